package golden

import (
	"errors"
	"fmt"
	"iter"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"shuck/extract"
	"shuck/extract/dump"
	"shuck/extract/internal/files"
)

// Options choose how pages are compared. The zero value does it as shuck
// does.
type Options struct {
	Extract  extract.Options
	MaxBytes int64 // size above which a page is refused; 0 is no limit
	// Keys name the keys of JSON objects that pages are under.
	Keys  dump.Keys
	Known *Known
	// Make has pages without a golden extracted too, so that Update can make
	// one of the result.
	Make bool
	// Explain has Result.Explanation filled for pages that differ from their golden.
	Explain bool
}

// A Comparison is a page that was read and waits to be held against its
// golden.
type Comparison struct {
	result  Result
	isDone  bool // there is nothing to extract
	page    extract.Page
	pageErr error
}

// Comparisons reads the pages of a case. There is at least one: where nothing
// can be compared, its result says so. Last come those of records in the
// golden whose page is gone.
func (c *Case) Comparisons(opts Options) iter.Seq[Comparison] {
	return func(yield func(Comparison) bool) {
		switch {
		case c.Err != nil:
			yield(c.settled(Broken, Problem{File: c.Page.Source, Message: c.Err.Error()}))
		case c.Page.Source == "":
			yield(c.settled(Failed, Problem{c.Golden, 1, "stale: the page of this golden is gone"}))
		case !c.HasGolden && !opts.Make:
			yield(c.settled(Missing))
		default:
			file := c.Page
			file.Keys = opts.Keys
			c.compareAll(file.Pages(opts.MaxBytes), yield)
		}
	}
}

// Fail gives a comparison whose result is [Broken] and says err: for a caller that could not
// read the case, such as one that has been told to stop.
func (c *Case) Fail(err error) Comparison {
	return c.settled(Broken, Problem{File: c.Page.Source, Message: err.Error()})
}

func (c *Case) settled(status Status, problems ...Problem) Comparison {
	return Comparison{isDone: true, result: Result{
		Case: c, Name: c.Name, Source: c.Page.Source, Status: status, Problems: problems,
	}}
}

// compareAll finds the entry of each page.
func (c *Case) compareAll(pages iter.Seq2[extract.Page, error], yield func(Comparison) bool) {
	m, problems := c.read()
	if len(problems) > 0 {
		yield(c.settled(Broken, problems...))
		return
	}
	for page, err := range pages {
		e, problem := m.entryOf(page.Source, err)
		comparison := c.settled(Broken, problem...)
		comparison.result.Source = page.Source
		comparison.result.Name = c.Name + strings.TrimPrefix(page.Source, c.Page.Source)
		if len(problem) == 0 {
			comparison.isDone, comparison.page, comparison.pageErr = false, page, err
			comparison.result.entry = e
		}
		if e != nil {
			comparison.result.Line = e.line
		}
		if !yield(comparison) {
			return
		}
	}
	for _, e := range m.left() {
		gone := c.settled(Failed, Problem{c.Golden, e.line, fmt.Sprintf("stale: %s is not in %s", e.source, c.Page.Source)})
		gone.result.Name, gone.result.Line = c.Name+"#"+memberOf(e.source, m.base), e.line
		if !yield(gone) {
			return
		}
	}
}

// A matcher finds the entries of pages.
type matcher struct {
	base    string // name of the file of pages
	source  string // its path
	file    *goldenFile
	byName  map[string]*entry // of a container, by member
	unnamed *entry            // the only one, without a source
	isWhole bool              // the file could be read
}

// read reads the golden of a case.
func (c *Case) read() (*matcher, []Problem) {
	container, place := dump.Locate(c.Page.Source)
	m := &matcher{base: filepath.Base(container), source: container, isWhole: place == "", byName: map[string]*entry{}}
	if !c.HasGolden {
		return m, nil
	}
	data, err := files.Read(c.Golden)
	if err != nil {
		return nil, []Problem{{File: c.Golden, Message: "cannot be read: " + withoutPath(err).Error()}}
	}
	file, problems := parseGolden(c.Golden, data)
	m.file = file
	for _, e := range file.entries {
		e.file = file
		switch member := memberOf(e.source, m.base); {
		case member != "":
			m.byName[member] = e
		case len(file.entries) > 1 && e.source == "":
			problems = append(problems, Problem{c.Golden, e.line, "a record without a source, among others: which page is it of?"})
		case e.source != "" && path.Base(filepath.ToSlash(e.source)) != m.base:
			problems = append(problems, Problem{c.Golden, e.line, fmt.Sprintf("source is %q, which is not a page of %s", e.source, m.base)})
		default:
			m.unnamed = e
		}
	}
	return m, problems
}

