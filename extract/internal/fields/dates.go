package fields

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/newsxml"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// The finders of dates, in the order of their rows.
const (
	wikiRevision = datesIDs + iota
	ldPublished
	metaPublished
	microdataPublished
	firstLineDate
	timeElement
	scriptDate
	dateInDump
	dateInHeader
	timeBelow
	ldPageDate
	ldHowToDate
	addressDate
	stateDate
	dateBelowHeadline
	openingDate
	titleDate
	dateBehind
	labelledDate
	onlyDate
	signedDate
	ldModified
	metaModified
	microdataModified
)

// publishedFinders propose dates as strings, in whatever form the page has them.
var publishedFinders = []finder{
	byRule(func(k *Known) []facts.Candidate { return k.ruledDates(rules.Published, false) }),
	byElement(func(i *newsxml.Item) []string { return []string{i.Published} }),
	byLabelOf(exports.Published),
	{wikiRevision, "wiki revision", 1, facts.Shown, (*Known).revisionDates},
	{ldPublished, "json-ld datePublished", 1, facts.Declared, func(k *Known) []facts.Candidate {
		return facts.Values(slices.Concat(k.LDTexts("datePublished"), k.LDTexts("dateCreated"), k.LDOf("JobPosting", "datePosted"))...)
	}},
	{metaPublished, "meta published", 1, facts.Declared, func(k *Known) []facts.Candidate { return k.Metas(facts.PublishedMetas) }},
	{microdataPublished, "itemprop datePublished", 1, facts.Declared, func(k *Known) []facts.Candidate { return k.annotatedDates(page.FieldPublished, page.BasisDeclared) }},
	{firstLineDate, "first line", 1, facts.Titles, func(k *Known) []facts.Candidate { return k.printedNearHeadline(k.Doc.Header.Date) }},
	{timeElement, "time element", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.annotatedDates(page.FieldPublished, page.BasisClass) }},
	{scriptDate, "printed by a script", 1, facts.Shown, (*Known).scriptDates},
	{dateInDump, "printed in a dump", 1, facts.Shown, func(k *Known) []facts.Candidate { return textDates(k, false) }},
	{dateInHeader, "printed in the header", 1, facts.Shown, func(k *Known) []facts.Candidate {
		return k.printedDates(append(k.fullerHeadline(), k.header()...), datePublished)
	}},
	{timeBelow, "time element below the story", 1, facts.Shown, (*Known).timesBelow},
	{ldPageDate, "json-ld WebPage", 1, facts.Titles, func(k *Known) []facts.Candidate { return facts.Values(k.LDOf("WebPage", "datePublished")...) }},
	{ldHowToDate, "json-ld HowTo", 1, facts.Titles, func(k *Known) []facts.Candidate { return facts.Values(k.LDOf("HowTo", "datePublished")...) }},
	{addressDate, "address", 1, facts.Titles, func(k *Known) []facts.Candidate {
		if d, ok := dates.InURL(k.Address()); ok {
			return facts.Values(d.String())
		}
		return nil
	}},
}

// latePublished are asked if the page gives no date near its story.
var latePublished = []finder{
	byImportedRule(func(k *Known) []facts.Candidate { return k.ruledDates(rules.Published, true) }),
	{stateDate, "page state", 1, facts.Titles, func(k *Known) []facts.Candidate { return facts.Values(k.stateTexts(statePublished)...) }},
	{dateBelowHeadline, "printed below the headline", 1, facts.Shown, (*Known).dateBelow},
	{openingDate, "opening date", 1, facts.Shown, (*Known).openingDates},
	{titleDate, "dated title", 1, facts.Titles, (*Known).dateInTitle},
	{dateBehind, "printed behind the story", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.printedDates(k.storysOwn(k.behindStory()), datePublished) }},
	{labelledDate, "labelled date", 1, facts.Shown, (*Known).labelledDates},
	{onlyDate, "only date", 1, facts.Shown, (*Known).onlyDates},
	{signedDate, "signed with a date", 1, facts.Shown, func(k *Known) []facts.Candidate {
		return k.printedDates(appendRange(nil, max(0, k.End-1), k.End), datePublished)
	}},
}

