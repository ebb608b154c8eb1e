package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/page"
)

// notes are the footnotes of a story: those that a raised link of the story leads to
// and that stand in the story below it.
type notes struct {
	label map[*html.Node]string // of the element that holds a note
	ref   map[*html.Node]string // the same, of the links that lead there
}

// A noteLink is a link that may lead to a note.
type noteLink struct {
	node  *html.Node
	block int
	label string
}

// findNotes finds the notes of the story.
func (r *renderer) findNotes() {
	r.notes = notes{map[*html.Node]string{}, map[*html.Node]string{}}
	links := map[string][]noteLink{} // by the id they lead to
	var last *html.Node
	for _, i := range r.chosen {
		for _, p := range r.traces[i].Pieces {
			a := linkAround(p.Node, r.traces[i].Node)
			if a == nil || a == last {
				continue
			}
			last = a
			if label := noteLabel(a); label != "" {
				id := page.Attr(a, "href")[1:]
				links[id] = append(links[id], noteLink{a, i, label})
			}
		}
	}
	if len(links) == 0 {
		return
	}
	used, seen := map[string]bool{}, map[*html.Node]bool{}
	for _, i := range r.chosen {
		r.findNoteOf(i, links, used, seen)
	}
}

// findNoteOf finds the note that a block is the beginning of.
func (r *renderer) findNoteOf(block int, links map[string][]noteLink, used map[string]bool, seen map[*html.Node]bool) {
	at := r.traces[block].Node
	for _, p := range r.traces[block].Pieces {
		holder := at
		for n := p.Node; n != nil && !seen[n]; n = n.Parent {
			seen[n] = true
			if n == at {
				holder = nil
			}
			for _, id := range [...]string{page.Attr(n, "id"), page.Attr(n, "name")} {
				from := links[id]
				if id == "" || len(from) == 0 || from[0].block >= block || isWithin(n, from[0].node) {
					continue
				}
				element := n
				if holder != nil {
					element = holder
				}
				if isWithin(from[0].node, element) {
					continue
				}
				r.notes.add(element, from, used)
				delete(links, id)
			}
		}
	}
}

// isWithin reports whether an element stands in another one, as the note of a link that
// nobody closed may stand in its own link, and such a link in the element of its own note.
func isWithin(n, other *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == other {
			return true
		}
	}
	return false
}

// add names a note after the links that lead to it. Two notes of one name could not
// be told apart, so the second is none.
func (n *notes) add(element *html.Node, from []noteLink, used map[string]bool) {
	label := from[0].label
	if n.label[element] != "" || used[label] {
		return
	}
	used[label] = true
	n.label[element] = label
	for _, link := range from {
		if link.label == label {
			n.ref[link.node] = label
		}
	}
}

// linkAround is the link that a node of a block stands in.
func linkAround(n, block *html.Node) *html.Node {
	const near = 6
	for i := 0; i < near && n != nil && n != block; i, n = i+1, n.Parent {
		if n.DataAtom == atom.A {
			return n
		}
	}
	return nil
}

// noteLabel is the label of the note that a link may lead to, "" for other links. It
// leads to a place on the page, is raised or says what it is, and is as short as
// "[12]" or "†".
func noteLabel(a *html.Node) string {
	const labelMost = 6 // characters
	href := page.Attr(a, "href")
	if len(href) < 2 || href[0] != '#' {
		return ""
	}
	says := page.Attr(a, "class") + " " + page.Attr(a, "role")
	if !isRaised(a) && !strings.Contains(says, "noteref") && !strings.Contains(says, "footnote") {
		return ""
	}
	label := strings.Trim(shortText(a), "[]() \n\t")
	isOther := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("*†‡§¶#", r)
	}
	if utf8.RuneCountInString(label) > labelMost || strings.ContainsFunc(label, isOther) {
		return ""
	}
	return label
}

// shortText is the text of an element, or as much of it as shows that it is long.
func shortText(n *html.Node) string {
	const nodesMost, bytesMost = 20, 40
	text, nodes := "", 0
	for c := range n.Descendants() {
		if nodes++; c.Type == html.TextNode {
			text += c.Data[:min(len(c.Data), bytesMost)]
		}
		if nodes > nodesMost || len(text) > bytesMost {
			break
		}
	}
	return text
}

func isRaised(a *html.Node) bool {
	return a.Parent != nil && a.Parent.DataAtom == atom.Sup || a.FirstChild != nil && a.FirstChild.DataAtom == atom.Sup
}

// leadsBack reports whether a link, in an element, is the arrow from a note to where
// the story mentions it.
func (r *renderer) leadsBack(a, inside *html.Node) bool {
	frames := r.placeOf(inside).frames
	return len(frames) > 0 && frames[len(frames)-1].note != "" && strings.HasPrefix(page.Attr(a, "href"), "#") &&
		!strings.ContainsFunc(shortText(a), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
