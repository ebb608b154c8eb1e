package body

import (
	"strings"
	"testing"

	"shuck/extract/internal/page"
)

// TestTeasers: rows of what leads to other stories go, wherever they stand; lists that a
// story is made of stay.
func TestTeasers(t *testing.T) {
	const story = "<p>The night ferry will sail again from May, said the council, and the skipper means to hang up the old lamp.</p>"
	const text = "The herring are late this year, say those who count them."
	three := func(form string) string {
		html := ""
		for _, head := range []string{"Herring late for the feast", "Goats close the coast road", "Baker sells loaf by the yard"} {
			html += strings.NewReplacer("HEAD", head, "TEXT", text).Replace(form)
		}
		return html
	}
	for _, c := range []struct {
		name, above, below string
		stays              bool
	}{
		{"headings that are links", "", three("<h3><a href=/1>HEAD</a></h3><p>TEXT</p>"), false},
		{"the same inside the story", "", three("<h3><a href=/1>HEAD</a></h3><p>TEXT</p>") + story, false},
		{"the same above the headline", three("<div><h3><a href=/1>HEAD</a></h3><p>TEXT</p></div>"), "", false},
		{"items with a line break", "", "<ul>" + three("<li><b><a href=/1>HEAD</a></b><br>TEXT</li>") + "</ul>", false},
		{"paragraphs that are cut off", "", three("<p><a href=/1>HEAD</a> TEXT […]</p>"), false},
		{"links to other sites", "", three("<h3><a href=https://goats.example/1>HEAD</a></h3><p>TEXT</p>"), true},
		{"names of things", "", strings.NewReplacer(" late for the feast", "", " close the coast road", "", " sells loaf by the yard", "").Replace(three("<h3><a href=/1>HEAD</a></h3><p>TEXT</p>")), true},
		{"numbered parts", "", three("<h3><a href=/1>1. HEAD</a></h3><p>TEXT</p>"), true},
		{"parts of the page", "", three("<h3><a href=#1>HEAD</a></h3><p>TEXT</p>"), true},
		{"headings without links", "", three("<h3>HEAD</h3><p>TEXT</p>"), true},
		{"paragraphs that open with a link", "", three("<p><a href=/1>HEAD</a> TEXT</p>"), true},
		{"days below them", "", three("<div><h3><a href=/1>HEAD</a></h3><p>TEXT</p><i>3.5.2025</i></div>"), false},
		{"days above their texts", "", three("<div><h3><a href=/1>HEAD</a></h3><i>May 3, 2025</i><p>TEXT</p></div>"), false},
		{"days before them", "", three("<div>3.5.2025 <a href=/1>HEAD</a> <span>TEXT</span></div>"), false},
		{"numbers before them", "", three("<div>3. <a href=/1>HEAD</a> <span>TEXT</span></div>"), true},
		{"cards that are links", "", three("<a href=/1><div>HEAD</div><div>TEXT</div></a>"), false},
		{"links behind the texts", "", three("<h4>HEAD</h4><p>TEXT <a href=/1>»</a></p>"), false},
		{"links that the texts announce", "", three("<h4>HEAD</h4><p>TEXT See: <a href=/1>Herring</a></p>"), true},
		{"links within the texts", "", three("<h4>HEAD</h4><p>TEXT See <a href=/1>more</a> of that.</p>"), true},
		{"links of a list with paragraphs between", "", three("<ul><li><a href=/1>HEAD</a></li></ul><p>TEXT</p><ul><li><a href=/1>Of herring and of other fish</a></li></ul>"), true},
		{"headings above the rest of the story", "", three("<div><h3><a href=/1>HEAD</a></h3><i>3.5.2025</i></div>") + "<div>Ad</div>" + story, false},
		{"two of them", "", strings.Repeat("<h3><a href=/1>Goats close the coast road</a></h3><p>"+text+"</p>", 2), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := chosenPage(page.KindArticle, "<title>Night ferry</title>"+c.above+"<h1>Night ferry</h1>"+story+c.below)
			d.excludeTeasers()
			for i := range d.In {
				want := c.stays
				if b := &d.Doc.Blocks[i]; strings.Contains(b.Text, "skipper") {
					want = true
				} else if !strings.Contains(b.Text, "herring") {
					continue
				}
				if d.In[i] != want {
					t.Fatalf("block %d stays: %t, want %t", i, d.In[i], want)
				}
			}
		})
	}
}

