package score

import "shuck/extract/internal/boost"

// likelyBody is the probability above which a block is likely body.
const likelyBody = 0.5

// ScoreText returns the probability of each block of the dump that it is body. It
// is nil for a dump without blocks. WeighWords must have been called before.
func (v *TextView) ScoreText(m *Model) []float64 {
	if len(v.d.Blocks) == 0 {
		return nil
	}
	return v.textScorer(m).score()
}

// TextRows returns a function that gives the rows from which ScoreText scores a block: see
// twiceScorer.rowsOf.
func (v *TextView) TextRows(m *Model) func(block int) (first, second []float32) {
	return v.textScorer(m).rowsOf()
}

func (v *TextView) textScorer(m *Model) *twiceScorer {
	return &twiceScorer{
		blocks: len(v.d.Blocks), first: m.Text, second: m.TextContext,
		rows: newRows(min(len(v.d.Blocks), boost.BatchRows), textWidth), fill: v.fillText,
		width: textWidth + len(contextFeatures),
		context: func(first []float64) contextOf {
			c := newPageContext(v.View, first)
			return func(row []float32, block int) { c.fillContext(row[textWidth:], block) }
		},
	}
}
