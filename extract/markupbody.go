package extract

import (
	"math"
	"slices"

	"shuck/extract/boost"
)

// scoreMarkup guesses the kind of a page and gives each of its blocks the
// probability that it is body. Blocks are scored twice: first each by itself and
// what stands around it, then, if that leaves any doubt, in view of the first
// scores of the whole page.
func (v *pageView) scoreMarkup(m *Model) []float64 {
	v.kinds = v.guessKinds(m)
	v.weighPage(m.Words, m.Classes)
	scores := make([]float64, len(v.d.Blocks))
	row := newRow()
	width := len(carriedFeatures) + len(contextFeatures) + len(markupContextFeatures)
	var again []float32 // rows of the blocks that are scored again, one behind the other
	for i := range scores {
		v.fill(row, i)
		if scores[i] = FirstScore(m.Markup, row); scores[i] >= ScoredAgain {
			again = slices.Grow(again, width)[:len(again)+width]
			carry(again[len(again)-width:], row)
		}
	}
	c := viewMarkupContext(v, scores)
	second := make([]float64, len(scores))
	for i, p := range scores {
		if second[i] = p; p >= ScoredAgain {
			c.fillAgain(again[:width], i)
			second[i] = m.MarkupContext.Probability(again[:width])
			again = again[width:]
		}
	}
	return second
}

// ScoredAgain is the first score below which a block is left out for good: of
// the blocks of stories one in some thousands scores less.
const ScoredAgain = 0.03

// FirstScore is the probability that a block is body by its Features alone. The
// forest may give a block up that will not reach ScoredAgain; its score is then
// some number below that.
func FirstScore(forest *boost.Forest, row []float32) float64 {
	margin, stopped := forest.ScoreOrStop(row)
	p := 1 / (1 + math.Exp(-margin))
	if stopped {
		return min(p, givenUp)
	}
	return p
}

// givenUp is the most that the score of a block can be that was given up.
const givenUp = ScoredAgain / 2
