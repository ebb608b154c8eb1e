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
