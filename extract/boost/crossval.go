package boost

import (
	"errors"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
)

// Folds gives each group one of k folds by a hash of its name: groups keep their fold when others come or go. It is as even as chance
// makes it. k below 1 counts as 1.
func Folds(groups []string, k int) []int {
	folds := make([]int, len(groups))
	for i, name := range groups {
		h := fnv.New64a()
		h.Write([]byte(name))
		folds[i] = int(draw(h.Sum64(), drawFold) % uint64(max(k, 1)))
	}
	return folds
}

// CrossValidate returns the margins of every row from a forest that was fitted to the other folds: Classes numbers a row, row after
// row. folds holds the fold of each group of t, as Folds gives it, so that rows of one group are never on both sides. Only the bins are
// cut with all rows in view, which tells of no target.
func CrossValidate(t *Table, o Options, folds []int) ([]float64, error) {
	o, columns, err := prepare(t, o)
	if err != nil {
		return nil, err
	}
	byFold, err := rowsByFold(t, folds)
	if err != nil {
		return nil, err
	}
	out := make([]float64, t.Rows*o.Classes)
	for _, fold := range slices.Sorted(maps.Keys(byFold)) {
		held := byFold[fold]
		f, err := fit(t, columns, without(held, t.Rows), o)
		if err != nil {
			return nil, fmt.Errorf("fold %d: %w", fold, err)
		}
		parallelRows(len(held), func(from, to int) {
			x := make([]float32, f.Features)
			for _, r := range held[from:to] {
				at := int(r) * o.Classes
				f.Scores(t.Row(int(r), x), out[at:at+o.Classes])
			}
		})
	}
	return out, nil
}

// rowsByFold are the rows of each fold, rising.
func rowsByFold(t *Table, folds []int) (map[int][]uint32, error) {
	if t.Group == nil {
		return nil, errors.New("boost: cross-validation needs groups")
	}
	rows := map[int][]uint32{}
	for r, group := range t.Group {
		if int(group) >= len(folds) {
			return nil, fmt.Errorf("boost: group %d of row %d has no fold", group, r)
		}
		rows[folds[group]] = append(rows[folds[group]], uint32(r))
	}
	return rows, nil
}

// without are the rows of a table that are not held back, rising.
func without(held []uint32, rows int) []uint32 {
	out := make([]uint32, 0, rows-len(held))
	for r := range uint32(rows) {
		if len(held) > 0 && held[0] == r {
			held = held[1:]
			continue
		}
		out = append(out, r)
	}
	return out
}
