package boost

import "math"

// split is a way to part the rows of a leaf.
type split struct {
	gain         float64 // how much it lowers the loss; 0 for no split at all
	feature      int
	cut          int // bins up to it go left
	missingRight bool
}

// better compares gains; of equals the split found first stays.
func (s split) better(than split) bool { return s.gain > than.gain }

// splitter looks for the best split of one leaf.
type splitter struct {
	o      Options
	unit   scale
	total  cell
	whole  float64 // score of the leaf unsplit
	second float64 // least sum of second derivatives of a child, by MinCurvature and MinWeight
}

// newSplitter takes the sum over a leaf and the weight of its rows. How the weight spreads over bins is not counted: a child is taken
// to have the share of the weight that it has of the second derivatives.
func newSplitter(o Options, unit scale, total cell, weight float64) *splitter {
	s := &splitter{o: o, unit: unit, total: total}
	s.whole = s.score(total)
	curvature := float64(total.second) * unit.second
	s.second = o.MinCurvature
	if weight > 0 {
		s.second = max(s.second, curvature*o.MinWeight/weight)
	}
	return s
}

// score is twice what the best value of a leaf takes off the loss: G²/(H+lambda).
func (s *splitter) score(c cell) float64 {
	first := float64(c.first) * s.unit.first
	denominator := float64(c.second)*s.unit.second + s.o.Lambda
	if denominator <= 0 {
		return 0
	}
	return first * first / denominator
}

// gain of parting the leaf into left and the rest, or 0 when a side is too light.
func (s *splitter) gain(left cell) float64 {
	right := s.total.minus(left)
	if float64(left.second)*s.unit.second < s.second || float64(right.second)*s.unit.second < s.second {
		return 0
	}
	return (s.score(left)+s.score(right)-s.whole)/2 - s.o.MinGain
}

// best is the best split by one feature, given its cells. Missing values are tried on both sides.
func (s *splitter) best(feature int, cells []cell) split {
	best := split{feature: feature}
	values, missing := cells[:len(cells)-1], cells[len(cells)-1]
	try := func(left cell, cut int, missingRight bool) {
		if g := s.gain(left); g > best.gain {
			best.gain, best.cut, best.missingRight = g, cut, missingRight
		}
	}
	var left cell
	for b, c := range values {
		last := b == len(values)-1
		if c == (cell{}) && !last {
			continue // nothing moves over the cut
		}
		left = left.plus(c)
		if missing != (cell{}) {
			try(left, b, true)
		}
		if !last {
			try(left.plus(missing), b, false)
		}
	}
	if best.gain > 0 && missing == (cell{}) {
		best.missingRight = s.heavierRight(values, best.cut)
	}
	return best
}

// heavierRight reports whether more than half of the leaf lies right of a cut, which is where missing values go when there were
// none to learn from.
func (s *splitter) heavierRight(values []cell, cut int) bool {
	left := sum(values[:cut+1])
	return left.second < s.total.second-left.second
}

// left is the sum over the rows that go left, given the cells of the feature.
func (s split) left(cells []cell) cell {
	left := sum(cells[:s.cut+1])
	if !s.missingRight {
		left = left.plus(cells[len(cells)-1])
	}
	return left
}

func sum(cells []cell) cell {
	var total cell
	for _, c := range cells {
		total = total.plus(c)
	}
	return total
}

// sides tells of each bin whether it goes right (1) or left (0).
func (s split) sides(c *binned) (right [256]uint8) {
	for b := s.cut + 1; b < int(c.missing()); b++ {
		right[b] = 1
	}
	if s.missingRight {
		right[c.missing()] = 1
	}
	return right
}

// threshold is the greatest value that goes left. A split that only parts missing from present values lets every finite value left.
func (s split) threshold(c *binned) float32 {
	if s.cut < len(c.cuts) {
		return c.cuts[s.cut]
	}
	return math.MaxFloat32
}
