package score

import "shuck/extract/internal/boost"

// Weigh guesses the kind of an HTML page and weighs its words and classes: what a
// view holds of a model. It comes before ScoreMarkup.
func (v *View) Weigh(m *Model) {
	v.Kinds = v.guessKinds(m)
	v.WeighWords(m.Words, m.Classes)
}

// ScoreMarkup returns the probability of each block of an HTML page, which Weigh has
// weighed, that it is body.
func (v *View) ScoreMarkup(m *Model) []float64 { return v.markupScorer(m).score() }

// MarkupRows returns a function that gives the rows from which ScoreMarkup scores a block:
// see twiceScorer.rowsOf.
func (v *View) MarkupRows(m *Model) func(block int) (first, second []float32) {
	return v.markupScorer(m).rowsOf()
}

func (v *View) markupScorer(m *Model) *twiceScorer {
	rows := newRows(min(len(v.d.Blocks), boost.BatchRows), featureCount())
	v.fillPage(rows)
	return &twiceScorer{
		blocks: len(v.d.Blocks), first: m.Markup, second: m.MarkupContext,
		rows: rows, fill: v.fillBlock, keep: appendShared,
		width:   len(sharedFeatures) + len(contextFeatures) + len(markupContextFeatures),
		context: func(first []float64) contextOf { return newMarkupContext(v, first).fillSecond },
	}
}
