package body

import (
	"strings"

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
