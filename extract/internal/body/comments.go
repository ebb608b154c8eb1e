package body

import (
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// Comments below a story read like prose, and where a page has many of them they look
// like its story. Classes that speak of comments say where they are.

const (
	// A story above its comments has at least storyAboveMin words: an article's element
	// may have a class that speaks of comments.
	storyAboveMin = 20
	// Comments of more than commentWordsMax words are what the page is visited for.
	commentWordsMax = 10_000
	// What has a mean score of sureStory is no comment, whatever its class says: papers
	// call their columns of opinion "comment" too.
	sureStory = 0.9
)

// excludeComments takes out the comments below the story of an article. Those of a
// forum are its posts.
func (d *draft) excludeComments() {
	if d.View.Kinds == nil || d.Kind() != page.KindArticle {
		return
	}
	start := d.proseStart()
	var comments []*page.Container
	above, words := 0, 0
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if c.Hints&page.HintComment == 0 || c.First <= start || len(comments) > 0 && c.First < comments[len(comments)-1].End {
			continue
		}
		if len(comments) == 0 {
			above = d.wordsIn(0, c.First)
		}
		comments = append(comments, c)
		words += d.wordsIn(c.First, c.End)
	}
	if above < storyAboveMin || words > commentWordsMax {
		return
	}
	for _, c := range comments {
		if d.meanScore(c) < sureStory {
			d.excludeContainer(c)
		}
	}
}

// proseStart returns the first block of the body that reads like prose; len(In) if there
// is none.
func (d *draft) proseStart() int {
	for i, in := range d.In {
		if in && score.IsLong(&d.Doc.Blocks[i]) {
			return i
		}
	}
	return len(d.In)
}

// meanScore returns the mean score of the words of a container that are in the body.
func (d *draft) meanScore(c *page.Container) float64 { return d.meanIn(c.First, c.End) }

// meanIn returns the mean score of the words of the blocks from one up to another that
// are in the body.
func (d *draft) meanIn(from, to int) float64 {
	sum, words := 0.0, 0.0
	for i := from; i < to; i++ {
		if n := float64(d.Stats(i).Words); d.In[i] {
			sum += n * d.Scores[i]
			words += n
		}
	}
	return sum / max(words, 1)
}
