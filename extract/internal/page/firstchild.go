package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A FirstChild is the kind of node that the text of a block begins with: twice
// the number of the kind, plus one where all of the text is inside that
// element, as in a bold label, a link or a time.
type FirstChild uint8

const (
	firstIsText FirstChild = 2 * iota
	firstIsBold
	firstIsItalics
	firstIsLink
	firstIsSpan
	firstIsTime
	firstIsPicture
	firstIsOther
)

// firstChildOf returns what the text of an element begins with.
func firstChildOf(n *html.Node) FirstChild {
	c := n.FirstChild
	for c != nil && (c.Type != html.ElementNode && strings.TrimSpace(c.Data) == "" || c.Type == html.CommentNode) {
		c = c.NextSibling
	}
	if c == nil || c.Type != html.ElementNode {
		return firstIsText
	}
	whole := FirstChild(0)
	if c.NextSibling == nil || c.NextSibling == n.LastChild && strings.TrimSpace(c.NextSibling.Data) == "" {
		whole = 1
	}
	return kindOfFirstChild(c.DataAtom) + whole
}

// kindOfFirstChild returns the kind of an element that a text begins with.
func kindOfFirstChild(tag atom.Atom) FirstChild {
	switch tag {
	case atom.Strong, atom.B:
		return firstIsBold
	case atom.Em, atom.I:
		return firstIsItalics
	case atom.A:
		return firstIsLink
	case atom.Span, atom.Font:
		return firstIsSpan
	case atom.Time:
		return firstIsTime
	case atom.Img:
		return firstIsPicture
	}
	return firstIsOther
}
