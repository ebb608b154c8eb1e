package boost

import (
	"bytes"
	"math"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
)

func TestFitLearnsInteraction(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 0))
	rows, target := make([][]float32, 2000), make([]float32, 2000)
	for i := range rows {
		a, b := r.Float32(), r.Float32()
		rows[i] = []float32{a, b}
		if (a > 0.5) != (b > 0.5) {
			target[i] = 1
		}
	}
	f := mustFit(t, tableOf(rows, target), Options{Rounds: 60, Leaves: 8})
	for _, c := range []struct {
		a, b float32
		want float64
	}{{0.2, 0.2, 0}, {0.2, 0.8, 1}, {0.8, 0.2, 1}, {0.8, 0.8, 0}} {
		if got := f.Probability([]float32{c.a, c.b}); math.Abs(got-c.want) > 0.1 {
			t.Errorf("chance at %g, %g is %.3f, want about %g", c.a, c.b, got, c.want)
		}
	}
}

func TestFitSendsMissingWhereItHelps(t *testing.T) {
	for _, c := range []struct {
		name string
		like float32 // missing values have the target of rows with this value
	}{{"like low values", 1}, {"like high values", 9}} {
		rows, target := [][]float32{}, []float32{}
		for i := range 900 {
			v := float32(i % 10)
			seen := v
			if i%3 == 0 {
				v, seen = c.like, absent
			}
			rows = append(rows, []float32{seen})
			target = append(target, map[bool]float32{true: 1}[v > 4])
		}
		f := mustFit(t, tableOf(rows, target), Options{Rounds: 30, Leaves: 2})
		got, want := f.Score([]float32{absent}), f.Score([]float32{c.like})
		if got != want {
			t.Errorf("%s: missing scores %g, want %g", c.name, got, want)
		}
	}
}

func TestFitPartsMissingFromPresent(t *testing.T) {
	rows, target := [][]float32{}, []float32{}
	for i := range 600 {
		rows = append(rows, []float32{float32(i % 7)})
		target = append(target, 0)
		if i%2 == 0 {
			rows[i][0], target[i] = absent, 1
		}
	}
	f := mustFit(t, tableOf(rows, target), Options{Rounds: 40})
	if p := f.Probability([]float32{absent}); p < 0.95 {
		t.Errorf("chance of missing is %.3f", p)
	}
	if p := f.Probability([]float32{3}); p > 0.05 {
		t.Errorf("chance of present is %.3f", p)
	}
}

func TestMissingNeverSeenGoesWithMost(t *testing.T) {
	rows, target := [][]float32{}, []float32{}
	for i := range 400 {
		v := float32(0)
		if i%4 == 0 {
			v = 1
		}
		rows, target = append(rows, []float32{v}), append(target, v)
	}
	f := mustFit(t, tableOf(rows, target), Options{Rounds: 5})
	if got, want := f.Score([]float32{absent}), f.Score([]float32{0}); got != want {
		t.Errorf("missing scores %g, want %g as most rows do", got, want)
	}
}

func TestWeightTwoIsTheRowTwice(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 0))
	var rows, twice [][]float32
	var target, twiceTarget, weight []float32
	for range 3000 {
		x := []float32{float32(r.IntN(20)), float32(r.IntN(20))}
		y := map[bool]float32{true: 1}[r.Float32()*300 < x[0]*x[1]]
		w := 1 + r.IntN(2)
		rows, target, weight = append(rows, x), append(target, y), append(weight, float32(w))
		for range w {
			twice, twiceTarget = append(twice, x), append(twiceTarget, y)
		}
	}
	o := Options{Rounds: 20, Leaves: 8}
	weighted := tableOf(rows, target)
	weighted.Weight = weight
	a, b := mustFit(t, weighted, o), mustFit(t, tableOf(twice, twiceTarget), o)
	for _, x := range rows {
		if d := math.Abs(a.Score(x) - b.Score(x)); d > 1e-3 {
			t.Fatalf("scores of %v differ by %g", x, d)
		}
	}
}

func TestWeightZeroIsNoRow(t *testing.T) {
	table := mixedTable(2000, 5)
	table.Weight = make([]float32, table.Rows)
	for r := range table.Weight {
		if r%2 == 0 {
			table.Weight[r] = 1
		} else {
			table.Target[r] = 1 - table.Target[r]
		}
	}
	f := mustFit(t, table, Options{Rounds: 30})
	if loss := logLoss(f, mixedTable(1000, 6)); loss > 0.55 {
		t.Errorf("rows of no weight spoil the forest: loss %.3f", loss)
	}
}

func TestFitIsDeterministic(t *testing.T) {
	options := map[string]Options{
		"plain":  {Rounds: 5},
		"drawn":  {Rounds: 5, BagFraction: 0.5, FeatureFraction: 0.5, Seed: 9},
		"groups": {Rounds: 5, BagFraction: 0.5, BagGroups: true, Seed: 9},
	}
	table := mixedTable(20000, 7)
	for name, o := range options {
		want := encoded(t, mustFit(t, table, o))
		for _, procs := range []int{1, 2, 7} {
			before := runtime.GOMAXPROCS(procs)
			got := encoded(t, mustFit(t, table, o))
			runtime.GOMAXPROCS(before)
			if !bytes.Equal(got, want) {
				t.Errorf("%s: another forest with GOMAXPROCS %d", name, procs)
			}
		}
		if o.Seed != 0 {
			o.Seed++
			if bytes.Equal(encoded(t, mustFit(t, table, o)), want) {
				t.Errorf("%s: the same forest with another seed", name)
			}
		}
	}
}

