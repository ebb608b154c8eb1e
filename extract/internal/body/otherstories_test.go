package body

import (
	"strings"
	"testing"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
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
			doc := page.Parse(page.Page{Data: []byte("<html><body>" + c.html), Shape: page.ShapeHTML})
			d := &draft{Body: Body{Facts: &facts.Facts{Doc: doc, View: score.NewView(doc)}, In: make([]bool, len(doc.Blocks)), Moved: make([]string, len(doc.Blocks))}}
			d.View.Kinds = []float32{1}
			for i := range d.In {
				d.In[i] = true
			}
			d.excludeOtherStories()
			last := len(d.In) - 1
			if !d.In[1] || d.In[last] != c.want {
				t.Errorf("first in %t, second in %t, want true, %t", d.In[1], d.In[last], c.want)
			}
		})
	}
}
