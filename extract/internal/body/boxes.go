package body

import "shuck/extract/internal/page"

// Boxes stand between the paragraphs of a story: summaries of other stories, sentences
// of its own repeated in large letters, and what stands in the place of a post or a video
// until the reader consents to it. They read like prose, so their scores put them in.

// A box inside a story has at most the share boxShareMax of its words, and so have the
// captions of its pictures. What has more is the story itself.
const boxShareMax = 0.25

// excludeBoxes takes out the boxes inside the story of an article.
func (d *draft) excludeBoxes() {
	if !d.LooksLikeArticle() {
		return
	}
	boxMax := int(boxShareMax * float64(d.wordsIn(0, len(d.In))))
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if c.End > c.First && d.isBox(c) && d.wordsIn(c.First, c.End) <= boxMax {
			d.excludeContainer(c)
		}
	}
}

// isBox reports whether the role or the class of an element says that it is a box.
func (d *draft) isBox(c *page.Container) bool {
	return c.Roles&page.RoleAside != 0 || c.Hints&page.HintConsent != 0 || c.Class != page.NoClass && d.Doc.Classes.List[c.Class].IsPullQuote
}
