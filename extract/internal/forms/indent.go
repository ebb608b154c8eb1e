package forms

import "strings"

// isIndented reports whether all lines of a dump open with the same tabs.
// Blanks do not count: browsers indent what is no heading, and their dumps are
// read as they are.
func isIndented(lines []string) bool { return tabsOf(lines) > 0 }

// unindent takes the tabs off that all lines open with.
func unindent(lines []string) []string {
	n := tabsOf(lines)
	out := make([]string, len(lines))
	for i, line := range lines {
		if isBlank(line) {
			continue
		}
		out[i] = line[n:]
	}
	return out
}

// tabsOf returns the number of tabs that every line with text opens with.
func tabsOf(lines []string) int {
	n, any := 0, false
	for _, line := range lines {
		if isBlank(line) {
			continue
		}
		tabs := len(line) - len(strings.TrimLeft(line, "\t"))
		if !any || tabs < n {
			n, any = tabs, true
		}
		if n == 0 {
			return 0
		}
	}
	return n
}
