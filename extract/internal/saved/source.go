package saved

import (
	"bytes"
	"strings"

	"shuck/extract/internal/markup"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Shown returns the markup of the page whose source a page shows, as browsers save what they
// show, and its address where that is known. It returns other pages as they are. Of the page in
// UTF-8 that many nodes are read at most.
func Shown(page []byte, nodesMax int) (markup []byte, address string) {
	if !mayBeSource(page) {
		return page, ""
	}
	s := readSource(parse(page, nodesMax))
	if s.markup == "" {
		return page, ""
	}
	return []byte(s.markup), s.address
}

func parse(page []byte, nodesMax int) *html.Node {
	return markup.ParseWithin(page, &markup.Budget{Left: nodesMax}, nil)
}

// A source is the markup of a page that another shows.
type source struct{ markup, address string }

// mayBeSource reports whether a page looks at its beginning like the source of another.
func mayBeSource(page []byte) bool {
	const head = 4 << 10
	page = page[:min(len(page), head)]
	return bytes.Contains(page, []byte(firefoxID)) || bytes.Contains(page, []byte(chromiumClass))
}

const (
	firefoxID     = "viewsource"
	chromiumClass = "line-content"
)

// readSource returns the markup that a page shows as text: Firefox in a <pre> of a body with
// an id, below a title with the address; Chromium in cells of a table, a line in each.
func readSource(root *html.Node) source {
	var b strings.Builder
	s := source{}
	s.read(root, &b)
	s.markup = b.String()
	return s
}

func (s *source) read(n *html.Node, b *strings.Builder) {
	switch {
	case n.DataAtom == atom.Title && n.FirstChild != nil:
		if address := strings.TrimPrefix(n.FirstChild.Data, "view-source:"); isWeb(address) {
			s.address = address
		}
	case n.DataAtom == atom.Pre && attr(n.Parent, "id") == firefoxID, n.DataAtom == atom.Td && attr(n, "class") == chromiumClass:
		writeText(n, b)
		b.WriteByte('\n')
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s.read(c, b)
	}
}

func writeText(n *html.Node, b *strings.Builder) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		writeText(c, b)
	}
}
