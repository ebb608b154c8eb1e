package body

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// TestDropRepeats keeps the best copy of what a page says twice.
func TestDropRepeats(t *testing.T) {
	const (
		long  = "<p>One paragraph that a phone and a wide screen each have for themselves.</p>"
		phone = "<div class='phone'>" + long + "</div>"
		wide  = "<div class='wide'>" + long + "</div>"
		dump  = "One paragraph that a phone and a wide screen each have for themselves."
	)
	for _, c := range []struct {
		name, html string
		scores     []float64
		want       []bool
	}{
		{"the best copy stays", phone + "<p>Between.</p>" + wide, []float64{0.6, 0.9, 0.8}, []bool{false, true, true}},
		{"of equals the first", phone + wide + long, []float64{0.7, 0.7, 0.7}, []bool{true, false, false}},
		{"what is said twice in the same way is meant", wide + wide, []float64{0.7, 0.6}, []bool{true, true}},
		{"short blocks may be said again", "<p>Yes.</p><p>No.</p><p>Yes.</p>", []float64{0.7, 0.7, 0.7}, []bool{true, true, true}},
		{"a dump says it twice", dump + "\n\nBetween.\n\n" + dump, []float64{0.7, 0.7, 0.7}, []bool{true, true, false}},
		{"a copy that is out does not count", phone + wide, []float64{0.1, 0.7}, []bool{false, true}},
	} {
		p := page.Page{Data: []byte("<body>" + c.html), Shape: page.ShapeHTML}
		if !strings.Contains(c.html, "<") {
			p = page.Page{Data: []byte(c.html), Shape: page.ShapeText}
		}
		doc := page.Parse(p)
		d := &draft{Body: Body{Facts: &facts.Facts{Doc: doc, View: score.NewView(doc)}, Scores: c.scores, Moved: make([]string, len(c.scores))}, step: "body"}
		for _, p := range c.scores {
			d.In = append(d.In, p > 0.5)
		}
		d.excludeCopies()
		if !slices.Equal(d.In, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, d.In, c.want)
		}
	}
}

func TestExcludeStoryCopy(t *testing.T) {
	paragraph := func(of string) string {
		var words []string
		for i := range 60 {
			words = append(words, of+strconv.Itoa(i))
		}
		return strings.Join(words, " ")
	}
	story := "<p>" + paragraph("a") + "</p><p>" + paragraph("b") + "</p><p>" + paragraph("c") + "</p>"
	whole := "<pre hidden># " + paragraph("a") + "\n\n_" + paragraph("b") + "_\n\n[more](https://example.com/more) " + paragraph("c") + "</pre>"
	for _, c := range []struct {
		name, html string
		want       []bool
	}{
		{"the story in one piece again", story + whole, []bool{true, true, true, false}},
		{"a long paragraph of its own", story + "<p>" + paragraph("d") + " " + paragraph("e") + " " + paragraph("f") + "</p>", []bool{true, true, true, true}},
		{"a part of it again", story + "<p>" + paragraph("a") + " " + paragraph("e") + " " + paragraph("f") + "</p>", []bool{true, true, true, true}},
		{"terms that are said of each thing", strings.Repeat(story, 4) + "<p>" + paragraph("a") + " " + paragraph("b") + " " + paragraph("c") + "</p>", slices.Repeat([]bool{true}, 13)},
		{"nothing but one piece", whole, []bool{true}},
	} {
		doc := page.Parse(page.Page{Data: []byte("<body>" + c.html), Shape: page.ShapeHTML})
		d := &draft{Body: Body{Facts: &facts.Facts{Doc: doc}, In: slices.Repeat([]bool{true}, len(doc.Blocks)), Moved: make([]string, len(doc.Blocks))}, step: "body"}
		d.excludeStoryCopy()
		if !slices.Equal(d.In, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, d.In, c.want)
		}
	}
}
