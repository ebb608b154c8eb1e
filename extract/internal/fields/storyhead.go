package fields

import (
	"strings"

	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// The head of a story is where pages print headline, credit, date and
// standfirst: from a little above the headline to the story's first paragraphs.

// headReach is how many blocks below the headline and above the story a credit
// or a date may stand: share bars, kickers and captions come between.
const headReach = 10

// storyReach is how many blocks from the story's first one on are looked at:
// what is the standfirst, and what stands below it, is not known at first.
const storyReach = 5

// aboveHeadline is how many blocks above the headline still belong to the head.
const aboveHeadline = 4

// headBlocks are the numbers of the blocks of the head in the order in which
// fields are looked for: below the headline, right above the story and in its
// first paragraphs, above the headline.
func (k *Known) headBlocks() []int {
	n := len(k.Doc.Blocks)
	title, story := k.Headline.Block(), min(k.First+storyReach, n)
	var head []int
	below := 0
	if title != page.NoBlock {
		below = min(title+1+headReach, n)
		if title < k.First {
			below = min(below, story)
		}
		head = appendRange(head, title+1, below)
	}
	if from := max(k.First-headReach, 0); title < k.First {
		head = appendRange(head, max(below, from), story)
	} else {
		head = appendRange(head, from, min(story, title))
	}
	if title != page.NoBlock {
		head = appendRange(head, max(0, title-aboveHeadline), title) // what is in it twice does no harm
	}
	return head
}

func appendRange(list []int, from, to int) []int {
	for i := from; i < to; i++ {
		list = append(list, i)
	}
	return list
}

// inHead reports whether a mark stands in the head of the story. Annotations know the
// number of the block that follows them, so one may lie a block behind.
func (k *Known) inHead(block int) bool {
	title := k.Headline.Block()
	if title == page.NoBlock {
		return k.First-headReach <= block && block <= k.First+storyReach
	}
	return title-aboveHeadline <= block && (block <= k.First+storyReach || block <= title+headReach)
}

// locateHeadline finds the block that shows a headline which was taken from
// metadata: the nearest one above the story, else any.
func (k *Known) locateHeadline(c facts.Candidate) facts.Candidate {
	if c.Block() != page.NoBlock || c.Value == "" {
		return c
	}
	const shown = 0.7 // likeness: a word or two are changed for the web
	best := 0.0
	for i := range k.Doc.Blocks {
		b := &k.Doc.Blocks[i]
		if i > k.First && best > 0 {
			break
		}
		if b.Stats.Words > page.HeadlineWordsMax || strings.IndexByte(b.Text, ' ') < 0 && b.Type != page.Heading {
			continue
		}
		like := words.Similarity(b.Text, c.Value)
		if b.Type == page.Heading {
			like += 0.1
		}
		if like >= shown && like >= best {
			best, c = like, c.In(i)
		}
	}
	if best > 0 && words.FoldName(k.Doc.Blocks[c.Block()].Text) == words.FoldName(c.Value) {
		c.Value = words.OneLine(k.Doc.Blocks[c.Block()].Text) // as printed
	}
	return c
}
