package markdown

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/page"
)

// isTable reports whether a table holds data, and is not there to lay out the page:
// it has rows of several cells, no table, no heading and no code of several lines
// inside, and either says what its columns are or has rows that are one block each. A story
// in one cell is none, whatever the columns are called.
func (r *renderer) isTable(table *html.Node) bool {
	is, known := r.tables[table]
	if !known {
		is = r.holdsData(table)
		r.tables[table] = is
	}
	return is
}

func (r *renderer) holdsData(table *html.Node) bool {
	if r.wrappers[table] || page.Attr(table, "role") == "presentation" || page.Attr(table, "role") == "none" {
		return false
	}
	heads, rows, wide := 0, 0, 0
	for n := range table.Descendants() {
		switch n.DataAtom {
		case atom.Table:
			return false
		case atom.Pre:
			if hasLines(n) {
				return false
			}
		case atom.Th:
			heads++
		case atom.Tr:
			rows++
			if countCells(n) > 1 {
				wide++
			}
		}
	}
	return wide > 0 && (heads > 0 || 2*r.rowBlocks(table) >= rows) && !r.isInOneCell(table)
}

// isInOneCell reports whether most of the next blocks in a table stand in one of its cells, and
// nothing beside them.
func (r *renderer) isInOneCell(table *html.Node) bool {
	const paragraphsMin = 3
	in, all := map[*html.Node]int{}, 0 // blocks of cells and of rows
	var fullest *html.Node
	for _, i := range r.chosen {
		at := r.placeOf(r.traces[i].Node)
		if at.table != table {
			break
		}
		all++
		if at.cell == nil {
			continue // a row
		}
		in[at.cell]++
		in[at.cell.Parent]++
		if in[at.cell] > in[fullest] {
			fullest = at.cell
		}
	}
	return in[fullest] >= paragraphsMin && 2*in[fullest] > all && in[fullest] == in[fullest.Parent]
}

// hasLines reports whether code has several lines.
func hasLines(pre *html.Node) bool {
	for n := range pre.Descendants() {
		if n.DataAtom == atom.Br || n.DataAtom == atom.Div || n.Type == html.TextNode && strings.Contains(strings.Trim(n.Data, "\n"), "\n") {
			return true
		}
	}
	return false
}

func countCells(row *html.Node) int {
	n := 0
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			n++
		}
	}
	return n
}

// rowBlocks counts the next blocks that are rows of a table.
func (r *renderer) rowBlocks(table *html.Node) int {
	n := 0
	for _, i := range r.chosen {
		at := r.traces[i].Node
		if r.placeOf(at).table != table {
			break
		}
		if at.DataAtom == atom.Tr {
			n++
		}
	}
	return n
}

// columnsMost is how many columns a table has at most: rows that are wider have the
// rest in the last one. It keeps what fills up rows in proportion to the page.
const columnsMost = 200

// A grid is a table whose rows all have the same columns.
type grid struct {
	rows   [][]string
	aligns []string // of the columns: "left", "center", "right" or ""
	width  int      // columns that hold anything
}

// table renders the blocks of a table.
func (r *renderer) table(table *html.Node, blocks []int) {
	frames := r.placeOf(table).frames
	cells := map[*html.Node][]page.Piece{} // nil is the cell of what stands in none
	for _, i := range blocks {
		r.share(cells, i)
	}
	r.caption(frames, table, cells[nil])
	g := r.gridOf(table, cells)
	if g.width == 0 {
		return
	}
	lines := make([]string, 0, len(g.rows)+1)
	for i, row := range g.rows {
		lines = append(lines, g.line(row))
		if i == 0 {
			lines = append(lines, g.rule())
		}
	}
	r.out.write(leaf{frames: frames, lines: lines})
}

// caption renders what stands above a table.
func (r *renderer) caption(frames []frame, table *html.Node, pieces []page.Piece) {
	r.line(frames, "*", r.runs(pieces, table, look{flat: true, slant: true}), "*")
}

// share gives the pieces of a block to the cells they stand in.
func (r *renderer) share(cells map[*html.Node][]page.Piece, block int) {
	first := map[*html.Node]bool{}
	for _, p := range r.pieces(block) {
		cell := r.placeOf(p.Node).cell
		if len(cells[cell]) > 0 && !first[cell] {
			p.Text = " " + p.Text
		}
		first[cell] = true
		cells[cell] = append(cells[cell], p)
	}
}

