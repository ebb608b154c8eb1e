package markup

import (
	"strings"

	"golang.org/x/net/html/atom"
)

const white = " \t\r\n\f"

// takeSpace cuts the white space from the front of a text token and tells
// whether that was all of it.
func (p *parser) takeSpace() (space string, all bool) {
	rest := strings.TrimLeft(p.tok.data, white)
	space = p.tok.data[:len(p.tok.data)-len(rest)]
	p.tok.data = rest
	return space, rest == ""
}

// initial is the mode at the beginning of a page.
func (p *parser) initial() bool {
	switch p.tok.kind {
	case textToken:
		if _, all := p.takeSpace(); all {
			return true
		}
	case commentToken:
		p.addComment(p.doc)
		return true
	case doctypeToken:
		p.addDoctype()
		p.mode = beforeHTML
		return true
	}
	p.quirks = true
	p.mode = beforeHTML
	return false
}

func (p *parser) beforeHTML() bool {
	switch p.tok.kind {
	case doctypeToken:
		return true
	case textToken:
		if _, all := p.takeSpace(); all {
			return true
		}
	case commentToken:
		p.addComment(p.doc)
		return true
	case startTag:
		if p.tok.atom == atom.Html {
			p.addElement()
			p.mode = beforeHead
			return true
		}
	case endTag:
		if !p.endsDocumentPart() {
			return true
		}
	}
	p.addImplied(atom.Html)
	p.mode = beforeHead
	return false
}

// endsDocumentPart reports whether the current end tag is one of those that make the parts of the document in
// front of them where they are missing.
func (p *parser) endsDocumentPart() bool {
	switch p.tok.atom {
	case atom.Head, atom.Body, atom.Html, atom.Br:
		return true
	}
	return false
}

func (p *parser) beforeHead() bool {
	switch p.tok.kind {
	case doctypeToken:
		return true
	case textToken:
		if _, all := p.takeSpace(); all {
			return true
		}
	case commentToken:
		p.addComment(nil)
		return true
	case startTag:
		switch p.tok.atom {
		case atom.Html:
			return p.startInBody()
		case atom.Head:
			p.head = p.addElement()
			p.mode = inHead
			return true
		}
	case endTag:
		if !p.endsDocumentPart() {
			return true
		}
	}
	p.head = p.addImplied(atom.Head)
	p.mode = inHead
	return false
}

// addAside adds a comment, or the white space that a text begins with, where other text has
// no place. It reports whether that is all there is of the token, as it is of a doctype.
func (p *parser) addAside() bool {
	switch p.tok.kind {
	case doctypeToken:
		return true
	case textToken:
		space, all := p.takeSpace()
		p.addText(space)
		return all
	case commentToken:
		p.addComment(nil)
		return true
	}
	return false
}

func (p *parser) inHead() bool {
	if p.addAside() {
		return true
	}
	switch p.tok.kind {
	case startTag:
		if p.startInHead() {
			return true
		}
	case endTag:
		switch {
		case p.tok.atom == atom.Template:
			p.endTemplate()
			return true
		case p.tok.atom == atom.Head:
			p.pop()
			p.mode = afterHead
			return true
		case !p.endsDocumentPart():
			return true
		}
	}
	p.pop()
	p.mode = afterHead
	return false
}

// startInHead does with a start tag what is done in the head, where it belongs
// there.
func (p *parser) startInHead() bool {
	switch p.tok.tag.start {
	case asMetadata, asScript:
		if p.tok.tag.traits&rawContent != 0 {
			p.addRaw()
		} else {
			p.addClosed()
		}
	case asRawText:
		if p.tok.atom != atom.Noscript {
			return false
		}
		p.addRaw()
	case asTemplate:
		p.startTemplate()
	case asHTML:
		p.startInBody()
	default:
		return p.tok.atom == atom.Head
	}
	return true
}

func (p *parser) afterHead() bool {
	if p.addAside() {
		return true
	}
	switch p.tok.kind {
	case startTag:
		if p.startAfterHead() {
			return true
		}
	case endTag:
		if p.tok.atom == atom.Template {
			p.endTemplate()
			return true
		}
		if p.tok.atom == atom.Head || !p.endsDocumentPart() {
			return true
		}
	}
	p.addImplied(atom.Body)
	p.mode = inBody
	p.framesetOK = true
	return p.tok.kind == endOfInput
}

func (p *parser) startAfterHead() bool {
	switch p.tok.tag.start {
	case asHTML:
		p.startInBody()
	case asBody:
		p.addElement()
		p.framesetOK = false
		p.mode = inBody
	case asFrameset:
		p.addElement()
		p.mode = inFrameset
	case asMetadata, asScript, asTemplate: // late, but part of the head
		at := len(p.open)
		p.push(p.head, tagNamed("head"), special)
		p.startInHead()
		if at < len(p.open) && p.open[at].node == p.head {
			p.remove(at)
		}
	default:
		return p.tok.atom == atom.Head
	}
	return true
}

// startTemplate opens a <template>. Its content is its children.
func (p *parser) startTemplate() {
	p.addElement()
	p.addMarker()
	p.framesetOK = false
	p.mode = inTemplate
	p.templates = append(p.templates, inTemplate)
}

// endTemplate closes the innermost <template>, if one is open.
func (p *parser) endTemplate() {
	at := len(p.open) - 1
	for at >= 0 && !p.open[at].is(atom.Template) {
		at--
	}
	if at < 0 {
		return
	}
	p.cut(at)
	p.clearToMarker()
	if n := len(p.templates); n > 0 {
		p.templates = p.templates[:n-1]
	}
	p.resetMode()
}

// inOpenTemplate reports whether a <template> is open.
func (p *parser) inOpenTemplate() bool {
	if len(p.templates) == 0 {
		return false
	}
	for i := range p.open {
		if p.open[i].is(atom.Template) {
			return true
		}
	}
	return false
}

// template is the mode in a <template> before its content has shown what kind
// of content it is.
func (p *parser) template() bool {
	switch p.tok.kind {
	case textToken, commentToken, doctypeToken:
		return p.body()
	case endTag:
		if p.tok.atom == atom.Template {
			p.endTemplate()
		}
		return true
	case endOfInput:
		if !p.inOpenTemplate() {
			return true
		}
		p.endTemplate()
		return false
	}
	switch p.tok.tag.start {
	case asMetadata, asScript, asTemplate:
		return p.startInHead()
	}
	p.mode = inBody
	switch p.tok.atom {
	case atom.Caption, atom.Colgroup, atom.Tbody, atom.Tfoot, atom.Thead:
		p.mode = inTable
	case atom.Col:
		p.mode = inColumnGroup
	case atom.Tr:
		p.mode = inTableBody
	case atom.Td, atom.Th:
		p.mode = inRow
	}
	if n := len(p.templates); n > 0 {
		p.templates[n-1] = p.mode
	}
	return false
}
