package forms

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"

	"shuck/extract/internal/words"
)

// Programs that print a page to a terminal or to paper put what stands side by side on
// the page on the same lines, the menu beside the story:
//
//	     News        The ferry that sank in shallow      Most read
//	     Sport       water on Monday was raised by
//	                 noon, and its captain said that     A second heron
//	     Weather     the piano had kept its tune.
//
// A gutter is a column that is blank over a run of lines, with text on both sides of it.
// The text that it parts is read one side after the other, and each side likewise.

// gutterMin is how much shows that a column is blank on purpose: the sum over the lines
// of a run of what they weigh. Within prose one column in six is a blank, so that ten
// lines with one below the other are no accident; four with a wide gap are none either.
const gutterMin = 30

// gutterWeights are what a line weighs that has text on both sides of a gutter, by the
// width of the gap; wider ones weigh as much as the last.
var gutterWeights = [...]int{0, 3, 5, 8}

// gutterAligned is how many lines of a run have text to the left and begin anew right
// behind the gutter.
const gutterAligned = 3

// gutterAlone is how many lines of a run count that begin right behind the gutter with
// nothing to the left: the story beside a short menu goes on below it.
const gutterAlone = 10

// columnsDepth is how often a side is parted again.
const columnsDepth = 6

// columnsGuess warns of what is uncertain in parted text.
const columnsGuess = "texts stand side by side: which lines belong together was guessed from the blanks between them"

// hasColumns reports whether the texts of a dump stand side by side.
func hasColumns(lines []string) bool {
	return mayHaveColumns(lines) && len(columnRegions(lines)) > 0
}

// mayHaveColumns reports whether there are gaps within lines, which hardly any dump
// without columns has.
func mayHaveColumns(lines []string) bool {
	const few = 4
	count := 0
	for _, line := range lines {
		if strings.Contains(strings.TrimSpace(line), "  ") {
			if count++; count == few {
				return true
			}
		}
	}
	return false
}

// readColumns parts what stands side by side. What is in a column becomes a paragraph a
// line, since each column was wrapped at a width of its own; other lines stay.
func readColumns(lines []string) []string {
	return partColumns(lines, columnsDepth, asPrinted, unwrapCells)
}

// readCells does that with the print of a browser that lays out tables.
func readCells(lines []string) []string {
	return partColumns(lines, columnsDepth, cutRows, unwrapCells)
}

// unwrapCells reads a column that may have cells of its own.
func unwrapCells(lines []string) []string { return unwrapColumn(cutRows(lines)) }

// partColumns parts what stands side by side. plain reads lines that stand alone, and
// inner those of a column.
func partColumns(lines []string, depth int, plain, inner func([]string) []string) []string {
	var regions []columnRegion
	if depth > 0 && mayHaveColumns(lines) {
		regions = columnRegions(lines)
	}
	if len(regions) == 0 {
		return plain(lines)
	}
	out := make([]string, 0, len(lines))
	start := 0
	for _, r := range regions {
		out = append(out, plain(lines[start:r.from])...)
		left, right := r.cut(lines)
		for _, side := range [...][]string{left, right} {
			out = append(append(out, ""), partColumns(words.TrimBlank(side), depth-1, inner, inner)...)
		}
		out = append(out, "")
		start = r.to
	}
	return append(out, plain(lines[start:])...)
}

// A columnRegion is a run of lines that a gutter parts.
type columnRegion struct {
	from, to int // lines
	column   int // at which the text on the right side begins
	score    int
}

// cut returns the lines of both sides.
func (r columnRegion) cut(lines []string) (left, right []string) {
	left, right = make([]string, 0, r.to-r.from), make([]string, 0, r.to-r.from)
	for _, line := range lines[r.from:r.to] {
		a, b := cutColumn(line, r.column)
		left, right = append(left, a), append(right, b)
	}
	return left, right
}

// cutColumn cuts a line before a column.
func cutColumn(line string, column int) (before, behind string) {
	at := 0
	for i, r := range line {
		if at >= column {
			return strings.TrimRight(line[:i], " \t\u00a0"), strings.Repeat(" ", at-column) + line[i:]
		}
		at = behindRune(at, r)
	}
	return strings.TrimRight(line, " \t\u00a0"), ""
}

