package body

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
)

// excludeStoryCaptions takes out the captions of pictures that name who took them. Those
// that only a class near them shows to be captions stay where they are much of the body:
// on a page of pictures they are the story.
func (d *draft) excludeStoryCaptions() {
	if d.Kind() != page.KindArticle {
		return
	}
	captions, words := []int(nil), 0
	for i, in := range d.In {
		switch {
		case !in:
		case d.isCreditedCaption(i):
			d.exclude(i)
		case d.isUnderPicture(i) && labels.EndsInPictureCredit(d.Doc.Blocks[i].Text) || d.isBelowPicture(i) && labels.EndsInPhotoCredit(d.Doc.Blocks[i].Text):
			captions = append(captions, i)
			words += d.Stats(i).Words
		}
	}
	if float64(words) > boxShareMax*float64(d.Words()) {
		return
	}
	for _, i := range captions {
		d.exclude(i)
	}
}

// isCreditedCaption reports whether a block is a caption, by its element or by how agencies
// in China print one, and names who took the picture. Captions without a name may be all
// that a page says about what it shows.
func (d *draft) isCreditedCaption(block int) bool {
	b := &d.Doc.Blocks[block]
	return b.Type == page.Caption && labels.EndsInPictureCredit(b.Text) || labels.IsChineseCaption(b.Text)
}

// isUnderPicture reports whether the class of a block's element, or of the one around it,
// speaks of pictures.
func (d *draft) isUnderPicture(block int) bool {
	return d.HintDistance(block, page.HintCaption) <= 1
}

// isBelowPicture reports whether a block is a paragraph that begins with a picture or
// stands right below one.
func (d *draft) isBelowPicture(block int) bool {
	const wordsMin, wordsMax = 8, 60 // a credit alone has fewer
	b := &d.Doc.Blocks[block]
	return b.Type == page.Paragraph && b.Node != nil && b.Stats.Words >= wordsMin && b.Stats.Words <= wordsMax && isBesidePicture(b.Node)
}

const (
	// A story has a picture or two with a caption, captionsMax, or more captions that
	// have at most the share captionShareMax of its words. Where they have more, writers
	// tell a part of the story in them.
	captionsMax     = 2
	captionShareMax = 0.08
)

// excludeClassCaptions takes out the captions inside the story of an article that only
// their class names so.
func (d *draft) excludeClassCaptions() {
	if d.Kind() != page.KindArticle {
		return
	}
	captions, words := []int(nil), 0
	for i, in := range d.In {
		if in && d.hasCaptionClass(i) {
			captions = append(captions, i)
			words += d.Stats(i).Words
		}
	}
	most := captionShareMax
	if len(captions) <= captionsMax {
		most = boxShareMax
	}
	if float64(words) > most*float64(d.Words()) {
		return
	}
	for _, i := range captions {
		d.exclude(i)
	}
}

// captionWords are words of classes of captions, in the languages that classes are named in.
var captionWords = hashes("caption", "captions", "figcaption", "imgcap", "piefoto", "epigrafe", "legende", "legend", "legenda", "leyenda",
	"bildunterschrift", "unterschrift", "didascalia", "bildtext", "billedtekst", "bildetekst", "kuvateksti", "onderschrift", "bijschrift",
	"fotobijschrift", "podpis", "popisek", "kepalairas", "resimalti")

// Of two words is the Spanish one, "pie de foto". English has pies of its own.
var (
	footWords  = hashes("pie")
	photoWords = hashes("foto", "fotos", "imagen", "photo")
)

// isCaptionClass reports whether the class of an element is one of captions.
func (d *draft) isCaptionClass(c *page.Container) bool {
	return d.hasClassWord(c, captionWords) || d.hasClassWord(c, footWords) && d.hasClassWord(c, photoWords)
}

// hasCaptionClass reports whether a block is a paragraph below a picture whose class, or
// that of the element around it, is one of captions: `<p class="wp-caption-text">`. The
// class may also be that of a <span> which is all of the block, or <em> and <small> set it off.
func (d *draft) hasCaptionClass(block int) bool {
	b := &d.Doc.Blocks[block]
	if b.Type != page.Paragraph || b.Container == page.NoContainer {
		return false
	}
	if setsOffCaption(b.Node) {
		return true
	}
	for _, at := range [...]int{b.Container, d.Doc.Containers[b.Container].Parent} {
		if at != page.NoContainer && d.isCaptionClass(&d.Doc.Containers[at]) {
			return isBesidePicture(d.Doc.Containers[at].Node)
		}
	}
	return false
}

