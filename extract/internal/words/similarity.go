package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// FoldName reduces a name to its letters and digits in lower case: "El País" is
// "elpaís".
func FoldName(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// Similarity returns how much two short texts have in common, from 0 to 1: the
// share of the words of the longer one that are in the other.
func Similarity(x, y string) float64 { return CommonShare(SetOf(x), SetOf(y)) }

// CommonShare returns the share of the larger set that is in the other, 0 for
// two empty sets.
func CommonShare(a, b *Set) float64 {
	return float64(a.common(b)) / float64(max(a.Len(), b.Len(), 1))
}

// OneLine folds white space to single spaces where a text has line breaks, and
// trims it.
func OneLine(s string) string {
	if strings.IndexByte(s, '\n') < 0 && utf8.ValidString(s) {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}

// CutColon cuts text at its first colon, of either width, and trims both halves.
// found is false where there is none; label is then all of the text.
func CutColon(text string) (label, rest string, found bool) {
	at := strings.IndexAny(text, ":：")
	if at < 0 {
		return strings.TrimSpace(text), "", false
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	return strings.TrimSpace(text[:at]), strings.TrimSpace(text[at+size:]), true
}

// TrimColon cuts the colons, of either width, and the spaces off the end of a label.
func TrimColon(label string) string { return strings.TrimRight(label, ":： ") }
