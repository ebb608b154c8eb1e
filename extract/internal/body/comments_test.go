package body

import (
	"strings"
	"testing"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
)

// A thread as long as a book is what its page is visited for; a shorter one is not.
func TestLongThreadStays(t *testing.T) {
	const story = "<p>The night ferry will sail again from May, said the council, and the skipper means to hang up the old lamp on the new stage when it does.</p>"
	const comment = "<p>I was on the last boat before the storm, and I have kept the ticket for two years, as my wife can tell you any day.</p>"
	for _, c := range []struct {
		comments int
		want     bool
	}{{3, false}, {600, true}} {
		doc := page.Parse(page.Page{Shape: page.ShapeHTML, Data: []byte("<html><body><h1>Night ferry</h1>" + story + story +
			`<div class="comments">` + strings.Repeat(comment, c.comments) + "</div></body></html>")})
		d := &draft{Body: Body{Facts: facts.New(doc, nil, nil)}, step: "comments"}
		d.In, d.Moved = make([]bool, len(doc.Blocks)), make([]string, len(doc.Blocks))
		d.Scores = make([]float64, len(doc.Blocks)) // none is sure
		for i := range d.In {
			d.In[i] = true
		}
		d.excludeComments()
		if got := d.In[len(d.In)-1]; got != c.want {
			t.Errorf("%d comments: the last is in the body: %v", c.comments, got)
		}
	}
}

// What is surely the story stays where its class speaks of comments, as that of a paper's
// opinions does.
func TestSureStoryIsNoComment(t *testing.T) {
	const lead = "<p>The night ferry will sail again from May, said the council, and the skipper means to hang up the old lamp on the new stage when it does.</p>"
	for _, c := range []struct {
		score float64
		want  bool
	}{{0.6, false}, {0.97, true}} {
		doc := page.Parse(page.Page{Shape: page.ShapeHTML, Data: []byte("<html><body><h1>Night ferry</h1>" + lead + `<div class="comment">` + lead + lead + "</div></body></html>")})
		d := &draft{Body: Body{Facts: facts.New(doc, nil, nil)}, step: "comments"}
		d.In, d.Moved, d.Scores = make([]bool, len(doc.Blocks)), make([]string, len(doc.Blocks)), make([]float64, len(doc.Blocks))
		for i := range d.In {
			d.In[i], d.Scores[i] = true, c.score
		}
		d.excludeComments()
		if got := d.In[len(d.In)-1]; got != c.want {
			t.Errorf("score %g: the column is in the body: %v", c.score, got)
		}
	}
}
