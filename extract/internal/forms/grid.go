package forms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/markups"
	"shuck/extract/internal/words"
)

// Pandoc draws the tables of a page as grids, also those that only lay it out, one
// within the other:
//
//	+------------------+--------------------+
//	| Ferry raised     | Most read          |
//	|                  |                    |
//	| The ferry that   | -   A second heron |
//	| sank was raised. |                    |
//	+------------------+--------------------+
//
// The lines of a cell were wrapped at its width.

// gridDepth is how many grids within grids are undone.
const gridDepth = 12

// gridRowsMin is how many lines with bars show that a border is one of a grid.
const gridRowsMin = 2

// hasGrid reports whether lines hold a grid.
func hasGrid(lines []string) bool {
	for i, line := range lines {
		if isGridBorder(line) && gridEnd(lines, i)-i > gridRowsMin {
			return true
		}
	}
	return false
}

// isGridBorder reports whether a line is the border of rows: "+-----+=====+".
func isGridBorder(line string) bool {
	line = strings.TrimSpace(line)
	return len(line) > 2 && line[0] == '+' && line[len(line)-1] == '+' && strings.Trim(line, "+-=:") == ""
}

// gridEnd returns the number of the line behind the grid that begins at a border.
func gridEnd(lines []string, start int) int {
	end := start + 1
	for end < len(lines) {
		line := strings.TrimSpace(lines[end])
		if !isGridBorder(line) && (len(line) < 2 || line[0] != '|' || line[len(line)-1] != '|') {
			break
		}
		end++
	}
	return end
}

// readGrids gives what stands in the cells of grids, a cell below the other and a
// paragraph a line; other lines stay.
func readGrids(lines []string) []string {
	r := gridReader{all: lines, isRST: markups.HasRSTLinks(lines)}
	r.hasLinks = slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, "](") })
	return r.read(lines, 0, gridDepth)
}

// A gridReader reads grids within grids.
type gridReader struct {
	all   []string       // lines of the dump
	words map[string]int // how often it has each word, once that was asked

	isRST    bool // in which a line that ends early ends in two blanks
	hasLinks bool // of Markdown
}

// read reads the lines of a cell of some width; 0 is no cell.
func (r *gridReader) read(lines []string, width, depth int) []string {
	var out []string
	start := 0 // of what is in no grid
	for i := 0; i < len(lines); i++ {
		if n := choppedRule(lines[i:], width); n > 0 {
			out = append(r.appendUnwrapped(out, lines[start:i], width), "")
			start = i + n
			isColumn := !slices.ContainsFunc(lines[i:start], func(line string) bool { return strings.Contains(strings.TrimSpace(line), " ") })
			if rows := slices.Index(lines[start:], lines[i]); rows > 0 && isColumn {
				out = append(r.appendRows(out, lines[start:start+rows], width), "")
				start += rows + choppedRule(lines[start+rows:], width)
			}
			i = start - 1
			continue
		}
		if cells, n := simpleTable(lines[i:], width); n > 0 {
			out = append(r.appendUnwrapped(out, lines[start:i], width), "")
			out = append(append(out, cells...), "")
			start = i + n
			i = start - 1
			continue
		}
		if depth == 0 || !isGridBorder(lines[i]) {
			continue
		}
		end := gridEnd(lines, i)
		if end-i <= gridRowsMin {
			continue
		}
		out = r.appendUnwrapped(out, lines[start:i], width)
		for _, cell := range gridCells(lines[i:end]) {
			out = append(append(out, ""), r.read(cell.lines, cell.width, depth-1)...)
		}
		out = append(out, "")
		start, i = end, end-1
	}
	return r.appendUnwrapped(out, lines[start:], width)
}

// appendUnwrapped adds lines that were wrapped at a width, a paragraph a line; 0 is
// unknown, and leaves them as they are.
func (r *gridReader) appendUnwrapped(out, lines []string, width int) []string {
	start := len(out)
	if (r.isRST || r.hasLinks) && width > 0 {
		lines = markups.Unchop(lines, width, r.endsWord)
	}
	var run fullLines
	for i := 0; i < len(lines); {
		if n := r.choppedLines(lines, i, width, &run); n > 0 {
			out = append(out, r.joinChopped(lines[i:i+n], width))
			i += n
			continue
		}
		if n := ruledLines(lines[i:], width); n > 0 && !r.isRST {
			rule := words.Columns(strings.TrimRight(lines[i], " "))
			out = append(r.appendUnwrapped(append(out, ""), lines[i+1:i+n-1], rule), "")
			i += n
			continue
		}
		end := i + 1
		for width > 0 && end < len(lines) && r.goesOn(lines[i:end+1], width) {
			end++
		}
		if end == i+1 {
			out = append(out, lines[i])
		} else {
			out = append(out, joinLines(lines[i:end]))
		}
		i = end
	}
	if r.isRST && width > 0 {
		for i := range out[start:] {
			out[start+i] += "  "
		}
	}
	return out
}