// gridOf puts cells where they stand. Those that span several columns or rows stand
// in the first one, and the others are empty.
func (r *renderer) gridOf(table *html.Node, cells map[*html.Node][]page.Piece) grid {
	g := grid{}
	var taken []int // by column: how many more rows a cell from above covers
	for tr := range table.Descendants() {
		if tr.DataAtom != atom.Tr {
			continue
		}
		row, isFull := make([][]string, 0, len(taken)), false
		column := 0
		for cell := tr.FirstChild; cell != nil; cell = cell.NextSibling {
			if cell.DataAtom != atom.Td && cell.DataAtom != atom.Th {
				continue
			}
			for column < len(taken) && taken[column] > 0 {
				column++
			}
			at := min(column, columnsMost-1)
			text := r.cell(cell, cells[cell])
			row = put(row, at, text)
			isFull = isFull || text != ""
			g.align(at, cell)
			wide, high := span(cell, "colspan"), span(cell, "rowspan")
			for end := min(column+wide, columnsMost); column < end; column++ {
				for len(taken) <= column {
					taken = append(taken, 0)
				}
				taken[column] = high
			}
		}
		for i := range taken {
			taken[i] = max(taken[i]-1, 0)
		}
		if isFull {
			g.add(row)
		}
	}
	return g
}

// put writes a cell, behind what is there already.
func put(row [][]string, column int, text string) [][]string {
	for len(row) <= column {
		row = append(row, nil)
	}
	if text = strings.TrimSpace(text); text != "" {
		row[column] = append(row[column], text)
	}
	return row
}

// add adds a row.
func (g *grid) add(row [][]string) {
	texts := make([]string, len(row))
	for i, parts := range row {
		texts[i] = strings.Join(parts, " ")
	}
	g.rows = append(g.rows, texts)
	g.width = max(g.width, len(texts))
}

// span is how many columns or rows a cell covers.
func span(cell *html.Node, key string) int {
	n, err := strconv.Atoi(strings.TrimSpace(page.Attr(cell, key)))
	if err != nil {
		return 1
	}
	return min(max(n, 1), 1<<16)
}

// cell renders a cell on one line.
func (r *renderer) cell(cell *html.Node, pieces []page.Piece) string {
	runs := r.runs(pieces, cell, look{flat: true, bold: cell.DataAtom == atom.Th})
	for i := range runs {
		if k := runs[i].kind; k == math || k == display {
			runs[i].text = strings.NewReplacer(`\|`, `\Vert `, "|", `\vert `).Replace(runs[i].text)
		}
	}
	return strings.ReplaceAll(r.markUp(runs), "|", `\|`)
}

// align notes how a cell is aligned, if it is the first of its column to say so.
func (g *grid) align(column int, cell *html.Node) {
	for len(g.aligns) <= column {
		g.aligns = append(g.aligns, "")
	}
	if g.aligns[column] == "" {
		g.aligns[column] = alignOf(cell)
	}
}

// alignOf is how an element says that its text is aligned.
func alignOf(n *html.Node) string {
	if align := strings.ToLower(page.Attr(n, "align")); align != "" {
		return align
	}
	_, style, _ := strings.Cut(strings.ToLower(page.Attr(n, "style")), "text-align")
	style, _, _ = strings.Cut(strings.TrimLeft(style, ": "), ";")
	style, _, _ = strings.Cut(style, "!")
	return strings.TrimSpace(style)
}

// line is a row.
func (g *grid) line(row []string) string {
	var b strings.Builder
	b.WriteByte('|')
	for i := range g.width {
		if i < len(row) && row[i] != "" {
			b.WriteString(" " + row[i])
		}
		b.WriteString(" |")
	}
	return b.String()
}

// rules are what stands below the head of a column.
var rules = map[string]string{"left": " :-- |", "center": " :-: |", "right": " --: |"}

func (g *grid) rule() string {
	var b strings.Builder
	b.WriteByte('|')
	for _, align := range g.aligns[:g.width] {
		if rule, ok := rules[align]; ok {
			b.WriteString(rule)
		} else {
			b.WriteString(" --- |")
		}
	}
	return b.String()
}
