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
	byRule(func(k *Known) []facts.Candidate { return k.ruledDates(rules.Published, false) }),
	{wikiRevision, "wiki revision", 1, facts.Shown, (*Known).revisionDates},
	{ldPublished, "json-ld datePublished", 1, facts.Declared, func(k *Known) []facts.Candidate {
		return facts.Values(append(k.LdTexts("datePublished"), k.LdTexts("dateCreated")...)...)
	}},
	{metaPublished, "meta published", 1, facts.Declared, func(k *Known) []facts.Candidate { return k.Metas(facts.PublishedMetas) }},
	{microdataPublished, "itemprop datePublished", 1, facts.Declared, func(k *Known) []facts.Candidate { return k.markedDates(page.FieldPublished, page.BasisDeclared) }},
	{firstLineDate, "first line", 1, facts.Titles, func(k *Known) []facts.Candidate { return k.printedNearHead(k.Doc.Header.Date) }},
	{timeElement, "time element", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.markedDates(page.FieldPublished, page.BasisClass) }},
	{scriptDate, "printed by a script", 1, facts.Shown, (*Known).scriptDates},
	{dateInDump, "printed in a dump", 1, facts.Shown, func(k *Known) []facts.Candidate { return textDates(k, false) }},
	{dateInHead, "printed in the head", 1, facts.Shown, func(k *Known) []facts.Candidate {
		return k.printedDates(append(k.stampedTitle(), k.head()...), stampPublished)
	}},
	{ldPageDate, "json-ld WebPage", 1, facts.Titles, func(k *Known) []facts.Candidate { return facts.Values(k.LdOf("WebPage", "datePublished")...) }},
	{ldHowToDate, "json-ld HowTo", 1, facts.Titles, func(k *Known) []facts.Candidate { return facts.Values(k.LdOf("HowTo", "datePublished")...) }},
	{addressDate, "address", 1, facts.Titles, func(k *Known) []facts.Candidate {
		if d, ok := dates.InURL(k.Address()); ok {
			return facts.Values(d.String())
		}
		return nil
	}},
}

// latePublished are asked where the page says nothing near its story.
var latePublished = []finder{
	byImportedRule(func(k *Known) []facts.Candidate { return k.ruledDates(rules.Published, true) }),
	{stateDate, "page state", 1, facts.Titles, func(k *Known) []facts.Candidate { return facts.Values(k.stateTexts(statePublished)...) }},
	{dateBelowHeadline, "printed below the headline", 1, facts.Shown, (*Known).dateBelow},
	{openingDate, "opening date", 1, facts.Shown, (*Known).openingDates},
	{titleDate, "dated title", 1, facts.Titles, (*Known).dateInTitle},
	{dateBehind, "printed behind the story", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.printedDates(k.behindStory(), stampPublished) }},
	{onlyDate, "only date", 1, facts.Shown, (*Known).onlyDates},
	{signedDate, "signed with a date", 1, facts.Shown, func(k *Known) []facts.Candidate {
		return k.printedDates(appendRange(nil, max(0, k.End-1), k.End), stampPublished)
	}},
}

var modifiedFinders = []finder{
	byRule(func(k *Known) []facts.Candidate { return k.ruledDates(rules.Modified, false) }),
	{ldModified, "json-ld dateModified", 1, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.LdTexts("dateModified")...) }},
	{metaModified, "meta modified", 1, facts.Declared, func(k *Known) []facts.Candidate { return k.Metas(facts.ModifiedMetas) }},
	{dateInDump, "printed in a dump", 1, facts.Shown, func(k *Known) []facts.Candidate { return textDates(k, true) }},
	{microdataModified, "itemprop dateModified", 1, facts.Declared, func(k *Known) []facts.Candidate { return k.markedDates(page.FieldModified, page.BasisDeclared) }},
	{timeElement, "time element", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.markedDates(page.FieldModified, page.BasisClass) }},
	{dateInHead, "printed in the head", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.printedDates(k.head(), stampModified) }},
}

var lateModified = []finder{
	{stateDate, "page state", 1, facts.Titles, func(k *Known) []facts.Candidate { return facts.Values(k.stateTexts(stateModified)...) }},
	{dateBehind, "printed behind the story", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.printedDates(k.behindStory(), stampModified) }},
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
func (k *Known) printedDates(blocks []int, want stamp) []facts.Candidate {
	var out []facts.Candidate
	for _, i := range blocks {
		b := &k.Doc.Blocks[i]
		if b.Stats.Words > credit.MaxWords || b.Type == page.Caption || b.Stats.Digits == 0 || i == k.Headline.Block() && k.stampedTitle() == nil {
			continue
		}
		label := ""
		if i > 0 && k.Doc.Blocks[i-1].Stats.Words <= labelWordsMax {
			label = k.Doc.Blocks[i-1].Text
		}
		rest := b.Text
		for {
			d, start, end, ok := dates.Find(rest, k.dateLanguage())
			if !ok {
				break
			}
			label += " " + labelBefore(rest[:start])
			if stampOf(label) == want {
				out = append(out, facts.Seen(d.String(), i))
			}
			rest, label = rest[end:], ""
		}
	}
	return out
}

