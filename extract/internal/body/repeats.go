package body

import (
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// Pages print a paragraph twice where they are made for two widths of screen,
// or say the story again for browsers without scripts.

// repeatWords is the number of words from which a block that says the same as
// another is a copy: shorter ones, such as "Yes.", are said again in earnest.
const repeatWords = 8

// dropRepeats takes out of the body all copies of a long block but the one with
// the best score, of equal ones the first.
func (a *draft) dropRepeats() {
	best := map[int32]int{}
	for i, in := range a.In {
		if !in || a.View.Occurrences(i) < 2 || len(a.Doc.WordHashes(&a.Doc.Blocks[i])) < repeatWords {
			continue
		}
		j, seen := best[a.View.TextID[i]]
		switch {
		case seen && a.Doc.Root != nil && a.SamePath(i, j):
			// Said again in earnest: a list says the same of two things in the same
			// way; copies for another screen and quotations are wrapped otherwise. In a
			// dump nothing tells them apart, and copies are more.
		case !seen:
			best[a.View.TextID[i]] = i
		case a.Scores[i] > a.Scores[j]:
			a.drop(j)
			best[a.View.TextID[i]] = i
		default:
			a.drop(i)
		}
	}
}

// A block that says the story again has retoldWords words at least, and retoldShare
// of the words and of the shingles of all other blocks.
const (
	retoldWords = 150
	retoldShare = 0.7
)

// dropRetold takes the longest block out of the body where it says all of the
// others again: pages keep their story in one piece as well, as it was written,
// to be copied or for programs.
func (a *draft) dropRetold() {
	longest, most := page.NoBlock, retoldWords-1
	for i, in := range a.In {
		if n := len(a.Doc.WordHashes(&a.Doc.Blocks[i])); in && n > most {
			longest, most = i, n
		}
	}
	if longest == page.NoBlock {
		return
	}
	set := words.ShinglesOf(a.Doc.WordHashes(&a.Doc.Blocks[longest]))
	common, all := 0, 0
	for i := range a.In {
		if !a.In[i] || i == longest {
			continue
		}
		in, of := words.CountShingles(a.Doc.WordHashes(&a.Doc.Blocks[i]), set)
		common, all = common+in, all+of
	}
	if all >= retoldWords/2 && float64(min(common, most)) >= retoldShare*float64(all) {
		a.drop(longest)
	}
}
