package body

import (
	"math"
)

// Confidence is the chance that the body has an F1 of at least 0.9.
func (a *Body) Confidence() float64 {
	if a.First >= a.End {
		return 0
	}
	curve := a.Model.Confidence
	if a.Doc.Root == nil {
		curve = a.Model.TextConfidence
	}
	return math.Round(1000*curve.At(a.expected)) / 1000
}

// expectedOf is the F1 that the scores let one expect of a choice of blocks: twice
// the words in it that are likely body, to all that are in it and all that are
// likely. It speaks of what was chosen where that was not by a cut of the scores.
func (a *Body) expectedOf(in []bool) float64 {
	both, chosen, likely := 0.0, 0.0, 0.0
	for i, p := range a.Scores {
		n := float64(a.Stats(i).Words)
		likely += n * p
		if in[i] {
			chosen += n
			both += n * p
		}
	}
	if chosen+likely == 0 {
		return 0
	}
	return 2 * both / (chosen + likely)
}
