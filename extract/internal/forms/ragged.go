package forms

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
)

// Letters of different widths make the lines of printed pages of uneven length.

// readPrinted joins printed pages, without their heads and feet, and unwraps their
// lines. Pages that are nothing but heads and feet stay as they are.
func readPrinted(lines []string) []string {
	if all := joinPages(pagesOf(lines)); len(all) > 0 {
		return unwrapRagged(all)
	}
	return lines
}

// asPrinted leaves lines as they are: all pages together tell how wide they are.
func asPrinted(lines []string) []string { return lines }

// joinPages joins printed pages without their heads and feet, and parts what stands
// side by side on a page.
func joinPages(pages [][]string) []string {
	running := runningLines(pages)
	var all []string
	for _, page := range pages {
		page = partColumns(withoutRunning(page, running), columnsDepth, asPrinted, asPrinted)
		if len(all) > 0 && len(page) > 0 && !crosses(all[len(all)-1], page[0]) {
			all = append(all, "")
		}
		all = append(all, page...)
	}
	return all
}

// crosses reports whether text goes on across the end of a page.
func crosses(above, below string) bool {
	return !isBlank(above) && !words.EndsLikeSentence(above) && words.CountTo(above, shortMin) >= shortMin || words.OpensLower(strings.TrimSpace(below))
}

// unwrapRagged joins the lines of paragraphs whose right edge is ragged.
func unwrapRagged(lines []string) []string {
	out := make([]string, 0, len(lines))
	edge := raggedEdge(lines)
	for i := 0; i < len(lines); {
		if isBlank(lines[i]) {
			out = append(out, "")
			i++
			continue
		}
		end := i + 1
		for end < len(lines) && !isBlank(lines[end]) {
			end++
		}
		out = appendRagged(out, lines[i:end], edge)
		i = end
	}
	return out
}

// A headline is printed in large letters: its lines are headlineWidth of the
// usual width at most, and headlineLines of them stand together.
const (
	headlineWidth = 0.75
	headlineLines = 6
	headlineMin   = 20 // columns; names of sections are shorter
)

// appendRagged adds the paragraphs of lines that stand together.
func appendRagged(out, lines []string, edge int) []string {
	widest := 0
	for _, line := range lines {
		widest = max(widest, textWidth(line))
	}
	if len(lines) <= headlineLines && headlineMin <= widest && float64(widest) <= headlineWidth*float64(edge) {
		edge = widest
	}
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && raggedGoesOn(lines[end-1], lines[end], edge) {
			end++
		}
		out = append(out, joinLines(lines[i:end]))
		i = end
	}
	return out
}

// raggedEdge returns the usual right edge of prose: that of most lines which go
// on in the next.
func raggedEdge(lines []string) int {
	const widest = 200
	var count [widest + 1]int
	all := 0
	for i := 0; i+1 < len(lines); i++ {
		if next := strings.TrimSpace(lines[i+1]); words.OpensLower(next) && words.CountTo(lines[i], shortMin) >= shortMin && !words.EndsLikeSentence(lines[i]) {
			count[min(textWidth(lines[i]), widest)]++
			all++
		}
	}
	sum := 0
	for width := range count {
		if sum += count[width]; 2*sum > all {
			return width
		}
	}
	return widest
}

// A ragged line is full when it would be raggedFull of the usual width with the
// first word of the next, and is raggedShort of it at least; one that ends a
// sentence ends its paragraph up to raggedEnd.
const (
	raggedFull  = 0.9
	raggedShort = 0.65
	raggedEnd   = 0.9
)

// raggedGoesOn reports whether a line goes on with the one above.
func raggedGoesOn(last, next string, edge int) bool {
	next = strings.TrimSpace(next)
	if markdownBullet(next) > 0 || strings.HasPrefix(next, "•") {
		return false
	}
	width := float64(textWidth(last))
	switch {
	case words.EndsLikeSentence(strings.TrimSpace(last)):
		return width >= raggedEnd*float64(edge)
	case words.OpensLower(next):
		return words.CountTo(last, 2) >= 2
	}
	if width < raggedShort*float64(edge) || seams.OpensCredit(strings.TrimSpace(last)) {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	return width+1+float64(textWidth(word)) >= raggedFull*float64(edge)
}

// joinLines joins the lines of a paragraph. A hyphen at the end of a line is taken
// out before a small letter.
func joinLines(lines []string) string {
	var b strings.Builder
	for i, line := range lines {
		line = strings.TrimSpace(line)
		if i+1 == len(lines) {
			b.WriteString(line)
			break
		}
		next := strings.TrimSpace(lines[i+1])
		cut, hyphen := strings.CutSuffix(line, "-")
		if before, _ := utf8.DecodeLastRuneInString(cut); hyphen && unicode.IsLetter(before) {
			if !words.OpensLower(next) {
				cut = line
			}
			b.WriteString(cut)
			continue
		}
		b.WriteString(line)
		if seams.NeedsSpace(line, next) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}