// TestBriefs: a brief above a row of teasers is the story, though the scores leave it out
// and the page looks like a list.
func TestBriefs(t *testing.T) {
	const (
		brief  = "<p>The night ferry will sail again from May, said the council, and the skipper means to hang up the old lamp.</p>"
		teaser = "<div><h3><a href=/1>Goats close the coast road</a></h3><p>The herring are late this year, say those who count them.</p></div>"
	)
	for _, c := range []struct {
		name, above string
		kind        page.Kind
		is          bool
	}{
		{"an article", brief, page.KindArticle, true},
		{"with a label below it", brief + "<h2>Read also</h2>", page.KindArticle, true},
		{"a day makes it no list", "<div>3 May 2025</div>" + brief, page.KindListing, true},
		{"a list", brief, page.KindListing, false},
		{"nothing but links", "<p><a href=/2>The night ferry will sail again from May, said the council and its skipper.</a></p>", page.KindArticle, false},
		{"no sentence", "<div>Home, news, sport, weather, tides, ferries, buses, parish, fish and feasts</div>", page.KindArticle, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := chosenPage(c.kind, "<title>Night ferry</title><h1>Night ferry</h1>"+c.above+strings.Repeat(teaser, 4))
			for i := range d.In {
				d.In[i] = i >= len(d.In)-8 || d.Doc.Blocks[i].Text == "Read also"
			}
			d.excludeTeasers()
			var body []string
			for i, in := range d.In {
				if in {
					body = append(body, d.Doc.Blocks[i].Text)
				}
			}
			if is := len(body) == 1 && strings.Contains(body[0], "skipper"); is != c.is {
				t.Errorf("the brief is the body: %t, want %t: %q", is, c.is, body)
			}
		})
	}
}

// TestListedStories: links below or behind a label that says that they lead to other
// stories go, by one step or the other.
func TestListedStories(t *testing.T) {
	const story = "<p>The night ferry will sail again from May, said the council, and the skipper means to hang up the old lamp on the new stage when it does.</p>"
	const link = "<a href=/1>Goats close the coast road</a>"
	for _, c := range []struct {
		name, html string
		stays      bool
	}{
		{"a label before the link", "<p>Read also: " + link + "</p>", false},
		{"all of it a link", "<p><a href=/1>Lesen Sie auch: Goats close the coast road</a></p>", false},
		{"a label above paragraphs", "<p><b>Also on Gull Holm Mercury</b></p><p>" + link + "</p>", false},
		{"a label above a list", "<h3>More on this</h3><ul><li>" + link + "</li></ul>", false},
		{"items that could be labels", "<ul>" + strings.Repeat("<li><a href=/1>Related stories</a></li>", 3) + "<li>" + link + "</li></ul>", false},
		{"an item that is a label", "<ul><li><a href=/1>Related stories</a></li><li><b><a href=/1>Read more:</a></b></li></ul><p>" + link + "</p>", false},
		{"no label", "<p>" + link + "</p>", true},
		{"another label", "<p>The road: " + link + "</p>", true},
		{"a sentence", "<p>Read more about how it came that " + link + " and who opened it again.</p>", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := chosenPage(page.KindArticle, "<h1>Night ferry</h1>"+strings.Repeat(story, 3)+c.html+story)
			d.excludeListedStories()
			d.excludeLines()
			for i := range d.In {
				if strings.Contains(d.Doc.Blocks[i].Text, "Goats") && d.In[i] != c.stays {
					t.Errorf("stays: %t, want %t", d.In[i], c.stays)
				}
			}
		})
	}
}
