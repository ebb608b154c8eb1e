package fieldtest

import (
	"iter"
	"os"
	"path/filepath"
	"testing"
)

// Pages yields the pages of testdata that match a pattern, "pages/*.html": their
// paths and what is in them. The test fails where there is none.
func Pages(t testing.TB, pattern string) iter.Seq2[string, []byte] {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(testdata(t), filepath.FromSlash(pattern)))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no pages match %s: %v", pattern, err)
	}
	return func(yield func(string, []byte) bool) {
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !yield(path, data) {
				return
			}
		}
	}
}
