package extract

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// A fieldCase is one small case of testdata/fields: an input and what must be
// made of it.
type fieldCase struct {
	group string
	input string
	want  map[string]string
}

// fieldCases reads a file of testdata/fields. Each section is a group; cases
// are separated by blank lines; a case is a line of input and `key: value`
// lines; a line that starts with # is a comment.
func fieldCases(t *testing.T, file string) []fieldCase {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("..", "testdata", "fields", file))
	if err != nil {
		t.Fatal(err)
	}
	var cases []fieldCase
	for _, section := range archive.Files {
		for _, text := range strings.Split(string(section.Data), "\n\n") {
			if c, ok := parseFieldCase(t, section.Name, text); ok {
				cases = append(cases, c)
			}
		}
	}
	if len(cases) == 0 {
		t.Fatalf("%s: no cases", file)
	}
	return cases
}

func parseFieldCase(t *testing.T, group, text string) (fieldCase, bool) {
	t.Helper()
	c := fieldCase{group: group, want: map[string]string{}}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#"):
		case c.input == "":
			c.input = line
		default:
			key, value, ok := strings.Cut(line, ":")
			if !ok {
				t.Fatalf("%s: %q: want a line `key: value`, have %q", group, c.input, line)
			}
			c.want[key] = strings.TrimSpace(value)
		}
	}
	return c, c.input != ""
}
