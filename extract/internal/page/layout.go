package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/words"
)

// A layout is what a tag does to the flow of text.
type layout uint8

const (
	inline  layout = iota // text runs on through it
	block                 // text before, in and after it are different blocks
	skipped               // a reader sees no text of it
)

// layoutOf holds every tag that is not inline. Elements with a hyphen in their
// name (custom elements, AMP) are blocks too.
var layoutOf = func() words.Table[atom.Atom, layout] {
	const tags = 128 // more than there are
	t := words.NewTable[atom.Atom, layout](tags)
	put := func(a atom.Atom, l layout) {
		*t.Find(hashOfAtom(a), a) = words.Entry[atom.Atom, layout]{Value: l, Key: a}
	}
	for _, a := range []atom.Atom{
		atom.Html, atom.Body, atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Center, atom.Dd,
		atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption,
		atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header,
		atom.Hgroup, atom.Hr, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre,
		atom.Section, atom.Summary, atom.Table, atom.Caption, atom.Tbody, atom.Thead, atom.Tfoot, atom.Tr, atom.Td,
		atom.Th, atom.Ul, atom.Video, atom.Audio, atom.Frameset, atom.Listing, atom.Xmp, atom.Plaintext, atom.Search,
	} {
		put(a, block)
	}
	for _, a := range []atom.Atom{
		atom.Head, atom.Script, atom.Style, atom.Template, atom.Svg, atom.Iframe, atom.Object,
		atom.Embed, atom.Select, atom.Textarea, atom.Button, atom.Input, atom.Canvas, atom.Map, atom.Noembed,
		atom.Noframes, atom.Datalist, atom.Option, atom.Progress, atom.Meter, atom.Rt, atom.Rp,
	} {
		put(a, skipped)
	}
	return t
}()

// layoutOfNode returns the layout of an element.
func layoutOfNode(n *html.Node) layout {
	if n.DataAtom == 0 && strings.Contains(n.Data, "-") {
		return block
	}
	return layoutOf.Find(hashOfAtom(n.DataAtom), n.DataAtom).Value
}

// hashOfAtom spreads atoms over a table.
func hashOfAtom(a atom.Atom) uint32 {
	const odd = 0x9E3779B1 // any number that spreads bits
	return uint32(a) * odd
}

// layoutOf is layoutOfNode but for buttons: one that opens a part of the page
// below it is text, such as a question of an FAQ; "Share" is not.
func (w *walker) layoutOf(n *html.Node) layout {
	if n.DataAtom != atom.Button {
		return layoutOfNode(n)
	}
	switch {
	case w.inHeading():
		return inline
	case holds(n, isHeading):
		return block
	}
	return skipped
}

// inHeading reports whether the walk is right inside a heading.
func (w *walker) inHeading() bool {
	return len(w.chain) > 0 && isHeading(w.chain[len(w.chain)-1].node.DataAtom)
}

// isPermalink reports whether a link is a mere sign that leads to the place where it
// stands: "¶", or in a heading "#".
func (w *walker) isPermalink(n *html.Node) bool {
	if n.DataAtom != atom.A || len(w.chain) == 0 || !strings.Contains(Attr(n, "href"), "#") {
		return false
	}
	switch strings.TrimSpace(NodeText(n)) {
	case "¶", "🔗", "⚓", "∞":
		return true
	case "#", "§", "[#]", "[link]":
		return w.inHeading()
	}
	return false
}

// isEditLink reports whether an element in a heading is a link in brackets, by which
// readers edit the part below it: "[edit]", "[modifier | modifier le code]".
func (w *walker) isEditLink(n *html.Node) bool {
	if n.DataAtom != atom.Span || !w.inHeading() || !holds(n, isLink) {
		return false
	}
	text := strings.TrimSpace(NodeText(n))
	return strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]")
}

// holds reports whether an element has one of some tags among its descendants.
func holds(n *html.Node, is func(atom.Atom) bool) bool {
	for c := range n.Descendants() {
		if is(c.DataAtom) {
			return true
		}
	}
	return false
}

func isLink(tag atom.Atom) bool { return tag == atom.A }

func isHeading(tag atom.Atom) bool { return headingLevel(tag) > 0 }

// headingLevel returns the level of a heading, 0 for other tags.
func headingLevel(tag atom.Atom) int {
	switch tag {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return 0
}
