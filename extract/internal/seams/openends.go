package seams

import (
	"strings"
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
