package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shuck/cmd/shuck/internal/exit"
	"shuck/cmd/shuck/internal/message"
	"shuck/extract"
)

// writePages makes a directory with files of the given names.
func writePages(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("<p>A page called "+name), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestFaultCostsOnePage has a page that brings out a fault of the program.
func TestFaultCostsOnePage(t *testing.T) {
	dir := writePages(t, "a.html", "b.html", "c.html")
	encode := func(r extract.Record) ([]byte, error) {
		if r.Err == nil && strings.HasSuffix(r.Source, "b.html") {
			panic("index out of range")
		}
		line, err := r.MarshalJSON()
		return append(line, '\n'), err
	}
	j := &job{paths: []string{dir}, workers: 2, format: format{encode: encode}}
	var stdout, stderr bytes.Buffer
	if err := j.run(t.Context(), strings.NewReader(""), &stdout, &stderr); !errors.As(err, new(exit.PagesError)) {
		t.Errorf("run: %v, want a pagesError", err)
	}
	lines := strings.Split(strings.TrimSpace(stdout.String()), "\n")
	if len(lines) != 3 {
		t.Fatalf("%d records, want 3:\n%s", len(lines), stdout.String())
	}
	if want := `"error":{"kind":"internal","message":"a fault in shuck, please report it with the page: index out of range"}`; !strings.Contains(lines[1], want) {
		t.Errorf("have %s\nwant %s", lines[1], want)
	}
	if !strings.Contains(stderr.String(), "b.html: a fault in shuck") {
		t.Errorf("stderr: %s", stderr.String())
	}
}

// A failingWriter takes some writes and then fails.
type failingWriter struct {
	takes int
	err   error
}

func (w *failingWriter) Write(p []byte) (int, error) {
	if w.takes--; w.takes < 0 {
		return 0, w.err
	}
	return len(p), nil
}

func TestWriteErrorEndsTheRun(t *testing.T) {
	dir := writePages(t, "a.html", "b.html", "c.html")
	full := errors.New("no space left")
	format, err := (&flags{format: "json"}).meantFormat()
	if err != nil {
		t.Fatal(err)
	}
	j := &job{paths: []string{dir}, workers: 2, format: format}
	out := &failingWriter{takes: 1, err: full}
	if err := j.run(t.Context(), strings.NewReader(""), out, &bytes.Buffer{}); !errors.Is(err, full) {
		t.Errorf("run: %v, want %v", err, full)
	}
	if out.takes != -1 {
		t.Errorf("writing went on after it failed")
	}
}

func TestMessage(t *testing.T) {
	for _, test := range []struct{ source, text, want string }{
		{"a.html", "no article found", "a.html: no article found"},
		{"-", "nothing to read", "standard input: nothing to read"},
		{"a\nb", "two\n lines", `"a\nb": two lines`},
		{"\x1b[31m", "x", `"\x1b[31m": x`},
	} {
		if got := message.Of(test.source, test.text); got != test.want {
			t.Errorf("message(%q, %q) = %q, want %q", test.source, test.text, got, test.want)
		}
	}
}
