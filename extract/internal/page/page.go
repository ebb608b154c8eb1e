package page

import (
	"encoding/json"
	"time"
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

// A Shape is the form that a page dump has.
type Shape int

// The shapes of a page dump.
const (
	ShapeUnknown Shape = iota // decided from the content
	ShapeHTML                 // markup
	ShapeText                 // flattened plain text
)

// A Kind is the kind of page that a page is as a whole.
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
