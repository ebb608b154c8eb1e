package forms

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/sheets"
	"shuck/extract/internal/words"
	"shuck/extract/internal/wrapping"
)

// IsPrinted reports whether the form feeds of a dump part printed pages and not
// stories: the text goes on across them, the pages have numbers, or hardly one of
// them begins as a story does. One page is printed if a feed ends it and many of its lines are cut
// within sentences. Of a text whose last page has none, more is asked, unless its
// right edge is ragged.
func IsPrinted(lines []string) bool {
	pages := sheets.Pages(lines)
	if len(pages) < 2 {
		return printedByBrowser(pages) != browserPrint{} || len(pages) == 1 && endsWithFeed(lines) && isCutOften(lines, sheetCutsMin) && !hasColumns(lines)
	}
	b := breaksOf(pages)
	switch {
	case b.numbered > b.all/2 && b.numbered > 1, b.crossed > 0 && b.crossed*crossedShare >= b.all:
		return true
	case endsWithFeed(lines), isRagged(lines):
		return b.stories < b.all || fillSheets(pages)
	}
	return float64(b.heads+b.ends) <= partsShare*float64(b.all) && areSheets(pages)
}

// Where nothing ends the last page, as in a text that was trimmed, partsShare of the breaks at
// most have a head below them or the end of a sentence above. Sheets have sheetLines with text
// at most, dumps of pages of today more; of each sheetCuts of their lines one at least is cut
// within a sentence.
const (
	sheetCutsMin = 3 // on a single sheet
	partsShare   = 2.0 / 3
	sheetLines   = 110
	sheetCuts    = 10
)

// endsWithFeed reports whether a form feed ends the last page.
func endsWithFeed(lines []string) bool {
	n := len(lines) - 1
	for n > 0 && lines[n] == "" {
		n--
	}
	return lines[n] == sheets.Feed
}

// breaks counts what stands around the breaks between pages.
type breaks struct {
	all      int
	numbered int // the pages that have their numbers
	crossed  int // where a sentence goes on
	heads    int // above what begins as a story does
	stories  int // of these, above what has sentences too
	ends     int // of the others, below a sentence or above what may be a headline
}

// breaksOf counts the breaks between pages, without heads and feet of these.
func breaksOf(pages [][]string) breaks {
	b := breaks{all: len(pages) - 1}
	running := runningLines(pages)
	var above, below []string
	for i, page := range pages {
		if isNumbered(page, i+1) {
			b.numbered++
		}
		above, below = below, withoutRunning(page, running)
		switch {
		case len(above) == 0 || len(below) == 0:
		case goesOn(above[len(above)-1], below[0]):
			b.crossed++
		case opensStory(below):
			b.heads++
			if holdsProse(below) {
				b.stories++
			}
		case words.EndsLikeSentence(above[len(above)-1]), opensWrapped(below):
			b.ends++
		}
	}
	return b
}

// crossedShare is how many breaks there may be for each that stands within a
// sentence.
const crossedShare = 5

