package score

import (
	"strings"
	"testing"

	"shuck/extract/internal/page"
)

// TestItems finds the parts of a page that are built alike.
func TestItems(t *testing.T) {
	p := `<body><h1>Three boats</h1>` + strings.Repeat(`<div class="boat"><h2>A boat</h2><p>It is for sale.</p></div>`, 3) + `<p>That is all.</p>`
	d := page.Parse(page.Page{Data: []byte(p), Shape: page.ShapeHTML})
	v := NewView(d)
	if v.topGroup.count != 3 || v.topGroup.Blocks != 6 {
		t.Errorf("got a group of %d items and %d blocks, want 3 and 6", v.topGroup.count, v.topGroup.Blocks)
	}
	for i, want := range []bool{false, true, true, true, true, true, true, false} {
		if in := v.innerItem[d.Blocks[i].Container] >= 0; in != want {
			t.Errorf("block %d %q in an item: %v, want %v", i, d.Blocks[i].Text, in, want)
		}
	}
}
