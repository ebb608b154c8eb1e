package score

import (
	"slices"
	"testing"
)

// TestBestCut cuts scores where the body can be expected to be best.
func TestBestCut(t *testing.T) {
	for _, c := range []struct {
		name   string
		scores []float64
		least  float64
		in     int // blocks above the cut
	}{
		{"sure scores part by themselves", []float64{0.99, 0.98, 0.02, 0.01}, 0.2, 2},
		{"where all are unsure the likelier ones are taken", []float64{0.4, 0.38, 0.05, 0.05}, 0.2, 2},
		{"but none on an article", []float64{0.4, 0.38, 0.05, 0.05}, 0.5, 0},
		{"a lot that is unlikely beside a little that is not", append([]float64{0.95, 0.95}, slices.Repeat([]float64{0.21}, 12)...), 0.2, 2},
		{"a lot that is body as a whole or not at all", append([]float64{0.95, 0.95}, slices.Repeat([]float64{0.26}, 12)...), 0.2, 14},
		{"nothing is nothing", nil, 0.2, 0},
	} {
		cut, _ := BestCut(c.scores, c.least, func(int) int { return 20 })
		in := 0
		for _, p := range c.scores {
			if p >= cut {
				in++
			}
		}
		if in != c.in {
			t.Errorf("%s: %d in at %.2f, want %d", c.name, in, cut, c.in)
		}
	}
}
