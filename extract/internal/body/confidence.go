package body

import "math"

// Confidence returns the probability that the body has an F1 of at least 0.9. It is
// lower where the form of a dump had to be guessed.
func (b *Body) Confidence() float64 {
	if b.First >= b.End {
		return 0
	}
	curve := b.Model.Confidence
	if b.Doc.Root == nil {
		curve = b.Model.TextConfidence
	}
	p := curve.At(b.expected)
	for i := range b.Doc.Forms {
		p *= b.Doc.Forms[i].Trust()
	}
	return math.Round(1000*p) / 1000
}

// expectedOf returns the F1 that the scores lead one to expect of a choice of blocks:
// twice the likely words that are in it, divided by all words that are in it plus
// all likely words. It is for choices that are no cut of the scores.
func (b *Body) expectedOf(in []bool) float64 {
	both, chosen, likely := 0.0, 0.0, 0.0
	for i, p := range b.Scores {
		n := float64(b.Stats(i).Words)
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
