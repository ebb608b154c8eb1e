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
	Fields     int // that were found
	Warnings   []string
	Error      string // why the page could not be done
	Strip      []Bar  // the scores of the page, from its top to its end
}

// A Bar is a column of a strip.
type Bar struct {
	Kept   bool
	Height int // up to stripHeight
}

// RowOf gives the row of a page.
func RowOf(p explanation.Page) Row {
	r := Row{Source: p.Source, Confidence: p.Confidence, Warnings: p.Warnings, Strip: barsOf(p.Blocks)}
	if p.Kind != nil {
		r.Kind = *p.Kind
	}
	if p.Error != nil {
		r.Error = p.Error.Message
	}
	for _, f := range p.Fields {
		if f.TextOf() != "" {
			r.Fields++
		}
		if f.Name == "headline" {
			r.Headline = f.TextOf()
		}
	}
	return r
}

// Index draws an index over many pages.
func Index(rows []Row) []byte {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(string(rowOf(r)))
	}
	count := fmt.Sprintf("%d pages", len(rows))
	if len(rows) == 1 {
		count = "1 page"
	}
	body := fill(indexMarkup, map[string]markup{"count": text(count), "rows": markup(b.String())})
	return document(count+" – shuck explain", body, indexScript)
}

// inDoubt is the confidence below which a page is worth a look.
const inDoubt = 0.5

func rowOf(r Row) markup {
	var classes []string
	if len(r.Warnings) > 0 {
		classes = append(classes, "warned")
	}
	switch {
	case r.Error != "" || r.Kind == "":
		classes = append(classes, "failed")
	case r.Confidence < inDoubt:
		classes = append(classes, "unsure")
	}
	name := "<bdi>" + text(r.Source) + "</bdi>"
	if r.File != "" {
		name = format(`<a href="%s">%s</a>`, address(r.File), name)
	}
	headline := text(r.Headline)
	if r.Error != "" {
		headline = text(r.Error)
	}
	return format("<tr class=\"%s\"><td>%s</td><td>%s</td><td class=\"n\">%s</td><td>%s</td><td dir=\"auto\">%s</td><td class=\"n\">%d</td><td data-key=\"%d\">%s</td></tr>\n",
		text(strings.Join(classes, " ")), name, stripOf(r.Strip), text(fmt.Sprintf("%.2f", r.Confidence)), text(r.Kind), headline, r.Fields,
		len(r.Warnings), text(strings.Join(r.Warnings, "; ")))
}

// address makes a relative address of a path with slashes. It begins with the name of a
// directory of ours, so that it cannot be one of another kind.
func address(file string) markup {
	parts := strings.Split(file, "/")
	for i, part := range parts {
		parts[i] = url.PathEscape(part)
	}
	return text("./" + strings.Join(parts, "/"))
}

// stripWidth and stripHeight are the columns of a strip and its height.
const (
	stripWidth  = 72
	stripHeight = 11
)

// barsOf sums up the scores of blocks: of those of a column the best, of kept ones if it
// has any.
func barsOf(blocks []explanation.Block) []Bar {
	bars := make([]Bar, min(stripWidth, len(blocks)))
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
		bars[x] = Bar{isKept, 1 + int(math.Round(best*(stripHeight-1)))}
	}
	return bars
}

// stripOf draws the scores of a page from its top, on the left, to its end. Columns with
// kept blocks stand up from below, the others hang down.
func stripOf(bars []Bar) markup {
	if len(bars) == 0 {
		return ""
	}
	var kept, dropped strings.Builder
	for x, bar := range bars {
		if bar.Kept {
			fmt.Fprintf(&kept, "M%d %dh1v%dh-1z", x, stripHeight-bar.Height, bar.Height)
		} else {
			fmt.Fprintf(&dropped, "M%d 0h1v%dh-1z", x, bar.Height)
		}
	}
	return format("<svg class=\"strip\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path class=\"k\" d=\"%s\"/><path class=\"d\" d=\"%s\"/></svg>",
		len(bars), stripHeight, markup(kept.String()), markup(dropped.String()))
}
