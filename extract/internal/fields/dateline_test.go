package fields

import (
	"testing"

	"shuck/extract/internal/body"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
)

// TestOpeningAbove takes the first block of a page for the story's first paragraph
// where it opens with a dateline, though there is no standfirst: no block is not
// block 0.
func TestOpeningAbove(t *testing.T) {
	const filed = "ELM POINT, Maine (AP) - The harbour master has asked the council for a second heron, because the first one is said to be lonely."
	const next = "The council will vote on Thursday; a heron costs less than a gull net, the harbour master told its members."
	d := page.Parse(page.Page{Data: []byte("<p>" + filed + "</p><p>" + next + "</p>"), Shape: page.ShapeHTML})
	f := &facts.Facts{Doc: d}
	for _, c := range []struct {
		name string
		lead facts.Candidate
		want bool
	}{
		{"no standfirst", facts.Candidate{}, true},
		{"it is the standfirst", facts.Seen(filed, 0), false},
	} {
		k := &Known{Body: &body.Body{Facts: f, In: []bool{false, true}, First: 1, End: 2}, Lead: c.lead}
		o, ok := k.openingAbove()
		if ok != c.want {
			t.Errorf("%s: got %v", c.name, ok)
		}
		if ok && (o.Value.Dateline.Text != "ELM POINT, Maine (AP)" || len(o.Moves) != 1 || !o.Moves[0].In) {
			t.Errorf("%s: %+v", c.name, o)
		}
	}
}
