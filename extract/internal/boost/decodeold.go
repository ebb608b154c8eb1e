package boost

import (
	"encoding/binary"
	"math"
)

// A forest of the version before, which fits wrote once, has behind the number of its trees, instead of all that
// stands there today, each tree: uvarint branches, then each branch:
//
//	leaf   uvarint 0, float32 value
//	split  uvarint 1 + 2*feature + (1 when missing values go right), float32 threshold, float32 mean
//
// and behind the last tree the stops. Branches come level by level, so the place of children follows from counting the splits before:
// bytes can be wrong, but they cannot spell a tree that loops.
const oldMagic = "boost\x02"

// oldTrees puts what follows the number of trees into f.
func (d *decoder) oldTrees(f *Forest, trees int) {
	all := make([]tree, 0, trees)
	for len(all) < trees && d.err == nil {
		all = append(all, d.tree(f.Features))
	}
	if d.err == nil {
		f.grown(all)
		f.stops = d.stops(len(f.packed.quads))
	}
}

// tree takes one tree. Children are placed by counting; a tree is whole when they fill it exactly.
func (d *decoder) tree(features int) tree {
	n := int(d.count("branches", 1, min(2*maxLeaves-1, uint64(len(d.rest)))))
	t := make(tree, n)
	placed := 1
	for i := range t {
		if i == placed {
			d.fail("a branch has no parent")
			break
		}
		if d.branch(&t[i], features) {
			t[i].left = int32(placed)
			placed += 2
		}
	}
	if d.err == nil && placed != n {
		d.fail("a split has no children")
	}
	return t
}

// branch takes one branch and reports whether it is a split, whose children are still to be placed.
func (d *decoder) branch(b *branch, features int) (isSplit bool) {
	key, n := binary.Uvarint(d.rest)
	numbers := d.rest[max(n, 0):]
	switch {
	case n <= 0 || key > uint64(2*features):
		d.fail("the feature of a split is missing or out of range")
	case key == 0 && len(numbers) >= 4:
		d.rest = numbers[4:]
		*b = branch{value: d.float32(numbers)}
	case key > 0 && len(numbers) >= 8:
		d.rest = numbers[8:]
		*b = branch{feature: int32((key - 1) / 2), missingRight: (key-1)%2 == 1, threshold: d.float32(numbers), value: d.float32(numbers[4:])}
		return true
	default:
		d.fail("forest ends too soon")
	}
	return false
}

// float32 is the number that data begins with.
func (d *decoder) float32(data []byte) float32 {
	return finite(d, math.Float32frombits(binary.LittleEndian.Uint32(data)))
}
