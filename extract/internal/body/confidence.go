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
