package boost

import (
	"math"
	"slices"
	"testing"
)

// plainScore walks the trees as they are, without the layout that makes Score fast.
func plainScore(f *Forest, x []float32, class int) float64 {
	margin := f.base[class]
	trees := f.trees()
	for i := class; i < len(trees); i += f.Classes {
		at := 0
		for !trees[i][at].isLeaf() {
			at = trees[i][at].next(x)
		}
		margin += float64(trees[i][at].value)
	}
	return margin
}

func TestScoreWalksTheTrees(t *testing.T) {
	table := mixedTable(3000, 1)
	table.Target[0] = 1
	for _, rounds := range []int{1, 2, 3, 4, 5, 30} {
		f := mustFit(t, table, Options{Rounds: rounds})
		three := mustFit(t, table, Options{Rounds: rounds, Classes: 3})
		out := make([]float64, 3)
		for _, x := range append(rowsOf(mixedTable(300, 2)), extremes()...) {
			if got, want := f.Score(x), plainScore(f, x, 0); got != want {
				t.Fatalf("%d rounds: score of %v is %g, want %g", rounds, x, got, want)
			}
			three.Scores(x, out)
			for class := range out {
				if want := plainScore(three, x, class); out[class] != want {
					t.Fatalf("%d rounds: score %d of %v is %g, want %g", rounds, class, x, out[class], want)
				}
			}
		}
	}
}

// extremes are rows of the values that are hardest to compare.
func extremes() [][]float32 {
	var rows [][]float32
	for _, v := range []float64{math.NaN(), math.MaxFloat32, -math.MaxFloat32, 0, math.Copysign(0, -1), 1e-45} {
		x := make([]float32, 9)
		for i := range x {
			x[i] = float32(v)
		}
		rows = append(rows, x)
	}
	return rows
}

// Values and thresholds around 0, of both signs: floats that are equal must go one way.
func TestScoreComparesAsFloatsDo(t *testing.T) {
	values := []float32{-math.MaxFloat32, -2, -1e-45, float32(math.Copysign(0, -1)), 0, 1e-45, 2, math.MaxFloat32}
	for _, threshold := range values {
		f := &Forest{Classes: 1, Features: 1, base: []float64{0}}
		f.grown([]tree{{{left: 1, threshold: threshold}, {value: 1}, {value: 2}}})
		for _, v := range append(values, float32(math.Inf(1)), float32(math.Inf(-1))) {
			want := map[bool]float64{true: 1, false: 2}[v <= threshold]
			if got := f.Score([]float32{v}); got != want {
				t.Errorf("%g at threshold %g goes to %g, want %g", v, threshold, got, want)
			}
		}
	}
}

// TestStopsLoseLittle learns stops for floors: what does not stop has its score, and of what reaches the floor next to nothing stops.
func TestStopsLoseLittle(t *testing.T) {
	table := mixedTable(3000, 1)
	f := mustFit(t, table, Options{Rounds: 50})
	if scoreOrStop(f, extremes()[:1])[0].Stopped {
		t.Error("stopped without having learnt when")
	}
	for _, c := range []struct{ floor, lost float64 }{{-1, 0}, {0, 0}, {2, 0}, {0, 0.01}, {math.Inf(1), 0}} {
		f.LearnStops(table, c.floor, c.lost)
		stops, high, gone := 0, 0.0, 0.0
		rows := rowsOf(table)
		for r, m := range scoreOrStop(f, rows) {
			score := f.Score(rows[r])
			if !m.Stopped && m.Value != score {
				t.Fatalf("floor %g: got %g for score %g", c.floor, m.Value, score)
			}
			if m.Stopped {
				stops++
			}
			if score >= c.floor {
				if high += float64(table.Target[r]); m.Stopped {
					gone += float64(table.Target[r])
				}
			}
		}
		if gone > c.lost*high {
			t.Errorf("floor %g: %g of %g above it are given up", c.floor, gone, high)
		}
		if c.floor == 0 && stops < 500 {
			t.Errorf("floor %g: only %d rows stop", c.floor, stops)
		}
	}
}

