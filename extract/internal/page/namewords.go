package page

import (
	"strings"

	"shuck/extract/internal/words"
)

// namesReach is how many blocks of a page are searched for names.
const NamesReach = 3000

// smallWords are the words of names, and whether the page prints them in small
// letters too: those are mostly no names.
func (d *Document) SmallWords(names []string) map[string]bool {
	small := map[string]bool{}
	for _, name := range names {
		for word := range words.LettersOnly(name) {
			small[strings.ToLower(word)] = false
		}
	}
	for i := range d.Blocks[:min(len(d.Blocks), NamesReach)] {
		for word := range words.LettersOnly(d.Blocks[i].Text) {
			if seen, ok := small[word]; ok && !seen {
				small[word] = true
			}
		}
	}
	return small
}

// smallShare is the share of the words of names that are printed in small letters
// as well.
func SmallShare(names []string, small map[string]bool) float32 {
	printed, all := 0, 0
	for _, name := range names {
		for word := range words.LettersOnly(name) {
			all++
			if small[strings.ToLower(word)] {
				printed++
			}
		}
	}
	return words.Ratio(printed, all)
}
