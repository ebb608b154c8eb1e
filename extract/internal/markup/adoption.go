package markup

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The bounds of the adoption agency algorithm, by the standard.
const (
	adoptionsMax  = 8 // blocks that one end tag goes through
	adoptedDeeply = 3 // elements between it and a block that are copied
)

// endFormatting closes a formatting element. Where blocks began in it that are
// still open, they are taken out of it and get a copy of it inside: the
// standard's adoption agency.
func (p *parser) endFormatting(a atom.Atom, name string) {
	if n := p.top().node; n.Data == name && p.activeIndex(n) < 0 {
		p.pop()
		return
	}
	for range adoptionsMax {
		f := p.lastActive(a)
		if f < 0 || p.copies <= 0 {
			p.endOther(name)
			return
		}
		at := p.indexOf(p.active[f].node)
		if at < 0 {
			p.removeActive(f)
			return
		}
		if p.find(a, anyScope) < 0 {
			return
		}
		block := at
		for block < len(p.open) && p.open[block].traits&special == 0 {
			block++
		}
		if block == len(p.open) {
			p.cut(at)
			p.removeActive(f)
			return
		}
		p.adopt(at, block, f)
	}
}

// adopt takes the outermost block out of an open formatting element: at and
// block are their places on the stack, f is the formatting element's in the list.
func (p *parser) adopt(at, block, f int) {
	old, furthest, ancestor := p.open[at], p.open[block].node, p.open[at-1]
	last, bookmark := p.copyBetween(at, block, f)

	detach(last)
	if ancestor.traits&tablePart != 0 {
		p.foster(last)
	} else {
		appendChild(ancestor.node, last)
	}
	inner := p.copyOf(old.node)
	moveChildren(inner, furthest)
	appendChild(furthest, inner)

	if i := p.activeIndex(old.node); i >= 0 {
		p.removeActive(i)
		if i < bookmark {
			bookmark--
		}
	}
	p.active = append(p.active, formatting{})
	copy(p.active[bookmark+1:], p.active[bookmark:])
	p.active[bookmark] = formatting{inner, old.tag}

	block = p.indexOf(furthest)
	copy(p.open[at:], p.open[at+1:block+1]) // those behind the formatting element move up
	p.open[block] = element{node: inner, tag: old.tag, traits: old.traits}
	p.markParagraphs(at)
}

// copyBetween copies the formatting elements between a formatting element and
// a block, puts the block into the copies and drops all other elements there
// from the stack. It returns the outermost copy, and where in the list of
// formatting elements the copy of the outer one belongs.
func (p *parser) copyBetween(at, block, f int) (last *html.Node, bookmark int) {
	furthest := p.open[block].node
	last, bookmark = furthest, f
	for i, count := block-1, 1; i > at; i, count = i-1, count+1 {
		e := &p.open[i]
		a := p.activeIndex(e.node)
		switch {
		case a < 0:
			p.remove(i)
			continue
		case count > adoptedDeeply:
			p.removeActive(a)
			if a <= bookmark {
				bookmark--
			}
			continue
		}
		e.node = p.copyOf(e.node)
		p.active[a].node = e.node
		if last == furthest {
			bookmark = a + 1
		}
		detach(last)
		appendChild(e.node, last)
		last = e.node
	}
	return last, bookmark
}
