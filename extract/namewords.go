package extract

import (
	"iter"
	"slices"
	"strings"
	"unicode"
)

// What looks like a name, for its capitals, may be the words of a heading or a
// button. The page tells: it prints such words in small letters too.

// areWords tells one name or two, no agencies, most of whose words the page prints
// in small letters too: "Subject Area". Those of longer lists stand in addresses.
func (a *Facts) areWords(names []string) bool {
	const most = 2
	isAgency := func(name string) bool { return creditAgencies[strings.ToLower(name)] }
	return len(names) <= most && !slices.ContainsFunc(names, isAgency) && smallShare(names, a.doc.smallWords(names)) > 0.5
}

// namesReach is how many blocks of a page are searched for names.
const namesReach = 3000

// smallWords are the words of names, and whether the page prints them in small
// letters too: those are mostly no names.
func (d *Document) smallWords(names []string) map[string]bool {
	small := map[string]bool{}
	for _, name := range names {
		for word := range lettersOnly(name) {
			small[strings.ToLower(word)] = false
		}
	}
	for i := range d.Blocks[:min(len(d.Blocks), namesReach)] {
		for word := range lettersOnly(d.Blocks[i].Text) {
			if seen, ok := small[word]; ok && !seen {
				small[word] = true
			}
		}
	}
	return small
}

// lettersOnly are the runs of letters of a text.
func lettersOnly(text string) iter.Seq[string] {
	return strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) })
}

// smallShare is the share of the words of names that are printed in small letters
// as well.
func smallShare(names []string, small map[string]bool) float32 {
	printed, all := 0, 0
	for _, name := range names {
		for word := range lettersOnly(name) {
			all++
			if small[strings.ToLower(word)] {
				printed++
			}
		}
	}
	return ratio(printed, all)
}
