package body

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
	"shuck/extract/internal/labels"
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
	d.excludeSidebars()
	d.excludeSmallBoxes()
	boxMax := int(boxShareMax * float64(d.Words()))
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if c.End > c.First && d.isBox(c) && d.wordsIn(c.First, c.End) <= boxMax {
			d.excludeContainer(c)
		}
	}
}

// excludeSidebars takes out the sidebars that stand below the story on the page. Of a short
// story they may be most of what reads like prose: who writes here, what the site is for.
func (d *draft) excludeSidebars() {
	beside, end := make([]bool, len(d.In)), 0
	for i := range d.Doc.Containers {
		if c := &d.Doc.Containers[i]; c.Hints&page.HintSidebar != 0 && c.End > end && isSidebar(c) {
			for end = c.First; end < c.End; end++ {
				beside[end] = true
			}
		}
	}
	if end == 0 {
		return
	}
	last := len(d.In)
	for last > 0 && (!d.In[last-1] || beside[last-1]) {
		last--
	}
	if d.wordsIn(0, last) >= storyAboveMin && d.meanIn(last, len(d.In)) < sureStory {
		d.excludeFrom(last)
	}
}

// isSidebar reports whether a class or the id of an element says that it is a sidebar:
// "sidebar", "primary-sidebar". What has one beside it is "with-sidebar", "sidebar-right".
func isSidebar(c *page.Container) bool {
	if c.Node == nil {
		return false
	}
	for class := range strings.FieldsSeq(page.Attr(c.Node, "class") + " " + page.Attr(c.Node, "id")) {
		if before, is := strings.CutSuffix(strings.ToLower(class), "sidebar"); is && !slices.Contains(besideSidebar[:], strings.TrimRight(before, "-_")) {
			return true
		}
	}
	return false
}

// besideSidebar are words before "sidebar" in the classes of what stands beside one.
var besideSidebar = [...]string{"with", "has", "no", "without", "hide", "content"}

// smallBoxMax is how many blocks a box has at most that is known by what it says alone.
const smallBoxMax = 4

// excludeSmallBoxes takes out boxes of a few blocks inside the story that no class names:
// those that ask for consent to what they would load or for an address, and cards of other
// stories.
func (d *draft) excludeSmallBoxes() {
	found, cards := make([]bool, len(d.In)), make([]bool, len(d.In))
	cardCount := 0
	first, end := d.Span()
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if n := c.End - c.First; n == 0 || n > smallBoxMax || c.First <= first || c.End >= end || c.Tag != atom.Div && c.Tag != atom.Section {
			continue
		}
		in := found
		switch {
		case d.wordsIn(c.First, c.End) == 0 || cards[c.First]:
			continue
		case d.isCard(c):
			in = cards
			cardCount++
		case !d.asksConsentInWords(c) && !d.isSignUp(c):
			continue
		}
		for j := c.First; j < c.End; j++ {
			in[j] = true
		}
	}
	d.excludeFew(found)
	if cardCount <= cardsMax {
		d.excludeFew(cards)
	}
}

// cardsMax is how many cards of other stories a story has at most. What has more is a list
// whose items have links for headings.
const cardsMax = 2

// asksConsentInWords reports whether the blocks of a container together ask for consent.
func (d *draft) asksConsentInWords(c *page.Container) bool {
	const wordsMin, wordsMax = 8, 120
	if c.Totals.Words < wordsMin || c.Totals.Words > wordsMax {
		return false
	}
	var text strings.Builder
	for i := c.First; i < c.End; i++ {
		text.WriteString(d.Doc.Blocks[i].Text + "\n")
	}
	return labels.AsksConsent(text.String())
}

// isSignUp reports whether a container has a field to write into, and speaks of letters
// and subscribers.
func (d *draft) isSignUp(c *page.Container) bool {
	const wordsMax, nodesMax = 60, 40
	if c.Totals.Words > wordsMax {
		return false
	}
	speaks := false
	for i := c.First; i < c.End; i++ {
		speaks = speaks || labels.Of(d.Doc.WordHashes(&d.Doc.Blocks[i])).Has&labels.Newsletter != 0
	}
	if !speaks {
		return false
	}
	nodes := 0
	for n := range c.Node.Descendants() {
		if nodes++; n.DataAtom == atom.Input || nodes == nodesMax {
			return n.DataAtom == atom.Input
		}
	}
	return false
}

