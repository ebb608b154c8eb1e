package openings

import (
	"shuck/extract/internal/body"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/page"
	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
)

// A dateline stands within the first datelineParagraphsMax paragraphs of the story
// and its first datelineBlocksMax blocks. An editor's note, a standfirst, a
// sub-heading or a list of points may stand before it.
const (
	datelineParagraphsMax = 3
	datelineBlocksMax     = 8
)

// openingOfStory looks for a dateline at the beginning of the story's first
// paragraphs, or in a block of its own before one of them.
func openingOfStory(k *fields.Known) (decision, bool) {
	seen, blocks := 0, 0
	isList := isAllList(k)
	for i := k.First; i < k.End && seen < datelineParagraphsMax && blocks < datelineBlocksMax; i++ {
		b := &k.Doc.Blocks[i]
		if b.Type == page.ListItem && !isList {
			continue
		}
		if p, ok := dateline.ParseLone(b.Text); ok && opensNext(k, i, blocks, p) && !isEndOfSentence(k, i) {
			return opened(k, p, body.Cut{Block: i, Bytes: len(b.Text)}, nil), true
		}
		if b.Type == page.Heading || !k.In[i] {
			continue
		}
		if p, ok := dateline.Parse(b.Text); ok && (!p.Bare || seen == 0 || seen == 1 && dateline.IsCapitals(p.Place)) {
			return opened(k, p, body.Cut{Block: i, Bytes: p.End}, summaryAbove(k, i)), true
		}
		blocks++
		if b.Stats.EndsSentence {
			seen++ // other blocks are standfirsts, credits and points of a summary
		}
	}
	return decision{}, false
}

// isAllList reports whether a dump has a bullet before each paragraph of its story.
func isAllList(k *fields.Known) bool {
	if k.Text == nil || k.First >= k.End || k.Doc.Blocks[k.First].Type != page.ListItem {
		return false
	}
	for i := k.First; i < k.End; i++ {
		if t := k.Doc.Blocks[i].Type; k.In[i] && t != page.Heading && t != page.ListItem {
			return false
		}
	}
	return true
}

// opensNext reports whether what reads like a dateline in a block of its own
// belongs to the paragraph that comes next. A place alone does if few blocks of the
// story stand before it. If its score left the block out, it must stand right above
// the paragraph and be a heading, or look like one in a dump. Other places that are
// set apart are kickers and labels, or items of a list.
func opensNext(k *fields.Known, block, before int, p dateline.Dateline) bool {
	b, next := &k.Doc.Blocks[block], k.Next(block)
	isLeftOut := !k.In[block] || k.Scores[block] < k.Above
	isHeading := b.Type == page.Heading || k.Text != nil && !b.Stats.EndsSentence
	switch {
	case next < 0:
		return false
	case dateline.EndsInMark(b.Text):
		return true
	case before >= datelineParagraphsMax:
		return false
	case k.In[block] && !p.Bare:
		return true
	case isLeftOut && (next != block+1 || !isHeading || b.Stats.LinkWords > 0):
		return false
	case !p.Bare:
		return true
	}
	return before < 2 && !endsList(k, block) && k.Doc.Blocks[next].Stats.Words >= page.LongBlockWords
}

// endsList reports whether a line of a dump follows two others of a word or two: a menu or
// a list of the story's, whose last item may be a place.
func endsList(k *fields.Known, block int) bool {
	const (
		itemsMin = 2
		wordsMax = 2
	)
	if k.Text == nil {
		return false
	}
	items := 0
	for i := block - 1; i >= 0 && k.Stats(i).Words <= wordsMax && !k.Text.Dated[i] && !k.IsCredit(i, k.Headline.Block()); i-- {
		items++
	}
	return items >= itemsMin
}

// isEndOfSentence reports whether the block above goes on in this one, in a dump that has
// each text node of the page on its own line: "Reported from", "Paris".
func isEndOfSentence(k *fields.Known, block int) bool {
	return k.Text != nil && block > 0 && seams.EndsOpen(k.Doc.Blocks[block-1].Text)
}

