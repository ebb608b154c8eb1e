package fields

import (
	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
	"slices"
	"strings"
	"unicode"
)

// textLead reports whether a block of a dump is the standfirst. It stands right below the
// headline, and above the story's credit or date or, if it is no sentence, buttons. Or it is
// the story's first sentence, and something else stands between it and the next.
func textLead(k *Known, block int) bool {
	if k.Text == nil || k.CleanText != nil || k.Headline.Block() == page.NoBlock || block <= k.Headline.Block() {
		return false
	}
	if k.Text.HasPictureLabel(block) || k.Text.Dated[block] && !k.Stats(block).EndsSentence && !k.isPlainLine(block) {
		return false
	}
	if _, ok := dateline.Parse(k.Doc.Blocks[block].Text); ok {
		return false
	}
	isBelow := block == k.belowTextHeadline()
	_, to := k.textHeaderBlocks()
	near := min(to, block+4)
	switch {
	case isBelow && k.headerIn(block+1, near):
		return true
	case isBelow && !k.Stats(block).EndsSentence:
		return k.Stats(block).Words >= page.LongBlockWords && k.toolbarIn(block+1, near)
	case !k.isSentenceAlone(block):
		return false
	}
	next := k.nextAfterLead(block)
	return isBelow || k.headerIn(block+1, next) || k.toolbarIn(block+1, next)
}

// isBelowHeader reports whether a block is a line that ends in no mark, below the story's credit or day
// and above its first paragraph, with nothing but captions and buttons between.
func (k *Known) isBelowHeader(block int) bool {
	if k.Text == nil || k.CleanText != nil || k.Headline.Block() == page.NoBlock || k.Text.HasPictureLabel(block) {
		return false
	}
	next := k.nextAfterLead(block)
	if next < 0 || k.Stats(block).EndsSentence || !k.Stats(next).EndsSentence || k.Stats(next).Words < plainWordsMin || k.isPrintedCaption(block) || k.Doc.Blocks[block].Type != page.Paragraph || !k.isPlainLine(block) || k.Text.Labels[block].Opens != 0 {
		return false
	}
	isHeader := false
	for i := k.Headline.Block() + 1; i < block; i++ {
		switch {
		case k.isDateLine(i), i == k.Byline.Printed.Block(), k.IsCredit(i, k.Headline.Block()):
			isHeader = true
		case !k.repeatsHeadline(&k.Doc.Blocks[i]):
			return false
		}
	}
	for i := block + 1; i < next; i++ {
		if k.Stats(i).Words >= leadWordsMin && !k.isPrintedCaption(i) && !k.isDateLine(i) {
			return false
		}
	}
	return isHeader
}

// headerIn reports whether a credit or a date is among the blocks from and up to to.
func (k *Known) headerIn(from, to int) bool {
	for i := from; i < to; i++ {
		if k.Text.Dated[i] && k.Stats(i).Words <= credit.MaxWords || k.creditsSomebody(i) {
			return true
		}
	}
	return false
}

// toolbarIn reports whether a line for sharing the story is among the blocks from and up to to.
func (k *Known) toolbarIn(from, to int) bool {
	for i := from; i < to; i++ {
		if !k.In[i] && k.Stats(i).Words <= credit.MaxWords && k.Text.Labels[i].Has&labels.Share != 0 {
			return true
		}
	}
	return false
}

// isSentenceAlone reports whether a block is the first paragraph of a dump's story and what
// stands right behind it, such as a caption or buttons, is no part of that. Boxes about a
// person stand anywhere in a story.
func (k *Known) isSentenceAlone(block int) bool {
	const wordsMax = 60
	next := k.nextAfterLead(block)
	if block != k.First || next <= block+1 || !k.Stats(block).EndsSentence || k.Stats(block).Words > wordsMax || k.isPrintedCaption(block) {
		return false
	}
	for i := block + 1; i < next; i++ {
		if k.headsBox(i) {
			return false
		}
	}
	return true
}

// belowTextHeadline returns the first block of a dump below the headline. A trail of links
// that ends in the headline, or a title above it, prints it more than once.
func (k *Known) belowTextHeadline() int {
	i := k.Headline.Block() + 1
	for i < len(k.Doc.Blocks) && k.repeatsHeadline(&k.Doc.Blocks[i]) {
		i++
	}
	return i
}

// creditsSomebody reports whether a block is a credit line, and no heading of a box.
func (k *Known) creditsSomebody(block int) bool {
	return k.IsCredit(block, k.Headline.Block()) && !k.headsBox(block)
}

