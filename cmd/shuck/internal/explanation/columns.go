package explanation

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"shuck/cmd/shuck/internal/terminal"
)

// widthMin is the least number of columns that text is laid out in; with fewer than
// besideMin it stands below what it belongs to.
const (
	widthMin  = 12
	besideMin = 20
)

// columns is how many columns of a terminal a text takes, of which nothing is invisible:
// characters of East Asia take two, marks upon others none.
func columns(text string) int {
	n := 0
	for _, r := range text {
		n += columnsOf(r)
	}
	return n
}

func columnsOf(r rune) int {
	if r < 0x300 {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// oneLine is a text without line breaks.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// fitted is the beginning of a text that fits so many columns, on one line and with
// nothing in it that a terminal would obey.
func fitted(text string, room int) string {
	room = max(room, widthMin)
	text = terminal.Visible(oneLine(text))
	if columns(text) <= room {
		return text
	}
	n := 0
	for i, r := range text {
		if n += columnsOf(r); n >= room {
			return strings.TrimRight(text[:i], " ") + "…"
		}
	}
	return text
}

// wrap cuts a text between words into lines of so many columns.
func wrap(text string, room int) []string {
	var lines, line []string
	used := 0 // columns of the line, with a blank behind each word
	for word := range strings.FieldsSeq(text) {
		n := columns(word)
		if len(line) > 0 && used+n > room {
			lines = append(lines, strings.Join(line, " "))
			line, used = line[:0], 0
		}
		line = append(line, word)
		used += n + 1
	}
	return append(lines, strings.Join(line, " "))
}
