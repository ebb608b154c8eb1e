package markup

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxOpen is how many elements may be open at a time. Those who read a tree
// go down it by recursion, and x/net/html draws the line here too.
const maxOpen = 512

// An element is open: its end tag has not come.
type element struct {
	node   *html.Node
	tag    *tag
	traits trait // of the tag, or of the foreign element
	inP    bool  // a block that starts here closes a paragraph
}

func (e *element) is(a atom.Atom) bool { return e.tag.atom == a && e.traits&foreign == 0 }

// The ends of the scopes that end tags look for their elements in.
const (
	anyScope    = scopeEnd
	listScope   = scopeEnd | listEnd
	buttonScope = scopeEnd | buttonEnd
	tableScope  = tableEnd
)

func (p *parser) top() *element { return &p.open[len(p.open)-1] }

func (p *parser) push(n *html.Node, t *tag, traits trait) {
	p.open = append(p.open, element{node: n, tag: t, traits: traits})
	p.markParagraphs(len(p.open) - 1)
}

// markParagraphs says of the elements from i on whether they are in a paragraph.
func (p *parser) markParagraphs(i int) {
	for ; i < len(p.open); i++ {
		e := &p.open[i]
		e.inP = e.is(atom.P) || i > 0 && p.open[i-1].inP && e.traits&buttonScope == 0
	}
}

// cut closes the elements from i on; the root stays open.
func (p *parser) cut(i int) { p.open = p.open[:max(i, 1)] }

func (p *parser) pop() { p.cut(len(p.open) - 1) }

// remove closes an element in the midst of the stack.
func (p *parser) remove(i int) {
	p.open = append(p.open[:i], p.open[i+1:]...)
	p.markParagraphs(i)
}

// indexOf finds an open element by its node, -1 where it is not open.
func (p *parser) indexOf(n *html.Node) int {
	for i := len(p.open) - 1; i >= 0; i-- {
		if p.open[i].node == n {
			return i
		}
	}
	return -1
}

// find looks for the innermost open element of a name in a scope, -1 where
// there is none.
func (p *parser) find(a atom.Atom, ends trait) int {
	for i := len(p.open) - 1; i >= 0; i-- {
		e := &p.open[i]
		if e.is(a) {
			return i
		}
		if e.traits&ends != 0 {
			return -1
		}
	}
	return -1
}

// findTrait looks for the innermost HTML element of a kind in a scope.
func (p *parser) findTrait(wanted, ends trait) int {
	for i := len(p.open) - 1; i >= 0; i-- {
		switch e := &p.open[i]; {
		case e.traits&wanted != 0:
			return i
		case e.traits&ends != 0:
			return -1
		}
	}
	return -1
}

// closeInScope closes an element and all in it, if it is in scope.
func (p *parser) closeInScope(a atom.Atom, ends trait) bool {
	i := p.find(a, ends)
	if i >= 0 {
		p.cut(i)
	}
	return i >= 0
}

// closeParagraph closes the paragraph that is in the way of a block.
func (p *parser) closeParagraph() {
	if p.top().inP {
		p.closeInScope(atom.P, buttonScope)
	}
}

// closeImplied closes the elements whose end tags may be left out, but for
// those of one name.
func (p *parser) closeImplied(except atom.Atom) {
	for {
		e := p.top()
		if e.traits&impliedEnd == 0 || e.tag.atom == except {
			return
		}
		p.pop()
	}
}

// clearTo closes elements down to one of a kind or name, a template or the root.
func (p *parser) clearTo(kind trait, a atom.Atom) {
	i := len(p.open) - 1
	for ; i > 0; i-- {
		e := &p.open[i]
		if e.traits&kind != 0 || a != 0 && e.is(a) || e.is(atom.Template) {
			break
		}
	}
	p.cut(i + 1)
}

// addElement puts the element of the current tag into the tree and opens it.
func (p *parser) addElement() *html.Node {
	n := p.addClosed()
	p.push(n, p.tok.tag, p.tok.tag.traits)
	return n
}

// addClosed puts the element of the current tag into the tree.
func (p *parser) addClosed() *html.Node {
	n := p.node()
	n.Type, n.DataAtom, n.Data, n.Attr = html.ElementNode, p.tok.atom, p.tok.data, p.tok.attrs
	p.addNode(n)
	return n
}

// addImplied opens an element that has no tag in the input.
func (p *parser) addImplied(a atom.Atom) *html.Node {
	t := tagNamed(a.String())
	n := p.node()
	n.Type, n.DataAtom, n.Data = html.ElementNode, a, t.name
	p.addNode(n)
	p.push(n, t, t.traits)
	return n
}

// addRaw puts an element that has only text into the tree, and reads it up to
// its end tag.
func (p *parser) addRaw() {
	n := p.addClosed()
	t := p.tok.tag
	text := p.rawText(t)
	if t.start == asTextarea && text != "" && text[0] == '\n' {
		text = text[1:]
	}
	if text != "" {
		appendChild(n, p.textNode(text))
	}
	if p.pos < len(p.src) {
		p.lexer.endTag()
	}
}

// addNode puts a node where the next one belongs.
func (p *parser) addNode(n *html.Node) {
	if len(p.open) == 0 {
		appendChild(p.doc, n)
		return
	}
	if p.fosters() {
		p.foster(n)
		return
	}
	appendChild(p.top().node, n)
}

func (p *parser) addComment(parent *html.Node) {
	n := p.node()
	n.Type, n.Data = html.CommentNode, p.tok.data
	if parent != nil {
		appendChild(parent, n)
		return
	}
	p.addNode(n)
}

func (p *parser) textNode(text string) *html.Node {
	n := p.node()
	n.Type, n.Data = html.TextNode, text
	return n
}

// addText puts text where the next node belongs, into the text node that is
// there already if there is one.
func (p *parser) addText(text string) {
	if text == "" {
		return
	}
	if p.fosters() {
		p.foster(p.textNode(text))
		return
	}
	parent := p.top().node
	if last := parent.LastChild; last != nil && last.Type == html.TextNode {
		p.growText(last, text)
		return
	}
	appendChild(parent, p.textNode(text))
}

// growText adds to a text node. The text is put together when all is read, so
// that a text of many pieces costs no more than its length.
func (p *parser) growText(n *html.Node, text string) {
	if p.grown == nil {
		p.grown = map[*html.Node][]byte{}
	}
	b, ok := p.grown[n]
	if !ok {
		b = append(b, n.Data...)
	}
	p.grown[n] = append(b, text...)
}

// fosters reports whether the next node would stand where a table allows none.
func (p *parser) fosters() bool { return p.fostering && p.top().traits&tablePart != 0 }

// foster puts a node in front of the table that it may not be in.
func (p *parser) foster(n *html.Node) {
	at := len(p.open) - 1
	for at > 0 && !p.open[at].is(atom.Table) && !p.open[at].is(atom.Template) {
		at--
	}
	table := p.open[at].node
	parent, before := table, (*html.Node)(nil) // a template, or the root
	if p.open[at].is(atom.Table) {
		parent, before = table.Parent, table
		if parent == nil {
			parent, before = p.open[at-1].node, nil
		}
	}
	last := parent.LastChild
	if before != nil {
		last = before.PrevSibling
	}
	if last != nil && last.Type == html.TextNode && n.Type == html.TextNode {
		p.growText(last, n.Data)
		return
	}
	parent.InsertBefore(n, before)
}
