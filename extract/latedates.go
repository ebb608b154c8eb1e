package extract

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// Where a page says nothing of its date near its story, it may say it elsewhere.

// onlyDate is the date of the elements that hold one by their tag or class, where
// all of them hold the same day: then it is no other story's. Those that say it
// is when something was published count for more; others may hold that of a
// product or an event, unless the page looks like an article.
func (a *article) onlyDate() []Candidate {
	if said := a.onlyDateOf(saysPublished); said != nil || !a.looksLikeArticle() {
		return said
	}
	return a.onlyDateOf(func(*html.Node) bool { return true })
}

// saysPublished tells an element that is in one whose class says that it holds
// when something was published.
func saysPublished(n *html.Node) bool {
	const levelsUp = 3
	for up := 0; n != nil && up < levelsUp; up, n = up+1, n.Parent {
		if hasWord(attr(n, "class"), "publish") {
			return true
		}
	}
	return false
}

// onlyDateOf is the date of those elements that a test is true of.
func (a *article) onlyDateOf(is func(*html.Node) bool) []Candidate {
	var only pageDate
	for _, m := range a.doc.marks {
		if m.field != markPublished || m.basis != markByClass || !is(m.node) || stampOfElement(m.node) == stampModified {
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

// openingDate is the date that the story opens with, alone or as that of a
// release to the press: "29.11.2022 – The council", "Press release of 25 January
// 2022 | Berlin".
func (a *article) openingDate() []Candidate {
	const reach = 120 // bytes
	if a.first >= len(a.doc.Blocks) {
		return nil
	}
	text := oneLine(a.doc.Blocks[a.first].Text)
	if len(text) > reach {
		text = cutAtRune(text, reach)
	}
	d, start, end, ok := findPrintedDate(text, a.dateLanguage())
	if !ok || start > 0 && !namesRelease(text[:start]) {
		return nil
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[end:], " )"))
	if !strings.ContainsRune("-–—|:„“\"«»", next) {
		return nil // "5 January 2022 was a cold day"
	}
	return values(d.String())
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
