package body

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
	"shuck/extract/internal/page"
)

// A post of two lines reads less like a story than what the sidebar says of its
// author. Most blogs and papers print their story in an element whose class or
// property says so.

// storyClasses are classes of the element that a story stands in, one of a page.
var storyClasses = [...]string{"entry-content", "post-body", "post-content", "article-body", "articleBody", "story-body"}

const (
	// An element that is marked as the story has one from storyElementMin words on.
	storyElementMin = 20
	// What sidebars say of authors and sites has at most besidesWordsMax words.
	besidesWordsMax = 200
)

const (
	// Paragraphs set alike are the story's from alikeMin of them on in the body, if these
	// have alikeShare of their words. What else is set so only has to score alikeScore.
	alikeMin   = 100
	alikeShare = .8
	alikeScore = .25
)

// includeStoryElement makes the element that is marked as the story the body if nothing
// in it was chosen, and all that was chosen stands in sidebars and in boxes about authors.
func (d *draft) includeStoryElement() {
	if !d.LooksLikeArticle() || d.Words() > besidesWordsMax || !d.isAllBesides() {
		return
	}
	c := d.storyElement()
	if c == nil || c.Totals.Words < storyElementMin || d.wordsIn(c.First, c.End) > 0 {
		return
	}
	for i := range d.In {
		d.set(i, i >= c.First && i < c.End)
	}
}

// isAllBesides reports whether the body has blocks, and all of them stand in sidebars or
// in boxes about authors.
func (d *draft) isAllBesides() bool {
	some := false
	for i, in := range d.In {
		if in && d.HintDistance(i, page.HintSidebar) == page.FarAway && d.HintDistance(i, page.HintAuthor) == page.FarAway {
			return false
		}
		some = some || in
	}
	return some
}

// storyElement returns the only element that is marked as the story; nil if there is
// none, or more than one: a page of posts.
func (d *draft) storyElement() *page.Container {
	var story *page.Container
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		switch {
		case !isStoryElement(c):
		case story == nil:
			story = c
		case c.First >= story.End:
			return nil
		}
	}
	return story
}

func isStoryElement(c *page.Container) bool {
	if c.Tag == atom.Body || c.Node == nil {
		return false
	}
	if page.Attr(c.Node, "itemprop") == "articleBody" {
		return true
	}
	for class := range strings.FieldsSeq(page.Attr(c.Node, "class")) {
		if slices.Contains(storyClasses[:], class) {
			return true
		}
	}
	return false
}

// A setting is how a block is set: where its element stands, and the tags and classes on
// the way to it.
type setting struct {
	parent int
	path   uint32
}

// A tally counts blocks of one setting.
type tally struct{ kept, keptWords, words int }

// isStory reports whether the blocks are paragraphs of a very long story.
func (t *tally) isStory() bool {
	return t.kept >= alikeMin && float64(t.keptWords) >= alikeShare*float64(t.words)
}

// includeAlike completes a story of very many paragraphs: scores sink far below the
// headline, but what is set like a hundred paragraphs of the story is one more.
func (d *draft) includeAlike() {
	if d.keptBlocks() < alikeMin {
		return
	}
	tallies := make([]*tally, len(d.In)) // by block, that of its setting
	bySetting := map[setting]*tally{}
	for i, in := range d.In {
		s := d.settingOf(i)
		t := bySetting[s]
		if t == nil {
			t = &tally{}
			bySetting[s] = t
		}
		tallies[i] = t
		words := d.Stats(i).Words
		t.words += words
		if in {
			t.kept++
			t.keptWords += words
		}
	}
	for i, t := range tallies {
		if d.Scores[i] >= alikeScore && t.isStory() {
			d.include(i)
		}
	}
}

// keptBlocks returns the number of blocks of the body.
func (d *draft) keptBlocks() int {
	n := 0
	for _, in := range d.In {
		if in {
			n++
		}
	}
	return n
}

// settingOf returns how a block is set.
func (d *draft) settingOf(block int) setting {
	c := d.Doc.Blocks[block].Container
	if c == page.NoContainer {
		return setting{parent: page.NoContainer}
	}
	return setting{d.Doc.Containers[c].Parent, d.Doc.Containers[c].PathHash}
}
