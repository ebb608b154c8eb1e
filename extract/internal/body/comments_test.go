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

// TestCommentsByKind: comments below a post are none of it, also where a few words above
// many of them look like a list. Each entry of a list may have a line about its comments.
func TestCommentsByKind(t *testing.T) {
	const post = "<p>The night ferry will sail again from May, said the council, and the skipper means to hang up the old lamp on the new stage when it does.</p>"
	const comment = "<p>I was on the last boat before the storm, and I have kept the ticket for two years.</p>"
	for _, c := range []struct {
		name, below string
		kind        page.Kind
		stays       bool
	}{
		{"below a story", `<div class="comments">` + comment + comment + "</div>", page.KindArticle, false},
		{"in another language", `<div class="komentarze"><div class="koment">` + comment + comment + "</div></div>", page.KindArticle, false},
		{"below what looks like a list", `<div class="comments">` + comment + comment + "</div>", page.KindListing, false},
		{"of the entries of a list", strings.Repeat(post+`<div class="comments">`+comment+"</div>", 3), page.KindListing, true},
		{"in a forum", `<div class="comments">` + comment + comment + "</div>", page.KindForum, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := chosenPage(c.kind, "<h1>Night ferry</h1>"+post+c.below)
			for i := range d.Scores {
				d.Scores[i] = 0.8
			}
			d.excludeComments()
			if last := len(d.In) - 1; d.In[last] != c.stays {
				t.Errorf("stays: %t, want %t", d.In[last], c.stays)
			}
		})
	}
}

// TestOpenThread: a forum's page with a word of its own above hundreds of posts is there
// for these, also for those that the scores are in doubt about.
func TestOpenThread(t *testing.T) {
	const post = "<p>The night ferry sails again today, so this is an open thread: tell the other readers what you see of it from the quay.</p>"
	const reply = "<p>Lamp is up</p><p>by Nora Quist, May 1</p><p><a href=/1>Reply</a></p>"
	for _, c := range []struct {
		name, above string
		replies     int
		kind        page.Kind
		in          int // one reply in so many is in the body by its score
		want        bool
	}{
		{"an open thread", post, 400, page.KindForum, 2, true},
		{"a story with comments", post, 400, page.KindArticle, 2, false},
		{"a short thread", post, 40, page.KindForum, 2, false},
		{"a long post", strings.Repeat(post, 20), 400, page.KindForum, 2, false},
		{"replies that the scores leave out", post, 400, page.KindForum, 10, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := chosenPage(c.kind, "<main><h1>Night ferry</h1>"+c.above+`<div class="comments">`+strings.Repeat(reply, c.replies)+"</div></main>")
			first := len(d.In) - 3*c.replies
			for i := first; i < len(d.In); i++ {
				d.In[i] = (i-first)/3%c.in == 0 && (i-first)%3 < 2
			}
			d.step = "signatures"
			d.exclude(first) // an earlier step did not want it
			d.includeOpenThread()
			if got := d.In[len(d.In)-3] && d.In[len(d.In)-2]; got != c.want {
				t.Errorf("the last reply is in the body: %v, want %v", got, c.want)
			}
			if d.In[first] || d.In[len(d.In)-1] {
				t.Error("a signature or a link to reply is in the body")
			}
		})
	}
}
