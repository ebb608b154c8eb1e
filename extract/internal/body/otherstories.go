package body

import (
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"

	"golang.org/x/net/html/atom"
)

// A page may go on with other whole stories below its own, each in an
// <article> of its own. They read like prose, so their scores put them in.

// A story in an <article> of its own has at least ownStoryWordsMin words. An element
// with fewer may be a teaser above the story, and then nothing is taken out.
const ownStoryWordsMin = 100

// sureArticle is the probability of being an article from which a page counts as one
// with a single story: the posts of a forum are <article> elements too.
const sureArticle = 0.8

// excludeOtherStories takes out the <article> elements below the one that the story
// begins in, if they have an <h1> of their own. The parts of a list are <article>
// elements too, but their headings are of a lower level.
func (d *draft) excludeOtherStories() {
	if d.View.Kinds == nil || d.View.Kinds[0] < sureArticle {
		return
	}
	outer := outerArticles(d.Doc.Containers)
	own, words := page.NoContainer, map[int]int{}
	for i, in := range d.In {
		b := &d.Doc.Blocks[i]
		if !in || b.Container == page.NoContainer || outer[b.Container] == page.NoContainer {
			continue
		}
		words[outer[b.Container]] += b.Stats.Words
		if own == page.NoContainer && score.IsLong(b) {
			own = outer[b.Container]
		}
	}
	if own == page.NoContainer || words[own] < ownStoryWordsMin {
		return
	}
	for i := d.Doc.Containers[own].End; i < len(d.Doc.Blocks); i++ {
		b := &d.Doc.Blocks[i]
		if b.Type == page.Heading && b.Level == 1 && b.Container != page.NoContainer && outer[b.Container] != page.NoContainer {
			d.excludeContainer(&d.Doc.Containers[outer[b.Container]])
		}
	}
}

// excludeContainer takes out all blocks of a container.
func (d *draft) excludeContainer(c *page.Container) {
	for i := c.First; i < c.End; i++ {
		d.exclude(i)
	}
}

// outerArticles returns, for each container, the outermost <article> around it.
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
