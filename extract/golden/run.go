package golden

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"shuck/extract"
	"shuck/extract/dump"
)

// An Option changes what Run does.
type Option func(*runner)

// WithKnown takes failures as known that stand in a file: see [ReadKnown]. Files
// called [KnownName] among the pages are read without it.
func WithKnown(path string) Option { return func(r *runner) { r.known = append(r.known, path) } }

// WithFilter chooses among the files of the directory.
func WithFilter(filter dump.Filter) Option { return func(r *runner) { r.filter = filter } }

// WithExtract sets how pages are extracted.
func WithExtract(opts extract.Options) Option {
	return func(r *runner) { r.options.Extract = opts }
}

// WithKeys names the keys of JSON objects that pages are under.
func WithKeys(keys dump.Keys) Option { return func(r *runner) { r.options.Keys = keys } }

// WithUpdate has goldens written: those that are missing, and those that pages
// differ from, in the keys they hold.
func WithUpdate(update bool) Option { return func(r *runner) { r.update = update } }

type runner struct {
	filter  dump.Filter
	known   []string
	options Options
	update  bool
}

// Run checks the pages of a directory, each in a sub-test. A page without a
// golden fails, and so does a golden without a page.
//
// Where the test program has a flag -update, goldens are written when it is
// set; Run defines none, as it could clash with one:
//
//	var _ = flag.Bool("update", false, "rewrite the goldens; read the diff before committing it")
//
// Sub-tests run in parallel with each other.
func Run(t *testing.T, dir string, opts ...Option) {
	t.Helper()
	r := runner{update: updateFlag()}
	for _, option := range opts {
		option(&r)
	}
	known, err := ReadKnown(append(r.known, FindKnown(dir, r.filter.Exclude)...)...)
	if err != nil {
		t.Fatal(err)
	}
	r.options.Known = known
	r.options.Make = r.update
	cases := WithoutKnown(Find(dir, r.filter), r.options.Known)
	if len(cases) == 0 {
		t.Fatalf("%s: no pages to check", dir)
	}
	if len(r.filter.Include)+len(r.filter.Exclude) == 0 {
		for _, problem := range r.options.Known.Unmatched(cases) {
			t.Error(problem)
		}
	}
	for i := range cases {
		t.Run(cases[i].Name, func(t *testing.T) {
			t.Parallel()
			r.check(t, &cases[i])
		})
	}
}

// updateFlag is what the flag -update of the test program says, if it has one.
func updateFlag() bool {
	f := flag.Lookup("update")
	if f == nil {
		return false
	}
	getter, ok := f.Value.(flag.Getter)
	if !ok {
		return false
	}
	update, _ := getter.Get().(bool)
	return update
}

// check checks a case; the pages of a container have sub-tests of their own.
func (r *runner) check(t *testing.T, c *Case) {
	var results []Result
	for comparison := range c.Comparisons(r.options) {
		results = append(results, comparison.Do(r.options))
	}
	if r.update {
		Update{Rewrite: true, Make: true}.Write(results)
	}
	for _, result := range results {
		_, member, isMember := strings.Cut(result.Name, "#")
		if !isMember {
			result.report(t)
			continue
		}
		t.Run(member, func(t *testing.T) { result.report(t) })
	}
}

// report tells a test what came out.
func (r *Result) report(t *testing.T) {
	t.Helper()
	text := r.String()
	switch r.Status {
	case Passed:
	case Updated, Made, KnownToFail:
		t.Log(text)
	default:
		t.Error(text)
	}
}

// String says all that is wrong with a page, a line or more each; "" for nothing.
func (r *Result) String() string {
	var b strings.Builder
	for _, problem := range r.Problems {
		fmt.Fprintln(&b, problem.Error())
	}
	switch r.Status {
	case Missing:
		fmt.Fprintf(&b, "%s: no golden: shuck check --new makes one\n", r.Source)
	case Updated, Made:
		fmt.Fprintf(&b, "%s: %s\n", r.Case.Golden, r.Status)
	}
	for _, d := range r.Differences {
		d.write(&b, r.Case.Golden)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func (d *Difference) write(b *strings.Builder, golden string) {
	fmt.Fprintf(b, "%s:%d: %s: %s\n", golden, d.Line, d.Key, d.Message)
	if d.Known {
		return
	}
	for _, line := range d.Diff {
		fmt.Fprintln(b, line)
	}
}
