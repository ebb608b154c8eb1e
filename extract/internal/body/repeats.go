package body

import (
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// Pages print a paragraph twice if they are made for two widths of screen, and the
// whole story again for browsers without scripts.

// copyWordsMin is the number of words from which a block with the same text as
// another is a copy of it. Shorter ones, such as "Yes.", are meant to be there.
const copyWordsMin = 8

// excludeCopies leaves one of the copies of each long block in the body: the one
// with the best score, or the first of those with equal scores.
func (d *draft) excludeCopies() {
	best := map[int32]int{}
	for i, in := range d.In {
		if !in || d.View.Occurrences(i) < 2 || len(d.Doc.WordHashes(&d.Doc.Blocks[i])) < copyWordsMin {
			continue
		}
		j, seen := best[d.View.TextID[i]]
		switch {
		case seen && d.Doc.Root != nil && d.SamePath(i, j):
			// A list says the same of two things in elements of the same kind, and means
			// it; copies for another screen and quotations stand in other elements. In a
			// text dump nothing tells the two apart, and copies are the more common.
		case !seen:
			best[d.View.TextID[i]] = i
		case d.Scores[i] > d.Scores[j]:
			d.exclude(j)
			best[d.View.TextID[i]] = i
		default:
			d.exclude(i)
		}
	}
}

// A copy of the story in one block has at least storyCopyWordsMin words, and at
// least storyCopyShareMin of the words and of the shingles of all other blocks.
const (
	storyCopyWordsMin = 150
	storyCopyShareMin = 0.7
)

// excludeStoryCopy takes the longest block out of the body if it repeats all of the
// others. Some pages also keep their story in one piece, as it was written, to be
// copied or for programs.
func (d *draft) excludeStoryCopy() {
	longest, length := page.NoBlock, storyCopyWordsMin-1
	for i, in := range d.In {
		if n := len(d.Doc.WordHashes(&d.Doc.Blocks[i])); in && n > length {
			longest, length = i, n
		}
	}
	if longest == page.NoBlock {
		return
	}
	common, all := d.countShared(words.ShinglesOf(d.Doc.WordHashes(&d.Doc.Blocks[longest])), longest)
	if all >= storyCopyWordsMin/2 && float64(min(common, length)) >= storyCopyShareMin*float64(all) {
		d.exclude(longest)
	}
}

// countShared returns how many of the shingles of the body's blocks are in a set,
// and how many there are, without those of one block.
func (d *draft) countShared(set *words.Set, without int) (common, all int) {
	for i, in := range d.In {
		if !in || i == without {
			continue
		}
		shared, of := words.CountShingles(d.Doc.WordHashes(&d.Doc.Blocks[i]), set)
		common, all = common+shared, all+of
	}
	return common, all
}
