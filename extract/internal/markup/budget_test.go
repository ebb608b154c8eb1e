package markup

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"
)

// TestBudget reads inputs of many elements with few nodes: there are no more than the
// budget says and two for each paragraph of text alone, and no text is lost.
func TestBudget(t *testing.T) {
	const nodes = 300
	for _, begin := range []string{"", "<table>", "<ul>", "<svg>", "<title>a</title>", "<div><b><i>"} {
		for _, piece := range []string{"<p>w%d ", "<li>w%d ", "<b>w%d </b>", "<div>w%d <script>if (a<b) w()</script></div>", "w%d<br>", "<h1>w%d </h1><!-- a comment -->"} {
			var page, want strings.Builder
			page.WriteString(begin)
			for i := range 2000 {
				fmt.Fprintf(&page, piece, i)
				fmt.Fprintf(&want, "w%d ", i)
			}
			budget := &Budget{Left: nodes}
			root := ParseWithin([]byte(page.String()), budget, nil)
			if !budget.IsSpent || budget.Left != 0 {
				t.Errorf("%s%s: the budget is %+v", begin, piece, budget)
			}
			n := 0
			for range root.Descendants() {
				n++
			}
			if most := nodes + formattingMax + 2*(page.Len()/longParagraph+1); n > most {
				t.Errorf("%s%s: %d nodes, want %d at most", begin, piece, n, most)
			}
			var words []string
			for n := range root.Descendants() {
				if n.FirstChild == nil && n.Parent.DataAtom != atom.Script && n.Parent.DataAtom != atom.Title {
					words = append(words, strings.Fields(n.Data)...)
				}
			}
			have := strings.Join(words, " ") + " "
			for word := range strings.FieldsSeq(want.String()) {
				if !strings.Contains(have, word+" ") {
					t.Errorf("%s%s: %s is lost", begin, piece, word)
					break
				}
			}
		}
	}
}

func TestBudgetOfFragments(t *testing.T) {
	budget := &Budget{Left: 100}
	for range 3 {
		ParseFragment(strings.Repeat("<p>w", 20), budget)
	}
	if !budget.IsSpent || budget.Left != 0 {
		t.Errorf("the budget is %+v", budget)
	}
	budget = &Budget{Left: 100}
	ParseWithin([]byte("<p>some words"), budget, nil)
	if budget.IsSpent || budget.Left >= 100 {
		t.Errorf("the budget is %+v", budget)
	}
}
