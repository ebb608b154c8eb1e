// Package fieldtest reads testdata for tests: the small cases of its fields, and its
// pages.
package fieldtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// A Case is one small case of testdata/fields: an input and what must be
// made of it.
type Case struct {
	Group string // the section it stands in
	Input string
	Want  map[string]string
}

// Cases reads a file of testdata/fields. Each section is a group; cases
// are separated by blank lines; a case is a line of input and `key: value`
// lines; a line that starts with # is a comment.
func Cases(t *testing.T, file string) []Case {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join(testdata(t), "fields", file))
	if err != nil {
		t.Fatal(err)
	}
	var cases []Case
	for _, section := range archive.Files {
		for _, text := range strings.Split(string(section.Data), "\n\n") {
			if c, ok := parse(t, section.Name, text); ok {
				cases = append(cases, c)
			}
		}
	}
	if len(cases) == 0 {
		t.Fatalf("%s: no cases", file)
	}
	return cases
}

func parse(t *testing.T, group, text string) (Case, bool) {
	t.Helper()
	c := Case{Group: group, Want: map[string]string{}}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#"):
		case c.Input == "":
			c.Input = line
		default:
			key, value, ok := strings.Cut(line, ":")
			if !ok {
				t.Fatalf("%s: %q: want a line `key: value`, have %q", group, c.Input, line)
			}
			c.Want[key] = strings.TrimSpace(value)
		}
	}
	return c, c.Input != ""
}

// testdata is the folder of the module that a test's package is in.
func testdata(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "testdata")
		}
		above := filepath.Dir(dir)
		if above == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = above
	}
}
