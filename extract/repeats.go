package extract

// Pages print a paragraph twice where they are made for two widths of screen,
// or say the story again for browsers without scripts.

// repeatWords is the number of words from which a block that says the same as
// another is a copy: shorter ones, such as "Yes.", are said again in earnest.
const repeatWords = 8

// dropRepeats takes out of the body all copies of a long block but the one with
// the best score, of equal ones the first.
func (a *article) dropRepeats() {
	best := map[int32]int{}
	for i, in := range a.body {
		if !in || a.view.timesSaid(i) < 2 || len(a.doc.wordsOf(&a.doc.Blocks[i])) < repeatWords {
			continue
		}
		j, seen := best[a.view.saying[i]]
		switch {
		case seen && a.samePath(i, j):
			// Said again in earnest: a list says the same of two things in the same
			// way; copies for another screen and quotations are wrapped otherwise.
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
