package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// letters folds a name to its lower-case letters and digits.
func FoldName(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// likeness is how much two short texts have in common: the share of the
// longer one's words that are in the other.
func Similarity(x, y string) float64 { return CommonShare(SetOf(x), SetOf(y)) }

// CommonShare is the share of the larger set that is in the other.
func CommonShare(a, b *Set) float64 {
	return float64(a.common(b)) / float64(max(a.Len(), b.Len(), 1))
}

// OneLine folds the line breaks of a block's text.
func OneLine(s string) string {
	if strings.IndexByte(s, '\n') < 0 && utf8.ValidString(s) {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}
