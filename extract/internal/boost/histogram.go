package boost

import "math"

// Gradients are summed as integers: sums are then the same in any order, a parent less a child is exactly the other child, and first
// and second derivative of a row fit into one word, so that a row costs one addition a feature.

// pair is the two derivatives of a row, or a short sum of them: the first in the high half, signed, the second in the low half. A sum
// of pairs is the pair of the sums as long as neither half overflows, which shortSum sees to.
type pair int64

const (
	derivativeBits = 19 // bits of a derivative besides its sign: one part in half a million of the greatest of the tree
	shortSum       = 1 << (31 - derivativeBits)
)

func newPair(first, second int64) pair { return pair(first<<32 + second) }

func (p pair) first() int64  { return int64(p) >> 32 }
func (p pair) second() int64 { return int64(uint32(p)) }

// cell is the sum of derivatives over the rows of a bin.
type cell struct {
	first, second int64
}

func (c cell) plus(d cell) cell  { return cell{c.first + d.first, c.second + d.second} }
func (c cell) minus(d cell) cell { return cell{c.first - d.first, c.second - d.second} }

// scale turns integer sums back into derivatives.
type scale struct {
	first, second float64
}

// newScale fits derivatives of at most these magnitudes into derivativeBits.
func newScale(first, second float64) scale {
	const top = 1<<derivativeBits - 1
	unit := func(maxValue float64) float64 {
		if maxValue == 0 {
			return 1
		}
		return maxValue / top
	}
	return scale{unit(first), unit(second)}
}

func (s scale) pair(first, second float64) pair {
	return newPair(int64(math.Floor(first/s.first+0.5)), int64(math.Floor(second/s.second+0.5)))
}

// lanes is how many features are counted at once: reading rows and derivatives is shared between them, and additions to one bin
// after another, each waiting for the last, overlap with those of the other features.
const lanes = 4

// histogram holds the cells of all features; layout says where those of each begin.
type histogram []cell

// layout is the place of each feature's cells in a histogram: from layout[f] to layout[f+1].
type layout []int

func layoutOf(columns []binned) layout {
	l := make(layout, len(columns)+1)
	for f := range columns {
		l[f+1] = l[f] + columns[f].width()
	}
	return l
}

func (l layout) of(h histogram, f int) []cell { return h[l[f]:l[f+1]] }

// count sums the derivatives of rows over the bins of at most `lanes` features and puts them into h. pairs[i] belongs to rows[i].
func (l layout) count(h histogram, columns []binned, features []int, rows []uint32, pairs []pair) {
	for _, f := range features {
		clear(l.of(h, f))
	}
	var bins [lanes][]uint8
	for i := range bins {
		bins[i] = columns[features[min(i, len(features)-1)]].bins // a lane too many repeats the last feature and is not read
	}
	for len(rows) > 0 {
		n := min(len(rows), shortSum)
		var short [lanes][256]pair
		countShort(&short, &bins, rows[:n], pairs[:n])
		for i, f := range features {
			cells := l.of(h, f)
			for b := range cells {
				p := short[i][b]
				cells[b].first += p.first()
				cells[b].second += p.second()
			}
		}
		rows, pairs = rows[n:], pairs[n:]
	}
}

// countShort is the inner loop of all fitting.
func countShort(short *[lanes][256]pair, bins *[lanes][]uint8, rows []uint32, pairs []pair) {
	a := bins[0]
	b, c, d := bins[1][:len(a)], bins[2][:len(a)], bins[3][:len(a)]
	pairs = pairs[:len(rows)]
	for i, r := range rows {
		p := pairs[i]
		short[0][a[r]] += p
		short[1][b[r]] += p
		short[2][c[r]] += p
		short[3][d[r]] += p
	}
}

// subtract takes the cells of a feature in less off those in h.
func (l layout) subtract(h, less histogram, f int) {
	from := l.of(h, f)
	for b, c := range l.of(less, f) {
		from[b] = from[b].minus(c)
	}
}
