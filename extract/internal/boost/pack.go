package boost

import (
	"encoding/binary"
	"math"
	"slices"
)

// packed is a forest laid out for speed: a step down a tree is a comparison of integers without a branch to guess, and four trees are
// walked at a time, so that the loads of one hide behind those of the others.
//
// A row is first turned into ranks, integers in the order of its values. There is no place for NaN in an order, so a feature has up to
// two readings: one where missing is below all, for splits that send it left, and one where it is above all.
type packed struct {
	nodes    []byte // of all quads, as nodeAt reads them, with what a quad can have to spare behind them
	size     int    // how many nodes there are but those to spare
	quads    []quad
	readings []reading // rank i+1 of a row; rank 0 is that of leaves
}

// node is a split or a leaf in 64 bits: the rank of the threshold (of a leaf the bits of its value), the place of the left child in the
// quad, and which rank of the row decides. A leaf is its own left child and looks at rank 0, which is below all, so a walk that has
// reached it stays there while its neighbours go on.
type node uint64

func splitNode(threshold float32, left, reading int) node {
	return node(uint32(thresholdRank(threshold)))<<32 | node(uint16(left))<<16 | node(uint16(reading))
}

func leafNode(value float32, at int) node {
	return node(math.Float32bits(value))<<32 | node(uint16(at))<<16
}

func (n node) isSplit() bool { return uint16(n) != 0 }

// value is what a leaf adds.
func (n node) value() float64 { return float64(math.Float32frombits(uint32(n >> 32))) }

// step goes from a node to one of its children, from a leaf to itself. The sign of threshold less rank is -1 for the right child.
func step(nodes *quadNodes, row *rankRow, n node) node {
	sign := (int64(n)>>32 - int64(row[uint16(n)%ranksMax])) >> 63
	return nodeAt(nodes, uint16(n>>16)-uint16(sign))
}

// Arrays of fixed sizes, powers of two, that hold at least the nodes of a quad and the ranks of a row: no index into them needs to be
// checked. What stands behind the last node or rank is not looked at.
type (
	quadNodes [nodesMax * nodeBytes]byte
	rankRow   [ranksMax]int32
)

const (
	nodesMax = 2 * maxLeaves * treesOfQuad
	ranksMax = 2 * (maxFeatures + 1)
)

// nodeBytes is what a node takes in memory and in a file.
const nodeBytes = 8

// nodeAt is a node of a quad.
func nodeAt(nodes *quadNodes, at uint16) node {
	return node(binary.LittleEndian.Uint64(nodes[int(at%nodesMax)*nodeBytes:]))
}

// reading is a feature and the rank it has where it is missing.
type reading struct {
	feature uint16
	missing int32
}

func newReading(feature int, missingAboveAll bool) reading {
	if missingAboveAll {
		return reading{uint16(feature), missingAbove}
	}
	return reading{uint16(feature), missingBelow}
}

// quad is four trees that are walked together: their roots, then their other nodes.
type quad struct {
	from     uint32 // where its nodes begin
	readings uint32 // how many of the forest's readings it and the quads before it look at
}

// trees of a quad; the walk is written out for this number.
const treesOfQuad = 4

// ranks puts the ranks of x into row.
func (p *packed) ranks(row *rankRow, x []float32) {
	row[0] = rankOfLeaves
	p.rankSome(row, x, 0, len(p.readings))
}

// rankOfLeaves is rank 0 of a row.
const rankOfLeaves = math.MinInt32

// rankSome puts the ranks of the readings from one to another into row.
func (p *packed) rankSome(row *rankRow, x []float32, from, to int) {
	values := row[1+from : 1+to]
	for i, r := range p.readings[from:to] {
		v := x[r.feature]
		k := rank(v)
		if isMissing(v) {
			k = r.missing
		}
		values[i] = k
	}
}

// walk goes down the four trees of q and returns their leaves.
func (p *packed) walk(q *quad, row *rankRow) (a, b, c, d node) {
	nodes := (*quadNodes)(p.nodes[q.from*nodeBytes:])
	a, b, c, d = nodeAt(nodes, 0), nodeAt(nodes, 1), nodeAt(nodes, 2), nodeAt(nodes, 3)
	for (a | b | c | d).isSplit() {
		a = step(nodes, row, a)
		b = step(nodes, row, b)
		c = step(nodes, row, c)
		d = step(nodes, row, d)
	}
	return a, b, c, d
}

