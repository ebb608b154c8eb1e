package extract

import (
	"bytes"

	"shuck/extract/internal/charset"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/rules"
)

// Options choose what Extract does beyond the fields every record has. The
// zero value is what most callers want.
type Options struct {
	Blocks bool         // fill Record.Blocks
	Rules  *rules.Set   // rules for single sites; nil is none
	Model  *score.Model // what scores blocks; nil is the one that comes with the package, others are for fitting it
}

// Rewritten is a page with the replacements made that the rules for its address
// want before it is parsed, which [Do] makes itself. The page stays as it is.
func (o Options) Rewritten(p Page) Page {
	if o.Rules != nil && p.Shape != ShapeText {
		p.Data = o.Rules.Rewrite(p.URL, p.Data)
	}
	return p
}

// Do parses a page and extracts its article: the whole way in one call. Where
// the page cannot be done, Record.Err says why.
func Do(p Page, opts Options) Record {
	d, err := Parse(opts.Rewritten(p))
	if err != nil {
		return Record{Source: p.Source, Err: asError(err)}
	}
	return Extract(d, opts)
}

// Parse decodes a page and cuts it into blocks. The error, if any, is an
// *Error and says why the page cannot be used: it is empty or binary.
func Parse(p Page) (*Document, error) {
	if len(bytes.TrimSpace(p.Data)) == 0 {
		return nil, &Error{ErrEmpty, "there is nothing to read in it"}
	}
	if charset.IsBinary(p.Data) {
		return nil, &Error{ErrBinary, "neither markup nor text"}
	}
	return &Document{page.Parse(page.Page(p))}, nil
}

// Extract finds the article on a page. It never fails: a field that the page
// does not have is empty, and a page without a story gives a Record without
// a Body. It does not change the document and may run on one document in
// several goroutines at once.
func Extract(d *Document, opts Options) Record { return recordOf(decide(d, opts), opts) }

// decide takes the steps from a document to its article in their order. Each reads
// what the ones before it decided.
func decide(d *Document, opts Options) *fields.Article {
	a := fields.NewArticle(d.page, opts.Model, opts.Rules)
	for _, s := range steps {
		a.Step = s.name
		s.decide(a)
	}
	return a
}

// A step decides one thing about the article.
type step struct {
	name   string
	decide func(*fields.Article)
}

var steps = []step{
	{"site rules", (*fields.Article).ApplyRules},
	{"body", (*fields.Article).DecideBody},
	{"language", (*fields.Article).DecideLanguage},
	{"headline", (*fields.Article).DecideHeadline},
	{"dates", (*fields.Article).DecideDates},
	{"byline", (*fields.Article).DecideByline},
	{"lead", (*fields.Article).DecideLead},
	{"dateline", (*fields.Article).DecideDateline},
	{"trim", (*fields.Article).TrimBody},
}
