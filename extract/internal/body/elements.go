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

// includeExport puts every block of an export into the body. What stands above the first prose and
// below the last may be a head or a tail that nobody has read, so the body is as sure as the share
// of the words between them.
func (d *draft) includeExport() {
	const proseMin = 12 // words
	d.includeAll()
	first, last, all := len(d.In), -1, 0
	for i := range d.In {
		stats := d.Stats(i)
		all += stats.Words
		if stats.Words >= proseMin || stats.EndsSentence {
			first, last = min(first, i), i
		}
	}
	prose := 0
	for i := first; i <= last; i++ {
		prose += d.Stats(i).Words
	}
	if all > 0 {
		d.expected = float64(prose) / float64(all)
	}
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
