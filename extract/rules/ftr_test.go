package rules

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"
)

// TestFTR holds what site configs become, as YAML, and what is said of them.
func TestFTR(t *testing.T) {
	cases(t, "ftr.txtar", ".txt", func(t *testing.T, a *txtar.Archive, stem string) string {
		r := ParseFTR(stem+".txt", []byte(member(a, stem+".txt")))
		var b strings.Builder
		for _, err := range r.Check() {
			fmt.Fprintf(&b, "! %v\n", err)
		}
		usable := r.Usable()
		if usable == nil {
			return b.String() + "! nothing can be used\n"
		}
		written := usable.YAML()
		if _, err := ParseYAML(stem+".yaml", written); err != nil {
			t.Errorf("what is written is not read: %v", err)
		}
		return b.String() + string(written)
	})
}

// siteConfigs unpacks the configs that stand beside the project, if they do.
func siteConfigs(t testing.TB) string {
	archive := filepath.Join("..", "..", "..", "shared", "rules", "ftr-site-config.tar.gz")
	packed, err := os.ReadFile(archive)
	if errors.Is(err, os.ErrNotExist) {
		t.Skipf("%s is not there: the site configs of Full-Text RSS, packed", archive)
	}
	if err != nil {
		t.Fatal(err)
	}
	unzipped, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for files := tar.NewReader(unzipped); ; {
		h, err := files.Next()
		if errors.Is(err, io.EOF) {
			return dir
		}
		if err != nil {
			t.Fatal(err)
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		data, err := io.ReadAll(files)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, path.Base(h.Name)), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// TestSiteConfigs holds that every directive of the configs is used, noted or an
// error with its line, and that all can be written as YAML.
func TestSiteConfigs(t *testing.T) {
	set, err := LoadDir(siteConfigs(t))
	if err != nil {
		t.Fatal(err)
	}
	const maxWrong = 20 // in 1,965 files
	directives, ignored, wrong := 0, 0, 0
	for _, r := range set.All() {
		data, err := os.ReadFile(r.Source)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				directives++
			}
		}
		used := len(r.Keep) + len(r.Strip) + len(r.Unwrap) + len(r.allFinders())
		for _, n := range r.Notes {
			if n.Line == 0 || n.Message == "" {
				t.Errorf("%s: a note without a line or a reason: %v", r.Source, n)
			}
			if n.IsError {
				wrong++
			} else {
				ignored++
			}
		}
		wrong += len(r.Check())
		directives -= used + len(r.Notes)
		if usable := r.Usable(); usable != nil {
			if _, err := ParseYAML(r.Source, usable.YAML()); err != nil {
				t.Errorf("written as YAML it is not read: %v", err)
			}
		}
	}
	t.Logf("%d rules, %d directives ignored, %d wrong", len(set.All()), ignored, wrong)
	if wrong > maxWrong {
		t.Errorf("%d mistakes, want at most %d", wrong, maxWrong)
	}
	const prunes = 900 // the directives that are used and leave no list longer
	if directives < 0 || directives > prunes {
		t.Errorf("%d directives are neither used nor noted", directives)
	}
}

// BenchmarkLoad loads all site configs, and compiles those of one host.
func BenchmarkLoad(b *testing.B) {
	dir := siteConfigs(b)
	for b.Loop() {
		set, err := LoadDir(dir)
		if err != nil {
			b.Fatal(err)
		}
		for _, r := range set.For("https://www.spiegel.de/x", func() time.Time { return time.Time{} }) {
			r.Check()
		}
	}
}
