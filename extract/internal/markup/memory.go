package markup

import "golang.org/x/net/html"

// A Memory is where a tree is put by someone who drops it before the next one is read, so
// that most pages need no new memory. The zero value is ready. It is for one tree at a time.
type Memory struct {
	nodes pile[html.Node]
	attrs pile[html.Attribute]
}

// Free takes the memory back. Nothing of the tree may be used any more, strings apart.
func (m *Memory) Free() {
	m.nodes.free()
	m.attrs.free()
}

// A pile has slabs, some of which are in use.
type pile[T any] struct {
	slabs [][]T
	used  int
}

// pileMax is how many slabs of a tree are kept for the next one: one to two megabytes.
const pileMax = 48

// next gives an empty slab with room for size elements, all of which are zero.
func (p *pile[T]) next(size int) []T {
	if p.used == len(p.slabs) {
		p.slabs = append(p.slabs, make([]T, 0, size))
	}
	p.used++
	return p.slabs[p.used-1]
}

// free takes all slabs back.
func (p *pile[T]) free() {
	kept := min(p.used, pileMax)
	for _, slab := range p.slabs[:kept] {
		clear(slab[:cap(slab)])
	}
	if p.used > pileMax {
		clear(p.slabs[pileMax:])
		p.slabs = p.slabs[:pileMax]
	}
	p.used = 0
}
