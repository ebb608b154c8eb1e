package markdown

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/page"
)

// addressesOfPicture are the attributes that may have the address of a picture:
// scripts that load pictures late keep it elsewhere than in src.
var addressesOfPicture = []string{"data-src", "data-lazy-src", "data-original", "src"}

// picture is a picture with its alternative text; "" for one that has no address, or
// that has no text and illustrates nothing.
func (r *renderer) picture(n *html.Node) string {
	alt := strings.Join(strings.Fields(page.Attr(n, "alt")), " ")
	if alt == "" && !inFigure(n) {
		return ""
	}
	for _, key := range addressesOfPicture {
		if address := strings.TrimSpace(page.Attr(n, key)); address != "" {
			if address = r.addresses.absolute(address); address != "" {
				return "![" + escapeRun(alt, true) + "](" + address + ")"
			}
		}
	}
	return ""
}

// inFigure reports whether one of the nearest elements around is a <figure>.
func inFigure(n *html.Node) bool {
	const near = 4
	for i := 0; i < near && n != nil; i, n = i+1, n.Parent {
		if n.DataAtom == atom.Figure {
			return true
		}
	}
	return false
}

// pictures renders the pictures before a block of the story that stand in no block.
// They are part of the story where it goes on behind and before them, captions left
// aside, or where they stand in a figure at its beginning.
func (r *renderer) pictures(block int) {
	first := block
	for first > 0 && !r.In[first-1] && r.Doc.Blocks[first-1].Type == page.Caption {
		first--
	}
	goesOn := first > 0 && r.In[first-1]
	for i := first; i <= block; i++ {
		for _, n := range r.traces[i].Pictures {
			if text := r.picture(n); text != "" && (goesOn || inFigure(n)) {
				r.out.write(leaf{frames: r.placeOf(n).frames, lines: []string{text}})
			}
		}
	}
}
