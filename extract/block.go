package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A BlockType says what a block is on the page.
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

	stats     blockStats
	wordsAt   int // its words are Document.hashes[wordsAt:wordsEnd]
	wordsEnd  int
	container int // index in Document.containers; noContainer outside a tree
	opening   opening
	node      *html.Node // element whose text it is; nil in text dumps
	tag       atom.Atom  // of node; 0 in text dumps
}

// blockStats are the counts that the fitted scores are made from.
type blockStats struct {
	words, linkWords int
	runes            int
	commas, stops    int  // , ; : and . ! ? with their kin in other scripts
	capitals         int  // words that begin with a capital
	digits           int  // runes
	stopWords        int  // function words of any language
	currency         bool // a sign of a currency is in it
	endsSentence     bool // the last rune but quotes and brackets ends a sentence
}

// noContainer stands where a block is in no container: in text dumps and in
// text that was taken from data.
const noContainer = -1
