package page

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/formula"
	"shuck/extract/internal/saved"
	"shuck/extract/internal/textrun"
	"shuck/extract/internal/words"
)

// A walker collects the blocks, containers, annotations and metadata of a tree
// in one walk.
type walker struct {
	doc   *Document
	trace *tracer // nil where nobody asks which nodes a block is made of
	run   textrun.Run
	chain []place // from the outermost container to the current one

	links, hiddenInline int // open elements of that sort
	quotes, lists, pre  int
	item                bool // the next block is the first of its list item
	inRow               bool // in a row of a data table, where paragraphs are part of a cell
	noscripts           int  // open <noscript>s

	blocks blockCount
}

// A place is where the walk is: a container, and the node that blocks get
// their type from.
type place struct {
	container int
	node      *html.Node
}

// ParseTree fills a document from the tree at its Root.
func ParseTree(d *Document) { cutTree(d, nil, nil) }

// cutTree is ParseTree, which puts what it finds into a memory, if there is one, and tells a
// tracer what each block is made of.
func cutTree(d *Document, memory *Memory, trace *tracer) {
	w := &walker{doc: d, trace: trace}
	d.Classes.forget()
	d.makeRoom(memory)
	w.children(d.Root)
	w.flush()
	d.totalContainers()
	d.Classes.numbers = nil // nothing is added any more
	d.Meta.leaveArchive()
	if d.Address = saved.Original(d.Page.URL); d.Address == "" {
		d.Address = saved.Original(d.Meta.Saved)
	}
	if trace == nil {
		d.warnOfBounds(w.blocks)
		d.nodes = nil
		memory.keep(d)
	}
}

// makeRoom makes room for what a tree has in the middle: of eight nodes two are
// containers, one is a block with some words. More would take longer to clear than it
// spares to move. Of a large tree it is the memory that counts: what is moved, and moved
// again, leaves as much behind as it takes, and room that is not used takes none.
func (d *Document) makeRoom(memory *Memory) {
	if d.nodes == nil {
		return
	}
	if memory == nil {
		memory = &Memory{}
	}
	made := nodesMax - d.nodes.Left
	containers, blocks := made/4, made/8
	if made > largeTree {
		containers, blocks = made/2, min(made/4, blocksMax)
	}
	d.Containers = roomFor(memory.containers, containers)
	d.Blocks = roomFor(memory.blocks, blocks)
	d.Hashes = roomFor(memory.hashes, made)
}

// largeTree is above the number of nodes of almost all pages.
const largeTree = 50_000

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
	case html.CommentNode:
		if len(w.chain) < 2 {
			w.doc.Meta.keepAddress(saved.Address(n.Data))
		}
	}
}

func (w *walker) text(n *html.Node) {
	if w.hiddenInline > 0 || w.pre == 0 && isEndMark(n) {
		return
	}
	w.trace.note(n, &w.run)
	w.run.Add(n.Data, w.pre > 0, w.links > 0)
}

// isEndMark reports whether a text is the sign that a story ends, "(END)", on the last line of
// its element.
func isEndMark(n *html.Node) bool {
	if n.NextSibling != nil || !exports.IsEndMark(n.Data) {
		return false
	}
	if above := n.PrevSibling; above != nil {
		return above.DataAtom == atom.Br
	}
	return n.Parent.DataAtom == atom.P || n.Parent.DataAtom == atom.Div
}

func (w *walker) element(n *html.Node) {
	w.doc.Meta.read(n)
	switch {
	case n.DataAtom == atom.Head:
		w.head(n)
	case n.DataAtom == atom.Noscript, n.DataAtom == atom.Noframes:
		w.noscript(n)
	case w.formula(n), w.mention(n):
	case n.DataAtom == atom.Br:
		if w.run.LineBreak() >= 2 && w.pre == 0 {
			w.flush()
		}
	case n.DataAtom == atom.Tr && isDataRow(n):
		w.row(n)
	case w.isPermalink(n), w.isEditLink(n):
	case saved.IsBar(n):
		w.doc.Meta.keepAddress(saved.BarAddress(n))
	default:
		switch w.layoutOf(n) {
		case skipped:
			w.annotateScript(n)
		case inline:
			w.trace.picture(n, &w.run)
			w.inline(n)
		case block:
			if w.inRow {
				w.run.Space()
				w.inline(n)
				w.run.Space()
				return
			}
			w.block(n)
		}
	}
}

// head reads metadata where no text is visible.
func (w *walker) head(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			w.doc.Meta.read(c)
			w.annotateScript(c)
			w.head(c)
		}
	}
}

// noscriptsMax is how deep the contents of <noscript>s are looked at. Each is parsed anew,
// and one that is not closed has all that follows, so that many would take the square of it.
const noscriptsMax = 2

func (w *walker) noscript(n *html.Node) {
	if w.noscripts == noscriptsMax {
		return
	}
	nodes := withoutScripts(n, w.doc.nodes)
	if nodes == nil {
		return
	}
	w.noscripts++
	w.flush()
	w.open(n)
	for _, c := range nodes {
		w.node(c)
	}
	w.flush()
	w.close()
	w.noscripts--
}

// formula reads an element that holds a formula, and reports whether it does. Its
// source is what a text has of it.
func (w *walker) formula(n *html.Node) bool {
	if w.pre > 0 || isInAnyText(n.DataAtom) && !w.hasFormulaClass(n) {
		return false
	}
	f, ok := formula.Of(n)
	if ok && f.TeX != "" && w.hiddenInline == 0 {
		w.run.Separate(n)
		w.trace.note(n, &w.run)
		w.run.Add(f.TeX, false, w.links > 0)
	}
	return ok
}

