package body

import (
	"math"
	"testing"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
)

// TestExpectedOf speaks of the blocks that were chosen, whoever chose them.
func TestExpectedOf(t *testing.T) {
	doc := page.Parse(page.Page{Data: []byte("one two three four\n\nfive six seven eight"), Shape: page.ShapeText})
	b := &Body{Facts: &facts.Facts{Doc: doc}, Scores: []float64{1, 0}}
	for _, c := range []struct {
		in   []bool
		want float64
	}{
		{[]bool{true, false}, 1},
		{[]bool{true, true}, 2.0 / 3},
		{[]bool{false, true}, 0},
		{[]bool{false, false}, 0},
	} {
		if got := b.expectedOf(c.in); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%v: got %g, want %g", c.in, got, c.want)
		}
	}
}
