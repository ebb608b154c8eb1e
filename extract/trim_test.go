package extract

import "testing"

// TestTailHeadings drops headings that nothing follows, but no paragraph that
// a page sets like one.
func TestTailHeadings(t *testing.T) {
	const paragraph = "<p>The harbour master of Elm Point has asked the council for a second heron, because the first one is said to be lonely.</p>"
	const shout = "Draw the second heron as you would like it to be, and send us the picture before the council votes on Thursday!"
	for _, c := range []struct{ name, tail, want string }{
		{"nothing follows", "<h3>More herons</h3>", ""},
		{"a paragraph in large letters", "<h3>Win a heron</h3><h3>" + shout + "</h3>", shout},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := read(Page{Data: []byte("<article><h1>A second heron</h1>" + paragraph + c.tail + "</article>"), Shape: ShapeHTML})
			a := &article{Body: &Body{Facts: &Facts{doc: doc}, body: make([]bool, len(doc.Blocks)), moved: make([]string, len(doc.Blocks))}}
			for i := range a.body {
				a.body[i] = true
			}
			a.dropTailHeadings()
			a.bounds()
			if got := doc.Blocks[a.end-1].Text; c.want != "" && got != c.want || c.want == "" && doc.Blocks[a.end-1].Type == Heading {
				t.Errorf("the body ends in %q", got)
			}
		})
	}
}
