package dump

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"time"

	"shuck/extract"
)

// TestLimit reads a directory with a limit that no reading keeps, and with one that all do.
func TestLimit(t *testing.T) {
	dir := t.TempDir()
	mustDo(t, os.WriteFile(filepath.Join(dir, "a.gz"), gzipped(t, make([]byte, 1<<20)), 0o666))
	mustDo(t, os.WriteFile(filepath.Join(dir, "b.zip"), zipOf(t, "b.html", "<p>The harbour opened."), 0o666))
	for limit, want := range map[time.Duration]map[string]extract.ErrorKind{
		time.Nanosecond: {"a.gz": extract.ErrTimeout, "b.zip": extract.ErrTimeout},
		time.Hour:       {"a.gz": "", "b.zip#b.html": ""},
	} {
		got := map[string]extract.ErrorKind{}
		for page, err := range Pages(dir, Options{Limit: limit}) {
			name, relErr := filepath.Rel(dir, page.Source)
			mustDo(t, relErr)
			got[filepath.ToSlash(name)] = kindOf(err)
		}
		if !maps.Equal(got, want) {
			t.Errorf("a limit of %s: %q, want %q", limit, got, want)
		}
	}
}

// kindOf is the kind of an error of a page, "" where there is none.
func kindOf(err error) extract.ErrorKind {
	var failure *extract.Error
	if errors.As(err, &failure) {
		return failure.Kind
	}
	return ""
}
