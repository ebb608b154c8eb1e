package exports

import (
	"strings"
	"unicode/utf8"
)

// partParagraphs puts a blank line before each paragraph of a story whose lines are
// wrapped and whose paragraphs are only indented.
func partParagraphs(lines []string) []string {
	indented, flush, blank := 0, 0, 0
	for _, line := range lines {
		switch {
		case strings.TrimSpace(line) == "":
			blank++
		case indentOf(line) >= 2:
			indented++
		default:
			flush++
		}
	}
	if indented < 2 || flush < indented {
		return lines
	}
	out := make([]string, 0, len(lines)+indented)
	for _, line := range lines {
		if indentOf(line) >= 2 && strings.TrimSpace(line) != "" {
			if len(out) > 0 && strings.TrimSpace(out[len(out)-1]) != "" {
				out = append(out, "")
			}
			line = strings.TrimLeft(line, " \t\u00a0\u3000")
		}
		out = append(out, line)
	}
	return out
}

// A story is wrapped if no line is wider than wrapWidthMax, and most lines have
// another of their paragraph below them.
const wrapWidthMax = 110

// joinWrapped puts each paragraph of a wrapped story on one line. Lines of less than
// half the width end where they do for a reason.
func joinWrapped(lines []string) []string {
	width, joined, filled := 0, 0, 0
	for i, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		filled++
		width = max(width, utf8.RuneCountInString(line))
		if i+1 < len(lines) && strings.TrimSpace(lines[i+1]) != "" {
			joined++
		}
	}
	if width > wrapWidthMax || 2*joined < filled {
		return lines
	}
	var out []string
	for i := 0; i < len(lines); {
		if i > 0 && strings.TrimSpace(lines[i-1]) != "" {
			out = append(out, "")
		}
		end := i + 1
		for end < len(lines) && goesOn(lines[end-1], lines[end], width) {
			end++
		}
		out = append(out, joinedLines(lines[i:end]))
		i = end
	}
	return out
}

// goesOn reports whether a line goes on with the one above it.
func goesOn(above, line string, width int) bool {
	line = strings.TrimSpace(line)
	if line == "" || strings.TrimSpace(above) == "" || 2*utf8.RuneCountInString(above) < width {
		return false
	}
	first, size := utf8.DecodeRuneInString(line)
	return !strings.ContainsRune("*•·-–+", first) || !strings.HasPrefix(line[size:], " ")
}

// indentOf returns the columns before the text of a line; a tab counts as several.
func indentOf(line string) int {
	n := 0
	for _, r := range line {
		switch r {
		case ' ', '\u00a0':
			n++
		case '\t', '\u3000':
			n += 2
		default:
			return n
		}
	}
	return 0
}

// joinedLines is the paragraph of some lines; one that ends with a hyphen is joined to the
// next without a blank.
func joinedLines(lines []string) string {
	if len(lines) == 1 {
		return lines[0]
	}
	var b strings.Builder
	b.WriteString(lines[0])
	before := lines[0]
	for _, line := range lines[1:] {
		if !strings.HasSuffix(before, "-") {
			b.WriteByte(' ')
		}
		before = strings.TrimSpace(line)
		b.WriteString(before)
	}
	return b.String()
}
