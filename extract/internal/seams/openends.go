package seams

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// openEnds are words that no headline, label or sentence ends with.
var openEnds = words.WordSet("the a an of and or with from der die das den dem des einen einem einer eines und oder vom zum zur im le les une des du et ou el los las una del y il lo gli della dei delle di os um uma och og av że или и von to into in at mit für bei dans sur con para com fra från")

// EndsOpen reports whether a piece ends in the middle of a sentence: with a comma, an
// article or a preposition.
func EndsOpen(piece string) bool {
	last, _ := utf8.DecodeLastRuneInString(piece)
	if strings.ContainsRune(",(„“«[/", last) && last != '“' {
		return true
	}
	word := piece[strings.LastIndexByte(piece, ' ')+1:]
	return openEnds[word] || len(word) == len(piece) && len(piece) > 1 && openEnds[strings.ToLower(word)] // "A" alone sets the size of letters
}

// OpensWithStop reports whether a piece opens with a mark that stands behind a
// word: ", who said", ".". A decimal such as ".5" or an ellipsis does not.
func OpensWithStop(piece string) bool {
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
