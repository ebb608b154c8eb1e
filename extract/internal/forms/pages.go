package forms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
)

// Feed is the line that stands for a form feed in the lines of a dump. What
// prints to paper, pdftotext among them, ends each page with one; others put it
// between stories.
const Feed = "\f"

// IsPrinted reports whether the form feeds of a dump part printed pages and not
// stories: the text goes on across them, the pages have numbers, or hardly one of
// them begins as a story does. Of a text whose last page has none, more is asked.
func IsPrinted(lines []string) bool {
	pages := pagesOf(lines)
	if len(pages) < 2 {
		return printedByBrowser(pages) != browserPrint{}
	}
	running := runningLines(pages)
	crossed, numbered, heads, ends, stories := 0, 0, 0, 0, 0
	var above, below []string
	for i, page := range pages {
		if isNumbered(page, i+1) {
			numbered++
		}
		above, below = below, withoutRunning(page, running)
		switch {
		case len(above) == 0 || len(below) == 0:
		case goesOn(above[len(above)-1], below[0]):
			crossed++
		case opensStory(below):
			heads++
			if holdsProse(below) {
				stories++
			}
		case words.EndsLikeSentence(above[len(above)-1]), opensWrapped(below):
			ends++
		}
	}
	breaks := len(pages) - 1
	if numbered > breaks/2 && numbered > 1 || crossed*crossedShare >= breaks && crossed > 0 {
		return true
	}
	if n := len(lines); lines[n-1] == Feed || lines[n-1] == "" && n > 1 && lines[n-2] == Feed {
		return stories < breaks || fillSheets(pages)
	}
	return float64(heads+ends) <= partsShare*float64(breaks) && areSheets(pages)
}

// Where nothing ends the last page, as in a text that was trimmed, partsShare of the
// breaks at most have a head below them or the end of a sentence above. Sheets have sheetLines with text at most, dumps of
// pages of today more; of each sheetCuts of their lines one at least is cut within a
// sentence.
const (
	partsShare = 2.0 / 3
	sheetLines = 110
	sheetCuts  = 10
)

// holdsProse reports whether there are sentences of some length on a page.
func holdsProse(page []string) bool {
	const sentenceMin, proseMin = 12, 25 // words
	prose, sum := 0, 0
	for _, line := range page {
		if isBlank(line) {
			sum = 0
			continue
		}
		if sum += words.CountTo(line, proseMin); sum >= sentenceMin && words.EndsLikeSentence(line) {
			prose, sum = prose+sum, 0
		}
	}
	return prose >= proseMin
}

// fillSheets reports whether several pages have about as many lines as each other, as
// sheets have that are printed as they look; the last may have less.
func fillSheets(pages [][]string) bool {
	const pagesMin, linesMin, share = 4, 40, 0.9
	last := len(pages) - 1
	if len(pages) < pagesMin {
		return false
	}
	most := 0
	for _, page := range pages {
		most = max(most, len(page))
	}
	isShort := func(page []string) bool { return float64(len(page)) < share*float64(most) }
	return most >= linesMin && !slices.ContainsFunc(pages[:last], isShort)
}

// opensWrapped reports whether a page begins with two or three lines that end no
// sentence and stand alone, as a wrapped headline does.
func opensWrapped(page []string) bool {
	const linesMax = 3
	for i := 1; i < min(len(page), linesMax+1); i++ {
		if isBlank(page[i]) {
			return !words.EndsLikeSentence(page[i-1])
		}
	}
	return false
}

// areSheets reports whether pages are as long as paper is, and their lines as wide.
func areSheets(pages [][]string) bool {
	cut, all := 0, 0
	for _, page := range pages {
		filled, above := 0, ""
		for _, line := range page {
			line = strings.TrimSpace(line)
			if line == "" {
				continue
			}
			if filled++; filled > sheetLines {
				return false
			}
			if words.CountTo(above, shortMin) >= shortMin {
				if all++; !words.EndsLikeSentence(above) && words.OpensLower(line) {
					cut++
				}
			}
			above = line
		}
	}
	return cut*sheetCuts >= all && cut > 0
}

// crossedShare is how many breaks there may be for each that stands within a
// sentence.
const crossedShare = 5

// pagesOf cuts lines at form feeds; pages without text are left out, and blank
// lines at the ends of others.
func pagesOf(lines []string) [][]string {
	var pages [][]string
	start := 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && lines[i] != Feed {
			continue
		}
		if page := words.TrimBlank(lines[start:i]); len(page) > 0 {
			pages = append(pages, page)
		}
		start = i + 1
	}
	return pages
}

