package page

import (
	"strings"

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
	cleanHeaderMax = 8 // headline, credit and the points of a summary may stand before
	cleanProseMin  = 0.75
	ProseWordsMin  = 8
)

// isPrintedClean reports whether a text is printed like a story alone. The words
// are left to ReadCleanText.
func isPrintedClean(lines []string) bool {
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	if len(lines) == 0 || lines[0] == "" {
		return false
	}
	var count [foreignLine + 1]int
	for i := range lines {
		kind := printOf(lines, i)
		if kind == foreignLine {
			return false
		}
		count[kind]++
	}
	const brokenShare = 4 // one line in so many may be a break inside a paragraph
	return count[blankLine] > 0 && count[brokenLine]*brokenShare <= len(lines)
}

// A linePrint is how a line of clean text is printed.
type linePrint uint8

const (
	paragraphLine linePrint = iota // a paragraph begins
	blankLine
	brokenLine  // it goes on with the paragraph above, or is code
	foreignLine // clean text has no such line
)

// printOf returns how line i is printed. The first line is not blank.
func printOf(lines []string, i int) linePrint {
	line := lines[i]
	switch {
	case line == "" && lines[i-1] == "":
		return foreignLine
	case line == "":
		return blankLine
	case isSpaceByte(line[0]) && continuesCode(lines[:i]):
		return brokenLine
	case isSpaceByte(line[0]) || isSpaceByte(line[len(line)-1]) || strings.HasPrefix(line, "\u3000"):
		return foreignLine
	case i > 0 && lines[i-1] != "" && !words.EndsLikeSentence(lines[i-1]):
		return brokenLine
	}
	return paragraphLine
}

// continuesCode reports whether an indented line below others is code: they
// stand right above it, or are indented themselves and end above a blank line.
func continuesCode(above []string) bool {
	n := len(above)
	return n > 0 && above[n-1] != "" || n > 1 && above[n-2] != "" && isSpaceByte(above[n-2][0])
}

// isSpaceByte reports whether a byte is a space or a tab.
func isSpaceByte(c byte) bool { return c == ' ' || c == '\t' }

// ReadCleanText finds the parts of a story that stands alone in its file, and
// returns nil where the words show that the text is something else.
func ReadCleanText(d *Document) *CleanText {
	if !d.isCleanText || d.Header.Date != "" || d.Meta.Title != "" || len(d.Blocks) < 2 || d.isHeadedBelow() || !readsClean(d) {
		return nil
	}
	c := &CleanText{Headline: NoBlock, Credit: NoBlock, Dateline: NoBlock}
	const sentenceLong = 15 // words; headlines that end like a sentence are shorter
	if s := &d.Blocks[0].Stats; s.Words <= HeadlineWordsMax && !(s.EndsSentence && s.Words >= sentenceLong) {
		c.Headline, c.Body = 0, 1
	}
	if c.Headline == 0 && isKicker(d) {
		c.Headline, c.Body = 1, 2
	}
	if i := c.Body; i+1 < len(d.Blocks) && isCleanCredit(d, i, c.Headline != NoBlock) {
		c.Credit, c.Body = i, i+1
	}
	if i := c.Body; c.Credit != NoBlock && i+1 < len(d.Blocks) && credit.IsRole(d.Blocks[i].Text) {
		c.Body = i + 1
	}
	if i := c.Body; i+1 < len(d.Blocks) {
		if _, ok := ParseCleanDateline(words.OneLine(d.Blocks[i].Text), c.Credit != NoBlock); ok {
			c.Dateline, c.Body = i, i+1
		}
	}
	return c
}

// isKicker reports whether the first block of clean text is a word or two in capitals
// above the headline, "WORLD", below which a credit stands.
func isKicker(d *Document) bool {
	const kickerMax, headlineMin = 2, 4 // words
	if len(d.Blocks) < 4 || d.Blocks[0].Stats.Words > kickerMax || !dateline.IsCapitals(d.Blocks[0].Text) {
		return false
	}
	s := &d.Blocks[1].Stats
	c, ok := credit.Parse(words.OneLine(d.Blocks[2].Text))
	return s.Words >= headlineMin && s.Words <= HeadlineWordsMax && !s.EndsSentence && ok && c.Marked
}

// partHead returns the lines of a text with blank ones between those of a head that has
// none: the headline, a credit that shows that it is one, and the short lines below it.
func partHead(lines []string) []string {
	const headMax = 6 // lines
	end := 0
	for end < len(lines) && end <= headMax && lines[end] != "" {
		end++
	}
	if end < 2 || end > headMax {
		return lines
	}
	for i := 1; i < end; i++ {
		if c, ok := credit.Parse(lines[i]); !ok || !c.Marked {
			continue
		}
		out := append(make([]string, 0, len(lines)+headMax), lines[:i]...)
		for ; i < end && strings.Count(lines[i], " ") < ProseWordsMin; i++ {
			out = append(out, "", lines[i])
		}
		if i < end {
			out = append(out, "")
		}
		return append(out, lines[i:]...)
	}
	return lines
}

