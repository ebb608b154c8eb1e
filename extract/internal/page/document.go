package page

import (
	"fmt"
	"slices"

	"golang.org/x/net/html"
	"shuck/extract/internal/charset"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/forms"
	"shuck/extract/internal/markup"
	"shuck/extract/internal/newsxml"
	"shuck/extract/internal/readback"
	"shuck/extract/internal/saved"
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// A Document is a page that has been decoded and cut into blocks. It is not
// changed after Parse has returned it, so any number of goroutines may use it.
type Document struct {
	Page     Page
	Address  string     // of the page, as the caller says, or who saved it; of an original and not of its copy
	Root     *html.Node // nil for text dumps
	Blocks   []Block
	Warnings []string // those of the page, and what decoding had to guess or replace

	Containers   []Container // a parent stands before its children; empty for text dumps
	Annotations  []Annotation
	Hashes       []uint32 // of the words of all blocks, in order
	Meta         Metadata
	Header       TextHeader      // of text dumps
	Layout       []TextLayout    // of text dumps, by block
	isCleanText  bool            // a text dump printed like clean text
	story        *readback.Story // that a text dump is; nil for others
	BlockPerLine bool            // a text dump with one block per line
	Forms        []forms.Form    // in which a text dump was flattened, the outermost first
	Item         *newsxml.Item   // of news XML, whose Page is the Root; else nil
	Instead      string          // what news XML is that holds no story: "a feed (RSS)"
	Marks        forms.Marks     // of the lines of a text dump
	Export       *exports.Story  // what the labels of an export say; nil for other dumps
	Classes      ClassNames
	nodes        *markup.Budget // what may still be made, while the tree is read
}

// Parse decodes a page, as markup or as flattened text, and cuts it into
// blocks. It never fails: a page without text has no blocks.
func Parse(p Page) *Document { return ParseInto(p, nil) }

// ParseInto is Parse for a document that is put into a memory, if there is one: the
// document must not be used any more once that is freed.
func ParseInto(p Page, memory *Memory) *Document {
	d := &Document{Page: p, Address: saved.Original(p.URL)}
	isNews := newsxml.Is(p.Data)
	isMarkup := p.Shape == ShapeHTML || p.Shape == ShapeUnknown && (isNews || looksLikeHTML(p.Data) && !exports.IsTagged(p.Data))
	text, _, warnings := charset.Decode(p.Data, p.Charset, isMarkup || isNews)
	d.Warnings = append(slices.Clip(p.Warnings), warnings...)
	if isMarkup || isNews {
		d.Item, d.Instead = newsxml.Read(text)
	}
	switch {
	case d.Item != nil:
		parseItem(d)
		return d
	case !isMarkup:
		parseText(d, text, memory)
		return d
	}
	text, d.Meta.Saved = saved.Shown(text, nodesMax)
	d.nodes = &markup.Budget{Left: nodesMax}
	d.Root = markup.ParseWithin(asShown(text), d.nodes, memory.treeMemory())
	cutTree(d, memory, nil)
	return d
}

// parseItem cuts the page of a story from news XML into blocks.
func parseItem(d *Document) {
	d.Root = d.Item.Page
	ParseTree(d)
	d.Meta.Lang, d.Meta.Canonical = d.Item.Language, d.Item.URL
	if n := d.Item.Stories; n > 1 {
		d.Warnings = append(d.Warnings, fmt.Sprintf("there are %d stories in it; this is the first that has a text", n))
	}
}

// AddBlock measures a block and appends it. linkRunes is the number of letters
// and digits of its text that stand in links.
func (d *Document) AddBlock(b Block, linkRunes int) {
	b.wordsAt = len(d.Hashes)
	b.Stats, d.Hashes = words.Measure(b.Text, linkRunes, d.Hashes)
	b.wordsEnd = len(d.Hashes)
	d.Blocks = append(d.Blocks, b)
}

// WordHashes returns the hashes of the words of one of the document's blocks,
// which are not to be changed.
func (d *Document) WordHashes(b *Block) []uint32 { return d.Hashes[b.wordsAt:b.wordsEnd] }

// WordPlaces returns where in Hashes those of one of the document's blocks stand.
func (d *Document) WordPlaces(b *Block) (from, to int) { return b.wordsAt, b.wordsEnd }

// RulePage returns the page as site rules see it: its tree, or the lines of a
// dump.
func (d *Document) RulePage() rules.Page {
	p := rules.Page{Root: d.Root, JSONLD: d.jsonLDObjects}
	if p.Root == nil {
		for i := range d.Blocks {
			p.Lines = append(p.Lines, d.Blocks[i].Text)
		}
	}
	return p
}

// jsonLDObjects returns the JSON-LD objects of the page as plain maps.
func (d *Document) jsonLDObjects() []map[string]any {
	out := make([]map[string]any, len(d.Meta.LD))
	for i, n := range d.Meta.LD {
		out[i] = n
	}
	return out
}

// A Memory is where a document is put by someone who drops it before the next one is
// read, so that most pages need no new memory for their trees, containers and blocks. The
// zero value is ready. It is for one document at a time.
type Memory struct {
	tree       markup.Memory
	containers []Container
	blocks     []Block
	layout     []TextLayout
	hashes     []uint32
}

// treeMemory is where the tree of a document is put, nil for a memory that is nil.
func (m *Memory) treeMemory() *markup.Memory {
	if m == nil {
		return nil
	}
	return &m.tree
}

// keep keeps the room of a document of HTML for the next one.
func (m *Memory) keep(d *Document) {
	if m != nil {
		m.containers, m.blocks, m.hashes = d.Containers, d.Blocks, d.Hashes
	}
}

// keepText keeps that of a text dump, which has blocks alone.
func (m *Memory) keepText(d *Document) {
	if m != nil {
		m.blocks, m.layout, m.hashes = d.Blocks, d.Layout, d.Hashes
	}
}

// Free takes the memory back. Nothing of the document may be used any more, strings apart.
func (m *Memory) Free() {
	m.tree.Free()
	m.containers, m.blocks, m.layout, m.hashes = emptied(m.containers), emptied(m.blocks), emptied(m.layout), emptied(m.hashes)
}

// emptied is a list without its elements, so that nothing is kept alive by them, or nil for one
// that is longer than those of almost all pages.
func emptied[T any](list []T) []T {
	const keptMax = largeTree / 4
	if cap(list) > keptMax {
		return nil
	}
	clear(list)
	return list[:0]
}

// roomFor returns an empty list with room for so many elements: the one that is given, if it
// has that.
func roomFor[T any](list []T, most int) []T {
	if cap(list) >= most {
		return list[:0]
	}
	return make([]T, 0, most)
}