var modifiedFinders = []finder{
	byRule(func(k *Known) []facts.Candidate { return k.ruledDates(rules.Modified, false) }),
	byElement(func(i *newsxml.Item) []string { return []string{i.Modified} }),
	byLabelOf(exports.Modified),
	{ldModified, "json-ld dateModified", 1, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.LDTexts("dateModified")...) }},
	{metaModified, "meta modified", 1, facts.Declared, func(k *Known) []facts.Candidate { return k.Metas(facts.ModifiedMetas) }},
	{dateInDump, "printed in a dump", 1, facts.Shown, func(k *Known) []facts.Candidate { return textDates(k, true) }},
	{microdataModified, "itemprop dateModified", 1, facts.Declared, func(k *Known) []facts.Candidate { return k.annotatedDates(page.FieldModified, page.BasisDeclared) }},
	{timeElement, "time element", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.annotatedDates(page.FieldModified, page.BasisClass) }},
	{dateInHeader, "printed in the header", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.printedDates(k.header(), dateModified) }},
}

var lateModified = []finder{
	{stateDate, "page state", 1, facts.Titles, func(k *Known) []facts.Candidate { return facts.Values(k.stateTexts(stateModified)...) }},
	{dateBehind, "printed behind the story", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.printedDates(k.storysOwn(k.behindStory()), dateModified) }},
	{labelledDate, "labelled date", 1, facts.Shown, (*Known).labelledUpdates},
}

// A dateMeaning is what a date on a page says about the story.
type dateMeaning uint8

const (
	datePublished dateMeaning = iota // published, or nothing is said
	dateModified                     // last changed
)

// dateMeaningOf reads the meaning of a date from what stands before it.
func dateMeaningOf(label string) dateMeaning {
	if dates.IsUpdate(label) {
		return dateModified
	}
	return datePublished
}

// labelMax is how many bytes before a date are read for its meaning.
const labelMax = 40

// labelBefore returns the end of the text in front of a date.
func labelBefore(text string) string {
	for i := range text {
		if len(text)-i <= labelMax {
			return text[i:]
		}
	}
	return ""
}

// printedDates returns the dates printed in blocks that have the wanted meaning.
// Their label may be the block before.
func (k *Known) printedDates(blocks []int, want dateMeaning) []facts.Candidate {
	var out []facts.Candidate
	for _, i := range blocks {
		b := &k.Doc.Blocks[i]
		if b.Stats.Words > credit.MaxWords || b.Type == page.Caption || b.Stats.Digits == 0 || i == k.Headline.Block() && k.fullerHeadline() == nil {
			continue
		}
		label := ""
		if i > 0 && k.Doc.Blocks[i-1].Stats.Words <= labelWordsMax {
			label = k.Doc.Blocks[i-1].Text
		}
		rest := b.Text
		for {
			d, start, end, ok := dates.Find(rest, k.DateLanguage())
			if !ok {
				break
			}
			label += " " + labelBefore(rest[:start])
			if dateMeaningOf(label) == want && !dates.IsOfAnother(label) {
				out = append(out, facts.Seen(d.String(), i))
			}
			rest, label = rest[end:], ""
		}
	}
	return out
}

// fullerHeadline returns the block of the headline if it holds more than the
// headline.
func (k *Known) fullerHeadline() []int {
	i := k.Headline.Block()
	if i == page.NoBlock || len(words.FoldName(k.Doc.Blocks[i].Text)) <= len(words.FoldName(k.Headline.Value)) {
		return nil
	}
	return []int{i}
}

// labelWordsMax is the number of words of the longest block that labels the one
// below it.
const labelWordsMax = 3

// behindStory returns the blocks right behind the story.
func (k *Known) behindStory() []int {
	const distanceMax = 3
	end := min(k.End, len(k.Doc.Blocks))
	return appendRange(nil, end, min(end+distanceMax, len(k.Doc.Blocks)))
}

// storysOwn returns those of blocks that stand neither in a comment nor in an aside with
// teasers of other stories.
func (k *Known) storysOwn(blocks []int) []int {
	return slices.DeleteFunc(blocks, func(i int) bool { return k.inComment(i) || k.inAside(i) })
}

// printedNearHeadline returns the date that the dump prints near its headline, as
// it may have a time of day, if it is on the day that the first line of the dump
// gives; otherwise it returns that day.
func (k *Known) printedNearHeadline(day string) []facts.Candidate {
	if day == "" {
		return nil
	}
	for _, c := range k.printedDates(k.header(), datePublished) {
		if len(c.Value) > len(day) && c.Value[:len(day)] == day {
			return []facts.Candidate{c}
		}
	}
	return facts.Values(day)
}