// stampedTitle is the block of the headline where it holds more than that.
func (k *Known) stampedTitle() []int {
	i := k.Headline.Block()
	if i == page.NoBlock || len(words.FoldName(k.Doc.Blocks[i].Text)) <= len(words.FoldName(k.Headline.Value)) {
		return nil
	}
	return []int{i}
}

// labelWordsMax is how many words a block has that labels the one below it.
const labelWordsMax = 3

// behindStory are the blocks right behind the story.
func (k *Known) behindStory() []int {
	const reach = 3
	end := min(k.End, len(k.Doc.Blocks))
	return appendRange(nil, end, min(end+reach, len(k.Doc.Blocks)))
}

// printedNearHead prefers the date that the dump prints near its headline, as
// it may have a clock time, where it is the same day as the first line says.
func (k *Known) printedNearHead(day string) []facts.Candidate {
	if day == "" {
		return nil
	}
	for _, c := range k.printedDates(k.head(), stampPublished) {
		if len(c.Value) > len(day) && c.Value[:len(day)] == day {
			return []facts.Candidate{c}
		}
	}
	return facts.Values(day)
}

// Dates decides when a story was published and last changed: the first plausible
// date of each kind, held against what else the page says. A date that is after now
// is not plausible.
func Dates(k *Known, now time.Time) (published, modified Decision[dates.Date]) {
	d := &datesOfPage{Known: k, now: now}
	d.modified, d.all.modified = d.first(modifiedFinders, lateModified)
	d.published, d.all.published = d.first(publishedFinders, latePublished)
	for _, settle := range [...]func(*datesOfPage){
		(*datesOfPage).settleOrder, (*datesOfPage).preferAddress, (*datesOfPage).preferAgreed, (*datesOfPage).preferOriginal,
		(*datesOfPage).preferPrintedDate, (*datesOfPage).settleClock, (*datesOfPage).settleZone,
	} {
		settle(d)
	}
	if all := d.all.modified; len(all) > 0 && all[0].Finder.Reads != facts.Declared && d.modified.SameTime(d.published) {
		d.modified = dates.Date{} // "Updated" is all that the page prints of its one date
	}
	return d.decision(d.published, d.all.published), d.decision(d.modified, d.all.modified)
}

// datesOfPage are the dates of a page while they are settled.
type datesOfPage struct {
	*Known
	now                 time.Time
	published, modified dates.Date
	all                 struct{ published, modified []dated }
}

// A dated is a candidate for a date, read.
type dated struct {
	facts.Candidate
	date dates.Date
	ok   bool // it can be read
}

// first is the first plausible date that finders propose, or that late ones do
// where there is none, and what all proposed.
func (d *datesOfPage) first(finders, late []finder) (dates.Date, []dated) {
	all := d.read(d.ask(finders))
	if best := d.best(all); !best.IsZero() {
		return best, all
	}
	found := d.read(d.ask(late))
	return d.best(found), append(all, found...)
}

// read reads candidates.
func (d *datesOfPage) read(list []facts.Candidate) []dated {
	out := make([]dated, len(list))
	language := d.dateLanguage()
	for i, c := range list {
		date, ok := dates.Parse(c.Value, language)
		out[i] = dated{c, date, ok}
	}
	return out
}

// isPlausible reports whether a candidate is a date that a story can have.
func (d *datesOfPage) isPlausible(c dated) bool { return c.ok && dates.IsPlausible(c.date, d.now) }

// best is the first plausible date of a list.
func (d *datesOfPage) best(list []dated) dates.Date {
	var best dates.Date
	for _, c := range list {
		// A later finder may know the clock time of the same day.
		if d.isPlausible(c) && (best.IsZero() || !best.HasTime && c.date.HasTime && c.date.Day() == best.Day()) {
			best = c.date
		}
	}
	return best
}

func (d *datesOfPage) decision(value dates.Date, all []dated) Decision[dates.Date] {
	out := Decision[dates.Date]{Value: value}
	for _, c := range all {
		out.Candidates = append(out.Candidates, c.Candidate)
	}
	return out
}

// dateLanguage is the language that decides between day and month: what the
// page declares, as its region counts here, or else that of the story.
func (k *Known) dateLanguage() string {
	if declared := k.DeclaredLanguage(); declared != "" {
		return declared
	}
	return k.Language
}
