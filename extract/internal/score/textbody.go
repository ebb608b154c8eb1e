package score

import (
	"shuck/extract/internal/boost"
)

// textThreshold is the probability above which a block is likely body.
const textThreshold = 0.5

// scoreTwice gives each block the probability that it is body.
func (v *TextView) ScoreTwice(m *Model) []float64 {
	if len(v.d.Blocks) == 0 {
		return nil
	}
	row := make([]float32, len(DumpFeatures)+len(contextFeatures))
	first := v.ScoreOnce(row, m.Text)
	return v.scoreAgain(first, row, m.TextContext)
}

// scoreOnce gives the first scores. row is room for features.
func (v *TextView) ScoreOnce(row []float32, forest *boost.Forest) []float64 {
	first := make([]float64, len(v.d.Blocks))
	for i := range first {
		v.fillText(row, i)
		first[i] = forest.Probability(row)
	}
	return first
}

func (v *TextView) scoreAgain(first []float64, row []float32, forest *boost.Forest) []float64 {
	c := viewContext(v.View, first)
	second := make([]float64, len(first))
	for i := range second {
		v.fillText(row, i)
		c.fillContext(row[len(DumpFeatures):], i)
		second[i] = forest.Probability(row)
	}
	return second
}
