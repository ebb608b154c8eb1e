package markup

import (
	"strings"

	"golang.org/x/net/html"
)

// Slabs start small, for fragments, and double up to these sizes: just below
// 32 KB, above which the runtime allocates more slowly.
const (
	nodesFirst, nodesMax = 32, 256
	attrsFirst, attrsMax = 32, 512
	textChunk            = 4 << 10 // bytes
)

// slabs hands out the memory of a tree piece by piece.
type slabs struct {
	nodes []html.Node
	attrs []html.Attribute
	text  strings.Builder
	made  int // nodes
	from  *Memory
}

func (s *slabs) node() *html.Node {
	n := len(s.nodes)
	if n == cap(s.nodes) {
		if s.from != nil {
			s.nodes = s.from.nodes.next(nodesMax)
		} else {
			s.nodes = make([]html.Node, 0, min(max(nodesFirst, 2*n), nodesMax))
		}
		n = 0
	}
	s.nodes = s.nodes[:n+1]
	s.made++
	return &s.nodes[n]
}

// attr makes room for one more attribute after those from first on, which
// stay side by side, and returns where the first of them is now.
func (s *slabs) attr(first int) int {
	n := len(s.attrs)
	if n < cap(s.attrs) {
		s.attrs = s.attrs[:n+1]
		return first
	}
	open := s.attrs[first:]
	if s.from != nil && 2*len(open) <= attrsMax {
		s.attrs = append(s.from.attrs.next(attrsMax), open...)
	} else {
		size := max(min(max(attrsFirst, 2*n), attrsMax), 2*len(open))
		s.attrs = append(make([]html.Attribute, 0, size), open...)
	}
	s.attrs = s.attrs[:len(open)+1]
	return 0
}

// room is a builder that takes n more bytes without moving what was built: a
// string that is cut from it shares its memory.
func (s *slabs) room(n int) *strings.Builder {
	if s.text.Cap()-s.text.Len() < n {
		s.text = strings.Builder{}
		s.text.Grow(max(n, textChunk))
	}
	return &s.text
}

// appendChild puts a node that has no parent behind the children of another.
func appendChild(parent, n *html.Node) {
	last := parent.LastChild
	n.Parent, n.PrevSibling = parent, last
	if last != nil {
		last.NextSibling = n
	} else {
		parent.FirstChild = n
	}
	parent.LastChild = n
}

// detach takes a node from its parent, if it has one.
func detach(n *html.Node) {
	if n.Parent != nil {
		n.Parent.RemoveChild(n)
	}
}

// moveChildren gives all children of a node to another that has none.
func moveChildren(to, from *html.Node) {
	for c := from.FirstChild; c != nil; c = c.NextSibling {
		c.Parent = to
	}
	to.FirstChild, to.LastChild = from.FirstChild, from.LastChild
	from.FirstChild, from.LastChild = nil, nil
}
