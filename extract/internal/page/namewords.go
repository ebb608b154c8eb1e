package page

import (
	"strings"

	"shuck/extract/internal/words"
)

// NameBlocksMax is how many blocks of a page are searched for names.
const NameBlocksMax = 3000

// LowerCaseWords are the words of names, and whether the page prints them in small
// letters too: those are mostly no names.
func (d *Document) LowerCaseWords(names []string) map[string]bool {
	small := map[string]bool{}
	for _, name := range names {
		for word := range words.LetterRuns(name) {
			small[strings.ToLower(word)] = false
		}
	}
	for i := range d.Blocks[:min(len(d.Blocks), NameBlocksMax)] {
		for word := range words.LetterRuns(d.Blocks[i].Text) {
			if seen, ok := small[word]; ok && !seen {
				small[word] = true
			}
		}
	}
	return small
}

// LowerCaseShare is the share of the words of names that are printed in small letters
// as well.
func LowerCaseShare(names []string, small map[string]bool) float32 {
	printed, all := 0, 0
	for _, name := range names {
		for word := range words.LetterRuns(name) {
			all++
			if small[strings.ToLower(word)] {
				printed++
			}
		}
	}
	return words.Ratio(printed, all)
}
