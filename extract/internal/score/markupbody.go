package score

import (
	"slices"

	"shuck/extract/internal/boost"
)

// scoreMarkup guesses the kind of a page and gives each of its blocks the
// probability that it is body. Blocks are scored twice: first each by itself and
// what stands around it, then, if that leaves any doubt, in view of the first
// scores of the whole page.
func (v *View) ScoreMarkup(m *Model) []float64 {
	v.Kinds = v.guessKinds(m)
	v.WeighPage(m.Words, m.Classes)
	first, unsure := v.scoreOnce(m.Markup)
	return v.scoreAgain(m.MarkupContext, first, unsure)
}

// unsureBlocks are those that are scored again.
type unsureBlocks struct {
	blocks  []int
	carried []float32 // from the rows of their first scores, one behind the other
}

// scoreOnce gives the blocks their first scores.
func (v *View) scoreOnce(forest *boost.Forest) (scores []float64, unsure unsureBlocks) {
	scores = make([]float64, len(v.d.Blocks))
	batch, rows := forest.Batch(), newRows(boost.BatchRows, featureCount())
	at := 0
	for some := range slices.Chunk(scores, boost.BatchRows) {
		for i := range some {
			v.fill(rows[i], at+i)
		}
		firstScores(batch, rows[:len(some)], some)
		for i, p := range some {
			if p >= ScoredAgain {
				unsure.blocks = append(unsure.blocks, at+i)
				unsure.carried = carry(unsure.carried, rows[i])
			}
		}
		at += len(some)
	}
	return scores, unsure
}

// scoreAgain gives the second scores of blocks, or the first where those leave
// no doubt.
func (v *View) scoreAgain(forest *boost.Forest, first []float64, unsure unsureBlocks) []float64 {
	c := viewMarkupContext(v, first)
	second := slices.Clone(first)
	batch, rows := forest.Batch(), newRows(boost.BatchRows, len(carriedFeatures)+len(contextFeatures)+len(markupContextFeatures))
	var margins [boost.BatchRows]boost.Margin
	for blocks := range slices.Chunk(unsure.blocks, boost.BatchRows) {
		for k, i := range blocks {
			n := copy(rows[k], unsure.carried[:len(carriedColumns)])
			unsure.carried = unsure.carried[n:]
			c.fillAgain(rows[k], i)
		}
		batch.ScoreOrStop(rows[:len(blocks)], margins[:])
		for k, i := range blocks {
			second[i] = margins[k].Probability()
		}
	}
	return second
}

// ScoredAgain is the first score below which a block is left out for good: of
// the blocks of stories one in some thousands scores less.
const ScoredAgain = 0.03

// FirstScores are the probabilities that blocks are body by their Features alone.
// The forest may give a block up that will not reach ScoredAgain; its score is
// then some number below that.
func FirstScores(forest *boost.Forest, rows [][]float32) []float64 {
	scores := make([]float64, len(rows))
	batch, at := forest.Batch(), 0
	for some := range slices.Chunk(rows, boost.BatchRows) {
		firstScores(batch, some, scores[at:])
		at += len(some)
	}
	return scores
}

func firstScores(batch *boost.Batch, rows [][]float32, scores []float64) {
	var margins [boost.BatchRows]boost.Margin
	batch.ScoreOrStop(rows, margins[:])
	for i := range rows {
		if scores[i] = margins[i].Probability(); margins[i].Stopped {
			scores[i] = min(scores[i], givenUp)
		}
	}
}

// givenUp is the most that the score of a block can be that was given up.
const givenUp = ScoredAgain / 2
