package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// FoldName reduces a name to its letters and digits in lower case: "El País" is
// "elpaís".
func FoldName(s string) string {
	same := 0 // bytes at the beginning that stay as they are
	for same < len(s) && s[same] < utf8.RuneSelf && foldedASCII[s[same]] == s[same] {
		same++
	}
	if same == len(s) {
		return s
	}
	var room [128]byte // most names need no more
	folded := append(room[:0], s[:same]...)
	for _, r := range s[same:] {
		switch {
		case r < utf8.RuneSelf:
			if c := foldedASCII[r]; c != 0 {
				folded = append(folded, c)
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			folded = utf8.AppendRune(folded, unicode.ToLower(r))
		}
	}
	return string(folded)
}

// FoldsTo reports whether a name is reduced to folded by FoldName.
func FoldsTo(name, folded string) bool {
	for _, r := range name {
		switch {
		case r < utf8.RuneSelf:
			if r = rune(foldedASCII[r]); r == 0 {
				continue
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			r = unicode.ToLower(r)
		default:
			continue
		}
		next, size := utf8.DecodeRuneInString(folded)
		if size == 0 || next != r {
			return false
		}
		folded = folded[size:]
	}
	return folded == ""
}

// foldedASCII are the ASCII characters in lower case, 0 where they are neither letters
// nor digits.
var foldedASCII = func() (folded [utf8.RuneSelf]byte) {
	for c := 'a'; c <= 'z'; c++ {
		folded[c], folded[c-'a'+'A'] = byte(c), byte(c)
	}
	for c := '0'; c <= '9'; c++ {
		folded[c] = byte(c)
	}
	return folded
}()

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
