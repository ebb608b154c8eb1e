package body

import (
	"strings"
	"testing"

	"shuck/extract/internal/page"
)

// TestAbout: what a company says of itself below a press release goes, with the headings
// beside that one; a part of the story stays.
func TestAbout(t *testing.T) {
	const release = "<p>Gull Holm Ferries today opened its new stage at Marrow, which takes three boats at a time and was built in eleven months by the yard of Pike.</p>"
	const about = "<p>Gull Holm Ferries is a leading carrier with nine boats, founded in 1909.</p>"
	for _, c := range []struct {
		name, below string
		stays       bool
	}{
		{"a bold line", "<p><b>About Gull Holm Ferries</b></p>" + about, false},
		{"a plain line", "<p>About Gull Holm Ferries</p>" + about, false},
		{"a bold opening", "<p><b>About Gull Holm Ferries:</b> Gull Holm Ferries is a leading carrier with nine boats.</p>", false},
		{"other headings above and below", "<h3>Forward-Looking Statements</h3><p>What a leading carrier expects may not happen.</p><h3>About Gull Holm Ferries</h3>" + about + "<h3>Media contact</h3><p>Ida Lund</p>", false},
		{"a sentence about something", "<p>About forty people came.</p>" + about, true},
		{"another name", "<p>About the storm</p>" + about, true},
		{"most of the page", "<p><b>About Gull Holm Ferries</b></p>" + strings.Repeat(about, 9), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := chosenPage(page.KindArticle, "<h1>New stage</h1>"+release+release+c.below)
			d.excludeAbout()
			if !d.In[2] {
				t.Error("the release is out")
			}
			for i := range d.In {
				if strings.Contains(d.Doc.Blocks[i].Text, "leading carrier") && d.In[i] != c.stays {
					t.Errorf("block %d stays: %t, want %t", i, d.In[i], c.stays)
				}
			}
		})
	}
}
