package body

import (
	"strings"

	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
)

// excludeStoryCaptions takes out the captions of pictures that name who took them. Those
// that only a class near them shows to be captions stay where they are much of the body:
// on a page of pictures they are the story.
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
		if credited {
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
