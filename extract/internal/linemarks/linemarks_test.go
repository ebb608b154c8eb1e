package linemarks

import (
	"strings"
	"testing"

	"shuck/extract/internal/page"
)

func TestOfMarked(t *testing.T) {
	const p = 0.5
	if linked, unlinked := ofMarked(p, true), ofMarked(p, false); linked >= p || unlinked <= p {
		t.Errorf("got %v for a line with a link and %v for one without", linked, unlinked)
	}
	for text, want := range map[string]bool{"[1]News\n\n[2]Sport\n\n[3]River\n\n[4]Lock\n\n[5]Bells\n\n[6]Port\n\nThe ferry.": true, "News\n\nThe [1] ferry.": false,
		"# Ferry\n\n[News](/n)\n\nIt sank.": true, "# Ferry\n\nThe [bell](/b) rang.": false} {
		if got := marksLinks(page.Parse(page.Page{Data: []byte(text), Shape: page.ShapeText})); got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}

// TestWeighHeadings gives the name of a site above everything less than the headline below it,
// and a link less than what is none.
func TestWeighHeadings(t *testing.T) {
	const p = 0.5
	d := page.Parse(page.Page{Data: []byte("# Ledger\n\n[News](/n)\n\n# Ferry\n\nPrint\n\n## Bell\n\n## Lock\n\nIt sank."), Shape: page.ShapeText})
	w := New(d, nil, 6)
	weigh := func(line int) float64 {
		weighed, _ := w.Weigh(line, p)
		return weighed
	}
	for line := range 6 {
		if line != 2 && weigh(line) >= weigh(2) {
			t.Errorf("%q: got %v, and %v for the headline", d.Blocks[line].Text, weigh(line), weigh(2))
		}
	}
	if link, print, box := weigh(1), weigh(3), weigh(4); link >= print || print >= box {
		t.Errorf("got %v for a link, %v for a line and %v for a lower heading", link, print, box)
	}
}

// TestOfCentred gives the only centred line more than one of several.
func TestOfCentred(t *testing.T) {
	const p = 0.05
	if only, one := ofCentred(p, 1), ofCentred(p, 4); only <= one || one <= p {
		t.Errorf("got %v for the only centred line and %v for one of four", only, one)
	}
	d := &page.Document{Layout: []page.TextLayout{{IsCentred: true}, {}, {IsCentred: true}, {IsCentred: true}}}
	if got := New(d, []int{0, 1, 2}, 3).centred; got != 2 {
		t.Errorf("got %d centred lines, want 2", got)
	}
}

// TestWeighBelowDay gives the post of a blog below its day more than the name of the blog, and
// a heading below another no more than its level has.
func TestWeighBelowDay(t *testing.T) {
	const p = 0.5
	for _, dump := range []string{"# Ledger\n\n## March 7, 2025\n\n### Ferry\n\nIt sank.", "## March 7, 2025\n\n### Ferry\n\nIt sank."} {
		d := page.Parse(page.Page{Data: []byte(dump), Shape: page.ShapeText})
		first := len(d.Blocks) - 1
		w := New(d, nil, first)
		post, _ := w.Weigh(first-1, p)
		if day, _ := w.Weigh(first-2, p); !(post > day) {
			t.Errorf("%q: got %v, and %v for the day", dump, post, day)
		}
		if blog, _ := w.Weigh(0, p); !(post > blog) {
			t.Errorf("%q: got %v, and %v for the name", dump, post, blog)
		}
	}
}

// TestWeighMenu gives a line with many links less than one that is a link.
func TestWeighMenu(t *testing.T) {
	const p = 0.5
	d := &page.Document{Layout: []page.TextLayout{{Markers: 8}, {Markers: 1}}, Blocks: make([]page.Block, 2)}
	w := New(d, []int{0, 1}, 2)
	menu, _ := w.Weigh(0, p)
	if link, _ := w.Weigh(1, p); menu >= link {
		t.Errorf("got %v for a menu and %v for a link", menu, link)
	}
}

// TestWeighThirdLevel gives a heading that is indented less than the text more than a line
// that is indented like it, and nothing to the items of a list.
func TestWeighThirdLevel(t *testing.T) {
	const p = 0.5
	post := strings.Repeat("   The ferry across the inlet goes on running for a year, and the council has\n   said so on Monday evening by six votes to five, which nobody had counted on\n   because of the bridge that was to be built beside it.\n\n", 9)
	d := page.Parse(page.Page{Data: []byte("                                 The Tide Table\n\n   Home\n\n  * Post\n\n  Ferry goes on\n\n" + post), Shape: page.ShapeText})
	w := New(d, []int{0, 1, 2, 3}, 4)
	for line, want := range []bool{true, false, false, true} {
		if weighed, what := w.Weigh(line, p); weighed > p != want {
			t.Errorf("%q: got %v as a %s", d.Blocks[line].Text, weighed, what)
		}
	}
}
