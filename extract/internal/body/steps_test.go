package body

import (
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/reasons"
	"shuck/extract/internal/score"
)

// TestExcludePictureCredits leaves what a picture shows out of the story of a dump.
func TestExcludePictureCredits(t *testing.T) {
	const story = "The council voted on Tuesday to keep the old ferry, which has carried piano teachers across the river for ninety years."
	const caption = "The ferry lies at its pier on Tuesday, while the council votes on whether to keep it. (Ana Ferreira/AFP)"
	doc := page.Parse(page.Page{Data: []byte(story + "\n\n" + caption + "\n\n" + story + " Really."), Shape: page.ShapeText})
	d := &draft{Body: Body{Facts: &facts.Facts{Doc: doc}, In: []bool{true, true, true}, Moved: make([]string, 3)}, step: "captions"}
	d.Text = score.NewTextView(score.NewView(doc))
	d.excludePictureCredits()
	if !d.In[0] || d.In[1] || !d.In[2] || d.Moved[1] != "captions" {
		t.Errorf("got %v, moved by %q", d.In, d.Moved)
	}
}

// TestIncludeAlike keeps the last paragraphs of a very long story, whose scores are low, and
// what is set otherwise out of it.
func TestIncludeAlike(t *testing.T) {
	const kept, low = 150, 4
	for _, c := range []struct {
		name, last string
		score      float64
		want       bool
	}{
		{"set like the story", "<p>The last ferry left at noon.</p>", 0.3, true},
		{"surely none of it", "<p>The last ferry left at noon.</p>", 0.2, false},
		{"set otherwise", "<p class=note>The last ferry left at noon.</p>", 0.3, false},
	} {
		story := strings.Repeat("<p>The ferry stays in port.</p>", kept)
		doc := page.Parse(page.Page{Data: []byte("<html><body><div>" + story + strings.Repeat(c.last, low) + "</div></body></html>")})
		d := &draft{Body: Body{Facts: &facts.Facts{Doc: doc, View: score.NewView(doc)}}}
		for i := range doc.Blocks {
			d.Scores, d.In, d.Moved = append(d.Scores, c.score), append(d.In, i < kept), append(d.Moved, "")
		}
		d.includeAlike()
		if want := slices.Repeat([]bool{c.want}, low); !slices.Equal(d.In[kept:], want) {
			t.Errorf("%s: got %v", c.name, d.In[kept:])
		}
	}
}

// TestEveryStepHasWords holds that users meet no step by its name.
func TestEveryStepHasWords(t *testing.T) {
	for _, s := range slices.Concat(markupSteps, feedSteps, elementSteps, textSteps, cleanTextSteps, exportSteps) {
		if words := reasons.Step(s.name); words == s.name {
			t.Errorf("step %q has no words", s.name)
		}
	}
}
