package markup

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// afterBody is the mode behind </body> and, in another guise, behind </html>.
func (p *parser) afterBody() bool {
	switch p.tok.kind {
	case endOfInput:
		return true
	case textToken:
		if strings.TrimLeft(p.tok.data, white) == "" {
			return p.body()
		}
	case doctypeToken:
		if p.mode == afterAfterBody {
			return true
		}
	case startTag:
		if p.tok.atom == atom.Html {
			return p.startInBody()
		}
	case endTag:
		if p.tok.atom == atom.Html && p.mode == afterBody {
			if !p.fragment {
				p.mode = afterAfterBody
			}
			return true
		}
	case commentToken:
		parent := p.open[0].node
		if p.mode == afterAfterBody {
			parent = p.doc
		}
		p.addComment(parent)
		return true
	}
	p.mode = inBody
	return false
}

// frames are the modes in and behind a <frameset>.
func (p *parser) frames() bool {
	switch p.tok.kind {
	case textToken:
		white := strings.Map(onlyWhite, p.tok.data)
		if p.mode == afterAfterFrameset && white != "" {
			p.reopen() // as in a body: an <a> before the <frameset> is still open
		}
		p.addText(white)
	case commentToken:
		if p.mode == afterAfterFrameset {
			p.addComment(p.doc)
		} else {
			p.addComment(nil)
		}
	case startTag:
		p.startInFrames()
	case endTag:
		switch {
		case p.tok.atom == atom.Frameset && p.mode == inFrameset && len(p.open) > 1:
			p.pop()
			if !p.top().is(atom.Frameset) {
				p.mode = afterFrameset
			}
		case p.tok.atom == atom.Html && p.mode == afterFrameset:
			p.mode = afterAfterFrameset
		}
	}
	return true
}

func (p *parser) startInFrames() {
	switch p.tok.atom {
	case atom.Html:
		p.startInBody()
	case atom.Noframes:
		p.startInHead()
	case atom.Frameset:
		if p.mode == inFrameset {
			p.addElement()
		}
	case atom.Frame:
		if p.mode == inFrameset {
			p.addClosed()
		}
	}
}

func onlyWhite(r rune) rune {
	if strings.ContainsRune(white, r) {
		return r
	}
	return -1
}