// headsBox reports whether a block is the heading of a box, such as "About the author", which
// reads like a credit line.
func (k *Known) headsBox(block int) bool {
	c, ok := k.CreditIn(block, k.Headline.Block())
	return ok && slices.ContainsFunc(c.Names, namesNobody)
}

// aboveOpening reports whether a block of a dump stands between the headline and the
// paragraph that opens the story: right below it, which opens with a dateline.
func aboveOpening(k *Known, block int) bool {
	if k.Text == nil || k.CleanText != nil || k.Headline.Block() == page.NoBlock || block <= k.Headline.Block() || block+1 >= len(k.Doc.Blocks) {
		return false
	}
	b := &k.Doc.Blocks[block]
	const wordsMax = 40 // longer ones are summaries that papers print inside the story, and captions
	if b.Stats.Words > wordsMax || b.Type == page.ListItem || k.Text.HasPictureLabel(block) {
		return false
	}
	if _, ok := k.openingOf(block); ok || k.isPrintedCaption(block) {
		return false
	}
	p, ok := k.openingOf(block + 1)
	return ok && (!p.Bare || dateline.IsCapitals(p.Place) || !credit.OpensWithCase(p.Place)) && (k.Stats(block+1).Words >= page.LongBlockWords || k.Stats(block+1).EndsSentence)
}

// isPrintedCaption reports whether a block of a dump reads like a caption: it speaks of
// pictures, ends in a bracket, or in a credit behind the sign that Japanese papers put
// before it.
func (k *Known) isPrintedCaption(block int) bool {
	text := strings.TrimSpace(k.Doc.Blocks[block].Text)
	return k.Text.Labels[block].Has&labels.Picture != 0 || k.Text.PictureCredit[block] || labels.EndsInPhotoCredit(text) || strings.HasSuffix(text, ")") || strings.HasSuffix(text, "）") || strings.ContainsRune(text, '＝')
}

// openingOf reads the dateline of a block that may open the story of a dump.
func (k *Known) openingOf(block int) (dateline.Dateline, bool) {
	isNamed := func(place string) bool { return k.IsNamedPlace(place, block) }
	if p, ok := dateline.ParseFirst(k.Doc.Blocks[block].Text, isNamed); ok {
		return p, true
	}
	p, ok := k.ParseFirst(block, isNamed)
	return p, ok && !p.Bare // "ODA: …" may be a speaker
}

// ParseFirst reads the dateline of the block that opens a story: in a long paragraph of a dump
// more can be one than in a page.
func (k *Known) ParseFirst(block int, isNamed func(place string) bool) (dateline.Dateline, bool) {
	b := &k.Doc.Blocks[block]
	if k.Text == nil || b.Type != page.Paragraph || b.Stats.Words < page.LongBlockWords {
		return dateline.ParseFirst(b.Text, isNamed)
	}
	return dateline.ParseTextFirst(b.Text, isNamed)
}

// names reports whether the headline or another block of the body names a place that
// a dateline prints in capitals.
func (k *Known) names(place string, except int) bool {
	name := titled(place)
	if words.HasPhrase(k.Headline.Value, name) {
		return true
	}
	for i := k.First; i < k.End; i++ {
		text := k.Doc.Blocks[i].Text
		if i == except && len(text) > len(place) {
			text = text[len(place):]
		}
		if k.In[i] && words.HasPhrase(text, name) {
			return true
		}
	}
	return false
}

// titled returns a name in capitals as sentences print it: "HARBOUR BRIDGE" is
// "Harbour Bridge".
func titled(name string) string {
	if !dateline.IsCapitals(name) {
		return name
	}
	var b strings.Builder
	start := true
	for _, r := range name {
		if start {
			b.WriteRune(unicode.ToUpper(r))
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
		start = !unicode.IsLetter(r) && r != '\'' && r != '’'
	}
	return b.String()
}

// IsNamedPlace reports whether the story names a place again: one of several words, which
// may be a speaker, behind a word for where something is.
func (k *Known) IsNamedPlace(place string, except int) bool {
	if !strings.Contains(place, " ") {
		return k.names(place, except)
	}
	name := titled(place)
	return k.names(place, except) && slices.ContainsFunc(strings.Fields(locatives), func(in string) bool {
		return slices.ContainsFunc(k.Doc.Blocks[k.First:k.End], func(b page.Block) bool { return words.HasPhrase(b.Text, in+" "+name) })
	})
}

// locatives stand before the names of places, and seldom before those of people.
const locatives = "in at near outside around into through across bei nach aus en à em a na no w we v ve в во на под u i på til te naar di da ke"
