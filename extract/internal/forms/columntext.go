package forms

import (
	"slices"
	"strings"

	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
)

// unwrapColumn joins the lines of paragraphs, and moves them to where a browser begins
// its text.
func unwrapColumn(lines []string) []string {
	indent := columnsMax
	lines = slices.Clone(lines)
	for i, line := range lines {
		if isControls(line) {
			lines[i] = ""
		} else if !isBlank(line) {
			indent = min(indent, len(line)-len(strings.TrimLeft(line, " ")))
		}
	}
	width := columnWidth(lines)
	out := make([]string, 0, len(lines))
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && columnGoesOn(lines[end-1], lines[end], width) {
			end++
		}
		line := joinPrinted(lines[i:end])
		if line != "" {
			line = browserMargin + strings.Repeat(" ", max(0, len(lines[i])-len(strings.TrimLeft(lines[i], " "))-indent)) + line
		}
		out = append(out, line)
		i = end
	}
	return out
}

// columnWidth returns the width at which most lines of a column would have been wrapped
// as they are: they fit, and would not with the first word of the next.
func columnWidth(lines []string) int {
	var change [columnsMax + 2]int
	for i := 0; i+1 < len(lines); i++ {
		if !goesOnBelow(lines[i], lines[i+1]) {
			continue
		}
		width := words.Columns(strings.TrimRight(lines[i], " "))
		if behind := width + 1 + firstWordColumns(lines[i+1]); width <= columnsMax {
			change[width]++
			change[min(behind, columnsMax+1)]--
		}
	}
	best, most, votes := columnsMax, 0, 0
	for width := range change {
		if votes += change[width]; votes > most {
			best, most = width, votes
		}
	}
	return best
}

// firstWordColumns returns the width of the first word of a line; scripts without
// spaces can be broken behind any letter.
func firstWordColumns(line string) int {
	word, _, _ := strings.Cut(strings.TrimSpace(line), " ")
	if first := words.FirstRune(word); words.IsWide(first) {
		return words.ColumnsOf(first)
	}
	return words.Columns(word)
}

// columnGoesOn reports whether a line goes on with the one above it in a column of some
// width.
func columnGoesOn(last, next string, width int) bool {
	text := strings.TrimSpace(next)
	if isBlank(last) || text == "" || markdownBullet(text) > 0 || strings.HasPrefix(text, "•") {
		return false
	}
	return endsInHyphenated(strings.TrimRight(last, " "), text) || words.Columns(strings.TrimRight(last, " "))+1+firstWordColumns(next) > width
}

// joinPrinted joins lines that were wrapped at blanks and behind hyphens that were
// there.
func joinPrinted(lines []string) string {
	var b strings.Builder
	for i, line := range lines {
		line = strings.TrimSpace(line)
		b.WriteString(line)
		if i+1 == len(lines) {
			break
		}
		if next := strings.TrimSpace(lines[i+1]); !endsInHyphenated(line, next) && seams.NeedsSpace(line, next) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}
