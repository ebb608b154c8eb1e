package forms

import "strings"

// isIndented reports whether all lines of a dump open with the same tabs or blanks.
func isIndented(lines []string) bool { return indentOf(lines) > 0 }

// unindent takes off what all lines open with.
func unindent(lines []string) []string {
	n := indentOf(lines)
	out := make([]string, len(lines))
	for i, line := range lines {
		if isBlank(line) {
			continue
		}
		out[i] = line[n:]
	}
	return out
}

// browserMargin is what browsers print before all text but headings. A page without
// headings is read like one with them.
const browserMargin = "   "

// indentOf returns the length of the tabs or blanks that every line with text opens
// with. One blank may stand there by accident, and in a dump of one line all do.
func indentOf(lines []string) int {
	indent, count := "", 0
	for _, line := range lines {
		if isBlank(line) {
			continue
		}
		here := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
		if count++; count == 1 {
			indent = here
		}
		for !strings.HasPrefix(here, indent) {
			indent = indent[:len(indent)-1]
		}
		if indent == "" {
			return 0
		}
	}
	if indent == "" || indent == " " || indent == browserMargin || count < 2 {
		return 0
	}
	return len(indent)
}
