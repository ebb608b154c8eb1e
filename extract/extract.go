package extract

// Options choose what Extract does beyond the fields every record has. The
// zero value is what most callers want.
type Options struct {
	Blocks bool // fill Record.Blocks
}

// Extract finds the article on a page. It never fails: a field that the page
// does not have is empty, and a page without a story gives a Record without
// a Body.
func Extract(d *Document, opts Options) Record {
	return Record{Source: d.Page.Source}
}

// Do parses a page and extracts its article: the whole way in one call. Where
// the page cannot be done, Record.Err says why.
func Do(p Page, opts Options) Record {
	d, err := Parse(p)
	if err != nil {
		return Record{Source: p.Source, Err: err.(*Error)}
	}
	return Extract(d, opts)
}
