package words

import "unicode/utf8"

// Columns returns how many columns a text takes on a terminal, where wide letters
// take two.
func Columns(s string) int {
	n := utf8.RuneCountInString(s)
	if n == len(s) {
		return n // as most lines of most dumps
	}
	n = 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			n++
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		n += ColumnsOf(r)
	}
	return n
}

// ColumnsOf returns how many columns a character takes.
func ColumnsOf(r rune) int {
	switch {
	case IsInvisible(r):
		return 0
	case IsWide(r):
		return 2
	}
	return 1
}

// CutColumns cuts a line before each of some columns, and leaves out what stands before the
// first.
func CutColumns(line string, edges []int) []string {
	cells := make([]string, len(edges))
	cell, start, column := -1, 0, 0
	for i, r := range line {
		for cell+1 < len(edges) && column >= edges[cell+1] {
			if cell >= 0 {
				cells[cell] = line[start:i]
			}
			cell, start = cell+1, i
		}
		column += ColumnsOf(r)
	}
	if cell >= 0 {
		cells[cell] = line[start:]
	}
	return cells
}

// RunColumns returns the columns of a rule at which the same sign begins again: 0 and 4 in
// "=== ==".
func RunColumns(rule string, sign byte) []int {
	var edges []int
	for i := range len(rule) {
		if rule[i] == sign && (i == 0 || rule[i-1] != sign) {
			edges = append(edges, i)
		}
	}
	return edges
}

// IsInvisible reports whether a character takes no room: soft hyphen,
// zero-width space, joiners, direction marks, word joiner, byte order mark.
func IsInvisible(r rune) bool {
	switch {
	case r == 0x00AD, r == 0xFEFF, r == 0x2060, 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2066 <= r && r <= 0x2069:
		return true
	}
	return false
}

// IsWide reports whether terminals draw a letter over two columns: Hangul,
// kana, Han, full-width forms, pictographs.
func IsWide(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r <= 0x115F, 0x2E80 <= r && r <= 0xA4CF, 0xAC00 <= r && r <= 0xD7A3, 0xF900 <= r && r <= 0xFAFF,
		0xFE30 <= r && r <= 0xFE6F, 0xFF00 <= r && r <= 0xFF60, 0xFFE0 <= r && r <= 0xFFE6, 0x1F300 <= r && r <= 0x1FAFF, 0x20000 <= r && r <= 0x3FFFD:
		return true
	}
	return false
}
