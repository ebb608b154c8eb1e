package page

import (
	"fmt"
	"strings"
	"testing"

	"shuck/extract/internal/fieldtest"
)

// TestBounds reads pages that have more than most, and holds the number of their blocks
// to the bounds; no word of them is lost.
func TestBounds(t *testing.T) {
	const pieces = 150_000
	for _, c := range []struct {
		shape             Shape
		begin, piece, end string
	}{
		{ShapeHTML, "<html><body>", "<p>w%d", "</body></html>"},
		{ShapeHTML, "<html><body><ul>", "<li>w%d</li>", "</ul>"},
		{ShapeHTML, "<html><body><noscript>", "<p>w%d</p>", "</noscript>"},
		{ShapeText, "A heading\n\n", "w%d\n\n", ""},
		{ShapeText, "A heading\n\n", "- w%d\n", ""},
	} {
		var b strings.Builder
		b.WriteString(c.begin)
		for i := range pieces {
			fmt.Fprintf(&b, c.piece, i)
		}
		b.WriteString(c.end)
		d := Parse(Page{Data: []byte(b.String()), Shape: c.shape})
		if most := blocksMax + b.Len()/longBlock + 2; len(d.Blocks) > most {
			t.Errorf("%s: %d blocks, want %d at most", c.piece, len(d.Blocks), most)
		}
		if len(d.Warnings) == 0 || !strings.Contains(strings.Join(d.Warnings, " "), "more than") {
			t.Errorf("%s: warnings are %q", c.piece, d.Warnings)
		}
		words := map[string]bool{}
		for i := range d.Blocks {
			for word := range strings.FieldsSeq(d.Blocks[i].Text) {
				words[word] = true
			}
		}
		for i := range pieces {
			if word := fmt.Sprintf("w%d", i); !words[word] {
				t.Errorf("%s: %s is lost", c.piece, word)
				break
			}
		}
		if traces := Traces(d); d.Root != nil && !strings.Contains(c.begin, "noscript") && len(traces) != len(d.Blocks) {
			t.Errorf("%s: %d traces of %d blocks", c.piece, len(traces), len(d.Blocks))
		}
	}
}

// TestOpenNoscripts holds that a page with very many <noscript>s that are never closed, each of
// which has all others in it, takes memory in proportion to its size.
func TestOpenNoscripts(t *testing.T) {
	const perByte = 100
	data := []byte("<p>One.</p>" + strings.Repeat("<noscript><b>two</b> ", 3000))
	var d *Document
	if took := fieldtest.AllocatedBy(func() { d = Parse(Page{Data: data, Shape: ShapeHTML}) }); took > uint64(perByte*len(data)) {
		t.Errorf("%d bytes of a page took %d", len(data), took)
	}
	if got, want := show(d.Blocks), "paragraph: One.\nparagraph: two\nparagraph: two\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
