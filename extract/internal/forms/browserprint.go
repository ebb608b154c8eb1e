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
	return slices.Contains(lines, Feed) && IsPrinted(lines) && printedByBrowser(pagesOf(lines)) != browserPrint{}
}

// readBrowserPrint reads printed pages, and makes metadata lines of what heads and feet
// say.
func readBrowserPrint(lines []string) []string {
	pages := pagesOf(lines)
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
	if withoutCutMark(title) == title {
		return title
	}
	for _, bar := range [...]string{" | ", " - ", " – ", " — "} {
		if i := strings.LastIndex(title, bar); i > 0 && len(title)-i <= siteMax {
			return title[:i]
		}
	}
	return title
}

// withoutCutMark returns a text without the mark that ends what a browser has cut off.
func withoutCutMark(text string) string {
	return strings.TrimSuffix(strings.TrimSuffix(text, "…"), "...")
}

// What a browser prints around a sheet stands behind its text where a program writes texts in the
// order in which they were printed (`pdftotext -raw`, PyMuPDF), and within it where one sorts
// them by halves:
//
//	3/14/24, 10:30 AM Ferry raised at noon | The Quay Ledger
//	https://ledger.example/ferry 1/3

// Firefox prints title and address at the head, the number of the sheet and the moment at the
// foot; Safari and others have an order of their own.

// A sheetLine is a line that a browser has printed around a sheet: what is known of it, and the
// rest, which may be the title.
type sheetLine struct {
	at                    int // the line
	sheet, all            int
	address, moment, rest string
	isSure                bool // it counts sheets of some page
	ends, beside          bool // it counts a sheet of this page; stands beside what is known of one
}

// sheetLineOf takes a line apart: what is known stands at its ends, in any order. Nothing is known
// of most.
func sheetLineOf(line string) (s sheetLine) {
	s.rest = strings.TrimSpace(line)
	for strings.ContainsAny(s.rest, ":/0123456789") && (s.cut(firstWords) || s.cut(lastWords)) {
	}
	return s
}

// edgeWords is how many words at an end of a line a moment or the number of a sheet has at most.
const edgeWords = 5

// cut cuts off what is known of the words at an end of a line: "3/14/24, 10:30 AM", "Page 1 of 3",
// "26. 3. 14. 13:17".
func (s *sheetLine) cut(edge func(text string, count int) string) bool {
	var found sheetLine
	text := ""
	for n := 1; n <= edgeWords; n++ {
		longer := edge(s.rest, n)
		added := strings.Replace(longer, text, "", 1)
		other := sheetLine{moment: s.moment, all: s.all, address: s.address}
		switch {
		case !other.take(longer):
		case text == "", !strings.ContainsFunc(added, unicode.IsDigit), strings.HasSuffix(strings.TrimSpace(added), "."):
			found, text = other, longer
		}
	}
	if text == "" {
		return false
	}
	if s.rest = strings.TrimSpace(strings.Replace(s.rest, text, "", 1)); found.all != s.all {
		s.sheet, s.all = found.sheet, found.all
	}
	s.moment, s.address = found.moment, found.address
	return true
}

// take takes a text for what is not known yet.
func (s *sheetLine) take(text string) bool {
	switch {
	case s.moment == "" && isMoment(text):
		s.moment = text
	case s.address == "" && isPrintedAddress(text):
		s.address = text
	case s.all == 0:
		s.sheet, s.all = sheetCount(text)
		return s.all > 0
	default:
		return false
	}
	return true
}

// firstWords returns some words with which a text begins.
func firstWords(text string, count int) string {
	end := 0
	for ; count > 0 && end < len(text); count-- {
		if end++; end < len(text) {
			if i := strings.IndexByte(text[end:], ' '); i >= 0 {
				end += i
			} else {
				end = len(text)
			}
		}
	}
	return text[:end]
}

// lastWords returns some words with which a text ends.
func lastWords(text string, count int) string {
	start := len(text)
	for ; count > 0 && start > 0; count-- {
		start = max(0, strings.LastIndexByte(text[:start], ' '))
	}
	return strings.TrimSpace(text[start:])
}

