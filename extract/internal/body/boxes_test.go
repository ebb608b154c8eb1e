package body

import (
	"strings"
	"testing"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// boxOf is a draft of a page of prose with an element inside it, all chosen, the element
// with a score of its own. It also returns the last block.
func boxOf(kind page.Kind, box string, boxScore float64) (d *draft, block int) {
	const story = "<p>The night ferry will sail again from May, said the council, and the skipper means to hang up the old lamp on the new stage when it does.</p>"
	d = chosenPage(kind, "<main><h1>Night ferry</h1>"+strings.Repeat(story, 5)+box+"</main>")
	for i := range d.In[6:] { // behind the headline and the story
		d.Scores[6+i] = boxScore
	}
	return d, len(d.In) - 1
}

// chosenPage is a draft of a page of a kind, all of it chosen.
func chosenPage(kind page.Kind, body string) *draft {
	doc := page.Parse(page.Page{Shape: page.ShapeHTML, URL: "https://example.org/ferry", Data: []byte("<html><body>" + body + "</body></html>")})
	d := &draft{Body: Body{Facts: facts.New(doc, nil, nil)}}
	d.View.Kinds = make([]float32, len(score.FittedKinds))
	for i, k := range score.FittedKinds {
		if k == kind {
			d.View.Kinds[i] = 1
		}
	}
	d.In, d.Moved, d.Scores = make([]bool, len(doc.Blocks)), make([]string, len(doc.Blocks)), make([]float64, len(doc.Blocks))
	for i := range d.In {
		d.In[i], d.Scores[i] = true, 0.95
	}
	return d
}

// TestBoxes: a box inside a story goes, a part of the story that has a box's name stays.
func TestBoxes(t *testing.T) {
	const pump = "The pump of the night ferry was built in Elm Point and has run for ninety years."
	for _, c := range []struct {
		name, box string
		score     float64
		stays     bool
	}{
		{"an aside about something else", "<aside><p>" + pump + "</p></aside>", 0.7, false},
		{"terms of use", `<div class="terms"><p>` + pump + "</p></div>", 0.7, false},
		{"terms that the story explains", `<dl class="terms"><dt>Pump</dt><dd>` + pump + "</dd></dl>", 0.95, true},
		{"a heading with an id made of its words", `<h2 id="terms-of-the-ferry">Terms of the ferry</h2>`, 0.7, true},
		{"a sentence of the story in large letters", `<aside class="pull-quote"><p>` + pump + "</p></aside>", 0.95, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, block := boxOf(page.KindArticle, c.box, c.score)
			d.excludeBoxes()
			if d.In[block] != c.stays {
				t.Errorf("stays: %t, want %t", d.In[block], c.stays)
			}
		})
	}
}

// TestSidebars: what a sidebar says below the story goes, also where it is most of the
// page. The story stays where it stands beside one, and so does what the scores are sure of.
func TestSidebars(t *testing.T) {
	pump := "<p>" + strings.Repeat("The pump of the night ferry has run for ninety years. ", 20) + "</p>"
	for _, c := range []struct {
		name, box string
		score     float64
		stays     bool
	}{
		{"by class", `<div class="sidebar section">` + pump + "</div>", 0.8, false},
		{"by id", `<div id="primary-sidebar"><div class="widget">` + pump + "</div></div>", 0.8, false},
		{"the story beside one", `<div class="page with-sidebar">` + pump + "</div>", 0.8, true},
		{"a sidebar between paragraphs", `<div class="sidebar">` + pump + "</div>" + pump, 0.8, true},
		{"surely the story", `<div class="sidebar">` + pump + "</div>", 0.95, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, block := boxOf(page.KindArticle, c.box, c.score)
			d.excludeBoxes()
			if d.In[block] != c.stays {
				t.Errorf("stays: %t, want %t", d.In[block], c.stays)
			}
		})
	}
}

