package markdown

import (
	"strconv"
	"strings"
)

// A leaf is what stands in frames and holds none: a paragraph, a table, code.
type leaf struct {
	frames  []frame
	lines   []string
	isTight bool // it needs no blank line before the next item
}

// A writer writes leaves below each other, behind the marks of their frames.
type writer struct {
	b    strings.Builder
	open []openFrame // those of the leaf above
	last leaf
}

// An openFrame is a frame with the marks that stand for it.
type openFrame struct {
	frame
	first string // on its first line
	rest  string // on the others
	other bool   // the mark of the item is the less usual one
}

// String is what has been written.
func (w *writer) String() string { return w.b.String() }

// write writes a leaf that has lines.
func (w *writer) write(l leaf) {
	same := w.common(l.frames)
	if w.b.Len() > 0 {
		w.gap(l, same)
	}
	before, rest := "", ""
	open := w.open[:same:same]
	for _, f := range open {
		before += f.rest
	}
	rest = before
	for depth := same; depth < len(l.frames); depth++ {
		f := w.openAt(depth, l.frames[depth], same)
		before, rest = before+f.first, rest+f.rest
		open = append(open, f)
	}
	for i, line := range l.lines {
		if i > 0 {
			w.b.WriteByte('\n')
			before = rest
		}
		w.b.WriteString(strings.TrimRight(before+line, " "))
	}
	w.open, w.last = open, l
}

// common is how many frames of a leaf are those of the leaf above.
func (w *writer) common(frames []frame) int {
	n := 0
	for n < len(frames) && n < len(w.open) && frames[n].node == w.open[n].node {
		n++
	}
	return n
}

// gap parts a leaf from the one above, with which it has so many frames in common.
func (w *writer) gap(l leaf, same int) {
	w.b.WriteByte('\n')
	if l.isTight && w.last.isTight && w.goesOn(l.frames, same) {
		return
	}
	marks := ""
	for _, f := range w.open[:same] {
		marks += f.rest
	}
	w.b.WriteString(strings.TrimRight(marks, " "))
	w.b.WriteByte('\n')
}

// goesOn reports whether frames go on with the list of the leaf above: with its next
// item, or with the first one of a list inside. A list that begins with another number
// than 1 needs a blank line.
func (w *writer) goesOn(frames []frame, same int) bool {
	if same >= len(frames) || frames[same].list == nil {
		return false
	}
	if same < len(w.open) {
		return w.open[same].list == frames[same].list
	}
	return same > 0 && w.open[same-1].list != nil && (!frames[same].ordered || frames[same].number == 1)
}

// openAt opens a frame. Of two lists that stand below each other the second has
// another mark, or the two would be one.
func (w *writer) openAt(depth int, f frame, same int) openFrame {
	o := openFrame{frame: f, first: "> ", rest: "> "}
	switch {
	case f.note != "":
		o.first, o.rest = "[^"+f.note+"]: ", "    "
		return o
	case f.list == nil:
		return o
	}
	if depth == same && depth < len(w.open) && w.open[depth].list != nil && w.open[depth].ordered == f.ordered {
		o.other = w.open[depth].other != (w.open[depth].list != f.list)
	}
	switch {
	case f.ordered && o.other:
		o.first = strconv.Itoa(f.number) + ") "
	case f.ordered:
		o.first = strconv.Itoa(f.number) + ". "
	case o.other:
		o.first = "* "
	default:
		o.first = "- "
	}
	o.rest = strings.Repeat(" ", len(o.first))
	return o
}
