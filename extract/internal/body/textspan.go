package body

import (
	"math/bits"
	"strings"
	"unicode"

	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// Readers' comments and the teasers below a story read like one, and a dump has no
// classes to tell them apart. What stands between them and the story does: "12 comments",
// or the buttons, the notices and the account that pages print below what they have to
// say.

const (
	// Comments stand below a gap of at least commentsGap blocks that are not part of the
	// story, one of which, of at most commentsWordsMax words, says "comments".
	commentsGap      = 2
	commentsWordsMax = 8
	// A page is done with its story at a gap of at least furnitureGap blocks, those of which
	// that have at most furnitureWordsMax words say at least furnitureKindsMin of the things
	// of pageFurniture.
	furnitureGap      = 8
	furnitureKindsMin = 2
	furnitureWordsMax = 6
	// What stands below is no part of the story if at least endShareMin of the words stand
	// above, endWordsMin or more, and if a word below is by endScoreStep less likely the
	// story's, and at most endScoreMax: a story may go on below a box.
	endWordsMin  = 30
	endShareMin  = 0.15
	endScoreStep = 0.05
	endScoreMax  = 0.9
)

// pageFurniture are labels of what pages print around whatever they have to say.
const pageFurniture = labels.Share | labels.Legal | labels.Comments | labels.Account | labels.Newsletter | labels.Topics

// excludeBelowEnd takes out what was taken for the story and stands below the end of it.
func (d *draft) excludeBelowEnd() {
	var above, below stretch
	for i, in := range d.In {
		if in {
			below.add(d.Stats(i).Words, d.Scores[i])
		}
	}
	lastSaid := d.lastCommentLines()
	last := page.NoBlock
	for i, in := range d.In {
		if !in {
			continue
		}
		if last != page.NoBlock && i-last > commentsGap && below.mayBeBelow(above) && d.endsBetween(last, i, lastSaid) {
			d.excludeFrom(i)
			return
		}
		above.add(d.Stats(i).Words, d.Scores[i])
		below.add(-d.Stats(i).Words, d.Scores[i])
		last = i
	}
}

// A stretch of the body sums up its words, and the scores of all these.
type stretch struct {
	words  int
	scores float64
}

func (s *stretch) add(words int, score float64) {
	s.words += words
	s.scores += float64(words) * score
}

// mean returns the mean score of a word.
func (s stretch) mean() float64 { return s.scores / float64(max(s.words, 1)) }

// mayBeBelow reports whether a stretch may stand below a story, which is the stretch
// above it.
func (s stretch) mayBeBelow(story stretch) bool {
	return story.words >= endWordsMin && float64(story.words) >= endShareMin*float64(story.words+s.words) &&
		s.mean() <= min(endScoreMax, story.mean()-endScoreStep)
}

// endsBetween reports whether the blocks between two of the body are what pages print
// below a story. Comments on other stories stand below the heading of those, and a page
// of posts says below each of them how many it has.
func (d *draft) endsBetween(above, below int, lastSaid map[string]int) bool {
	var furniture labels.Label
	teasers := false
	for i := above + 1; i < below; i++ {
		has, words := d.Text.Labels[i].Has, d.Stats(i).Words
		teasers = teasers || words <= relatedWordsMax && has&labels.Related != 0
		switch {
		case !teasers && d.headsComments(i) && lastSaid[lettersOf(d.Doc.Blocks[i].Text)] < below:
			return true
		case words <= furnitureWordsMax:
			furniture |= has & pageFurniture
		}
	}
	return below-above > furnitureGap && bits.OnesCount16(uint16(furniture)) >= furnitureKindsMin
}

// Comments are a thread from threadSignsMin lines on that say who wrote when, or how to answer:
// the first at most threadNear blocks below the line that tells of comments, each other at most
// threadApart below the one before it. Lines of a word or of none, such as the numbers of
// the comments, do not count up to threadLines.
const (
	threadSignsMin = 3
	threadNear     = 12
	threadApart    = 24
	threadLines    = 60
)

// excludeTextThread takes out the comments below the story of a dump, however likely they look:
// a line tells of comments, and below it others say again and again who wrote when.
func (d *draft) excludeTextThread() {
	lastSaid := d.lastCommentLines()
	above := 0
	for i := 0; i < len(d.In); i++ {
		if d.In[i] || d.isProse(i) && d.Scores[i] >= gapMin {
			above += d.Stats(i).Words
		}
		if above < storyAboveMin || !d.tellsOfThread(i) {
			continue
		}
		first, end, commented := d.threadBelow(i)
		if said := lastSaid[lettersOf(d.Doc.Blocks[i].Text)]; commented && (said < first || said >= end) {
			d.excludeFrom(i)
			d.includeAboveThread(i)
			return
		}
		i = max(i, end-1) // the same lines are not looked at again
	}
}

// tellsOfThread reports whether a line says that comments follow, with the headline of the
// story behind it or not.
func (d *draft) tellsOfThread(block int) bool {
	l, s := d.Text.Labels[block], d.Stats(block)
	return d.headsComments(block) || l.Opens&labels.Comments != 0 && s.Words <= page.HeadlineWordsMax && !s.EndsSentence
}

// threadBelow returns the first of the lines that stand with comments below a line, the block
// behind the last, and whether these are a thread: texts stand between many of them.
func (d *draft) threadBelow(head int) (first, end int, commented bool) {
	signs, texts, apart, hasText := 0, 0, 0, false
	first, end = head, head+1
	for i := head + 1; i < min(len(d.In), end+threadLines); i++ {
		s := d.Stats(i)
		if s.Words > 1 {
			apart++
		}
		if apart > threadApart || signs == 0 && apart > threadNear {
			break
		}
		if !d.signsTextComment(i) {
			hasText = hasText || d.In[i] || s.EndsSentence && s.Words > 3
			continue
		}
		switch {
		case signs == 0:
			first = i
		case hasText:
			texts++
		}
		signs, apart, hasText, end = signs+1, 0, false, i+1
	}
	return first, end, signs >= threadSignsMin && 3*texts >= signs-1
}

// includeAboveThread puts in the prose right above a thread where nothing else is left: a short
// story scores lower than the comments on it.
func (d *draft) includeAboveThread(head int) {
	if d.Words() > 0 {
		return
	}
	last := page.NoBlock
	for i := head - 1; i >= 0 && (last == page.NoBlock || last-i <= commentsGap); i-- {
		if d.isProse(i) && d.Scores[i] >= gapMin {
			d.include(i)
			last = i
		}
	}
}

// signsTextComment reports whether a line stands with a comment: who wrote when, how long ago,
// or the button to answer.
func (d *draft) signsTextComment(block int) bool {
	const wordsMax = 14
	b, has := &d.Doc.Blocks[block], d.Text.Labels[block].Has
	switch {
	case b.Stats.Words > wordsMax || b.Stats.EndsSentence && !strings.HasSuffix(b.Text, ".m."):
		return false
	case d.Text.Dated[block]:
		return saysWhoAndWhen(b.Text)
	case b.Stats.Digits > 0 && has&labels.Ago != 0:
		return true
	}
	return b.Stats.Digits == 0 && labels.AsksReply(b.Text)
}

// headsComments reports whether a line says something of comments: "12 comments", "Reply".
func (d *draft) headsComments(block int) bool {
	has := d.Text.Labels[block].Has
	return d.Stats(block).Words <= commentsWordsMax && has&labels.Comments != 0 && has&labels.Author == 0
}

// lastCommentLines returns the last of the blocks that say the same of comments, by their
// letters.
func (d *draft) lastCommentLines() map[string]int {
	last := map[string]int{}
	for i := range d.In {
		if d.headsComments(i) {
			last[lettersOf(d.Doc.Blocks[i].Text)] = i
		}
	}
	return last
}

// lettersOf returns the letters of a text, without capitals.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// A short line heads other stories, and so ends the story of a dump, if at least the
// share relatedMin of the words taken for the story stands above it, and at most
// relatedProseMax of those below it read like prose.
const (
	relatedWordsMax = 5
	relatedMin      = 0.15
	relatedProseMax = 0.2
)

// excludeRelated takes out the teasers of other stories below the line that heads them.
func (d *draft) excludeRelated() {
	d.First, d.End = d.Span()
	above, below, prose := 0, d.Words(), d.proseWords()
	aboveMin := relatedMin * float64(below)
	for i := d.First; i < d.End; i++ {
		if d.In[i] {
			n := d.Stats(i).Words
			above, below = above+n, below-n
			if d.isProse(i) {
				prose -= n
			}
		}
		if (d.headsRelated(i) || d.headsTopics(i)) && float64(above) >= aboveMin && float64(prose) <= relatedProseMax*float64(below) {
			d.excludeFrom(i)
			return
		}
	}
}

// headsRelated reports whether a line heads other stories, as "Related stories" does.
// One that goes on behind a colon names a single story inside this one.
func (d *draft) headsRelated(block int) bool {
	s := d.Stats(block)
	if s.Words <= relatedWordsMax && labels.HeadsStories(d.Doc.Blocks[block].Text) {
		return true
	}
	return s.Words <= relatedWordsMax && d.Text.Labels[block].Has&labels.Related != 0 && !s.EndsSentence && !strings.Contains(d.Doc.Blocks[block].Text, ":")
}

// headsTopics reports whether a line heads the topics of the story.
func (d *draft) headsTopics(block int) bool {
	return d.Stats(block).Words <= relatedWordsMax && labels.HeadsTopics(d.Doc.Blocks[block].Text)
}

// proseWords returns the number of words of the body that read like prose.
func (d *draft) proseWords() int {
	n := 0
	for i, in := range d.In {
		if in && d.isProse(i) {
			n += d.Stats(i).Words
		}
	}
	return n
}

// isProse reports whether a block reads like a paragraph of a story.
func (d *draft) isProse(block int) bool {
	b := &d.Doc.Blocks[block]
	return b.Stats.EndsSentence && score.IsLong(b) && !isCutOff(b.Text)
}

// isCutOff reports whether a text breaks off, as teasers do.
func isCutOff(text string) bool {
	return strings.HasSuffix(text, "…") || strings.HasSuffix(text, "...")
}

// A list of short lines is above the story of a dump, a programme or results, if at least
// topListMin blocks that were taken for it stand above its first paragraph, with at most
// topListWordsMax words each in the mean, and if at least topListProseMin paragraphs
// stand below.
const (
	topListMin      = 10
	topListWordsMax = 4
	topListProseMin = 4
)

// excludeTopList takes out the list above the first paragraph.
func (d *draft) excludeTopList() {
	list, words, prose := []int(nil), 0, 0
	for i, in := range d.In {
		switch {
		case !in:
		case d.isProse(i):
			prose++
		case prose == 0:
			list = append(list, i)
			words += d.Stats(i).Words
		}
	}
	if len(list) < topListMin || words > topListWordsMax*len(list) || prose < topListProseMin {
		return
	}
	for _, i := range list {
		d.exclude(i)
	}
}
