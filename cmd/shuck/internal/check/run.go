package check

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"

	"shuck/cmd/shuck/internal/exit"
	"shuck/cmd/shuck/internal/message"
	"shuck/cmd/shuck/internal/pathname"
	"shuck/cmd/shuck/internal/pipeline"
	"shuck/cmd/shuck/internal/terminal"
	"shuck/extract/dump"
	"shuck/extract/golden"
)

// A check is the golden check as it is meant: cases in, results out.
type check struct {
	paths   []string
	filter  dump.Filter
	options golden.Options
	update  golden.Update
	reports []reportTarget

	workers      int
	failFast     bool
	allowMissing bool
	color        terminal.When
	quiet        bool
}

// A pageResult is the result of a page, and what was asked to be checked that
// it lies in.
type pageResult struct {
	golden.Result
	root    string
	isFault bool // it counts against the run
}

// goldenFile is the golden that a page has now; "" for none.
func (p pageResult) goldenFile() string {
	if p.Case.HasGolden || p.Status == golden.Made {
		return p.Case.Golden
	}
	return ""
}

// keys are the fields in which a page differs: those that are known to, or the others.
func (p pageResult) keys(known bool) []string {
	var keys []string
	for _, d := range p.Differences {
		if d.Known == known {
			keys = append(keys, d.Key)
		}
	}
	return keys
}

// A reporter gets every result in order, and then that it was the
// last.
type reporter interface {
	page(pageResult) error
	end(Tally) error
}

// A Tally counts the pages of each status.
type Tally struct {
	Of      [golden.Broken + 1]int
	Faults  int
	stopped bool // --fail-fast has left pages out
}

func (t *Tally) count(page pageResult) {
	t.Of[page.Status]++
	if page.isFault {
		t.Faults++
	}
}

// run does the check. The reports are complete even where pages fail.
func (c *check) run(stdout, stderr io.Writer) (err error) {
	reporters, closeFiles, err := c.reporters(stdout, stderr)
	if err != nil {
		return err
	}
	defer func() {
		if closed := closeFiles(); closed != nil {
			err = fmt.Errorf("--report: %w", closed) // a report that is not whole is worse than pages that fail
		}
	}()
	var tally Tally
	outcome := exit.Articles
	for page := range c.pages() {
		tally.count(page)
		if page.isFault {
			outcome = max(outcome, exitForStatus(page.Status))
		}
		for _, r := range reporters {
			if err := r.page(page); err != nil {
				return err
			}
		}
		if c.failFast && page.isFault {
			tally.stopped = true
			break
		}
	}
	for _, r := range reporters {
		if err := r.end(tally); err != nil {
			return err
		}
	}
	if outcome != exit.Articles {
		return exit.PagesError{Code: outcome}
	}
	return nil
}

// HoldPages holds the pages of a directory against their goldens, tells people on
// out what is wrong, and adds to a tally. It gives the error of out.
func HoldPages(dir string, options golden.Options, out io.Writer, tally *Tally) error {
	c := &check{paths: []string{dir}, workers: 1, options: options}
	report := &textReport{out: out}
	for page := range c.pages() {
		tally.count(page)
		if err := report.page(page); err != nil {
			return err
		}
	}
	return nil
}

func exitForStatus(s golden.Status) exit.Code {
	if s == golden.Broken {
		return exit.Unusable
	}
	return exit.NoArticle
}

// pages gives the results of all pages, in the order of the paths.
func (c *check) pages() iter.Seq[pageResult] {
	cases, roots := c.cases()
	isFault := func(s golden.Status) bool {
		return s == golden.Failed || s == golden.Broken || s == golden.Missing && !c.allowMissing
	}
	return func(yield func(pageResult) bool) {
		results := pipeline.Ordered(c.workers, c.streams(cases), c.do)
		for r := range c.updated(results) {
			if !yield(pageResult{r, roots[r.Case], isFault(r.Status)}) {
				return
			}
		}
		for _, problem := range c.unmatched(cases) {
			missing := &golden.Case{Name: fmt.Sprintf("%s:%d", problem.File, problem.Line)}
			r := golden.Result{Case: missing, Name: missing.Name, Status: golden.Failed, Problems: []golden.Problem{problem}}
			if !yield(pageResult{r, c.paths[0], true}) {
				return
			}
		}
	}
}

// cases finds what is to be checked, and under which path it was found. What several
// paths name is one case, so that a shell's a.* checks a page and its golden once.
func (c *check) cases() ([]golden.Case, map[*golden.Case]string) {
	var cases []golden.Case
	var under []string
	seen := map[[2]string]bool{}
	for _, path := range c.paths {
		for _, found := range golden.WithoutKnown(golden.Find(path, c.filter), c.options.Known) {
			id := [2]string{filepath.Clean(found.Page.Source), filepath.Clean(found.Golden)}
			if seen[id] {
				continue
			}
			seen[id] = true
			if advice := message.HowToFetch(path); advice != "" && found.Err != nil {
				found.Err = errors.New(advice)
			}
			cases = append(cases, found)
			under = append(under, path)
		}
	}
	roots := map[*golden.Case]string{}
	for i := range cases {
		roots[&cases[i]] = under[i]
	}
	return cases, roots
}

// unmatched are the known failures of pages that are not there: of a part of
// the pages it cannot be said.
func (c *check) unmatched(cases []golden.Case) []golden.Problem {
	if len(c.filter.Include)+len(c.filter.Exclude) > 0 {
		return nil
	}
	for _, path := range c.paths {
		if !pathname.IsDirectory(path) {
			return nil
		}
	}
	return c.options.Known.Unmatched(cases)
}

// streams reads each case. A fault of this program costs that case alone.
func (c *check) streams(cases []golden.Case) iter.Seq[iter.Seq[golden.Comparison]] {
	return func(yield func(iter.Seq[golden.Comparison]) bool) {
		for i := range cases {
			read := func(yield func(golden.Comparison) bool) {
				defer func() {
					if fault := recover(); fault != nil {
						yield(cases[i].Fail(message.InternalError(fault)))
					}
				}()
				cases[i].Comparisons(c.options)(yield)
			}
			if !yield(read) {
				return
			}
		}
	}
}

// do compares a page. It is called from many goroutines. A fault of this
// program costs that page alone.
func (c *check) do(comparison golden.Comparison) (r golden.Result) {
	defer func() {
		if fault := recover(); fault != nil {
			r = comparison.Fail(message.InternalError(fault))
		}
	}()
	return comparison.Do(c.options)
}

// updated passes results on, those of a case together once its golden has been
// written, if any is to be.
func (c *check) updated(results iter.Seq[golden.Result]) iter.Seq[golden.Result] {
	if !c.update.Make {
		return results
	}
	return func(yield func(golden.Result) bool) {
		var batch []golden.Result
		flush := func() bool {
			c.update.Write(batch)
			for _, r := range batch {
				if !yield(r) {
					return false
				}
			}
			batch = batch[:0]
			return true
		}
		for r := range results {
			if len(batch) > 0 && batch[0].Case != r.Case && !flush() {
				return
			}
			batch = append(batch, r)
		}
		flush() // of the last case, or of none
	}
}
