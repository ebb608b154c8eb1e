package boost

import (
	"math"
	"math/rand/v2"
	"testing"
)

// wideTable is like the tables of blocks: many features, some normal, some counts, flags, shares that may be missing.
func wideTable(rows, features int) *Table {
	r := rand.New(rand.NewPCG(1, 0))
	data, target := make([][]float32, rows), make([]float32, rows)
	for i := range data {
		x := make([]float32, features)
		for f := range x {
			switch f % 5 {
			case 0:
				x[f] = float32(r.NormFloat64())
			case 1:
				x[f] = float32(r.IntN(10))
			case 2:
				x[f] = float32(r.IntN(10) / 9)
			case 3:
				x[f] = float32(math.Floor(math.Exp(2 * r.NormFloat64())))
			case 4:
				x[f] = float32(r.Float64())
				if r.IntN(3) == 0 {
					x[f] = absent
				}
			}
		}
		margin := 0.0
		for f := 0; f+5 < features; f += 5 {
			margin += float64(x[f]*x[f+5]) + float64(x[f+2]) - 0.1*float64(x[f+1]*x[f+2])
		}
		if r.Float64() < sigmoid(margin/2) {
			target[i] = 1
		}
		data[i] = x
	}
	return tableOf(data, target)
}

func wideForest(b *testing.B) (*Forest, [][]float32) {
	table := wideTable(20000, 150)
	f, err := Fit(table, Options{})
	if err != nil {
		b.Fatal(err)
	}
	return f, rowsOf(table)[:1024]
}

// BenchmarkScore scores a row of 150 features by 100 trees of 31 leaves.
func BenchmarkScore(b *testing.B) {
	f, rows := wideForest(b)
	i := 0
	for b.Loop() {
		f.Score(rows[i%len(rows)])
		i++
	}
}

// BenchmarkBatch scores eight such rows together.
func BenchmarkBatch(b *testing.B) {
	f, rows := wideForest(b)
	batch, margins := f.Batch(BatchRows), make([]Margin, BatchRows)
	defer batch.Free()
	i := 0
	for b.Loop() {
		batch.ScoreOrStop(rows[i:i+BatchRows], margins)
		i = (i + BatchRows) % len(rows)
	}
}

// BenchmarkFit fits one tree of 63 leaves to 150 features, after the bins are cut.
func BenchmarkFit(b *testing.B) {
	table := wideTable(100000, 150)
	o, columns, err := prepare(table, Options{Rounds: 10, Leaves: 63})
	if err != nil {
		b.Fatal(err)
	}
	rows := make([]uint32, table.Rows)
	for r := range rows {
		rows[r] = uint32(r)
	}
	for b.Loop() {
		fit(table, columns, rows, o)
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N*o.Rounds), "s/tree")
}
