package markup

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Budget is how many nodes the trees of a page may have. What stands beyond them
// is read as text alone: no text is lost, but where it stood. It is for one
// goroutine.
type Budget struct {
	Left    int  // nodes
	IsSpent bool // something was read as text alone
}

// allows reports whether a tree that has so many nodes may have more.
func (b *Budget) allows(nodes int) bool { return b == nil || nodes <= b.Left }

// take pays for a tree.
func (b *Budget) take(nodes int) {
	if b != nil {
		b.Left = max(b.Left-nodes, 0)
	}
}

// longParagraph is how long a text without markup grows, in bytes, before a block
// ends it: some lines, so that there are few of them.
const longParagraph = 500

// textOnly puts the rest of the input into the tree as paragraphs. Scripts, styles
// and the like are left out, and so are all attributes.
func (p *parser) textOnly() {
	p.budget.IsSpent = true
	p.inner, p.cdata = &unlisted, false
	if p.raw != nil {
		p.rawText(p.raw)
	}
	parent := p.textPlace()
	var text []byte
	for p.next(); p.tok.kind != endOfInput; p.next() {
		if p.tok.kind == textToken {
			text = append(text, p.tok.data...)
			continue
		}
		if p.raw != nil {
			p.rawText(p.raw)
		}
		if p.tok.tag == nil || !p.tok.tag.endsText() {
			continue
		}
		if text = append(text, ' '); len(text) >= longParagraph {
			p.addParagraph(parent, text)
			text = text[:0]
		}
	}
	p.addParagraph(parent, text)
}

// textPlace is the node that text alone goes into.
func (p *parser) textPlace() *html.Node {
	if i := p.find(atom.Body, 0); i >= 0 {
		return p.open[i].node
	}
	if len(p.open) > 0 {
		return p.open[0].node
	}
	return p.doc
}

// endsText reports whether text before a tag and behind it is apart. Styles, links and
// elements without a meaning of their own stand in the midst of it.
func (t *tag) endsText() bool {
	switch t.start {
	case asFormatting, asLink, asNobr, asOther:
		return false
	}
	return true
}

func (p *parser) addParagraph(parent *html.Node, text []byte) {
	if len(text) == 0 {
		return
	}
	n := p.node()
	n.Type, n.DataAtom, n.Data = html.ElementNode, atom.P, atom.P.String()
	appendChild(n, p.textNode(string(text)))
	appendChild(parent, n)
}
