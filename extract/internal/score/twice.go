package score

import (
	"slices"

	"shuck/extract/internal/boost"
)

// A twiceScorer scores the blocks of a page twice: first each by itself and what
// stands around it, then, unless the first score leaves no doubt, in view of the
// first scores of the whole page.
type twiceScorer struct {
	blocks        int
	first, second *boost.Forest
	rows          [][]float32                         // room for boost.BatchRows rows of the first scores
	fill          func(row []float32, block int)      // writes what the first score of a block needs
	keep          func(kept, row []float32) []float32 // appends what the second score needs of a row; nil where it is to be written again
	width         int                                 // of a row of the second scores
	context       func(first []float64) contextOf     // what the first scores of the page tell
}

// A contextOf writes what the second score of a block needs into a row, behind
// what was kept of its first row.
type contextOf func(row []float32, block int)

// score returns the second scores, and the first of blocks that are not scored
// again.
func (s *twiceScorer) score() []float64 {
	first, unsure := s.scoreOnce()
	return s.scoreAgain(first, unsure)
}

// unsureBlocks are the blocks that are scored again.
type unsureBlocks struct {
	blocks []int
	kept   []float32 // what was kept of their rows, block after block
}

// unsureShare says that of so many blocks one is scored again on most pages.
const unsureShare = 4

// add adds one of all blocks of the page with what was kept of its row behind that of the
// others. With the first it makes room for the others, so that these are seldom moved.
func (u *unsureBlocks) add(block int, kept []float32, all int) {
	if u.blocks == nil {
		most := all/unsureShare + 1
		u.blocks, kept = make([]int, 0, most), slices.Grow(kept, most*len(kept))
	}
	u.blocks, u.kept = append(u.blocks, block), kept
}

// scoreOnce gives the blocks their first scores.
func (s *twiceScorer) scoreOnce() (scores []float64, unsure unsureBlocks) {
	scores = make([]float64, s.blocks)
	batch, at := s.first.Batch(s.blocks), 0
	defer batch.Free()
	for some := range slices.Chunk(scores, boost.BatchRows) {
		for i := range some {
			s.fill(s.rows[i], at+i)
		}
		firstScores(batch, s.rows[:len(some)], some)
		for i, p := range some {
			if p >= RescoreMin {
				kept := unsure.kept
				if s.keep != nil {
					kept = s.keep(kept, s.rows[i])
				}
				unsure.add(at+i, kept, s.blocks)
			}
		}
		at += len(some)
	}
	return scores, unsure
}

// scoreAgain gives the unsure blocks their second scores.
func (s *twiceScorer) scoreAgain(first []float64, unsure unsureBlocks) []float64 {
	second := slices.Clone(first)
	if len(unsure.blocks) == 0 {
		return second
	}
	some := min(len(unsure.blocks), boost.BatchRows)
	fill, batch, rows := s.context(first), s.second.Batch(some), newRows(some, s.width)
	defer batch.Free()
	each := len(unsure.kept) / len(unsure.blocks)
	var margins [boost.BatchRows]boost.Margin
	for blocks := range slices.Chunk(unsure.blocks, boost.BatchRows) {
		for k, i := range blocks {
			if s.keep == nil {
				s.fill(rows[k], i)
			}
			copy(rows[k], unsure.kept[:each])
			unsure.kept = unsure.kept[each:]
			fill(rows[k], i)
		}
		batch.ScoreOrStop(rows[:len(blocks)], margins[:])
		for k, i := range blocks {
			if second[i] = margins[k].Probability(); margins[k].Stopped {
				second[i] = min(second[i], RescoreMin)
			}
		}
	}
	return second
}

// rowsOf scores all blocks once and returns a function that gives the rows from which one
// is scored, the second nil where it is not scored again. They hold until it is asked about
// another: the rows of a page are many times as large as the page.
func (s *twiceScorer) rowsOf() func(block int) (first, second []float32) {
	if s.blocks == 0 {
		return nil // there is none to ask about
	}
	scores, _ := s.scoreOnce()
	fill, once, twice := s.context(scores), s.rows[0], make([]float32, s.width)
	return func(block int) (first, second []float32) {
		s.fill(once, block)
		if scores[block] < RescoreMin {
			return once, nil
		}
		if s.keep == nil {
			s.fill(twice, block)
		} else {
			s.keep(twice[:0], once)
		}
		fill(twice, block)
		return once, twice
	}
}

// RescoreMin is the first score below which a block is out for good and not
// scored again: of the blocks of stories one in some thousands scores less.
const RescoreMin = 0.03

// DoubtMin is the second score below which nothing asks how low it is: a forest
// may stop where a block will not reach it, and the score is then no more than
// RescoreMin.
const DoubtMin = 0.1

// FirstScores returns the first scores of rows, by a forest that was fitted to
// such rows. A forest that has learnt when to stop may leave a row that will not
// reach RescoreMin; its score is then some number below that.
func FirstScores(forest *boost.Forest, rows [][]float32) []float64 {
	scores := make([]float64, len(rows))
	batch, at := forest.Batch(len(rows)), 0
	defer batch.Free()
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