// add is the margin of a row with what the trees of q add to it, one after the other.
func (p *packed) add(margin float64, q *quad, row *rankRow) float64 {
	a, b, c, d := p.walk(q, row)
	margin += a.value()
	margin += b.value()
	margin += c.value()
	return margin + d.value()
}

// addToTwo is add for two rows, walked together: the loads of one hide behind those of the other.
func (p *packed) addToTwo(m, m2 *Margin, q *quad, row, row2 *rankRow) {
	nodes := (*quadNodes)(p.nodes[q.from*nodeBytes:])
	a, b, c, d := nodeAt(nodes, 0), nodeAt(nodes, 1), nodeAt(nodes, 2), nodeAt(nodes, 3)
	a2, b2, c2, d2 := a, b, c, d
	for (a | b | c | d | a2 | b2 | c2 | d2).isSplit() {
		a = step(nodes, row, a)
		b = step(nodes, row, b)
		c = step(nodes, row, c)
		d = step(nodes, row, d)
		a2 = step(nodes, row2, a2)
		b2 = step(nodes, row2, b2)
		c2 = step(nodes, row2, c2)
		d2 = step(nodes, row2, d2)
	}
	m.Value = m.Value + a.value() + b.value() + c.value() + d.value()
	m2.Value = m2.Value + a2.value() + b2.value() + c2.value() + d2.value()
}

// pack lays out trees.
func pack(trees []tree) packed {
	branches := 0
	for _, t := range trees {
		branches += len(t)
	}
	p := newPacker(len(trees), branches)
	for some := range slices.Chunk(trees, treesOfQuad) {
		p.add(some)
	}
	return p.end()
}

// A packer lays out trees, one quad after the other.
type packer struct {
	packed
	ranks places
}

// quadsOf is how many quads trees make.
func quadsOf(trees int) int { return (trees + treesOfQuad - 1) / treesOfQuad }

// newPacker has room for trees with so many branches together.
func newPacker(trees, branches int) *packer {
	quads := quadsOf(trees)
	return &packer{packed: packed{
		quads: make([]quad, 0, quads),
		nodes: make([]byte, 0, (quads*treesOfQuad+branches+nodesMax)*nodeBytes),
	}}
}

// end is what was laid out. It has nodes to spare, so that the last quad too has as many from its first on as others.
func (p *packer) end() packed {
	p.size = len(p.nodes) / nodeBytes
	p.nodes = spared(p.nodes)
	return p.packed
}

// add lays out a quad. What it lacks are trees that add nothing.
func (p *packer) add(trees []tree) {
	from := len(p.nodes)
	for root := range treesOfQuad {
		p.put(leafNode(0, root))
	}
	for root, t := range trees {
		behind := (len(p.nodes)-from)/nodeBytes - 1 // place of branch 0, were the root with the others
		for i := range t {
			at := behind + i
			if i == 0 {
				at = root
			} else {
				p.put(0)
			}
			n := node(0)
			if b := &t[i]; b.isLeaf() {
				n = leafNode(b.value, at)
			} else {
				n = splitNode(b.threshold, behind+int(b.left), p.place(b))
			}
			binary.LittleEndian.PutUint64(p.nodes[from+at*nodeBytes:], uint64(n))
		}
	}
	p.quads = append(p.quads, quad{from: uint32(from / nodeBytes), readings: uint32(len(p.readings))})
}

// put adds a node.
func (p *packer) put(n node) { p.nodes = binary.LittleEndian.AppendUint64(p.nodes, uint64(n)) }

// place is the place in a row of the reading that a split looks at.
func (p *packer) place(b *branch) int {
	at := &p.ranks.below[b.feature]
	if b.missingRight {
		at = &p.ranks.above[b.feature]
	}
	if *at == 0 {
		p.readings = append(p.readings, newReading(int(b.feature), b.missingRight))
		*at = len(p.readings)
	}
	return *at
}

// places are the places in a row of the readings of each feature; 0 is that of none.
type places struct{ below, above [maxFeatures + 1]int }