// behindRune returns the column behind a character at some column.
func behindRune(at int, r rune) int {
	const tabStop = 8
	if r == '\t' {
		return at + tabStop - at%tabStop
	}
	return at + words.ColumnsOf(r)
}

// columnsMax is how many columns of a line are looked at.
const columnsMax = 320

// ink says which columns of a line are not blank.
type ink struct {
	bits        [columnsMax / 64]uint64
	first, last int // columns with text; last is -1 where there is none
}

func (k *ink) has(column int) bool { return k.bits[column/64]>>(column%64)&1 != 0 }

// gapBefore returns how many columns before a column are blank; 0 where there is no
// text before them.
func (k *ink) gapBefore(column int) int {
	if k.first >= column {
		return 0
	}
	n := 0
	for !k.has(column - n - 1) {
		n++
	}
	return n
}

// runsOver reports whether a line has one blank before a column by accident: it has others
// before that, and nowhere a gap, as the entries of a menu across the page have.
func (k *ink) runsOver(column int) bool {
	const across = 60 // columns
	if k.gapBefore(column) != 1 || !k.has(column) || k.last-k.first < across {
		return false
	}
	before := 0
	for c := k.first; c < k.last; c++ {
		switch {
		case k.has(c):
		case !k.has(c + 1):
			return false
		case c < column-1:
			before++
		}
	}
	return before > 0
}

func inkOf(line string) ink {
	k := ink{first: columnsMax, last: -1}
	at := 0
	for _, r := range line {
		next := behindRune(at, r)
		if next > columnsMax {
			k.last = columnsMax - 1
			break
		}
		if !unicode.IsSpace(r) && next > at {
			for c := at; c < next; c++ {
				k.bits[c/64] |= 1 << (c % 64)
			}
			k.first, k.last = min(k.first, at), next-1
		}
		at = next
	}
	return k
}

// columnRegions returns the runs of lines with a gutter, from above, none of which
// share a line.
func columnRegions(lines []string) []columnRegion {
	inks := make([]ink, len(lines))
	for i, line := range lines {
		inks[i] = inkOf(line)
	}
	var all []columnRegion
	for _, column := range gutterColumns(inks) {
		all = appendRuns(all, inks, column)
	}
	weight := func(r columnRegion) int { return r.score + r.to - r.from }
	sort.SliceStable(all, func(i, j int) bool { return weight(all[i]) > weight(all[j]) })
	taken := make([]bool, len(lines))
	var out []columnRegion
	for _, r := range all {
		if slices.Contains(taken[r.from:r.to], true) || !r.isLayout(lines) {
			continue
		}
		for i := r.from; i < r.to; i++ {
			taken[i] = true
		}
		out = append(out, r)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].from < out[j].from })
	return out
}

// outdents are how many columns further left a heading stands: than text in the prints of
// elinks, than the bullets below it in those of w3m.
var outdents = [...]int{3, 2}

// gutterColumns returns the columns at which text begins again behind a gap most
// often, with those of headings.
func gutterColumns(inks []ink) []int {
	const least, most = 2, 16
	var count [columnsMax]int
	for i := range inks {
		k := &inks[i]
		for c := k.first + 1; c <= k.last; c++ {
			if k.has(c) && !k.has(c-1) && c > 1 && !k.has(c-2) {
				count[c]++
			}
		}
	}
	var out []int
	for c, n := range count {
		if n >= least {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(count[b], count[a]) })
	out = out[:min(len(out), most)]
	for _, c := range out {
		for _, outdent := range outdents {
			if c > outdent+1 && !slices.Contains(out, c-outdent) && (outdent == outdents[0] || count[c-outdent] > 0) {
				out = append(out, c-outdent)
			}
		}
	}
	return out
}

// appendRuns adds the runs of lines in which a gutter stands before a column.
func appendRuns(out []columnRegion, inks []ink, column int) []columnRegion {
	for i := 0; i < len(inks); i++ {
		if inks[i].has(column - 1) {
			continue
		}
		start := i
		for i < len(inks) && !inks[i].has(column-1) {
			i++
		}
		if r, ok := runOf(inks, start, i, column); ok {
			out = append(out, r)
		}
	}
	return out
}

