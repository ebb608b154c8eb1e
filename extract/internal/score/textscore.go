package score

import (
	"shuck/extract/internal/boost"
)

// likelyBody is the probability above which a block is likely body.
const likelyBody = 0.5

// ScoreTwice gives each block of the dump the probability that it is body: first
// by its own features, then in view of the first scores of the whole dump. It is
// nil for a dump without blocks. WeighWords must have been called before.
func (v *TextView) ScoreTwice(m *Model) []float64 {
	if len(v.d.Blocks) == 0 {
		return nil
	}
	return v.scoreAgain(v.ScoreOnce(m.Text), m.TextContext)
}

// ScoreOnce gives each block its first score, by a forest fitted to
// TextFeatures. WeighWords must have been called before.
func (v *TextView) ScoreOnce(forest *boost.Forest) []float64 {
	row := make([]float32, len(textFeatures))
	first := make([]float64, len(v.d.Blocks))
	for i := range first {
		v.fillText(row, i)
		first[i] = forest.Probability(row)
	}
	return first
}

func (v *TextView) scoreAgain(first []float64, forest *boost.Forest) []float64 {
	c := newPageContext(v.View, first)
	row := make([]float32, len(textFeatures)+len(contextFeatures))
	second := make([]float64, len(first))
	for i := range second {
		v.fillText(row[:len(textFeatures)], i)
		c.fillContext(row[len(textFeatures):], i)
		second[i] = forest.Probability(row)
	}
	return second
}
