package body

import (
	"slices"
	"strings"
	"sync"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"

	"golang.org/x/net/html/atom"
)

// A page may go on with other whole stories below its own: each in an <article> of its
// own, or loaded one below the other as the reader goes on. They read like prose, so
// their scores put them in.

const (
	// A story above others has at least ownStoryWordsMin words. One with fewer may be a
	// teaser above the story, and then nothing is taken out.
	ownStoryWordsMin = 100
	// Above a story with a byline of its own, a story has at least signedWordsMin.
	signedWordsMin = 50
	// A page goes on with at most otherStoriesMax stories. One with more date lines is a
	// live blog or a list.
	otherStoriesMax = 4
	// The date line of a story has at most storyDateWordsMax words, which leaves room for
	// who wrote it, and stands at most storyHeaderMax blocks away from its headline.
	storyDateWordsMax = 15
	storyHeaderMax    = 5
	// The headline of another story is a heading of the level otherHeadlineLevel or above.
	otherHeadlineLevel = 3
)

// sureArticle is the probability of being an article from which an <article> with an <h1>
// is another story even without a date: the posts of a forum are <article> elements too.
const sureArticle = 0.8

// excludeOtherStories takes out the stories below the page's own.
func (d *draft) excludeOtherStories() {
	kind := d.Kind()
	if d.View.Kinds == nil || kind != page.KindArticle && kind != page.KindDocumentation {
		return
	}
	d.excludeSigned()
	if kind != page.KindArticle {
		return
	}
	if next := d.nextHeadline(); next != page.NoBlock {
		d.excludeFrom(next)
	}
	d.excludeOtherArticles()
}

// nextHeadline returns the first block of the story that follows the page's own: its
// headline, beside which a date stands in the same elements as beside the headline of the
// page. It returns page.NoBlock if there is none. The parts of a story have no dates, and
// entries of a live blog have them in elements of another kind.
func (d *draft) nextHeadline() int {
	headline := d.headlineBlock()
	if headline == page.NoBlock {
		return page.NoBlock
	}
	own := d.headerDates(headline)
	if len(own) == 0 {
		return page.NoBlock
	}
	var next []int
	above := 0
	for i := max(headline, own[len(own)-1]) + 1; i < len(d.In); i++ {
		if d.In[i] {
			above += d.Stats(i).Words
		}
		j := slices.IndexFunc(own, func(j int) bool { return d.SamePath(i, j) })
		if above < ownStoryWordsMin || j < 0 || !d.isStoryDate(i) {
			continue
		}
		if top := d.headlineBeside(i, own[j] < headline); top != page.NoBlock {
			next = append(next, top)
		}
	}
	if len(next) == 0 || len(next) > otherStoriesMax {
		return page.NoBlock
	}
	return next[0]
}

// headlineBlock returns the first heading that repeats the title of the page;
// page.NoBlock if there is none.
func (d *draft) headlineBlock() int {
	for i := range d.Doc.Blocks {
		if d.Doc.Blocks[i].Type == page.Heading && d.View.InTitle[i] >= score.TitleLike {
			return i
		}
	}
	return page.NoBlock
}

// headerDates returns the blocks with the date of the page's story, around its headline
// and above its paragraphs, that stand in other elements than those.
func (d *draft) headerDates(headline int) []int {
	var found []int
	first := d.proseStart()
	for i := max(0, headline-storyHeaderMax); i < min(headline+storyHeaderMax, len(d.In)); i++ {
		if i > headline && d.wordsIn(headline, i) > standfirstWordsMax {
			break
		}
		if d.isStoryDate(i) && (first == len(d.In) || !d.SamePath(i, first)) {
			found = append(found, i)
		}
	}
	return found
}

// isStoryDate reports whether a block is a short line with a date.
func (d *draft) isStoryDate(block int) bool {
	s := d.Stats(block)
	if s.Words > storyDateWordsMax || s.Digits == 0 || d.Doc.Blocks[block].Type == page.Heading {
		return false
	}
	_, _, _, dated := dates.Find(d.Doc.Blocks[block].Text, "")
	return dated
}

// headlineBeside returns where another story begins that has a date line: with the line
// itself if dates stand above headlines and one follows, or else with the headline above
// it. It returns page.NoBlock if there is no headline.
func (d *draft) headlineBeside(dateLine int, above bool) int {
	if above {
		if dateLine+1 < len(d.In) && d.isOtherHeadline(dateLine+1) {
			return dateLine
		}
		return page.NoBlock
	}
	leads := 0
	for i := dateLine - 1; i >= max(0, dateLine-storyHeaderMax) && leads <= 1; i-- {
		if d.isOtherHeadline(i) {
			return i
		}
		if score.IsLong(&d.Doc.Blocks[i]) {
			leads++
		}
	}
	return page.NoBlock
}

// isOtherHeadline reports whether a block may be the headline of another story.
func (d *draft) isOtherHeadline(block int) bool {
	b := &d.Doc.Blocks[block]
	return b.Type == page.Heading && b.Level <= otherHeadlineLevel && d.View.InTitle[block] < score.TitleLike
}

