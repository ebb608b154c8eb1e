package exports

import (
	"slices"
	"strings"
	"unicode"
)

// partMenus parts a file where a menu at the head of its first page comes again, and each part
// is a page: pages of one site, whatever else stands between them. A page may print its menu
// once more, but not its story. A title, days and news that break may stand above the menu, so
// that any of the first lines may open what all pages have; but where more than a title does,
// pages have to end in the same way, too.
func partMenus(lines []fileLine) []int {
	menus := headMenus(lines)
	places := menuPlaces(lines, menus)
	order := byPlaces(menus, places)
	if len(order) == 0 {
		return nil
	}
	text, tallies := textOf(lines), make(lineTallies, len(lines))
	for _, m := range order {
		tally := func(from, to int) pageTally { return tallies.of(text, from, to) }
		if found := pagesWith(lines, tally, menus[m], places[m]); len(found) > 1 && !haveOneLinkList(lines, found[len(found)-1]) {
			return found
		}
	}
	return nil
}

// pagesWith returns the lines at which pages begin that have a menu at some places; none if
// something else stands between the places. What has no prose is a menu that the page prints
// once more.
func pagesWith(lines []fileLine, tally func(from, to int) pageTally, menu headMenu, places []int) []int {
	var page pageTally
	last := strings.TrimSpace(lines[textAbove(lines, len(lines))].text)
	starts := []int{firstText(lines, 0)}
	head := filledTexts(lines[starts[0]:places[0]])
	from, dated, ended := starts[0], 0, 0 // pages with a day or a credit; those that end like one
	for n, place := range places[1:] {
		start, isEnd := startOfPage(lines, place, menu.above, places[n], last)
		page.add(tally(from, start))
		from = start
		if page.isPage() {
			isEnd = isEnd && opensAlike(head, lines[start:place])
			starts = append(starts, start)
			dated, ended = dated+count(page.dated || isEnd && page.isLong()), ended+count(isEnd)
			page = pageTally{}
		}
	}
	page.add(tally(from, len(lines)))
	dated += count(page.dated || ended > 0 && page.isLong())
	if breaks := len(starts) - 1; !page.isPage() || 2*dated <= len(starts) || menu.above > 1 && 4*ended < 3*breaks {
		return nil
	}
	return starts
}

// A headMenu is some entries of a menu that follow one another at the head of a file.
type headMenu struct {
	line    int // at which it stands
	above   int // lines with text above it
	entries []string
}

// headMenus returns the entries of menus that begin at each of the first lines with text. Those
// that come again further down among them are the same menus.
func headMenus(lines []fileLine) (menus []headMenu) {
	const sight = 60 // lines with text
	i := firstText(lines, 0)
	for above := 0; above < sight && i < len(lines); above++ {
		if entries := menuAt(lines, i); len(entries) > 0 && !areKnown(menus, entries) {
			menus = append(menus, headMenu{i, above, entries})
		}
		i = firstText(lines, i+1)
	}
	return menus
}

func areKnown(menus []headMenu, entries []string) bool {
	for _, m := range menus {
		if slices.Equal(m.entries, entries) {
			return true
		}
	}
	return false
}

// menuAt returns the lines with text from a line on until there are some entries of a menu; none
// where a sentence or the end stands before, or very many lines.
func menuAt(lines []fileLine, i int) (menu []string) {
	const entriesMin, linesMax = 6, 30
	for entries := 0; entries < entriesMin; i++ {
		if i = firstText(lines, i); i == len(lines) || len(menu) == linesMax || isSentence(lines[i].text) {
			return nil
		}
		text := strings.TrimSpace(lines[i].text)
		menu = append(menu, text)
		if strings.ContainsFunc(text, unicode.IsLetter) { // the rest are marks, such as those of quotes
			entries += 1 + strings.Count(text, " | ")
		}
	}
	return menu
}

// menuPlaces returns the lines at which each of the menus stands.
func menuPlaces(lines []fileLine, menus []headMenu) [][]int {
	opening := make(map[string][]int, len(menus)) // the menus that a line opens
	for m, menu := range menus {
		opening[menu.entries[0]] = append(opening[menu.entries[0]], m)
	}
	places := make([][]int, len(menus))
	for i := range lines {
		for _, m := range opening[strings.TrimSpace(lines[i].text)] {
			if standsAt(lines, i, menus[m].entries) {
				places[m] = append(places[m], i)
			}
		}
	}
	return places
}

// standsAt reports whether a menu stands at a line.
func standsAt(lines []fileLine, i int, menu []string) bool {
	for _, entry := range menu {
		if i = firstText(lines, i); i == len(lines) || strings.TrimSpace(lines[i].text) != entry {
			return false
		}
		i++
	}
	return true
}

// byPlaces returns the menus that come again: of those that do so as often the first one, and
// those before that come most often.
func byPlaces(menus []headMenu, places [][]int) (order []int) {
	for m := range menus {
		isAsOften := func(other int) bool { return len(places[other]) == len(places[m]) }
		if len(places[m]) > 1 && places[m][0] == menus[m].line && !slices.ContainsFunc(order, isAsOften) {
			order = append(order, m)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(places[b]) - len(places[a]) })
	return order
}

// startOfPage returns the line at which the page begins whose menu stands at a line, between the
// menu before and so many lines with text above it, and whether what stands above that line ends
// a page: the last line of the file, or notes on rights and privacy.
func startOfPage(lines []fileLine, menu, above, before int, last string) (start int, isEnd bool) {
	const sight = 10 // lines with text that may stand above this menu and not above the first one
	start, up := menu, menu
	for n := range above + sight {
		if up = textAbove(lines, up); up <= before {
			break
		}
		if text := strings.TrimSpace(lines[up].text); text == last || n < above && isClosingNote(text) {
			return firstText(lines, up+1), true
		}
		if n < above {
			start = up
		}
	}
	return start, false
}

// textAbove returns the last line with text above a line, 0 for none.
func textAbove(lines []fileLine, i int) int {
	for i--; i > 0 && isBlank(lines[i].text); {
		i--
	}
	return max(i, 0)
}

// filledTexts returns the texts of lines that have some.
func filledTexts(lines []fileLine) (texts []string) {
	for _, line := range lines {
		if text := strings.TrimSpace(line.text); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// opensAlike reports whether half of what stands above the menu of the first page stands above
// that of another one, too. A title, a day and the like may be all that stands there.
func opensAlike(first []string, other []fileLine) bool {
	const titleMax = 3 // lines
	texts := make(map[string]bool, len(other))
	for _, line := range other {
		texts[strings.TrimSpace(line.text)] = true
	}
	shared := 0
	for _, text := range first {
		shared += count(texts[text])
	}
	return len(first) <= titleMax || 2*shared >= len(first)
}
