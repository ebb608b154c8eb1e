package body

import (
	"strings"

	"golang.org/x/net/html/atom"
	"shuck/extract/internal/page"
)

// Manuals set what a reader must not miss in boxes: a word such as "Warning", and a
// sentence or a line of code. Where the word is kept, so is what it heads, which is too
// short for its score to be sure.

// calloutWords are words of classes of such boxes, as the makers of manuals and the
// frameworks name them.
var calloutWords = hashes("admonition", "callout", "alert")

// A callout is a word or two and at most calloutBlocksMax - 1 blocks below.
const (
	calloutBlocksMax  = 3
	calloutWordsMax   = 40
	calloutTitleWords = 3
)

// includeCallouts puts in all of a callout inside the story whose first word is in.
func (d *draft) includeCallouts() {
	d.First, d.End = d.Span()
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if !d.isCallout(c) {
			continue
		}
		for j := c.First + 1; j < c.End; j++ {
			if d.Moved[j] == "" && d.Stats(j).Words > 0 {
				d.include(j)
			}
		}
	}
}

// isCallout reports whether an element inside the story is a callout, and not a link in a
// box, whose first word is in the body.
func (d *draft) isCallout(c *page.Container) bool {
	if c.First <= d.First || c.End >= d.End || !d.In[c.First] || !d.hasClassWord(c, calloutWords) {
		return false
	}
	title := d.Stats(c.First)
	return title.Words <= calloutTitleWords && !title.EndsSentence &&
		c.End-c.First <= calloutBlocksMax && c.Totals.Words <= calloutWordsMax && 2*c.Totals.LinkWords < c.Totals.Words
}

// foldOutWords are words of classes of what readers unfold inside a story.
var foldOutWords = hashes("accordion", "collapsible", "expander", "expandable", "foldout", "spoiler")

// includeFoldOuts puts in what readers unfold between paragraphs of the story, if the
// scores are in doubt about it: it is short, and hidden at first.
func (d *draft) includeFoldOuts() {
	const (
		wordsMax = 150
		doubt    = 0.4
	)
	if d.Kind() == page.KindForum {
		return // it is a part of a post there
	}
	d.First, d.End = d.Span()
	end := 0
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if c.First < end || c.First <= d.First || c.End >= d.End || c.Totals.Words > wordsMax || !d.isFoldOut(c) {
			continue
		}
		end = c.End
		if 2*c.Totals.LinkWords < c.Totals.Words && d.meanOf(c) >= doubt {
			for j := c.First; j < c.End; j++ {
				if s := d.Stats(j); s.LinkWords < s.Words {
					d.include(j)
				}
			}
		}
	}
}

// meanOf returns the mean score of all words of an element.
func (d *draft) meanOf(c *page.Container) float64 {
	sum := 0.0
	for i := c.First; i < c.End; i++ {
		sum += d.Scores[i] * float64(d.Stats(i).Words)
	}
	return sum / max(float64(c.Totals.Words), 1)
}

func (d *draft) isFoldOut(c *page.Container) bool {
	return c.Tag == atom.Details || d.hasClassWord(c, foldOutWords)
}

// includeAnnounced puts in all of a short list that the paragraph above it announces, if it
// is in the body: "Where to write:". Of such items the scores are in doubt, since they are
// short or links.
func (d *draft) includeAnnounced() {
	if d.Kind() != page.KindArticle {
		return
	}
	for i := 0; i < len(d.In)-1; i++ {
		if !d.In[i] || d.Doc.Blocks[i+1].Type != page.ListItem || !d.announces(i) {
			continue
		}
		end := d.announcedEnd(i)
		for j := i + 1; j < end; j++ {
			if d.Moved[j] == "" {
				d.include(j)
			}
		}
	}
}

// announces reports whether a block ends with a colon and is more than a label.
func (d *draft) announces(block int) bool {
	const wordsMin = 3
	b := &d.Doc.Blocks[block]
	return b.Type == page.Paragraph && b.Stats.Words >= wordsMin && (strings.HasSuffix(b.Text, ":") || strings.HasSuffix(b.Text, "："))
}

// announcedEnd returns where the list below a block ends; the block itself where it is long,
// or headlines of other stories below a few words: "More from the islands:".
func (d *draft) announcedEnd(block int) int {
	const itemsMax, labelWordsMax = 15, 6
	end, words, linked := block+1, 0, 0
	for ; end < len(d.In) && d.Doc.Blocks[end].Type == page.ListItem; end++ {
		if end-block > itemsMax {
			return block
		}
		words += d.Stats(end).Words
		linked += d.Stats(end).LinkWords
	}
	isShort := d.Stats(block).Words <= labelWordsMax
	if isShort && (d.headsListed(block) || linked == words && words >= headlineWords*(end-block-1)) {
		return block
	}
	return end
}
