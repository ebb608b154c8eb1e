package extract

import (
	"bytes"
	"slices"

	"shuck/extract/rules"
)

// Options choose what Extract does beyond the fields every record has. The
// zero value is what most callers want.
type Options struct {
	Blocks bool       // fill Record.Blocks
	Model  *Model     // scores blocks; nil is the one that comes with the package
	Rules  *rules.Set // rules for single sites; nil is none
}

// Rewritten is a page with the replacements made that the rules for its address
// want before it is parsed, which [Do] makes itself. The page stays as it is.
func (o Options) Rewritten(p Page) Page {
	if o.Rules != nil && p.Shape != ShapeText {
		p.Data = o.Rules.Rewrite(p.URL, p.Data)
	}
	return p
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
	return read(p), nil
}

// A step decides one thing about the article.
type step struct {
	name   string
	decide func(*article)
}

// steps are the way from a document to its article, in their order. Each step
// reads what the ones before it decided.
var steps = []step{
	{"site rules", (*article).applyRules},
	{"body", (*article).decideBody},
	{"language", (*article).decideLanguage},
	{"headline", (*article).decideHeadline},
	{"dates", (*article).decideDates},
	{"byline", (*article).decideByline},
	{"lead", (*article).decideLead},
	{"dateline", (*article).decideDateline},
	{"trim", (*article).trimBody},
}

// Extract finds the article on a page. It never fails: a field that the page
// does not have is empty, and a page without a story gives a Record without
// a Body. It does not change the document and may run on one document in
// several goroutines at once.
func Extract(d *Document, opts Options) Record { return decide(d, opts).record(opts) }

// decide takes the steps.
func decide(d *Document, opts Options) *article {
	a := newArticle(d, opts)
	a.follow(steps)
	return a
}

// stepsTo are the steps before the one of a name.
func stepsTo(name string) []step {
	return steps[:slices.IndexFunc(steps, func(s step) bool { return s.name == name })]
}

// newArticle is one of which nothing is decided.
func newArticle(d *Document, opts Options) *article {
	facts := &Facts{doc: d, model: opts.Model, rules: opts.Rules}
	a := &article{Body: &Body{Facts: facts}, title: Candidate{Block: noBlock}, candidates: map[string][]Candidate{}}
	if a.model == nil {
		a.model = builtIn()
	}
	return a
}

func (a *article) follow(steps []step) {
	for _, s := range steps {
		a.step = s.name
		s.decide(a)
	}
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

// record writes down what was decided.
func (a *article) record(opts Options) Record {
	r := Record{
		Source:      a.doc.Page.Source,
		URL:         a.address(),
		Site:        a.firstOf("site", siteFinders),
		Language:    a.language,
		Headline:    a.title.Value,
		Lead:        a.lead.Value,
		Byline:      a.credit.Value,
		Authors:     a.authors,
		Dateline:    a.dateline,
		Published:   a.dates.published.String(),
		Modified:    a.dates.modified.String(),
		Section:     a.firstOf("section", sectionFinders),
		Topics:      a.topics(),
		Description: a.firstOf("description", descriptionFinders),
		Image:       a.absolute(a.firstOf("image", imageFinders)),
		Free:        a.isFree(),
		Kind:        a.kind(),
		Body:        a.bodyText(),
		Confidence:  a.confidence(),
		Warnings:    append(slices.Clip(a.doc.Warnings), a.staleRules()...),
		Extra:       a.doc.Page.Extra,
	}
	if opts.Blocks {
		r.Blocks = a.storyBlocks()
	}
	return r
}
