package markup

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// body is the mode that most of a page is in.
func (p *parser) body() bool {
	switch p.tok.kind {
	case textToken:
		p.textInBody()
	case startTag:
		return p.startInBody()
	case endTag:
		return p.endInBody()
	case commentToken:
		p.addComment(nil)
	case endOfInput:
		if len(p.templates) > 0 {
			p.mode = inTemplate
			return false
		}
	}
	return true
}

func (p *parser) textInBody() {
	text := p.tok.data
	if top := p.top(); top.tag.start == asPre && top.node.FirstChild == nil {
		text = strings.TrimPrefix(text, "\n")
	}
	if p.nuls {
		text = strings.ReplaceAll(text, "\x00", "")
	}
	if text == "" {
		return
	}
	p.reopen()
	p.addText(text)
	if p.framesetOK && strings.TrimLeft(text, white) != "" {
		p.framesetOK = false
	}
}

// startInBody does what a start tag does in a body.
func (p *parser) startInBody() bool {
	switch p.tok.tag.start {
	case asOther:
		p.reopen()
		p.addElement()
	case asBlock:
		p.closeParagraph()
		p.addElement()
	case asLink:
		p.startLink()
	case asFormatting:
		p.reopen()
		p.addFormatting()
	case asVoid:
		p.reopen()
		p.addClosed()
		p.framesetOK = false
	case asItem:
		p.startItem(atom.Li, atom.Li)
	case asDescription:
		p.startItem(atom.Dd, atom.Dt)
	case asHeading:
		p.closeParagraph()
		if p.top().traits&heading != 0 {
			p.pop()
		}
		p.addElement()
	case asForeign:
		p.startForeign()
	case asMetadata, asScript, asTemplate:
		p.startInHead()
	case asImage:
		p.tok.tag = tagNamed("img")
		p.tok.atom, p.tok.data = p.tok.tag.atom, p.tok.tag.name
		return false
	case asHTML, asBody, asFrameset:
		p.startDocumentPart()
	case asNothing:
	default:
		p.startRare()
	}
	return true
}

// startRare goes on with the start tags that most pages have few of.
func (p *parser) startRare() {
	switch p.tok.tag.start {
	case asTable:
		if !p.quirks {
			p.closeParagraph()
		}
		p.addElement()
		p.framesetOK = false
		p.mode = inTable
	case asPre, asPlaintext:
		p.closeParagraph()
		p.addElement()
		p.framesetOK = p.framesetOK && p.tok.tag.start == asPlaintext
	case asForm:
		p.startForm()
	case asNobr:
		p.reopen()
		if p.find(atom.Nobr, anyScope) >= 0 {
			p.endFormatting(atom.Nobr, p.tok.data)
			p.reopen()
		}
		p.addFormatting()
	case asObject:
		p.reopen()
		p.addElement()
		p.addMarker()
		p.framesetOK = false
	case asQuietVoid:
		p.addClosed()
	case asTextarea, asXmp, asIframe, asRawText:
		p.startRawText()
	case asRuby:
		p.startRuby(0)
	case asRubyText:
		p.startRuby(atom.Rtc)
	default:
		p.startControl()
	}
}

// startControl opens what forms are made of.
func (p *parser) startControl() {
	switch p.tok.tag.start {
	case asButton:
		if p.find(atom.Button, anyScope) >= 0 {
			p.closeImplied(0)
			p.closeInScope(atom.Button, anyScope)
		}
		p.reopen()
		p.addElement()
		p.framesetOK = false
	case asInput:
		p.closeInScope(atom.Select, anyScope)
		p.reopen()
		p.addClosed()
		p.framesetOK = p.framesetOK && p.isHiddenInput()
	case asRule:
		if p.top().inP {
			p.closeImplied(atom.P)
			p.closeInScope(atom.P, anyScope)
		}
		if p.find(atom.Select, anyScope) >= 0 {
			p.closeImplied(0)
		}
		p.addClosed()
		p.framesetOK = false
	case asSelect:
		if p.closeInScope(atom.Select, anyScope) {
			return
		}
		p.reopen()
		p.addElement()
		p.framesetOK = false
	case asOption:
		p.startOption(atom.Optgroup)
	case asOptgroup:
		p.startOption(0)
	}
}

func (p *parser) startOption(staysOpen atom.Atom) {
	if p.find(atom.Select, anyScope) >= 0 {
		p.closeImplied(staysOpen)
	} else if p.top().is(atom.Option) {
		p.pop()
	}
	p.reopen()
	p.addElement()
}

func (p *parser) startRuby(staysOpen atom.Atom) {
	if p.find(atom.Ruby, anyScope) >= 0 {
		p.closeImplied(staysOpen)
	}
	p.addElement()
}

// startLink opens a link; a link that is open ends here.
func (p *parser) startLink() {
	if i := p.lastActive(atom.A); i >= 0 {
		n := p.active[i].node
		p.endFormatting(atom.A, p.tok.data)
		if at := p.indexOf(n); at > 0 {
			p.remove(at)
		}
		if i := p.activeIndex(n); i >= 0 {
			p.removeActive(i)
		}
	}
	p.reopen()
	p.addFormatting()
}

// startItem opens a list item or a part of a description list; one that is
// open in the same list ends here.
func (p *parser) startItem(a, b atom.Atom) {
	p.framesetOK = false
	for i := len(p.open) - 1; i > 0; i-- {
		e := &p.open[i]
		if e.is(a) || e.is(b) {
			p.cut(i)
			break
		}
		if e.traits&special != 0 && e.traits&passable == 0 {
			break
		}
	}
	p.closeParagraph()
	p.addElement()
}

// startForm opens a form, but none in a form.
func (p *parser) startForm() {
	inTemplate := p.inOpenTemplate()
	if p.form != nil && !inTemplate {
		return
	}
	p.closeParagraph()
	n := p.addElement()
	if !inTemplate {
		p.form = n
	}
}

// startRawText reads an element that has only text.
func (p *parser) startRawText() {
	switch p.tok.tag.start {
	case asXmp:
		p.closeParagraph()
		p.reopen()
		p.framesetOK = false
	case asTextarea, asIframe:
		p.framesetOK = false
	}
	p.addRaw()
}

func (p *parser) isHiddenInput() bool {
	for _, a := range p.tok.attrs {
		if a.Key == "type" {
			return strings.EqualFold(a.Val, "hidden")
		}
	}
	return false
}

// startDocumentPart reads the attributes of an <html> or <body> that comes
// again, and lets a page that has shown nothing be one of frames.
func (p *parser) startDocumentPart() {
	hasBody := len(p.open) > 1 && p.open[1].is(atom.Body)
	switch {
	case p.tok.atom == atom.Frameset:
		if !p.framesetOK || !hasBody {
			return
		}
		detach(p.open[1].node)
		p.cut(1)
		p.addElement()
		p.mode = inFrameset
	case p.inOpenTemplate():
	case p.tok.atom == atom.Html:
		p.addAttributes(p.open[0].node)
	case hasBody:
		p.framesetOK = false
		p.addAttributes(p.open[1].node)
	}
}

// attrsTaken is how many attributes an <html> or <body> takes from further
// tags of its name. Pages that are two pages have ten.
const attrsTaken = 100

// addAttributes gives an element the attributes of the current tag that it
// does not have.
func (p *parser) addAttributes(n *html.Node) {
	for _, a := range p.tok.attrs {
		if len(n.Attr) >= attrsTaken {
			return
		}
		if !slices.ContainsFunc(n.Attr, func(has html.Attribute) bool { return has.Key == a.Key }) {
			n.Attr = append(n.Attr, a)
		}
	}
}