// memberOf gives what stands behind the # in the source of a page in the
// container called base: of "dumps/crawl.warc#12" and "crawl.warc", 12.
func memberOf(source, base string) string {
	source = filepath.ToSlash(source)
	for at := 0; ; {
		i := strings.Index(source[at:], base+"#")
		if i < 0 {
			return ""
		}
		if at += i; at == 0 || source[at-1] == '/' {
			return source[at+len(base)+1:]
		}
		at++
	}
}

// entryOf gives the entry of a page, nil where it has none, and takes it out
// of those left.
func (m *matcher) entryOf(source string, err error) (*entry, []Problem) {
	member, isMember := strings.CutPrefix(source, m.source+"#")
	if e := m.unnamed; e != nil {
		m.unnamed = nil
		return e, nil
	}
	if !isMember {
		m.isWhole = m.isWhole && err == nil
		if err == nil && len(m.byName) > 0 {
			return nil, []Problem{{m.file.path, m.file.entries[0].line, m.base + " is one page: its golden is one object without #"}}
		}
		return nil, nil
	}
	e := m.byName[member]
	delete(m.byName, member)
	return e, nil
}

// left gives the entries whose pages did not come, in the order of the file.
// Where the file could not be read, none of them is to blame.
func (m *matcher) left() []*entry {
	var gone []*entry
	for _, e := range m.byName {
		if m.isWhole {
			gone = append(gone, e)
		}
	}
	slices.SortFunc(gone, func(a, b *entry) int { return a.start - b.start })
	return gone
}

// Do extracts the page and compares it. Any number of goroutines may do so.
func (c Comparison) Do(opts Options) Result {
	r := c.result
	if c.isDone {
		return r
	}
	start := time.Now()
	record, err := c.record(opts)
	if err != nil {
		r.Status, r.Problems = Broken, []Problem{{File: r.Source, Message: err.Error()}}
		return r
	}
	r.compare(record, opts.Known)
	r.Took = time.Since(start)
	if opts.Explain && len(r.Differences) > 0 && record.Err == nil {
		r.Explanation = c.explain(opts.Extract)
	}
	return r
}

// explain says why the page has its record, which it has.
func (c Comparison) explain(opts extract.Options) *extract.Explanation {
	d, err := extract.Parse(opts.Rewritten(c.page))
	if err != nil {
		return nil
	}
	explanation := extract.Explain(d, opts)
	return &explanation
}

// record extracts the page; a page that could not be read has a record too.
func (c Comparison) record(opts Options) (extract.Record, error) {
	if c.pageErr == nil {
		extraction := opts.Extract
		extraction.Blocks = extraction.Blocks || c.result.entry != nil && c.result.entry.has("blocks")
		return extract.Do(c.page, extraction), nil
	}
	var failure *extract.Error
	if errors.As(c.pageErr, &failure) {
		return extract.Failed(c.page, failure), nil
	}
	return extract.Record{}, c.pageErr
}

// compare holds the record of the page against its golden.
func (r *Result) compare(record extract.Record, known *Known) {
	if record.Err != nil && !r.wants(record.Err) {
		r.Status = Failed
		if record.Err.Kind == extract.ErrUnreadable {
			r.Status = Broken
		}
		r.Problems = []Problem{{File: r.Source, Message: record.Err.Message}}
		return
	}
	line, err := record.MarshalJSON()
	if err != nil {
		r.Status, r.Problems = Broken, []Problem{{File: r.Source, Message: err.Error()}}
		return
	}
	r.order, r.got = objectKeys(line)
	r.got["extra"] = plainExtra(r.got["extra"])
	r.failed = record.Err != nil
	if r.entry == nil {
		r.Status = Missing
		return
	}
	r.Differences = r.entry.differences(r.got)
	known.mark(r)
	r.decide()
}

// wants reports whether a golden has a word on pages that cannot be done, or,
// where there is none, can be made of such a page: of what the page is, not of
// what went wrong on the way to it.
func (r *Result) wants(failure *extract.Error) bool {
	if r.entry != nil {
		return r.entry.has("error")
	}
	switch failure.Kind {
	case extract.ErrEmpty, extract.ErrBinary, extract.ErrNotAPage, extract.ErrNoArticle:
		return true
	}
	return false
}

// decide sums up what has been found.
func (r *Result) decide() {
	r.Status = Passed
	for _, d := range r.Differences {
		if !d.Known {
			r.Status = Failed
			return
		}
		r.Status = KnownToFail
	}
	if len(r.Problems) > 0 {
		r.Status = Failed
	}
}

// Fail gives a result that is [Broken] and says err, in place of what Do would give: for a
// caller that gave the comparison up, such as after too long a time.
func (c Comparison) Fail(err error) Result {
	r := c.result
	r.Status, r.Problems = Broken, []Problem{{File: r.Source, Message: err.Error()}}
	return r
}
