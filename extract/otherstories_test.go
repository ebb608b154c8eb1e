package extract

import (
	"strings"
	"testing"
)

// TestOtherStories: a whole story in an <article> with an <h1> of its own is
// another one; parts of the same story are headed lower.
func TestOtherStories(t *testing.T) {
	sentence := "The ferry that sank in shallow water on Monday was raised by noon, and its captain said that the piano on deck had kept its tune. "
	story := func(heading, word string) string {
		return "<article><" + heading + ">A " + word + " story</" + heading + "><p>" + word + ". " + strings.Repeat(sentence, 6) + "</p></article>"
	}
	cases := []struct {
		name, html string
		want       bool // whether the second part stays in the body
	}{
		{"another story", story("h1", "First") + story("h1", "Second"), false},
		{"a part of the story", story("h1", "First") + story("h2", "Second"), true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := read(Page{Data: []byte("<html><body>" + c.html), Shape: ShapeHTML})
			a := &Body{Facts: &Facts{doc: d, view: viewPage(d)}, body: make([]bool, len(d.Blocks)), moved: make([]string, len(d.Blocks))}
			a.view.kinds = []float32{1}
			for i := range a.body {
				a.body[i] = true
			}
			a.dropOtherStories()
			last := len(a.body) - 1
			if !a.body[1] || a.body[last] != c.want {
				t.Errorf("first in %t, second in %t, want true, %t", a.body[1], a.body[last], c.want)
			}
		})
	}
}
