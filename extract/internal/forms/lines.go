package forms

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// isBlank reports whether a line has no text.
func isBlank(line string) bool { return strings.TrimSpace(line) == "" }

// textWidth returns the columns of a line without the white space around.
func textWidth(line string) int { return utf8.RuneCountInString(strings.TrimSpace(line)) }

// shortMin is how many words a line has that is more than a label.
const shortMin = 4

// firstRune returns the character that a text begins with.
func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// opensWithStop reports whether a piece opens with a mark that stands behind a
// word: ", who said", ".". A decimal such as ".5" or an ellipsis does not.
func opensWithStop(piece string) bool {
	first, size := utf8.DecodeRuneInString(piece)
	if size == 0 || !strings.ContainsRune(",.;:!?)»”،؛؟、。，", first) {
		return false
	}
	if size == len(piece) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(piece[size:])
	return first >= 0x0600 && first != '”' || unicode.IsSpace(next) || first == '.' && unicode.IsUpper(next) || first != '.' && unicode.IsPunct(next)
}

// needsSpace reports whether a space stands between two pieces of a sentence.
func needsSpace(last, next string) bool {
	before, _ := utf8.DecodeLastRuneInString(last)
	after, _ := utf8.DecodeRuneInString(next)
	if strings.ContainsRune("(„«[/", before) || opensWithStop(next) {
		return false
	}
	return !words.IsSpaceless(before) || !words.IsSpaceless(after)
}
