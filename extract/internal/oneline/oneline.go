// Package oneline cuts what lost its line ends: dumps on one line, as get_text(" ") gives them,
// and cells of tables that hold a story. It cuts at the ends of sentences, around the title and
// the headline that repeats it, and at the seams that days, credits and datelines leave.
//
//	oneline.go         how such a dump is known, and the way through it
//	spaceless.go       dumps in Thai, Chinese and Japanese with blanks between texts
//	gluedspaceless.go  dumps in Chinese and Japanese without
//	titles.go          the title and the headline that repeats it, word by word
//	headlinecuts.go    the same letter by letter, where other texts touch it
//	titledlines.go     the headline on a line with what blanks joined to it
//	sentences.go       where sentences end, and what reads like one
//	headseams.go       days, credits and datelines
//	cutter.go          prose and the labels before it, cut apart
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
	wordsMin     = 90
	longWords    = 80
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
	if isSpacelessLine(lines) || isThaiLine(lines) || isGluedSpaceless(lines) {
		return true
	}
	t := tallyOf(lines)
	const blanksMax = 3 // a line in so many may be blank; between paragraphs, which are shorter, one in two is
	switch {
	case blanksMax*t.blank > t.lines && t.lines*paragraphMax > t.words:
		return false
	case t.lines*titledPerLine <= t.words && opensTitled(lines):
		return true
	case t.lines*wordsPerLine > t.words:
		return false
	}
	return t.words >= wordsMin && float64(t.long) >= longShare*float64(t.words) && (t.menu || t.lines*paragraphMax <= t.words) ||
		slices.ContainsFunc(lines, holdsHead)
}

// A tally counts the lines of a dump and the words in them.
type tally struct {
	lines, blank int
	prose        int  // lines that read like paragraphs, and are no longer
	words, long  int  // in all lines, in those of longWords
	labels, menu bool // stand in a long line
}

func tallyOf(lines []string) (t tally) {
	const proseWords = 15
	for _, line := range words.TrimBlank(lines) {
		line = strings.TrimSpace(line)
		if line == "" {
			t.blank++
			continue
		}
		n := strings.Count(line, " ") + 1
		t.lines++
		t.words += n
		if n >= longWords {
			t.long += n
			tokens := strings.Fields(line)
			t.labels = t.labels || hasLabels(tokens)
			t.menu = t.menu || t.labels || hasMenu(tokens)
		}
		if n >= proseWords && n <= paragraphMax && words.EndsLikeSentence(line) {
			t.prose++
		}
	}
	return t
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
// headline repeats the title, and no sentence ends between. What stands before a colon or a bar may be
// none of the headline.
func opensTitled(lines []string) bool {
	const lineWords = 30
	lines = words.TrimBlank(lines)
	if len(lines) == 0 {
		return false
	}
	tokens := strings.Fields(lines[0])
	if len(tokens) < lineWords {
		return false
	}
	start, n, places := titleOf(tokens)
	for i := start + n; n > 0 && i < places[0]; i++ {
		if endsWithStop(tokens, i) {
			return false
		}
	}
	return n > 0
}

// hasMenu reports whether so many words of a line stand together without the end of
// a sentence that they are a menu. A story whose paragraphs are long has none.
func hasMenu(tokens []string) bool {
	const menuWords = 60
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

// hasLabels reports whether so many words stand together, with hardly a small one among them and no end of a
// sentence, that they are the labels of a menu.
func hasLabels(tokens []string) bool {
	const labelWords, smallShare = 15, 5 // one in so many may be small
	labels, small := 0, 0
	for i, token := range tokens {
		if words.OpensLower(token) || words.OpensCaseless(token) {
			small++
		}
		if labels++; smallShare*small > labels {
			labels, small = 0, 0
		}
		if labels >= labelWords {
			return true
		}
		if endsWithStop(tokens, i) {
			labels, small = 0, 0
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
		return textnodes.Join(cutSpaceless(strings.Fields(cutAt(strings.Join(lines, " "), partedCuts, " "))))
	case isGluedSpaceless(lines):
		return cutGluedSpaceless(lines)
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

// HasLongStory reports whether such lines hold the story of a dump and its menus: hardly a paragraph
// stands by itself, though short lines may be many.
func HasLongStory(lines []string) bool {
	const proseMax = 5
	if !HasLongCells(lines) {
		return false
	}
	t := tallyOf(lines)
	return t.labels && t.prose <= proseMax
}

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
