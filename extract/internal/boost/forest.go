package boost

import (
	"math"
	"slices"
	"sync"
)

// A Forest is a fitted sum of trees. It does not change once made, LearnStops apart, and is then safe for concurrent use. A row
// holds a value a feature, in the order of the names it was fitted with; NaN is missing, and an infinity lies beyond every finite
// value. A row that is too short panics as any index out of range does.
type Forest struct {
	Classes     int    // margins a row gets: 1 for logistic loss, else one a class
	Features    int    // values of a row
	Fingerprint uint64 // Fingerprint of the feature names it was fitted with

	base   []float64     // margin of each class before any tree
	trees  func() []tree // tree i adds to the margin of class i%Classes; they are decoded when first asked for
	packed packed        // the trees again, laid out for speed
	reads  func() reads  // what the first of packed look at, found out when first asked for
	stops  []float32     // by quad: margins below which a Batch stops; nil for none
}

// tree is its branches with the root first. The children of a branch stand side by side, behind it.
type tree []branch

// branch is a split of a tree, or a leaf when left is 0.
type branch struct {
	feature      int32
	left         int32   // place of the left child; the right one is next to it
	missingRight bool    // missing values go right
	threshold    float32 // values up to it go left
	value        float32 // of a leaf what it adds; of a split the mean of what its leaves add over the rows it was fitted to
}

func (b *branch) isLeaf() bool { return b.left == 0 }

// Rounds returns the number of rounds of boosting that the forest holds: trees of each class.
func (f *Forest) Rounds() int { return len(f.trees()) / f.Classes }

// Score returns the raw margin of a row: the log odds of its probability. It panics for a forest of several classes.
func (f *Forest) Score(x []float32) float64 {
	if f.Classes != 1 {
		panic("boost: margin of one class asked from a forest of several")
	}
	var row rankRow
	f.rankAll(&row, x)
	margin := f.base[0]
	for i := range f.packed.quads {
		margin = f.packed.add(margin, &f.packed.quads[i], &row)
	}
	return margin
}

// Probability returns the chance that the target of a row is 1. It panics for a forest of several classes.
func (f *Forest) Probability(x []float32) float64 { return sigmoid(f.Score(x)) }

// Scores puts the raw margin of each class into out, which must hold Classes values.
func (f *Forest) Scores(x []float32, out []float64) {
	var row rankRow
	f.rankAll(&row, x)
	copy(out, f.base)
	class := 0
	for i := range f.packed.quads {
		a, b, c, d := f.packed.walk(&f.packed.quads[i], &row)
		for _, leaf := range [...]node{a, b, c, d} {
			out[class] += leaf.value()
			if class++; class == f.Classes {
				class = 0
			}
		}
	}
}

// Probabilities puts the chance of each class into out, which must hold Classes values. For a forest of one margin that is the
// chance of 1.
func (f *Forest) Probabilities(x []float32, out []float64) {
	f.Scores(x, out)
	if f.Classes == 1 {
		out[0] = sigmoid(out[0])
		return
	}
	softmax(out[:f.Classes])
}

func sigmoid(margin float64) float64 { return 1 / (1 + math.Exp(-margin)) }

// softmax turns margins into probabilities. The greatest margin is taken off first, so that none overflows.
func softmax(margins []float64) {
	top := margins[0]
	for _, m := range margins {
		top = max(top, m)
	}
	sum := 0.0
	for i, m := range margins {
		margins[i] = math.Exp(m - top)
		sum += margins[i]
	}
	for i := range margins {
		margins[i] /= sum
	}
}

// Average returns the forest whose margins are the means of those of several, of which there must be one at least, all of the same
// features and classes; it panics otherwise. Its trees take turns, so that the first ones are a good guess of the whole. It has not
// learnt when to stop.
func Average(forests ...*Forest) *Forest {
	f := *forests[0]
	f.base, f.stops = make([]float64, f.Classes), nil
	share := 1 / float64(len(forests))
	rounds := 0
	for _, o := range forests {
		if o.Fingerprint != f.Fingerprint || o.Classes != f.Classes {
			panic("boost: average of forests of other features or classes")
		}
		for class, base := range o.base {
			f.base[class] += base * share
		}
		rounds = max(rounds, o.Rounds())
	}
	var trees []tree
	for round := range rounds {
		for _, o := range forests {
			if round < o.Rounds() {
				for _, t := range o.trees()[round*f.Classes : (round+1)*f.Classes] {
					trees = append(trees, t.scaled(float32(share)))
				}
			}
		}
	}
	f.grown(trees)
	return &f
}

// grown makes trees those of the forest.
func (f *Forest) grown(trees []tree) {
	f.trees = func() []tree { return trees }
	f.packed = pack(trees)
	f.reads = sync.OnceValue(func() reads { return f.packed.reads(f.Features) })
}

// scaled is a tree whose leaves add a share of what they did.
func (t tree) scaled(share float32) tree {
	out := slices.Clone(t)
	for i := range out {
		out[i].value *= share
	}
	return out
}
