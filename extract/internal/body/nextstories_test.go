package body

import (
	"strings"
	"testing"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// TestExcludeNextStories gives dumps in which "~" stands for a paragraph of fifty
// words, and says how many of these stay when all are taken for the story.
func TestExcludeNextStories(t *testing.T) {
	paragraph := strings.TrimSpace(strings.Repeat("the ferry sailed on under a mild sky ", 6)) + " and nobody on board minded its late arrival."
	for _, c := range []struct {
		name, dump string
		want       int
	}{
		{"a second story", "Ferry sails\n\nPublished 6 January 2026\n\n~\n\n~\n\n~\n\nShare\n\nMore stories\n\nHarbour master resigns\n\nPublished 5 January 2026\n\n~\n\n~\n\n~", 3},
		{"with a standfirst of its own", "Ferry sails\n\nPublished 6 January 2026\n\n~\n\n~\n\n~\n\nShare\n\nHarbour master resigns\n\n~\n\nPublished 5 January 2026\n\n~\n\n~\n\n~", 3},
		{"one below a last line that is no story's", "Ferry sails\n\nPublisert 06.01.2026 - 17:29\n\n~\n\n~\n\nHarbour master resigns\n\nPublisert 05.01.2026 - 11:02\n\n~\n\n~", 2},
		{"a date line at the foot", "Ferry sails\n\nPublished 6 January 2026\n\n~\n\n~\n\n~\n\nPublished 6 January 2026\n\nShare", 3},
		{"another label", "Ferry sails\n\nPublished 6 January 2026\n\n~\n\n~\n\n~\n\nCorrected 7 January 2026\n\n~\n\n~\n\n~", 6},
		{"dates alone", "Ferry sails\n\n6 January 2026\n\n~\n\n~\n\n~\n\n5 January 2026\n\n~\n\n~\n\n~", 6},
		{"parts of a live blog", "Ferry sails\n\nUpdated 6 January 2026\n\n~\n\nUpdated 6 January 2026\n\n~\n\nUpdated 6 January 2026\n\n~", 3},
		{"long parts of a live blog", "Ferry sails\n\n" + strings.Repeat("Updated 6 January 2026\n\n~\n\n~\n\n~\n\n", 7), 21},
		{"no date line above", "Ferry sails\n\n~\n\n~\n\n~\n\nPublished 6 January 2026\n\n~\n\n~\n\n~", 6},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := page.Parse(page.Page{Data: []byte(strings.ReplaceAll(c.dump, "~", paragraph)), Shape: page.ShapeText})
			d := &draft{Body: Body{Facts: &facts.Facts{Doc: doc}}}
			d.View = score.NewView(doc)
			d.Text = score.NewTextView(d.View)
			d.In, d.Moved = make([]bool, len(doc.Blocks)), make([]string, len(doc.Blocks))
			for i := range doc.Blocks {
				d.In[i] = score.IsLong(&doc.Blocks[i])
			}
			d.excludeNextStories()
			got := 0
			for _, in := range d.In {
				if in {
					got++
				}
			}
			if got != c.want {
				t.Errorf("%d paragraphs stay, want %d", got, c.want)
			}
		})
	}
}