// TestBeside: what stands beside the content of a page that is no article goes, unless it
// is most of the page or the scores are sure of it.
func TestBeside(t *testing.T) {
	const sheet = "Delivery takes three days, and four to the islands, if the ferry sails."
	for _, c := range []struct {
		name, box string
		kind      page.Kind
		score     float64
		stays     bool
	}{
		{"a sheet that opens over a shop", `<div class="modal">` + sheet + "</div>", page.KindProduct, 0.6, false},
		{"a dialog", `<div role="dialog">` + sheet + "</div>", page.KindListing, 0.6, false},
		{"the same on an article", `<div class="modal">` + sheet + "</div>", page.KindArticle, 0.6, true},
		{"a sheet that the scores are sure of", `<div class="modal">` + sheet + "</div>", page.KindProduct, 0.9, true},
		{"all of a page that opens in a sheet", `<div class="modal"><p>` + strings.Repeat(sheet+" ", 30) + "</p></div>", page.KindProduct, 0.6, true},
		{"the filters of a shop", `<ul class="shop-filters__list"><li>` + sheet + "</li></ul>", page.KindCollection, 0.6, false},
		{"the content under a class with a longer word", `<div class="filtered">` + sheet + "</div>", page.KindCollection, 0.6, true},
		{"what buyers say of a product", `<div class="reviews">` + sheet + "</div>", page.KindProduct, 0.6, false},
		{"what a page of reviews is about", `<div class="reviews">` + sheet + "</div>", page.KindListing, 0.6, true},
		{"a slide of a shop", `<div class="hero-slide_2"><p>` + sheet + "</p></div>", page.KindCollection, 0.6, false},
		{"a slide that the scores are sure of", `<div class="hero-slide_2"><p>` + sheet + "</p></div>", page.KindCollection, 0.9, true},
		{"what a shop has again for small screens", `<div class="info--mobile"><p>` + sheet + "</p></div>", page.KindProduct, 0.6, false},
		{"what a service has for small screens", `<div class="info--mobile"><p>` + sheet + "</p></div>", page.KindService, 0.6, true},
		{"a part below all products of a shop", "<div><h3>Lieferung und Rückgabe</h3><p>Four days.</p><p>" + sheet + "</p></div>", page.KindProduct, 0.6, false},
		{"the same part below another one", "<h2>Shipping</h2><p>" + sheet + "</p>", page.KindProduct, 0.6, false},
		{"a part that ends before the last block", "<h2>Shipping</h2><p>Four days.</p><h2>The ferry</h2><p>" + sheet + "</p>", page.KindProduct, 0.6, true},
		{"the same part on a page that is no product", "<h2>Shipping</h2><p>" + sheet + "</p>", page.KindService, 0.6, true},
		{"slides and a filter, of which the slides are most of the page", `<div class="filter"><p>` + sheet + `</p></div>` + strings.Repeat(`<div class="slide"><p>`+strings.Repeat(sheet+" ", 8)+"</p></div>", 2), page.KindCollection, 0.6, true},
		{"two boxes that are most of the page", strings.Repeat(`<div class="modal"><p>`+strings.Repeat(sheet+" ", 8)+"</p></div>", 2), page.KindProduct, 0.6, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, block := boxOf(c.kind, c.box, c.score)
			d.excludeBeside()
			if d.In[block] != c.stays {
				t.Errorf("stays: %t, want %t", d.In[block], c.stays)
			}
		})
	}
}

// TestSignatures: what a writer has below all posts goes, on a forum alone.
func TestSignatures(t *testing.T) {
	const signature = `<div class="message-signature"><p>Skipper of the night ferry since the storm, and never late but once.</p></div>`
	for kind, stays := range map[page.Kind]bool{page.KindForum: false, page.KindArticle: true} {
		d, block := boxOf(kind, signature, 0.95)
		d.excludeSignatures()
		if d.In[block] != stays {
			t.Errorf("%s: the signature stays: %t", kind, d.In[block])
		}
	}
}
