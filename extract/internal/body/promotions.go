package body

import (
	"slices"
	"strings"

	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/printed"
	"shuck/extract/internal/words"

	"golang.org/x/net/html/atom"
)

// Inside their stories papers ask for readers' addresses, tell of their apps and sell
// space to others. What is asked reads like prose, and so do the captions of a gallery
// that readers leaf through between two paragraphs.

// promotionWords are words of classes of elements that promote something, in the
// languages that classes are named in.
var promotionWords = hashes("promo", "promos", "promotion", "promotions", "newsletter", "newsletters", "signup", "subscribe", "advert", "adverts", "advertisement",
	"advertising", "advertorial", "sponsored", "outbrain", "taboola", "werbung", "anzeige", "publicidad", "publicite", "pubblicita", "publicidade", "reklama",
	"reklame", "reklam", "annonce", "advertentie", "mainos", "iklan")

// galleryWords are words of classes of elements that hold pictures to leaf through. A
// carousel or a slider holds parts of the story as often.
var galleryWords = hashes("gallery", "galleries", "photogallery", "galeria", "galerie", "galleria", "bildergalerie", "fotogalerie", "fotogaleria", "fotogallery",
	"fotostrecke", "slideshow", "diaporama")

// excludePromotions takes out what promotes something inside the story of an article.
func (d *draft) excludePromotions() {
	if !d.LooksLikeArticle() {
		return
	}
	found := d.blocksIn(boxShareMax, func(c *page.Container) bool { return d.hasClassWord(c, promotionWords) || isAd(c) })
	for i, in := range d.In {
		found[i] = found[i] || in && d.isPromotion(i)
	}
	d.excludeFew(found)
}

// galleryShareMax is the share of the body's words that the captions of galleries have at
// most: a story of a page has them as long as half of itself, and what has more tells it.
const galleryShareMax = 0.5

// excludeGalleries takes out the captions of galleries inside the story of an article.
func (d *draft) excludeGalleries() {
	if d.LooksLikeArticle() {
		d.excludeOtherGalleries()
		d.excludeUpTo(galleryShareMax, d.blocksIn(galleryShareMax, d.isGallery))
	}
}

// excludeOtherGalleries takes out the galleries that a label leads to as to other stories:
// "Also on the Post:". They may have more words than the story above.
func (d *draft) excludeOtherGalleries() {
	const apart = 2 // between a label and its gallery may stand what shows that it loads
	above := 0
	for i, in := range d.In {
		if !in {
			continue
		}
		if above >= ownStoryWordsMin && d.headsGallery(i) {
			for j := i + 1; j <= min(i+apart, len(d.In)-1); j++ {
				if c := d.galleryFrom(j, i+1); c != nil {
					d.exclude(i)
					d.excludeContainer(c)
					break
				}
			}
		}
		above += d.Stats(i).Words
	}
}

// headsGallery reports whether a block is a label above what is elsewhere on the site.
func (d *draft) headsGallery(block int) bool {
	const also = "also on "
	text := d.Doc.Blocks[block].Text
	return d.headsListed(block) || strings.HasSuffix(text, ":") && len(text) > len(also) && strings.EqualFold(text[:len(also)], also)
}

// galleryFrom returns the outermost gallery around a block that begins at a block or below
// it, nil if there is none.
func (d *draft) galleryFrom(block, from int) (gallery *page.Container) {
	for at := d.Doc.Blocks[block].Container; at >= 0 && d.Doc.Containers[at].First >= from; at = d.Doc.Containers[at].Parent {
		if c := &d.Doc.Containers[at]; d.hasClassWord(c, galleryWords) {
			gallery = c
		}
	}
	return gallery
}

// blocksIn returns, by block, whether it stands in a container of a sort that
// has at most a share of the words of the body.
func (d *draft) blocksIn(share float64, is func(*page.Container) bool) []bool {
	found := make([]bool, len(d.In))
	most := int(share * float64(d.Words()))
	end := 0
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if c.End <= end || c.Class == page.NoClass {
			continue
		}
		if words := d.wordsIn(c.First, c.End); words > 0 && words <= most && is(c) {
			for j := c.First; j < c.End; j++ {
				found[j] = true
			}
			end = c.End
		}
	}
	return found
}

// excludeFew takes blocks out, unless they are more than a box of the story.
func (d *draft) excludeFew(blocks []bool) { d.excludeUpTo(boxShareMax, blocks) }

// excludeUpTo takes blocks out, unless they have more than a share of the words of the body.
func (d *draft) excludeUpTo(share float64, blocks []bool) {
	words := 0
	for i, is := range blocks {
		if is && d.In[i] {
			words += d.Stats(i).Words
		}
	}
	if words > int(share*float64(d.Words())) {
		return
	}
	for i, is := range blocks {
		if is {
			d.exclude(i)
		}
	}
}