// Pandoc does not wrap headings. Those that are wider than their cell it chops,
// within words, into pieces that are as wide as the cell but for the first:
//
//	| Lock keeper finds be              |
//	| ll of lost ferry below Orrin Weir |

// choppedLines returns how many lines from line i on are the pieces of such a heading, 0 for
// others. A wrapped paragraph may have such lines as well, so that the words decide. run is what
// is known from the line above.
func (r *gridReader) choppedLines(lines []string, i, width int, run *fullLines) int {
	if i >= run.end {
		*run = fullLinesAt(lines, i, width)
	}
	switch {
	case run.isBroken || run.end == i+1:
		return 0
	case !fillsCell(lines[i], lines[i+1], width):
		return run.end - i
	}
	for k := max(i, run.whole) + 1; k < run.end; k++ {
		if lines[k][0] == ' ' || r.cutsWord(lines[k-1], lines[k]) {
			return run.end - i
		}
	}
	run.whole = run.end - 1
	return 0
}

// fullLines are lines that stand together, of which all but the first are as wide as their cell.
// Each line of a cell may be the first one, and a cell may have very many.
type fullLines struct {
	end      int
	isBroken bool // a line that is not as wide stands right below them
	whole    int  // the last line up to which no word is cut
}

func fullLinesAt(lines []string, i, width int) fullLines {
	run := fullLines{end: i + 1}
	for width > 0 && run.end < len(lines) && !standsApart(lines[run.end-1]) && !standsApart(lines[run.end]) {
		if wide := words.Columns(strings.TrimRight(lines[run.end], " ")); wide < width-1 || wide > width {
			run.isBroken = true
			break
		}
		run.end++
	}
	return run
}

// joinChopped joins the pieces of a heading. A piece that is not as wide as the
// cell ends in a blank; of the first, that cannot be seen.
func (r *gridReader) joinChopped(lines []string, width int) string {
	var b strings.Builder
	for i, line := range lines {
		line = strings.TrimRight(line, " ")
		b.WriteString(line)
		if i > 0 && words.Columns(line) < width || i == 0 && isLoneSign(line) || i == 0 && len(lines) > 1 && r.endsWord(line, lines[1]) {
			b.WriteByte(' ')
		}
	}
	return strings.TrimSpace(b.String())
}

// cutsWord reports whether the last word of a line and the first of the next are a word of
// the dump together, or the former is a letter and the latter no word elsewhere.
func (r *gridReader) cutsWord(line, next string) bool {
	before, after := words.LettersAtEnd(line), words.LettersAtStart(next)
	switch {
	case before == "" || after == "":
		return false
	case r.count(before+after) > 0:
		return true
	}
	return words.OpensLower(after) && utf8.RuneCountInString(before) == 1 && r.count(after) < 2
}

// endsWord reports whether the last word of a line and the first of the next are not one
// together: a capital opens the latter, or both are words elsewhere in the dump.
func (r *gridReader) endsWord(line, next string) bool {
	before, after := words.LettersAtEnd(line), words.LettersAtStart(next)
	if len(before) < 2 || after == "" || r.count(before+after) > 0 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsUpper(words.FirstRune(after)) && unicode.IsLower(last) || r.count(before) > 1 && r.count(after) > 1
}

// count returns how often the dump has a word.
func (r *gridReader) count(word string) int {
	if r.words == nil {
		r.words = map[string]int{}
		for _, line := range r.all {
			for word := range strings.FieldsFuncSeq(line, func(r rune) bool { return !words.IsLetterOrDigit(r) }) {
				r.words[strings.ToLower(word)]++
			}
		}
	}
	return r.words[strings.ToLower(word)]
}

