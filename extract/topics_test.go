package extract

import (
	"slices"
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
