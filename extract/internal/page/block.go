package page

import (
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
