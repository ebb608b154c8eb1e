package extract

import (
	"strings"
	"testing"

	"shuck/extract/internal/fieldtest"
)

// TestRoom holds that pages take memory in proportion to their size: however deep they are,
// and however many lines of a text are put together.
func TestRoom(t *testing.T) {
	const depth, size, perByte = 450, 100_000, 500
	const story = "<title>Ferry stays</title><h1>Ferry stays</h1><p>By Ida Lund</p>"
	for _, c := range []struct{ name, begin, piece string }{
		{"words in deep code", "<title>Ferry stays</title>", "<span>x<p>y</p><code>z "},
		{"dates in dates", story + strings.Repeat("<div class=published>", depth), "<p>The ferry stays in port, said the council.</p>"},
		{"times in times", story + strings.Repeat("<div class=timestamp>", depth), "<p>The ferry stays in port, said the council.</p>"},
		{"authors in authors", story + strings.Repeat("<div itemprop=author>", depth), "<p>The ferry stays in port, said the council.</p>"},
		{"headlines in headlines", story + strings.Repeat("<div itemprop=headline>", depth), "<p>The ferry stays in port, said the council.</p>"},
		{"topics in topics", story + strings.Repeat("<div rel=tag>", depth), "ferry "},
		{"names in authors", story + strings.Repeat("<div itemscope itemprop=author><span itemprop=name>", depth/2), "<p>The ferry stays in port.</p>"},
		{"cells in columns", "> ", "a    b    c\n"},
		{"headings of Org that go on", strings.Repeat("* Ferry\n:PROPERTIES:\n:END:\n", 3), "*" + strings.Repeat("a", 72) + "\n"},
	} {
		data := []byte(c.begin + strings.Repeat(c.piece, size/len(c.piece)))
		took := fieldtest.AllocatedBy(func() { Do(Page{Data: data}, Options{Blocks: true, Markdown: &MarkdownOptions{}}) })
		if took > uint64(perByte*len(data)) {
			t.Errorf("%s: %d bytes of a page took %d, %d a byte", c.name, len(data), took, took/uint64(len(data)))
		}
	}
}
