package boost

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"strconv"
)

// A Table is what a forest is fitted to, a column a feature.
type Table struct {
	Names   []string    // a name a feature
	Rows    int         // length of every column
	Columns [][]float32 // Columns[feature][row]; NaN is missing, infinities are refused
	Target  []float32   // 0..1 for one margin (soft labels welcome), else the number of the class
	Weight  []float32   // weight of each row, none negative; nil is 1 throughout. Weight 2 is the row twice.
	Group   []int32     // group of each row (the page or site it came from), from 0; nil when there are none
}

// maxFeatures is bounded by the size of a rankRow: two ranks of each feature, and the rank of leaves.
const maxFeatures = 1<<9 - 1

// Fingerprint returns a hash of feature names in their order, to check that a stored forest fits the code that fills its rows.
func Fingerprint(names []string) uint64 {
	h := fnv.New64a()
	for _, name := range names {
		_, _ = io.WriteString(h, strconv.Itoa(len(name))+":"+name)
	}
	return h.Sum64()
}

// check returns an error that says what is wrong with the shape of t or with its targets and weights. Columns are checked as they
// are cut into bins.
func (t *Table) check(classes int) error {
	switch {
	case t.Rows <= 0:
		return errors.New("boost: table without rows")
	case t.Rows > math.MaxInt32:
		return fmt.Errorf("boost: %d rows are more than %d", t.Rows, math.MaxInt32)
	case len(t.Columns) == 0 || len(t.Columns) > maxFeatures:
		return fmt.Errorf("boost: %d columns, want 1 to %d", len(t.Columns), maxFeatures)
	case len(t.Names) != len(t.Columns):
		return fmt.Errorf("boost: %d names for %d columns", len(t.Names), len(t.Columns))
	case len(t.Target) != t.Rows:
		return fmt.Errorf("boost: %d targets for %d rows", len(t.Target), t.Rows)
	case t.Weight != nil && len(t.Weight) != t.Rows:
		return fmt.Errorf("boost: %d weights for %d rows", len(t.Weight), t.Rows)
	case t.Group != nil && len(t.Group) != t.Rows:
		return fmt.Errorf("boost: %d groups for %d rows", len(t.Group), t.Rows)
	}
	for f, column := range t.Columns {
		if len(column) != t.Rows {
			return fmt.Errorf("boost: column %s has %d values for %d rows", t.Names[f], len(column), t.Rows)
		}
	}
	return t.checkRows(classes)
}

// checkRows looks at the target and the weight of every row.
func (t *Table) checkRows(classes int) error {
	for r, y := range t.Target {
		soft := classes == 1 && y >= 0 && y <= 1
		class := classes > 1 && y >= 0 && y < float32(classes) && y == float32(int(y))
		if !soft && !class {
			return fmt.Errorf("boost: target %g of row %d is out of range", y, r)
		}
	}
	for r, w := range t.Weight {
		if !(w >= 0 && w <= math.MaxFloat32) {
			return fmt.Errorf("boost: weight %g of row %d is not a finite number from 0 up", w, r)
		}
	}
	for r, g := range t.Group {
		if g < 0 {
			return fmt.Errorf("boost: group %d of row %d is negative", g, r)
		}
	}
	return nil
}

// weight is the weight of a row.
func (t *Table) weight(row uint32) float64 {
	if t.Weight == nil {
		return 1
	}
	return float64(t.Weight[row])
}

// Row copies a row into dst, which must hold a value a column, and returns dst.
func (t *Table) Row(row int, dst []float32) []float32 {
	for f, column := range t.Columns {
		dst[f] = column[row]
	}
	return dst
}