// isHeadedBelow reports whether the first heading of a dump that marks headings is none
// of the first level, as that stands below.
func (d *Document) isHeadedBelow() bool {
	if _, ok := d.Headings[words.OneLine(d.Blocks[0].Text)]; ok {
		return false
	}
	for _, level := range d.Headings {
		if level == 1 {
			return true
		}
	}
	return false
}

// readsClean reports whether the words of a document are those of clean text.
func readsClean(d *Document) bool {
	all, prose, first := 0, 0, len(d.Blocks)
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if isPageLabel(d, b) {
			return false
		}
		all += b.Stats.Words
		if b.Stats.Words >= ProseWordsMin {
			prose += b.Stats.Words
			if b.Stats.EndsSentence {
				first = min(first, i)
			}
		}
	}
	return first < cleanHeaderMax && float64(prose) >= cleanProseMin*float64(all)
}

// isPageLabel reports whether a block is a label that only pages have: terms of
// use, buttons to share, an account.
func isPageLabel(d *Document, b *Block) bool {
	const pageLabels = labels.Legal | labels.Share | labels.Account
	return b.Stats.Words <= credit.MaxWords && !b.Stats.EndsSentence && labels.Of(d.WordHashes(b)).Opens&pageLabels != 0
}

// isCleanCredit reports whether block i, which is not the last, is the credit of
// clean text. belowHeadline says that it stands below a headline.
func isCleanCredit(d *Document, i int, belowHeadline bool) bool {
	if d.Blocks[i].Stats.Words > credit.MaxWords {
		return false
	}
	text := words.OneLine(d.Blocks[i].Text)
	_, isDateline := ParseLoneDateline(text)
	if _, next := ParseLoneDateline(words.OneLine(d.Blocks[i+1].Text)); next {
		isDateline = false // "Ana Pérez / ELMPOINT.EXAMPLE" above "OSLO"
	}
	if belowHeadline && isAgencyAtPlace(text) {
		isDateline = false
	}
	if c, ok := credit.Parse(text); ok && (c.Marked || !isDateline) {
		return true
	}
	return !isDateline && belowHeadline && readsLikeByline(d, i)
}

// isAgencyAtPlace reports whether a line names an agency and then where it is: "AFP, MANILA".
// Papers of Asia credit it so, while a dateline has the place first.
func isAgencyAtPlace(text string) bool {
	agency, place, ok := strings.Cut(text, ", ")
	return ok && place != "" && credit.NamesAgency(agency)
}

// readsLikeByline reports whether block i, below the headline, is short enough
// to be the name of somebody that would be no name elsewhere, such as
// "ana_writes".
func readsLikeByline(d *Document, i int) bool {
	const bylineWordsMax = 5
	s := &d.Blocks[i].Stats
	return s.Words <= bylineWordsMax && !s.EndsSentence && d.Blocks[i].Type == Paragraph
}

// ParseCleanDateline parses the line between credit and story of clean text: below a
// credit a word in capitals is a place, if an unknown one; two may be a name.
func ParseCleanDateline(text string, belowCredit bool) (dateline.Dateline, bool) {
	if p, ok := ParseLoneDateline(text); ok || !belowCredit || !dateline.IsCapitals(text) || strings.Contains(text, " ") {
		return p, ok
	}
	return parseFirstLine(text)
}

// parseFirstLine parses a line as if the first paragraph of a story went on behind it.
func parseFirstLine(text string) (dateline.Dateline, bool) {
	const sentence = " -- The story begins behind a dash with a sentence."
	p, ok := dateline.ParseFirst(text+sentence, func(string) bool { return false })
	return p, ok && p.Text == text
}

// datelineEnds are tried behind a dateline that stands in a paragraph of its
// own, where its terminator is gone.
var datelineEnds = []string{"", " - The", " – The", " — The", ": The", ". The", " The", "一座", " 一座", "は", " 나", " یہ", " यह", " এই"}

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
		if p, ok := dateline.Parse(text + end); ok && p.Text == strings.TrimRight(text, " .:-–—") && !p.MayBeCredit() {
			return p, true
		}
	}
	if p, ok := parseFirstLine(text); ok && dateline.HasRegion(p.Place) {
		return p, true
	}
	return dateline.Dateline{}, false
}
