package extract

import (
	"slices"
	"strings"
	"testing"
)

// TestCategories tells the section of a story from its topics where links declare both.
func TestCategories(t *testing.T) {
	const story = `<h1>Council votes to keep the old ferry</h1>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p>`
	for _, c := range []struct {
		name, links string
		section     string
		topics      []string
	}{
		{"a category and tags", `<a rel="category tag" href="/c">Harbour</a> <a rel="tag" href="/a">ferries</a> <a rel="tag" href="/b">council</a>`, "Harbour", []string{"ferries", "council"}},
		{"a category", `<a rel="category tag" href="/c">Harbour</a>`, "Harbour", nil},
		{"categories", `<a rel="category tag" href="/c">Harbour</a> <a rel="category tag" href="/d">Boats</a>`, "", []string{"Harbour", "Boats"}},
		{"categories and a tag", `<a rel="category tag" href="/c">Harbour</a> <a rel="category tag" href="/d">Boats</a> <a rel="tag" href="/a">ferries</a>`, "", []string{"ferries"}},
		{"tags", `<a rel="tag" href="/a">ferries</a>`, "", []string{"ferries"}},
	} {
		r := Do(Page{Data: []byte("<html><body><article>" + story + "</article><p>" + c.links + "</p></body></html>")}, Options{})
		if r.Section != c.section || !slices.Equal(r.Topics, c.topics) {
			t.Errorf("%s: section %q and topics %q, want %q and %q", c.name, r.Section, r.Topics, c.section, c.topics)
		}
	}
}

// TestTagsOrStories tells links to topics from those to other stories in elements whose class says tags.
func TestTagsOrStories(t *testing.T) {
	const story = `<h1>Council votes to keep the old ferry</h1>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p>`
	const title = `<a href="/heron">Heron learns the timetable of the number nine bus by heart</a> `
	for links, want := range map[string][]string{
		`<a href="/a">ferries</a> <a href="/b">Ministry of Boats, Inlets and Other Waters</a>`: {"ferries", "Ministry of Boats, Inlets and Other Waters"},
		`<a href="/a">ferries</a> <a href="/b">council</a> ` + title:                           {"ferries", "council"},
		title: nil,
		`<a href="/people/venn">Ada Venn</a> ` + title: nil,
	} {
		r := Do(Page{Data: []byte(`<html><body><article>` + story + `</article><div class="tags">` + links + `</div></body></html>`)}, Options{})
		if !slices.Equal(r.Topics, want) {
			t.Errorf("%s: %q, want %q", links, r.Topics, want)
		}
	}
}

// TestGeneralSections has sections that hold any story beside such as hold only some.
func TestGeneralSections(t *testing.T) {
	const story = `<h1>Council votes to keep the old ferry</h1>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p>`
	for _, c := range []struct{ head, trail, want string }{
		{`<meta property="article:section" content="News">`, `<a href="/">Home</a> <a href="/news">News</a> <a href="/news/harbour">Harbour</a>`, "Harbour"},
		{`<meta property="article:section" content="Aktuelles">`, "", "Aktuelles"},
		{`<meta property="article:section" content="News">`, `<a href="/">Home</a> <a href="/blog">Blog</a>`, "News"},
		{`<meta property="article:section" content="Boats">`, `<a href="/">Home</a> <a href="/harbour">Harbour</a>`, "Boats"},
	} {
		r := Do(Page{Data: []byte(`<html><head>` + c.head + `</head><body><div class="breadcrumbs">` + c.trail + `</div><article>` + story + `</article></body></html>`)}, Options{})
		if r.Section != c.want {
			t.Errorf("%s %s: %q, want %q", c.head, c.trail, r.Section, c.want)
		}
	}
}

