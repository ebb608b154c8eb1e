package boost

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

var absent = float32(math.NaN())

// tableOf makes a table of rows, naming the columns f0, f1, ...
func tableOf(rows [][]float32, target []float32) *Table {
	t := &Table{Rows: len(rows), Target: target}
	for f := range rows[0] {
		column := make([]float32, len(rows))
		for r := range rows {
			column[r] = rows[r][f]
		}
		t.Names = append(t.Names, fmt.Sprintf("f%d", f))
		t.Columns = append(t.Columns, column)
	}
	return t
}

// mixedTable has columns of several kinds and a target that depends on some of them together, noisily.
func mixedTable(rows int, seed uint64) *Table {
	r := rand.New(rand.NewPCG(seed, 0))
	data, target := make([][]float32, rows), make([]float32, rows)
	for i := range data {
		x := []float32{
			float32(r.NormFloat64()), float32(r.NormFloat64()), float32(r.IntN(5)), float32(math.Exp(2 * r.NormFloat64())),
			0, float32(r.Float64()), 7, float32(r.NormFloat64()), float32(r.IntN(2)),
		}
		if r.IntN(4) == 0 {
			x[5] = absent
		}
		margin := 3*float64(x[0])*float64(x[1]) + float64(x[2]) - 2
		if x[5] != x[5] {
			margin += 2
		}
		if r.Float64() < sigmoid(margin) {
			target[i] = 1
		}
		data[i] = x
	}
	t := tableOf(data, target)
	for i := range data {
		t.Group = append(t.Group, int32(i/10))
	}
	return t
}

func mustFit(t *testing.T, table *Table, o Options) *Forest {
	t.Helper()
	f, err := Fit(table, o)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func encoded(t *testing.T, f *Forest) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Encode(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func rowsOf(t *Table) [][]float32 {
	rows := make([][]float32, t.Rows)
	for r := range rows {
		rows[r] = t.Row(r, make([]float32, len(t.Columns)))
	}
	return rows
}

// logLoss is the mean cross entropy of the forest on a table of one margin.
func logLoss(f *Forest, t *Table) float64 {
	loss := 0.0
	for r, x := range rowsOf(t) {
		p := f.Probability(x)
		loss -= math.Log(1 - math.Abs(float64(t.Target[r])-p))
	}
	return loss / float64(t.Rows)
}
