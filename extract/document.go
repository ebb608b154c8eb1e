package extract

import (
	"slices"

	"golang.org/x/net/html"

	"shuck/extract/markup"
)

// A Document is a page that has been decoded and cut into blocks. It is never
// changed once Parse has returned it, so any number of goroutines may use it.
type Document struct {
	Page     Page
	Root     *html.Node // nil for text dumps
	Blocks   []Block
	Warnings []string // those of the page, and what decoding had to guess or replace

	containers []container // a parent stands before its children; empty for text dumps
	marks      []mark
	hashes     []uint32 // of the words of all blocks, in order
	meta       metadata
	head       textHead     // of text dumps
	layout     []textLayout // of text dumps, by block
	plain      bool         // a text printed like a story alone
	lined      bool         // a text dump with a block a line
	classes    classNames
}

// read decodes a page and cuts it into blocks, whatever it is.
func read(p Page) *Document {
	d := &Document{Page: p}
	isMarkup := p.Shape == ShapeHTML || p.Shape == ShapeUnknown && looksLikeHTML(p.Data)
	text, _, warnings := decodeText(p.Data, p.Charset, isMarkup)
	d.Warnings = append(slices.Clip(p.Warnings), warnings...)
	if !isMarkup {
		cutText(d, text)
		return d
	}
	d.Root = markup.Parse(text)
	walkTree(d)
	return d
}

// addBlock measures a block and puts it at the end of the list.
func (d *Document) addBlock(b Block, linkRunes int) {
	b.wordsAt = len(d.hashes)
	b.stats, d.hashes = measure(b.Text, linkRunes, d.hashes)
	b.wordsEnd = len(d.hashes)
	d.Blocks = append(d.Blocks, b)
}

// wordsOf are the hashes of a block's words.
func (d *Document) wordsOf(b *Block) []uint32 { return d.hashes[b.wordsAt:b.wordsEnd] }