// scoreOrStop gives the margins of any number of rows. The last batch is not full.
func scoreOrStop(f *Forest, rows [][]float32) []Margin {
	margins := make([]Margin, len(rows))
	batch, at := f.Batch(BatchRows), 0
	for some := range slices.Chunk(rows, BatchRows-1) {
		batch.ScoreOrStop(some, margins[at:])
		at += len(some)
	}
	return margins
}

func TestManyFeatures(t *testing.T) {
	const features = maxFeatures
	rows, target := make([][]float32, 200), make([]float32, 200)
	for i := range rows {
		rows[i] = make([]float32, features)
		for f := range rows[i] {
			rows[i][f] = float32((i * (f + 3)) % 17)
		}
		target[i] = rows[i][features-1] / 17
	}
	f := mustFit(t, tableOf(rows, target), Options{Rounds: 100, Leaves: 8, FeatureFraction: 0.05})
	for _, x := range rows {
		got, batch, want := f.Score(x), scoreOrStop(f, [][]float32{x})[0].Value, plainScore(f, x, 0)
		if got != want || batch != want {
			t.Fatalf("score is %g, %g in a batch, want %g", got, batch, want)
		}
	}
}

func TestContributionsSumToTheScore(t *testing.T) {
	table := mixedTable(3000, 1)
	f := mustFit(t, table, Options{Rounds: 50})
	strongest := make([]float64, f.Features)
	for _, x := range rowsOf(table) {
		sum := 0.0
		c := f.Contributions(x, nil)
		for i, v := range c {
			sum += v
			if i < f.Features {
				strongest[i] += math.Abs(v)
			}
		}
		if score := f.Score(x); math.Abs(sum-score) > 1e-9 {
			t.Fatalf("contributions sum to %g, score is %g", sum, score)
		}
	}
	if strongest[0] < strongest[7] || strongest[1] < strongest[7] || strongest[6] != 0 {
		t.Errorf("contributions %v: features 0 and 1 decide, 7 is noise, 6 is constant", strongest)
	}
}

func TestScoreDoesNotAllocate(t *testing.T) {
	f := mustFit(t, mixedTable(1000, 1), Options{Rounds: 10})
	x := make([]float32, f.Features)
	if n := testing.AllocsPerRun(100, func() { f.Score(x) }); n != 0 {
		t.Errorf("%g allocations a score", n)
	}
	batch, rows, margins := f.Batch(2), [][]float32{x, x}, make([]Margin, 2)
	if n := testing.AllocsPerRun(100, func() { batch.ScoreOrStop(rows, margins) }); n != 0 {
		t.Errorf("%g allocations a batch", n)
	}
}

func TestAverage(t *testing.T) {
	rows, target := make([][]float32, 300), make([]float32, 300)
	for i := range rows {
		rows[i] = []float32{float32(i % 17), float32(i * 7 % 23), float32(i * 5 % 11)}
		target[i] = float32((i%17 + i*7%23) % 2)
	}
	var forests []*Forest
	for seed := range uint64(3) { // of different lengths, so that some have no tree left
		forests = append(forests, mustFit(t, tableOf(rows, target), Options{Rounds: 5 + 3*int(seed), Leaves: 4, FeatureFraction: 0.7, Seed: seed + 1}))
	}
	mean := Average(forests...)
	if got, want := mean.Rounds(), 5+8+11; got != want {
		t.Errorf("%d trees, want %d", got, want)
	}
	for i, x := range rows {
		want := 0.0
		for _, f := range forests {
			want += f.Score(x) / 3
		}
		if got := mean.Score(x); math.Abs(got-want) > 1e-6 {
			t.Fatalf("row %d: %g, want %g", i, got, want)
		}
	}
	other := mustFit(t, &Table{Names: []string{"one"}, Columns: [][]float32{{1, 2, 3, 4}}, Target: []float32{0, 0, 1, 1}, Rows: 4}, Options{Rounds: 1, MinWeight: 1})
	defer func() {
		if recover() == nil {
			t.Error("forests of other features were averaged")
		}
	}()
	Average(mean, other)
}
