package extract

import "strings"

// datelineReach is how many blocks of the story are looked at for a dateline:
// a bracketed editor's line or a sub-heading may stand before it.
const datelineReach = 3

// decideDateline finds the dateline that opens the story, or that stands in a
// block or element of its own before it, and takes it out of the body.
func (a *article) decideDateline() {
	a.cutBlock = noBlock
	seen := 0
	for i := max(0, a.first-1); i < a.end && seen < datelineReach; i++ {
		if a.doc.Blocks[i].Type == Heading {
			continue
		}
		text := a.doc.Blocks[i].Text
		if p, ok := parseLoneDateline(text); ok && i+1 < a.end {
			a.setDateline(p, i, len(text))
			return
		}
		if !a.body[i] {
			continue
		}
		seen++
		if p, ok := parseDateline(text); ok {
			a.setDateline(p, i, p.end)
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

func (a *article) setDateline(p parsedDateline, block, cut int) {
	a.dateline = p.dateline(a.dates.published.midnight())
	if len(a.authors) == 0 && len(p.reporters) > 0 {
		a.authors = p.reporters
		a.credit = Candidate{Value: strings.Join(p.reporters, ", "), Finder: "dateline", Block: noBlock}
	}
	a.cutBlock, a.cut = block, cut
	a.candidates["dateline"] = []Candidate{{Value: p.text, Finder: "opening", Block: block}}
}
