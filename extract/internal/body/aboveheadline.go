package body

import (
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// Menus that fold out, tickers and sliders print whole sentences about other stories
// above the headline of the page's own. If the story stands below its headline,
// nothing above it is part of the story.

// storyBelowMin is the number of words below a heading that are surely a story.
const storyBelowMin = 20

// excludeAboveHeadline takes out what stands above the only heading of the first
// level that repeats the page's title, if a story stands below it.
func (d *draft) excludeAboveHeadline() {
	top := d.topHeading()
	if top == page.NoBlock || !d.LooksLikeArticle() {
		return
	}
	if d.wordsIn(top+1, len(d.In)) < storyBelowMin {
		return
	}
	for i := range top {
		d.exclude(i)
	}
}

// topHeading returns the heading of the first level that repeats the title of the
// page; page.NoBlock if there is none, or more than one.
func (d *draft) topHeading() int {
	top := page.NoBlock
	for i := range d.Doc.Blocks {
		b := &d.Doc.Blocks[i]
		if b.Type != page.Heading || b.Level != 1 || d.View.InTitle[i] < score.TitleLike {
			continue
		}
		if top != page.NoBlock {
			return page.NoBlock
		}
		top = i
	}
	return top
}
