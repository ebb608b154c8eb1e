package page

import (
	"slices"

	"golang.org/x/net/html"
	"shuck/extract/internal/charset"
	"shuck/extract/internal/markup"
	"shuck/extract/internal/words"
)

// A Document is a page that has been decoded and cut into blocks. It is never
// changed once Parse has returned it, so any number of goroutines may use it.
type Document struct {
	Page     Page
	Root     *html.Node // nil for text dumps
	Blocks   []Block
	Warnings []string // those of the page, and what decoding had to guess or replace

	Containers   []Container // a parent stands before its children; empty for text dumps
	Annotations  []Annotation
	Hashes       []uint32 // of the words of all blocks, in order
	Meta         Metadata
	Header       TextHeader   // of text dumps
	Layout       []TextLayout // of text dumps, by block
	isCleanText  bool         // a text printed like a story alone
	BlockPerLine bool         // a text dump with a block a line
	Classes      ClassNames
}

// read decodes a page and cuts it into blocks, whatever it is.
func Parse(p Page) *Document {
	d := &Document{Page: p}
	isMarkup := p.Shape == ShapeHTML || p.Shape == ShapeUnknown && looksLikeHTML(p.Data)
	text, _, warnings := charset.Decode(p.Data, p.Charset, isMarkup)
	d.Warnings = append(slices.Clip(p.Warnings), warnings...)
	if !isMarkup {
		ParseText(d, text)
		return d
	}
	d.Root = markup.Parse(text)
	ParseTree(d)
	return d
}

// AddBlock measures a block and puts it at the end of the list.
func (d *Document) AddBlock(b Block, linkRunes int) {
	b.wordsAt = len(d.Hashes)
	b.Stats, d.Hashes = words.Measure(b.Text, linkRunes, d.Hashes)
	b.wordsEnd = len(d.Hashes)
	d.Blocks = append(d.Blocks, b)
}

// WordHashes are the hashes of a block's words.
func (d *Document) WordHashes(b *Block) []uint32 { return d.Hashes[b.wordsAt:b.wordsEnd] }