// goesOn reports whether the paragraph that lines of a cell begin goes on with the last of
// them. A link that was chopped fills its line, whatever follows, and "- The" opens an item
// only below others.
func (r *gridReader) goesOn(lines []string, width int) bool {
	const bullet = 2
	line, next := lines[len(lines)-2], lines[len(lines)-1]
	isWord := markdownBullet(next) == bullet && markdownBullet(lines[0]) == 0
	switch {
	case standsApart(lines[0]) && next != "" && strings.Contains(lines[0], "{") && !strings.Contains(line, "}"):
		return true // its attributes do
	case standsApart(line), standsApart(next), !isWord && markdownBullet(strings.TrimSpace(next)) > 0, !fillsCell(line, next, width), strings.HasPrefix(next, "\u00a0"),
		strings.HasSuffix(line, strongMark) && (strings.HasPrefix(next, strongMark) || opensLabel(next)):
		return false
	case r.isRST:
		isApart := strings.HasPrefix(next, "| ") || strings.Trim(line, "= ") == "" || strings.Trim(next, "= ") == ""
		return !isApart && (!strings.HasSuffix(line, "`__") || words.Columns(line) < width || words.OpensLower(next))
	}
	return !strings.HasSuffix(line, `\`) // where the page broke it
}

// standsApart reports whether a line is part of no paragraph: it is blank, or begins or ends an
// element in Markdown.
func standsApart(line string) bool {
	line = strings.TrimSpace(line)
	return line == "" || strings.HasPrefix(line, ":::")
}

// fillsCell reports whether a line of a cell ended only because the first word of
// the next did not fit.
func fillsCell(line, next string, width int) bool {
	next = strings.TrimSpace(next)
	if isBlank(line) || next == "" {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	return words.Columns(strings.TrimRight(line, " "))+1+words.Columns(word) > width
}

// A gridCell holds the lines of a cell, which were wrapped at its width.
type gridCell struct {
	lines []string
	width int
}

// gridCells cuts a grid into its cells, row by row.
func gridCells(grid []string) []gridCell {
	edges := words.RunColumns(strings.TrimSpace(grid[0]), '+')
	var out []gridCell
	row := make([][]string, len(edges)-1)
	for _, line := range grid[1:] {
		if !isGridBorder(line) {
			cutRow(row, strings.TrimSpace(line), edges)
			continue
		}
		for i, lines := range row {
			if lines = words.TrimBlank(lines); len(lines) > 0 {
				out = append(out, gridCell{lines, edges[i+1] - edges[i] - len("+  ")})
			}
			row[i] = nil
		}
	}
	for _, lines := range row { // of a grid without its last border
		if lines = words.TrimBlank(lines); len(lines) > 0 {
			out = append(out, gridCell{lines: lines})
		}
	}
	return out
}

// cutRow adds what a line holds of each cell of a row.
func cutRow(row [][]string, line string, edges []int) {
	for i, text := range words.CutColumns(line, edges)[:len(row)] {
		row[i] = append(row[i], strings.TrimPrefix(strings.TrimPrefix(strings.TrimRight(text, " "), "|"), " "))
	}
}

// Tables without blocks in their cells pandoc prints between rules. Where they are wider than
// the cell that they stand in, rules are chopped like headings:
//
//	|   ---                 |
//	| --------------------- |
//	|   F                   |
//	| erry raised at noon w |
//	| ith its piano in tune |
//	|   ---                 |
//	| --------------------- |

// ruledLines returns how many lines of a cell, which begin with a rule, are a table of one
// column with the rules around it, 0 for none. Its text was wrapped at the width of the rules.
func ruledLines(lines []string, width int) int {
	if rule := strings.TrimSpace(lines[0]); width == 0 || !isDashes(rule) || strings.Contains(rule, " ") {
		return 0
	}
	for n := 1; n < len(lines); n++ {
		if isDashes(lines[n]) {
			return n + 1
		}
	}
	return 0
}

// simpleTable returns the cells of a table between rules that lays out a page, and how many
// lines it has: it has one row, or one column that stands in no cell; others may have figures.
//
//	-------------- -------------
//	By Ana Perez   May 3, 2024
//	-------------- -------------
func simpleTable(lines []string, width int) (cells []string, n int) {
	if !strings.HasPrefix(lines[0], "  -") || !isDashes(lines[0]) {
		return nil, 0
	}
	edges := words.RunColumns(lines[0], '-')
	if len(edges) == 1 && width > 0 {
		return nil, 0 // ruledLines knows better
	}
	for i := 1; i < len(lines) && !isBlank(lines[i]); i++ {
		if lines[i] == lines[0] {
			return cells, i + 1
		}
		if isDashes(lines[i]) || len(edges) > 1 && i > 1 {
			break
		}
		for _, cell := range words.CutColumns(lines[i], edges) {
			cells = append(cells, strings.TrimSpace(cell), "")
		}
	}
	return nil, 0
}

// appendRows adds the rows between chopped rules, each of which was chopped behind the two
// blanks with which it begins.
func (r *gridReader) appendRows(out, lines []string, width int) []string {
	start := 0
	for i := 1; i <= len(lines); i++ {
		if i < len(lines) && !strings.HasPrefix(lines[i], "  ") && words.Columns(strings.TrimRight(lines[i], " ")) >= width-1 {
			continue
		}
		out = append(out, r.joinChopped(lines[start:i], width))
		start = i
	}
	return out
}

// choppedRule returns how many lines the chopped rule has that begins a cell's lines, 0 for
// others: a line across the cell is none.
func choppedRule(lines []string, width int) int {
	if width == 0 || !isDashes(lines[0]) {
		return 0
	}
	n, full := 0, 0
	if strings.HasPrefix(lines[0], "  -") && words.Columns(lines[0]) < width-1 {
		n = 1
	}
	for n < len(lines) && isDashes(lines[n]) && words.Columns(lines[n]) >= width-1 {
		n, full = n+1, full+1
	}
	if n < 2 || full == 0 {
		return 0
	}
	return n
}

// isDashes reports whether a line has nothing but hyphens.
func isDashes(line string) bool { return !isBlank(line) && strings.Trim(line, "- ") == "" }
