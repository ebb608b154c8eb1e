package markdown

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/page"
)

// A place is what an element stands in.
type place struct {
	frames []frame    // the outermost first
	table  *html.Node // the nearest
	cell   *html.Node // the nearest, inside of that table
	code   *html.Node // the outermost element that holds nothing but code
}

// A frame is an element that Markdown marks on each line of what stands in it.
type frame struct {
	node    *html.Node
	list    *html.Node // of an item, what it is an item of
	ordered bool       // that list has numbers
	number  int        // of an item of such a list
	note    string     // the label of a note
}

// framesMost is how deep quotes and lists are marked: every line inside bears all
// marks, and no reader follows deeper.
const framesMost = 12

// placeOf is what an element stands in, itself included.
func (r *renderer) placeOf(n *html.Node) *place {
	if n == nil {
		return &place{}
	}
	if p := r.places[n]; p != nil {
		return p
	}
	p := r.placeOf(n.Parent).inside(r, n)
	r.places[n] = p
	return p
}

// inside is the place of an element that stands in another one's.
func (p *place) inside(r *renderer, n *html.Node) *place {
	in := *p
	switch n.DataAtom {
	case atom.Table:
		if in.code == nil {
			in.table, in.cell = n, nil
		}
	case atom.Td, atom.Th:
		in.cell = n
		if in.code == nil && holdsCode(n) {
			in.code = n
		}
	case atom.Pre, atom.Listing, atom.Xmp, atom.Plaintext:
		if in.code == nil {
			in.code = n
		}
	}
	if f, ok := r.frameOf(n); ok && len(in.frames) < framesMost {
		in.frames = append(slices.Clip(in.frames), f)
	}
	return &in
}

// holdsCode reports whether a cell is the one beside the numbers of lines of code.
func holdsCode(cell *html.Node) bool {
	for class := range strings.FieldsSeq(page.Attr(cell, "class")) {
		switch class {
		case "code", "crayon-code", "rouge-code", "hljs-ln-code":
			return true
		}
	}
	return false
}

// frameOf is the frame that an element makes, if it does.
func (r *renderer) frameOf(n *html.Node) (frame, bool) {
	if label, ok := r.notes.label[n]; ok {
		return frame{node: n, note: label}, true
	}
	switch {
	case n.DataAtom == atom.Blockquote, r.isPost(n):
		return frame{node: n}, true
	case n.DataAtom == atom.Li && !r.wrappers[n] && n.Parent != nil:
		f := frame{node: n, list: n.Parent, ordered: n.Parent.DataAtom == atom.Ol}
		if f.ordered {
			f.number = r.numberOf(n)
		}
		return f, true
	}
	return frame{}, false
}

// isPost reports whether an element is a post of a social network that no other element
// quotes.
func (r *renderer) isPost(n *html.Node) bool {
	if !page.IsPost(page.Attr(n, "class")) {
		return false
	}
	for inside := range n.Descendants() {
		if inside.DataAtom == atom.Blockquote {
			return false
		}
	}
	return true
}

// numberMost is the largest number that an item can have.
const numberMost = 999_999_999

// numberOf is the number that stands before an item.
func (r *renderer) numberOf(item *html.Node) int {
	if _, ok := r.numbers[item]; !ok {
		r.number(item.Parent)
	}
	return r.numbers[item]
}

// number numbers the items of a list.
func (r *renderer) number(list *html.Node) {
	next := 1
	if start, err := strconv.Atoi(page.Attr(list, "start")); err == nil {
		next = start
	}
	for n := list.FirstChild; n != nil; n = n.NextSibling {
		if n.DataAtom != atom.Li {
			continue
		}
		if value, err := strconv.Atoi(page.Attr(n, "value")); err == nil {
			next = value
		}
		r.numbers[n] = min(max(next, 0), numberMost)
		next++
	}
}
