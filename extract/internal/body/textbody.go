package body

import (
	"shuck/extract/internal/score"
)

// takeLikelyText scores every block of a text dump and takes those that are
// likely the story. Blocks are scored twice: first each by itself and its
// neighbours, then again in view of the first scores, since a story is one
// stretch of the dump.
func (a *draft) takeLikelyText() {
	a.Scores = a.Text.ScoreTwice(a.Model)
	a.Above, a.expected = score.BestCut(a.Scores, score.MinTextCut, func(i int) int { return a.View.Stats(i).Words })
	a.takeAbove()
}
