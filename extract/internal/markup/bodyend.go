package markup

import "golang.org/x/net/html/atom"

// endInBody does what an end tag does in a body.
func (p *parser) endInBody() bool {
	a := p.tok.atom
	switch p.tok.tag.end {
	case asBlock:
		p.endBlock(a)
	case asFormatting:
		p.endFormatting(a, p.tok.data)
	case asParagraph:
		p.endParagraph()
	case asItem:
		p.closeInScope(a, listScope)
	case asDescription:
		p.closeInScope(a, anyScope)
	case asHeading:
		if i := p.findTrait(heading, anyScope); i >= 0 {
			p.cut(i)
		}
	case asForm:
		p.endForm()
	case asObject:
		if p.closeInScope(a, anyScope) {
			p.clearToMarker()
		}
	case asBreak: // </br> is <br>
		p.tok.kind = startTag
		return false
	case asTemplate:
		p.endTemplate()
	case asBody, asHTML:
		if p.find(atom.Body, anyScope) >= 0 {
			p.mode = afterBody
			return p.tok.tag.end == asBody
		}
	default:
		p.endOther(p.tok.data)
	}
	return true
}

// endParagraph ends the paragraph; one that is not open is there, empty.
func (p *parser) endParagraph() {
	if !p.top().inP {
		p.leaveForeign()
		p.addElement()
	}
	p.closeInScope(atom.P, buttonScope)
}

// endBlock closes the innermost element of a name, and what is open in it.
func (p *parser) endBlock(a atom.Atom) {
	if p.top().is(a) { // nearly always
		p.pop()
		return
	}
	if p.find(a, anyScope) >= 0 {
		p.closeImplied(0)
		p.closeInScope(a, anyScope)
	}
}

// endForm ends the form that controls belong to. Elements that are open in it
// stay open.
func (p *parser) endForm() {
	i := p.find(atom.Form, anyScope)
	if p.inOpenTemplate() {
		if i >= 0 {
			p.closeImplied(0)
			p.closeInScope(atom.Form, anyScope)
		}
		return
	}
	n := p.form
	p.form = nil
	if n == nil || i < 0 || p.open[i].node != n {
		return
	}
	p.closeImplied(0)
	p.remove(i)
}

// endOther closes the innermost element of a name, unless a special element is
// open in it.
func (p *parser) endOther(name string) {
	for i := len(p.open) - 1; i > 0; i-- {
		e := &p.open[i]
		if e.traits&foreign == 0 && e.node.Data == name {
			p.cut(i)
			return
		}
		if e.traits&special != 0 {
			return
		}
	}
}