// isCard reports whether a container is the card of another story: a heading that is
// nothing but a link, and at most a paragraph more.
func (d *draft) isCard(c *page.Container) bool {
	const headingWordsMin, wordsMax = 4, 80
	if c.Totals.Words > wordsMax {
		return false
	}
	linked, paragraphs := false, 0
	for i := c.First; i < c.End; i++ {
		b := &d.Doc.Blocks[i]
		switch isLink := b.Stats.LinkWords == b.Stats.Words; {
		case isLink && b.Type == page.Heading && b.Stats.Words >= headingWordsMin:
			linked = true
		case !isLink:
			paragraphs++
		}
	}
	return linked && paragraphs <= 1
}

// isBox reports whether the role or the class of an element says that it is a box.
func (d *draft) isBox(c *page.Container) bool {
	return c.Roles&page.RoleAside != 0 || d.asksConsent(c) || d.hasClassWord(c, profileWords) || c.Class != page.NoClass && d.Doc.Classes.List[c.Class].IsPullQuote
}

// profileWords are words of classes of boxes that tell who the author is.
var profileWords = hashes("bio", "authorbio", "authorbox", "biography")

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
// what its buyers say and what the shop shows below all of its products.
const (
	// What stands beside it has a mean score below besideScore. Where the scores are surer
	// than that, it is what the page is about, whatever its class says.
	besideScore = 0.75
	// All that stands beside it has at most the share besideShareMax of the words chosen.
	besideShareMax = 0.5
)

// excludeBeside takes out what stands beside the content of a page that is no article:
// what roles and classes are sure of, then the parts of a shop, then what is shown in
// turns and worked with. Each of these goes by itself, so that too much of one leaves the
// others as they are.
func (d *draft) excludeBeside() {
	kind := d.Kind()
	if kind == page.KindArticle {
		return
	}
	isShop := kind == page.KindProduct || kind == page.KindCollection
	d.excludeBesides(func(b *besides) {
		b.addContainers(func(c *page.Container) bool { return d.isBeside(c, kind) })
	})
	if kind == page.KindProduct {
		d.excludeBesides((*besides).addShopParts)
	}
	d.excludeBesides(func(b *besides) {
		b.addContainers(func(c *page.Container) bool {
			return d.hasClassWord(c, widgetWords) || isShop && d.hasClassWord(c, smallScreenWords)
		})
	})
}

// besides collects what stands beside the content.
type besides struct {
	*draft
	most, words int
	in          []bool // by block, whether it stands beside the content
	from, to    int    // the blocks that were added last, of which what they hold is asked too

	// By block, the words of the body above it, and the sum of their scores: elements stand
	// in elements, and each of them is asked.
	wordsAbove []int
	scoreAbove []float64
}

// excludeBesides takes out what a function collects, unless it is most of the body.
func (d *draft) excludeBesides(collect func(*besides)) {
	b := &besides{draft: d, most: int(besideShareMax * float64(d.Words())), in: make([]bool, len(d.In))}
	b.sum()
	collect(b)
	if b.words > b.most {
		return
	}
	for i, is := range b.in {
		if is {
			d.exclude(i)
		}
	}
}

// addContainers adds the blocks of the elements of a sort.
func (b *besides) addContainers(is func(*page.Container) bool) {
	for i := range b.Doc.Containers {
		if c := &b.Doc.Containers[i]; is(c) {
			b.add(c.First, c.End)
		}
	}
}

// sum adds up words and scores of the body.
func (b *besides) sum() {
	b.wordsAbove, b.scoreAbove = make([]int, len(b.In)+1), make([]float64, len(b.In)+1)
	for i, in := range b.In {
		words := 0
		if in {
			words = b.Stats(i).Words
		}
		b.wordsAbove[i+1] = b.wordsAbove[i] + words
		b.scoreAbove[i+1] = b.scoreAbove[i] + float64(words)*b.Scores[i]
	}
}

