package extract

import (
	"encoding/json"
	"time"

	"shuck/extract/internal/page"
	"shuck/extract/rules"
)

// A Page is one page dump as it was read, before anything is decided about it.
type Page struct {
	// Source names the page in records and messages: its path as given, or
	// PATH#MEMBER inside a container. It is not opened.
	Source string
	// URL is the address the page was fetched from, when the caller knows it.
	// It makes relative addresses absolute and is the last resort for a date.
	// The record has it as RequestedURL, whatever the page says of itself.
	URL string
	// Fetched is when the page was fetched, the zero time when that is not
	// known. It is carried through to the record and decides nothing.
	Fetched time.Time
	// RecordID names the record that the page was in, as WARC-Record-ID has
	// it, "" when there is none. It is carried through to the record.
	RecordID string
	// Data is the dump in whatever encoding it was saved in. It is not changed.
	Data []byte
	// Charset is the encoding a transport declared for Data (the charset of an
	// HTTP Content-Type header), or "" when there was none.
	Charset string
	// Shape says how Data is to be read. The zero value looks at Data.
	Shape Shape
	// Warnings are what went wrong on the way to Data, such as a record that
	// is cut off. They go before those of the record.
	Warnings []string
	// Extra is carried through to the record untouched.
	Extra map[string]json.RawMessage
}

// A Shape is the form a page dump has.
type Shape int

// The shapes of a page dump.
const (
	ShapeUnknown Shape = iota // decided from the content
	ShapeHTML                 // markup
	ShapeText                 // flattened plain text
)

// read is the page as package page knows it.
func (p Page) read() page.Page {
	return page.Page{
		Source: p.Source, URL: p.URL, Fetched: p.Fetched, RecordID: p.RecordID, Data: p.Data, Charset: p.Charset,
		Shape: page.Shape(p.Shape), Warnings: p.Warnings, Extra: p.Extra,
	}
}

// A Document is a page that has been decoded and cut into blocks. It is never
// changed once [Parse] has returned it, so any number of goroutines may use it.
type Document struct{ page *page.Document }

// Source returns the page's source, as in [Page].
func (d *Document) Source() string { return d.page.Page.Source }

// Blocks returns what a reader sees as the paragraphs of the page, in their order. The
// caller may change the slice.
func (d *Document) Blocks() []Block {
	blocks := make([]Block, len(d.page.Blocks))
	for i := range blocks {
		blocks[i] = blockOf(&d.page.Blocks[i])
	}
	return blocks
}

// RulePage returns the page as site rules see it: its tree, or the lines of a dump.
func (d *Document) RulePage() rules.Page { return d.page.RulePage() }

// A Block is one visible paragraph of a page, with the type and the level of its
// element.
type Block struct {
	Type  BlockType `json:"type"`
	Level int       `json:"level"` // of a heading 1 to 6, of a list item its depth from 1; else 0
	Text  string    `json:"text"`
}

func blockOf(b *page.Block) Block { return Block{BlockType(b.Type), b.Level, b.Text} }

// A BlockType says what a block is.
type BlockType string

// The types of block.
const (
	Paragraph BlockType = "paragraph"
	Heading   BlockType = "heading"
	ListItem  BlockType = "list-item"
	Quote     BlockType = "quote"
	TableRow  BlockType = "table-row" // its cells, with " | " between
	Code      BlockType = "code"
	Caption   BlockType = "caption"
)

// A Kind is what a page is.
type Kind string

// The kinds of page.
const (
	KindArticle       Kind = "article"
	KindForum         Kind = "forum"
	KindProduct       Kind = "product"
	KindListing       Kind = "listing"
	KindCollection    Kind = "collection"
	KindDocumentation Kind = "documentation"
	KindService       Kind = "service"
	KindOther         Kind = "other"
)

// BlockTypes gives all types of block, in a slice that the caller may change.
func BlockTypes() []BlockType {
	return []BlockType{Paragraph, Heading, ListItem, Quote, TableRow, Code, Caption}
}

// Kinds gives all kinds of page, in a slice that the caller may change.
func Kinds() []Kind {
	return []Kind{KindArticle, KindForum, KindProduct, KindListing, KindCollection, KindDocumentation, KindService, KindOther}
}

// Stories returns the byte offsets, in rising order, at which the stories of a text
// dump begin that holds several. It returns nil for a single story, for markup, and
// for no bytes.
//
// Only what leaves no doubt separates stories: a form feed at the beginning of a line,
// the metadata line that the dump opens with (" date 2022-01-14 Site", "URL: …",
// "Title: …") if it comes again behind a blank line, or what news databases, wires and
// collections print between the stories they export. The time it takes is linear in
// the data, which is read as ASCII and not kept.
func Stories(data []byte) []int { return page.StoryOffsets(data) }
