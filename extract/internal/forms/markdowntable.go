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

// nestedRule is the rule of a table within a cell, in which all of it is one line.
const nestedRule = "| --- |"

// tableCells returns what the cells of a row hold that is part of a layout; nil
// for other lines. laidOut says that tables lay out the page.
func tableCells(text string, laidOut bool) []string {
	if !strings.Contains(text, "|") || isTableRule(text) {
		return nil
	}
	var cells []string
	barred := text[0] == '|' && strings.HasSuffix(text, "|")
	layout := text[0] == '|' && !barred || strings.Contains(text, nestedRule)
	for _, cell := range strings.Split(text, "| ") {
		cell = strings.TrimSpace(strings.TrimRight(cell, "| "))
		cells = appendParagraphs(cells, cell, barred)
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

// appendParagraphs adds the paragraphs of a cell, between which markdownify writes two blanks
// in rows that have bars at both ends, and the items of lists. The rules of tables within it
// are none.
func appendParagraphs(out []string, cell string, barred bool) []string {
	if !barred && cell != "" {
		return append(out, cell)
	}
	for _, bullet := range [...]string{" * ", " • "} {
		if strings.Count(cell, bullet) > 1 {
			cell = strings.ReplaceAll(cell, bullet, " "+bullet)
		}
	}
	const gap = "  "
	start := 0
	for at := 0; at < len(cell); {
		end, next := len(cell), len(cell)
		if n := strings.Index(cell[at:], gap); n >= 0 {
			end, next = at+n, at+n+len(gap)
		}
		if next < len(cell) && isWithin(cell[at:end], cell[next:]) {
			at = next
			continue
		}
		if text := strings.TrimPrefix(strings.Join(strings.Fields(cell[start:end]), " "), "--- "); strings.Trim(text, "-:") != "" {
			out = append(out, text)
		}
		start, at = next, next
	}
	return out
}

// isWithin reports whether two blanks stand within a sentence, where its source had a line end.
func isWithin(before, after string) bool {
	const dashBytes = 10 // of dashes and the letter behind them
	last := before[strings.LastIndexByte(before, ' ')+1:]
	return words.OpensLower(strings.TrimLeft(words.CutAtRune(after, dashBytes), "-–— ")) || words.IsStopWord(last)
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
