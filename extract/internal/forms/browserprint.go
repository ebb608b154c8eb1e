package forms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/sheets"
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
	return slices.Contains(lines, sheets.Feed) && IsPrinted(lines) && printedByBrowser(sheets.Pages(lines)) != browserPrint{}
}

// readBrowserPrint reads printed pages, and makes metadata lines of what heads and feet
// say.
func readBrowserPrint(lines []string) []string {
	pages := sheets.Pages(lines)
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
		for _, part := range sheets.Parts(line) {
			switch {
			case sheets.IsAddress(part):
				p.address = part
			case sheets.IsMoment(part) || sheets.IsNumber(withoutDigits(part)):
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
	if sheets.WithoutCutMark(title) == title {
		return title
	}
	for _, bar := range [...]string{" | ", " - ", " – ", " — "} {
		if i := strings.LastIndex(title, bar); i > 0 && len(title)-i <= siteMax {
			return title[:i]
		}
	}
	return title
}

// addBrowserLines adds what a browser prints at the ends of the only sheet: the line
// with its address, and at the other end the line with the moment and the title next to
// it.
func addBrowserLines(running map[string]bool, page []string) {
	var address, moment bool
	edges := edgesOf(page)
	for _, line := range edges {
		for _, part := range sheets.Parts(line) {
			address = address || sheets.IsAddress(part)
			moment = moment || sheets.IsMoment(part)
		}
	}
	if !address || !moment {
		return
	}
	for i, line := range edges {
		for _, part := range sheets.Parts(line) {
			if sheets.IsAddress(part) || sheets.IsMoment(part) {
				running[withoutDigits(line)] = true
				if sheets.IsMoment(part) && i+1 < len(edges) && len(sheets.Parts(line)) == 1 {
					running[withoutDigits(edges[i+1])] = true
				}
			}
		}
	}
}

// joinTitle joins lines that together are the title of the page, with or without the
// name of the site: its headline in large letters. Blank lines part it from what stands
// around.
func joinTitle(lines []string, title string) []string {
	t := newPrintedTitle(title)
	if sheets.WithoutCutMark(title) != title {
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
