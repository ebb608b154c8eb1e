package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/formula"
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

// A walker collects the blocks, containers, annotations and metadata of a tree
// in one walk.
type walker struct {
	doc   *Document
	trace *tracer // nil where nobody asks which nodes a block is made of
	run   textRun
	chain []place // from the outermost container to the current one

	links, hiddenInline int // open elements of that sort
	quotes, lists, pre  int
	item                bool // the next block is the first of its list item
	inRow               bool // in a row of a data table, where paragraphs are part of a cell

	blocks blockCount
}

// A place is where the walk is: a container, and the node that blocks get
// their type from.
type place struct {
	container int
	node      *html.Node
}

// ParseTree fills a document from the tree at its Root.
func ParseTree(d *Document) { cutTree(d, nil) }

// cutTree is ParseTree, which tells a tracer what each block is made of.
func cutTree(d *Document, trace *tracer) {
	w := &walker{doc: d, trace: trace}
	d.Classes.numbers = map[string]int32{}
	d.makeRoom()
	w.children(d.Root)
	w.flush()
	w.totalContainers()
	d.Meta.endStream()
	d.Classes.numbers = nil
	if trace == nil {
		d.warnOfBounds(w.blocks)
		d.nodes = nil
	}
}

// makeRoom makes room for what a tree has in the middle: of eight nodes two are
// containers, one is a block with some words. More would take longer to clear than it
// spares to move.
func (d *Document) makeRoom() {
	if d.nodes == nil {
		return
	}
	made := nodesMax - d.nodes.Left
	d.Containers = make([]Container, 0, made/4)
	d.Blocks = make([]Block, 0, made/8)
	d.Hashes = make([]uint32, 0, made)
}

func (w *walker) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

func (w *walker) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n)
	case html.ElementNode:
		w.element(n)
	}
}

func (w *walker) text(n *html.Node) {
	if w.hiddenInline > 0 {
		return
	}
	w.trace.note(n, &w.run)
	w.run.add(n.Data, w.pre > 0, w.links > 0)
}

func (w *walker) element(n *html.Node) {
	w.doc.Meta.read(n)
	switch {
	case n.DataAtom == atom.Head:
		w.head(n)
	case n.DataAtom == atom.Noscript:
		w.noscript(n)
	case w.formula(n):
	case n.DataAtom == atom.Br:
		w.run.lineBreak()
		if w.run.breaks >= 2 && w.pre == 0 {
			w.flush()
		}
	case n.DataAtom == atom.Tr && isDataRow(n):
		w.row(n)
	case w.isPermalink(n), w.isEditLink(n):
	default:
		switch w.layoutOf(n) {
		case skipped:
			w.annotateScript(n)
		case inline:
			w.trace.picture(n, &w.run)
			w.inline(n)
		case block:
			if w.inRow {
				w.run.space()
				w.inline(n)
				w.run.space()
				return
			}
			w.block(n)
		}
	}
}

// layoutOf is layoutOfNode but for buttons: one that opens a part of the page
// below it is text, such as a question of an FAQ; "Share" is not.
func (w *walker) layoutOf(n *html.Node) layout {
	if n.DataAtom != atom.Button {
		return layoutOfNode(n)
	}
	switch {
	case len(w.chain) > 0 && headingLevel(w.chain[len(w.chain)-1].node.DataAtom) > 0:
		return inline
	case holdsHeading(n):
		return block
	}
	return skipped
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
		return headingLevel(w.chain[len(w.chain)-1].node.DataAtom) > 0
	}
	return false
}

// isEditLink reports whether an element in a heading is a link in brackets, by which
// readers edit the part below it: "[edit]", "[modifier | modifier le code]".
func (w *walker) isEditLink(n *html.Node) bool {
	if n.DataAtom != atom.Span || len(w.chain) == 0 || headingLevel(w.chain[len(w.chain)-1].node.DataAtom) == 0 || !holds(n, atom.A) {
		return false
	}
	text := strings.TrimSpace(NodeText(n))
	return strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]")
}

// holds reports whether an element has one of a tag among its descendants.
func holds(n *html.Node, tag atom.Atom) bool {
	for c := range n.Descendants() {
		if c.DataAtom == tag {
			return true
		}
	}
	return false
}

// holdsHeading reports whether an element has a heading among its descendants.
func holdsHeading(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (headingLevel(c.DataAtom) > 0 || holdsHeading(c)) {
			return true
		}
	}
	return false
}

// head reads metadata where no text is visible.
func (w *walker) head(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			w.doc.Meta.read(c)
			w.head(c)
		}
	}
}

func (w *walker) noscript(n *html.Node) {
	nodes := withoutScripts(n, w.doc.nodes)
	if nodes == nil {
		return
	}
	w.flush()
	w.open(n)
	for _, c := range nodes {
		w.node(c)
	}
	w.flush()
	w.close()
}

// formula reads an element that holds a formula, and reports whether it does. Its
// source is what a text has of it.
func (w *walker) formula(n *html.Node) bool {
	if w.pre > 0 {
		return false
	}
	f, ok := formula.Of(n)
	if ok && f.TeX != "" && w.hiddenInline == 0 {
		w.run.separate(n)
		w.trace.note(n, &w.run)
		w.run.add(f.TeX, false, w.links > 0)
	}
	return ok
}

