package forms

import (
	"strings"

	"shuck/extract/internal/words"
)

// A text browser that lays out tables prints one blank for all white space within a cell, so
// that a wider gap in a line is the border of two cells:
//
//	      Ferry raised at noon      [12]Print
//	        with its bell           [13]Mail
//
// What is too little for a gutter is parted here line by line: cells that stand side by side
// on a few lines, or whose border is elsewhere on each. Gaps are no borders within lines that
// fill their width, whose blanks were widened for that.

const (
	linkGap       = 2   // columns of a gap before a link
	wideGap       = 3   // and before other cells
	lonelyGap     = 6   // and of one on a single line of a paragraph
	justifiedMost = 4   // and of gaps that are but widened blanks
	rowGapsMax    = 4   // gaps of a line; tables of figures have more
	rowTitle      = 4   // words of a headline: lines with shorter cells are menus
	tableRows     = 3   // lines of a table in which no sentence goes on
	rowBytesMax   = 640 // bytes of a line of a table
)

// cutRows parts the cells that stand side by side. Each becomes a paragraph.
func cutRows(lines []string) []string {
	out := make([]string, 0, len(lines))
	done, above := 0, 0
	for i := 0; i < len(lines); i++ {
		r, ok := rowAt(lines, above, i)
		above = max(above, r.to)
		if ok {
			out = append(out, lines[done:r.from]...)
			left, right := r.cut(lines)
			out = append(append(out, ""), unwrapCell(left, r.column)...)
			out = append(append(out, ""), cutRows(unwrapCell(words.TrimBlank(right), 0))...)
			out = append(out, "")
			done = r.to
		}
		i = max(i, r.to-1)
	}
	return append(out, lines[done:]...)
}

// rowAt returns the lines around one with a gap which that gap parts, none of them above
// some line, and reports whether cells stand beside it.
func rowAt(lines []string, above, at int) (columnRegion, bool) {
	line := lines[at]
	if len(line) > rowBytesMax || !strings.Contains(strings.TrimSpace(line), "  ") || isJustified(lines, at) {
		return columnRegion{}, false
	}
	g, ok := firstGap(line)
	if !ok {
		return columnRegion{}, false
	}
	r := columnRegion{from: at, to: at + 1}
	for r.to < len(lines) && g.goesOn(lines[r.to]) {
		r.to++
	}
	for r.from > above && g.goesOn(lines[r.from-1]) {
		r.from--
	}
	width := 0
	r.column, width = g.border()
	return r, g.areCells(r, lines, at, width)
}

// A cellGap is a gap between cells that lines have in common.
type cellGap struct {
	start, end int              // its columns in the line that it was found in
	free       [columnsMax]bool // those that are free in all lines
	rows       int              // lines with text on both sides
}

// firstGap returns the first gap between cells of a line, unless it has too many.
func firstGap(line string) (g cellGap, ok bool) {
	k := inkOf(line)
	gaps, all, narrowest, widest := 0, 0, columnsMax, 0
	for c := k.first; c <= k.last; {
		from := c
		for c <= k.last && !k.has(c) {
			c++
		}
		if width := c - from; width >= linkGap && from-k.first > bulletColumns {
			all, narrowest, widest = all+1, min(narrowest, width), max(widest, width)
			if width >= wideGap || opensWithLink(line, c) {
				if gaps++; gaps == 1 {
					g.start, g.end = from, c
				}
			}
		}
		c++
	}
	if all > 1 && widest <= justifiedMost && widest <= narrowest+1 {
		return g, false
	}
	for c := g.start; c < g.end; c++ {
		g.free[c] = true
	}
	g.rows = 1
	return g, gaps > 0 && gaps <= rowGapsMax
}

// opensWithLink reports whether the text behind a column opens with the number of a link.
func opensWithLink(line string, column int) bool {
	_, behind := cutColumn(line, column)
	return OpensWithMarker(strings.TrimSpace(behind))
}

// goesOn reports whether the gap goes on in the line above or below, and takes out the
// columns in which that has text.
func (g *cellGap) goesOn(line string) bool {
	if isBlank(line) {
		return false
	}
	k := inkOf(line)
	left := g.free
	some := false
	for c := g.start; c < g.end; c++ {
		left[c] = left[c] && k.isBetween(c)
		some = some || left[c]
	}
	if !some {
		return false
	}
	g.free = left
	if k.first < g.start && k.last >= g.end {
		g.rows++
	}
	return true
}

// isBetween reports whether a column is outside the text of a line, or in a gap of more than
// a blank.
func (k *ink) isBetween(c int) bool {
	if c < k.first || c > k.last {
		return true
	}
	return !k.has(c) && (!k.has(c-1) || !k.has(c+1))
}

// border returns the column behind the first free ones, and how many are free.
func (g *cellGap) border() (column, width int) {
	column = g.start
	for !g.free[column] {
		column++
	}
	for column < g.end && g.free[column] {
		column++
	}
	for c := g.start; c < g.end; c++ {
		if g.free[c] {
			width++
		}
	}
	return column, width
}

// areCells reports whether what the gap parts are cells: it is wide for what stands above or
// below it across, a line alone has a headline on one side, and many lines are no table of
// figures.
func (g *cellGap) areCells(r columnRegion, lines []string, at, width int) bool {
	isCrossed := r.to < len(lines) && !isBlank(lines[r.to]) || r.from > 0 && !isBlank(lines[r.from-1])
	needed := wideGap
	if g.rows == 1 && !opensWithLink(lines[at], r.column) {
		needed = lonelyGap
	}
	if isCrossed && width < needed {
		return false
	}
	left, right := r.cut(lines)
	if len(left) == 1 && words.CountTo(left[0], rowTitle) < rowTitle && words.CountTo(right[0], rowTitle) < rowTitle {
		return false
	}
	return g.rows < tableRows || countGoingOn(left, 1) > 0 || countGoingOn(right, 1) > 0
}

// isJustified reports whether a line begins and ends where the one above or below does, as
// lines do whose blanks were widened to fill their width.
func isJustified(lines []string, at int) bool {
	const indent = 1 // columns before the first line of a paragraph
	k := inkOf(lines[at])
	for _, beside := range [...]int{at - 1, at + 1} {
		if beside < 0 || beside == len(lines) {
			continue
		}
		if b := inkOf(lines[beside]); b.last == k.last && max(b.first, k.first)-min(b.first, k.first) <= indent {
			return true
		}
	}
	return false
}

// unwrapCell joins the lines of a cell that ends before a column, 0 where only its lines tell
// how wide it is. A link begins a line.
func unwrapCell(lines []string, column int) []string {
	indent, width := columnsMax, 0
	for _, line := range lines {
		if !isBlank(line) {
			indent = min(indent, len(line)-len(strings.TrimLeft(line, " ")))
			width = max(width, words.Columns(strings.TrimSpace(line)))
		}
	}
	if column > 0 {
		width = column - 1 - indent
	}
	var out []string
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && !OpensWithMarker(strings.TrimSpace(lines[end])) && columnGoesOn(strings.TrimSpace(lines[end-1]), lines[end], width) {
			end++
		}
		switch {
		case end > i+1:
			out = append(out, browserMargin+joinPrinted(lines[i:end]))
		case isBlank(lines[i]):
			out = append(out, "")
		default:
			out = append(out, browserMargin+lines[i][indent:])
		}
		i = end
	}
	return out
}
