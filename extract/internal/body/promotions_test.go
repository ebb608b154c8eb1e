package body

import (
	"strings"
	"testing"

	"shuck/extract/internal/page"
)

// TestPromotions: what promotes something goes, a part of the story that looks like it
// stays.
func TestPromotions(t *testing.T) {
	const pump = "The pump of the night ferry was built in Elm Point and has run for ninety years."
	const sailors = "Newsletters are how sailors of the outer islands hear of each other."
	for _, c := range []struct {
		name, box string
		stays     bool
	}{
		{"by its class", `<div class="article-promo"><p>` + pump + "</p></div>", false},
		{"an advertisement", `<div class="ad-slot ad_300"><p>` + pump + "</p></div>", false},
		{"a number that has the word in it", `<div class="element-7ad2"><p>` + pump + "</p></div>", true},
		{"by its words", "<p><a href=/n>Sign up to our newsletter for news of the pump.</a></p>", false},
		{"the same words in the story", "<p>Sign up to our newsletter, the ferry told its passengers, for news of the pump.</p>", true},
		{"a bold sentence of the story", "<p><b>" + sailors + "</b></p>", true},
		{"more than a box", `<div class="promo"><p>` + pump + pump + pump + pump + pump + pump + pump + pump + pump + "</p></div>", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, block := boxOf(page.KindArticle, c.box, 0.95)
			d.excludePromotions()
			if d.In[block] != c.stays {
				t.Errorf("stays: %t, want %t", d.In[block], c.stays)
			}
		})
	}
}

// TestGalleries: the captions of a gallery go, a part of the story that readers leaf
// through stays.
func TestGalleries(t *testing.T) {
	const slide = "<div><img src=1.png><p>The pump of the night ferry, which has run for ninety years.</p></div>"
	for _, c := range []struct {
		name, box string
		stays     bool
	}{
		{"pictures", `<div class="photo-gallery">` + slide + slide + "</div>", false},
		{"texts without pictures", `<div class="gallery"><p>The pump has run for ninety years.</p></div>`, true},
		{"parts with headings", `<div class="gallery"><img src=1.png><h3>The pump</h3>` + slide + "</div>", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, block := boxOf(page.KindArticle, c.box, 0.95)
			d.excludeGalleries()
			if d.In[block] != c.stays {
				t.Errorf("stays: %t, want %t", d.In[block], c.stays)
			}
		})
	}
}

// TestOtherGalleries: a gallery below a label that leads elsewhere goes, however long it
// is. One that the story speaks of stays.
func TestOtherGalleries(t *testing.T) {
	slide := "<li><img src=1.png><h4>The pump</h4><p>" + strings.Repeat("The pump of the night ferry has run for ninety years. ", 20) + "</p></li>"
	for _, c := range []struct {
		name, label string
		stays       bool
	}{
		{"elsewhere on the site", "Also on Fen Post:", false},
		{"other stories", "Read more", false},
		{"in the story", "These are its parts:", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, block := boxOf(page.KindArticle, "<p>"+c.label+`</p><div class="slideshow-box"><div class="slideshow-wait">Loading</div><ul>`+slide+slide+"</ul></div>", 0.95)
			d.excludeGalleries()
			if d.In[block] != c.stays {
				t.Errorf("stays: %t, want %t", d.In[block], c.stays)
			}
		})
	}
}
