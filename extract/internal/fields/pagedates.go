package fields

import (
	"time"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// publishedFinders propose dates as strings, in whatever form the page has them.
var publishedFinders = []finder{
	{facts.RuleFinder, func(a *Article) []facts.Candidate { return a.ruledDates(rules.Published, false) }},
	{"wiki revision", (*Article).revisionDates},
	{"json-ld datePublished", func(a *Article) []facts.Candidate {
		return facts.Values(append(a.LdTexts("datePublished"), a.LdTexts("dateCreated")...)...)
	}},
	{"meta published", func(a *Article) []facts.Candidate { return a.Metas(facts.PublishedMetas) }},
	{"itemprop datePublished", func(a *Article) []facts.Candidate { return a.markedDates(page.MarkPublished, page.MarkDeclared) }},
	{firstLineFinder, func(a *Article) []facts.Candidate { return a.printedNearHead(a.Doc.Head.Date) }},
	{"time element", func(a *Article) []facts.Candidate { return a.markedDates(page.MarkPublished, page.MarkByClass) }},
	{"printed by a script", (*Article).scriptDates},
	{"printed in a dump", func(a *Article) []facts.Candidate { return textDates(a, false) }},
	{"printed in the head", func(a *Article) []facts.Candidate {
		return a.printedDates(append(a.stampedTitle(), a.headBlocks()...), stampPublished)
	}},
	{"json-ld WebPage", func(a *Article) []facts.Candidate { return facts.Values(a.LdOf("WebPage", "datePublished")...) }},
	{"json-ld HowTo", func(a *Article) []facts.Candidate { return facts.Values(a.LdOf("HowTo", "datePublished")...) }},
	{"address", func(a *Article) []facts.Candidate {
		if d, ok := dates.InURL(a.Address()); ok {
			return facts.Values(d.String())
		}
		return nil
	}},
}

// firstLineFinder reads the first line of a dump, where its maker put the date.
const firstLineFinder = "first line"

// latePublished are asked where the page says nothing near its story.
var latePublished = []finder{
	{facts.ImportedFinder, func(a *Article) []facts.Candidate { return a.ruledDates(rules.Published, true) }},
	{"page state", func(a *Article) []facts.Candidate { return facts.Values(a.stateTexts(statePublished)...) }},
	{"printed below the headline", (*Article).dateBelow},
	{"opening date", (*Article).openingDate},
	{"dated title", (*Article).dateInTitle},
	{"printed behind the story", func(a *Article) []facts.Candidate { return a.printedDates(a.behindStory(), stampPublished) }},
	{"only date", (*Article).onlyDate},
	{"signed with a date", func(a *Article) []facts.Candidate {
		return a.printedDates(appendRange(nil, max(0, a.End-1), a.End), stampPublished)
	}},
}

var modifiedFinders = []finder{
	{facts.RuleFinder, func(a *Article) []facts.Candidate { return a.ruledDates(rules.Modified, false) }},
	{"json-ld dateModified", func(a *Article) []facts.Candidate { return facts.Values(a.LdTexts("dateModified")...) }},
	{"meta modified", func(a *Article) []facts.Candidate { return a.Metas(facts.ModifiedMetas) }},
	{"printed in a dump", func(a *Article) []facts.Candidate { return textDates(a, true) }},
	{"itemprop dateModified", func(a *Article) []facts.Candidate { return a.markedDates(page.MarkModified, page.MarkDeclared) }},
	{"time element", func(a *Article) []facts.Candidate { return a.markedDates(page.MarkModified, page.MarkByClass) }},
	{"printed in the head", func(a *Article) []facts.Candidate { return a.printedDates(a.headBlocks(), stampModified) }},
}

var lateModified = []finder{
	{"page state", func(a *Article) []facts.Candidate { return facts.Values(a.stateTexts(stateModified)...) }},
	{"printed behind the story", func(a *Article) []facts.Candidate { return a.printedDates(a.behindStory(), stampModified) }},
}

// A stamp is what a date on a page says of the story.
type stamp uint8

const (
	stampPublished stamp = iota // published, or nothing is said
	stampModified               // updated
)

// stampOf reads what stands before a date.
func stampOf(label string) stamp {
	if dates.IsUpdate(label) {
		return stampModified
	}
	return stampPublished
}

// labelMax is how many bytes before a date are read for what it is.
const labelMax = 40

// labelBefore is the end of a text in front of a date.
func labelBefore(text string) string {
	for i := range text {
		if len(text)-i <= labelMax {
			return text[i:]
		}
	}
	return ""
}

// printedDates are the dates printed in blocks that say of themselves what is
// asked for. The label may be the block before.
func (a *Article) printedDates(blocks []int, want stamp) []facts.Candidate {
	var out []facts.Candidate
	for _, i := range blocks {
		b := &a.Doc.Blocks[i]
		if b.Stats.Words > credit.MaxWords || b.Type == page.Caption || b.Stats.Digits == 0 || i == a.Title.Block && a.stampedTitle() == nil {
			continue
		}
		label := ""
		if i > 0 && a.Doc.Blocks[i-1].Stats.Words <= labelWordsMax {
			label = a.Doc.Blocks[i-1].Text
		}
		rest := b.Text
		for {
			d, start, end, ok := dates.Find(rest, a.dateLanguage())
			if !ok {
				break
			}
			label += " " + labelBefore(rest[:start])
			if stampOf(label) == want {
				out = append(out, facts.Candidate{Value: d.String(), Block: i})
			}
			rest, label = rest[end:], ""
		}
	}
	return out
}

// stampedTitle is the block of the headline where it holds more than that.
func (a *Article) stampedTitle() []int {
	i := a.Title.Block
	if i == page.NoBlock || len(words.Letters(a.Doc.Blocks[i].Text)) <= len(words.Letters(a.Title.Value)) {
		return nil
	}
	return []int{i}
}

// labelWordsMax is how many words a block has that labels the one below it.
const labelWordsMax = 3

// behindStory are the blocks right behind the story.
func (a *Article) behindStory() []int {
	const reach = 3
	end := min(a.End, len(a.Doc.Blocks))
	return appendRange(nil, end, min(end+reach, len(a.Doc.Blocks)))
}

// printedNearHead prefers the date that the dump prints near its headline, as
// it may have a clock time, where it is the same day as the first line says.
func (a *Article) printedNearHead(day string) []facts.Candidate {
	if day == "" {
		return nil
	}
	for _, c := range a.printedDates(a.headBlocks(), stampPublished) {
		if len(c.Value) > len(day) && c.Value[:len(day)] == day {
			return []facts.Candidate{c}
		}
	}
	return facts.Values(day)
}

// decideDates takes the first plausible date of each kind.
func (a *Article) DecideDates() {
	now := time.Now()
	a.Dates.Modified = a.firstDate("modified", modifiedFinders, lateModified, now)
	a.Dates.Published = a.firstDate("published", publishedFinders, latePublished, now)
	for _, settle := range [...]func(*Article, time.Time){
		(*Article).settleOrder, (*Article).preferAddress, (*Article).preferAgreed, (*Article).preferOriginal, (*Article).preferPrintedDate,
		(*Article).settleClock, (*Article).settleZone,
	} {
		settle(a, now)
	}
	if all := a.Candidates["modified"]; len(all) > 0 && !isDeclaration[all[0].Finder] && a.Dates.Modified.SameTime(a.Dates.Published) {
		a.Dates.Modified = dates.Date{} // "Updated" is all that the page prints of its one date
	}
}

// isDeclaration holds the finders of modified dates that read metadata.
var isDeclaration = map[string]bool{"json-ld dateModified": true, "meta modified": true, "itemprop dateModified": true}

// firstDate is the first plausible date that finders propose, or that late ones
// do where there is none.
func (a *Article) firstDate(field string, finders, late []finder, now time.Time) dates.Date {
	a.Candidates[field] = a.ask(finders)
	if best := a.bestDate(a.Candidates[field], now); !best.IsZero() {
		return best
	}
	found := a.ask(late)
	a.Candidates[field] = append(a.Candidates[field], found...)
	return a.bestDate(found, now)
}

// bestDate is the first plausible date of a list.
func (a *Article) bestDate(list []facts.Candidate, now time.Time) dates.Date {
	var best dates.Date
	for _, c := range list {
		d, ok := dates.Parse(c.Value, a.dateLanguage())
		if !ok || !dates.IsPlausible(d, now) {
			continue
		}
		// A later finder may know the clock time of the same day.
		if best.IsZero() || !best.HasTime && d.HasTime && d.Day() == best.Day() {
			best = d
		}
	}
	return best
}

// dateLanguage is the language that decides between day and month: what the
// page declares, as its region counts here, or else that of the story.
func (a *Article) dateLanguage() string {
	if declared := a.DeclaredLanguage(); declared != "" {
		return declared
	}
	return a.Language
}
