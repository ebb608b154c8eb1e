package page

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/words"
)

// Clean text is a story that stands alone in its file, as -f text writes it. It
// is no dump of a page: it has a headline, perhaps a credit and a dateline, and
// then nothing but the story, all of which is the body.

// A CleanText gives the blocks that hold the parts of a story which stands
// alone in its file; NoBlock for a part that is not there. The body goes from
// Body to the end.
type CleanText struct{ Headline, Credit, Dateline, Body int }

// A file is clean text when its paragraphs stand one blank line apart, none is
// indented, prose begins within cleanHeaderMax paragraphs, and the share
// cleanProseMin of the words is in paragraphs of at least ProseWordsMin words.
const (
	cleanHeaderMax = 6
	cleanProseMin  = 0.75
	ProseWordsMin  = 8
)

// isPrintedClean reports whether a text is printed like a story alone. The
// words are left to ReadCleanText.
func isPrintedClean(lines []string) bool {
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
		case isSpaceByte(line[0]) && continuesCode(lines[:i]):
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

// continuesCode reports whether an indented line below others is code: they
// stand right above it, or are indented themselves and end above a blank line.
func continuesCode(above []string) bool {
	n := len(above)
	return n > 0 && above[n-1] != "" || n > 1 && above[n-2] != "" && isSpaceByte(above[n-2][0])
}

// lineEndsSentence reports whether a paragraph may end behind a line.
func lineEndsSentence(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(line, words.ClosesQuote))
	return words.EndsSentence(last)
}

// isSpaceByte reports whether a byte is a space or a tab.
func isSpaceByte(c byte) bool { return c == ' ' || c == '\t' }

// ReadCleanText finds the parts of a story that stands alone in its file, and
// returns nil where the words show that the text is something else.
func ReadCleanText(d *Document) *CleanText {
	if !d.isCleanText || d.Header.Date != "" || d.Meta.Title != "" || len(d.Blocks) < 2 {
		return nil
	}
	list, prose, first := 0, 0, len(d.Blocks)
	for i := range d.Blocks {
		s := &d.Blocks[i].Stats
		list += s.Words
		if s.Words >= ProseWordsMin {
			prose += s.Words
			if s.EndsSentence {
				first = min(first, i)
			}
		}
		if _, hashes := s, d.WordHashes(&d.Blocks[i]); s.Words <= credit.MaxWords && labels.Of(hashes).Opens&(labels.Legal|labels.Share|labels.Account) != 0 && !s.EndsSentence {
			return nil
		}
	}
	if first >= cleanHeaderMax || float64(prose) < cleanProseMin*float64(list) {
		return nil
	}
	p := &CleanText{Headline: NoBlock, Credit: NoBlock, Dateline: NoBlock}
	const sentenceLong = 15 // words; headlines that end like a sentence are shorter
	if s := &d.Blocks[0].Stats; s.Words <= HeadlineWordsMax && !(s.EndsSentence && s.Words >= sentenceLong) {
		p.Headline, p.Body = 0, 1
	}
	if i := p.Body; i+1 < len(d.Blocks) && d.Blocks[i].Stats.Words <= credit.MaxWords {
		text := words.OneLine(d.Blocks[i].Text)
		_, filed := ParseLoneDateline(text)
		if _, next := ParseLoneDateline(words.OneLine(d.Blocks[i+1].Text)); next {
			filed = false // "Ana Pérez / ELMPOINT.EXAMPLE" above "OSLO"
		}
		if c, ok := credit.Parse(text); ok && (c.Marked || !filed) || !filed && p.Headline != NoBlock && readsLikeByline(d, i) {
			p.Credit, p.Body = i, i+1
		}
	}
	if i := p.Body; i+1 < len(d.Blocks) {
		if _, ok := ParseLoneDateline(words.OneLine(d.Blocks[i].Text)); ok {
			p.Dateline, p.Body = i, i+1
		}
	}
	return p
}

// readsLikeByline reports whether block i, below the headline, is short enough
// to be the name of somebody that would be no name elsewhere, such as
// "ana_writes".
func readsLikeByline(d *Document, i int) bool {
	const bylineWordsMax = 5
	s := &d.Blocks[i].Stats
	return s.Words <= bylineWordsMax && !s.EndsSentence && d.Blocks[i].Type == Paragraph
}

// datelineEnds are tried behind a dateline that stands in a paragraph of its
// own, where its terminator is gone.
var datelineEnds = []string{"", " - The", " – The", " — The", ": The", ". The", " The", "一座", " 一座", "は", " 나"}

// ParseLoneDateline parses a paragraph that is nothing but a dateline, and
// reports whether it is one.
func ParseLoneDateline(text string) (dateline.Dateline, bool) {
	if len(text) > dateline.Window/2 {
		return dateline.Dateline{}, false
	}
	if p, ok := dateline.ParseLone(text); ok {
		return p, true
	}
	for _, end := range datelineEnds {
		if p, ok := dateline.Parse(text + end); ok && p.Text == strings.TrimRight(text, " .:-–—") {
			return p, true
		}
	}
	return dateline.Dateline{}, false
}
