package page

import (
	"strings"
	"unicode"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/words"
)

// A copied page whose menus were left out is printed like clean text, and most of it is
// prose. What it has besides is never written by -f text: the day, a standfirst above the
// credit, the headline again, labels, and what follows the story.

// isPageCopy reports whether a document that was read as clean text has what only pages have.
func (c *CleanText) isPageCopy(d *Document) bool {
	story := c.storyStart(d)
	return story-c.Body > headLinesMax || c.hasHeadOfPage(d, story) || isMenu(d.Blocks[0].Text) || hasPageLabel(d, c.Body) || endsInLines(d) || repeatsHeadline(d, max(c.Headline, 0))
}

// headLinesMax is how many lines that are no prose a story may open with, such as a heading
// and a point of a summary. Above more of them a page begins.
const headLinesMax = 2

// storyStart returns the first block that reads like the story, or the number of blocks.
func (c *CleanText) storyStart(d *Document) int {
	for i := c.Body; i < len(d.Blocks); i++ {
		if s := &d.Blocks[i].Stats; d.Blocks[i].Type == ListItem || s.Words >= ProseWordsMin && s.EndsSentence {
			return i
		}
	}
	return len(d.Blocks)
}

// hasHeadOfPage reports whether the lines around the beginning of the story, at block story,
// are those of a page: one with the day, or a credit somewhere else than below the headline.
func (c *CleanText) hasHeadOfPage(d *Document, story int) bool {
	below := standfirstMax
	if c.Credit == NoBlock {
		below = beforeCreditMax
	}
	for i := range min(story+below+1, len(d.Blocks)) {
		b := &d.Blocks[i]
		if b.Stats.Words > credit.MaxWords || b.Stats.EndsSentence {
			continue
		}
		text := words.OneLine(b.Text)
		if i != c.Dateline && isDayLine(text, i == c.Headline) || credit.IsLabel(text) {
			return true
		}
		if parsed, ok := credit.Parse(text); ok && parsed.Marked && (i == c.Headline || i >= c.Body) {
			return true
		}
	}
	return false
}

// How many blocks below the first that reads like the story the head of a page goes on for: a
// standfirst may stand there, and captions and a box where no credit has been seen.
const (
	standfirstMax   = 1
	beforeCreditMax = 6
)

// isDayLine reports whether a line has the day of the story on it: alone, if only is set,
// or beside the credit, say. Posts that a story quotes sign with theirs, behind a dash.
func isDayLine(text string, only bool) bool {
	if len(text) > dates.MaxBytes || !strings.ContainsFunc(text, unicode.IsDigit) || strings.HasPrefix(text, "—") {
		return false
	}
	_, start, end, ok := dates.Find(text, "")
	return ok && (!only || start == 0 && end == len(text))
}

// repeatsHeadline reports whether a block right below the headline is the same.
func repeatsHeadline(d *Document, headline int) bool {
	const near = 3 // blocks; a heading of the story may be the same
	text := words.OneLine(d.Blocks[headline].Text)
	for i := headline + 1; i < min(headline+1+near, len(d.Blocks)); i++ {
		if len(d.Blocks[i].Text) == len(d.Blocks[headline].Text) && words.OneLine(d.Blocks[i].Text) == text {
			return true
		}
	}
	return false
}

// isMenu reports whether a line is a menu or the path to a page: "News | Sport | Login".
func isMenu(line string) bool {
	const partsMin = 3
	return strings.Count(line, "|")+strings.Count(line, "»")+strings.Count(line, "->") >= partsMin-1
}

// hasPageLabel reports whether a line from some block on is a label that only pages have.
func hasPageLabel(d *Document, from int) bool {
	for i := from; i < len(d.Blocks); i++ {
		if isPageLabel(d, &d.Blocks[i]) {
			return true
		}
	}
	return false
}

// isPageLabel reports whether a block is a label that only pages have: terms of use, buttons
// to share, an account, the heading of the topics. Stories have headings that open like
// those above other stories.
func isPageLabel(d *Document, b *Block) bool {
	const pageLabels = labels.Legal | labels.Share | labels.Account | labels.Newsletter | labels.Comments | labels.Topics | labels.Ad
	if b.Stats.Words > credit.MaxWords || b.Stats.EndsSentence {
		return false
	}
	return labels.Of(d.WordHashes(b)).Opens&pageLabels != 0 || labels.HeadsTopics(b.Text) || labels.HeadsStories(b.Text) || claimsRights(b.Text)
}

// claimsRights reports whether a line has the rights of the site: "© 2026 Fen Post". Stories have
// those of an agency below and of pictures: "© dpa-infocom, dpa:260324-99".
func claimsRights(line string) bool {
	rest, ok := strings.CutPrefix(line, "©")
	if !ok {
		return false
	}
	by := strings.Trim(rest, " ")
	return by == "" || '0' <= by[0] && by[0] <= '9' || strings.Contains(by, " 19") || strings.Contains(by, " 20")
}

// endsStory reports whether a line is what stories end in and no head of another one: a row of a
// table, a source, a note, a post's author, a sign-off in brackets, an address.
func endsStory(line string) bool {
	return strings.ContainsAny(line, "|@") || strings.Contains(line, "://") ||
		strings.IndexAny(line, "(*—–§†\\0123456789") == 0 || strings.LastIndexAny(line, ":0123456789)") == len(line)-1
}

// endsInLines reports whether a document ends in lines that are no prose and no list: heads
// of other stories, or one line below their heading.
func endsInLines(d *Document) bool {
	const linesMax = 1
	n, related := 0, false
	for i := len(d.Blocks) - 1; i >= 0 && n <= linesMax; i-- {
		b := &d.Blocks[i]
		if b.Stats.Words > credit.MaxWords || b.Stats.EndsSentence || b.Type == ListItem || endsStory(b.Text) {
			break
		}
		related = related || labels.Of(d.WordHashes(b)).Opens&labels.Related != 0
		n++
	}
	return n > linesMax || related
}
