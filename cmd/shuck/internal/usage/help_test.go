package usage

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

func TestWriteRows(t *testing.T) {
	var b bytes.Buffer
	writeRows(&b, []row{{"-a", "one two three four five"}, {"--a-flag-with-a-name-above-24", "six"}, {"--bc", ""}}, 20)
	want := `  -a    one two
        three four
        five
  --a-flag-with-a-name-above-24
        six
  --bc
`
	if b.String() != want {
		t.Errorf("rows:\n%s", &b)
	}
}

func TestPassages(t *testing.T) {
	text := "One two\nthree.\n\n  as it\n  stands\n\n    there\n\nfour"
	var b strings.Builder
	for _, p := range passages(text) {
		writePassage(&b, p, 10)
		b.WriteString("--\n")
	}
	if want := "One two\nthree.\n--\n  as it\n  stands\n\n    there\n--\nfour\n--\n"; b.String() != want {
		t.Errorf("passages:\n%s", &b)
	}
	if lines := fill("a verylongword b c", 4); !slices.Equal(lines, []string{"a", "verylongword", "b c"}) {
		t.Errorf("filled: %q", lines)
	}
}

func TestRoff(t *testing.T) {
	if got, want := roff("a-b \\d\n.c\n'd"), "a\\-b \\ed\n\\&.c\n\\&'d"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
