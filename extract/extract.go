package extract

import (
	"bytes"
	"sync"
	"time"

	"shuck/extract/internal/article"
	"shuck/extract/internal/charset"
	"shuck/extract/internal/page"
	"shuck/extract/rules"
)

// Options choose how pages are extracted. The zero value is what most callers want.
type Options struct {
	Blocks bool // whether to fill Record.Blocks

	// Markdown has Record.BodyMarkdown filled as it says; nil leaves it empty.
	Markdown *MarkdownOptions

	Rules *rules.Set // rules for single sites; nil means none
	Now   time.Time  // no story is published after it; the zero time means the time of the call
}

// Rewritten returns a page with the replacements that the rules for its address want
// made before it is parsed. [Do] makes them itself. The page that is given stays as
// it is.
func (o Options) Rewritten(p Page) Page {
	if o.Rules != nil && p.Shape != ShapeText {
		p.Data = o.Rules.Rewrite(p.URL, p.Data)
	}
	return p
}

// Do parses a page and extracts its article in one call. If that is not possible,
// Record.Err says why and the record is as [Failed] gives it.
func Do(p Page, opts Options) Record {
	memory := memories.Get().(*page.Memory)
	d, err := parseInto(opts.Rewritten(p), memory)
	record := Record{}
	if err != nil {
		record = Failed(p, err)
	} else {
		record = Extract(d, opts)
	}
	memory.Free()
	memories.Put(memory)
	return record
}

// memories are for what pages are read into, which nothing in a record is a part of.
var memories = sync.Pool{New: func() any { return new(page.Memory) }}

// Parse decodes a page and cuts it into blocks. The error, if any, is an *Error and
// says why the page cannot be used: it is empty, binary, or something else that is no
// page.
func Parse(p Page) (*Document, error) { return parseInto(p, nil) }

// parseInto is Parse into a memory, if there is one.
func parseInto(p Page, memory *page.Memory) (*Document, error) {
	if len(bytes.TrimSpace(p.Data)) == 0 {
		return nil, &Error{ErrEmpty, "there is nothing to read in it"}
	}
	if what := notAPage(p.Data, p.Shape); what != "" {
		return nil, &Error{ErrNotAPage, "not a page but " + what}
	}
	if charset.IsBinary(p.Data) {
		return nil, &Error{ErrBinary, "neither markup nor text"}
	}
	d := page.ParseInto(p.read(), memory)
	if d.Instead != "" && p.Shape == ShapeUnknown {
		return nil, &Error{ErrNotAPage, "not a page but " + d.Instead}
	}
	return &Document{d}, nil
}

// Extract finds the article on a page. It never fails: a field that the page
// does not have is empty, and a page without a story gives a Record without
// a Body. It does not change the document and may run on one document in
// several goroutines at once.
func Extract(d *Document, opts Options) Record { return recordOf(decide(d, opts), opts) }

// decide takes a document all the way, which package article shows.
func decide(d *Document, opts Options) *article.Article {
	return article.Decide(d.page, article.Options{Rules: opts.Rules, Now: opts.Now})
}
