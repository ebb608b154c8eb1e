package fields

import (
	"strings"
	"unicode"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/internal/words"
)

// The article header is where pages print headline, byline, date and standfirst. It
// reaches from a little above the headline to the story's first paragraphs.

// headerDistanceMax is how many blocks below the headline and above the story a
// credit or a date may stand: share bars, kickers and captions come between.
const headerDistanceMax = 10

// storyBlocksMax is how many of the story's first blocks are searched: which of
// them are the standfirst, and what stands below it, is not known yet.
const storyBlocksMax = 5

// aboveHeadlineMax is how many blocks above the headline belong to the header.
const aboveHeadlineMax = 4

// headerBlocks returns the blocks of the article header in the order in which
// fields are looked for: below the headline, right above the story and in its first
// paragraphs, then above the headline.
func (k *Known) headerBlocks() []int {
	n := len(k.Doc.Blocks)
	title, story := k.Headline.Block(), min(k.First+storyBlocksMax, n)
	if k.Kind() == page.KindForum {
		title = k.threadTitle()
	}
	var header []int
	below := 0
	if title != page.NoBlock {
		below = min(title+1+headerDistanceMax, n)
		if title < k.First {
			below = min(below, story)
		}
		header = appendRange(header, title+1, below)
	}
	if from := max(k.First-headerDistanceMax, 0); title < k.First {
		header = appendRange(header, max(below, from), story)
	} else {
		header = appendRange(header, from, min(story, title))
	}
	if title != page.NoBlock {
		header = appendRange(header, max(0, title-aboveHeadlineMax), title) // what is in it twice does no harm
	}
	return header
}

// appendRange appends the numbers from from to to-1.
func appendRange(list []int, from, to int) []int {
	for i := from; i < to; i++ {
		list = append(list, i)
	}
	return list
}

// inHeader reports whether an annotation before a block stands in the article
// header. Annotations know the block that follows them, so one may lie a block
// further up.
func (k *Known) inHeader(block int) bool {
	title := k.Headline.Block()
	if title == page.NoBlock {
		return k.First-headerDistanceMax <= block && block <= k.First+storyBlocksMax
	}
	return title-aboveHeadlineMax <= block && (block <= k.First+storyBlocksMax || block <= title+headerDistanceMax)
}

// isBelowStory reports whether a block stands below the story and the one behind it. There
// teasers name the authors and days of other stories, which a header of so many blocks holds
// if the story is short.
func (k *Known) isBelowStory(block int) bool {
	return block > k.End && k.Headline.Block() < k.End
}

// locateHeadline finds the block that shows a headline from metadata: the most
// similar one above the story, or else any.
func (k *Known) locateHeadline(c facts.Candidate) facts.Candidate {
	if c.Block() != page.NoBlock || c.Value == "" {
		return c
	}
	const shown = 0.7 // similarity: a word or two are changed for the web
	best, own := 0.0, words.SetOf(c.Value)
	for i := range k.Doc.Blocks {
		b := &k.Doc.Blocks[i]
		if i > k.First && best > 0 {
			break
		}
		if b.Stats.Words > page.HeadlineWordsMax || strings.IndexByte(b.Text, ' ') < 0 && b.Type != page.Heading {
			continue
		}
		like := words.CommonShare(words.SetOf(b.Text), own)
		if b.Type == page.Heading {
			like += 0.1
		}
		if like >= shown && like >= best {
			best, c = like, c.In(i)
		}
	}
	if best > 0 && words.FoldName(k.Doc.Blocks[c.Block()].Text) == words.FoldName(c.Value) && !k.joinsPieces(c) {
		c.Value = headingText(&k.Doc.Blocks[c.Block()]) // as printed
	}
	return c
}

// isDateLine reports whether a line says when the story was published, or how long it
// takes to read.
func (k *Known) isDateLine(block int) bool {
	b := &k.Doc.Blocks[block]
	if 3*b.Stats.Digits > b.Stats.Runes {
		return true
	}
	if b.Stats.Digits == 0 || b.Stats.EndsSentence || score.IsLong(b) {
		return k.isDayWithLabels(b)
	}
	const besidesMax = 6 // words: "Published … Updated … Reading time 5 minutes"
	rest, besides := b.Text, 0
	for {
		_, start, end, ok := dates.Find(rest, k.DateLanguage())
		if !ok {
			break
		}
		besides += wordsWithLetters(rest[:start])
		rest = rest[end:]
	}
	besides += wordsWithLetters(rest)
	isDated := len(rest) < len(b.Text)
	return besides <= besidesMax && (isDated || labels.Of(k.Doc.WordHashes(b)).Has&labels.ReadTime != 0)
}

// isDayWithLabels reports whether a line in a script without spaces has a day and labels, as in
// "来源：燕赵晚报 作者：林怡 2012-01-12 17:14", and no sentence.
func (k *Known) isDayWithLabels(b *page.Block) bool {
	if !words.IsSpaceless(words.FirstRune(b.Text)) || !strings.Contains(b.Text, "：") || strings.ContainsAny(b.Text, "。，！？") {
		return false
	}
	_, _, _, ok := dates.Find(b.Text, k.DateLanguage())
	return ok
}

// wordsWithLetters counts the words of a text that are no sign and no hour.
func wordsWithLetters(text string) int {
	n := 0
	for word := range strings.FieldsSeq(text) {
		if strings.ContainsFunc(word, unicode.IsLetter) {
			n++
		}
	}
	return n
}

// isHeaderLine reports whether a line gives the day, or stands beside it and is as short as a credit in a
// language whose words for one are not known.
func (k *Known) isHeaderLine(block int) bool {
	const creditMax = 5 // words
	return k.isDateLine(block) || k.Stats(block).Words <= creditMax && !k.Stats(block).EndsSentence && k.isBesideDay(block)
}

// isBesideDay reports whether a day stands on a line, or on that above or below.
func (k *Known) isBesideDay(block int) bool {
	for i := max(block-1, 0); i <= min(block+1, len(k.Doc.Blocks)-1); i++ {
		if i != k.Headline.Block() && k.isDateLine(i) {
			return true
		}
	}
	return false
}
