package boost

import (
	"encoding/binary"
	"math"
)

// nodesOf are the nodes of quad i.
func (p *packed) nodesOf(i int) []byte {
	to := p.size
	if i+1 < len(p.quads) {
		to = int(p.quads[i+1].from)
	}
	return p.nodes[int(p.quads[i].from)*nodeBytes : to*nodeBytes]
}

// unpack makes the trees again that were laid out, which is for those who explain them or write them down. means are those of their
// splits. Nodes that are no trees give some others.
func (p *packed) unpack(trees int, means []byte) []tree {
	all := make([]tree, 0, trees)
	for i := range p.quads {
		u := unpacker{packed: p, nodes: p.nodesOf(i), at: treesOfQuad, means: means}
		for root := 0; root < treesOfQuad && len(all) < trees; root++ {
			all = append(all, u.tree(root))
		}
		means = u.means
	}
	return all
}

// An unpacker takes the trees of a quad, one after the other.
type unpacker struct {
	*packed
	nodes []byte
	at    int    // the node that is the next child
	means []byte // of the splits that are to come
}

// tree takes the tree with a root.
func (u *unpacker) tree(root int) tree {
	t := tree{u.branch(root)}
	for i := 0; i < len(t); i++ {
		if t[i].isLeaf() {
			continue
		}
		if t[i].left = 0; u.at+2 <= len(u.nodes)/nodeBytes && len(t)+2 < 2*maxLeaves && len(u.means) >= meanBytes {
			t[i].left, t[i].value = int32(len(t)), floatOf(u.means)
			u.means = u.means[meanBytes:]
			t = append(t, u.branch(u.at), u.branch(u.at+1))
			u.at += 2
		}
	}
	return t
}

// branch is a node as a branch: one that is no leaf has some left child.
func (u *unpacker) branch(at int) branch {
	n := node(binary.LittleEndian.Uint64(u.nodes[at*nodeBytes:]))
	if !n.isSplit() {
		return branch{value: float32(n.value())}
	}
	feature, missingRight := n.decides()
	return branch{feature: int32(feature), left: 1, missingRight: missingRight, threshold: n.threshold()}
}

// floatOf is the number that data begins with.
func floatOf(data []byte) float32 { return math.Float32frombits(binary.LittleEndian.Uint32(data)) }
