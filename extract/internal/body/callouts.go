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

// A box or list between paragraphs may as well be of the story as not if the mean score of
// its words is at least doubt.
const doubt = 0.4

// foldOutWords are words of classes of what readers unfold inside a story.
var foldOutWords = hashes("accordion", "collapsible", "expander", "expandable", "foldout", "spoiler")

// includeFoldOuts puts in what readers unfold between paragraphs of the story, if the
// scores are in doubt about it: it is short, and hidden at first.
func (d *draft) includeFoldOuts() {
	const wordsMax = 150
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

// includeWholeLists puts in all of a short table or list between paragraphs of the story, and
// the sub-heading above it, if the scores are in doubt: an item is too short to be judged
// alone, and half of a table says something else than the whole.
func (d *draft) includeWholeLists() {
	if d.Kind() != page.KindArticle {
		return
	}
	d.First, d.End = d.Span()
	end := 0
	for i := range d.Doc.Containers {
		c := &d.Doc.Containers[i]
		if !isList(c.Tag) || c.First < end || c.First <= d.First || c.End >= d.End {
			continue
		}
		end = c.End
		from := d.headOf(c.First)
		if !d.In[from-1] || !d.In[end] || !d.isWholeList(c) {
			continue
		}
		for j := from; j < end; j++ {
			if b := &d.Doc.Blocks[j]; d.Moved[j] == "" && b.Stats.LinkWords < b.Stats.Words && !isNumber(b) {
				d.include(j)
			}
		}
	}
}

func isList(tag atom.Atom) bool {
	return tag == atom.Table || tag == atom.Ul || tag == atom.Ol || tag == atom.Dl
}

// headOf returns the sub-heading right above a block if it may be of the story; else the block.
func (d *draft) headOf(block int) int {
	above := block - 1
	if above > d.First && d.Doc.Blocks[above].Type == page.Heading && d.Scores[above] >= doubt {
		return above
	}
	return block
}

// isWholeList reports whether a table or list is short, is not mostly links, and may as a whole
// be of the story.
func (d *draft) isWholeList(c *page.Container) bool {
	const wordsMax = 150
	return c.Totals.Words <= wordsMax && 2*c.Totals.LinkWords < c.Totals.Words && d.meanOf(c) >= doubt
}

// isNumber reports whether a block is a number alone, as it stands beside a line of code.
func isNumber(b *page.Block) bool {
	return b.Type != page.TableRow && b.Type != page.ListItem && b.Stats.Digits == b.Stats.Runes
}