// TestListsOfTopics has lists that pages declare as one topic.
func TestListsOfTopics(t *testing.T) {
	const story = `<h1>Council votes to keep the old ferry</h1>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p>`
	for head, want := range map[string][]string{
		`<meta property="article:tag" content="ferries,council,Inlet Bridge">`:       {"ferries", "council", "Inlet Bridge"},
		`<meta property="article:tag" content="Inlet Bridge,ferries">`:               {"Inlet Bridge", "ferries"},
		`<meta property="article:tag" content="10,000 boats">`:                       {"10,000 boats"},
		`<meta property="article:tag" content="Inlet, Upper">`:                       {"Inlet, Upper"},
		`<meta name="keywords" content="Venn, Ada; Quay, Tom">`:                      {"Venn, Ada", "Quay, Tom"},
		`<meta name="keywords" content="ferries,council,boats; tides,weather,nets">`: {"ferries", "council", "boats", "tides", "weather", "nets"},
		`<meta name="keywords" content="Boats &amp;amp; Nets, ferries">`:             {"Boats & Nets", "ferries"},
		`<meta name="keywords" content="* FERRIES * COUNCIL *">`:                     {"FERRIES", "COUNCIL"},
		`<meta name="keywords" content="渡轮，议会，小镇">`:                                  {"渡轮", "议会", "小镇"},
		`<meta name="keywords" content="渡轮 议会 小镇">`:                                  {"渡轮", "议会", "小镇"},
		`<meta name="keywords" content="渡轮再开十年，议会周一通过">`:                             {"渡轮再开十年，议会周一通过"},
		`<meta name="keywords" content="渡轮 议会">`:                                     {"渡轮 议会"},
	} {
		if r := Do(Page{Data: []byte("<html><head>" + head + "</head><body><article>" + story + "</article></body></html>")}, Options{}); !slices.Equal(r.Topics, want) {
			t.Errorf("%s: got %q, want %q", head, r.Topics, want)
		}
	}
}

// TestTrails takes the section from the trails of links that pages print and declare.
func TestTrails(t *testing.T) {
	const story = `<h1>Council votes to keep the old ferry</h1>
<p>The town council voted on Monday to keep the ferry across the inlet running for another ten years, ending a long dispute.</p>
<p>Nine of the eleven members backed the plan, which sets aside money for a new engine and for two more crossings on market days.</p>`
	const site, news, harbour = `<a href="/">The Quay Ledger</a> `, `<a href="/news">News</a> `, `<a href="/news/harbour">Harbour</a> `
	trail := func(items string) string {
		return `<script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[` + items + `]}</script>`
	}
	const home, section = `{"@type":"ListItem","position":1,"name":"Home","item":"https://quay.example/"}`, `{"@type":"ListItem","position":2,"item":{"@id":"https://quay.example/news","name":"News"}}`
	for _, c := range []struct{ name, page, want string }{
		{"printed", `<div class="breadcrumb">` + site + news + harbour + `Council votes to keep the old ferry</div>` + story, "Harbour"},
		{"with the story as a link", `<div class="breadcrumb">` + site + news + `<a href="/a">Council votes to keep the old ferry</a></div>` + story, "News"},
		{"a wrapper of the page with its class", `<div class="has-breadcrumb breadcrumb">` + site + `<nav class="breadcrumbs">` + site + news + harbour + `</nav>` + story +
			strings.Repeat(`<p><a href="/x">Old stories</a></p>`, 12) + `<a href="/privacy">Privacy</a></div>`, "Harbour"},
		{"declared", trail(home+","+section) + story, "News"},
		{"declared, with the story cut off", trail(home+","+section+`,{"@type":"ListItem","position":3,"name":"Council votes to ke...","item":"https://quay.example/a"}`) + story, "News"},
		{"an address in place of a section", `<meta property="article:section" content="https://quay.example/news">` + trail(home+","+section) + story, "News"},
		{"the site in place of a section", `<meta property="og:site_name" content="The Quay Ledger"><meta property="article:section" content="The Quay Ledger">` + trail(home+","+section) + story, "News"},
		{"none", `<meta property="article:section" content="Uncategorized">` + story, ""},
	} {
		if r := Do(Page{Data: []byte("<html><body>" + c.page + "</body></html>")}, Options{}); r.Section != c.want {
			t.Errorf("%s: section %q, want %q", c.name, r.Section, c.want)
		}
	}
}