// isPromotion reports whether a block is printed otherwise than the story, in bold, in
// italics or as a link, and opens with what asks readers to subscribe: "Sign up to our
// newsletter".
func (d *draft) isPromotion(block int) bool {
	const wordsMax = 40
	b := &d.Doc.Blocks[block]
	if b.Type != page.Paragraph || !b.FirstChild.IsEmphasised() || b.Stats.Words > wordsMax {
		return false
	}
	const phrasesMin = 2 // "Newsletters are the best way to lose readers" has one
	found := labels.Of(d.Doc.WordHashes(b))
	return found.Opens&labels.Newsletter != 0 && found.Count >= phrasesMin
}

// excludeAsking takes out the paragraphs inside the story of a dump that ask readers for
// something: nothing but their words tells them from those around them. Below the story
// writers say where to follow them, and some count that as theirs.
func (d *draft) excludeAsking() {
	if !d.LooksLikeArticle() {
		return
	}
	const wordsMin, runesMin = 20, 120 // of the story below; some languages have few and long words, others short ones
	found := make([]bool, len(d.In))
	words, runes := 0, 0
	for i, in := range slices.Backward(d.In) {
		if found[i] = in && d.isAsking(i); found[i] {
			found[i] = words >= wordsMin || runes >= runesMin
		} else if in {
			words, runes = words+d.Stats(i).Words, runes+d.Stats(i).Runes
		}
	}
	d.excludeFew(found)
}

// isAsking reports whether a paragraph asks readers for something. The steps of instructions
// that are named do too: "Join a forum: Follow …".
func (d *draft) isAsking(block int) bool {
	const wordsMin, wordsMax = 3, 40
	b := &d.Doc.Blocks[block]
	if b.Type != page.Paragraph || b.Stats.Words < wordsMin || b.Stats.Words > wordsMax {
		return false
	}
	name, _, isNamed := words.CutColon(b.Text)
	return labels.AsksReaders(b.Text) && (!isNamed || labels.AsksReaders(name))
}

// isAd reports whether a class of an element begins with the word for an advertisement:
// "ad-slot". Within a class those letters are as often part of a number that a program
// has given: "element-7ad2".
func isAd(c *page.Container) bool {
	if c.Node == nil {
		return false
	}
	for class := range strings.FieldsSeq(page.Attr(c.Node, "class")) {
		if word, _, _ := strings.Cut(strings.ReplaceAll(class, "_", "-"), "-"); word == "ad" || word == "ads" {
			return true
		}
	}
	return false
}

// isGallery reports whether an element is a gallery by its class, with a picture for each
// of its texts and no headings, which parts of a story have.
func (d *draft) isGallery(c *page.Container) bool {
	if c.Node == nil || !d.hasClassWord(c, galleryWords) {
		return false
	}
	texts := 0
	for i := c.First; i < c.End; i++ {
		if d.In[i] && d.Doc.Blocks[i].Type == page.Heading {
			return false
		}
		if d.In[i] {
			texts++
		}
	}
	for n := range c.Node.Descendants() {
		if n.DataAtom == atom.Img {
			texts--
		}
	}
	return texts <= 0
}

// What a form says reads like the story, and a dump shows its end: a field, and a button
// below or beside it.
const (
	formTextWordsMax = 60 // of what a form says
	buttonWordsMax   = 4  // "Subscribe", "Sign up for free"; "Type your email" has no more
)

// excludeForms takes out the buttons of forms inside a dump and what the forms say.
func (d *draft) excludeForms() {
	found := make([]bool, len(d.In))
	for i := 1; i < len(d.In); i++ {
		flags := d.Doc.Layout[i].Flags
		if flags&printed.Field == 0 || !d.isFormLabel(i) {
			continue
		}
		text := i - 1
		if d.isFormLabel(text) && text > 0 { // that of the field
			found[text] = true
			text--
		}
		isClose := flags&printed.FieldClose != 0 && text == i-1
		found[i] = true
		found[text] = d.isFormText(text, isClose)
	}
	d.excludeFew(found)
}

// isFormLabel reports whether a block is as short as the text of a button or of a field.
func (d *draft) isFormLabel(block int) bool {
	b := &d.Doc.Blocks[block]
	return b.Type == page.Paragraph && b.Stats.Words <= buttonWordsMax && d.Doc.Layout[block].Lines == 1
}

// isFormText reports whether a block above a field belongs to it: it speaks of letters
// and subscribers, or else it is a paragraph that no blank line parts from the field,
// while one parts it from the story.
func (d *draft) isFormText(block int, isClose bool) bool {
	if d.Doc.Blocks[block].Stats.Words > formTextWordsMax {
		return false
	}
	return isClose && d.Doc.Layout[block].BlanksBefore > 0 || d.Text.Labels[block].Has&labels.Newsletter != 0
}
