package page

import (
	"strings"

	"shuck/extract/internal/words"
)

// NameBlocksMax is how many blocks of a page are searched for the words of
// names.
const NameBlocksMax = 3000

// LowerCaseWords returns the words of names, in lower case, and for each
// whether the page also prints it without a capital. Such a word is mostly no
// name.
func (d *Document) LowerCaseWords(names []string) map[string]bool {
	lower := map[string]bool{}
	var begins [256]bool // what bytes the words begin with: few words of a page have to be looked up
	for _, name := range names {
		for word := range words.LetterRuns(name) {
			small := strings.ToLower(word)
			lower[small] = false
			begins[small[0]] = true
		}
	}
	if len(lower) == 0 {
		return lower
	}
	for i := range d.Blocks[:min(len(d.Blocks), NameBlocksMax)] {
		for word := range words.LetterRuns(d.Blocks[i].Text) {
			if !begins[word[0]] {
				continue
			}
			if seen, ok := lower[word]; ok && !seen {
				lower[word] = true
			}
		}
	}
	return lower
}

// LowerCaseShare returns the share of the words of names that lower holds as
// printed without a capital; see Document.LowerCaseWords.
func LowerCaseShare(names []string, lower map[string]bool) float32 {
	printed, all := 0, 0
	for _, name := range names {
		for word := range words.LetterRuns(name) {
			all++
			if lower[strings.ToLower(word)] {
				printed++
			}
		}
	}
	return words.Ratio(printed, all)
}
