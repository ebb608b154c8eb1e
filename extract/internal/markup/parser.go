package markup

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A mode says what the next token may be and do.
type mode uint8

const (
	initial mode = iota
	beforeHTML
	beforeHead
	inHead
	afterHead
	inBody
	inTable
	inCaption
	inColumnGroup
	inTableBody
	inRow
	inCell
	inTemplate
	afterBody
	inFrameset
	afterFrameset
	afterAfterBody
	afterAfterFrameset
)

// A parser puts the nodes of one page into a tree.
type parser struct {
	lexer
	doc       *html.Node
	mode      mode
	templates []mode       // of the open <template>s
	open      []element    // the stack of open elements, the root first
	active    []formatting // the list of active formatting elements
	copies    int          // of formatting elements that may still be made

	head, form *html.Node
	framesetOK bool // nothing has been seen that a page of frames does not have
	quirks     bool // the page is for old browsers, where tables are in paragraphs
	fragment   bool
	fostering  bool // what a table may not have in it goes in front of it

	grown  map[*html.Node][]byte // text nodes of several pieces
	budget *Budget               // nil is no bound
}

// Parse builds the tree of a page and returns its document node. text should be
// UTF-8; bytes that are not stay as they are in the tree. It never fails: all bytes
// are some page, and an empty one has an html, a head and a body too. The tree's
// strings are cut from one copy of the text, so any of them keeps it in memory.
// Parse may be called by any number of goroutines, the tree belongs to the caller.
func Parse(text []byte) *html.Node { return ParseWithin(text, nil, nil) }

// ParseWithin is [Parse] within a budget, which it takes its nodes from, and into a memory, if
// there is one.
func ParseWithin(text []byte, budget *Budget, memory *Memory) *html.Node {
	p := newParser(newlinesOnly(text), memory)
	p.budget = budget
	p.framesetOK = true
	p.run()
	return p.doc
}

// ParseFragment builds the nodes of markup that stands in a <div> and returns them
// in their order, without parents or siblings; nil where there are none. Otherwise
// it is like ParseWithin.
func ParseFragment(text string, budget *Budget) []*html.Node {
	p := newParser(newlinesOnly([]byte(text)), nil)
	p.budget = budget
	p.fragment, p.mode = true, inBody
	root := p.addImplied(atom.Html)
	p.run()
	var nodes []*html.Node
	for c := root.FirstChild; c != nil; c = root.FirstChild {
		root.RemoveChild(c)
		nodes = append(nodes, c)
	}
	return nodes
}

func newParser(text string, memory *Memory) *parser {
	p := &parser{lexer: lexer{inner: &unlisted}, copies: copiesFree + len(text)/bytesPerCopy, open: make([]element, 0, 64)}
	p.src, p.nuls = text, strings.IndexByte(text, 0) >= 0
	p.from = memory
	p.doc = p.node()
	p.doc.Type = html.DocumentNode
	return p
}

func (p *parser) run() {
	for {
		if !p.budget.allows(p.made) {
			p.textOnly()
			break
		}
		if len(p.open) > 0 {
			top := p.top()
			p.inner, p.cdata = top.tag, top.traits&foreign != 0
		}
		p.next()
		if p.tok.kind == startTag && p.tooDeep() {
			p.addShallow()
			continue
		}
		end := p.tok.kind == endOfInput
		p.consume()
		if end {
			break
		}
	}
	for n, text := range p.grown {
		n.Data = string(text)
	}
	p.budget.take(p.made)
}

// tooDeep reports whether the current start tag opens an element too many.
func (p *parser) tooDeep() bool {
	return len(p.open) >= maxOpen && (p.tok.tag.traits&leaf == 0 || p.top().traits&foreign != 0)
}

// addShallow puts an element into the tree that is too deep to be opened: its
// content follows it.
func (p *parser) addShallow() {
	n := p.addClosed()
	n.Namespace = p.top().node.Namespace
	p.raw = nil
}

// consume gives the current token to one mode after the other, until one has
// done with it.
func (p *parser) consume() {
	for !p.step() {
	}
}

// step does what the current mode does with the current token, and tells
// whether that was all.
func (p *parser) step() bool {
	if p.inForeign() {
		return p.foreignContent()
	}
	return p.stepHTML()
}

func (p *parser) stepHTML() bool {
	switch p.mode {
	case inBody:
		return p.body()
	case inCell:
		return p.cell()
	case inRow:
		return p.row()
	case inTableBody:
		return p.tableBody()
	case inTable:
		return p.table()
	case inHead:
		return p.inHead()
	case initial:
		return p.initial()
	case beforeHTML:
		return p.beforeHTML()
	case beforeHead:
		return p.beforeHead()
	case afterHead:
		return p.afterHead()
	case inCaption:
		return p.caption()
	case inColumnGroup:
		return p.columnGroup()
	case inTemplate:
		return p.template()
	case afterBody, afterAfterBody:
		return p.afterBody()
	default:
		return p.frames()
	}
}

// resetMode chooses the mode by the innermost element that decides it.
func (p *parser) resetMode() {
	for i := len(p.open) - 1; i >= 0; i-- {
		if m, decided := p.modeIn(&p.open[i]); decided {
			p.mode = m
			return
		}
	}
	p.mode = inBody
}

// modeIn returns the mode in an open element, and whether the element decides it.
func (p *parser) modeIn(e *element) (mode, bool) {
	if e.traits&foreign != 0 {
		return 0, false
	}
	switch e.tag.atom {
	case atom.Template:
		if n := len(p.templates); n > 0 {
			return p.templates[n-1], true
		}
	case atom.Html:
		switch {
		case p.fragment:
			return inBody, true
		case p.head == nil:
			return beforeHead, true
		}
		return afterHead, true
	}
	m, decided := modesIn[e.tag.atom]
	return m, decided
}

// modesIn are the modes in elements that decide theirs alone.
var modesIn = map[atom.Atom]mode{
	atom.Td: inCell, atom.Th: inCell, atom.Tr: inRow, atom.Tbody: inTableBody, atom.Thead: inTableBody, atom.Tfoot: inTableBody,
	atom.Caption: inCaption, atom.Colgroup: inColumnGroup, atom.Table: inTable,
	atom.Head: inHead, atom.Body: inBody, atom.Frameset: inFrameset,
}
