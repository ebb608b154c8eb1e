package page

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/words"
)

// A BlockType is what a block is on the page.
type BlockType string

// The types of block.
const (
	Paragraph BlockType = "paragraph"
	Heading   BlockType = "heading"
	ListItem  BlockType = "list-item"
	Quote     BlockType = "quote"
	TableRow  BlockType = "table-row"
	Code      BlockType = "code"
	Caption   BlockType = "caption"
)

// A Block is one visible paragraph of a page, from markup or from text alike:
// the unit that is chosen into the body or left out as boilerplate.
type Block struct {
	Type  BlockType
	Level int // of a heading 1 to 6, of a list item its depth from 1; else 0
	// Text has white space folded to single spaces; a line break inside the
	// paragraph is a single newline. Code keeps its white space.
	Text string

	Stats      words.Stats
	wordsAt    int // its words are Document.Hashes[wordsAt:wordsEnd]
	wordsEnd   int
	Container  int        // index in Document.Containers; NoContainer outside a tree
	FirstChild FirstChild // in text dumps 0
	Node       *html.Node // element whose text it is; nil in text dumps
	Tag        atom.Atom  // of Node; 0 in text dumps
}

// NoContainer is the Container of a block that is in none: in text dumps, and
// in text taken from embedded data.
const NoContainer = -1

// NoBlock is the block number of what was not read from a visible block.
const NoBlock = -1

// What a page may have, so that the memory it takes has a bound. Of 6,025 pages with
// known stories, the largest has 44,247 nodes and 3,000 blocks; printed as a book, 50,000
// blocks are 5,000 pages.
const (
	nodesMax  = 250_000
	blocksMax = 50_000
	linesMax  = 500_000 // of text dumps, of which several may be a block
)

// longBlock is how long a text is, in bytes, that is a block all the same.
const longBlock = 500

// A blockCount is how many blocks a page has so far.
type blockCount int

func (n *blockCount) count() { *n++ }

// joins reports whether a text of so many bytes is joined with the next one, since there
// are blocks enough.
func (n blockCount) joins(bytes int) bool { return n >= blocksMax && bytes < longBlock }

// warnOfBounds says what of a page was read in less detail than others are.
func (d *Document) warnOfBounds(blocks blockCount) {
	if d.nodes != nil && d.nodes.IsSpent {
		d.Warnings = append(d.Warnings, fmt.Sprintf("the page has more than %d elements and texts; what follows them was read as text alone", nodesMax))
	}
	if d.Meta.ldObjects > ldObjectsMax {
		d.Warnings = append(d.Warnings, fmt.Sprintf("the page has more than %d objects of JSON-LD; those beyond were not read", ldObjectsMax))
	}
	if blocks >= blocksMax {
		d.Warnings = append(d.Warnings, fmt.Sprintf("the page has more than %d paragraphs; short ones that follow them were joined", blocksMax))
	}
}

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

// IsEmphasised reports whether all of the text is bold, in italics or a link.
func (f FirstChild) IsEmphasised() bool {
	return f == firstIsBold+1 || f == firstIsItalics+1 || f == firstIsLink+1
}

// IsBold reports whether all of the text is bold.
func (f FirstChild) IsBold() bool { return f == firstIsBold+1 }

// OpensBold reports whether the text begins with bold words and goes on with others.
func (f FirstChild) OpensBold() bool { return f == firstIsBold }

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
