package terminal

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible writes out what a terminal would not show or would obey: controls,
// spaces that are not the usual one, marks that turn the direction of writing, and
// bytes that are no UTF-8.
func Visible(text string) string {
	if IsVisible(text) {
		return text
	}
	var b strings.Builder
	for i, r := range text {
		_, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, text[i])
		case isInvisible(r):
			quoted := strconv.QuoteRuneToASCII(r)
			b.WriteString(quoted[1 : len(quoted)-1])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// IsVisible reports whether Visible leaves a text as it is.
func IsVisible(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, isInvisible)
}

// isInvisible reports whether r cannot be seen as what it is. The joiners of
// Indic and Persian writing are parts of words.
func isInvisible(r rune) bool {
	const nonJoiner, joiner = '\u200c', '\u200d'
	return !unicode.IsPrint(r) && r != nonJoiner && r != joiner
}

// shownRunes is how much of a text fits a line.
const shownRunes = 70

// Shorten is the beginning of a text, on one line and with nothing in it that a
// terminal would obey.
func Shorten(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) > shownRunes {
		s = strings.TrimSpace(string([]rune(s)[:shownRunes])) + "…"
	}
	return Visible(s)
}
