package fit

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shuck/extract/internal/score"
)

// writeSets writes a folder of page sets: made-up pages in news, with their dumps
// in one view, and in wcxb, and no page in the others.
func writeSets(t *testing.T, pages int) string {
	t.Helper()
	dir := t.TempDir()
	for _, set := range sets {
		var gold bytes.Buffer
		for i := range pages {
			p := newMadeUpPage(i)
			if set.name == "wcxb" {
				p = newMadeUpPage(pages + i)
				p.gold.Kind = []string{"article", "forum", "listing"}[i%3]
			} else if set.name != "news" {
				break
			}
			line, err := json.Marshal(p.gold)
			if err != nil {
				t.Fatal(err)
			}
			gold.Write(append(line, '\n'))
			writeGzip(t, filepath.Join(dir, set.name, p.gold.File), p.markup)
			if set.name == "news" {
				dump := p.gold.flatten(newMadeUpTree(p.markup))
				writeGzip(t, filepath.Join(dir, set.name, "flat", p.gold.ID+".txt.gz"), string(dump))
			}
		}
		if err := os.MkdirAll(filepath.Join(dir, set.name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, set.name, "gold.jsonl"), gold.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func writeGzip(t *testing.T, path, text string) {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(text))
	z.Close()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestRunTwice fits to the same pages twice: the files are the same, byte for byte.
func TestRunTwice(t *testing.T) {
	dir := writeSets(t, 24)
	fitted := make([][]byte, 2)
	for i := range fitted {
		out := filepath.Join(t.TempDir(), "body.model")
		var printed strings.Builder
		if err := Run([]string{"-quick", "-rounds", "1", "-o", out, dir}, &printed); err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(printed.String(), "72 pages\n") {
			t.Errorf("printed %q, want 72 pages: 24 of news in two views, 24 of wcxb", printed.String())
		}
		data, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		fitted[i] = data
	}
	if !bytes.Equal(fitted[0], fitted[1]) {
		t.Error("the two models differ")
	}
	m, err := score.DecodeModel(bytes.NewReader(fitted[0]))
	if err != nil {
		t.Fatal(err)
	}
	if m.Markup == nil || m.MarkupContext == nil || m.Kind == nil || m.Text == nil || m.Lines == nil || m.Authors == nil {
		t.Error("a forest was not fitted")
	}
}

// TestCheck cross-validates, keeps the models of the folds, and does it again with
// them.
func TestCheck(t *testing.T) {
	dir, models, keep := writeSets(t, 20), t.TempDir(), t.TempDir()
	out := filepath.Join(t.TempDir(), "body.model")
	args := []string{"-check", "-views", "html", "-rounds", "1", "-worst", "1", "-models", models, "-keep", keep, "-o", out, dir}
	var first, second strings.Builder
	if err := Run(args, &first); err != nil {
		t.Fatal(err)
	}
	if err := Run(args, &second); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"40 pages\n",
		"news/html              20 pages  body F1 ",
		"wcxb/html              20 pages  body F1 ",
		"kind of news article ",
		"html confidence ",
	} {
		if !strings.Contains(first.String(), want) {
			t.Errorf("printed\n%s\nwant a line with %q", &first, want)
		}
	}
	// Kinds are only guessed where models are fitted.
	if figures := withoutLines(first.String(), "kind of"); second.String() != figures {
		t.Errorf("printed with kept models\n%s\nwant\n%s", &second, figures)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("-check wrote a model")
	}
	records, err := os.ReadFile(filepath.Join(keep, "news-html.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(records, []byte("\n")); n != 20 || !bytes.HasPrefix(records, []byte(`{"id":"page`)) {
		t.Errorf("kept %d records, want 20 with ids: %.80s", n, records)
	}
}

func withoutLines(text, prefix string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, prefix) {
			out.WriteString(line)
		}
	}
	return out.String()
}

// TestRunRefuses tells what is wrong with arguments and pages.
func TestRunRefuses(t *testing.T) {
	broken := writeSets(t, 1)
	if err := os.WriteFile(filepath.Join(broken, "news", "gold.jsonl"), []byte("{\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	missing := writeSets(t, 1)
	if err := os.Remove(filepath.Join(missing, "news", "html", "page0.html.gz")); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"no folder", nil, "want one folder"},
		{"two folders", []string{"a", "b"}, "want one folder"},
		{"a folder without sets", []string{t.TempDir()}, "gold.jsonl"},
		{"gold that is no JSON", []string{broken}, "unexpected end of JSON"},
		{"gold of a page that is not there", []string{missing}, "page0"},
	} {
		err := Run(c.args, new(strings.Builder))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", c.name, err, c.want)
		}
	}
}
