package extract

import (
	"slices"
	"strings"
)

// datelineReach is how many blocks of the story are looked at for a dateline:
// a bracketed editor's line or a sub-heading may stand before it.
const datelineReach = 3

// decideDateline finds the dateline that opens the story, or that stands in a
// block or element of its own before it, and takes it out of the body. What
// stands above a dateline inside the body is a summary, not the story.
func (a *article) decideDateline() {
	a.cutBlock = noBlock
	seen := 0
	for i := a.first; i < a.end && seen < datelineReach; i++ {
		b := &a.doc.Blocks[i]
		if !a.body[i] || b.Type == Heading || b.Type == ListItem {
			continue
		}
		seen++
		if p, ok := parseLoneDateline(b.Text); ok && a.next(i) >= 0 {
			a.setDateline(p, i, len(b.Text))
			return
		}
		if p, ok := parseDateline(b.Text); ok && (!p.shy || seen == 1) {
			a.setDateline(p, i, p.end)
			a.takeSummary(i)
			return
		}
	}
	for _, c := range a.marked(markDateline) {
		if p, ok := parseLoneDateline(c.Value); ok {
			a.setDateline(p, noBlock, 0)
			return
		}
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
	a.dateline = p.dateline(a.dates.published.midnight())
	if len(p.reporters) > 0 && !slices.ContainsFunc(a.authors, func(name string) bool { return !a.isSiteName(name) }) {
		a.authors = p.reporters
		a.credit = Candidate{Value: strings.Join(p.reporters, ", "), Finder: "dateline", Block: noBlock}
	}
	a.cutBlock, a.cut = block, cut
	a.candidates["dateline"] = []Candidate{{Value: p.text, Finder: "opening", Block: block}}
}
