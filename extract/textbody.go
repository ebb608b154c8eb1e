package extract

import "shuck/extract/boost"

// textThreshold is the probability above which a block is likely body.
const textThreshold = 0.5

// takeLikelyText scores every block of a text dump and takes those that are
// likely the story. Blocks are scored twice: first each by itself and its
// neighbours, then again in view of the first scores, since a story is one
// stretch of the dump.
func (a *Body) takeLikelyText() {
	a.text = viewText(a.view)
	a.text.weighPage(a.model.TextWords, nil)
	a.scores = a.text.scoreTwice(a.model)
	a.above, a.expected = bestCut(a.scores, leastTextCut, func(i int) int { return a.view.stats(i).words })
	a.takeAbove()
}

// scoreTwice gives each block the probability that it is body.
func (v *textView) scoreTwice(m *Model) []float64 {
	if len(v.d.Blocks) == 0 {
		return nil
	}
	row := make([]float32, len(dumpFeatures)+len(contextFeatures))
	first := v.scoreOnce(row, m.Text)
	return v.scoreAgain(first, row, m.TextContext)
}

// scoreOnce gives the first scores. row is room for features.
func (v *textView) scoreOnce(row []float32, forest *boost.Forest) []float64 {
	first := make([]float64, len(v.d.Blocks))
	for i := range first {
		v.fillText(row, i)
		first[i] = forest.Probability(row)
	}
	return first
}

func (v *textView) scoreAgain(first []float64, row []float32, forest *boost.Forest) []float64 {
	c := viewContext(v.pageView, first)
	second := make([]float64, len(first))
	for i := range second {
		v.fillText(row, i)
		c.fillContext(row[len(dumpFeatures):], i)
		second[i] = forest.Probability(row)
	}
	return second
}
