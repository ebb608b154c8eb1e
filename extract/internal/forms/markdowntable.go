package forms

import (
	"strings"

	"shuck/extract/internal/words"
)

// Pages that are laid out with tables become tables of Markdown whose cells hold
// paragraphs and headings: "| # Ferry raised", and a "|" on a line of its own
// between two columns. What stands in the cells of such a table is read like any
// other line; a table of figures stays as it is.

// cellProse is how many words show that a cell holds a paragraph and no figures.
const cellProse = 12

// cellTitle is how many show that it holds a headline, in tables without bars at both
// ends, as html2text writes them where tables lay out the page.
const cellTitle = 4

// tableCells returns what the cells of a row hold that is part of a layout; nil
// for other lines. laidOut says that tables lay out the page.
func tableCells(text string, laidOut bool) []string {
	if !strings.Contains(text, "|") || isTableRule(text) {
		return nil
	}
	var cells []string
	barred := text[0] == '|' && strings.HasSuffix(text, "|")
	layout := text[0] == '|' && !barred
	for _, cell := range strings.Split(text, "| ") {
		cell = strings.TrimSpace(strings.TrimRight(cell, "| "))
		if cell != "" {
			cells = append(cells, cell)
		}
		layout = layout || laysOut(cell) || laidOut && !barred && words.CountTo(cell, cellTitle) >= cellTitle
	}
	switch {
	case strings.Trim(text, "| ") == "":
		return []string{""}
	case len(cells) == 1 && (text[0] == '|' || text[len(text)-1] == '|') && len(cells[0]) < len(text):
		return cells
	case !layout || len(cells) < 2 && cells[0] == text:
		return nil
	}
	return cells
}

// laysOut reports whether a cell is one of a layout: it holds a heading, a picture and
// nothing else, or a paragraph.
func laysOut(cell string) bool {
	isPicture := strings.HasPrefix(cell, "![") && strings.IndexByte(cell, ')') == len(cell)-1
	return isPicture || headingLevel(cell) > 0 || words.CountTo(cell, cellProse) >= cellProse
}

// tableRow returns a row of a table of figures that has bars at both ends, without
// those.
func tableRow(text string, laidOut bool) (string, bool) {
	if len(text) < len("| | |") || text[0] != '|' || text[len(text)-1] != '|' || isTableRule(text) {
		return "", false
	}
	row := strings.TrimSpace(text[1 : len(text)-1])
	return row, strings.Contains(row, " | ") && tableCells("x "+text[1:], laidOut) == nil
}

// isTableRule reports whether a line parts the head of a table from its rows:
// "---|:---:".
func isTableRule(text string) bool {
	return strings.Contains(text, "|") && strings.Contains(text, "---") && strings.Trim(text, "|-: ") == ""
}

// isRowRule reports whether a line is the rule of a table that has one column,
// which html2text ends with two blanks.
func isRowRule(line string) bool { return line == "---  " }
