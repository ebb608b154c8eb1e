package forms

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// Browsers print the title of a page and the moment at the head of each sheet, and its
// address with the number of the sheet at the foot, or all of them the other way round:
//
//	3/14/24, 10:30 AM              Ferry raised at noon | The Quay Ledger
//
//	https://ledger.example/ferry                                      1/3

// A browserPrint is what heads and feet say of a page. Both are "" where no browser has
// printed it.
type browserPrint struct{ title, address string }

// isBrowserPrint reports whether a dump is a page that a browser has printed.
func isBrowserPrint(lines []string) bool {
	lines = withFeeds(lines)
	return slices.Contains(lines, Feed) && IsPrinted(lines) && printedByBrowser(pagesOf(lines)) != browserPrint{}
}

// readBrowserPrint reads printed pages, and makes metadata lines of what heads and feet
// say.
func readBrowserPrint(lines []string) []string {
	pages := pagesOf(withFeeds(lines))
	p := printedByBrowser(pages)
	text := unwrapRagged(joinTitle(joinPages(pages), p.title))
	head := []string{"Title: " + p.title}
	if strings.HasPrefix(p.address, "http") { // and not "file:///"
		head = append(head, "URL: "+p.address)
	}
	return withMetadata(head, text)
}

// printedByBrowser reads the lines at the ends of sheets that stand on others as well.
func printedByBrowser(pages [][]string) (p browserPrint) {
	if len(pages) == 0 {
		return p
	}
	running := runningLines(pages)
	if len(running) == 0 {
		return p
	}
	for _, line := range edgesOf(pages[0]) {
		if !running[withoutDigits(line)] {
			continue
		}
		for _, part := range gapParts(line) {
			switch {
			case isPrintedAddress(part):
				p.address = part
			case isMoment(part) || isPageNumber(withoutDigits(part)):
			case len(part) > len(p.title):
				p.title = part
			}
		}
	}
	if p.address == "" || p.title == "" {
		return browserPrint{}
	}
	p.title = withoutCutSite(p.title)
	return p
}

// withoutCutSite returns a title without the name of a site that is cut off: "Ferry raised | The
// Q…".
func withoutCutSite(title string) string {
	const siteMax = 30 // bytes
	if !strings.HasSuffix(title, cutMark) {
		return title
	}
	for _, bar := range [...]string{" | ", " - ", " – ", " — "} {
		if i := strings.LastIndex(title, bar); i > 0 && len(title)-i <= siteMax {
			return title[:i]
		}
	}
	return title
}

// cutMark ends what a browser has cut off.
const cutMark = "…"

// What a browser prints around a sheet stands behind its text where a program writes texts in the
// order in which they were printed (`pdftotext -raw`, PyMuPDF), and within it where one sorts
// them by halves:
//
//	3/14/24, 10:30 AM Ferry raised at noon | The Quay Ledger
//	https://ledger.example/ferry 1/3

// A sheetLine is a line that a browser has printed around a sheet: what is known of it, and the
// rest, which may be the title.
type sheetLine struct {
	sheet, all            int
	address, moment, rest string
}

// sheetLineOf takes a line apart. Nothing is known of most.
func sheetLineOf(line string) (s sheetLine) {
	s.rest = strings.TrimSpace(line)
	if s.moment, s.rest = cutMoment(s.rest); s.rest == "" {
		return s
	}
	if n, all := sheetCount(s.rest); all > 0 {
		s.sheet, s.all = n, all
		s.rest = strings.TrimSpace(s.rest[:strings.LastIndexByte(s.rest, ' ')+1])
	}
	if isPrintedAddress(s.rest) {
		s.address, s.rest = s.rest, ""
	}
	return s
}

// cutMoment cuts the moment at the beginning of a text off: "3/14/24, 10:30 AM Ferry raised".
func cutMoment(text string) (moment, rest string) {
	const most = 3 // words
	end := 0
	for range most {
		if end = nextBlank(text, end); isMoment(text[:end]) && (moment == "" || unicode.IsLetter(rune(text[end-1]))) {
			moment = text[:end]
		}
	}
	return moment, strings.TrimSpace(text[len(moment):])
}

// nextBlank returns where the blank behind a place stands, or the end of a text.
func nextBlank(text string, at int) int {
	if at >= len(text) {
		return len(text)
	}
	if i := strings.IndexByte(text[at+1:], ' '); i >= 0 {
		return at + 1 + i
	}
	return len(text)
}

