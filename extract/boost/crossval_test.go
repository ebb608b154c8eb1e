package boost

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

func TestFoldsFollowFromNames(t *testing.T) {
	var names []string
	for i := range 3000 {
		names = append(names, fmt.Sprintf("site-%d.example", i))
	}
	folds := Folds(names, 5)
	size := make([]int, 5)
	for _, fold := range folds {
		size[fold]++
	}
	if slices.Min(size) < 500 || slices.Max(size) > 700 {
		t.Errorf("folds of %v groups", size)
	}
	if !slices.Equal(Folds(names[100:], 5), folds[100:]) {
		t.Error("a group changes its fold when others go")
	}
}

// Groups have each a target of their own that one feature gives away: it helps only when rows of a group are on both sides.
func TestCrossValidateKeepsGroupsTogether(t *testing.T) {
	table := mixedTable(4000, 1)
	var names []string
	for g := range table.Rows / 10 {
		names = append(names, fmt.Sprint(g))
	}
	for r := range table.Rows {
		g := uint64(table.Group[r])
		table.Target[r] = float32(draw(g) % 2)
		table.Columns[0][r] = float32(g)
	}
	got, err := CrossValidate(table, Options{Rounds: 20, MinWeight: 5}, Folds(names, 4))
	if err != nil {
		t.Fatal(err)
	}
	loss := 0.0
	for r, margin := range got {
		loss -= math.Log(1 - math.Abs(float64(table.Target[r])-sigmoid(margin)))
	}
	if loss /= float64(table.Rows); loss < math.Ln2*0.98 {
		t.Errorf("loss %.3f out of fold where nothing can be learnt", loss)
	}
}

func TestCrossValidateLearns(t *testing.T) {
	table := mixedTable(4000, 1)
	folds := make([]int, table.Rows/10)
	for g := range folds {
		folds[g] = g % 4
	}
	for _, classes := range []int{1, 2} {
		got, err := CrossValidate(table, Options{Rounds: 40, Classes: classes}, folds)
		if err != nil {
			t.Fatal(err)
		}
		right := 0
		for r, y := range table.Target {
			own := got[r*classes : (r+1)*classes]
			if (own[classes-1] > own[0]) == (y == 1) && classes == 2 || (own[0] > 0) == (y == 1) && classes == 1 {
				right++
			}
		}
		if share := float64(right) / float64(table.Rows); share < 0.78 {
			t.Errorf("%d classes: %.3f right", classes, share)
		}
	}
}

func TestCrossValidateRefuses(t *testing.T) {
	table := mixedTable(100, 1)
	if _, err := CrossValidate(table, Options{}, []int{0, 1}); err == nil {
		t.Error("groups without a fold are accepted")
	}
	table.Group = nil
	if _, err := CrossValidate(table, Options{}, nil); err == nil {
		t.Error("a table without groups is accepted")
	}
}
