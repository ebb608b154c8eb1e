package markup

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// inForeign reports whether the current token is one of svg or math content.
func (p *parser) inForeign() bool {
	if len(p.open) == 0 {
		return false
	}
	top := p.top()
	if top.traits&foreign == 0 {
		return false
	}
	start, text := p.tok.kind == startTag, p.tok.kind == textToken
	switch {
	case p.tok.kind == endOfInput:
		return false
	case top.traits&mathText != 0 && (text || start && p.tok.atom != atom.Mglyph && p.tok.atom != atom.Malignmark):
		return false
	case top.node.DataAtom == atom.AnnotationXml && start && p.tok.atom == atom.Svg:
		return false
	case top.traits&htmlPoint != 0 && (start || text):
		return false
	}
	return true
}

// startForeign opens an <svg> or <math> in HTML.
func (p *parser) startForeign() {
	p.reopen()
	p.addForeign(p.tok.data)
}

// addForeign puts an element of svg or math into the tree.
func (p *parser) addForeign(namespace string) {
	t := &p.tok
	if namespace == "svg" {
		if name := svgTags[t.data]; name != "" {
			t.data, t.atom = name, atom.Lookup([]byte(name))
		}
	}
	renameAttributes(t.attrs, namespace)
	n := p.addClosed()
	n.Namespace = namespace
	p.raw = nil // a <title> may have elements here
	if t.selfClosing {
		return
	}
	p.push(n, &unlisted, foreign|foreignTraits(n))
}

// foreignTraits says what foreign elements have in them.
func foreignTraits(n *html.Node) trait {
	const bounds = special | scopeEnd
	switch n.Namespace + " " + n.Data {
	case "svg desc", "svg foreignObject", "svg title":
		return bounds | htmlPoint
	case "math mi", "math mo", "math mn", "math ms", "math mtext":
		return bounds | mathText
	case "math annotation-xml":
		for _, a := range n.Attr {
			if a.Key == "encoding" && (strings.EqualFold(a.Val, "text/html") || strings.EqualFold(a.Val, "application/xhtml+xml")) {
				return bounds | htmlPoint
			}
		}
		return bounds
	}
	return 0
}

// foreignContent does what a token does in svg or math.
func (p *parser) foreignContent() bool {
	switch p.tok.kind {
	case textToken:
		if p.framesetOK {
			p.framesetOK = strings.TrimLeft(p.tok.data, white+"\x00") == ""
		}
		p.addText(p.withoutNUL(p.tok.data))
	case commentToken:
		p.addComment(nil)
	case startTag:
		if p.breaksOut() {
			p.leaveForeign()
			return p.stepHTML()
		}
		p.addForeign(p.top().node.Namespace)
	case endTag:
		return p.endForeign()
	}
	return true
}

// leaveForeign closes svg and math elements down to one with HTML in it.
func (p *parser) leaveForeign() {
	for len(p.open) > 1 {
		if t := p.top().traits; t&foreign == 0 || t&(htmlPoint|mathText) != 0 {
			return
		}
		p.pop()
	}
}

// breaksOut reports whether the current start tag is one that no svg or math has:
// then its end tag is missing.
func (p *parser) breaksOut() bool {
	if p.tok.tag.traits&breakout != 0 {
		return true
	}
	if p.tok.atom == atom.Font {
		for _, a := range p.tok.attrs {
			switch a.Key {
			case "color", "face", "size":
				return true
			}
		}
	}
	return false
}

func (p *parser) endForeign() bool {
	for i := len(p.open) - 1; i > 0; i-- {
		if strings.EqualFold(p.open[i].node.Data, p.tok.data) {
			p.cut(i)
			return true
		}
		if p.open[i-1].traits&foreign == 0 {
			break
		}
	}
	return p.stepHTML()
}

// renameAttributes gives attributes of svg and math the names that they have
// there, which the lexer has written in lower case.
func renameAttributes(attrs []html.Attribute, namespace string) {
	for i := range attrs {
		a := &attrs[i]
		switch name := svgAttributes[a.Key]; {
		case namespace == "svg" && name != "":
			a.Key = name
		case namespace == "math" && a.Key == "definitionurl":
			a.Key = "definitionURL"
		case strings.HasPrefix(a.Key, "x"):
			a.Namespace, a.Key = foreignKey(a.Key)
		}
	}
}

// foreignKey splits the keys that have a namespace.
func foreignKey(key string) (namespace, local string) {
	switch key {
	case "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show", "xlink:title", "xlink:type",
		"xml:lang", "xml:space", "xmlns:xlink":
		namespace, local, _ = strings.Cut(key, ":")
		return namespace, local
	}
	return "", key
}
