package body

import (
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"

	"golang.org/x/net/html/atom"
)

// A page may go on with other whole stories below its own, each in an
// <article> of its own. They read like prose, so scores take them in.

// A story in an <article> of its own has ownStoryWords words at least; below
// that the element may be a teaser above the story, and nothing is dropped.
const ownStoryWords = 100

// sureArticle is the probability of being an article from which a page is taken
// to have one story: the posts of a forum are <article> elements too.
const sureArticle = 0.8

// dropOtherStories drops what the scores took from <article> elements below the
// one that the story begins in, if they have an <h1> of their own: the parts of
// a list are <article> elements too, but headed lower.
func (a *draft) dropOtherStories() {
	if a.View.Kinds == nil || a.View.Kinds[0] < sureArticle {
		return
	}
	outer := outerArticles(a.Doc.Containers)
	own, words := page.NoContainer, map[int]int{}
	for i, in := range a.In {
		b := &a.Doc.Blocks[i]
		if !in || b.Container == page.NoContainer || outer[b.Container] == page.NoContainer {
			continue
		}
		words[outer[b.Container]] += b.Stats.Words
		if own == page.NoContainer && score.IsLong(b) {
			own = outer[b.Container]
		}
	}
	if own == page.NoContainer || words[own] < ownStoryWords {
		return
	}
	for i := a.Doc.Containers[own].End; i < len(a.Doc.Blocks); i++ {
		b := &a.Doc.Blocks[i]
		if b.Type == page.Heading && b.Level == 1 && b.Container != page.NoContainer && outer[b.Container] != page.NoContainer {
			a.dropStory(&a.Doc.Containers[outer[b.Container]])
		}
	}
}

// dropStory drops all blocks of a container.
func (a *draft) dropStory(c *page.Container) {
	for i := c.First; i < c.End; i++ {
		a.drop(i)
	}
}

// outerArticles gives, for each container, the outermost <article> around it.
func outerArticles(containers []page.Container) []int {
	outer := make([]int, len(containers))
	for i := range containers {
		c := &containers[i]
		outer[i] = page.NoContainer
		if c.Parent >= 0 {
			outer[i] = outer[c.Parent]
		}
		if outer[i] == page.NoContainer && c.Tag == atom.Article {
			outer[i] = i
		}
	}
	return outer
}