func (w *walker) inline(n *html.Node) {
	if w.pre == 0 {
		w.run.separate(n)
	}
	w.annotate(n)
	link := n.DataAtom == atom.A && hasAttr(n, "href")
	hidden, apart := hidesInline(n, w.isScreenReaderClass), hasOwnLine(n)
	if apart && w.pre == 0 {
		w.run.space()
	}
	if link {
		w.links++
	}
	if hidden {
		w.hiddenInline++
	}
	w.children(n)
	if link {
		w.links--
	}
	if hidden {
		w.hiddenInline--
	}
	switch {
	case apart && w.pre == 0:
		w.run.space()
	case apart && n.NextSibling != nil && n.NextSibling.Type == html.ElementNode:
		w.run.add("\n", true, false)
	}
}

// isScreenReaderClass is the function of that name, asked once about each class.
func (w *walker) isScreenReaderClass(class string) bool { return w.doc.Classes.of(class).screenReader }

func (w *walker) block(n *html.Node) {
	w.flush()
	w.open(n)
	w.annotate(n)
	item, quotes, lists, pre := w.item, w.quotes, w.lists, w.pre
	switch n.DataAtom {
	case atom.Li:
		w.item = true
	case atom.Blockquote:
		w.quotes++
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		w.lists++
	case atom.Pre, atom.Listing, atom.Xmp, atom.Plaintext:
		w.pre++
	}
	w.children(n)
	w.flush()
	w.item, w.quotes, w.lists, w.pre = item && n.DataAtom != atom.Li && w.item, quotes, lists, pre
	w.close()
}

// open enters a block-level element.
func (w *walker) open(n *html.Node) {
	d := w.doc
	parent := -1
	c := Container{Node: n, Tag: n.DataAtom, Class: NoClass, First: len(d.Blocks), Roles: rolesOf(n), PathHash: pathHash(words.FNVOffset32, n.Data)}
	class := ""
	for _, a := range n.Attr {
		switch a.Key {
		case "class":
			class = a.Val
			c.Class = d.Classes.numberOf(a.Val)
			c.Hints |= d.Classes.List[c.Class].hints
		case "id":
			c.Hints |= hintsOfID(a.Val)
		default:
			d.Meta.readProps(a)
		}
	}
	if len(w.chain) > 0 {
		parent = w.chain[len(w.chain)-1].container
		c.PathHash = pathHash(d.Containers[parent].PathHash, n.Data)
		c.Distance = d.Containers[parent].Distance
	} else {
		for i := range c.Distance {
			c.Distance[i] = FarAway
		}
	}
	c.Parent = parent
	c.PathHash = pathHash(c.PathHash, class)
	c.stepDown()
	w.chain = append(w.chain, place{len(d.Containers), n})
	d.Containers = append(d.Containers, c)
}

// stepDown makes the distances of a container out of those of its parent, which
// it was given.
func (c *Container) stepDown() {
	for i := range c.Distance {
		if c.Distance[i] < FarAway-1 {
			c.Distance[i]++
		}
	}
	for s := c.Hints; s != 0; s &= s - 1 {
		c.Distance[BitIndex(uint32(s))] = 0
	}
	for r := c.Roles; r != 0; r &= r - 1 {
		c.Distance[HintCount+BitIndex(uint32(r))] = 0
	}
}

// close leaves a block-level element.
func (w *walker) close() {
	last := w.chain[len(w.chain)-1]
	w.chain = w.chain[:len(w.chain)-1]
	w.doc.Containers[last.container].End = len(w.doc.Blocks)
}

// flush makes a block of the text gathered so far.
func (w *walker) flush() {
	if len(w.chain) > 1 && w.blocks.joins(len(w.run.buf)) {
		w.run.space()
		return
	}
	cut := w.run.blank(w.pre > 0)
	text, linkRunes := w.run.finish(w.pre > 0)
	if text == "" || len(w.chain) == 0 {
		w.trace.drop()
		return
	}
	at := w.chain[len(w.chain)-1]
	b := Block{Text: text, Container: at.container, Node: at.node, Tag: at.node.DataAtom, FirstChild: firstChildOf(at.node)}
	b.Type, b.Level = w.typeOf(at)
	w.item = false
	w.blocks.count()
	if w.trace != nil {
		w.trace.block(&b, cut)
		return
	}
	w.doc.AddBlock(b, linkRunes)
	w.doc.Containers[at.container].Totals.AddBlock(&w.doc.Blocks[len(w.doc.Blocks)-1])
}

// typeOf returns the type and level of a block at a place.
func (w *walker) typeOf(at place) (BlockType, int) {
	tag := at.node.DataAtom
	near := &w.doc.Containers[at.container].Distance
	switch {
	case headingLevel(tag) > 0:
		return Heading, headingLevel(tag)
	case w.pre > 0:
		return Code, 0
	case tag == atom.Figcaption, tag == atom.Caption, near[HintCount+BitIndex(uint32(roleFigure))] < FarAway:
		return Caption, 0
	case tag == atom.Tr:
		return TableRow, 0
	case w.item:
		return ListItem, max(1, w.lists)
	case w.quotes > 0:
		return Quote, 0
	}
	return Paragraph, 0
}

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

// totalContainers adds the totals of every container to those of its parent. A
// parent stands before its children, so one backward pass is enough.
func (w *walker) totalContainers() {
	all := w.doc.Containers
	for i := len(all) - 1; i > 0; i-- {
		if p := all[i].Parent; p >= 0 {
			all[p].Totals.Add(all[i].Totals)
		}
	}
}
