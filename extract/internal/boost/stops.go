package boost

import (
	"math"
	"slices"
)

// LearnStops teaches a forest of one margin when to give up a row early, and changes the forest: Batch.ScoreOrStop then leaves out
// the trees that come after a margin from which hardly a row of t rose to floor, a margin, and was right to. t must have the
// columns that the forest was fitted to. Of what the targets of the rows that reach the floor weigh, the share lost may be given up
// in all. The idea is that of cascades of detectors (Bourdev and Brandt, "Robust object detection via soft cascade", 2005). It
// panics for a forest of several classes.
func (f *Forest) LearnStops(t *Table, floor, lost float64) {
	if f.Classes != 1 {
		panic("boost: stops for one margin asked of a forest of several")
	}
	paths := make([][]float32, t.Rows) // margins before each quad, of the rows that reach the floor
	parallel(t.Rows, func(r int) {
		if path, margin := f.path(t.Row(r, make([]float32, len(t.Columns)))); margin >= floor {
			paths[r] = path
		}
	})
	var rows []int
	value := func(row int) float64 { return t.weight(uint32(row)) * float64(t.Target[row]) }
	all := 0.0
	for r, path := range paths {
		if path != nil {
			rows = append(rows, r)
			all += value(r)
		}
	}
	f.stops = make([]float32, len(f.packed.quads))
	spent := 0.0
	for q := range f.stops {
		slices.SortStableFunc(rows, func(a, b int) int { return compare(paths[a][q], paths[b][q]) })
		// What is given up by here is spent evenly over the quads.
		allowed := lost * all * float64(q) / float64(len(f.stops))
		cut := 0
		for cut < len(rows) && spent+value(rows[cut]) <= allowed {
			spent += value(rows[cut])
			cut++
		}
		rows = rows[cut:]
		if f.stops[q] = float32(math.Inf(-1)); len(rows) > 0 && q > 0 {
			f.stops[q] = math.Nextafter32(paths[rows[0]][q], float32(math.Inf(-1))) // margins are rounded in paths
		}
	}
}

func compare(a, b float32) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// path is the margin of a row before each quad, and in the end.
func (f *Forest) path(x []float32) ([]float32, float64) {
	var row rankRow
	f.rankAll(&row, x)
	margin := f.base[0]
	path := make([]float32, len(f.packed.quads))
	for i := range f.packed.quads {
		path[i] = float32(margin)
		margin = f.packed.add(margin, &f.packed.quads[i], &row)
	}
	return path, margin
}