// sheetMarks are what a browser printed around the sheets of a page, among the lines with text.
type sheetMarks struct {
	lines                  []sheetLine
	sheets                 int
	title, address, moment string
	addressed              bool           // the address stands beside the number of each sheet
	around                 map[string]int // how often other lines stand beside
}

// IsOnePrint reports whether a text is one page that a browser printed on several sheets.
func IsOnePrint(lines []string) bool {
	m := sheetMarksOf(lines)
	return m != nil && m.sheets > 1
}

// sheetMarksOf finds these lines wherever they stand: the sheets are counted, and as often as
// there are sheets stand the same address, beside these numbers or with the same moment or title.
// It returns nil where there are none.
func sheetMarksOf(lines []string) *sheetMarks {
	if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, "://") }) {
		return nil
	}
	m := &sheetMarks{around: map[string]int{}}
	for i, line := range lines {
		if !isBlank(line) && line != Feed {
			s := sheetLineOf(line)
			s.at = i
			m.lines = append(m.lines, s)
		}
	}
	if !m.countSheets() {
		return nil
	}
	m.findTitle()
	if m.title == "" && m.moment == "" && !m.addressed || m.sheets == 1 && (m.title == "" || m.moment == "") {
		return nil
	}
	return m
}

// countSheets marks the lines that count the sheets, from the first to the last, and finds the
// address and the moment that stand as often. It reports false where sheets of other pages are
// counted, too.
func (m *sheetMarks) countSheets() bool {
	for n := range m.lines {
		if s := &m.lines[n]; s.all > 0 && (s.address != "" || s.moment != "" || m.isLone(n-1) || m.isLone(n+1)) {
			if s.isSure = true; m.sheets == 0 {
				m.sheets = s.all
			}
		}
		if m.address == "" {
			m.address = m.lines[n].address
		}
	}
	counted := 0
	m.addressed = true
	for n := range m.lines {
		if s := &m.lines[n]; s.all == m.sheets && s.sheet == counted+1 {
			s.ends = true
			counted++
			m.addressed = m.addressed && (s.address != "" || n > 0 && m.lines[n-1].address != "")
		} else if s.isSure {
			return false
		}
	}
	m.moment = m.onEach(func(s *sheetLine) string { return s.moment })
	if address := m.onEach(func(s *sheetLine) string { return s.address }); address != "" {
		m.address = address // others are cut off at several places
	}
	return counted > 0 && counted == m.sheets && m.address != ""
}

// isLone reports whether a line is nothing but an address or a moment, or an address and a day.
func (m *sheetMarks) isLone(n int) bool { return n >= 0 && n < len(m.lines) && m.lines[n].isLone() }

// onEach returns what so many lines have as there are sheets, "" for nothing; of several the most
// frequent.
func (m *sheetMarks) onEach(of func(s *sheetLine) string) (text string) {
	count := map[string]int{}
	for n := range m.lines {
		if t := of(&m.lines[n]); t != "" {
			count[t]++
		}
	}
	for t, n := range count {
		if n >= m.sheets && (n > count[text] || n == count[text] && t < text) {
			text = t
		}
	}
	return text
}

// isLone reports whether a line is nothing but an address or a moment, or an address and a day.
func (s *sheetLine) isLone() bool {
	return s.moment != "" && s.rest == "" || s.address != "" && !strings.ContainsFunc(s.rest, unicode.IsLetter)
}

// findTitle finds the title: what stands on most sheets beside what is known of these, on the same
// line or a line or two away. On a single sheet it stands below the moment.
func (m *sheetMarks) findTitle() {
	titles := map[string]int{}
	for n := range m.lines {
		s := &m.lines[n]
		switch {
		case m.isOwn(s):
			titles[s.rest]++
		case m.sheets > 1 && m.hasOwnNear(n), n > 0 && m.lines[n-1].moment == m.moment && m.moment != "" && m.lines[n-1].rest == "":
			s.beside = true
			m.around[s.rest]++
			titles[s.rest]++
		}
	}
	for text, n := range titles {
		if n > m.sheets/2 && (len(text) > len(m.title) || len(text) == len(m.title) && text < m.title) {
			m.title = text
		}
	}
}

