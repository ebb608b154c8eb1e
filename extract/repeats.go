package extract

// Pages print a paragraph twice where they are made for two widths of screen,
// or say the story again for browsers without scripts.

// repeatWords is the number of words from which a block that says the same as
// another is a copy: shorter ones, such as "Yes.", are said again in earnest.
const repeatWords = 8

// dropRepeats takes out of the body all copies of a long block but the one with
// the best score, of equal ones the first.
func (a *Body) dropRepeats() {
	best := map[int32]int{}
	for i, in := range a.body {
		if !in || a.view.timesSaid(i) < 2 || len(a.doc.wordsOf(&a.doc.Blocks[i])) < repeatWords {
			continue
		}
		j, seen := best[a.view.saying[i]]
		switch {
		case seen && a.doc.Root != nil && a.samePath(i, j):
			// Said again in earnest: a list says the same of two things in the same
			// way; copies for another screen and quotations are wrapped otherwise. In a
			// dump nothing tells them apart, and copies are more.
		case !seen:
			best[a.view.saying[i]] = i
		case a.scores[i] > a.scores[j]:
			a.drop(j)
			best[a.view.saying[i]] = i
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
func (a *Body) dropRetold() {
	longest, most := noBlock, retoldWords-1
	for i, in := range a.body {
		if n := len(a.doc.wordsOf(&a.doc.Blocks[i])); in && n > most {
			longest, most = i, n
		}
	}
	if longest == noBlock {
		return
	}
	set := shinglesOf(a.doc.wordsOf(&a.doc.Blocks[longest]))
	common, all := 0, 0
	for i := range a.body {
		if !a.body[i] || i == longest {
			continue
		}
		in, of := countShingles(a.doc.wordsOf(&a.doc.Blocks[i]), set)
		common, all = common+in, all+of
	}
	if all >= retoldWords/2 && float64(min(common, most)) >= retoldShare*float64(all) {
		a.drop(longest)
	}
}
