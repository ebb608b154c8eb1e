package body

import (
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

func TestExcludeRelated(t *testing.T) {
	const (
		of     = "A boat is long enough for a piano and its teacher, and has room for a heron."
		teaser = "The heron that stayed on the roof of the fish market"
	)
	for _, c := range []struct {
		name, dump string
		in         int // blocks that stay
	}{
		{"teasers below a label", of + "|" + of + "|Related stories|" + teaser + "|" + teaser, 2},
		{"a label inside the story", of + "|Related stories|" + teaser + "|" + of + "|" + of, 5},
		{"a label above the story", "Related stories|" + teaser + "|" + teaser + "|" + of, 4},
		{"a line that names one story", of + "|" + of + "|Read more: herons|" + teaser, 4},
		{"a sub-heading", of + "|" + of + "|The heron|" + teaser, 4},
	} {
		doc := page.Parse(page.Page{Data: []byte(strings.ReplaceAll(c.dump, "|", "\n\n")), Shape: page.ShapeText})
		n := len(doc.Blocks)
		d := &draft{Body: Body{Facts: &facts.Facts{Doc: doc, View: score.NewView(doc)}, In: slices.Repeat([]bool{true}, n), Moved: make([]string, n)}, step: "body"}
		d.Text = score.NewTextView(d.View)
		d.excludeRelated()
		if want := append(slices.Repeat([]bool{true}, c.in), slices.Repeat([]bool{false}, n-c.in)...); !slices.Equal(d.In, want) {
			t.Errorf("%s: got %v, want %v", c.name, d.In, want)
		}
	}
}