// hasOwnNear reports whether something is known of a line next to another, or next but one.
func (m *sheetMarks) hasOwnNear(n int) bool {
	const near = 2
	for i := max(0, n-near); i < min(len(m.lines), n+near+1); i++ {
		if m.isOwn(&m.lines[i]) {
			return true
		}
	}
	return false
}

// isOwn reports whether what is known of a line was printed around a sheet.
func (m *sheetMarks) isOwn(s *sheetLine) bool {
	switch {
	case s.address != "":
		return isSameAddress(s.address, m.address)
	case s.moment != "":
		return s.moment == m.moment
	}
	return s.all > 0 && s.all == m.sheets
}

// has reports whether a line was printed around a sheet. Lines that stand beside what is known on
// most sheets are, too: the title, a day.
func (m *sheetMarks) has(s *sheetLine) bool {
	if m.isOwn(s) {
		return s.rest == m.title || s.isLone() || s.ends && s.rest == ""
	}
	return s.beside && m.around[s.rest] > m.sheets/2
}

// isSameAddress reports whether two addresses are one, which was cut off where longer numbers of
// sheets left less room for it.
func isSameAddress(a, b string) bool {
	shorter, longer := withoutCutMark(a), withoutCutMark(b)
	if len(shorter) > len(longer) {
		shorter, longer = longer, shorter
	}
	return a == b || withoutCutMark(a) != a && withoutCutMark(b) != b && strings.HasPrefix(longer, shorter)
}

// atSheetEnds returns a page that a browser printed with what it printed around each sheet at the
// ends of that, and a form feed below each; other lines as they are.
func atSheetEnds(lines []string) []string {
	m := sheetMarksOf(lines)
	if m == nil {
		return lines
	}
	hasFeeds, left := slices.Contains(lines, Feed), m.sheets
	text, known := make([]string, 0, len(lines)), m.lines
	for i, line := range lines {
		if len(known) == 0 || i != known[0].at {
			text = append(text, line)
			continue
		}
		s := &known[0]
		known = known[1:]
		if !m.has(s) {
			text = append(text, line)
		}
		if s.ends {
			if left--; !hasFeeds && left > 0 {
				text = append(text, Feed)
			}
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
// 10:30 AM", "14.03.24, 10:30", "26. 3. 14. 오후 1:17".
func isMoment(s string) bool {
	const longest, digitsMin = 40, 6 // bytes
	if len(s) > longest || !strings.Contains(s, ":") {
		return false
	}
	digits := 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r) && !strings.ContainsRune("AaPpMm年月日上下午前後오전후مص", r):
			return false
		}
	}
	return digits >= digitsMin
}

// joinTitle joins lines that together are the title of the page, with or without the
// name of the site: its headline in large letters. Blank lines part it from what stands
// around.
func joinTitle(lines []string, title string) []string {
	t := newPrintedTitle(title)
	if withoutCutMark(title) != title {
		t.ragged = newRaggedText(trimmed(lines))
	}
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
	ragged  *raggedText // where it is cut off: what tells how the headline goes on
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
		if t.ragged != nil && len(longer) >= len(t.letters) && strings.HasPrefix(longer, t.letters) && t.letters != "" {
			return t.beyondCut(lines, count+1)
		}
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

// beyondCut returns the headline of which the first of some lines print a title up to where it was
// cut off.
func (t *printedTitle) beyondCut(lines []string, count int) (string, int) {
	near := trimmed(lines[:min(len(lines), count+headlineLines)])
	if blank := slices.Index(near, ""); blank >= 0 {
		near = near[:blank]
	}
	count = max(count, t.ragged.largeLines(near))
	return joinLines(near[:count]), count
}

// isClosing reports whether a character ends what stands before it, as "?" and "”" do, and does
// not part it from the name of a site.
func isClosing(r rune) bool { return unicode.IsPunct(r) && !strings.ContainsRune("_-–—|/·:", r) }
