package boost

import (
	"math"
	"slices"
)

// Contributions returns what each feature added to the margin of a row: Features numbers and, last, the margin of a row of which
// nothing is known. They sum to Score, up to rounding. They stand in room, if it has room for them: who asks for many rows gives
// back what it got. It panics for a forest of several classes.
//
// Each split on the way of the row through a tree moves the expected margin from the mean of the split to that of the child taken;
// the move is credited to the feature of the split (Saabas, 2014). Features that only matter together share the credit by their
// order in the tree, so read single contributions with care.
func (f *Forest) Contributions(x []float32, room []float64) []float64 {
	if f.Classes != 1 {
		panic("boost: contributions to one class asked from a forest of several")
	}
	return f.ClassContributions(x, 0, room)
}

// ClassContributions returns what Contributions does, for the margin of one class, numbered from 0.
func (f *Forest) ClassContributions(x []float32, class int, room []float64) []float64 {
	out := slices.Grow(room[:0], f.Features+1)[:f.Features+1]
	clear(out)
	out[f.Features] = f.base[class]
	trees := f.trees()
	for i := class; i < len(trees); i += f.Classes {
		t := trees[i]
		out[f.Features] += float64(t[0].value)
		for at := 0; !t[at].isLeaf(); {
			next := t[at].next(x)
			out[t[at].feature] += float64(t[next].value) - float64(t[at].value)
			at = next
		}
	}
	return out
}

// next is the child a row goes to. An infinite value compares as in packed.ranks: with +Inf beyond every threshold.
func (b *branch) next(x []float32) int {
	v := float64(x[b.feature])
	right := v > float64(b.threshold)
	if math.IsNaN(v) {
		right = b.missingRight
	}
	if right {
		return int(b.left) + 1
	}
	return int(b.left)
}
