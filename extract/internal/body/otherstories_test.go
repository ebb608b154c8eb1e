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
	headline := map[string]string{"First": "The ferry sank", "Second": "Goats close a road", "Entry": "All quiet at noon"}
	story := func(heading, word string) string {
		return "<article><" + heading + ">" + headline[word] + "</" + heading + "><p>" + word + ". " + strings.Repeat(sentence, 6) + "</p></article>"
	}
	with := func(date func(heading string) string) func(heading, word string) string {
		return func(heading, word string) string {
			return "<article>" + date("<"+heading+">"+headline[word]+"</"+heading+">") + "<p>" + word + ". " + strings.Repeat(sentence, 6) + "</p></article>"
		}
	}
	dated := with(func(heading string) string { return heading + "<div class=day>3 May 2024</div>" })
	above := with(func(heading string) string { return "<div class=day>3 May 2024</div>" + heading })
	signed := func(heading, word string) string {
		return "<div><" + heading + ">" + headline[word] + "</" + heading + "><p>By Ada Venn</p><p>" + word + ". " + strings.Repeat(sentence, 6) + "</p></div>"
	}
	whole := func(word string) string {
		return "<article class=a><h2>" + headline[word] + "</h2><p>" + word + ". " + strings.Repeat(sentence, 3) + "</p><p>" + strings.Repeat(sentence, 3) + "</p></article>"
	}
	declared := func(html string) string {
		return strings.NewReplacer("<article class=a>", `<div itemscope itemtype="https://schema.org/NewsArticle">`, "</article>", "</div>").Replace(html)
	}
	sections := func(html string) string { return strings.ReplaceAll(html, "article>", "section>") }
	cases := []struct {
		name, html string
		want       bool // whether the second part stays in the body
	}{
		{"another story", story("h1", "First") + story("h1", "Second"), false},
		{"a part of the story", story("h1", "First") + story("h2", "Second"), true},
		{"another story with a date", dated("h1", "First") + dated("h2", "Second"), false},
		{"the same in sections", sections(dated("h1", "First") + dated("h2", "Second")), false},
		{"a date above headlines", sections(above("h1", "First") + above("h2", "Second")), false},
		{"another story with a byline", signed("h1", "First") + signed("h2", "Second"), false},
		{"more signed parts than stories", signed("h1", "First") + strings.Repeat(signed("h2", "Entry"), 5) + signed("h2", "Second"), true},
		{"another story in an element of the same kind", whole("First") + whole("Second"), false},
		{"the same in elements that declare stories", declared(whole("First") + whole("Second")), false},
		{"a part in an element of another kind", whole("First") + strings.ReplaceAll(whole("Second"), "class=a", "class=b"), true},
		{"entries of a live blog", sections(dated("h1", "First") + strings.Repeat(dated("h2", "Entry"), 5) + dated("h2", "Second")), true},
		{"a part that opens with a date", sections(dated("h1", "First")) + "<section><h2>A Second part</h2><p>On 3 May 2024 it sank.</p><p>" + strings.Repeat(sentence, 6) + "</p></section>", true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			doc := page.Parse(page.Page{Data: []byte("<html><head><title>The ferry sank</title></head><body>" + c.html), Shape: page.ShapeHTML})
			d := &draft{Body: Body{Facts: &facts.Facts{Doc: doc, View: score.NewView(doc)}, In: make([]bool, len(doc.Blocks)), Moved: make([]string, len(doc.Blocks))}}
			d.View.Kinds = []float32{1}
			for i := range d.In {
				d.In[i] = true
			}
			d.excludeOtherStories()
			first, last := d.proseStart(), len(d.In)-1
			if first > 2 || d.In[last] != c.want {
				t.Errorf("first in %t, second in %t, want true, %t", first <= 2, d.In[last], c.want)
			}
		})
	}
}
