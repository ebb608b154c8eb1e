package body

import (
	"slices"

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
	kind := d.Kind()
	if d.View.Kinds == nil || kind != page.KindArticle && kind != page.KindListing {
		return
	}
	comments := d.threads()
	if len(comments) == 0 || kind == page.KindListing && len(comments) > 1 { // each of an entry
		return
	}
	above, words := d.wordsIn(0, comments[0].First), 0
	for _, c := range comments {
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

// threads returns the elements below the beginning of the story whose class or id speaks
// of comments, without those inside others. Those of the class of an element around that
// beginning are posts like it.
func (d *draft) threads() []*page.Container {
	var threads []*page.Container
	start := d.proseStart()
	first, end := d.classesAround(start), start+1
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if c.First < end || c.Hints&page.HintComment == 0 && (c.Class == page.NoClass || !d.Doc.Classes.List[c.Class].IsComments) {
			continue
		}
		if end = max(end, c.End); !slices.Contains(first, c.Class) {
			threads = append(threads, c)
		}
	}
	return threads
}

// classesAround returns the classes of the nearest elements around a block.
func (d *draft) classesAround(block int) []int32 {
	const levelsMax = 20
	if block == len(d.In) {
		return nil
	}
	var list []int32
	for c, level := d.Doc.Blocks[block].Container, 0; c >= 0 && level < levelsMax; c, level = d.Doc.Containers[c].Parent, level+1 {
		if class := d.Doc.Containers[c].Class; class != page.NoClass {
			list = append(list, class)
		}
	}
	return list
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

// A thread is what its page is for if the post above it has less than the share
// openPostMax of its words, and it has at least openThreadWordsMin: "Open thread", "Ask
// us anything". The scores of a page with so many posts are in doubt about most of them.
const (
	openPostMax        = 0.05
	openThreadWordsMin = 1500
	// The scores put in at least the share openThreadSeen of its words. Where they put in
	// less, the page is about the post, however short that is.
	openThreadSeen = 0.25
)

// includeOpenThread puts in the thread of a forum's page that is there for its thread. What
// an earlier step took out of it stays out, and so does what is nothing but links: "reply".
func (d *draft) includeOpenThread() {
	threads := d.threads()
	if d.Kind() != page.KindForum || len(threads) == 0 {
		return
	}
	above, words, seen := float64(d.wordsIn(0, threads[0].First)), 0.0, 0.0
	for _, c := range threads {
		words += float64(c.Totals.Words)
		seen += float64(d.wordsIn(c.First, c.End))
	}
	if words < openThreadWordsMin || above > openPostMax*words || seen < openThreadSeen*words {
		return
	}
	for _, c := range threads {
		for i := c.First; i < c.End; i++ {
			if d.Moved[i] == "" && d.Stats(i).LinkWords < d.Stats(i).Words {
				d.include(i)
			}
		}
	}
}
