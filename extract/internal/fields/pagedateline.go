package fields

import (
	"slices"
	"strings"

	"shuck/extract/internal/dateline"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
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
func (a *Article) DecideDateline() {
	a.CutBlock = page.NoBlock
	if a.ruledDateline() {
		return
	}
	if a.Text != nil && a.decideTextDateline() {
		return
	}
	if a.openingAbove() || a.openingOfStory() {
		return
	}
	for _, c := range a.Marked(page.MarkDateline) {
		if p, ok := dateline.ParseLone(c.Value); ok {
			a.setDateline(p, page.NoBlock, 0)
			return
		}
	}
	a.openingOfLead()
}

// openingOfStory looks for a dateline at the head of the story's first
// paragraphs, or in a block of its own before one of them.
func (a *Article) openingOfStory() bool {
	seen, blocks := 0, 0
	for i := a.First; i < a.End && seen < datelineReach && blocks < datelineBlocks; i++ {
		b := &a.Doc.Blocks[i]
		if b.Type == page.ListItem {
			continue
		}
		if p, ok := dateline.ParseLone(b.Text); ok && a.opensNext(i, blocks, p) {
			a.setDateline(p, i, len(b.Text))
			return true
		}
		if b.Type == page.Heading || !a.In[i] {
			continue
		}
		if p, ok := dateline.Parse(b.Text); ok && (!p.Bare || seen == 0 || seen == 1 && dateline.IsCapitals(p.Place)) {
			a.setDateline(p, i, p.End)
			a.takeSummary(i)
			return true
		}
		blocks++
		if b.Stats.EndsSentence {
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
func (a *Article) opensNext(block, before int, p dateline.Dateline) bool {
	b, next := &a.Doc.Blocks[block], a.Next(block)
	isLeftOut := !a.In[block] || a.Scores[block] < a.Above
	isHeading := b.Type == page.Heading || a.Text != nil && !b.Stats.EndsSentence
	switch {
	case next < 0:
		return false
	case endsInMark(b.Text):
		return true
	case before >= datelineReach:
		return false
	case a.In[block] && !p.Bare:
		return true
	case isLeftOut && (next != block+1 || !isHeading || b.Stats.LinkWords > 0):
		return false
	case !p.Bare:
		return true
	}
	return before < 2 && a.Doc.Blocks[next].Stats.Words >= page.LongBlock
}

// endsInMark tells a block that ends in what stands behind a dateline.
func endsInMark(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasSuffix(text, ":") || strings.HasSuffix(text, "-") || strings.HasSuffix(text, "–") || strings.HasSuffix(text, "—")
}

// openingAbove looks at the paragraph right above the story's first: where it
// opens with a dateline that leaves no doubt, it is the first itself.
func (a *Article) openingAbove() bool {
	i := a.First - 1
	if i < 0 || i == a.Title.Block || i == a.Lead.Block || a.Doc.Blocks[i].Type != page.Paragraph {
		return false
	}
	b := &a.Doc.Blocks[i]
	p, ok := dateline.Parse(b.Text)
	if !ok || p.Bare || len(p.Agencies) == 0 || b.Stats.Words < page.LongBlock {
		return false
	}
	a.Put(i, true)
	a.Bounds()
	a.setDateline(p, i, p.End)
	return true
}

// openingOfLead looks at the standfirst, where some papers print the place.
func (a *Article) openingOfLead() {
	if a.Lead.Block == page.NoBlock || a.Lead.Value == "" {
		return
	}
	if p, ok := dateline.Parse(a.Lead.Value); ok {
		a.setDateline(p, page.NoBlock, 0)
	}
}

// takeSummary takes the list that stands above the dateline out of the body.
func (a *Article) takeSummary(dateline int) {
	for i := a.First; i < dateline; i++ {
		if a.Doc.Blocks[i].Type == page.ListItem {
			a.Take(i)
		}
	}
}

func (a *Article) setDateline(p dateline.Dateline, block, cut int) {
	a.Dateline = &Dateline{
		Text: p.Text, Place: p.Place, Places: OrEmpty(p.Places), Agencies: OrEmpty(p.Agencies),
		Date: p.Date(a.Dates.Published.Midnight()),
	}
	if len(p.Reporters) > 0 && !slices.ContainsFunc(a.Authors, func(name string) bool { return !a.isSiteName(name) }) {
		a.Authors = p.Reporters
		a.Credit = facts.Candidate{Value: strings.Join(p.Reporters, ", "), Finder: "dateline", Block: page.NoBlock}
	}
	a.CutBlock, a.Cut = block, cut
	a.Candidates["dateline"] = []facts.Candidate{{Value: p.Text, Finder: "opening", Block: block}}
}
