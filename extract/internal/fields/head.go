package fields

import (
	"strings"

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
func (a *Article) headBlocks() []int {
	if a.head != nil {
		return a.head
	}
	n := len(a.Doc.Blocks)
	title, story := a.Title.Block, min(a.First+storyReach, n)
	a.head = []int{}
	below := 0
	if title != page.NoBlock {
		below = min(title+1+headReach, n)
		if title < a.First {
			below = min(below, story)
		}
		a.head = appendRange(a.head, title+1, below)
	}
	if from := max(a.First-headReach, 0); title < a.First {
		a.head = appendRange(a.head, max(below, from), story)
	} else {
		a.head = appendRange(a.head, from, min(story, title))
	}
	if title != page.NoBlock {
		a.head = appendRange(a.head, max(0, title-aboveHeadline), title) // what is in it twice does no harm
	}
	return a.head
}

func appendRange(list []int, from, to int) []int {
	for i := from; i < to; i++ {
		list = append(list, i)
	}
	return list
}

// inHead tells whether a mark stands in the head of the story. Marks know the
// number of the block that follows them, so one may lie a block behind.
func (a *Article) inHead(block int) bool {
	title := a.Title.Block
	if title == page.NoBlock {
		return a.First-headReach <= block && block <= a.First+storyReach
	}
	return title-aboveHeadline <= block && (block <= a.First+storyReach || block <= title+headReach)
}

// locateHeadline finds the block that shows a headline which was taken from
// metadata: the nearest one above the story, else any.
func (a *Article) locateHeadline() {
	if a.Title.Block != page.NoBlock || a.Title.Value == "" {
		return
	}
	const shown = 0.7 // likeness: a word or two are changed for the web
	best := 0.0
	for i := range a.Doc.Blocks {
		b := &a.Doc.Blocks[i]
		if i > a.First && best > 0 {
			break
		}
		if b.Stats.Words > page.HeadlineWordsMax || strings.IndexByte(b.Text, ' ') < 0 && b.Type != page.Heading {
			continue
		}
		like := words.Similarity(b.Text, a.Title.Value)
		if b.Type == page.Heading {
			like += 0.1
		}
		if like >= shown && like >= best {
			best, a.Title.Block = like, i
		}
	}
	if best > 0 && words.FoldName(a.Doc.Blocks[a.Title.Block].Text) == words.FoldName(a.Title.Value) {
		a.Title.Value = words.OneLine(a.Doc.Blocks[a.Title.Block].Text) // as printed
	}
}
