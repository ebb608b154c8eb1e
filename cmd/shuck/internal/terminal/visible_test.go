package terminal

import (
	"strings"
	"testing"
)

func TestVisible(t *testing.T) {
	for text, want := range map[string]string{
		"plain é 字 \u200d": "plain é 字 \u200d",
		"\x1b[31m\a\x7f":   `\x1b[31m\a\x7f`,
		"c1 \u009b31m":     `c1 \u009b31m`,
		"\u202eabc\u2066":  `\u202eabc\u2066`,
		"a\u2028b\u2029":   `a\u2028b\u2029`,
		"raw \xff\xc3 end": `raw \xff\xc3 end`,
		"replaced \ufffd":  "replaced \ufffd",
		"two\nlines":       `two\nlines`,
	} {
		if got := Visible(text); got != want || !IsVisible(got) || IsVisible(text) != (got == text) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

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

func TestPlain(t *testing.T) {
	for text, want := range map[string]struct{ text, json string }{
		"two\nlines\t\f\n":             {"two\nlines\t\f\n", "two\nlines\t\f\n"},
		"\x1b[31m\a\r\x7f":             {`\u001b[31m\u0007\u000d\u007f`, "\x1b[31m\a\r" + `\u007f`},
		"c1 \u009b31m \u202eabc\u2066": {`c1 \u009b31m \u202eabc\u2066`, `c1 \u009b31m \u202eabc\u2066`},
		"lines \u2028\u2029":           {`lines \u2028\u2029`, `lines \u2028\u2029`},
		"marks \u200f\u200e\u200d":     {"marks \u200f\u200e\u200d", "marks \u200f\u200e\u200d"},
		"replaced \ufffd":              {"replaced \ufffd", "replaced \ufffd"},
	} {
		if got := string(Plain([]byte(text))); got != want.text {
			t.Errorf("%q: %q, want %q", text, got, want.text)
		}
		if got := string(PlainJSON([]byte(text))); got != want.json {
			t.Errorf("%q in JSON: %q, want %q", text, got, want.json)
		}
	}
}

func TestPlainCell(t *testing.T) {
	for text, want := range map[string]string{
		"two\nlines\t, 字":        "two\nlines\t, 字",
		"\x1b]0;title\a\r\f\x7f": `\u001b]0;title\u0007\u000d\u000c\u007f`,
		"\u009b31m \u202e\u2066": `\u009b31m \u202e\u2066`,
		"lines \u2028\u2029":     `lines \u2028\u2029`,
	} {
		if got := PlainCell(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
