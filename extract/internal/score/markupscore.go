package score

import (
	"slices"

	"shuck/extract/internal/boost"
)

// Weigh guesses the kind of an HTML page and weighs its words and classes: what a
// view holds of a model. It comes before ScoreMarkup.
func (v *View) Weigh(m *Model) {
	v.Kinds = v.guessKinds(m)
	v.WeighWords(m.Words, m.Classes)
}

// ScoreMarkup returns the probability of each block of an HTML page, which Weigh has
// weighed, that it is body. Blocks are scored twice: first each by itself and what
// stands around it, then, unless the first score leaves no doubt, in view of the
// first scores of the whole page.
func (v *View) ScoreMarkup(m *Model) []float64 {
	first, unsure := v.scoreOnce(m.Markup)
	return v.scoreAgain(m.MarkupContext, first, unsure)
}

// unsureBlocks are the blocks that are scored again.
type unsureBlocks struct {
	blocks []int
	shared []float32 // their sharedFeatures, block after block
}

// scoreOnce gives the blocks their first scores.
func (v *View) scoreOnce(forest *boost.Forest) (scores []float64, unsure unsureBlocks) {
	scores = make([]float64, len(v.d.Blocks))
	batch, rows := forest.Batch(), newRows(boost.BatchRows, featureCount())
	v.fillPage(rows)
	at := 0
	for some := range slices.Chunk(scores, boost.BatchRows) {
		for i := range some {
			v.fillBlock(rows[i], at+i)
		}
		firstScores(batch, rows[:len(some)], some)
		for i, p := range some {
			if p >= RescoreMin {
				unsure.blocks = append(unsure.blocks, at+i)
				unsure.shared = appendShared(unsure.shared, rows[i])
			}
		}
		at += len(some)
	}
	return scores, unsure
}

// scoreAgain returns the second scores, and the first of blocks that are not
// scored again.
func (v *View) scoreAgain(forest *boost.Forest, first []float64, unsure unsureBlocks) []float64 {
	c := newMarkupContext(v, first)
	second := slices.Clone(first)
	batch, rows := forest.Batch(), newRows(boost.BatchRows, len(sharedFeatures)+len(contextFeatures)+len(markupContextFeatures))
	var margins [boost.BatchRows]boost.Margin
	for blocks := range slices.Chunk(unsure.blocks, boost.BatchRows) {
		for k, i := range blocks {
			n := copy(rows[k], unsure.shared[:len(sharedColumns)])
			unsure.shared = unsure.shared[n:]
			c.fillSecond(rows[k], i)
		}
		batch.ScoreOrStop(rows[:len(blocks)], margins[:])
		for k, i := range blocks {
			second[i] = margins[k].Probability()
		}
	}
	return second
}

// RescoreMin is the first score below which a block is out for good and not
// scored again: of the blocks of stories one in some thousands scores less.
const RescoreMin = 0.03

// FirstScores returns the first scores of blocks: the probabilities that they
// are body by their Features, which rows are and which forest must be fitted
// to. A forest that has learnt when to stop may leave a block that will not
// reach RescoreMin; its score is then some number below that.
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
			scores[i] = min(scores[i], stoppedMax)
		}
	}
}

// stoppedMax is the highest score of a block at which the forest stopped.
const stoppedMax = RescoreMin / 2
