package markup

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Formatting elements that a block ends in the midst of go on behind it: a
// <b> that was not closed is there again in the next paragraph. The list of
// active formatting elements remembers them.
type formatting struct {
	node *html.Node // nil for a marker: what is before it is outside of a cell, an object or the like
	tag  *tag
}

// Bounds that keep hostile pages linear; x/net/html gives up on pages that
// come near them.
const (
	formattingMax = maxOpen // entries of the list; the oldest makes room
	familyMax     = 3       // elements of the same name and attributes, by the standard

	// A page may have so many copies of formatting elements, and one more for
	// so many bytes of it: worn pages have a copy for every other paragraph.
	copiesFree   = 20000
	bytesPerCopy = 8
)

func (p *parser) addMarker() { p.remember(formatting{}) }

func (p *parser) remember(f formatting) {
	if len(p.active) >= formattingMax {
		p.removeActive(0)
	}
	p.active = append(p.active, f)
}

// clearToMarker forgets the formatting elements of a cell, object or the like.
func (p *parser) clearToMarker() {
	for n := len(p.active); n > 0; n-- {
		marker := p.active[n-1].node == nil
		p.active = p.active[:n-1]
		if marker {
			return
		}
	}
}

func (p *parser) activeIndex(n *html.Node) int {
	for i := len(p.active) - 1; i >= 0; i-- {
		if p.active[i].node == n {
			return i
		}
	}
	return -1
}

func (p *parser) removeActive(i int) {
	p.active = append(p.active[:i], p.active[i+1:]...)
}

// lastActive finds the latest formatting element of a name behind the last marker.
func (p *parser) lastActive(a atom.Atom) int {
	for i := len(p.active) - 1; i >= 0 && p.active[i].node != nil; i-- {
		if p.active[i].tag.atom == a {
			return i
		}
	}
	return -1
}

// addFormatting opens a formatting element and remembers it.
func (p *parser) addFormatting() {
	n := p.addElement()
	same := 0
	for i := len(p.active) - 1; i >= 0 && p.active[i].node != nil; i-- {
		if f := p.active[i]; f.tag == p.tok.tag && sameAttributes(f.node.Attr, n.Attr) {
			if same++; same >= familyMax {
				p.removeActive(i)
			}
		}
	}
	p.remember(formatting{n, p.tok.tag})
}

// sameAttributes compares the attributes of two tags, which are in any order
// and have each key once.
func sameAttributes(a, b []html.Attribute) bool {
	if len(a) != len(b) || len(a) > attrsCompared {
		return false
	}
	for i := range a {
		found := false
		for j := range b {
			if a[i] == b[j] {
				found = true
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// reopen opens the formatting elements again that have been closed by the end
// of a block, in front of text and inline elements.
func (p *parser) reopen() {
	n := len(p.active)
	i := n
	for i > 0 && p.active[i-1].node != nil && p.indexOf(p.active[i-1].node) < 0 {
		i--
	}
	for ; i < n && len(p.open) < maxOpen && p.copies > 0; i++ {
		f := &p.active[i]
		f.node = p.copyOf(f.node)
		p.addNode(f.node)
		p.push(f.node, f.tag, f.tag.traits)
	}
}

// copyOf is another element with the same tag, outside of the tree. It shares
// the memory of the attributes.
func (p *parser) copyOf(n *html.Node) *html.Node {
	p.copies--
	c := p.node()
	c.Type, c.DataAtom, c.Data, c.Attr = html.ElementNode, n.DataAtom, n.Data, n.Attr
	return c
}