// sheetMarks are the lines that a browser printed around the sheets of a page.
type sheetMarks struct {
	lines                  map[int]sheetLine // those of which something is known
	ends                   []int             // the lines that count the sheets
	sheets                 int
	title, address, moment string
}

// IsOnePrint reports whether a text is one page that a browser printed on several sheets.
func IsOnePrint(lines []string) bool {
	m := sheetMarksOf(lines)
	return m != nil && len(m.ends) > 1
}

// sheetMarksOf finds these lines wherever they stand: the sheets are counted, each beside the
// same address. It returns nil where there are none.
func sheetMarksOf(lines []string) *sheetMarks {
	if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, "://") }) {
		return nil
	}
	m := &sheetMarks{lines: map[int]sheetLine{}}
	var last sheetLine // that is not blank
	moments, titles := map[string]int{}, map[string]int{}
	for i, line := range lines {
		if isBlank(line) {
			continue
		}
		s := sheetLineOf(line)
		if s.isKnown() {
			m.lines[i] = s
		}
		if s.moment != "" {
			moments[s.moment]++
		}
		if s.rest != "" && (s.moment != "" || last.moment != "" && last.rest == "") {
			titles[s.rest]++
		}
		if s.sheet > 0 && s.rest == "" && !m.addSheet(i, s, last) {
			return nil
		}
		last = s
	}
	if len(m.ends) == 0 || len(m.ends) != m.sheets {
		return nil
	}
	m.moment, m.title = onEach(moments, m.sheets), onEach(titles, m.sheets/2+1)
	if m.sheets == 1 && (m.moment == "" || m.title == "") {
		return nil
	}
	return m
}

// isKnown reports whether a browser may have printed something of a line.
func (s *sheetLine) isKnown() bool { return s.address != "" || s.moment != "" || s.sheet > 0 }

// addSheet adds line i, which counts a sheet, where it or the line above gives the address. It
// reports whether that may be of the same page.
func (m *sheetMarks) addSheet(i int, s, above sheetLine) bool {
	address := s.address
	if address == "" && above.rest == "" {
		address = above.address
	}
	if address == "" {
		return true
	}
	if len(m.ends) == 0 {
		m.address, m.sheets = address, s.all
	}
	m.ends = append(m.ends, i)
	return isSameAddress(address, m.address) && s.all == m.sheets && s.sheet == len(m.ends)
}

// isSameAddress reports whether two addresses are one, which was cut off where longer numbers of
// sheets left less room for it.
func isSameAddress(a, b string) bool {
	shorter, longer := strings.TrimSuffix(a, cutMark), strings.TrimSuffix(b, cutMark)
	if len(shorter) > len(longer) {
		shorter, longer = longer, shorter
	}
	return a == b || strings.HasSuffix(a, cutMark) && strings.HasSuffix(b, cutMark) && strings.HasPrefix(longer, shorter)
}

// onEach returns the text that stands on so many sheets, "" for none; of several the most frequent.
func onEach(count map[string]int, sheets int) (text string) {
	for t, n := range count {
		if n >= sheets && (n > count[text] || n == count[text] && t < text) {
			text = t
		}
	}
	return text
}

// has reports whether line i was printed around a sheet; above is the last line before it that is
// not blank.
func (m *sheetMarks) has(lines []string, i, above int) bool {
	s, known := m.lines[i]
	switch {
	case !known:
		last := m.lines[above]
		return m.title != "" && last.moment == m.moment && last.rest == "" && strings.TrimSpace(lines[i]) == m.title
	case s.rest == "":
		return s.moment != "" && s.moment == m.moment || s.address != "" && isSameAddress(s.address, m.address) || s.sheet > 0 && m.isEnd(i)
	}
	return s.rest == m.title && s.moment == m.moment
}

// isEnd reports whether line i counts a sheet.
func (m *sheetMarks) isEnd(i int) bool {
	_, ok := slices.BinarySearch(m.ends, i)
	return ok
}

// atSheetEnds returns a page that a browser printed with what it printed around each sheet at the
// ends of that, and a form feed below each; other lines as they are.
func atSheetEnds(lines []string) []string {
	m := sheetMarksOf(lines)
	if m == nil {
		return lines
	}
	hasFeeds, ends, above := slices.Contains(lines, Feed), m.ends, 0
	text := make([]string, 0, len(lines))
	for i, line := range lines {
		isMark := !isBlank(line) && m.has(lines, i, above)
		if !isMark {
			text = append(text, line)
		}
		if !hasFeeds && len(ends) > 1 && i == ends[0] {
			text, ends = append(text, Feed), ends[1:]
		}
		if !isBlank(line) {
			above = i
		}
	}
	pages := pagesOf(text)
	if len(pages) == 0 {
		return lines
	}
	out := make([]string, 0, len(text)+5*len(pages))
	for i, page := range pages {
		out = append(out, strings.TrimSpace(m.moment+"  "+m.title), "")
		out = append(append(out, page...), "", m.address+"  "+strconv.Itoa(i+1)+"/"+strconv.Itoa(len(pages)), Feed)
	}
	return out
}

