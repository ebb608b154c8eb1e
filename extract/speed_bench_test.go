package extract

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"shuck/extract/internal/article"
	"shuck/extract/internal/body"
	"shuck/extract/internal/charset"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/markup"
	"shuck/extract/internal/openings"
	"shuck/extract/internal/page"
	"shuck/extract/internal/saved"

	"golang.org/x/net/html"
)

// BenchmarkSpeed shows what each stage of a page costs beside what html.Parse of x/net
// costs on the same page, or on the page that a text dump was made from. Page by page
// all of them take turns, in processor time, so what else the machine does hardly
// matters; the figures are medians of several rounds. .github/performance.md says how to read them.
//
//	GOMAXPROCS=1 go test -run - -bench Speed ./extract
//	SHUCK_REAL_PAGES='/pages/html/*.gz' GOMAXPROCS=1 go test -run - -bench Speed/real ./extract
//
// Real text dumps are compared with the pages of their names in the directory html
// beside their own. Where SHUCK_SPEED_PICTURE names a file, the figures are drawn in it.
func BenchmarkSpeed(b *testing.B) {
	var charts []chart
	for _, set := range speedSets(b) {
		b.Run(set.name, func(b *testing.B) {
			if len(set.pages) == 0 {
				b.Skip("SHUCK_REAL_PAGES names no such pages")
			}
			costs := set.measure(b)
			charts = append(charts, chart{set.name, costs})
			for _, c := range costs {
				b.Run(c.name, func(b *testing.B) {
					b.ReportMetric(0, "ns/op") // measured already
					b.ReportMetric(c.share, "of-html.Parse")
					b.ReportMetric(c.perPage.Seconds()*1e6, "µs/page")
					b.ReportMetric(c.allocs, "allocs/page")
					b.ReportMetric(c.bytes, "B/page")
				})
			}
		})
	}
	if file := os.Getenv("SHUCK_SPEED_PICTURE"); file != "" {
		if err := os.WriteFile(file, drawSpeed(charts), 0o666); err != nil {
			b.Fatal(err)
		}
	}
}

// speedRounds is how often every page is measured.
const speedRounds = 5

// A way is a page on its way through the stages.
type way struct {
	data   []byte // the page
	markup []byte // what html.Parse reads
	isText bool

	text    []byte // decoded
	address string // that the text says of itself
	root    *html.Node
	doc     *page.Document
	facts   *facts.Facts
	known   *fields.Known
	made    article.Article
	record  Record
}

// A stage is a step of a way, and what of a way is html.Parse and the whole.
type stage struct {
	name string
	do   func(*way)
}

// speedStages are what is measured, in the order of the way; article.Decide has that of
// the fields. A test holds that they give the record that Do gives.
var speedStages = []stage{
	{"html.Parse", func(w *way) { _, _ = html.Parse(bytes.NewReader(w.markup)) }},
	{"whole", func(w *way) { _, _ = Do(w.page(), Options{}).MarshalJSON() }},
	{"decode", func(w *way) { w.text, _, _ = charset.Decode(w.data, "", !w.isText) }},
	{"parse", func(w *way) {
		if !w.isText {
			w.text, w.address = saved.Shown(w.text, 1000)
			w.root = markup.Parse(w.text)
		}
	}},
	{"blocks", func(w *way) {
		w.doc = &page.Document{Page: w.page().read(), Root: w.root}
		w.doc.Meta.Saved = w.address
		if w.isText {
			page.ParseText(w.doc, w.text)
		} else {
			page.ParseTree(w.doc)
		}
	}},
	{"facts", func(w *way) { w.facts = facts.New(w.doc, nil, nil); w.made.Facts = w.facts }},
	{"body", func(w *way) { w.known = fields.Know(body.Decide(w.facts)) }},
	{"language", func(w *way) { w.known.Language = fields.Language(w.known.Body) }},
	{"headline", func(w *way) {
		d := fields.Headline(w.known)
		w.known = w.known.WithHeadline(d.Value, d.Moves)
	}},
	{"dates", func(w *way) {
		published, modified := fields.Dates(w.known, time.Now())
		w.known.Published, w.known.Modified = published.Value, modified.Value
	}},
	{"byline", func(w *way) {
		d := fields.Byline(w.known)
		w.known.Byline, w.known.Body = d.Value, w.known.With("byline", d.Moves)
	}},
	{"lead", func(w *way) {
		d := fields.Lead(w.known)
		w.known.Lead, w.known.Body = d.Value, w.known.With("lead", d.Moves)
	}},
	{"dateline", func(w *way) {
		w.made.Opening = openings.Decide(w.known)
		opening := w.made.Opening
		w.known.Byline, w.known.Body = openings.WithReporters(w.known, opening.Value), w.known.With("dateline", opening.Moves)
	}},
	{"about", func(w *way) {
		w.known.Body = w.known.With("trim", article.Trim(w.known, w.made.Opening.Value.Cut)).Settled()
		w.made.About, w.made.Known = fields.Describe(w.known), w.known
	}},
	{"encode", func(w *way) { w.record = recordOf(&w.made, Options{}); _, _ = w.record.MarshalJSON() }},
}

