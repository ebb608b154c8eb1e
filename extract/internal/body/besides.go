package body

import (
	"strings"

	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
)

// Boxes stand between the paragraphs of a story: summaries of other stories, quotations
// from its own in large letters, placeholders of what a network shows after consent.
// Their texts are prose, and they have the story around them.

// A box inside a story has at most the share boxShareMax of its words. What has more is
// the story itself.
const boxShareMax = 0.25

// excludeBoxes takes out the boxes inside the story of an article.
func (d *draft) excludeBoxes() {
	if !d.LooksLikeArticle() {
		return
	}
	boxMax := int(boxShareMax * float64(d.wordsIn(0, len(d.In))))
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if c.End > c.First && isBox(c) && d.wordsIn(c.First, c.End) <= boxMax {
			d.excludeContainer(c)
		}
	}
}

// isBox reports whether an element is a box by its role or its class.
func isBox(c *page.Container) bool {
	return c.Roles&page.RoleAside != 0 || c.Hints&page.HintConsent != 0 || c.Class != page.NoClass && isPullQuote(page.Attr(c.Node, "class"))
}

// isPullQuote reports whether a class says that an element repeats a sentence of the
// story in large letters: "pullquote", "story__pull-quote".
func isPullQuote(class string) bool {
	class = strings.ToLower(class)
	return strings.Contains(class, "pullquote") || strings.Contains(class, "pull-quote") || strings.Contains(class, "pull_quote")
}

// excludeAddresses takes out the addresses of scripts that stand as text where a script
// would have put something in their place.
func (d *draft) excludeAddresses() {
	for i, in := range d.In {
		if text := d.Doc.Blocks[i].Text; in && strings.HasSuffix(text, ".js") && strings.Contains(text, "//") && !strings.Contains(text, " ") && d.Doc.Blocks[i].Type != page.Code {
			d.exclude(i)
		}
	}
}

// excludeStoryCaptions takes out the captions of pictures that name who took them. On a
// page of pictures they are the story.
func (d *draft) excludeStoryCaptions() {
	if !d.LooksLikeArticle() {
		return
	}
	captions, words := []int(nil), 0
	for i, in := range d.In {
		switch {
		case !in:
		case d.isCreditedCaption(i):
			d.exclude(i)
		case d.isUnderPicture(i) && labels.EndsInPictureCredit(d.Doc.Blocks[i].Text):
			captions = append(captions, i)
			words += d.Stats(i).Words
		}
	}
	if float64(words) > boxShareMax*float64(d.wordsIn(0, len(d.In))) {
		return
	}
	for _, i := range captions {
		d.exclude(i)
	}
}

// isCreditedCaption reports whether a block is a caption by its element, and names who
// took the picture. Others may be all that a page says about what it shows.
func (d *draft) isCreditedCaption(block int) bool {
	b := &d.Doc.Blocks[block]
	return b.Type == page.Caption && labels.EndsInPictureCredit(b.Text) || labels.IsChineseCaption(b.Text)
}

// isUnderPicture reports whether the class of a block's element, or of the one around it,
// speaks of pictures.
func (d *draft) isUnderPicture(block int) bool {
	c := d.Doc.Blocks[block].Container
	return c != page.NoContainer && d.Doc.Containers[c].Distance[page.BitIndex(uint32(page.HintCaption))] <= 1
}
