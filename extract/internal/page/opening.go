package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// An opening is what element a block's text opens with, twice its number, and
// one more where all of the text is in that: a bold label, a link, a time.
type opening uint8

const (
	opensWithText opening = 2 * iota
	opensWithBold
	opensWithItalics
	opensWithLink
	opensWithSpan
	opensWithTime
	opensWithPicture
	opensWithOther
)

func openingOf(n *html.Node) opening {
	c := n.FirstChild
	for c != nil && (c.Type != html.ElementNode && strings.TrimSpace(c.Data) == "" || c.Type == html.CommentNode) {
		c = c.NextSibling
	}
	if c == nil || c.Type != html.ElementNode {
		return opensWithText
	}
	whole := opening(0)
	if c.NextSibling == nil || c.NextSibling == n.LastChild && strings.TrimSpace(c.NextSibling.Data) == "" {
		whole = 1
	}
	switch c.DataAtom {
	case atom.Strong, atom.B:
		return opensWithBold + whole
	case atom.Em, atom.I:
		return opensWithItalics + whole
	case atom.A:
		return opensWithLink + whole
	case atom.Span, atom.Font:
		return opensWithSpan + whole
	case atom.Time:
		return opensWithTime + whole
	case atom.Img:
		return opensWithPicture + whole
	}
	return opensWithOther + whole
}
