// Package oneline cuts what lost its line ends: dumps on one line, as get_text(" ") gives them,
// and cells of tables that hold a story. It cuts at the ends of sentences, around the title and
// the headline that repeats it, and at the seams that days, credits and datelines leave.
//
//	oneline.go     how such a dump is known, and the way through it
//	spaceless.go   dumps in Thai, Chinese and Japanese
//	titles.go      the title, and the headline that repeats it
//	sentences.go   where sentences end, and what reads like one
//	headseams.go   days, credits and datelines
//	cutter.go      prose and the labels before it, cut apart
package oneline

import (
	"slices"
	"strings"
	"unicode"

	"shuck/extract/internal/textnodes"
	"shuck/extract/internal/words"
)

// A dump on one line, as get_text(" ") gives it, has a line in so many words at most. It has
// wordsMin words or more, most of them in lines of longWords, and one of these has a
// menu, unless they are all longer than any paragraph; or a line holds the head of a story.
const (
	wordsMin     = 150
	longWords    = 120
	longShare    = 0.55
	wordsPerLine = 50
	// titledPerLine is that share where the first line opens with the title of the page and has the
	// headline, too: breaks in the source of the page cut the rest.
	titledPerLine = 18
	paragraphMax  = 250 // words
)

// Is reports whether the text of a whole page stands on a line, but for
// breaks that were in its source.
func Is(lines []string) bool {
	if isSpacelessLine(lines) || isThaiLine(lines) {
		return true
	}
	all, long, count, blank, menu := 0, 0, 0, 0, false
	for _, line := range words.TrimBlank(lines) {
		if strings.TrimSpace(line) == "" {
			blank++
			continue
		}
		n := strings.Count(strings.TrimSpace(line), " ") + 1
		count++
		all += n
		if n >= longWords {
			long += n
			menu = menu || hasMenu(line)
		}
	}
	const blanksMax = 3 // a line in so many may be blank; between paragraphs, which are shorter, one in two is
	if blanksMax*blank > count && count*paragraphMax > all {
		return false
	}
	if count*wordsPerLine > all {
		return count*titledPerLine <= all && opensTitled(lines)
	}
	return all >= wordsMin && float64(long) >= longShare*float64(all) && (menu || count*paragraphMax <= all) ||
		slices.ContainsFunc(lines, holdsHead)
}

// holdsHead reports whether a line of more than a sentence or two has what stands above a
// story in it: the title with which it opens and the headline that repeats it, or a day
// with a name or an hour.
func holdsHead(line string) bool {
	const lineWords, repeatMin = 40, 5
	if strings.Count(line, " ") < lineWords {
		return false
	}
	tokens := strings.Fields(line)
	if len(tokens) == 0 {
		return false
	}
	if n, _ := repeatsOf(titleWords(tokens), 0, repeatMin); n > 0 && !unicode.IsSymbol(words.FirstRune(tokens[0])) {
		return true
	}
	_, head := headSeams(tokens)
	return head > 0
}

// opensTitled reports whether the first line is long and repeats the words it opens with, as the
// headline repeats the title, and no sentence ends between.
func opensTitled(lines []string) bool {
	const lineWords = 30
	tokens := strings.Fields(words.TrimBlank(lines)[0])
	if len(tokens) < lineWords {
		return false
	}
	n, places := repeatsOf(titleWords(tokens), 0, titleMin)
	for i := n; n > 0 && i < places[0]; i++ {
		if endsWithStop(tokens, i) {
			return false
		}
	}
	return n > 0
}

// hasMenu reports whether so many words of a line stand together without the end of
// a sentence that they are a menu. A story whose paragraphs are long has none.
func hasMenu(line string) bool {
	const menuWords = 60
	tokens := strings.Fields(line)
	start := 0
	for i := range tokens {
		if i-start >= menuWords {
			return true
		}
		if endsWithStop(tokens, i) {
			start = i + 1
		}
	}
	return false
}

// Cut cuts such a dump, or a cell, at the ends of sentences, around the headline where
// the title repeats it, and at the seams of labels.
func Cut(lines []string) []string {
	tokens := strings.Fields(strings.Join(lines, " "))
	switch {
	case isThaiLine(lines):
		return cutThai(tokens)
	case isSpacelessLine(lines):
		return textnodes.Join(cutSpaceless(tokens))
	}
	c := lineCutter{tokens: tokens, titles: titlesOf(tokens), behind: map[int]bool{}, datelines: DatelinesOf(tokens), capital: capitalWeightOf(tokens)}
	for _, end := range c.titles {
		c.behind[end] = true
	}
	start, story := 0, 0 // story is behind the last dateline, or title that is repeated
	for i := range tokens {
		story = max(story, c.datelines[i])
		if len(c.titles) > 1 {
			story = max(story, c.titles[i])
		}
		end := i + 1
		if end == len(tokens) || c.datelines[end] > 0 || end >= story && (c.titles[end] > 0 || c.behind[end] || endsWithStop(tokens, i)) {
			c.piece(start, end)
			start = end
		}
	}
	return c.out
}

// HasLongCells reports whether a line of a page whose headings are known holds more than
// any paragraph: all of a story that stood in the cell of a table.
func HasLongCells(lines []string) bool { return slices.ContainsFunc(lines, isLongCell) }

func isLongCell(line string) bool { return strings.Count(line, " ") >= paragraphMax }

// CutLongCells cuts such lines, each by itself.
func CutLongCells(lines []string) []string {
	out := make([]string, 0, len(lines))
	for _, line := range lines {
		if isLongCell(line) {
			out = append(out, Cut([]string{line})...)
		} else {
			out = append(out, line)
		}
	}
	return out
}
