package boost

import (
	"errors"
	"math"
)

// Fit fits a forest to a table, which it does not change. It returns an error where the table or the options make no sense, and
// says what is wrong with them.
func Fit(t *Table, o Options) (*Forest, error) {
	o, columns, err := prepare(t, o)
	if err != nil {
		return nil, err
	}
	rows := make([]uint32, t.Rows)
	for r := range rows {
		rows[r] = uint32(r)
	}
	return fit(t, columns, rows, o)
}

// prepare checks table and options and cuts the columns into bins.
func prepare(t *Table, o Options) (Options, []binned, error) {
	o, err := o.withDefaults()
	if err != nil {
		return o, nil, err
	}
	if err := t.check(o.Classes); err != nil {
		return o, nil, err
	}
	if o.BagGroups && t.Group == nil {
		return o, nil, errors.New("boost: option BagGroups needs groups")
	}
	columns, err := binTable(t, o)
	return o, columns, err
}

// booster is the state of a fit.
type booster struct {
	o         Options
	table     *Table
	rows      []uint32 // all rows it is fitted to
	objective objective
	margins   [][]float64 // of each class and row of the table
	grower    *grower
	usable    []int // features that are not the same in every row

	bag, rest rowSet
	derived   []pair
}

// fit fits to some rows of a table that is checked and cut into bins.
func fit(t *Table, columns []binned, rows []uint32, o Options) (*Forest, error) {
	b := &booster{
		o: o, table: t, rows: rows, objective: objectiveOf(t, o.Classes), grower: newGrower(t, columns, o),
		usable: usable(columns), derived: make([]pair, t.Rows),
	}
	weight := 0.0
	for _, r := range rows {
		weight += t.weight(r)
	}
	if weight == 0 {
		return nil, errors.New("boost: the rows weigh nothing")
	}
	f := &Forest{Classes: o.Classes, Features: len(columns), Fingerprint: Fingerprint(t.Names), base: b.objective.base(t, rows)}
	for _, base := range f.base {
		b.margins = append(b.margins, constant(t.Rows, base))
	}
	var trees []tree
	for round := range o.Rounds {
		trees = append(trees, b.round(round)...)
	}
	f.grown(trees)
	return f, nil
}

func constant(n int, v float64) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = v
	}
	return out
}

// usable are the features that have two bins or more in use.
func usable(columns []binned) []int {
	var features []int
	for f, c := range columns {
		for _, bin := range c.bins {
			if bin != c.bins[0] {
				features = append(features, f)
				break
			}
		}
	}
	return features
}

// round fits one tree a class to the derivatives where the round began.
func (b *booster) round(round int) []tree {
	b.objective.derive(b.margins)
	bag, rest := b.draw(round)
	trees := make([]tree, b.o.Classes)
	for class := range trees {
		job := growJob{bag: bag, rest: rest, features: b.drawFeatures(round, class), derived: b.derived}
		job.unit = b.derive(class, bag)
		grown, leaves := b.grower.grow(job, &b.bag, &b.rest)
		trees[class] = grown
		b.apply(class, leaves)
	}
	return trees
}

// apply adds a tree to the margins of the rows in its leaves.
func (b *booster) apply(class int, leaves []*leaf) {
	margins := b.margins[class]
	parallel(len(leaves), func(i int) {
		value := float64(leaves[i].value)
		for _, r := range b.bag.of(leaves[i].bag) {
			margins[r] += value
		}
		for _, r := range b.rest.of(leaves[i].rest) {
			margins[r] += value
		}
	})
}

// draw parts the rows into those a round is fitted to and the rest. A draw that leaves the bag empty takes all.
func (b *booster) draw(round int) (bag, rest []uint32) {
	if b.o.BagFraction >= 1 {
		return b.rows, nil
	}
	for _, r := range b.rows {
		key := uint64(r)
		if b.o.BagGroups {
			key = uint64(b.table.Group[r])
		}
		if chance(b.o.Seed, drawBag, uint64(round), key) < b.o.BagFraction {
			bag = append(bag, r)
		} else {
			rest = append(rest, r)
		}
	}
	if len(bag) == 0 {
		return rest, nil
	}
	return bag, rest
}

// drawFeatures are the features a tree may use, rising: each feature in turn is taken with the chance that leaves the right number
// (Knuth's algorithm S).
func (b *booster) drawFeatures(round, class int) []int {
	left := int(math.Ceil(b.o.FeatureFraction * float64(len(b.usable))))
	if left == len(b.usable) {
		return b.usable
	}
	drawn := make([]int, 0, left)
	for i, f := range b.usable {
		if chance(b.o.Seed, drawFeature, uint64(round), uint64(class), uint64(f))*float64(len(b.usable)-i) < float64(left) {
			drawn = append(drawn, f)
			left--
		}
	}
	return drawn
}

// derive puts the weighted derivatives of the rows in the bag into derived, as integers, and returns their unit.
func (b *booster) derive(class int, bag []uint32) scale {
	weighted := func(r uint32) (first, second float64) {
		first, second = b.objective.derivatives(class, r)
		w := b.table.weight(r)
		return first * w, second * w
	}
	tops := make([]scale, (len(bag)+stretch-1)/stretch)
	parallelRows(len(bag), func(from, to int) {
		var top scale
		for _, r := range bag[from:to] {
			first, second := weighted(r)
			top.first, top.second = max(top.first, math.Abs(first)), max(top.second, second)
		}
		tops[from/stretch] = top
	})
	var top scale
	for _, s := range tops {
		top.first, top.second = max(top.first, s.first), max(top.second, s.second)
	}
	unit := newScale(top.first, top.second)
	parallelRows(len(bag), func(from, to int) {
		for _, r := range bag[from:to] {
			b.derived[r] = unit.pair(weighted(r))
		}
	})
	return unit
}
