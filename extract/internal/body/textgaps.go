package body

import (
	"strings"

	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// Sub-headings and list items are short, and in a dump nothing but their place
// tells them from menus: they stand between paragraphs of the story.

// gapMost is how many blocks may stand between two paragraphs of a story and
// still be looked at for what belongs to it.
const gapMost = 12

// fillGaps takes the sub-headings and lists between paragraphs of the story
// into the body.
func (a *draft) fillGaps() {
	a.First, a.End = a.Span()
	last := page.NoBlock
	for i := a.First; i < a.End; i++ {
		if !a.In[i] {
			continue
		}
		if last != page.NoBlock && i-last > 1 && i-last <= gapMost+1 {
			a.fillGap(last, i)
		}
		last = i
	}
	a.dropAsides()
	a.takeTail()
}

// dropAsides drops the lines inside the story that name another one: they read
// like its sub-headings.
func (a *draft) dropAsides() {
	for i := a.First; i < a.End; i++ {
		if s := a.Stats(i); a.In[i] && s.Words <= page.HeadlineWordsMax && !s.EndsSentence && a.isAside(i) {
			a.drop(i)
		}
	}
}

// tailLeast is the score from which a last paragraph is taken.
const tailLeast = 0.14

// isAside tells a line inside a story that is an advertisement or names another
// story: "Read more: The heron that stayed". "Read next" alone heads what comes.
func (a *draft) isAside(block int) bool {
	l := a.Text.Labels[block]
	return l.Opens&labels.Ad != 0 || l.Opens&labels.Related != 0 && strings.ContainsAny(a.Doc.Blocks[block].Text, ":|")
}

// takeTail takes the short last paragraphs of the story that stand behind a
// line about other stories or an advertisement.
func (a *draft) takeTail() {
	for i := a.End; i > 0 && i < len(a.Doc.Blocks); i++ {
		l, s := a.Text.Labels[i], a.Stats(i)
		switch {
		case i == a.End && a.isAside(i), i == a.End+1 && s.Words <= page.HeadlineWordsMax && !s.EndsSentence && strings.HasSuffix(a.Doc.Blocks[a.End].Text, ":"):
			continue
		case !s.EndsSentence || s.Words < page.ProseWordsMin-2 || a.Scores[i] < tailLeast || l.Opens != 0 || a.Doc.Blocks[i].Type != page.Paragraph || a.Text.Dated[i]:
			return
		}
		a.put(i, true)
		a.First, a.End = a.Span()
		i = a.End - 1
	}
}

// fillGap looks at the blocks between two of the body.
func (a *draft) fillGap(above, below int) {
	for i := above + 1; i < below; i++ {
		if end := a.listEnd(i, below); end > i {
			if a.announcesList(i - 1) {
				for j := i; j < end; j++ {
					a.put(j, true)
				}
				a.put(i-1, true)
			}
			i = end - 1
		}
	}
	if i := below - 1; !a.In[i] && a.isSubHeading(i) && score.IsLong(&a.Doc.Blocks[below]) {
		a.put(i, true)
	}
}

// listEnd is the block behind the list items that start at one.
func (a *draft) listEnd(from, most int) int {
	i := from
	for i < most && a.Doc.Blocks[i].Type == page.ListItem {
		i++
	}
	return i
}

// announcesList tells a block of the story, or one that may be, that ends in a
// colon.
func (a *draft) announcesList(block int) bool {
	text := a.Doc.Blocks[block].Text
	return a.Scores[block] >= gapLeast && (strings.HasSuffix(text, ":") || strings.HasSuffix(text, "："))
}

// gapLeast is the score below which a block is left out whatever stands
// around it.
const gapLeast = 0.1

// subHeadingWords is above the length of sub-headings.
const subHeadingWords = 12

// isSubHeading tells a short line that is not printed twice, has no date, and
// none of the words that pages print around stories.
func (a *draft) isSubHeading(block int) bool {
	const furniture = labels.Related | labels.Share | labels.Newsletter | labels.Comments | labels.Legal | labels.Picture | labels.Ad | labels.Account | labels.Ago
	b := &a.Doc.Blocks[block]
	switch {
	case a.Scores[block] < gapLeast, b.Stats.Words > subHeadingWords, b.Stats.Words < 2 && b.Stats.Runes < 6:
		return false
	case a.Text.Labels[block].Has&furniture != 0, a.Text.Dated[block], a.View.Occurrences(block) > 1:
		return false
	case b.Type == page.ListItem, a.Doc.Layout[block].Flags&(page.LayoutControl|page.LayoutImage) != 0:
		return false
	}
	return !strings.ContainsAny(b.Text, "|@") && !a.IsCredit(block, page.NoBlock)
}
