package dump

import (
	"strings"
	"testing"

	"shuck/extract"
)

// feedOf is a feed of two stories and an item without its text.
const feedOf = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour News</title>
<item><title>Ferry stays</title><content:encoded><![CDATA[<p>The ferry stays in port on Monday, as the harbour is closed for the storm that came in from the west on Sunday night with waves of six metres.</p><p>It may leave again on Tuesday.</p>]]></content:encoded></item>
<item><title>Later</title><link>http://a.example/later</link></item>
<item><title>Bridge opens</title><content:encoded><![CDATA[<p>The bridge was opened on Monday with a song by the choir of the school, a speech by the mayor and a walk of two hundred people to the other side.</p><p>It had been shut for a year.</p>]]></content:encoded></item>
</channel></rss>`

// TestStoriesOfNews holds that news XML with several stories gives each by its number,
// and an error for an item without text; in UTF-16 too, and below a container.
func TestStoriesOfNews(t *testing.T) {
	wide := []byte("\xff\xfe")
	for _, b := range []byte(feedOf) {
		wide = append(wide, b, 0)
	}
	for name, data := range map[string][]byte{
		"x": []byte(feedOf), "x in UTF-16": wide, "x in gzip": gzipped(t, []byte(feedOf)),
	} {
		g := collect(t, data, 0)
		if len(g.pages) != 2 || g.pages[0].Source != "x#1" || g.pages[1].Source != "x#3" || g.errors["x#2"] != extract.ErrNotAPage {
			t.Errorf("%s gave %s", name, g)
			continue
		}
		for i, headline := range []string{"Ferry stays", "Bridge opens"} {
			if story := string(g.pages[i].Data); !strings.Contains(story, headline) || !strings.Contains(story, "Harbour News") {
				t.Errorf("%s: story %d is %s", name, i, story)
			}
		}
	}
}

// TestStoriesOfText holds that a text of several stories is parted by where each begins.
func TestStoriesOfText(t *testing.T) {
	first := "==> 1.txt <==\nFerry stays in port\nBy Ada Venn\n\nKIRKTON, May 6 - The ferry stays in port on Monday, as the harbour is closed.\n\nIt may leave on Tuesday.\n\n"
	second := "==> 2.txt <==\nBridge opens at last\nBy Jo Lind\n\nLUDFORD, May 7 - The bridge was opened on Tuesday with a song by the choir.\n\nIt had been shut for a year.\n"
	g := collect(t, []byte(first+second), 0)
	if len(g.pages) != 2 || !strings.HasPrefix(string(g.pages[1].Data), "==> 2.txt <==") || string(g.pages[0].Data)+string(g.pages[1].Data) != first+second {
		t.Errorf("gave %s", g)
	}
	for _, page := range g.pages {
		if page.URL != "" {
			t.Errorf("%s has the address of the file, %s", page.Source, page.URL)
		}
	}
}
