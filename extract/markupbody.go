package extract

import (
	"math"

	"shuck/extract/boost"
)

// scoreMarkup guesses the kind of a page and gives each of its blocks the
// probability that it is body. Blocks are scored twice: first each by itself and
// what stands around it, then, if that leaves any doubt, in view of the first
// scores of the whole page.
func (v *pageView) scoreMarkup(m *Model) []float64 {
	v.kinds = v.guessKinds(m.Kind)
	v.weighPage(m.Words, m.Classes)
	scores := make([]float64, len(v.d.Blocks))
	row := newRow()
	width := len(carriedFeatures) + len(contextFeatures) + len(markupContextFeatures)
	var again [][]float32 // rows of the blocks that are scored again, in their order
	for i := range scores {
		v.fill(row, i)
		if scores[i] = FirstScore(m.Markup, row); scores[i] >= scoredAgain {
			again = append(again, make([]float32, width))
			carry(again[len(again)-1], row)
		}
	}
	c := viewMarkupContext(v, scores)
	second := make([]float64, len(scores))
	for i, p := range scores {
		if second[i] = p; p >= scoredAgain {
			c.fillAgain(again[0], i)
			second[i] = m.MarkupContext.Probability(again[0])
			again = again[1:]
		}
	}
	return second
}

// scoredAgain is the first score below which a block is left out for good: of
// the blocks of stories one in some thousands scores less.
const scoredAgain = 0.03

// neverBody is the log odds of scoredAgain: trees that cannot lift a block so
// far are left out, which is most of them for most blocks.
var neverBody = math.Log(scoredAgain / (1 - scoredAgain))

// FirstScore is the probability that a block is body by its Features alone. One
// below 0.03 may be off: it is only known to be that low.
func FirstScore(forest *boost.Forest, row []float32) float64 {
	margin, _ := forest.ScoreAbove(row, neverBody)
	return 1 / (1 + math.Exp(-margin))
}