// runOf returns what is side by side in a run of lines that are blank before a
// column.
func runOf(inks []ink, from, to, column int) (columnRegion, bool) {
	r := columnRegion{from: to, to: from, column: column}
	aligned, alone, width := 0, 0, 0
	for i := from; i < to; i++ {
		k := &inks[i]
		if k.last < column {
			continue
		}
		gap := k.gapBefore(column)
		if gap == 1 && k.has(column) && isSpanning(inks, from, to, i) || r.from == to && k.runsOver(column) {
			continue
		}
		r.from, r.to = min(r.from, i), i+1
		if k.first == column {
			alone++
		}
		if gap == 0 || column-gap-k.first <= bulletColumns {
			continue
		}
		r.score += gutterWeights[min(gap, len(gutterWeights)-1)]
		if k.beginsBehind(column) {
			aligned++
		}
	}
	if r.score+min(alone, gutterAlone) < gutterMin || aligned < gutterAligned {
		return r, false
	}
	for i := r.from; i < r.to; i++ {
		if inks[i].first < column {
			width = max(width, inks[i].widthBefore(column))
		}
	}
	r.from, r.to = r.extend(inks, from, to, width)
	return r, true
}

// beginsBehind reports whether text begins at a column at which a heading would.
func (k *ink) beginsBehind(column int) bool {
	for _, outdent := range outdents {
		behind := min(column+outdent, columnsMax-1)
		if k.has(behind) && k.gapBefore(behind) > outdent {
			return true
		}
	}
	return k.has(column)
}

// widthBefore returns the column behind the last text before a column.
func (k *ink) widthBefore(column int) int {
	for c := min(column-1, k.last); c >= 0; c-- {
		if k.has(c) {
			return c + 1
		}
	}
	return 0
}

// bulletColumns is how wide the bullets and numbers of lists are, with which no text
// stands side by side: pandoc prints "-   Sport".
const bulletColumns = 2

// isSpanning reports whether a line at the end of a run is part of a paragraph that
// goes on beyond it, and has a blank in the gutter by accident.
func isSpanning(inks []ink, from, to, i int) bool {
	return i == from && from > 0 && inks[from-1].last >= 0 || i+1 == to && to < len(inks) && inks[to].last >= 0
}

// extend returns the run with the paragraphs above and below it that were wrapped
// before the gutter: a side may be longer than the other.
func (r columnRegion) extend(inks []ink, from, to, width int) (int, int) {
	const wrapped = 0.8 // of the width of the left side
	for i := r.to; i < to; i++ {
		if float64(inks[i].last+1) >= wrapped*float64(width) {
			for r.to = i + 1; r.to < to && inks[r.to].last >= 0; {
				r.to++
			}
		}
	}
	for i := r.from - 1; i >= from; i-- {
		if float64(inks[i].last+1) >= wrapped*float64(width) && !inks[i].runsOver(r.column) {
			for r.from = i; r.from > from && inks[r.from-1].last >= 0; {
				r.from--
			}
		}
	}
	return r.from, r.to
}

// isLayout reports whether one of the sides holds wrapped text: a table of figures has
// none.
func (r columnRegion) isLayout(lines []string) bool {
	left, right := r.cut(lines)
	return hasWrapped(left) || hasWrapped(right)
}

// hasWrapped reports whether sentences go on in the next line.
func hasWrapped(lines []string) bool {
	const few = 3
	return countGoingOn(lines, few) == few
}

// countGoingOn counts the lines whose sentence goes on in the next, no further than some.
func countGoingOn(lines []string, most int) int {
	count := 0
	for i := 0; i+1 < len(lines) && count < most; i++ {
		if goesOnBelow(lines[i], lines[i+1]) {
			count++
		}
	}
	return count
}

// goesOnBelow reports whether a sentence goes on in the next line: in small letters, or
// where there are none in any letters.
func goesOnBelow(line, next string) bool {
	const few, long = 2, 20
	line, next = strings.TrimSpace(line), strings.TrimSpace(next)
	if line == "" || next == "" || words.EndsLikeSentence(line) {
		return false
	}
	first := words.FirstRune(next)
	if unicode.IsLetter(first) && !unicode.IsUpper(first) && !unicode.IsLower(first) {
		return words.Columns(line) >= long
	}
	return words.OpensLower(next) && words.CountTo(line, few) >= few
}
