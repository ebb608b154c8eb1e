package page

import (
	"slices"
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/givennames"
	"shuck/extract/internal/pattern"
	"shuck/extract/internal/words"
)

// Clean text is a story that stands alone in its file, as -f text writes it. It
// is no dump of a page: it has a headline, perhaps a credit and a dateline, and
// then nothing but the story, all of which is the body.

// A CleanText gives the blocks that hold the parts of a story which stands
// alone in its file; NoBlock for a part that is not there. The body goes from
// Body to the end.
type CleanText struct {
	Headline, Credit, Dateline, Body int
	Filed                            dateline.Dateline // what block Dateline says
}

// A file is clean text when its paragraphs stand one blank line apart, none is
// indented, prose begins within cleanHeaderMax paragraphs, and the share
// cleanProseMin of the words is in paragraphs of at least ProseWordsMin words.
const (
	cleanHeaderMax = 8 // headline, credit and the points of a summary may stand before
	cleanProseMin  = 0.75
	ProseWordsMin  = 8
)

// ReadCleanText finds the parts of a story that stands alone in its file, and
// returns nil where the words show that the text is something else.
func ReadCleanText(d *Document) *CleanText {
	if d.story != nil {
		return d.partsOfStory()
	}
	if !d.isCleanText || d.Header.Date != "" || d.Meta.Title != "" || len(d.Blocks) < 2 || d.isHeadedBelow() || !readsClean(d) {
		return nil
	}
	c := &CleanText{Headline: NoBlock, Credit: NoBlock, Dateline: NoBlock}
	if d.Blocks[0].Stats.Words <= HeadlineWordsMax && (!d.OpensWithStory() || isStoppedHeadline(d)) {
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
	c.readDateline(d, false)
	if c.isPageCopy(d) {
		return nil
	}
	return c
}

// isStoppedHeadline reports whether the first block, which reads like a sentence, is a headline
// above a credit: "Why is the ferry in the mud? We asked."
func isStoppedHeadline(d *Document) bool {
	const wordsMax = 25
	return len(d.Blocks) > 2 && d.Blocks[0].Stats.Words <= wordsMax && (isCleanCredit(d, 1, false) || isLoneName(d, 1))
}

// isLoneName reports whether a block above a paragraph is a name as sites print it alone: one
// that people are given, one with initials ("CBC News"), one of an account ("ana_writes"). A
// heading of the story opens with a capital.
func isLoneName(d *Document, i int) bool {
	const nameMax, paragraphMin = 2, 20 // words
	b, next := &d.Blocks[i], &d.Blocks[i+1]
	if b.Stats.Words > nameMax || next.Stats.Words < paragraphMin || !next.Stats.EndsSentence || !readsLikeByline(d, i) {
		return false
	}
	name := words.OneLine(b.Text)
	first, _, _ := strings.Cut(name, " ")
	return givennames.Opens(name) || words.OpensLower(name) || first != name && dateline.IsCapitals(first)
}

// partsOfStory returns the parts of a story in Markdown, nil where it seems to be a page.
func (d *Document) partsOfStory() *CleanText {
	if len(d.Blocks) < 2 {
		return nil
	}
	c := &CleanText{Headline: 0, Credit: NoBlock, Dateline: NoBlock, Body: 1}
	isMarked := false // the byline or the dateline
	if b := &d.Blocks[1]; b.Stats.Words <= credit.MaxWords {
		parsed, ok := credit.Parse(words.OneLine(b.Text))
		isMarked = d.story.HasCredit && (ok || readsLikeByline(d, 1) || !b.Stats.EndsSentence && !words.OpensLower(b.Text))
		if isMarked || ok && parsed.Marked {
			c.Credit, c.Body = 1, 2
		}
	}
	if d.story.HasDateline || !isMarked && d.Marks[words.OneLine(d.Blocks[c.Body].Text)].Level == 0 {
		c.readDateline(d, d.story.HasDateline && isMarked)
	}
	if c.Body >= len(d.Blocks) || !isMarked && !d.story.HasDateline && c.hasHeadOfPage(d, c.storyStart(d)) {
		return nil
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
// none: the headline, a credit that shows that it is one, and the short lines below it. Where
// lines were not wrapped, a day, an address or a reading time shows a head as well, and none of
// its lines goes on with the one above.
func partHead(lines []string) []string {
	const headMax = 6 // lines
	end := 0
	for end < len(lines) && end <= headMax && lines[end] != "" {
		end++
	}
	if end < 2 || end > headMax {
		return lines
	}
	if slices.ContainsFunc(lines[:end], isCopiedHead) && isUnwrapped(lines) {
		return append(apart(lines[:end], len(lines)), lines[end:]...)
	}
	for i := 1; i < end; i++ {
		if c, ok := credit.Parse(lines[i]); !ok || !c.Marked {
			continue
		}
		below := i
		for below < end && strings.Count(lines[below], " ") < ProseWordsMin {
			below++
		}
		out := append(append(make([]string, 0, len(lines)+headMax), lines[:i]...), "")
		return append(append(out, apart(lines[i:below], 0)...), lines[below:]...)
	}
	return lines
}

// apart returns lines with a blank one below each, and room for more.
func apart(lines []string, more int) []string {
	out := make([]string, 0, 2*len(lines)+more)
	for _, line := range lines {
		out = append(out, withoutEmphasis(line), "")
	}
	return out
}

// withoutEmphasis returns a line without the signs that chats write around one that is bold or in
// italics, "*Ferry raised*", "_By Ida Lund_".
func withoutEmphasis(line string) string {
	text := strings.TrimSpace(line)
	if last := len(text) - 1; last > 1 && (text[0] == '*' || text[0] == '_') && strings.IndexByte(text[1:], text[0]) == last-1 {
		return text[1:last]
	}
	return line
}

// copiedHead matches what stands below or above headlines in copies, but for days and credits: an
// address of the web, "example.org", "4 min read", "4–5 minutes".
var copiedHead = pattern.Of(`^(?:https?://\S+|[a-z\d-]+(?:\.[a-z\d-]+)+|\d{1,2}(?:[-–]\d{1,2})? min(?:ute)?s?(?: read)?)$`)

// dayLineMax is about the length of a line with the day of a story and that of a change, in bytes.
const dayLineMax = 60

// isCopiedHead reports whether a line is one that only heads of stories have.
func isCopiedHead(line string) bool {
	line = strings.TrimSpace(line)
	if len(line) > dates.MaxBytes {
		return false
	}
	hasParts := strings.Contains(line, " · ") || strings.Contains(line, " | ")
	_, start, end, dated := dates.Find(line, "")
	return copiedHead().MatchString(line) || dated && (hasParts || start == 0 && len(line) <= dayLineMax || 2*(end-start) >= len(line))
}

// isUnwrapped reports whether a text has a line that is longer than any is wrapped at.
func isUnwrapped(lines []string) bool {
	const longest = 150 // bytes
	return slices.ContainsFunc(lines, func(line string) bool { return len(line) > longest })
}

// isHeadedBelow reports whether the first heading of a dump that marks headings is none
// of the first level, as that stands below.
func (d *Document) isHeadedBelow() bool {
	if d.Marks[words.OneLine(d.Blocks[0].Text)].Level > 0 {
		return false
	}
	for _, mark := range d.Marks {
		if mark.Level == 1 {
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
		all += b.Stats.Words
		isItem := b.Type == ListItem
		if b.Stats.Words >= ProseWordsMin || isItem {
			prose += b.Stats.Words
			if b.Stats.EndsSentence || isItem {
				first = min(first, i)
			}
		}
	}
	return first < cleanHeaderMax && float64(prose) >= cleanProseMin*float64(all)
}

// isCleanCredit reports whether block i, which is not the last, is the credit of
// clean text. belowHeadline says that it stands below a headline.
func isCleanCredit(d *Document, i int, belowHeadline bool) bool {
	if d.Blocks[i].Stats.Words > credit.MaxWords {
		return false
	}
	text := words.OneLine(d.Blocks[i].Text)
	_, isDateline := dateline.ParseLine(text)
	if _, next := dateline.ParseLine(words.OneLine(d.Blocks[i+1].Text)); next {
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

// bylineWordsMax is how many words the name of somebody has that would be none elsewhere.
const bylineWordsMax = 5

// readsLikeByline reports whether block i, below the headline, is short enough
// to be the name of somebody that would be no name elsewhere, such as
// "ana_writes", and neither a label nor a heading: "Points:", "What to expect".
func readsLikeByline(d *Document, i int) bool {
	b := &d.Blocks[i]
	if b.Stats.Words > bylineWordsMax || b.Type != Paragraph || strings.HasSuffix(b.Text, ":") || strings.HasSuffix(b.Text, ",") {
		return false
	}
	rest := strings.Fields(b.Text)[1:]
	if slices.ContainsFunc(rest, words.IsStopWord) {
		return false
	}
	last := b.Text[strings.LastIndexByte(b.Text, ' ')+1:]
	return !b.Stats.EndsSentence || strings.IndexByte(last, '.') < len(last)-1 // "D.D.", "Ferry Club e.V."
}

// readDateline reads the line between credit and story: below a credit a word in capitals is a
// place, if an unknown one, and a name with a region in brackets; what is marked may be any. Two
// words in capitals may be a name.
func (c *CleanText) readDateline(d *Document, isMarked bool) {
	if c.Body+1 >= len(d.Blocks) {
		return
	}
	text := words.OneLine(d.Blocks[c.Body].Text)
	filed, ok := dateline.ParseLine(text)
	if isCapitals := dateline.IsCapitals(text); !ok && (isMarked && !isCapitals || c.Credit != NoBlock && (strings.HasSuffix(text, ")") || isCapitals && !strings.Contains(text, " "))) {
		filed, ok = dateline.ParseFirstLine(text)
	}
	if ok {
		c.Dateline, c.Filed = c.Body, filed
		c.Body++
	}
}