// summaryAbove takes the list above a dateline out of the body.
func summaryAbove(k *fields.Known, block int) []body.Move {
	var moves []body.Move
	for i := k.First; i < block; i++ {
		if k.Doc.Blocks[i].Type == page.ListItem {
			moves = append(moves, body.Move{Block: i})
		}
	}
	return moves
}

// openingAbove looks at the paragraph right above the story's first one. If it
// opens with a dateline that leaves no doubt, the story begins there.
func openingAbove(k *fields.Known) (decision, bool) {
	i := k.First - 1
	if i < 0 || i == k.Headline.Block() || i == k.Lead.Block() || k.Doc.Blocks[i].Type != page.Paragraph {
		return decision{}, false
	}
	b := &k.Doc.Blocks[i]
	p, ok := dateline.Parse(b.Text)
	if !ok || p.Bare || len(p.Agencies) == 0 || b.Stats.Words < page.LongBlockWords {
		return decision{}, false
	}
	return opened(k, p, body.Cut{Block: i, Bytes: p.End}, []body.Move{{Block: i, In: true}}), true
}

// lineAbove looks for a dateline with its agency in a line of its own between the headline
// and the story, beside which there may be the byline and a caption.
func lineAbove(k *fields.Known) (decision, bool) {
	const linesMax = 5
	for i := k.First - 1; i > k.Headline.Block() && i >= max(0, k.First-linesMax); i-- {
		if p, ok := dateline.ParseLone(k.Doc.Blocks[i].Text); ok && p.IsFiledLine() {
			return opened(k, p, body.Cut{Block: i, Bytes: len(k.Doc.Blocks[i].Text)}, nil), true
		}
	}
	return dividedLine(k)
}

// dividedLine looks for a dateline in the line right above the story whose mark ends that
// line, stands in the next one or opens the story: dumps print each text node so.
//
//	New Delhi:           OSLO, May 7 (AP)     (CNN)
//	A heron has …        —                    -- A heron has …
//	                     A heron has …
func dividedLine(k *fields.Known) (decision, bool) {
	first := k.Next(k.First - 1)
	i := first - 1
	for i > 0 && dateline.IsMark(k.Doc.Blocks[i].Text) {
		i--
	}
	if i < 0 || i <= k.Headline.Block() || i == k.Lead.Block() || len(k.Doc.Blocks[i].Text) > dateline.Window/2 {
		return decision{}, false
	}
	line := k.Doc.Blocks[i].Text
	above := len(lineAndNext(k, i, first-1)) + 1
	p, ok := dateline.Parse(lineAndNext(k, i, first))
	if !ok || p.End < len(line) || len(p.Text) > len(line) || k.Text == nil && (p.Place == "" || !dateline.EndsInMark(line)) {
		return decision{}, false // in an element of its own, an agency alone is a credit, and "Paris." a label
	}
	return opened(k, p, body.Cut{Block: first, Bytes: max(0, p.End-above)}, nil), true
}

// lineAndNext returns a block with those that follow it up to another one, or as much of
// them as a dateline can have.
func lineAndNext(k *fields.Known, block, last int) string {
	text := k.Doc.Blocks[block].Text
	for i := block + 1; i <= last && len(text) < dateline.Window; i++ {
		text += " " + words.CutAtRune(k.Doc.Blocks[i].Text, min(dateline.Window, len(k.Doc.Blocks[i].Text)))
	}
	return text
}

// openingOfLead looks at the standfirst, where some papers print the place.
func openingOfLead(k *fields.Known) (decision, bool) {
	if k.Lead.Block() == page.NoBlock || k.Lead.Value == "" {
		return decision{}, false
	}
	p, ok := dateline.Parse(k.Lead.Value)
	if !ok {
		return decision{}, false
	}
	return opened(k, p, noCut, nil), true
}
