package extract

import (
	"slices"
	"strings"
	"testing"
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
		{"a headline that stands nowhere", of + "|" + of, noBlock, []bool{true, true}},
	} {
		d := read(Page{Data: []byte(strings.ReplaceAll(c.dump, "|", "\n\n")), Shape: ShapeText})
		n := len(d.Blocks)
		a := &article{Body: &Body{Facts: &Facts{doc: d, view: viewPage(d)}, body: slices.Repeat([]bool{true}, n), moved: make([]string, n), step: "headline"}, title: Candidate{Block: c.headline}}
		a.dropAboveHeadline()
		if c.headline != noBlock {
			a.body[c.headline] = c.want[c.headline] // it is taken out by another step
		}
		if !slices.Equal(a.body, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, a.body, c.want)
		}
	}
}