func TestFitGeneralises(t *testing.T) {
	train, test := mixedTable(8000, 1), mixedTable(4000, 2)
	for name, o := range map[string]Options{
		"plain": {Rounds: 60}, "bagged": {Rounds: 60, BagFraction: 0.7, FeatureFraction: 0.8}, "shallow": {Rounds: 100, MaxDepth: 5},
	} {
		loss := logLoss(mustFit(t, train, o), test)
		if loss > 0.42 { // the target is noisy: the margins it was drawn from give 0.37
			t.Errorf("%s: loss %.3f", name, loss)
		}
	}
}

func TestMaxDepthAndLeavesBound(t *testing.T) {
	f := mustFit(t, mixedTable(3000, 1), Options{Rounds: 10, MaxDepth: 3, Leaves: 7})
	for _, tr := range f.trees() {
		depth := make([]int, len(tr))
		for i, b := range tr {
			if !b.isLeaf() {
				depth[b.left], depth[b.left+1] = depth[i]+1, depth[i]+1
			}
			if depth[i] > 3 {
				t.Fatalf("depth %d", depth[i])
			}
		}
		if len(tr) > 13 {
			t.Fatalf("%d branches", len(tr))
		}
	}
}

// A target that only rises with a feature gives scores that hardly ever fall.
func TestMonotone(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 0))
	rows, target := make([][]float32, 5000), make([]float32, 5000)
	for i := range rows {
		v := r.Float32()
		rows[i], target[i] = []float32{v}, v // soft labels
	}
	f := mustFit(t, tableOf(rows, target), Options{})
	last := 0.0
	for v := float32(0.01); v < 1; v += 0.01 {
		p := f.Probability([]float32{v})
		if p < last-0.01 || math.Abs(p-float64(v)) > 0.05 {
			t.Errorf("chance %.3f at %.2f after %.3f", p, v, last)
		}
		last = p
	}
}

func TestSoftmaxTellsClassesApart(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 0))
	rows, target := make([][]float32, 3000), make([]float32, 3000)
	for i := range rows {
		a, b := r.Float32(), r.Float32()
		rows[i] = []float32{a, b}
		switch {
		case a > 0.6:
			target[i] = 2
		case b > 0.5:
			target[i] = 1
		}
	}
	f := mustFit(t, tableOf(rows, target), Options{Classes: 3, Rounds: 30, Leaves: 6})
	out := make([]float64, 3)
	for _, c := range []struct {
		x    []float32
		want int
	}{{[]float32{0.1, 0.1}, 0}, {[]float32{0.1, 0.9}, 1}, {[]float32{0.9, 0.9}, 2}, {[]float32{0.9, 0.1}, 2}} {
		f.Probabilities(c.x, out)
		if out[c.want] < 0.9 || math.Abs(out[0]+out[1]+out[2]-1) > 1e-9 {
			t.Errorf("chances of %v are %.3f, want class %d", c.x, out, c.want)
		}
	}
}

func TestFitRefuses(t *testing.T) {
	for _, c := range []struct {
		want  string
		spoil func(*Table, *Options)
	}{
		{"without rows", func(t *Table, _ *Options) { t.Rows = 0 }},
		{"names for", func(t *Table, _ *Options) { t.Names = t.Names[1:] }},
		{"column f1 has", func(t *Table, _ *Options) { t.Columns[1] = nil }},
		{"target 2 of row 3", func(t *Table, _ *Options) { t.Target[3] = 2 }},
		{"target NaN of row 3", func(t *Table, _ *Options) { t.Target[3] = absent }},
		{"target 0.5 of row 3", func(t *Table, o *Options) { t.Target[3], o.Classes = 0.5, 2 }},
		{"weight -1 of row 3", func(t *Table, _ *Options) { t.Weight = make([]float32, t.Rows); t.Weight[3] = -1 }},
		{"weigh nothing", func(t *Table, _ *Options) { t.Weight = make([]float32, t.Rows) }},
		{"group -1 of row 3", func(t *Table, _ *Options) { t.Group[3] = -1 }},
		{"needs groups", func(t *Table, o *Options) { t.Group, o.BagGroups = nil, true }},
		{"column f1: infinite value in row 3", func(t *Table, _ *Options) { t.Columns[1][3] = float32(math.Inf(1)) }},
		{"option Leaves", func(_ *Table, o *Options) { o.Leaves = 1 }},
		{"option Rate", func(_ *Table, o *Options) { o.Rate = math.NaN() }},
	} {
		table, o := mixedTable(50, 1), Options{}
		c.spoil(table, &o)
		if _, err := Fit(table, o); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("want an error with %q, got %v", c.want, err)
		}
	}
}

func TestFitOfNothingToSplit(t *testing.T) {
	rows, target := make([][]float32, 50), make([]float32, 50)
	for i := range rows {
		rows[i] = []float32{absent, 3}
		target[i] = 1
	}
	f := mustFit(t, tableOf(rows, target), Options{Lambda: -1, MinWeight: -1})
	if p := f.Probability(rows[0]); !(p > 0.999) {
		t.Errorf("chance %g where all targets are 1", p)
	}
}
