package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"shuck/extract/internal/textrun"
)

// A Piece is what one node of the tree gives to the text of a block.
type Piece struct {
	// Node is a text node, a formula, a mention or a picture. It is a
	// cell where Text is what stands between that cell and the one before.
	Node *html.Node
	Text string // "" for a picture
}

// A Trace is a block taken apart.
type Trace struct {
	Node     *html.Node   // the element whose text it is
	Pieces   []Piece      // in order; their texts make up the text of the block
	Pictures []*html.Node // that stand in no block, between the one before and this one
}

// Traces takes the blocks of a tree apart, all of them in their order. It cuts the
// tree a second time, since only some callers want to know, and leaves the
// document as it is. Nodes are those of the tree, but for what stands in
// <noscript>, which is parsed again. It returns nil for text dumps.
func Traces(d *Document) []Trace {
	if d.Root == nil {
		return nil
	}
	t := &tracer{}
	again := &Document{Root: d.Root}
	cutTree(again, nil, t)
	return t.traces
}

// A tracer notes where in the text of a block each node begins. A nil one notes
// nothing.
type tracer struct {
	marks    []mark // of the block that is being read
	pictures []*html.Node
	traces   []Trace
}

// A mark is a node and how much of the text stands before its own.
type mark struct {
	node *html.Node
	at   int
}

// note says that the text of n comes next.
func (t *tracer) note(n *html.Node, run *textrun.Run) {
	if t != nil {
		t.marks = append(t.marks, mark{n, run.Len()})
	}
}

// picture notes an image.
func (t *tracer) picture(n *html.Node, run *textrun.Run) {
	if n.DataAtom == atom.Img {
		t.note(n, run)
	}
}

// drop forgets what was noted of text that makes no block, but for its pictures.
func (t *tracer) drop() {
	if t == nil {
		return
	}
	for _, m := range t.marks {
		if m.node.DataAtom == atom.Img {
			t.pictures = append(t.pictures, m.node)
		}
	}
	t.marks = t.marks[:0]
}

// block takes apart a block whose text began with so many bytes that were cut off.
func (t *tracer) block(b *Block, cut int) {
	trace := Trace{Node: b.Node, Pictures: t.pictures, Pieces: make([]Piece, len(t.marks))}
	end := len(b.Text)
	for i := len(t.marks) - 1; i >= 0; i-- {
		m := t.marks[i]
		begin := min(max(m.at-cut, 0), end)
		trace.Pieces[i] = Piece{m.node, b.Text[begin:end]}
		end = begin
	}
	t.traces = append(t.traces, trace)
	t.marks, t.pictures = t.marks[:0], nil
}
