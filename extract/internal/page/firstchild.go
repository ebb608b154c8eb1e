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
	switch c.DataAtom {
	case atom.Strong, atom.B:
		return firstIsBold + whole
	case atom.Em, atom.I:
		return firstIsItalics + whole
	case atom.A:
		return firstIsLink + whole
	case atom.Span, atom.Font:
		return firstIsSpan + whole
	case atom.Time:
		return firstIsTime + whole
	case atom.Img:
		return firstIsPicture + whole
	}
	return firstIsOther + whole
}
