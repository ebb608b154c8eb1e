package extract

import "strings"

// Sub-headings and list items are short, and in a dump nothing but their place
// tells them from menus: they stand between paragraphs of the story.

// gapMost is how many blocks may stand between two paragraphs of a story and
// still be looked at for what belongs to it.
const gapMost = 12

// fillGaps takes the sub-headings and lists between paragraphs of the story
// into the body.
func (a *Body) fillGaps() {
	a.bounds()
	last := noBlock
	for i := a.first; i < a.end; i++ {
		if !a.body[i] {
			continue
		}
		if last != noBlock && i-last > 1 && i-last <= gapMost+1 {
			a.fillGap(last, i)
		}
		last = i
	}
	a.dropAsides()
	a.takeTail()
}

// dropAsides drops the lines inside the story that name another one: they read
// like its sub-headings.
func (a *Body) dropAsides() {
	for i := a.first; i < a.end; i++ {
		if s := a.stats(i); a.body[i] && s.words <= headlineWordsMax && !s.endsSentence && a.isAside(i) {
			a.drop(i)
		}
	}
}

// tailLeast is the score from which a last paragraph is taken.
const tailLeast = 0.14

// isAside tells a line inside a story that is an advertisement or names another
// story: "Read more: The heron that stayed". "Read next" alone heads what comes.
func (a *Body) isAside(block int) bool {
	l := a.text.labels[block]
	return l.opens&labelAd != 0 || l.opens&labelRelated != 0 && strings.ContainsAny(a.doc.Blocks[block].Text, ":|")
}

// takeTail takes the short last paragraphs of the story that stand behind a
// line about other stories or an advertisement.
func (a *Body) takeTail() {
	for i := a.end; i > 0 && i < len(a.doc.Blocks); i++ {
		l, s := a.text.labels[i], a.stats(i)
		switch {
		case i == a.end && a.isAside(i), i == a.end+1 && s.words <= headlineWordsMax && !s.endsSentence && strings.HasSuffix(a.doc.Blocks[a.end].Text, ":"):
			continue
		case !s.endsSentence || s.words < plainLong-2 || a.scores[i] < tailLeast || l.opens != 0 || a.doc.Blocks[i].Type != Paragraph || a.text.dated[i]:
			return
		}
		a.put(i, true)
		a.bounds()
		i = a.end - 1
	}
}

// fillGap looks at the blocks between two of the body.
func (a *Body) fillGap(above, below int) {
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
	if i := below - 1; !a.body[i] && a.isSubHeading(i) && isLong(&a.doc.Blocks[below]) {
		a.put(i, true)
	}
}

// listEnd is the block behind the list items that start at one.
func (a *Body) listEnd(from, most int) int {
	i := from
	for i < most && a.doc.Blocks[i].Type == ListItem {
		i++
	}
	return i
}

// announcesList tells a block of the story, or one that may be, that ends in a
// colon.
func (a *Body) announcesList(block int) bool {
	text := a.doc.Blocks[block].Text
	return a.scores[block] >= gapLeast && (strings.HasSuffix(text, ":") || strings.HasSuffix(text, "："))
}

// gapLeast is the score below which a block is left out whatever stands
// around it.
const gapLeast = 0.1

// subHeadingWords is above the length of sub-headings.
const subHeadingWords = 12

// isSubHeading tells a short line that is not printed twice, has no date, and
// none of the words that pages print around stories.
func (a *Body) isSubHeading(block int) bool {
	const furniture = labelRelated | labelShare | labelNewsletter | labelComments | labelLegal | labelPicture | labelAd | labelAccount | labelAgo
	b := &a.doc.Blocks[block]
	switch {
	case a.scores[block] < gapLeast, b.stats.words > subHeadingWords, b.stats.words < 2 && b.stats.runes < 6:
		return false
	case a.text.labels[block].has&furniture != 0, a.text.dated[block], a.view.timesSaid(block) > 1:
		return false
	case b.Type == ListItem, a.doc.layout[block].flags&(layoutControl|layoutImage) != 0:
		return false
	}
	return !strings.ContainsAny(b.Text, "|@") && !a.isCredit(block, noBlock)
}
