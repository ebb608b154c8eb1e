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
