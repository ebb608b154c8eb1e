package extract

import "strings"

// The head of a story is where pages print headline, credit, date and
// standfirst: from a little above the headline to the story's first paragraphs.

// headReach is how many blocks below the headline and above the story a credit
// or a date may stand: share bars, kickers and captions come between.
const headReach = 10

// aboveHeadline is how many blocks above the headline still belong to the head.
const aboveHeadline = 4

// headBlocks are the numbers of the blocks of the head in the order in which
// fields are looked for: below the headline, right above the story and in its
// first paragraphs, above the headline.
func (a *article) headBlocks() []int {
	if a.head != nil {
		return a.head
	}
	n := len(a.doc.Blocks)
	title, story := a.title.Block, min(a.first+2, n)
	a.head = []int{}
	below := 0
	if title != noBlock {
		below = min(title+1+headReach, n)
		if title < a.first {
			below = min(below, story)
		}
		a.head = appendRange(a.head, title+1, below)
	}
	if from := max(a.first-headReach, 0); title < a.first {
		a.head = appendRange(a.head, max(below, from), story)
	} else {
		a.head = appendRange(a.head, from, min(story, title))
	}
	if title != noBlock {
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
func (a *article) inHead(block int) bool {
	title := a.title.Block
	if title == noBlock {
		return a.first-headReach <= block && block <= a.first+2
	}
	return title-aboveHeadline <= block && (block <= a.first+2 || block <= title+headReach)
}

// locateHeadline finds the block that shows a headline which was taken from
// metadata: the nearest one above the story, else any.
func (a *article) locateHeadline() {
	if a.title.Block != noBlock || a.title.Value == "" {
		return
	}
	const shown = 0.7 // likeness: a word or two are changed for the web
	best := 0.0
	for i := range a.doc.Blocks {
		b := &a.doc.Blocks[i]
		if i > a.first && best > 0 {
			break
		}
		if b.stats.words > headlineWordsMax || strings.IndexByte(b.Text, ' ') < 0 && b.Type != Heading {
			continue
		}
		like := likeness(b.Text, a.title.Value)
		if b.Type == Heading {
			like += 0.1
		}
		if like >= shown && like >= best {
			best, a.title.Block = like, i
		}
	}
}
