package terminal

import (
	"bytes"
	"fmt"
	"slices"
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
	return isPrintableASCII(text) || utf8.ValidString(text) && !strings.ContainsFunc(text, isInvisible)
}

// isPrintableASCII is what most names and messages are.
func isPrintableASCII(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// Plain writes out what a terminal would obey in a text of several lines: controls but
// line ends, tabs and the form feeds between pages, and marks that turn the direction of
// writing. What only cannot be seen stays, since words are spelt with it.
func Plain(text []byte) []byte {
	return writeOut(text, func(r rune) bool { return isObeyed(r) && r != '\n' && r != '\t' && r != '\f' })
}

// PlainCell is Plain for a cell of a table, between which no pages end.
func PlainCell(text string) string {
	return string(writeOut([]byte(text), func(r rune) bool { return isObeyed(r) && r != '\n' && r != '\t' }))
}

// PlainJSON is Plain for JSON, in which these may stand in strings alone: there
// they mean the same when they are written out.
func PlainJSON(text []byte) []byte {
	const first = 0x7f // what stands below it JSON itself writes out
	if !slices.ContainsFunc(text, func(c byte) bool { return c >= first }) {
		return text // as most records in English
	}
	return writeOut(text, func(r rune) bool { return r >= first && isObeyed(r) })
}

// isObeyed reports whether terminals, or what lays out text on them, do something for a
// character instead of showing it.
func isObeyed(r rune) bool {
	return unicode.IsControl(r) || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' || r == '\u2028' || r == '\u2029'
}

// writeOut writes some characters of a text as \uHHHH. A text without any is returned
// as it is.
func writeOut(text []byte, isMeant func(rune) bool) []byte {
	if bytes.IndexFunc(text, isMeant) < 0 {
		return text
	}
	out := make([]byte, 0, len(text)+len(text)/8)
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if isMeant(r) {
			out = fmt.Appendf(out, "\\u%04x", r)
		} else {
			out = append(out, text[:size]...)
		}
		text = text[size:]
	}
	return out
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
