package body

import (
	"strings"

	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/printed"
	"shuck/extract/internal/score"
)

// Sub-headings and list items are short, and in a dump only their place tells them
// from menus: they stand between paragraphs of the story.

// gapMax is the largest number of blocks between two paragraphs of a story that are
// looked at for what belongs to it.
const gapMax = 12

// fillGaps puts the sub-headings and lists between paragraphs of the story into the
// body.
func (d *draft) fillGaps() {
	d.First, d.End = d.Span()
	last := page.NoBlock
	for i := d.First; i < d.End; i++ {
		if !d.In[i] {
			continue
		}
		if last != page.NoBlock && i-last > 1 && i-last <= gapMax+1 {
			d.fillGap(last, i)
		}
		last = i
	}
	d.excludeAsides()
	d.includeTail()
	d.includeBehindBox()
}

// excludeAsides takes out the lines inside the story that name another one: they read
// like its sub-headings.
func (d *draft) excludeAsides() {
	for i := d.First; i < d.End; i++ {
		if s := d.Stats(i); d.In[i] && s.Words <= page.HeadlineWordsMax && !s.EndsSentence && d.isAside(i) {
			d.exclude(i)
		}
	}
}

// tailMin is the score from which a last paragraph is put in.
const tailMin = 0.14

// isAside reports whether a line inside a story is an advertisement or names another
// story: "Read more: The heron that stayed". "Read next" alone heads what follows.
func (d *draft) isAside(block int) bool {
	l := d.Text.Labels[block]
	return l.Opens&labels.Ad != 0 || l.Opens&labels.Related != 0 && strings.ContainsAny(d.Doc.Blocks[block].Text, ":|")
}

// includeTail puts in the short last paragraphs of the story that stand behind a line
// about other stories or an advertisement.
func (d *draft) includeTail() {
	for i := d.End; i > 0 && i < len(d.Doc.Blocks); i++ {
		l, s := d.Text.Labels[i], d.Stats(i)
		switch {
		case i == d.End && d.isAside(i), i == d.End+1 && s.Words <= page.HeadlineWordsMax && !s.EndsSentence && strings.HasSuffix(d.Doc.Blocks[d.End].Text, ":"):
			continue
		case !s.EndsSentence || s.Words < page.ProseWordsMin-2 || d.Scores[i] < tailMin || l.Opens != 0 || d.Doc.Blocks[i].Type != page.Paragraph || d.Text.Dated[i]:
			return
		}
		d.include(i)
		for !d.In[d.First] { // where it was an aside
			d.First++
		}
		d.End = i + 1
	}
}

// Behind a box of other stories with boxLinesMax of them at most the story goes on where the
// first paragraph is scored as the last one of a story may be, and others at least boxTailMin.
const (
	boxLinesMax = 6
	boxTailMin  = 0.02
)

// includeBehindBox puts in the paragraphs with which the story goes on behind a box of other
// stories.
func (d *draft) includeBehindBox() {
	if d.End == 0 || d.End == len(d.In) || !d.headsRelated(d.End) && !labels.HeadsOthers(d.Doc.Blocks[d.End].Text) {
		return
	}
	start := d.End + 1
	for start < len(d.In) && d.isTeaser(start) {
		start++
	}
	if start > d.End+boxLinesMax+1 {
		return
	}
	const paragraphsMin = 2 // one is what a teaser says
	end, least := start, tailMin
	for end < len(d.In) && d.Scores[end] >= least && d.isProse(end) && d.Text.Labels[end].Opens == 0 && !d.Text.Dated[end] {
		end, least = end+1, boxTailMin
	}
	if end < start+paragraphsMin {
		return
	}
	for i := start; i < end; i++ {
		d.include(i)
	}
	d.End = end
}

// isTeaser reports whether a block is a line that may name another story, and nothing else.
func (d *draft) isTeaser(block int) bool {
	s := d.Stats(block)
	return s.Words <= page.HeadlineWordsMax && !s.EndsSentence && !d.Text.Dated[block] && d.Text.Labels[block].Opens == 0
}

// fillGap puts in what belongs to the story between two blocks of the body: a list
// with the line that announces it, and the sub-heading of the lower block.
func (d *draft) fillGap(above, below int) {
	for i := above + 1; i < below; i++ {
		if end := d.listEnd(i, below); end > i {
			if d.announcesList(i - 1) {
				for j := i; j < end; j++ {
					d.include(j)
				}
				d.include(i - 1)
			}
			i = end - 1
		}
	}
	if i := below - 1; !d.In[i] && d.isSubHeading(i) && score.IsLong(&d.Doc.Blocks[below]) {
		d.include(i)
	}
}

// listEnd returns the block behind the list items that start at a block, at most end.
func (d *draft) listEnd(from, end int) int {
	i := from
	for i < end && d.Doc.Blocks[i].Type == page.ListItem {
		i++
	}
	return i
}

// announcesList reports whether a block that may be part of the story ends in a colon.
func (d *draft) announcesList(block int) bool {
	text := d.Doc.Blocks[block].Text
	return d.Scores[block] >= gapMin && (strings.HasSuffix(text, ":") || strings.HasSuffix(text, "："))
}

// gapMin is the score below which a block stays out whatever stands around it.
const gapMin = 0.1

// subHeadingWordsMax is the number of words of the longest sub-headings.
const subHeadingWordsMax = 12

// isSubHeading reports whether a block is a short line that is not printed twice and
// has neither a date nor the words that pages print around stories.
func (d *draft) isSubHeading(block int) bool {
	const boilerplate = labels.Related | labels.Share | labels.Newsletter | labels.Comments | labels.Legal | labels.Picture | labels.Ad | labels.Account | labels.Ago
	b := &d.Doc.Blocks[block]
	switch {
	case d.Scores[block] < gapMin, b.Stats.Words > subHeadingWordsMax, b.Stats.Words < 2 && b.Stats.Runes < 6:
		return false
	case d.Text.Labels[block].Has&boilerplate != 0, d.Text.Dated[block], labels.EndsInPhotoCredit(b.Text), d.View.Occurrences(block) > 1:
		return false
	case b.Type == page.ListItem, d.Doc.Layout[block].Flags&(printed.Control|printed.Image) != 0:
		return false
	}
	return !strings.ContainsAny(b.Text, "|@") && !d.IsCredit(block, page.NoBlock)
}
