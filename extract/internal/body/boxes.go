package body

import (
	"slices"

	"golang.org/x/net/html/atom"
	"shuck/extract/internal/page"
)

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
	boxMax := int(boxShareMax * float64(d.Words()))
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if c.End > c.First && d.isBox(c) && d.wordsIn(c.First, c.End) <= boxMax {
			d.excludeContainer(c)
		}
	}
}

// isBox reports whether the role or the class of an element says that it is a box.
func (d *draft) isBox(c *page.Container) bool {
	return c.Roles&page.RoleAside != 0 || d.asksConsent(c) || c.Class != page.NoClass && d.Doc.Classes.List[c.Class].IsPullQuote
}

// asksConsent reports whether the class of an element speaks of consent and terms. A story
// may have a list of terms, of which the scores are sure, and the id of a heading is made
// of its words.
func (d *draft) asksConsent(c *page.Container) bool {
	return c.Hints&page.HintConsent != 0 && !isHeading(c.Tag) && d.meanScore(c) < sureStory
}

func isHeading(tag atom.Atom) bool {
	return tag == atom.H1 || tag == atom.H2 || tag == atom.H3 || tag == atom.H4 || tag == atom.H5 || tag == atom.H6
}

// Beside the content of a page that is no article stands what opens over it, what leads
// elsewhere, what narrows a list down and what asks to share the page; beside a product,
// what its buyers say.
const (
	// What stands beside it has a mean score below besideScore. Where the scores are surer
	// than that, it is what the page is about, whatever its class says.
	besideScore = 0.75
	// All that stands beside it has at most the share besideShareMax of the words chosen.
	besideShareMax = 0.5
)

// excludeBeside takes out what stands beside the content of a page that is no article.
func (d *draft) excludeBeside() {
	kind := d.Kind()
	if kind == page.KindArticle {
		return
	}
	most := int(besideShareMax * float64(d.Words()))
	beside, words := make([]bool, len(d.In)), 0
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if !d.isBeside(c, kind) || d.wordsIn(c.First, c.End) > most || d.meanScore(c) >= besideScore {
			continue
		}
		for j := c.First; j < c.End; j++ {
			if d.In[j] && !beside[j] {
				beside[j] = true
				words += d.Stats(j).Words
			}
		}
	}
	if words > most {
		return
	}
	for i, is := range beside {
		if is {
			d.exclude(i)
		}
	}
}

// isBeside reports whether the role or the class of an element says that it stands beside
// the content of a page of a kind.
func (d *draft) isBeside(c *page.Container, kind page.Kind) bool {
	return c.Roles&(page.RoleAside|page.RoleNav|page.RoleDialog) != 0 || c.Hints&(page.HintModal|page.HintShare) != 0 ||
		kind == page.KindProduct && c.Hints&page.HintReview != 0 ||
		d.hasClassWord(c, besideWords[:])
}

// besideWords are words of classes of elements that stand beside the content of a page:
// lists are narrowed down by filters and facets.
var besideWords = [...]uint32{
	page.HashClassWord("sidebar"), page.HashClassWord("menu"), page.HashClassWord("menus"),
	page.HashClassWord("filter"), page.HashClassWord("filters"), page.HashClassWord("facet"), page.HashClassWord("facets"),
}

// hasClassWord reports whether the class of an element has one of the words with these
// hashes.
func (d *draft) hasClassWord(c *page.Container, hashes []uint32) bool {
	return c.Class != page.NoClass && slices.ContainsFunc(d.Doc.Classes.List[c.Class].Words, func(hash uint32) bool { return slices.Contains(hashes, hash) })
}

// signatureWords are words of classes of what a writer has below all posts to a forum.
var signatureWords = [...]uint32{page.HashClassWord("signature"), page.HashClassWord("signatures")}

// excludeSignatures takes out what the writers of a thread have below all their posts. It
// reads like the posts, so its scores put it in.
func (d *draft) excludeSignatures() {
	if d.Kind() != page.KindForum {
		return
	}
	most := int(besideShareMax * float64(d.Words()))
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if d.hasClassWord(c, signatureWords[:]) && d.wordsIn(c.First, c.End) <= most {
			d.excludeContainer(c)
		}
	}
}