// mention reads an element that names a person whom a script shows there. Letters of
// Substack leave it empty and give the name in an attribute, so that their sentences would
// lack a word: `<span class="mention-wrap" data-attrs="{&quot;name&quot;:&quot;Ana&quot;…}">`.
func (w *walker) mention(n *html.Node) bool {
	if n.FirstChild != nil || n.DataAtom != atom.Span || w.hiddenInline > 0 || !strings.Contains(Attr(n, "class"), "mention") {
		return false
	}
	var attrs struct{ Name string }
	if json.Unmarshal([]byte(Attr(n, "data-attrs")), &attrs) != nil || attrs.Name == "" {
		return false
	}
	w.trace.note(n, &w.run)
	w.run.Add(attrs.Name, false, false)
	return true
}

// isInAnyText reports whether an element is of those that hold formulas by their class
// alone, if they do.
func isInAnyText(tag atom.Atom) bool { return tag == atom.Span || tag == atom.Div }

// hasFormulaClass reports whether an element may hold a formula for its class.
func (w *walker) hasFormulaClass(n *html.Node) bool {
	class := Attr(n, "class")
	return class != "" && w.doc.Classes.of(class).formula
}

func (w *walker) inline(n *html.Node) {
	if w.pre == 0 {
		w.run.Separate(n)
	}
	w.annotate(n)
	link := n.DataAtom == atom.A && hasAttr(n, "href")
	hidden, apart := hidesInline(n, w.isScreenReaderClass) || w.hiddenInline == 0 && (w.isPopUp(n) || isHiddenSpan(n) || w.isCounter(n)), hasOwnLine(n)
	if apart && w.pre == 0 {
		w.run.Space()
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
		w.run.Space()
	case apart && n.NextSibling != nil && n.NextSibling.Type == html.ElementNode:
		w.run.Add("\n", true, false)
	}
}

// isHiddenSpan reports whether an element is a part of a paragraph that its class hides.
func isHiddenSpan(n *html.Node) bool {
	return n.DataAtom == atom.Span && n.Parent != nil && n.Parent.DataAtom == atom.P && HidesByClass(Attr(n, "class"))
}

// isPopUp reports whether an inline element opens over a word when readers point at it: it
// stands behind the word in an element that holds both, and has a class that says so and
// more words than those that are pointed at, popUpWordsMin.
// `<span class="person">Ada Venn<span class="person-popup">Ada Venn is …</span></span>`
func (w *walker) isPopUp(n *html.Node) bool {
	if n.DataAtom != atom.Span || n.PrevSibling == nil || n.Parent == nil || n.Parent.DataAtom != atom.Span && n.Parent.DataAtom != atom.Abbr && n.Parent.DataAtom != atom.Dfn {
		return false
	}
	class := Attr(n, "class")
	return class != "" && w.doc.Classes.of(class).popUp && HasWords(n, popUpWordsMin) && HasWords(n.PrevSibling, 1)
}

const popUpWordsMin = 4

// isCounter reports whether an element counts the comments on a paragraph: a link in it
// that is nothing but a number, with a class that speaks of comments.
// `<p><a class="comment-count" href="#c1">2</a>The ferry stays.</p>`
func (w *walker) isCounter(n *html.Node) bool {
	if n.DataAtom != atom.A || n.Parent == nil || n.Parent.DataAtom != atom.P || n.FirstChild == nil || n.FirstChild != n.LastChild || n.FirstChild.Type != html.TextNode {
		return false
	}
	if number := strings.TrimSpace(n.FirstChild.Data); number == "" || strings.Trim(number, "0123456789") != "" {
		return false
	}
	class := Attr(n, "class")
	return class != "" && w.doc.Classes.of(class).hints&HintComment != 0
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
	parent, above := -1, &outside
	d.Containers = append(d.Containers, Container{Node: n, Tag: n.DataAtom, Class: NoClass, First: len(d.Blocks), Roles: rolesOf(n)})
	at := len(d.Containers) - 1
	if len(w.chain) > 0 {
		parent = w.chain[len(w.chain)-1].container
		above = &d.Containers[parent]
	}
	c := &d.Containers[at]
	c.Parent = parent
	class := NoClass
	for _, a := range n.Attr {
		switch a.Key {
		case "class":
			c.Class = d.Classes.numberOf(a.Val)
			c.Hints |= d.Classes.List[c.Class].hints
			if a.Val != "" {
				class = int(c.Class)
			}
		case "id":
			c.Hints |= hintsOfName(a.Val)
		default:
			d.Meta.readProps(a)
		}
	}
	c.PathHash = pathHash(above.PathHash, n, class)
	c.InPost = above.InPost || d.IsPost(c)
	c.stepDown(above)
	w.chain = append(w.chain, place{at, n})
}

// outside is what stands around the outermost container.
var outside = func() Container {
	c := Container{PathHash: words.FNVOffset32}
	for i := range c.Distance {
		c.Distance[i] = FarAway
	}
	return c
}()

// close leaves a block-level element.
func (w *walker) close() {
	last := w.chain[len(w.chain)-1]
	w.chain = w.chain[:len(w.chain)-1]
	w.doc.Containers[last.container].End = len(w.doc.Blocks)
}

// flush makes a block of the text gathered so far.
func (w *walker) flush() {
	if len(w.chain) > 1 && w.blocks.joins(w.run.Len()) {
		w.run.Space()
		return
	}
	cut := w.run.Blank(w.pre > 0)
	text, linkRunes := w.run.Finish(w.pre > 0)
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
