package boost

import (
	"fmt"
	"math"
	"slices"
)

// binned is one column cut into bins: bin b holds the values in (cuts[b-1], cuts[b]], and the bin after the last the missing ones.
type binned struct {
	bins []uint8   // bin of each row
	cuts []float32 // rising; one fewer than the bins of values
}

// missing is the number of the bin of missing values.
func (c *binned) missing() uint8 { return uint8(len(c.cuts) + 1) }

// width is the number of bins, that of missing values included.
func (c *binned) width() int { return len(c.cuts) + 2 }

// sampleRows is how many rows the cuts are taken from. A quantile of 1/255 then still rests on 500 rows, and sorting stays cheap.
const sampleRows = 1 << 17

// binTable cuts every column of t into bins.
func binTable(t *Table, o Options) ([]binned, error) {
	columns := make([]binned, len(t.Columns))
	faults := make([]error, len(t.Columns))
	sample := sampleOf(t.Rows, o.Seed)
	parallel(len(columns), func(f int) {
		columns[f], faults[f] = binColumn(t.Columns[f], sample, o.MaxBins)
	})
	for f, err := range faults {
		if err != nil {
			return nil, fmt.Errorf("boost: column %s: %w", t.Names[f], err)
		}
	}
	return columns, nil
}

// sampleOf picks the rows that cuts are taken from: all of a small table, else one at random out of every stretch of equal length.
func sampleOf(rows int, seed uint64) []uint32 {
	n := min(rows, sampleRows)
	sample := make([]uint32, n)
	for i := range sample {
		from, to := i*rows/n, (i+1)*rows/n
		sample[i] = uint32(from + int(draw(seed, drawSample, uint64(i))%uint64(to-from)))
	}
	return sample
}

func binColumn(values []float32, sample []uint32, limit int) (binned, error) {
	sorted := make([]float32, 0, len(sample))
	for _, r := range sample {
		if v := values[r]; v == v {
			sorted = append(sorted, v)
		}
	}
	slices.Sort(sorted)
	c := binned{bins: make([]uint8, len(values)), cuts: cutPoints(sorted, limit)}
	ranks := newCutRanks(c.cuts)
	for r, v := range values {
		bin := ranks.below(rank(v))
		if isMissing(v) {
			bin = c.missing()
		}
		if math.Float32bits(v)&^signBit == infinityBits {
			return c, fmt.Errorf("infinite value in row %d", r)
		}
		c.bins[r] = bin
	}
	return c, nil
}

// cutRanks are the ranks of cuts, filled up with the greatest.
type cutRanks [maxBins + 1]int32

func newCutRanks(cuts []float32) *cutRanks {
	var ranks cutRanks
	for i := range ranks {
		ranks[i] = math.MaxInt32
		if i < len(cuts) {
			ranks[i] = thresholdRank(cuts[i])
		}
	}
	return &ranks
}

// below is the number of cuts below a value, which is its bin. It halves a stretch of one length always, so that there is no branch to
// guess.
func (c *cutRanks) below(value int32) uint8 {
	at := uint8(0)
	for half := uint8(128); half > 0; half /= 2 {
		next := at + half
		if c[next-1] < value {
			at = next
		}
	}
	return at
}

// run is a value and how often it occurs.
type run struct {
	value float32
	count int
}

// cutPoints divides sorted values into at most limit bins and returns the cuts between them. Few distinct values get a bin each.
// Otherwise a value that fills a bin by itself gets one, and the others share what is left evenly.
func cutPoints(sorted []float32, limit int) []float32 {
	runs := runsOf(sorted)
	share := float64(len(sorted)) / float64(limit)
	heavy := func(r run) bool { return len(runs) <= limit || float64(r.count) >= share }
	rest, bins := len(sorted), limit
	for _, r := range runs {
		if heavy(r) {
			rest, bins = rest-r.count, bins-1
		}
	}
	fair := float64(rest) / float64(max(bins, 1))
	var cuts []float32
	filled := 0
	for i := 0; i+1 < len(runs) && len(cuts)+1 < limit; i++ {
		filled += runs[i].count
		full := float64(filled) >= fair
		halfFull := float64(filled) >= fair/2
		if heavy(runs[i]) || full || heavy(runs[i+1]) && halfFull {
			cuts = append(cuts, between(runs[i].value, runs[i+1].value))
			filled = 0
		}
	}
	return cuts
}

func runsOf(sorted []float32) []run {
	var runs []run
	for _, v := range sorted {
		if n := len(runs); n > 0 && runs[n-1].value == v {
			runs[n-1].count++
			continue
		}
		runs = append(runs, run{v, 1})
	}
	return runs
}

// between is a threshold t with low <= t < high, in the middle when float32 has room there.
func between(low, high float32) float32 {
	middle := float32((float64(low) + float64(high)) / 2)
	if middle >= high {
		return low
	}
	return middle
}