// setsOffCaption reports whether the only text of an element with a picture is a <span> of
// the class of captions, or printed otherwise than a story.
func setsOffCaption(n *html.Node) bool {
	const childrenMax = 8
	picture, caption, children := false, false, 0
	for c := range n.ChildNodes() {
		if children++; children > childrenMax {
			return false
		}
		switch {
		case c.DataAtom == atom.Em, c.DataAtom == atom.I, c.DataAtom == atom.Small, c.DataAtom == atom.Span && slices.Contains(strings.Fields(page.Attr(c, "class")), "caption"):
			caption = true
		case isPicture(c):
			picture = true
		case page.HasWords(c, 1):
			return false
		}
	}
	return picture && caption
}

// isBesidePicture reports whether an element or the one before it is or begins with a
// picture.
func isBesidePicture(n *html.Node) bool {
	const spacesMax = 4 // white space and comments between
	before := n.PrevSibling
	for spaces := 0; before != nil && before.Type != html.ElementNode && spaces < spacesMax; spaces++ {
		before = before.PrevSibling
	}
	return isPicture(n) || before != nil && isPicture(before)
}

// isPicture reports whether an element is or begins with a picture.
func isPicture(n *html.Node) bool {
	const nodesMax = 12
	if isImage(n.DataAtom) {
		return true
	}
	seen := 0
	for c := range n.Descendants() {
		if seen++; isImage(c.DataAtom) || seen == nodesMax {
			return isImage(c.DataAtom)
		}
	}
	return false
}

func isImage(tag atom.Atom) bool { return tag == atom.Img || tag == atom.Picture }

// excludeFigureCaptions takes out the captions of the figures inside the story of an
// article, which their elements say that they are.
func (d *draft) excludeFigureCaptions() {
	if d.Kind() != page.KindArticle {
		return
	}
	found := make([]bool, len(d.In))
	for i, in := range d.In {
		found[i] = in && d.isFigureCaption(i)
	}
	d.excludeFew(found)
}

// isFigureCaption reports whether a block is the <figcaption> of a <figure> with a picture.
// One without a picture is of a table or of code, which stay with what they say of it.
func (d *draft) isFigureCaption(block int) bool {
	b := &d.Doc.Blocks[block]
	if b.Type != page.Caption {
		return false
	}
	isCaption := false
	for c := b.Container; c >= 0; c = d.Doc.Containers[c].Parent {
		switch d.Doc.Containers[c].Tag {
		case atom.Figcaption:
			isCaption = true
		case atom.Figure:
			return isCaption && isPicture(d.Doc.Containers[c].Node)
		}
	}
	return false
}

// excludeCaptions takes out all captions.
func (d *draft) excludeCaptions() {
	for i := range d.In {
		if d.Doc.Blocks[i].Type == page.Caption {
			d.exclude(i)
		}
	}
}

// excludePictureCredits takes out the blocks of a dump that end in a picture credit.
func (d *draft) excludePictureCredits() {
	for i, credited := range d.Text.PictureCredit {
		if credited || d.In[i] && labels.EndsInPhotoCredit(d.Doc.Blocks[i].Text) {
			d.exclude(i)
		}
	}
}

// pictureTextWordsMin is the number of words from which a block of a dump that the next
// one repeats is the text of a picture.
const pictureTextWordsMin = 8

// excludePictureTexts takes out the blocks of a dump that the next one repeats and goes on
// behind: the text of a picture for those who do not see it is often its caption as well.
// "The quay at noon" stands above "The quay at noon. Photo: Ida Lund".
func (d *draft) excludePictureTexts() {
	for i := range len(d.In) - 1 {
		if !d.In[i] || d.Stats(i).Words < pictureTextWordsMin && !d.Text.PictureCredit[i+1] {
			continue
		}
		text := strings.TrimRight(d.Doc.Blocks[i].Text, ".… ")
		if caption := d.Doc.Blocks[i+1].Text; len(caption) > len(text) && strings.HasPrefix(caption, text) {
			d.exclude(i)
		}
	}
}
