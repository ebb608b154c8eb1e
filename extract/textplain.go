package extract

import (
	"strings"
	"unicode/utf8"
)

// A story that stands alone in its file, as -f text writes it, is no dump: it
// has a headline, perhaps a credit and a dateline, and then nothing but the
// story. All of it is taken.

// A plainStory is which blocks of such a file hold what; noBlock for nothing.
type plainStory struct{ headline, credit, dateline, body int }

// A file is a plain story when its paragraphs stand one blank line apart, none
// is indented, prose begins within plainHead paragraphs, and plainProse of the
// words are in paragraphs of at least plainLong words.
const (
	plainHead  = 6
	plainProse = 0.75
	plainLong  = 8
)

// isPlain looks at the print of a text; the words are left to plainStoryOf.
func isPlain(lines []string) bool {
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	if len(lines) == 0 || lines[0] == "" {
		return false
	}
	blank, broken := 0, 0
	for i, line := range lines {
		switch {
		case line == "":
			if lines[i-1] == "" {
				return false
			}
			blank++
		case isSpaceByte(line[0]) && goesOnWithCode(lines[:i]):
			broken++
		case isSpaceByte(line[0]) || isSpaceByte(line[len(line)-1]) || strings.HasPrefix(line, "\u3000"):
			return false
		case i > 0 && lines[i-1] != "" && !lineEndsSentence(lines[i-1]):
			broken++
		}
	}
	const brokenShare = 4 // one line in so many may be a break inside a paragraph
	return blank > 0 && broken*brokenShare <= len(lines)
}

// goesOnWithCode tells whether an indented line below others is code: they stand
// right above it, or are indented themselves and end above a blank line.
func goesOnWithCode(above []string) bool {
	n := len(above)
	return n > 0 && above[n-1] != "" || n > 1 && above[n-2] != "" && isSpaceByte(above[n-2][0])
}

// lineEndsSentence tells a line behind which a paragraph may end.
func lineEndsSentence(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(line, closesQuote))
	return endsSentence(last)
}

func isSpaceByte(c byte) bool { return c == ' ' || c == '\t' }

// plainStoryOf reads the head of a plain story; nil where the words say that
// the text is something else.
func plainStoryOf(d *Document) *plainStory {
	if !d.plain || d.head.date != "" || d.meta.title != "" || len(d.Blocks) < 2 {
		return nil
	}
	words, prose, first := 0, 0, len(d.Blocks)
	for i := range d.Blocks {
		s := &d.Blocks[i].stats
		words += s.words
		if s.words >= plainLong {
			prose += s.words
			if s.endsSentence {
				first = min(first, i)
			}
		}
		if _, hashes := s, d.wordsOf(&d.Blocks[i]); s.words <= creditWordsMax && textLabelsOf(hashes).opens&(labelLegal|labelShare|labelAccount) != 0 && !s.endsSentence {
			return nil
		}
	}
	if first >= plainHead || float64(prose) < plainProse*float64(words) {
		return nil
	}
	p := &plainStory{headline: noBlock, credit: noBlock, dateline: noBlock}
	const sentenceLong = 15 // words; headlines that end like a sentence are shorter
	if s := &d.Blocks[0].stats; s.words <= headlineWordsMax && !(s.endsSentence && s.words >= sentenceLong) {
		p.headline, p.body = 0, 1
	}
	if i := p.body; i+1 < len(d.Blocks) && d.Blocks[i].stats.words <= creditWordsMax {
		text := oneLine(d.Blocks[i].Text)
		_, filed := readAloneDateline(text)
		if _, next := readAloneDateline(oneLine(d.Blocks[i+1].Text)); next {
			filed = false // "Ana Pérez / ELMPOINT.EXAMPLE" above "OSLO"
		}
		if c, ok := parseCredit(text); ok && (c.marked || !filed) || !filed && p.headline != noBlock && readsLikeByline(d, i) {
			p.credit, p.body = i, i+1
		}
	}
	if i := p.body; i+1 < len(d.Blocks) {
		if _, ok := readAloneDateline(oneLine(d.Blocks[i].Text)); ok {
			p.dateline, p.body = i, i+1
		}
	}
	return p
}

// readsLikeByline tells the short line below the headline of a plain story:
// the name of somebody that is no name elsewhere, such as "ana_writes".
func readsLikeByline(d *Document, i int) bool {
	const bylineMost = 5
	s := &d.Blocks[i].stats
	return s.words <= bylineMost && !s.endsSentence && d.Blocks[i].Type == Paragraph
}

// datelineEnds are what may stand behind a dateline, tried where it stands in a
// paragraph of its own and its terminator is gone.
var datelineEnds = []string{"", " - The", " – The", " — The", ": The", ". The", " The", "一座", " 一座", "は", " 나"}

// readAloneDateline reads a paragraph that is nothing but a dateline.
func readAloneDateline(text string) (parsedDateline, bool) {
	if len(text) > datelineWindow/2 {
		return parsedDateline{}, false
	}
	if p, ok := parseLoneDateline(text); ok {
		return p, true
	}
	for _, end := range datelineEnds {
		if p, ok := parseDateline(text + end); ok && p.text == strings.TrimRight(text, " .:-–—") {
			return p, true
		}
	}
	return parsedDateline{}, false
}

// takePlain makes the article of a plain story: everything but its head.
func (a *Body) takePlain() {
	for i := range a.body {
		a.put(i, i >= a.plain.body)
	}
	a.expected = 1
}

// decidePlainByline takes the credit of a plain story.
func (a *article) decidePlainByline() {
	i := a.plain.credit
	if i == noBlock {
		return
	}
	text := oneLine(a.doc.Blocks[i].Text)
	a.authors = creditNames(text)
	a.credit = Candidate{Value: text, Block: i, Finder: "printed credit"}
}
