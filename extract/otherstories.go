package extract

import "golang.org/x/net/html/atom"

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
func (a *Body) dropOtherStories() {
	if a.view.kinds == nil || a.view.kinds[0] < sureArticle {
		return
	}
	outer := outerArticles(a.doc.containers)
	own, words := noContainer, map[int]int{}
	for i, in := range a.body {
		b := &a.doc.Blocks[i]
		if !in || b.container == noContainer || outer[b.container] == noContainer {
			continue
		}
		words[outer[b.container]] += b.stats.words
		if own == noContainer && isLong(b) {
			own = outer[b.container]
		}
	}
	if own == noContainer || words[own] < ownStoryWords {
		return
	}
	for i := a.doc.containers[own].end; i < len(a.doc.Blocks); i++ {
		b := &a.doc.Blocks[i]
		if b.Type == Heading && b.Level == 1 && b.container != noContainer && outer[b.container] != noContainer {
			a.dropStory(&a.doc.containers[outer[b.container]])
		}
	}
}

// dropStory drops all blocks of a container.
func (a *Body) dropStory(c *container) {
	for i := c.first; i < c.end; i++ {
		a.drop(i)
	}
}

// outerArticles gives, for each container, the outermost <article> around it.
func outerArticles(containers []container) []int {
	outer := make([]int, len(containers))
	for i := range containers {
		c := &containers[i]
		outer[i] = noContainer
		if c.parent >= 0 {
			outer[i] = outer[c.parent]
		}
		if outer[i] == noContainer && c.tag == atom.Article {
			outer[i] = i
		}
	}
	return outer
}
