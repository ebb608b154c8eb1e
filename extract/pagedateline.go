package extract

import (
	"slices"
	"strings"
)

// A dateline stands within the first datelineReach paragraphs of the story, and
// datelineBlocks blocks: a bracketed editor's line, a standfirst, a sub-heading
// or a list of what the story says may stand before it.
const (
	datelineReach  = 3
	datelineBlocks = 8
)

// decideDateline finds the dateline that opens the story, or that stands in a
// block or element of its own before it, and takes it out of the body. What
// stands above a dateline inside the body is a summary, not the story.
func (a *article) decideDateline() {
	a.cutBlock = noBlock
	if a.ruledDateline() {
		return
	}
	if a.text != nil && a.decideTextDateline() {
		return
	}
	if a.openingAbove() || a.openingOfStory() {
		return
	}
	for _, c := range a.marked(markDateline) {
		if p, ok := parseLoneDateline(c.Value); ok {
			a.setDateline(p, noBlock, 0)
			return
		}
	}
	a.openingOfLead()
}

// openingOfStory looks for a dateline at the head of the story's first
// paragraphs, or in a block of its own before one of them.
func (a *article) openingOfStory() bool {
	seen, blocks := 0, 0
	for i := a.first; i < a.end && seen < datelineReach && blocks < datelineBlocks; i++ {
		b := &a.doc.Blocks[i]
		if b.Type == ListItem {
			continue
		}
		if p, ok := parseLoneDateline(b.Text); ok && a.opensNext(i, blocks, p) {
			a.setDateline(p, i, len(b.Text))
			return true
		}
		if b.Type == Heading || !a.body[i] {
			continue
		}
		if p, ok := parseDateline(b.Text); ok && (!p.shy || seen == 0 || seen == 1 && isCapitals(p.place)) {
			a.setDateline(p, i, p.end)
			a.takeSummary(i)
			return true
		}
		blocks++
		if b.stats.endsSentence {
			seen++ // other blocks are standfirsts, credits and points of a summary
		}
	}
	return false
}

// opensNext tells whether what reads like a dateline in a block of its own is the
// one of the paragraph that comes next. A place alone is, where few blocks of the
// story stand before it. Where scores left the block out, it must stand right above
// the paragraph and be a heading, or look like one in a dump: other places that are
// set apart are kickers and labels, and those further down are items of a list.
func (a *article) opensNext(block, before int, p parsedDateline) bool {
	b, next := &a.doc.Blocks[block], a.next(block)
	isLeftOut := !a.body[block] || a.scores[block] < a.above
	isHeading := b.Type == Heading || a.text != nil && !b.stats.endsSentence
	switch {
	case next < 0:
		return false
	case endsInMark(b.Text):
		return true
	case before >= datelineReach:
		return false
	case a.body[block] && !p.shy:
		return true
	case isLeftOut && (next != block+1 || !isHeading || b.stats.linkWords > 0):
		return false
	case !p.shy:
		return true
	}
	return before < 2 && a.doc.Blocks[next].stats.words >= longBlock
}

// endsInMark tells a block that ends in what stands behind a dateline.
func endsInMark(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasSuffix(text, ":") || strings.HasSuffix(text, "-") || strings.HasSuffix(text, "–") || strings.HasSuffix(text, "—")
}

// openingAbove looks at the paragraph right above the story's first: where it
// opens with a dateline that leaves no doubt, it is the first itself.
func (a *article) openingAbove() bool {
	i := a.first - 1
	if i < 0 || i == a.title.Block || i == a.lead.Block || a.doc.Blocks[i].Type != Paragraph {
		return false
	}
	b := &a.doc.Blocks[i]
	p, ok := parseDateline(b.Text)
	if !ok || p.shy || len(p.agencies) == 0 || b.stats.words < longBlock {
		return false
	}
	a.put(i, true)
	a.bounds()
	a.setDateline(p, i, p.end)
	return true
}

// openingOfLead looks at the standfirst, where some papers print the place.
func (a *article) openingOfLead() {
	if a.lead.Block == noBlock || a.lead.Value == "" {
		return
	}
	if p, ok := parseDateline(a.lead.Value); ok {
		a.setDateline(p, noBlock, 0)
	}
}

// takeSummary takes the list that stands above the dateline out of the body.
func (a *article) takeSummary(dateline int) {
	for i := a.first; i < dateline; i++ {
		if a.doc.Blocks[i].Type == ListItem {
			a.take(i)
		}
	}
}

func (a *article) setDateline(p parsedDateline, block, cut int) {
	a.dateline = &Dateline{
		Text: p.text, Place: p.place, Places: orEmpty(p.places), Agencies: orEmpty(p.agencies),
		Date: p.date(a.dates.published.midnight()),
	}
	if len(p.reporters) > 0 && !slices.ContainsFunc(a.authors, func(name string) bool { return !a.isSiteName(name) }) {
		a.authors = p.reporters
		a.credit = Candidate{Value: strings.Join(p.reporters, ", "), Finder: "dateline", Block: noBlock}
	}
	a.cutBlock, a.cut = block, cut
	a.candidates["dateline"] = []Candidate{{Value: p.text, Finder: "opening", Block: block}}
}
