package fields

import (
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/body"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

func TestDropAboveHeadline(t *testing.T) {
	const of = "A boat is long enough for a piano and its teacher, and has room for a heron." // sixteen words
	for _, c := range []struct {
		name     string
		dump     string
		headline int
		want     []bool
	}{
		{"what the site says of itself", "We tell of boats.|The headline|" + of + "|" + of, 1, []bool{false, false, true, true}},
		{"a story that goes on behind a sub-heading", of + "|The sub-heading|" + of, 1, []bool{true, true, true}},
		{"a headline that stands nowhere", of + "|" + of, page.NoBlock, []bool{true, true}},
	} {
		d := page.Parse(page.Page{Data: []byte(strings.ReplaceAll(c.dump, "|", "\n\n")), Shape: page.ShapeText})
		n := len(d.Blocks)
		a := &Article{Body: &body.Body{Facts: &facts.Facts{Doc: d, View: score.NewView(d)}, In: slices.Repeat([]bool{true}, n), Moved: make([]string, n), Step: "headline"}, Title: facts.Candidate{Block: c.headline}}
		a.dropAboveHeadline()
		if c.headline != page.NoBlock {
			a.In[c.headline] = c.want[c.headline] // it is taken out by another step
		}
		if !slices.Equal(a.In, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, a.In, c.want)
		}
	}
}
