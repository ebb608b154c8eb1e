package report

import (
	"fmt"
	"math"
	"net/url"
	"strings"

	"shuck/cmd/shuck/internal/explanation"
)

// A Row is what an index has of a page: little, as there may be thousands.
type Row struct {
	Source     string
	File       string // of its report, relative to the index, with slashes; "" where there is none. Its owner fills it in
	Confidence float64
	Kind       string
	Headline   string
	Found      []string // names of the fields that have a value
	Warnings   []string
	Error      string // why the page could not be done
	Strip      string // the scores of the page, from its top to its end
}

// RowOf gives the row of a page.
func RowOf(p explanation.Page) Row {
	r := Row{Source: p.Source, Confidence: p.Confidence, Warnings: p.Warnings, Strip: stripOf(p.Blocks)}
	if p.Kind != nil {
		r.Kind = *p.Kind
	}
	if p.Error != nil {
		r.Error = p.Error.Message
	}
	for _, f := range p.Fields {
		if f.TextOf() != "" {
			r.Found = append(r.Found, f.Name)
		}
		if f.Name == "headline" {
			r.Headline = f.TextOf()
		}
	}
	return r
}

// Index draws an index over many pages.
func Index(rows []Row) []byte {
	var links strings.Builder
	for _, r := range rows {
		name := "<bdi>" + text(r.Source) + "</bdi>"
		if r.File != "" {
			name = format(`<a href="%s">%s</a>`, text(address(r.File)), name)
		}
		links.WriteString(string("<li>" + name + "</li>\n"))
	}
	count := fmt.Sprintf("%d pages", len(rows))
	if len(rows) == 1 {
		count = "1 page"
	}
	body := fill(indexMarkup, map[string]markup{"count": text(count), "links": markup(links.String()), "data": island(indexDataOf(rows))})
	return document(count+" – shuck explain", body, indexScript)
}

// indexData is what the script makes the rows of. Strings in it have nothing that is
// obeyed instead of being shown.
type indexData struct {
	Doubt float64     `json:"doubt"` // the confidence below which a page is worth a look
	Words []string    `json:"words"`
	Pages []indexPage `json:"pages"`
}

type indexPage struct {
	Source     string  `json:"source"`
	File       string  `json:"file"`
	Confidence float64 `json:"confidence"`
	Kind       string  `json:"kind"`
	Headline   string  `json:"headline"`
	Found      []int   `json:"found"` // numbers of words
	Warnings   string  `json:"warnings"`
	Error      string  `json:"error"`
	Strip      string  `json:"strip"`
}

// inDoubt is the confidence below which a page is worth a look.
const inDoubt = 0.5

func indexDataOf(rows []Row) indexData {
	data := indexData{Doubt: inDoubt, Pages: make([]indexPage, 0, len(rows))}
	var words lexicon
	for _, r := range rows {
		found := make([]int, 0, len(r.Found))
		for _, name := range r.Found {
			found = append(found, words.number(name))
		}
		data.Pages = append(data.Pages, indexPage{
			Source: visible(r.Source), File: address(r.File), Confidence: math.Round(100*r.Confidence) / 100, Kind: visible(r.Kind),
			Headline: visible(r.Headline), Found: found, Warnings: visible(strings.Join(r.Warnings, "; ")), Error: visible(r.Error), Strip: r.Strip,
		})
	}
	data.Words = words.list()
	return data
}

// address makes a relative address of a path with slashes. It begins with a dot, so that
// it cannot be one of another kind.
func address(file string) string {
	if file == "" {
		return ""
	}
	parts := strings.Split(file, "/")
	for i, part := range parts {
		parts[i] = url.PathEscape(part)
	}
	return "./" + strings.Join(parts, "/")
}

// stripWidth and stripHeight are the columns of a strip and its height.
const (
	stripWidth  = 72
	stripHeight = 11
)

// stripOf sums up the scores of blocks, a letter for each column: of those of a column the
// best, of kept ones if it has any. A is the lowest and K the highest; small letters are
// for columns without kept blocks.
func stripOf(blocks []explanation.Block) string {
	bars := make([]byte, min(stripWidth, len(blocks)))
	for x := range bars {
		isKept, best := false, 0.0
		for _, b := range blocks[x*len(blocks)/len(bars) : (x+1)*len(blocks)/len(bars)] {
			switch {
			case b.Kept == isKept:
				best = max(best, b.Score)
			case b.Kept:
				isKept, best = true, b.Score
			}
		}
		lowest := byte('a')
		if isKept {
			lowest = 'A'
		}
		bars[x] = lowest + byte(math.Round(best*(stripHeight-1)))
	}
	return string(bars)
}