// goesOn reports whether a sentence surely goes on across the end of a page: menus
// end and begin with lines of a few words, some in small letters.
func goesOn(above, below string) bool {
	isLong := func(line string) bool { return words.CountTo(line, shortMin) >= shortMin }
	return isLong(above) && isLong(below) && !words.EndsLikeSentence(above) && words.OpensLower(strings.TrimSpace(below))
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

// isPrintedText reports whether a dump is printed pages, with form feeds between them or without. Lines of the
// source have a ragged edge too, and so have cells of tables in what text browsers print.
func isPrintedText(lines []string) bool {
	if slices.Contains(lines, sheets.Feed) {
		return IsPrinted(lines)
	}
	return isRagged(lines) && !hasSourceLines(lines) && !hasReferences(lines)
}

// A right edge is ragged where cutsMin lines and more end within sentences, nearShare of them
// about as far right as each other, hardly another line much further, and looseShare would have
// had room for the first word of the next: of lines wrapped at a number of columns, hardly one.
// Where looseShareNear of them would, nearShareLoose are enough: captions and columns beside the
// text have edges of their own.
const (
	cutsMin    = 8
	nearWidth  = 0.15
	nearShare  = 0.75
	widerShare = 0.03
	looseMin   = 2
	looseShare = 0.1

	nearShareLoose = 0.55
	looseShareNear = 0.2

	// What text browsers print is indented, and so is what keeps its place on a sheet. Cells of their
	// tables have edges of their own; where prose is indented as well, looseShareNear tells.
	indentMax          = 0.1 // of the lines
	nearShareIndented  = 0.9 // or of the near ones looseShareIndented would have had room
	looseShareIndented = 0.15
)

// isRagged reports whether lines end as those of printed pages do, whose letters have different
// widths.
func isRagged(lines []string) bool {
	cut, isIndented := cutLines(lines)
	if len(cut) < cutsMin {
		return false
	}
	slices.SortStableFunc(cut, func(a, b int) int { return rightEdge(lines[a]) - rightEdge(lines[b]) })
	middle := lines[cut[len(cut)/2]]
	usual := float64(rightEdge(middle))
	near := slices.DeleteFunc(slices.Clone(cut), func(i int) bool { return math.Abs(float64(rightEdge(lines[i]))-usual) > nearWidth*usual })
	const top = 20 // one line in so many may stick out
	edge := rightEdge(lines[near[len(near)-1-len(near)/top]])
	loose, wider := 0, 0
	for _, i := range near {
		if word, _, _ := strings.Cut(strings.TrimSpace(lines[i+1]), " "); rightEdge(lines[i])+1+textWidth(word) < edge {
			loose++
		}
	}
	for _, line := range lines {
		if float64(len(line)) > usual && float64(rightEdge(line)) > (1+2*nearWidth)*usual {
			wider++
		}
	}
	nearMin, looseLeast := nearShare, looseShare
	switch share := float64(len(near)) / float64(len(cut)); {
	case isIndented && wrapping.Indent(middle) > marginMax:
		looseLeast = looseShareNear
	case isIndented && share < nearShareIndented:
		looseLeast = looseShareIndented
	case !isIndented && share < nearShare:
		nearMin, looseLeast = nearShareLoose, looseShareNear
	}
	return float64(len(near)) >= nearMin*float64(len(cut)) && float64(loose) >= max(looseMin, looseLeast*float64(len(near))) &&
		float64(wider) <= widerShare*float64(len(lines))
}

// rightEdge returns the columns of a line with the white space before it.
func rightEdge(line string) int { return utf8.RuneCountInString(strings.TrimRight(line, " \t")) }

// marginMax is where a line begins at most that is not indented; one blank is that of an empty text.
const marginMax = 1

// cutLines returns the lines of some length that end within a sentence which the next goes on with
// at the same margin, and whether many lines are indented.
func cutLines(lines []string) (cut []int, isIndented bool) {
	indented := 0
	for i := 0; i+1 < len(lines); i++ {
		next := strings.TrimSpace(lines[i+1])
		if next == "" {
			continue
		}
		margin := wrapping.Indent(lines[i+1])
		if margin > marginMax {
			indented++
		}
		if margin == wrapping.Indent(lines[i]) && isCut(lines[i], next) {
			cut = append(cut, i)
		}
	}
	return cut, float64(indented) > indentMax*float64(len(lines))
}

// isCutOften reports whether lines are cut within sentences so often.
func isCutOften(lines []string, least int) bool {
	cut, _ := cutLines(lines)
	return len(cut) >= least
}

// isCut reports whether a line of some length ends within a sentence that the next goes on with.
func isCut(line, next string) bool {
	return words.OpensLower(next) && words.CountTo(line, shortMin) >= shortMin && !words.EndsLikeSentence(line)
}