// excludeSigned takes out the stories below the page's own that have a byline below their
// headlines as the page's headline has. The parts of a story are signed once, above the
// first.
func (d *draft) excludeSigned() {
	headline := d.headlineBlock()
	if headline == page.NoBlock {
		return
	}
	isSigned := sync.OnceValue(func() bool { return d.isSigned(headline) }) // of few pages that is asked
	var others []int
	above := 0
	for i := headline + 1; i < len(d.In); i++ {
		if d.In[i] {
			above += d.Stats(i).Words
		}
		if above >= signedWordsMin && d.isOtherHeadline(i) && isSigned() && d.isSigned(i) {
			others = append(others, i)
		}
	}
	if len(others) > otherStoriesMax {
		return
	}
	for _, i := range others {
		if c := d.outerArticle(d.Doc.Blocks[i].Container, headline+1); c != page.NoContainer {
			d.excludeContainer(&d.Doc.Containers[c]) // the story may go on below
		} else {
			d.excludeFrom(i)
			return
		}
	}
}

// isSigned reports whether a byline stands right below a headline.
func (d *draft) isSigned(headline int) bool {
	const within = 3
	for i := headline + 1; i <= min(headline+within, len(d.In)-1); i++ {
		b := &d.Doc.Blocks[i]
		if b.Type == page.Heading || score.IsLong(b) {
			return false
		}
		if c, ok := d.CreditIn(i, headline); ok && c.Marked {
			return true
		}
	}
	return false
}

// excludeOtherArticles takes out the <article> elements below the one that the story
// stands in, if they have an <h1> of their own, a lower heading with a date below it, or
// all that the first one has. The parts of a list are <article> elements too, but their
// headings are of a lower level.
func (d *draft) excludeOtherArticles() {
	own, whole := d.ownArticle()
	if own == page.NoContainer || d.wordsIn(d.Doc.Containers[own].First, d.Doc.Containers[own].End) < ownStoryWordsMin {
		return
	}
	end, headline := d.Doc.Containers[own].End, d.headlineBlock()
	for i := end; i < len(d.Doc.Blocks); i++ {
		b := &d.Doc.Blocks[i]
		if b.Type != page.Heading || b.Level > otherHeadlineLevel || b.Container == page.NoContainer {
			continue
		}
		other := d.outerArticle(b.Container, end)
		if other == page.NoContainer {
			continue
		}
		isLike := whole && d.SamePath(i, headline) && d.isLike(own, other) && b.Stats.LinkWords == 0
		if isLike || b.Level == 1 && d.View.Kinds[0] >= sureArticle || whole && d.isDatedBelow(i) {
			d.excludeContainer(&d.Doc.Containers[other])
			i = d.Doc.Containers[other].End - 1
		}
	}
}

// isLike reports whether another <article> is an element of the same kind as that of the
// story and has paragraphs enough to be one: "Read more" stands below fewer.
func (d *draft) isLike(own, other int) bool {
	const longMin = 2
	c := &d.Doc.Containers[other]
	return c.PathHash == d.Doc.Containers[own].PathHash && c.Totals.LongBlocks >= longMin
}

// ownArticle returns the <article> that the story begins in: the innermost one that has
// the headline too, and then it is the whole of the story; or else the outermost one. It
// returns page.NoContainer if there is none.
func (d *draft) ownArticle() (article int, whole bool) {
	first := d.proseStart()
	if first == len(d.In) || d.Doc.Blocks[first].Container == page.NoContainer {
		return page.NoContainer, false
	}
	headline := d.headlineBlock()
	article = page.NoContainer
	for c := d.Doc.Blocks[first].Container; c >= 0; c = d.Doc.Containers[c].Parent {
		if !isArticle(&d.Doc.Containers[c]) {
			continue
		}
		article = c
		if headline != page.NoBlock && d.Doc.Containers[c].First <= headline && headline < first {
			return c, true
		}
	}
	return article, false
}

// outerArticle returns the outermost <article> around a container that begins at a block
// or below it; page.NoContainer if there is none.
func (d *draft) outerArticle(container, from int) int {
	outer := page.NoContainer
	for c := container; c >= 0 && d.Doc.Containers[c].First >= from; c = d.Doc.Containers[c].Parent {
		if isArticle(&d.Doc.Containers[c]) {
			outer = c
		}
	}
	return outer
}

// isArticle reports whether an element is an <article>, or declares that it holds one.
func isArticle(c *page.Container) bool {
	if c.Tag == atom.Article || c.Node == nil {
		return c.Tag == atom.Article
	}
	declared := page.Attr(c.Node, "itemtype")
	return strings.HasSuffix(declared, "Article") || strings.HasSuffix(declared, "BlogPosting")
}

// isDatedBelow reports whether a date stands right below a heading.
func (d *draft) isDatedBelow(heading int) bool {
	for i := heading + 1; i < min(heading+storyHeaderMax, len(d.In)); i++ {
		switch {
		case d.Doc.Blocks[i].Type == page.Heading:
			return false
		case d.isStoryDate(i):
			return true
		}
	}
	return false
}

// excludeContainer takes out all blocks of a container.
func (d *draft) excludeContainer(c *page.Container) {
	for i := c.First; i < c.End; i++ {
		d.exclude(i)
	}
}
