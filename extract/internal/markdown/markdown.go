// Package markdown renders the story of a page as Markdown: CommonMark, with the
// tables, notes and struck-out text of GitHub and formulas between dollar signs.
//
// Render takes the blocks that are the story and reads from the tree what their text
// does not tell: what is emphasised, where links lead, which rows make a table. It
// decides nothing: each word that it writes is one of the story's. Everything that a
// page says is escaped, so none of its markup passes through.
//
// What comes in and what comes out:
//
//	markdown.go   Render: blocks to leaves, one after the other
//	place.go      what a block stands in: quotes, lists, a table, code
//	writer.go     leaves below each other, behind the marks of quotes and items
//	inline.go     the text of a leaf: pieces to runs of one look
//	marks.go      runs to text between marks that CommonMark reads as such
//	link.go       addresses
//	picture.go    pictures
//	note.go       footnotes
//	typeset.go    formulas in text, which a script was to set
//	code.go       code and its language
//	table.go      tables
//	escape.go     plain text
package markdown

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/page"
)

// Options choose what is rendered beside the text.
type Options struct {
	Links  Links
	Images bool // those that stand in the story, with their alternative text
}

// Links say what becomes of links.
type Links int

// What may become of links.
const (
	KeepLinks Links = iota // [text](address)
	DropLinks              // text
	ListLinks              // [text][1], and the addresses at the end
)

// A Story is what Render renders. It is only read.
type Story struct {
	Doc *page.Document
	In  []bool // by block: it is part of the story

	// CutBlock is the number of the block whose text begins with so many bytes
	// that are no part of the story.
	CutBlock, CutBytes int
}

// Render gives a story as Markdown, without a line end behind. It gives "" where
// the document has no tree, or where the story has blocks that do not stand in it.
func Render(s Story, o Options) string {
	traces := page.Traces(s.Doc)
	r := &renderer{
		Story: s, Options: o, traces: traces, addresses: newAddresses(s.Doc),
		places: map[*html.Node]*place{}, tables: map[*html.Node]bool{}, numbers: map[*html.Node]int{},
	}
	for i, in := range s.In {
		if in && i >= len(traces) {
			return ""
		}
		if in {
			r.chosen = append(r.chosen, i)
		}
	}
	r.findWrappers()
	r.findNotes()
	for len(r.chosen) > 0 {
		r.next()
	}
	return r.out.String() + r.addresses.list()
}

// A renderer renders one story.
type renderer struct {
	Story
	Options
	traces    []page.Trace
	chosen    []int // numbers of the blocks that are still to be rendered
	places    map[*html.Node]*place
	wrappers  map[*html.Node]bool // items and tables that lay out a part of the page
	tables    map[*html.Node]bool // whether a table holds data
	numbers   map[*html.Node]int  // of the items of lists with numbers
	notes     notes
	addresses *addresses
	out       writer

	typesetKnown, isTypeset, dollars bool // see typeset
}

// next renders the next block, and those that make one thing with it.
func (r *renderer) next() {
	i := r.chosen[0]
	if r.Images {
		r.pictures(i)
	}
	at := r.placeOf(r.traces[i].Node)
	switch {
	case at.table != nil && r.isTable(at.table):
		r.table(at.table, r.take(func(p *place) bool { return p.table == at.table }))
	case at.code != nil:
		r.code(at, r.take(func(p *place) bool { return p.code == at.code }))
	default:
		r.chosen = r.chosen[1:]
		r.text(i, at)
	}
}

// take gives the next blocks that stand in the same thing.
func (r *renderer) take(same func(*place) bool) []int {
	n := 1
	for n < len(r.chosen) && same(r.placeOf(r.traces[r.chosen[n]].Node)) {
		n++
	}
	taken := r.chosen[:n]
	r.chosen = r.chosen[n:]
	return taken
}

// pieces are those of a block that belong to the story.
func (r *renderer) pieces(block int) []page.Piece {
	pieces := r.traces[block].Pieces
	if block != r.CutBlock {
		return pieces
	}
	cut := r.CutBytes
	for i, p := range pieces {
		if cut < len(p.Text) {
			rest := append([]page.Piece{{Node: p.Node, Text: p.Text[cut:]}}, pieces[i+1:]...)
			return rest
		}
		cut -= len(p.Text)
	}
	return nil
}

// highestHeading is the highest level of a heading in a story: level 1 is the
// headline.
const highestHeading = 2

// text renders a block that is a paragraph or a heading. Formulas that stand on lines
// of their own part a paragraph.
func (r *renderer) text(i int, at *place) {
	b := &r.Doc.Blocks[i]
	runs := r.runs(r.pieces(i), r.traces[i].Node, lookOf(b.Type))
	switch {
	case b.Type == page.Heading:
		level := min(max(b.Level, highestHeading), 6)
		r.line(at.frames, strings.Repeat("#", level)+" ", runs, "")
	case b.Type == page.Caption && len(at.frames) == 0:
		r.line(nil, "*", runs, "*")
	default:
		r.paragraph(at.frames, runs)
	}
}

// line writes runs on one line between two marks, unless they come to nothing.
func (r *renderer) line(frames []frame, before string, runs []run, after string) {
	if text := r.markUp(runs); text != "" {
		r.out.write(leaf{frames: frames, lines: []string{before + text + after}})
	}
}

// paragraph writes runs as paragraphs, and the formulas between them.
func (r *renderer) paragraph(frames []frame, runs []run) {
	for len(runs) > 0 {
		n := slices.IndexFunc(runs, func(x run) bool { return x.kind == display })
		if n == 0 {
			r.out.write(leaf{frames: frames, lines: []string{"$$", safeTeX(runs[0].text), "$$"}})
			runs = runs[1:]
			continue
		}
		if n < 0 {
			n = len(runs)
		}
		if text := r.markUp(trimRuns(runs[:n])); text != "" {
			r.out.write(leaf{frames: frames, lines: hardLines(text), isTight: true})
		}
		runs = runs[n:]
	}
}

// A look is how the text of a leaf is printed.
type look struct {
	flat  bool // on one line
	bold  bool // all of it, so that bold words are not marked
	slant bool // likewise
}

func lookOf(t page.BlockType) look {
	switch t {
	case page.Heading:
		return look{flat: true, bold: true}
	case page.Caption:
		return look{flat: true, slant: true}
	}
	return look{}
}

// hardLines are the lines of a paragraph with their breaks, escaped where one begins
// like a list, a quote or the like.
func hardLines(text string) []string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = escapeBlockMark(strings.TrimSpace(line))
		if i+1 < len(lines) {
			lines[i] += `\`
		}
	}
	return lines
}

// findWrappers notes the items and tables that hold a heading of the story: they lay
// out a part of the page.
func (r *renderer) findWrappers() {
	r.wrappers = map[*html.Node]bool{}
	seen := map[*html.Node]bool{}
	for _, i := range r.chosen {
		if r.Doc.Blocks[i].Type != page.Heading {
			continue
		}
		for n := r.traces[i].Node; n != nil && !seen[n]; n = n.Parent {
			seen[n] = true
			if n.DataAtom == atom.Li || n.DataAtom == atom.Table {
				r.wrappers[n] = true
			}
		}
	}
}
