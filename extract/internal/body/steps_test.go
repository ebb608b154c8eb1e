package body

import (
	"slices"
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

// TestEveryStepHasWords holds that users meet no step by its name.
func TestEveryStepHasWords(t *testing.T) {
	for _, s := range slices.Concat(markupSteps, feedSteps, elementSteps, textSteps, cleanTextSteps, exportSteps) {
		if words := reasons.Step(s.name); words == s.name {
			t.Errorf("step %q has no words", s.name)
		}
	}
}
