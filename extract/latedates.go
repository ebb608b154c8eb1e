package extract

import (
	"strings"
	"unicode/utf8"
)

// Where a page says nothing of its date near its story, it may say it elsewhere.

// onlyDate is the date of the elements that hold one by their tag or class, where
// all of them hold the same day: then it is no other story's. Those that say it
// is when something was published count for more; others may hold that of a
// product or an event, unless the page looks like an article or a forum.
func (a *article) onlyDate() []Candidate {
	if said := a.onlyDateOf(a.saysPublished); said != nil || !a.looksLikeArticle() && a.kind() != KindForum {
		return said
	}
	return a.onlyDateOf(func(mark) bool { return true })
}

// saysPublished tells an element that is in one whose class says that it holds
// when something was published, or below a label that does.
func (a *article) saysPublished(m mark) bool {
	const levelsUp = 3
	if m.block > 0 {
		label := &a.doc.Blocks[m.block-1]
		if label.stats.words <= labelWordsMax && hasWord(label.Text, "publish") {
			return true
		}
	}
	n := m.node
	for up := 0; n != nil && up < levelsUp; up, n = up+1, n.Parent {
		if hasWord(attr(n, "class"), "publish") {
			return true
		}
	}
	return false
}

// onlyDateOf is the date of those elements that a test is true of.
func (a *article) onlyDateOf(is func(mark) bool) []Candidate {
	var only pageDate
	for _, m := range a.doc.marks {
		if m.field != markPublished || m.basis != markByClass || !is(m) || stampOfElement(m.node) == stampModified {
			continue
		}
		text := dateOfMark(m)
		if len(text) > dateTextMax {
			continue
		}
		d, ok := parseMachineDate(text, a.dateLanguage())
		switch {
		case !ok:
		case only.IsZero(), d.Day() == only.Day() && !only.hasTime:
			only = d
		case d.Day() != only.Day():
			return nil
		}
	}
	if only.IsZero() {
		return nil
	}
	return values(only.String())
}

// dateBelow is the only date below the headline that stands in a block of its
// own, further from it than the head reaches.
func (a *article) dateBelow() []Candidate {
	const reach = 2 * headReach
	if a.title.Block == noBlock {
		return nil
	}
	var alone []int
	for i := a.title.Block + 1; i < min(a.title.Block+1+reach, len(a.doc.Blocks)); i++ {
		if text := a.doc.Blocks[i].Text; !a.body[i] && len(text) <= dateTextMax && isDate(text, a.dateLanguage()) {
			alone = append(alone, i)
		}
	}
	if len(alone) != 1 {
		return nil
	}
	return a.printedDates(alone, stampPublished)
}

// isDate tells a text that is nothing but a date.
func isDate(text, language string) bool {
	_, start, end, ok := findPrintedDate(text, language)
	return ok && start == 0 && end == len(text)
}

// openingDate is the date that the story opens with, alone, in its dateline or as
// that of a release to the press: "29.11.2022 – The council", "Berlin, 29 November
// 2022. The council", "Press release of 25 January 2022 | Berlin".
func (a *article) openingDate() []Candidate {
	const opening = 3 // paragraphs: a standfirst may stand before
	var out []Candidate
	for i, paragraphs := a.first, 0; i < a.end && paragraphs < opening; i++ {
		if !a.body[i] || a.doc.Blocks[i].Type == Heading {
			continue
		}
		paragraphs++
		if d, ok := a.dateThatOpens(i); ok {
			out = append(out, Candidate{Value: d.String(), Block: i})
		}
	}
	return out
}

// dateThatOpens is the date that a block opens with.
func (a *article) dateThatOpens(block int) (pageDate, bool) {
	const reach = 120 // bytes
	text := oneLine(a.doc.Blocks[block].Text)
	if p, ok := parseDateline(text); ok && p.year != 0 {
		return newPageDate(p.year, p.month, p.day)
	}
	if len(text) > reach {
		text = cutAtRune(text, reach)
	}
	d, start, end, ok := findPrintedDate(text, a.dateLanguage())
	if !ok || start > 0 && !namesRelease(text[:start]) {
		return pageDate{}, false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[end:], " )"))
	return d, strings.ContainsRune("-–—|:„“\"«»", next) // not "5 January 2022 was a cold day"
}

// dateInTitle is a date that is the last part of the page's title: "A title |
// Site | 23.05.2011".
func (a *article) dateInTitle() []Candidate {
	title := a.doc.meta.title
	part := strings.TrimSpace(title[strings.LastIndexByte(title, '|')+1:])
	if part == title || !isDate(part, a.dateLanguage()) {
		return nil
	}
	return values(part)
}

// namesRelease tells a label that says that what follows was sent to the press.
func namesRelease(label string) bool {
	label = strings.ToLower(label)
	for _, word := range [...]string{"pressemitteilung", "medienmitteilung", "presseinformation", "press release", "news release", "media release",
		"communiqué de presse", "comunicado", "comunicato", "pressmeddelande", "pressemelding", "pressemeddelelse", "persbericht"} {
		if strings.HasPrefix(label, word) {
			return true
		}
	}
	return false
}
