package body

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/page"
)

// elementSteps decide the body of a story that elements of news XML enclose.
var elementSteps = []step{
	{"score", (*draft).includeLikely},
	{"elements", (*draft).includeAll},
	{"captions", (*draft).excludeCaptions},
	{"site rule", (*draft).applyRules},
}

// feedSteps decide the body of an item of a feed: a piece of a page, with the boxes
// that the site puts around its stories.
var feedSteps = slices.Insert(slices.Clone(markupSteps), len(markupSteps)-2, step{"sign-off of a feed", (*draft).excludeSignOff})

// includeAll makes the body all blocks: those that elements enclose, or that an export
// has of its story.
func (d *draft) includeAll() {
	for i := range d.In {
		d.include(i)
	}
	d.expected = 1
}

// excludeSignOff takes out the last block of an item if it links to the page that the
// item is of: "The post Ferry stays appeared first on Marrow Post."
func (d *draft) excludeSignOff() {
	_, end := d.Span()
	if d.Doc.Item == nil || d.Doc.Item.URL == "" || end == 0 {
		return
	}
	if b := &d.Doc.Blocks[end-1]; b.Node != nil && linksTo(b.Node, d.Doc.Item.URL) {
		d.exclude(end - 1)
	}
}

// linksTo reports whether a link in a node leads to an address, whatever stands
// behind its path.
func linksTo(n *html.Node, address string) bool {
	address = pathOf(address)
	for c := range n.Descendants() {
		if c.DataAtom == atom.A && pathOf(page.Attr(c, "href")) == address {
			return true
		}
	}
	return false
}

// pathOf returns an address up to its query.
func pathOf(address string) string {
	if at := strings.IndexAny(address, "?#"); at >= 0 {
		address = address[:at]
	}
	return strings.TrimRight(address, "/")
}
