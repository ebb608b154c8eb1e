package markups

import (
	"strings"

	"shuck/extract/internal/words"
)

// Pandoc wraps the cells of tables in reStructuredText at their width. What has no blank at
// which it could be wrapped it chops, into pieces that are as wide as the cell but for the
// first: the last word of a link with its address, and the names of headings.
//
//	`Ferry raised at
//	no
//	on <https://f.example
//	/ferry>`__
//	.. rubric:: A bell
//	   :name: the-bell-of-
//	the-ferry-rang-at-noon
//
// Cells in Markdown are chopped likewise: "noo", "n](https://f.example)".

// HasRSTLinks reports whether lines hold links in grave accents.
func HasRSTLinks(lines []string) bool {
	for _, line := range lines {
		if strings.Contains(line, "`__") {
			return true
		}
	}
	return false
}

// Unchop joins what was chopped in the lines of a cell of some width, in reStructuredText or
// Markdown, and leaves the names of headings out. areApart reports whether the last word of a
// line and the first of the next are two.
func Unchop(lines []string, width int, areApart func(line, next string) bool) []string {
	u := unchopper{out: make([]string, 0, len(lines)), width: width, areApart: areApart}
	for _, line := range lines {
		u.line(strings.TrimRight(line, " "))
	}
	return u.out
}

// An unchopper puts the pieces of a cell's lines together.
type unchopper struct {
	out      []string
	width    int
	areApart func(line, next string) bool

	last              string // the last line
	inLink, inAddress bool   // at its end
	joined            int    // lines put together to the last one
	indent            int    // of a heading
	inRubric, inName  bool   // the last line belongs to a heading, or to its name
}

// line takes the next line of the cell: as a line of its own, joined to the one before it, or
// not at all.
func (u *unchopper) line(line string) {
	const joinedMax = 100 // a link has no more lines; without its end it ends there
	n := len(u.out)
	if u.joined++; u.joined > joinedMax {
		u.inLink, u.inAddress = false, false
	}
	isFull := words.Columns(line) == u.width
	indent := len(line) - len(strings.TrimLeft(line, " "))
	switch {
	case line == "":
		u.inLink, u.inAddress, u.inName = false, false, false
	case u.inName, u.inRubric && (isFull && !strings.Contains(line, " ") || line[indent] == ':'):
		u.inName, u.inRubric = true, false
		return
	case u.inRubric && indent > u.indent+1: // three further in, or less where it was chopped
		for u.out[n-1] == "" { // the blanks before what was chopped
			n--
			u.out = u.out[:n]
		}
	case n > 0 && (u.inAddress || isFull && (u.inLink && u.isPiece(line) || u.out[n-1] == "-" || isChoppedDirective(u.out[n-1], line))):
		if strings.HasSuffix(u.out[n-1], "..") {
			u.out[n-1] += " "
		}
		u.out[n-1] += line
		u.note(line)
		return
	case u.inLink && n > 0:
		u.out[n-1] += " " + strings.TrimLeft(line, " ")
		u.note(line)
		return
	default:
		u.inRubric = false
	}
	u.out = append(u.out, line)
	u.joined = 0
	u.note(line)
}

// isChoppedDirective reports whether two lines are the pieces of the mark of a directive.
func isChoppedDirective(line, next string) bool {
	const shorter = len(".. container::")
	line = strings.TrimLeft(line, " ")
	if line == "" || line[0] != '.' || len(line) >= shorter {
		return false
	}
	glued, _ := directive(line + next)
	spaced, _ := directive(line + " " + next)
	return glued != "" || spaced != ""
}

// note notes where a line ends.
func (u *unchopper) note(line string) {
	u.last = line
	if whole := u.out[len(u.out)-1]; strings.HasPrefix(strings.TrimLeft(whole, " "), ".. rubric::") {
		u.inRubric, u.indent = true, len(whole)-len(strings.TrimLeft(whole, " "))
	}
	for i := range len(line) {
		switch c := line[i]; {
		case c == '`', c == '[':
			u.inLink, u.inAddress = !u.inLink || c == '[', false
		case c == '<', c == '(' && i > 0 && line[i-1] == ']':
			u.inAddress = u.inLink
		case c == ')' && u.inAddress:
			u.inLink, u.inAddress = false, false
		}
	}
}

// isPiece reports whether a line within a link, as wide as the cell, goes on with the word
// that stands alone above it: at the word before the address, or without a blank at all.
func (u *unchopper) isPiece(line string) bool {
	last := strings.TrimLeft(u.last, "- ")
	before := strings.TrimSpace(line[:max(0, strings.IndexAny(line+"<", "<]"))])
	return !strings.Contains(last, " ") && !strings.Contains(before, " ") && !u.areApart(last, line)
}
