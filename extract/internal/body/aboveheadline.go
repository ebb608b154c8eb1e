package body

import (
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// Menus that fold out, tickers and sliders tell of other stories in whole sentences
// above the headline of the page's own. Nothing above the headline is part of its
// story, where there is one below it.

// storyBelowLeast is how many words below a heading are a story for sure.
const storyBelowLeast = 20

// dropAboveHeadline drops what stands above the one heading of the first level
// that says the page's title, where a story stands below it.
func (a *draft) dropAboveHeadline() {
	top := a.topHeading()
	if top == page.NoBlock || !a.LooksLikeArticle() {
		return
	}
	below := 0
	for i := top + 1; i < len(a.In); i++ {
		if a.In[i] {
			below += a.Stats(i).Words
		}
	}
	if below < storyBelowLeast {
		return
	}
	for i := range top {
		a.drop(i)
	}
}

// topHeading is the heading of the first level that says the title of the page;
// page.NoBlock where there is none, or several.
func (a *draft) topHeading() int {
	top := page.NoBlock
	for i := range a.Doc.Blocks {
		b := &a.Doc.Blocks[i]
		if b.Type != page.Heading || b.Level != 1 || a.View.InTitle[i] < score.TitleLike {
			continue
		}
		if top != page.NoBlock {
			return page.NoBlock
		}
		top = i
	}
	return top
}