// addBrowserLines adds what a browser prints at the ends of the only sheet: the line
// with its address, and at the other end the line with the moment and the title next to
// it.
func addBrowserLines(running map[string]bool, page []string) {
	var address, moment bool
	edges := edgesOf(page)
	for _, line := range edges {
		for _, part := range gapParts(line) {
			address = address || isPrintedAddress(part)
			moment = moment || isMoment(part)
		}
	}
	if !address || !moment {
		return
	}
	for i, line := range edges {
		for _, part := range gapParts(line) {
			if isPrintedAddress(part) || isMoment(part) {
				running[withoutDigits(line)] = true
				if isMoment(part) && i+1 < len(edges) && len(gapParts(line)) == 1 {
					running[withoutDigits(edges[i+1])] = true
				}
			}
		}
	}
}

// gapParts cuts a line at gaps of two blanks and more.
func gapParts(line string) []string {
	var parts []string
	for part := range strings.SplitSeq(line, "  ") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// isPrintedAddress reports whether a text is nothing but an address, which may be cut
// off: "https://ledger.example/ferry…".
func isPrintedAddress(s string) bool {
	return strings.Contains(s, "://") && !strings.ContainsFunc(s, unicode.IsSpace)
}

// isMoment reports whether a text is nothing but a day and a time of day: "3/14/24,
// 10:30 AM", "14.03.24, 10:30".
func isMoment(s string) bool {
	const longest, digitsMin = 24, 6
	digits := 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r) && !strings.ContainsRune("AaPpMm年月日", r):
			return false
		}
	}
	return digits >= digitsMin && len(s) <= longest && strings.Contains(s, ":")
}

// joinTitle joins lines that together are the title of the page, with or without the
// name of the site: its headline in large letters. Blank lines part it from what stands
// around.
func joinTitle(lines []string, title string) []string {
	t := newPrintedTitle(title)
	out := make([]string, 0, len(lines))
	for i := 0; i < len(lines); i++ {
		text, count := t.at(lines[i:])
		if count == 0 {
			out = append(out, lines[i])
			continue
		}
		out = append(out, "", text, "")
		i += count - 1
	}
	return out
}

// A printedTitle is a title with its letters and digits alone, since lines end at
// hyphens, and print other quotes.
type printedTitle struct {
	text    string
	letters string
	behind  []int // by byte of letters, where the text goes on behind the character
}

func newPrintedTitle(title string) printedTitle {
	t := printedTitle{text: words.OneLine(title)}
	var b strings.Builder
	for i, r := range t.text {
		if words.IsLetterOrDigit(r) {
			size, _ := b.WriteRune(unicode.ToLower(r))
			for range size {
				t.behind = append(t.behind, i+utf8.RuneLen(r))
			}
		}
	}
	t.letters = b.String()
	return t
}

// lettersOf returns the letters and digits of a text.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if words.IsLetterOrDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// at returns the title as far as the first of some lines print it, and how many they
// are; 0 where they print something else, or a title that is cut off.
func (t *printedTitle) at(lines []string) (text string, count int) {
	const wordsMin = 3
	letters := ""
	for count < len(lines) && !isBlank(lines[count]) {
		longer := letters + lettersOf(lines[count])
		if longer == letters || !strings.HasPrefix(t.letters, longer) {
			break
		}
		letters = longer
		count++
	}
	if letters == "" {
		return "", 0
	}
	end := t.behind[len(letters)-1]
	end += len(t.text[end:]) - len(strings.TrimLeftFunc(t.text[end:], isClosing))
	text = t.text[:end]
	if words.IsLetterOrDigit(words.FirstRune(strings.TrimLeft(t.text[end:], " "))) || words.CountTo(text, wordsMin) < wordsMin {
		return "", 0
	}
	return text, count
}

// isClosing reports whether a character ends what stands before it, as "?" and "”" do, and does
// not part it from the name of a site.
func isClosing(r rune) bool { return unicode.IsPunct(r) && !strings.ContainsRune("_-–—|/·:", r) }
