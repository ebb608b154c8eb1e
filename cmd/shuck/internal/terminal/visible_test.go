package terminal

import (
	"strings"
	"testing"
)

func TestShorten(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "",
		" two\n words ":           "two words",
		"red \x1b[31m":            `red \x1b[31m`,
		"left \u202eright":        `left \u202eright`,
		strings.Repeat("ä", 70):   strings.Repeat("ä", 70),
		strings.Repeat("ä", 71):   strings.Repeat("ä", 70) + "…",
		strings.Repeat("ab ", 30): strings.TrimSpace(strings.Repeat("ab ", 23)) + " a…",
	} {
		if got := Shorten(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