func (w *way) page() Page {
	if w.isText {
		return Page{Data: w.data, Shape: ShapeText}
	}
	return Page{Data: w.data, Shape: ShapeHTML}
}

// A cost is what a stage takes of a set of pages.
type cost struct {
	name          string
	share         float64       // of the time of html.Parse
	perPage       time.Duration // mean over the pages
	allocs, bytes float64       // a page
}

// A speedSet is pages that are measured together.
type speedSet struct {
	name  string
	pages []way
}

// measure takes every page all the way, as often as there are rounds.
func (s speedSet) measure(b *testing.B) []cost {
	for i := range s.pages { // what a program computes once is no cost of a page
		Do(s.pages[i].page(), Options{})
	}
	costs := make([]cost, len(speedStages))
	took := make([][]time.Duration, len(speedStages)) // by stage and round
	for i := range s.pages {                          // the first round counts allocations
		w := s.pages[i]
		for j, stage := range speedStages {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			stage.do(&w)
			runtime.ReadMemStats(&after)
			costs[j].allocs += float64(after.Mallocs-before.Mallocs) / float64(len(s.pages))
			costs[j].bytes += float64(after.TotalAlloc-before.TotalAlloc) / float64(len(s.pages))
		}
	}
	for round := range speedRounds {
		for j := range took {
			took[j] = append(took[j], 0)
		}
		for i := range s.pages {
			w := s.pages[i]
			for j, stage := range speedStages {
				start := processTime()
				stage.do(&w)
				took[j][round] += processTime() - start
			}
		}
	}
	for j := range costs {
		shares := make([]float64, speedRounds)
		for round := range shares {
			shares[round] = float64(took[j][round]) / float64(took[0][round])
		}
		slices.Sort(shares)
		slices.Sort(took[j])
		costs[j].name, costs[j].share = speedStages[j].name, shares[speedRounds/2]
		costs[j].perPage = took[j][speedRounds/2] / time.Duration(len(s.pages))
	}
	return costs
}

// speedSets are the pages of testdata and those that SHUCK_REAL_PAGES matches, as HTML
// and as text. The text of the pages of testdata is that of their blocks, a line each.
func speedSets(b *testing.B) []speedSet {
	b.Helper()
	sets := []speedSet{{name: "testdata/html"}, {name: "testdata/text"}, {name: "real/html"}, {name: "real/text"}}
	names, err := filepath.Glob("../testdata/pages/*.html")
	if err != nil || len(names) == 0 {
		b.Fatal(names, err)
	}
	for _, name := range names {
		data := readUnpacked(b, name)
		sets[0].pages = append(sets[0].pages, way{data: data, markup: data})
		sets[1].pages = append(sets[1].pages, way{data: flattened(b, data), markup: data, isText: true})
	}
	const mostPages = 120
	names, _ = filepath.Glob(os.Getenv("SHUCK_REAL_PAGES"))
	for step := (len(names) + mostPages - 1) / mostPages; len(names) > 0; names = names[min(step, len(names)):] {
		name := names[0]
		data := readUnpacked(b, name)
		if base, isText := strings.CutSuffix(strings.TrimSuffix(filepath.Base(name), ".gz"), ".txt"); isText {
			from := filepath.Join(filepath.Dir(name), "..", "html", base+".html.gz")
			sets[3].pages = append(sets[3].pages, way{data: data, markup: readUnpacked(b, from), isText: true})
			continue
		}
		sets[2].pages = append(sets[2].pages, way{data: data, markup: data})
	}
	return sets
}

// flattened is the text of a page, a line a block.
func flattened(tb testing.TB, data []byte) []byte {
	tb.Helper()
	d, err := Parse(Page{Data: data, Shape: ShapeHTML})
	if err != nil {
		tb.Fatal(err)
	}
	var out bytes.Buffer
	for _, block := range d.Blocks() {
		fmt.Fprintf(&out, "%s\n\n", block.Text)
	}
	return out.Bytes()
}

// readUnpacked reads a file, gzipped if its name says so.
func readUnpacked(tb testing.TB, name string) []byte {
	tb.Helper()
	f, err := os.Open(name)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			tb.Fatal(name, err)
		}
	}
	data, err := io.ReadAll(r)
	if err != nil {
		tb.Fatal(name, err)
	}
	return data
}
