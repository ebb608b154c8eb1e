package extract

import "shuck/extract/boost"

// textThreshold is the probability above which a block of a text dump is body.
const textThreshold = 0.5

// decideTextBody scores every block of a text dump and takes those that are
// likely the story. Blocks are scored twice: first each by itself and its
// neighbours, then again in view of the first scores, since a story is one
// stretch of the dump.
func (a *article) decideTextBody() {
	a.view = viewPage(a.doc)
	a.text = viewText(a.view)
	a.scores = a.text.scoreTwice(a.model)
	a.body, a.dropped = make([]bool, len(a.scores)), make([]string, len(a.scores))
	cut, expected := bestCut(a.scores, leastArticleCut, func(i int) int { return a.view.stats(i).words })
	a.expected = expected
	for i, p := range a.scores {
		a.body[i] = p >= cut
	}
	if a.plain = plainStoryOf(a.doc); a.plain != nil {
		a.takePlain(a.plain)
		return
	}
	a.dropRepeats()
	a.bounds()
	a.fillGaps()
}

// scoreTwice gives each block the probability that it is body.
func (v *textView) scoreTwice(m *Model) []float64 {
	if len(v.d.Blocks) == 0 {
		return nil
	}
	row := make([]float32, len(dumpFeatures)+len(contextFeatures))
	first := make([]float64, len(v.d.Blocks))
	for i := range first {
		v.fillText(row, i)
		first[i] = m.Text.Probability(row)
	}
	if m.Context == nil {
		return first
	}
	return v.scoreAgain(first, row, m.Context)
}

func (v *textView) scoreAgain(first []float64, row []float32, forest *boost.Forest) []float64 {
	c := viewContext(v, first)
	second := make([]float64, len(first))
	for i := range second {
		v.fillText(row, i)
		c.fillContext(row, i)
		second[i] = forest.Probability(row)
	}
	return second
}
