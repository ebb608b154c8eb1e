package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// An opening is what element a block's text opens with, twice its number, and
// one more where all of the text is in that: a bold label, a link, a time.
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
