package boost

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestCutPoints(t *testing.T) {
	for _, c := range []struct {
		name   string
		sorted []float32
		most   int
		want   []float32
	}{
		{"nothing", nil, 255, nil},
		{"one value", []float32{3, 3, 3}, 255, nil},
		{"a bin a value", []float32{1, 2, 2, 4}, 255, []float32{1.5, 3}},
		{"even shares", []float32{1, 2, 3, 4, 5, 6, 7, 8}, 4, []float32{2.5, 4.5, 6.5}},
		{"a heavy value has its own", []float32{0, 0, 0, 0, 0, 0, 1, 2, 3, 4}, 3, []float32{0.5, 2.5}},
		{"no room between", []float32{1, math.Nextafter32(1, 2)}, 255, []float32{1}},
	} {
		if got := cutPoints(c.sorted, c.most); !slices.Equal(got, c.want) {
			t.Errorf("%s: cuts %v, want %v", c.name, got, c.want)
		}
	}
}

func TestBinsAgreeWithCuts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 0))
	values := make([]float32, 5000)
	for i := range values {
		values[i] = float32(math.Floor(r.NormFloat64() * 300))
		if r.IntN(10) == 0 {
			values[i] = absent
		}
	}
	for _, most := range []int{2, 3, 16, 255} {
		c, err := binColumn(values, sampleOf(len(values), 1), most)
		if err != nil {
			t.Fatal(err)
		}
		if len(c.cuts) == 0 || len(c.cuts) >= most || !slices.IsSorted(c.cuts) {
			t.Errorf("%d cuts for %d bins", len(c.cuts), most)
		}
		for i, v := range values {
			want := c.missing()
			if v == v {
				want = 0
				for want < uint8(len(c.cuts)) && v > c.cuts[want] {
					want++
				}
			}
			if c.bins[i] != want {
				t.Fatalf("%g is in bin %d, want %d", v, c.bins[i], want)
			}
		}
	}
}

func TestSampleOfCoversTheRows(t *testing.T) {
	const rows = 3*sampleRows + 5
	last := -1
	for _, r := range sampleOf(rows, 1) {
		if int(r) <= last || int(r) >= rows || int(r)-last > 8 {
			t.Fatalf("row %d after %d", r, last)
		}
		last = int(r)
	}
}
