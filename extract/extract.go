package extract

import (
	"bytes"
	"time"

	"shuck/extract/internal/body"
	"shuck/extract/internal/charset"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/rules"
)

// Options choose how pages are extracted. The zero value is what most callers want.
type Options struct {
	Blocks bool // whether to fill Record.Blocks

	// Markdown has Record.BodyMarkdown filled as it says; nil leaves it empty.
	Markdown *MarkdownOptions

	Rules *rules.Set   // rules for single sites; nil means none
	Model *score.Model // leave it nil: other models than the built-in one are for the program that fits it
	Now   time.Time    // no story is published after it; the zero time means the time of the call
}

func (o Options) now() time.Time {
	if o.Now.IsZero() {
		return time.Now()
	}
	return o.Now
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
	d, err := Parse(opts.Rewritten(p))
	if err != nil {
		return Failed(p, err)
	}
	return Extract(d, opts)
}

// Parse decodes a page and cuts it into blocks. The error, if any, is an *Error and
// says why the page cannot be used: it is empty, binary, or something else that is no
// page.
func Parse(p Page) (*Document, error) {
	if len(bytes.TrimSpace(p.Data)) == 0 {
		return nil, &Error{ErrEmpty, "there is nothing to read in it"}
	}
	if what := notAPage(p.Data, p.Shape); what != "" {
		return nil, &Error{ErrNotAPage, "not a page but " + what}
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
func Extract(d *Document, opts Options) Record { return decide(d, opts).record(opts) }

// decide takes a page all the way: first its facts, then its body, then one field after
// the other. Each decider knows what was decided before it, and returns its decision
// with the blocks that move into the body or out of it.
func decide(d *Document, opts Options) *article {
	a := &article{facts: facts.New(d.page, opts.Model, opts.Rules)}
	k := fields.Know(body.Decide(a.facts))
	k.Language = fields.Language(k.Body)

	a.headline = fields.Headline(k)
	k = k.WithHeadline(a.headline.Value, a.headline.Moves)

	a.published, a.modified = fields.Dates(k, opts.now())
	k.Published, k.Modified = a.published.Value, a.modified.Value

	a.byline = fields.Byline(k)
	k.Byline, k.Body = a.byline.Value, k.With("byline", a.byline.Moves)

	a.lead = fields.Lead(k)
	k.Lead, k.Body = a.lead.Value, k.With("lead", a.lead.Moves)

	a.opening = fields.Dateline(k)
	k.Byline, k.Body = fields.WithReporters(k, a.opening.Value), k.With("dateline", a.opening.Moves)

	k.Body = k.With("trim", fields.Trim(k, a.opening.Value.Cut)).Settled()
	a.about, a.known = fields.Describe(k), k
	return a
}
