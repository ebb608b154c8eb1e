package extract

import (
	"bytes"
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

// Parse decodes a page and cuts it into blocks. The error, if any, is an
// *Error and says why the page cannot be used: it is empty or binary.
func Parse(p Page) (*Document, error) {
	if len(bytes.TrimSpace(p.Data)) == 0 {
		return nil, &Error{ErrEmpty, "there is nothing to read in it"}
	}
	if looksBinary(p.Data) {
		return nil, &Error{ErrBinary, "neither markup nor text"}
	}
	d := &Document{Page: p}
	isMarkup := p.Shape == ShapeHTML || p.Shape == ShapeUnknown && looksLikeHTML(p.Data)
	text, _, warnings := decodeText(p.Data, p.Charset, isMarkup)
	d.Warnings = append(slices.Clip(p.Warnings), warnings...)
	if !isMarkup {
		cutText(d, text)
		return d, nil
	}
	d.Root = markup.Parse(text)
	walkTree(d)
	return d, nil
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
