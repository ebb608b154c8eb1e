package boost

import (
	"encoding/binary"
	"math"
	"math/bits"
	"slices"
)

// packed is a forest laid out for speed: a step down a tree is a subtraction of integers without a branch to guess, and four trees are
// walked at a time, so that the loads of one hide behind those of the others.
//
// A row is first turned into ranks, integers in the order of its values. There is no place for NaN in an order, so a value has two
// ranks: one where missing is below all, for splits that send it left, and one where it is above all.
type packed struct {
	nodes []byte // of all quads, as nodeAt reads them, with what a quad can have to spare behind them
	size  int    // how many nodes there are but those to spare
	quads []quad
}

// node is a split or a leaf in 64 bits. A split has the rank of its threshold from bit 31 on, which rank of the row decides from bit 16
// on, and below that its pair of children, which stand at twice that place in the quad. The ranks of a row stand at bit 31 as well, so
// that the node less the rank is below 0 where the row goes right, and turned left by a bit it has the place of the child.
//
// A leaf has the bits of its value at bit 31 and is a child of its own: its sign says whether it is the right one of its pair, and it
// looks at rank 0, which is 0. So a walk that has reached it stays there while its neighbours go on.
type node uint64

const (
	rankAt    = 31
	readingAt = 16
)

func splitNode(b *branch, left int) node {
	return node(placed(thresholdRank(b.threshold))) | node(readingOf(b))<<readingAt | node(left/2)
}

func leafNode(value float32, at int) node {
	return node(at%2)<<63 | node(math.Float32bits(value))<<rankAt | node(at/2)
}

// placed is a rank where nodes have theirs.
func placed(rank int32) int64 { return int64(rank) << rankAt }

// readingOf is the number of the rank of a row that decides at a split: behind that of leaves there are two of each feature.
func readingOf(b *branch) int {
	if b.missingRight {
		return 2*int(b.feature) + 2
	}
	return 2*int(b.feature) + 1
}

// decides is what readingOf was made of.
func (n node) decides() (feature int, missingRight bool) {
	reading := int(n >> readingAt % ranksMax)
	return (reading - 1) / 2, reading%2 == 0
}

func (n node) isSplit() bool { return n&((ranksMax-1)<<readingAt) != 0 }

// threshold is that of a split.
func (n node) threshold() float32 { return thresholdOfRank(int32(int64(n) >> rankAt)) }

// value is what a leaf adds.
func (n node) value() float64 { return float64(math.Float32frombits(uint32(n >> rankAt))) }

// step goes from a node to one of its children, from a leaf to itself.
func step(nodes *quadNodes, row *rankRow, n node) node {
	return nodeAt(nodes, bits.RotateLeft64(uint64(n)-uint64(row[n>>readingAt%ranksMax]), 1))
}

// Arrays of fixed sizes, powers of two, that hold at least the nodes of a quad and the ranks of a row: no index into them needs to be
// checked. What stands behind the last node or rank is not looked at.
type (
	quadNodes [nodesMax * nodeBytes]byte
	rankRow   [ranksMax]int64
)

const (
	nodesMax = 2 * maxLeaves * treesOfQuad
	ranksMax = 2 * (maxFeatures + 1)
)

// nodeBytes is what a node takes in memory and in a file.
const nodeBytes = 8

// nodeAt is a node of a quad.
func nodeAt(nodes *quadNodes, at uint64) node {
	return node(binary.LittleEndian.Uint64(nodes[at%nodesMax*nodeBytes:]))
}

// quad is four trees that are walked together: their roots, then their other nodes.
type quad struct {
	from uint32 // where its nodes begin
}

// trees of a quad; the walk is written out for this number.
const treesOfQuad = 4

// rank puts the ranks of some features of x into row.
func (f *Forest) rank(row *rankRow, x []float32, features []uint16) {
	row[0] = rankOfLeaves
	x = x[:f.Features]
	for _, i := range features {
		v := x[i]
		below := placed(rank(v))
		above := below
		if isMissing(v) {
			below, above = placed(missingBelow), placed(missingAbove)
		}
		at := 2*uint(i) + 1
		row[at%ranksMax], row[(at+1)%ranksMax] = below, above
	}
}

// rankAll puts all ranks of x into row.
func (f *Forest) rankAll(row *rankRow, x []float32) {
	r := f.reads()
	f.rank(row, x, r.early)
	f.rank(row, x, r.late)
}

// reads are the features that the quads before lateQuad look at, and all others. Rows that stop early, most of those of blocks, are
// not ranked by the latter.
type reads struct{ early, late []uint16 }

// lateQuad is the quad before which the rest of a row is ranked. The trees before it look at a third of what all do.
const lateQuad = 4

// reads finds out what the first trees look at; to go through all of them takes some hundred microseconds,
// which a program that reads one page would notice.
func (p *packed) reads(features int) (r reads) {
	early := make([]bool, features)
	for i := range min(lateQuad, len(p.quads)) {
		nodes := p.nodesOf(i)
		for at := 0; at < len(nodes); at += nodeBytes {
			if n := node(binary.LittleEndian.Uint64(nodes[at:])); n.isSplit() {
				feature, _ := n.decides()
				early[feature] = true
			}
		}
	}
	for i, is := range early {
		if is {
			r.early = append(r.early, uint16(i))
		} else {
			r.late = append(r.late, uint16(i))
		}
	}
	return r
}

// rankOfLeaves is rank 0 of a row.
const rankOfLeaves = 0

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
type packer struct{ packed }

// quadsOf is how many quads trees make.
func quadsOf(trees int) int { return (trees + treesOfQuad - 1) / treesOfQuad }

// newPacker has room for trees with so many branches together.
func newPacker(trees, branches int) *packer {
	quads := quadsOf(trees)
	return &packer{packed{
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
				n = splitNode(b, behind+int(b.left))
			}
			binary.LittleEndian.PutUint64(p.nodes[from+at*nodeBytes:], uint64(n))
		}
	}
	p.quads = append(p.quads, quad{from: uint32(from / nodeBytes)})
}

// put adds a node.
func (p *packer) put(n node) { p.nodes = binary.LittleEndian.AppendUint64(p.nodes, uint64(n)) }