// edgeLines is how many lines at both ends of a page may be heads and feet.
const edgeLines = 2

// runningLines returns the lines that stand at the ends of half the pages or
// more, whatever their numbers: "The Quay Ledger", "3/7".
func runningLines(pages [][]string) map[string]bool {
	running := map[string]bool{}
	if len(pages) == 1 {
		addBrowserLines(running, pages[0])
		return running
	}
	count := map[string]int{}
	for _, page := range pages {
		seen := map[string]bool{}
		for _, line := range edgesOf(page) {
			if key := withoutDigits(line); !seen[key] {
				seen[key] = true
				count[key]++
			}
		}
	}
	for key, n := range count {
		if n > 1 && 2*n >= len(pages) {
			running[key] = true
		}
	}
	return running
}

// edgesOf returns the first and last lines with text of a page.
func edgesOf(page []string) []string {
	var out []string
	for i := 0; i < len(page) && len(out) < edgeLines; i++ {
		if !isBlank(page[i]) {
			out = append(out, page[i])
		}
	}
	for i, n := len(page)-1, 0; i >= 0 && n < edgeLines; i-- {
		if !isBlank(page[i]) {
			out = append(out, page[i])
			n++
		}
	}
	return out
}

// withoutDigits returns a line with its numbers made alike and its white space
// folded.
func withoutDigits(line string) string {
	line = strings.Join(strings.Fields(line), " ")
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, strings.ToLower(line))
}

// withoutRunning returns a page without its heads and feet.
func withoutRunning(page []string, running map[string]bool) []string {
	isRunning := func(line string) bool {
		key := withoutDigits(line)
		return running[key] || isPageNumber(key)
	}
	for n := 0; n < edgeLines && len(page) > 0 && isRunning(page[0]); n++ {
		page = words.TrimBlank(page[1:])
	}
	for n := 0; n < edgeLines && len(page) > 0 && isRunning(page[len(page)-1]); n++ {
		page = words.TrimBlank(page[:len(page)-1])
	}
	return page
}

// isPageNumber reports whether a line, its digits made alike, is the number of a
// page: "3", "3/7", "- 3 -", "page 3 of 7".
func isPageNumber(line string) bool {
	if !strings.Contains(line, "0") {
		return false
	}
	for _, word := range strings.Fields(line) {
		switch word = strings.Trim(word, "-–—/|[]()."); word {
		case "", "page", "of", "seite", "von", "page:", "p", "pagina", "página", "de", "sur", "di", "стр", "из":
		default:
			if strings.Trim(word, "0/") != "" {
				return false
			}
		}
	}
	const numberMax = 12 // a year or a score is no longer, but stands alone less often
	return len(line) <= 2*numberMax
}

// isNumbered reports whether a page has its number at one of its ends, alone or beside
// what else is printed there.
func isNumbered(page []string, number int) bool {
	for _, line := range edgesOf(page) {
		for _, part := range gapParts(line) {
			if value := pageNumber(part); value > 0 && (value == number || value == number+1) {
				return true
			}
		}
	}
	return false
}

// pageNumber returns the number of a page, "3" or "3/7"; 0 for other texts.
func pageNumber(text string) int {
	if !isPageNumber(withoutDigits(text)) {
		return 0
	}
	value := 0
	for _, d := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })[0] {
		value = 10*value + int(d-'0')
	}
	return value
}

// opensStory reports whether a page begins as a story does: with a short line
// that ends no sentence and stands alone, or with metadata.
func opensStory(page []string) bool {
	const headlineMax = 25 // words
	first := strings.TrimSpace(page[0])
	if len(page) == 1 || words.OpensLower(first) || words.CountTo(first, headlineMax) >= headlineMax {
		return false
	}
	return isBlank(page[1]) && !words.EndsLikeSentence(first) || strings.Contains(first, ": ") && strings.Contains(page[1], ": ")
}

// readPrinted joins printed pages, without their heads and feet, and unwraps
// their lines: letters of different widths make them of uneven length. Pages that
// are nothing but heads and feet stay as they are.
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

// goesOn reports whether a sentence surely goes on across the end of a page: menus end and begin
// with lines of a few words, some in small letters.
func goesOn(above, below string) bool {
	isLong := func(line string) bool { return words.CountTo(line, shortMin) >= shortMin }
	return isLong(above) && isLong(below) && !words.EndsLikeSentence(above) && words.OpensLower(strings.TrimSpace(below))
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
