package exports

import (
	"slices"
	"strings"

	"shuck/extract/internal/pattern"
)

// joinHanging puts the value of a label behind it where each stands on an indented line of
// its own, as EBSCO prints them. hanging says that there were several.
//
//	Title:
//	    Ferry raised
func joinHanging(lines []string) (out []string, hanging bool) {
	const labelsHangingMin = 4
	found := 0
	for i := 0; i < len(lines) && found < labelsHangingMin; i++ {
		if isHanging(lines, i) {
			found++
		}
	}
	if found < labelsHangingMin {
		return lines, false
	}
	for i := 0; i < len(lines); i++ {
		if !isHanging(lines, i) {
			out = append(out, lines[i])
			continue
		}
		end := i + 1
		for end < len(lines) && indentOf(lines[end]) >= 2 && strings.TrimSpace(lines[end]) != "" {
			end++
		}
		out = append(out, strings.TrimRight(withListed(lines[i], lines[i+1:end]), " "))
		i = end - 1
	}
	return out, true
}

// withListed is a label with the lines of its value: a list has commas between.
func withListed(label string, below []string) string {
	values := make([]string, len(below))
	for i, line := range below {
		values[i] = strings.TrimSpace(line)
	}
	if strings.HasPrefix(strings.ToLower(label), "title") {
		return label + " " + strings.TrimSuffix(strings.Join(values, " "), ".")
	}
	return label + " " + strings.Join(values, "; ")
}

// isHanging reports whether a known label stands alone on a line with its value indented below.
func isHanging(lines []string, i int) bool {
	if i+1 >= len(lines) || !strings.HasSuffix(strings.TrimSpace(lines[i]), ":") || indentOf(lines[i]) > 0 || indentOf(lines[i+1]) < 2 || strings.TrimSpace(lines[i+1]) == "" {
		return false
	}
	l, ok := readLabel(lines[i])
	return ok && l.known && l.value == ""
}

// pageFoot matches the line that ends a sheet of an export, "Page 1 of 4", "Page 2 of 3 © 2020
// Factiva, Inc. All rights reserved.", and no sentence about pages.
var pageFoot = pattern.Of(`^\W*(?:Page|Seite|Página|Pagina) \d+ (?:of|von|sur|de|di) \d+(?:\W*| (?:©|\(c\)) \d{4} Factiva\b.*)$`)

// isPageFoot reports whether a line is such a one.
func isPageFoot(line string) bool {
	return len(line) <= markBytesMax && strings.ContainsAny(line, "0123456789") && pageFoot().MatchString(line)
}

// withoutPageFeet returns the lines of a story without the ends of sheets, and without the
// headline that the next sheet repeats below them.
func withoutPageFeet(lines []string, headline string) []string {
	if !slices.ContainsFunc(lines, isPageFoot) {
		return lines
	}
	var out []string
	below := false
	for _, line := range lines {
		switch text := strings.TrimSpace(line); {
		case isPageFoot(line):
			below = true
		case below && text == headline:
		default:
			below = below && text == ""
			out = append(out, line)
		}
	}
	return out
}

// withoutCover returns the lines of an export of Nexis Uni without the cover above its first
// story: who asked, when, and the list of what was found.
func withoutCover(lines []string) []string {
	const above, linesMax = 6, 400
	opens := false
	for i, line := range lines[:min(len(lines), linesMax)] {
		text := strings.TrimSpace(line)
		opens = opens || i < above && (strings.HasPrefix(text, "User Name:") || strings.HasPrefix(text, "Date and Time:"))
		switch {
		case !opens && i >= above:
			return lines
		case opens && isPageFoot(text) || strings.HasPrefix(text, coverFoot):
			return lines[i+1:]
		}
	}
	return lines
}

// coverFoot opens the last line of a cover.
const coverFoot = "| About LexisNexis"
