package oneline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// endsWithStop reports whether a sentence ends behind token i: the next one
// begins another, and it is no initial, number or abbreviation.
func endsWithStop(tokens []string, i int) bool {
	token := strings.TrimRightFunc(tokens[i], words.ClosesQuote)
	last, size := utf8.DecodeLastRuneInString(token)
	if !words.EndsSentence(last) || last == ':' {
		return false
	}
	word := strings.TrimLeftFunc(token[:len(token)-size], unicode.IsPunct)
	if last == '.' && (utf8.RuneCountInString(word) < abbreviationMax && !isAcronym(word) && !hasLower(word) || isAbbreviation(word)) {
		return false
	}
	if i+1 == len(tokens) {
		return true
	}
	return !words.OpensLower(strings.TrimLeftFunc(tokens[i+1], unicode.IsPunct))
}

// abbreviationMax is the length of an abbreviation or number without small
// letters: "J.", "13.".
const abbreviationMax = 4

// isAcronym reports whether a word is one without stops, "UN": only "U.N" is short for
// another.
func isAcronym(word string) bool {
	return len(word) > 1 && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsUpper(r) })
}

func hasLower(s string) bool { return strings.IndexFunc(s, unicode.IsLower) >= 0 }

// isAbbreviation reports whether a word before a full stop is short for another.
func isAbbreviation(word string) bool {
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "St", "Prof", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Sgt", "Capt", "Jr", "No", "Nr", "bzw", "ca", "vs", "etc", "Mio", "Mrd", "Sr", "Sra", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec":
		return true
	}
	return utf8.RuneCountInString(word) == 1
}

// sentenceMax is how many words a sentence has at most that has more names than small words.
const sentenceMax = 40

// isSentenceLike reports whether tokens read like a sentence and no labels: it is not
// too long, opens with a capital, and has small words.
func isSentenceLike(tokens []string) bool {
	const sentenceMin, lowerShare = 5, 3 // one token in so many is small
	if len(tokens) < sentenceMin || len(tokens) > sentenceMax || words.OpensLower(tokens[0]) {
		return false
	}
	lower := 0
	for _, token := range tokens {
		if words.OpensLower(token) || words.OpensCaseless(token) {
			lower++
		}
	}
	return lowerShare*lower >= len(tokens)
}