// Dates decides when a story was published and last changed: the first plausible
// date of each kind, compared with the other dates on the page. A date after now is
// not plausible.
func Dates(k *Known, now time.Time) (published, modified Decision[dates.Date]) {
	p := &datesOfPage{Known: k, now: now, events: k.eventDays(), isOfProduct: k.Kind() == page.KindProduct}
	p.modified, p.all.modified = p.first(modifiedFinders, lateModified)
	p.published, p.all.published = p.first(publishedFinders, latePublished)
	for _, settle := range [...]func(*datesOfPage){
		(*datesOfPage).settleOrder, (*datesOfPage).preferAddress, (*datesOfPage).preferAgreed, (*datesOfPage).preferOriginal,
		(*datesOfPage).preferPrintedDate, (*datesOfPage).settleClock, (*datesOfPage).settleZone,
	} {
		settle(p)
	}
	if all := p.all.modified; len(all) > 0 && all[0].Finder.Reads != facts.Declared && p.modified.SameTime(p.published) {
		p.modified = p.changeAfter() // "Updated" may be all that the page prints of its one date
	}
	if p.modified.IsZero() {
		p.modified = p.changeBehindLabel()
	}
	return p.decision(p.published, p.all.published), p.decision(p.modified, p.all.modified)
}

// A datesOfPage holds the dates of a page while they are decided.
type datesOfPage struct {
	*Known
	now                 time.Time
	events              map[string]bool // the days of what the page announces
	isOfProduct         bool            // what it shows are the days of reviews and offers
	published, modified dates.Date
	all                 struct{ published, modified []dated }
}

// A dated is a candidate with the date that was read from it.
type dated struct {
	facts.Candidate
	date dates.Date
	ok   bool // it can be read
}

// first returns the first plausible date that finders propose, or, if there is
// none, the first of the late finders, and all candidates.
func (p *datesOfPage) first(finders, late []finder) (dates.Date, []dated) {
	all := p.read(p.ask(finders))
	if best := p.best(all); !best.IsZero() {
		return best, all
	}
	found := p.read(p.ask(late))
	return p.best(found), append(all, found...)
}

// read reads the dates of candidates.
func (p *datesOfPage) read(list []facts.Candidate) []dated {
	out := make([]dated, len(list))
	language := p.DateLanguage()
	for i, c := range list {
		date, ok := dates.Parse(c.Value, language)
		out[i] = dated{c, date, ok}
	}
	return out
}

// isPlausible reports whether a candidate is a date that a story can have.
func (p *datesOfPage) isPlausible(c dated) bool {
	if c.Is(byLabel) { // exports are older than the web
		return c.ok && c.date.Midnight().Year() <= p.now.Year()+1
	}
	return c.ok && dates.IsPlausible(c.date, p.now) && !(c.Finder.Reads == facts.Shown && (p.events[c.date.Day()] || p.isOfProduct))
}

// eventDays returns the days on which an event that the page declares begins or ends, nil where it
// declares a story: they are not the day of publishing, however they are printed.
func (k *Known) eventDays() map[string]bool {
	if len(k.LDArticles()) > 0 {
		return nil
	}
	var days map[string]bool
	for _, n := range k.Doc.Meta.LD {
		if n["startDate"] == nil && n["endDate"] == nil {
			continue
		}
		for _, kind := range n.Types() {
			if !strings.HasSuffix(kind, "Event") {
				continue
			}
			for _, key := range [...]string{"startDate", "endDate"} {
				if d, ok := dates.Parse(n.Text(key), k.DateLanguage()); ok {
					if days == nil {
						days = map[string]bool{}
					}
					days[d.Day()] = true
				}
			}
		}
	}
	return days
}

// best returns the first plausible date of a list, with the time of day that
// another candidate gives for the same day.
func (p *datesOfPage) best(list []dated) dates.Date {
	var best dates.Date
	for _, c := range list {
		// A later finder may know the clock time of the same day.
		if p.isPlausible(c) && (best.IsZero() || !best.HasTime && c.date.HasTime && c.date.Day() == best.Day()) {
			best = c.date
		}
	}
	return best
}

func (p *datesOfPage) decision(value dates.Date, all []dated) Decision[dates.Date] {
	out := Decision[dates.Date]{Value: value}
	for _, c := range all {
		out.Candidates = append(out.Candidates, c.Candidate)
	}
	return out
}

// DateLanguage returns the language that decides between day and month: the one
// that the page declares, because its region counts here, or else that of the
// story. If it has no region, the page's other dates and its address give one.
func (k *Known) DateLanguage() string {
	language := k.Language
	if declared := k.DeclaredLanguage(); declared != "" {
		language = declared
	}
	if strings.ContainsAny(language, "-_") || k.region() == "" {
		return language
	}
	return language + "-" + k.region()
}

