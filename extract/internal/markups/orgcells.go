package markups

import (
	"slices"
	"strings"

	"shuck/extract/internal/words"
)

// Pandoc writes a table that lays out a page line by line, the lines of a cell one below the
// other, and tables within the cells likewise:
//
//	| [[/news][News]]\\  | * Ferry raised                             |
//	| [[/sport][Sport]]  | By Ana Perez                               |
//	|                    |                                            |
//	|                    | GULL HOLM (AP) - The ferry that sank rang. |

// orgDepth is how many tables within tables are undone.
const orgDepth = 12

// withoutOrgTables gives what stands in the cells of tables that lay out the page, a cell
// below the other, each line of which ends in two blanks; other lines stay.
func withoutOrgTables(out, lines []string, depth int) []string {
	for i := 0; i < len(lines); {
		end := i
		for end < len(lines) && isOrgRow(lines[end]) && words.Columns(strings.TrimSpace(lines[end])) == words.Columns(strings.TrimSpace(lines[i])) {
			end++ // the next table has another width
		}
		switch edges := orgEdges(lines[i:end]); {
		case end == i:
			out = append(out, lines[i])
			i++
			continue
		case depth > 0 && laysOutOrg(lines[i:end], edges):
			for _, cell := range orgCells(lines[i:end], edges) {
				out = append(withoutOrgTables(append(out, ""), cell, depth-1), "")
			}
		default:
			out = append(out, lines[i:end]...)
		}
		i = end
	}
	return out
}

// isOrgRow reports whether a line is one of a table.
func isOrgRow(line string) bool {
	text := strings.TrimSpace(line)
	return len(text) > 1 && text[0] == '|' && text[len(text)-1] == '|'
}

// orgEdges returns the columns behind the bars that all lines of a table have.
func orgEdges(lines []string) []int {
	var common []int
	for i, line := range lines {
		var edges []int
		column := 0
		for _, c := range strings.TrimSpace(line) {
			if column++; c == '|' {
				edges = append(edges, column)
			} else {
				column += words.ColumnsOf(c) - 1
			}
		}
		if i == 0 {
			common = edges
			continue
		}
		common = slices.DeleteFunc(common, func(edge int) bool {
			_, ok := slices.BinarySearch(edges, edge)
			return !ok
		})
	}
	return common
}

// laysOutOrg reports whether a table is no table of figures: it has one line or column, or
// a cell has a heading, a broken line, a table or a paragraph.
func laysOutOrg(lines []string, edges []int) bool {
	const paragraph = 12 // words of one
	if len(edges) < 2 {
		return false
	}
	if len(edges) == 2 || len(lines) == 1 {
		return true
	}
	for _, cell := range orgCells(lines, edges) {
		for _, text := range cell {
			stars := leading(text, '*')
			if stars > 0 && strings.HasPrefix(text[stars:], " ") || strings.HasSuffix(strings.TrimSpace(text), orgBreak) || isOrgRow(text) || words.CountTo(text, paragraph) == paragraph {
				return true
			}
		}
	}
	return false
}

// orgCells returns the lines of each column of a table, without blank ones around them.
func orgCells(lines []string, edges []int) [][]string {
	cells := make([][]string, len(edges)-1)
	for _, line := range lines {
		for i, text := range words.CutColumns(strings.TrimSpace(line), edges)[:len(cells)] {
			if text = strings.TrimSpace(strings.TrimSuffix(text, "|")); text != "" {
				text += "  "
			}
			cells[i] = append(cells[i], text)
		}
	}
	return cells
}
