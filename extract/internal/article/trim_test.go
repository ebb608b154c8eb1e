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

// TestTailLabels drops a label of which the body has nothing that it announces.
func TestTailLabels(t *testing.T) {
	paragraph := "<p>" + strings.Repeat("The harbour master of Elm Point has asked the council for a second heron, because the first one is lonely. ", 4) + "</p>"
	const heading, list = "<h3>The first heron</h3>", "<ul><li>Heron learns the timetable of the bus</li></ul>"
	for _, c := range []struct{ name, tail, below, want string }{
		{"other stories", "<p>More herons:</p>", list, ""},
		{"below a heading", heading + "<p>More herons:</p>", list, heading},
		{"a sentence", "<p>The council has made a list of herons for the harbour:</p>", list, "list of herons"},
		{"a picture above a heading", "<p>The second heron:</p>", "<h2>Comments</h2>", "second heron"},
		{"nothing below", "<p>The second heron:</p>", "", "second heron"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := page.Parse(page.Page{Data: []byte("<article><h1>A second heron</h1>" + paragraph + c.tail + "</article>" + c.below), Shape: page.ShapeHTML})
			in := slices.Repeat([]bool{true}, len(doc.Blocks))
			if c.below != "" {
				in[len(in)-1] = false
			}
			k := &fields.Known{Body: &body.Body{Facts: &facts.Facts{Doc: doc}, In: in, Moved: make([]string, len(in))}}
			left := trimmer{Known: k, left: k.Body}
			left.excludeTailHeadings()
			_, end := left.left.Span()
			if last := doc.Blocks[end-1].Text; c.want == "" && !strings.HasPrefix(last, "The harbour master") || c.want != "" && !strings.Contains(c.want, last) && !strings.Contains(last, c.want) {
				t.Errorf("the body ends in %q", last)
			}
		})
	}
}