// regionOfDates returns a region that writes the month first if the page does: a date of it
// has no other reading and none has only the other one, or it is of an American authority.
func (k *Known) regionOfDates() string {
	const digitsMin = 7 // "1/13/2025"
	var seen dates.Order
	for i := range k.Doc.Blocks {
		b := &k.Doc.Blocks[i]
		if b.Stats.Digits < digitsMin {
			continue
		}
		o := dates.OrderIn(b.Text)
		seen.MonthFirst, seen.DayFirst = seen.MonthFirst || o.MonthFirst, seen.DayFirst || o.DayFirst
	}
	host := facts.SiteHost(k.Address())
	isAmerican := slices.Contains([]string{"us", "gov", "mil"}, host[strings.LastIndexByte(host, '.')+1:])
	if !seen.DayFirst && (seen.MonthFirst || isAmerican) {
		return "US"
	}
	return ""
}

// textDates returns the dates printed in the article header, those near the
// headline first, then those right behind the story, those that sentences tell of, and last
// those of a list of other stories. If updated is set it returns only dates of updates; otherwise these come behind the
// others, without those in credits.
func textDates(k *Known, updated bool) []facts.Candidate {
	if k.Text == nil {
		return nil
	}
	var out, others, told, boxed []facts.Candidate
	box := k.boxOfStories()
	for _, i := range k.datedOrder() {
		if i == k.Headline.Block() || k.Stats(i).Words > credit.MaxWords || k.Stats(i).Digits == 0 || k.Text.HasPictureLabel(i) {
			continue
		}
		text := k.Doc.Blocks[i].Text
		d, start, ok := storysDate(text, k.Language)
		if !ok {
			continue
		}
		c := facts.Seen(d.String(), i)
		isUpdate := dateMeaningOf(text[:start]) == dateModified
		switch {
		case i >= box && i < k.First:
			boxed = append(boxed, c)
		case isUpdate && !updated && creditsUpdate(text, start):
		case isUpdate != updated:
			others = append(others, c)
		case k.tells(i):
			told = append(told, c)
		default:
			out = append(out, c)
		}
	}
	if updated {
		return append(out, told...)
	}
	return slices.Concat(out, others, told, boxed)
}

// datedOrder returns the blocks whose days may be those of the story of a dump: in the header those from
// the headline on, then those above it, then those right behind the story.
func (k *Known) datedOrder() []int {
	from, to := k.textHeaderBlocks()
	order := make([]int, 0, to-from)
	near := from
	if k.Headline.Block() != page.NoBlock && k.Headline.Block() < to {
		near = max(k.Headline.Block(), from)
	}
	for i := near; i < to; i++ {
		order = append(order, i)
	}
	for i := near - 1; i >= from; i-- {
		order = append(order, i)
	}
	return appendRange(order, k.End, min(k.End+textHeaderAbove, len(k.Doc.Blocks)))
}

// tells reports whether a block of a dump is a sentence or a caption, and so no line that says
// when the story was published: "Published on Monday, 4 May 2026." has fewer words.
func (k *Known) tells(block int) bool {
	const wordsMin = 10
	return k.Stats(block).Words >= wordsMin && (k.Stats(block).EndsSentence || k.isPrintedCaption(block))
}

// storysDate returns the first date in a text that may be a story's, and where it stands.
func storysDate(text, language string) (d dates.Date, at int, ok bool) {
	for behind := 0; ; {
		d, start, end, ok := dates.Find(text[behind:], language)
		if !ok || !dates.IsOfAnother(labelBefore(text[behind:behind+start])) {
			return d, behind + start, ok
		}
		behind += end
	}
}

// creditsUpdate reports whether a line names authors, and says of the date at start
// only that it is that of an update: "By Ida Lund Updated May 4, 2023". A system that
// prints both in one line prints the date of publishing there if it gives one, so
// the date does not stand in for it.
func creditsUpdate(line string, start int) bool {
	for _, word := range strings.FieldsFunc(strings.ToLower(line[:start]), func(r rune) bool { return !unicode.In(r, unicode.L, unicode.M) }) {
		if publishingLabels()[word] {
			return false
		}
	}
	before, _ := dates.CutUpdate(line[:start])
	for _, names := range [...]string{line, strings.TrimRight(before, " ,|-–—·•:(")} { // not every label is a part of credits
		if _, ok := credit.Parse(names); ok {
			return true
		}
	}
	return false
}

// ruledDates returns the dates that rules give, in whatever form they are printed.
func (k *Known) ruledDates(field rules.Field, imported bool) []facts.Candidate {
	all := k.Ruled(field, imported)
	for i, c := range all {
		if _, ok := dates.Parse(c.Value, k.DateLanguage()); ok {
			continue
		}
		if d, _, _, ok := dates.Find(c.Value, k.DateLanguage()); ok {
			all[i].Value = d.String()
		}
	}
	return all
}
