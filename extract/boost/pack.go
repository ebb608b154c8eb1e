package boost

import "math"

// packed is a forest laid out for speed. Comparing a float with NaN costs a branch, so a row is first copied into slots where missing
// values are infinite: -Inf in the slots of splits that send them left, +Inf in those of splits that send them right. A step down a
// tree is then one comparison and no branch. Four trees are walked at a time, so that the loads of one hide behind those of the others.
type packed struct {
	nodes []node
	quads []quad
	slots []slot // what row[1], row[2], ... hold; row[0] is the slot of leaves
}

// node is a split or a leaf in 64 bits: threshold (of a leaf its value), place of the left child within the tree, slot. A leaf is its
// own left child and has slot 0, which holds -Inf, so that a walk that reached it stays there while its neighbours go on.
type node uint64

func newNode(threshold float32, left, slot int) node {
	return node(math.Float32bits(threshold))<<32 | node(uint16(left))<<16 | node(uint16(slot))
}

func (n node) threshold() float32 { return math.Float32frombits(uint32(n >> 32)) }
func (n node) left() int          { return int(uint16(n >> 16)) }
func (n node) slot() uint16       { return uint16(n) }
func (n node) value() float64     { return float64(n.threshold()) }

// slot is one reading of a feature.
type slot struct {
	feature uint16
	right   bool // missing values are greater than all others
}

// quad is four trees that are walked together.
type quad struct {
	start [4]uint32 // where the nodes of each begin
	most  float64   // what this quad and all behind it can add at most
}

// stackSlots is how many slots a row may need before it is put on the heap: 150 features in both readings, and room to grow.
const stackSlots = 512

// roundingSlack widens what trees can add, relative to the sum of magnitudes, so that no rounding of sums makes a walk stop that would
// have reached its floor: 2^-53 for each of some thousands of additions is far less.
const roundingSlack = 1e-9

// fill copies x into slots, using row when it is big enough.
func (p *packed) fill(row, x []float32) []float32 {
	n := len(p.slots) + 1
	if n > cap(row) {
		row = make([]float32, n)
	}
	row = row[:n]
	low, high := float32(math.Inf(-1)), float32(math.Inf(1))
	row[0] = low
	values := row[1:]
	for i, s := range p.slots {
		v := x[s.feature]
		if v != v {
			v = low
			if s.right {
				v = high
			}
		}
		values[i] = v
	}
	return row
}

// walk goes down the four trees of q and returns their leaves.
func (p *packed) walk(q *quad, row []float32) (a, b, c, d node) {
	as, bs, cs, ds := p.nodes[q.start[0]:], p.nodes[q.start[1]:], p.nodes[q.start[2]:], p.nodes[q.start[3]:]
	a, b, c, d = as[0], bs[0], cs[0], ds[0]
	for (a | b | c | d).slot() != 0 {
		a = step(as, row, a)
		b = step(bs, row, b)
		c = step(cs, row, c)
		d = step(ds, row, d)
	}
	return a, b, c, d
}

// step goes from a node to one of its children; from a leaf to itself.
func step(nodes []node, row []float32, n node) node {
	right := 0
	if row[n.slot()] > n.threshold() {
		right = 1 // compiles to a flag, not a branch
	}
	return nodes[n.left()+right]
}

// pack lays out trees. Missing quarters of the last quad are a tree that adds nothing.
func pack(trees []tree) packed {
	var p packed
	slots := map[slot]int{}
	p.nodes = append(p.nodes, newNode(0, 0, 0))
	p.quads = make([]quad, (len(trees)+3)/4)
	for i, t := range trees {
		p.quads[i/4].start[i%4] = uint32(len(p.nodes))
		p.add(t, slots)
	}
	p.bound(trees)
	return p
}

// add appends the nodes of a tree, giving new slots to readings not met before.
func (p *packed) add(t tree, slots map[slot]int) {
	for i, b := range t {
		if b.isLeaf() {
			p.nodes = append(p.nodes, newNode(b.value, i, 0))
			continue
		}
		s := slot{uint16(b.feature), b.missingRight}
		at, met := slots[s]
		if !met {
			p.slots = append(p.slots, s)
			at = len(p.slots)
			slots[s] = at
		}
		p.nodes = append(p.nodes, newNode(b.threshold, int(b.left), at))
	}
}

// bound works out, from the last quad to the first, what the trees from there on can add at most.
func (p *packed) bound(trees []tree) {
	most, magnitude := 0.0, 0.0
	for i := len(trees) - 1; i >= 0; i-- {
		low, high := trees[i].span()
		most += high
		magnitude += max(math.Abs(low), math.Abs(high))
		p.quads[i/4].most = most + magnitude*roundingSlack
	}
}

// span is the least and the greatest value of the leaves.
func (t tree) span() (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, b := range t {
		if b.isLeaf() {
			low, high = min(low, float64(b.value)), max(high, float64(b.value))
		}
	}
	return low, high
}
