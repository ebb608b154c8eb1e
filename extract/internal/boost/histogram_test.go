package boost

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Rows of the greatest derivatives, more than fit into a short sum, and all in one bin.
func TestCountDoesNotOverflow(t *testing.T) {
	for _, sign := range []float64{1, -1} {
		const n = 3*shortSum + 7
		unit := newScale(2.5, 0.25)
		rows, pairs := make([]uint32, n), make([]pair, n)
		for i := range rows {
			rows[i] = uint32(i)
			pairs[i] = unit.pair(sign*2.5, 0.25)
		}
		columns := []binned{{bins: make([]uint8, n), cuts: []float32{0}}}
		l := layoutOf(columns)
		h := make(histogram, l[1])
		l.count(h, columns, []int{0}, rows, pairs)
		first, second := float64(h[0].first)*unit.first, float64(h[0].second)*unit.second
		if math.Abs(first/n-sign*2.5) > 1e-5 || math.Abs(second/n-0.25) > 1e-5 {
			t.Errorf("means %g and %g, want %g and 0.25", first/n, second/n, sign*2.5)
		}
	}
}

func TestCountMatchesPlainSums(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 0))
	const n = 6000
	unit := newScale(1, 1)
	columns := make([]binned, 6)
	for f := range columns {
		columns[f] = binned{bins: make([]uint8, n), cuts: make([]float32, 5*f)}
		for i := range n {
			columns[f].bins[i] = uint8(r.IntN(columns[f].width()))
		}
	}
	var rows []uint32
	var pairs []pair
	l := layoutOf(columns)
	want := make(histogram, l[len(columns)])
	for i := range n {
		if r.IntN(3) == 0 {
			continue
		}
		p := unit.pair(2*r.Float64()-1, r.Float64())
		rows, pairs = append(rows, uint32(i)), append(pairs, p)
		for f := range columns {
			c := &l.of(want, f)[columns[f].bins[i]]
			*c = c.plus(cell{p.first(), p.second()})
		}
	}
	got := make(histogram, len(want))
	l.count(got, columns, []int{0, 1, 2, 3}, rows, pairs)
	l.count(got, columns, []int{4, 5}, rows, pairs)
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("cell %d is %v, want %v", i, got[i], want[i])
		}
	}
}
