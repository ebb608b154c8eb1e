package fields

import (
	"strings"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
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
