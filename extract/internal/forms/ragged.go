package forms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/givennames"
	"shuck/extract/internal/seams"
	"shuck/extract/internal/sheets"
	"shuck/extract/internal/words"
)

// Letters of different widths make the lines of printed pages of uneven length.

// readPrinted joins printed pages, without their heads and feet, and unwraps their
// lines. Pages that are nothing but heads and feet stay as they are.
func readPrinted(lines []string) []string {
	if all := joinPages(sheets.Pages(lines)); len(all) > 0 {
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
	lines = trimmed(lines)
	out := make([]string, 0, len(lines))
	t := newRaggedText(lines)
	for i := 0; i < len(lines); {
		if lines[i] == "" {
			out = append(out, "")
			i++
			continue
		}
		end := i + 1
		for end < len(lines) && lines[end] != "" {
			end++
		}
		out = t.appendTo(out, lines[i:end])
		i = end
	}
	return out
}

// trimmed returns lines without the white space around them.
func trimmed(lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = strings.TrimSpace(line)
	}
	return out
}

// A raggedText is what all lines of printed pages, without white space around them, tell of
// each.
type raggedText struct {
	edge  int            // the usual right edge of prose
	small map[string]int // words that are no names
	lines map[string]int // how often a line stands there
	pairs map[[2]string]int
}

func newRaggedText(lines []string) *raggedText {
	t := &raggedText{edge: raggedEdge(lines), small: seams.SmallWords(lines), lines: map[string]int{}, pairs: map[[2]string]int{}}
	last := ""
	for _, line := range lines {
		t.lines[line]++
		t.pairs[[2]string{last, line}]++
		last = line
	}
	return t
}

// areApart reports whether one of two lines that stand together comes again without the other.
func (t *raggedText) areApart(last, next string) bool {
	both := t.pairs[[2]string{last, next}]
	return t.lines[last] > both || t.lines[next] > both
}

// appendTo adds the paragraphs of lines that stand together.
func (t *raggedText) appendTo(out, lines []string) []string {
	for i := 0; i < len(lines); {
		end := i + t.largeLines(lines[i:])
		if i > 0 && !t.isAboveStory(lines[end:]) {
			end = i + 1
		}
		if end == i+1 {
			for end < len(lines) && t.goesOn(lines[end-1], lines[end]) && !(strings.HasSuffix(lines[end-1], ")") && t.largeLines(lines[end:]) > 1) {
				end++ // a caption ends with who took the picture
			}
		}
		out = append(out, joinLines(lines[i:end]))
		i = end
	}
	return out
}

// A headline is printed in large letters: its lines are headlineWidth of the usual width at
// most, and headlineLines of them stand together. Each would be largeFull of the widest with
// the first word of the next.
const (
	headlineWidth = 0.75
	headlineLines = 6
	headlineMin   = 20 // columns; names of sections are shorter
	menuLabels    = 2  // that touch the next: "NewsSportRiver"
	largeFull     = 0.95
)

// largeLines returns how many lines make a headline in large letters that some lines open
// with, whatever stands below it; 1 where none of several lines is there.
func (t *raggedText) largeLines(lines []string) int {
	limit := int(headlineWidth * float64(t.edge))
	widest := textWidth(lines[0])
	if widest < headlineMin || widest > limit || namesSeveral(lines[0]) || gluedLabels(lines[0]) >= menuLabels {
		return 1
	}
	n, measure := 1, limit
	for ; n < min(len(lines), headlineLines); n++ {
		last, next := lines[n-1], lines[n]
		widest = max(widest, textWidth(next))
		measure = min(measure, widthWith(last, next))
		if widest > limit || float64(measure) < largeFull*float64(widest) || !t.isOneHeadline(last, next) {
			break
		}
	}
	return n
}

// isAboveStory reports whether what stands below a headline stands below some lines: text at its
// full width, a credit or a day.
func (t *raggedText) isAboveStory(below []string) bool {
	const near = 6 // lines
	limit := int(headlineWidth * float64(t.edge))
	return slices.ContainsFunc(below[:min(len(below), near)], func(line string) bool {
		_, _, _, dated := dates.Find(line, "")
		return dated || textWidth(line) > limit || isCredit(line)
	})
}

// widthWith returns the width of a line with the first word of the next.
func widthWith(last, next string) int {
	word, _, _ := strings.Cut(next, " ")
	return textWidth(last) + 1 + textWidth(word)
}

// isOneHeadline reports whether the words of a line may go on with the headline above.
func (t *raggedText) isOneHeadline(last, next string) bool {
	if opensItem(next) || isCredit(next) || opensByline(next, true) || isInCapitals(last) != isInCapitals(next) {
		return false
	}
	if _, _, _, dated := dates.Find(last+"\n"+next, ""); dated {
		return false
	}
	return words.OpensLower(next) || seams.EndsOpen(last) ||
		!t.areApart(last, next) && !seams.IsFragment(last, next) && !words.IsWide(words.FirstRune(last)) &&
			!seams.OpensCredit(last) && !seams.OpensSentence(last, next, t.small)
}

// isInCapitals reports whether a line has no small letters, in words of a script that has them.
func isInCapitals(line string) bool {
	return words.CountTo(line, 1) > 1 && strings.ContainsFunc(line, unicode.IsUpper) && !strings.ContainsFunc(line, unicode.IsLower)
}

// isCredit reports whether a line is a credit: it is marked as one, says when besides, or has
// nothing but a name.
func isCredit(line string) bool {
	c, ok := credit.Parse(line)
	return ok && (c.Marked || c.Printed != line || givennames.Opens(line))
}

// namesSeveral reports whether a line is nothing but names: "Ana Pérez and Ida Lund". One alone may
// open a headline.
func namesSeveral(line string) bool {
	c, ok := credit.Parse(line)
	return ok && len(c.Names) > 1
}

// opensItem reports whether a line begins an item of a list.
func opensItem(line string) bool { return markdownBullet(line) > 0 || strings.HasPrefix(line, "•") }

// raggedEdge returns the usual right edge of prose: that of most lines which go on in the
// next.
func raggedEdge(lines []string) int {
	const widest = 200
	var count [widest + 1]int
	all := 0
	for i := 0; i+1 < len(lines); i++ {
		if isCut(lines[i], lines[i+1]) {
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

// goesOn reports whether a line goes on with the paragraph above.
func (t *raggedText) goesOn(last, next string) bool {
	if opensItem(next) {
		return false
	}
	width, edge := float64(textWidth(last)), float64(t.edge)
	isFull := float64(widthWith(last, next)) >= raggedFull*edge
	switch {
	case words.EndsLikeSentence(last):
		return width >= raggedEnd*edge
	case words.OpensLower(next):
		return words.CountTo(last, 2) >= 2 && !opensByline(next, isFull)
	}
	return isFull && width >= raggedShort*edge && !seams.OpensCredit(last) && !t.areApart(last, next) && (words.EndsLikeSentence(next) || !isCredit(next))
}

// opensByline reports whether a line in small letters is a credit: "by Ana Pérez", which may
// also stand below a full line that it goes on with, or "byAna Pérez".
func opensByline(line string, belowFull bool) bool {
	i := strings.IndexFunc(line, unicode.IsUpper)
	if i <= 0 || !seams.IsCreditOpener(strings.TrimSpace(line[:i])) {
		return false
	}
	return line[i-1] != ' ' || !belowFull && isCredit(line)
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
