package article

import (
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/body"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/page"
)

// TestTailHeadings drops headings that nothing follows, but no paragraph that
// a page sets like one.
func TestTailHeadings(t *testing.T) {
	const paragraph = "<p>The harbour master of Elm Point has asked the council for a second heron, because the first one is said to be lonely.</p>"
	const shout = "Draw the second heron as you would like it to be, and send us the picture before the council votes on Thursday!"
	for _, c := range []struct{ name, tail, want string }{
		{"nothing follows", "<h3>More herons</h3>", ""},
		{"a paragraph in large letters", "<h3>Win a heron</h3><h3>" + shout + "</h3>", shout},
		{"a list of stories", strings.Repeat("<h3>More herons for the harbour</h3>", 4), "More herons for the harbour"},
		{"questions of others", "<h3>Who?</h3><h3>Why?</h3><h3>How many?</h3>", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := page.Parse(page.Page{Data: []byte("<article><h1>A second heron</h1>" + paragraph + c.tail + "</article>"), Shape: page.ShapeHTML})
			in := slices.Repeat([]bool{true}, len(doc.Blocks))
			k := &fields.Known{Body: &body.Body{Facts: &facts.Facts{Doc: doc}, In: in, Moved: make([]string, len(in))}}
			left := trimmer{Known: k, left: k.Body}
			left.excludeTailHeadings()
			_, end := left.left.Span()
			last := doc.Blocks[end-1]
			if c.want != "" && last.Text != c.want || c.want == "" && last.Type == page.Heading {
				t.Errorf("the body ends in %q", last.Text)
			}
		})
	}
}