// add adds the blocks from one up to another, unless they are most of the page or the
// scores are sure of them.
func (b *besides) add(from, to int) {
	words := b.wordsAbove[to] - b.wordsAbove[from]
	if words > b.most || b.scoreAbove[to]-b.scoreAbove[from] >= besideScore*float64(max(words, 1)) {
		return
	}
	start := from
	if b.from <= from && from < b.to {
		start, b.to = b.to, max(b.to, to)
	} else {
		b.from, b.to = from, to
	}
	for i := start; i < to; i++ {
		if b.In[i] && !b.in[i] {
			b.in[i] = true
			b.words += b.Stats(i).Words
		}
	}
}

// addShopParts adds what a shop shows below each of its products, by its headings.
func (b *besides) addShopParts() {
	const headingWordsMax = 8
	for i := range b.Doc.Blocks {
		h := &b.Doc.Blocks[i]
		if h.Type == page.Heading && h.Stats.Words <= headingWordsMax && labels.HeadsShop(h.Text) {
			b.add(i, b.partEnd(i))
		}
	}
}

// partEnd returns where the part of a page ends that a block heads: with the element that
// it opens, if that has more than a line below it, or else at the next heading that is
// not below it.
func (b *besides) partEnd(heading int) int {
	const blocksMin = 3 // of the element
	c := b.Doc.Blocks[heading].Container
	for c >= 0 && b.Doc.Containers[c].End-b.Doc.Containers[c].First < blocksMin {
		c = b.Doc.Containers[c].Parent
	}
	if c >= 0 && b.Doc.Containers[c].First == heading {
		return b.Doc.Containers[c].End
	}
	for i := heading + 1; i < len(b.In); i++ {
		if next := &b.Doc.Blocks[i]; next.Type == page.Heading && next.Level <= b.Doc.Blocks[heading].Level {
			return i
		}
	}
	return len(b.In)
}

// isBeside reports whether the role or the class of an element says that it stands beside
// the content of a page of a kind.
func (d *draft) isBeside(c *page.Container, kind page.Kind) bool {
	return c.Roles&(page.RoleAside|page.RoleNav|page.RoleDialog) != 0 || c.Hints&(page.HintModal|page.HintShare) != 0 ||
		kind == page.KindProduct && c.Hints&page.HintReview != 0 ||
		d.hasClassWord(c, besideWords)
}

// Classes are made of these words on pages of all languages.
var (
	// besideWords are of elements that stand beside the content of a page: lists are
	// narrowed down by filters and facets.
	besideWords = hashes("sidebar", "menu", "menus", "filter", "filters", "facet", "facets")
	// widgetWords are of what pages show in turns, one slide at a time, and of what
	// readers work with or are told beside each thing: how many results there are, what
	// folds out, what is in the cart, what is new, and since when.
	widgetWords = hashes("slide", "slides", "results", "toggle", "toggles", "cart", "badge", "badges", "date", "dates")
	// smallScreenWords are of what shops have a second time for small screens.
	smallScreenWords = hashes("mobile")
)

// hasClassWord reports whether the class of an element has one of the words with these
// hashes.
func (d *draft) hasClassWord(c *page.Container, hashes []uint32) bool {
	return c.Class != page.NoClass && slices.ContainsFunc(d.Doc.Classes.List[c.Class].Words, func(hash uint32) bool { return slices.Contains(hashes, hash) })
}

// hashes returns the hashes of words of classes.
func hashes(words ...string) []uint32 {
	out := make([]uint32, len(words))
	for i, w := range words {
		out[i] = page.HashClassWord(w)
	}
	return out
}

// signatureWords are words of classes of what a writer has below all posts to a forum.
var signatureWords = hashes("signature", "signatures")

// excludeSignatures takes out what the writers of a thread have below all their posts. It
// reads like the posts, so its scores put it in.
func (d *draft) excludeSignatures() {
	if d.Kind() != page.KindForum {
		return
	}
	most := int(besideShareMax * float64(d.Words()))
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if d.hasClassWord(c, signatureWords) && d.wordsIn(c.First, c.End) <= most {
			d.excludeContainer(c)
		}
	}
}
