package extract

import (
	"strings"
	"time"

	"shuck/extract/rules"
)

// datesFound are the dates that were decided.
type datesFound struct{ published, modified pageDate }

// publishedFinders propose dates as strings, in whatever form the page has them.
var publishedFinders = []finder{
	{ruleFinder, func(a *article) []Candidate { return a.ruledDates(rules.Published, false) }},
	{"wiki revision", (*article).revisionDates},
	{"json-ld datePublished", func(a *article) []Candidate {
		return values(append(a.ldTexts("datePublished"), a.ldTexts("dateCreated")...)...)
	}},
	{"meta published", func(a *article) []Candidate { return a.metas(publishedMetas) }},
	{"itemprop datePublished", func(a *article) []Candidate { return a.markedDates(markPublished, markDeclared) }},
	{firstLineFinder, func(a *article) []Candidate { return a.printedNearHead(a.doc.head.date) }},
	{"time element", func(a *article) []Candidate { return a.markedDates(markPublished, markByClass) }},
	{"printed by a script", (*article).scriptDates},
	{"printed in a dump", func(a *article) []Candidate { return textDates(a, false) }},
	{"printed in the head", func(a *article) []Candidate {
		return a.printedDates(append(a.stampedTitle(), a.headBlocks()...), stampPublished)
	}},
	{"json-ld WebPage", func(a *article) []Candidate { return values(a.ldOf("WebPage", "datePublished")...) }},
	{"json-ld HowTo", func(a *article) []Candidate { return values(a.ldOf("HowTo", "datePublished")...) }},
	{"address", func(a *article) []Candidate {
		if d, ok := dateInURL(a.address()); ok {
			return values(d.String())
		}
		return nil
	}},
}

// firstLineFinder reads the first line of a dump, where its maker put the date.
const firstLineFinder = "first line"

// latePublished are asked where the page says nothing near its story.
var latePublished = []finder{
	{importedFinder, func(a *article) []Candidate { return a.ruledDates(rules.Published, true) }},
	{"page state", func(a *article) []Candidate { return values(a.stateTexts(statePublished)...) }},
	{"printed below the headline", (*article).dateBelow},
	{"opening date", (*article).openingDate},
	{"dated title", (*article).dateInTitle},
	{"printed behind the story", func(a *article) []Candidate { return a.printedDates(a.behindStory(), stampPublished) }},
	{"only date", (*article).onlyDate},
	{"signed with a date", func(a *article) []Candidate {
		return a.printedDates(appendRange(nil, max(0, a.end-1), a.end), stampPublished)
	}},
}

var modifiedFinders = []finder{
	{ruleFinder, func(a *article) []Candidate { return a.ruledDates(rules.Modified, false) }},
	{"json-ld dateModified", func(a *article) []Candidate { return values(a.ldTexts("dateModified")...) }},
	{"meta modified", func(a *article) []Candidate { return a.metas(modifiedMetas) }},
	{"printed in a dump", func(a *article) []Candidate { return textDates(a, true) }},
	{"itemprop dateModified", func(a *article) []Candidate { return a.markedDates(markModified, markDeclared) }},
	{"time element", func(a *article) []Candidate { return a.markedDates(markModified, markByClass) }},
	{"printed in the head", func(a *article) []Candidate { return a.printedDates(a.headBlocks(), stampModified) }},
}

var lateModified = []finder{
	{"page state", func(a *article) []Candidate { return values(a.stateTexts(stateModified)...) }},
	{"printed behind the story", func(a *article) []Candidate { return a.printedDates(a.behindStory(), stampModified) }},
}

// publishedMetas and modifiedMetas are the meta tags that give a page's dates,
// the most careful first, without the signs that sites put between the words:
// "article:published_time" is articlepublishedtime.
var (
	publishedMetas = []string{
		"articlepublishedtime", "ogarticlepublishedtime", "datepublished", "parselypubdate", "sailthrudate", "articlepublished",
		"publishedtime", "publisheddate", "published", "pubdate", "publishdate", "publicationdate", "articledateoriginal",
		"cxenseparserecspublishtime", "dcdateissued", "dctermscreated", "dctermsdate", "dcdate", "dcdatecreated",
		"citationpublicationdate", "citationonlinedate", "citationdate", "date", "originalpublicationdate", "articlepostdate",
		"ogpubdate", "ogpublishedtime", "wpublisheddate", "createdate", "datecreated", "displaydate",
	}
	modifiedMetas = []string{
		"articlemodifiedtime", "ogupdatedtime", "datemodified", "articlemodified", "lastmod", "lastmodified", "dctermsmodified", "revised",
		"modifiedtime", "modifieddate", "updateddate", "dateupdated", "lastupdated",
	}
)

// metas are the contents of the meta tags of a list, in the list's order.
func (a *Facts) metas(names []string) []Candidate {
	found := map[string]string{}
	for _, t := range a.doc.meta.tags {
		if name := letters(t.name); found[name] == "" {
			found[name] = t.content
		}
	}
	var out []Candidate
	for _, name := range names {
		out = append(out, values(found[name])...)
	}
	return out
}

// A stamp is what a date on a page says of the story.
type stamp uint8

const (
	stampPublished stamp = iota // published, or nothing is said
	stampModified               // updated
)

// updateWords announce the date of an update: "Updated March 3", "mis à jour
// le", "更新". "Update" alone does too; "up to date" does not.
var updateWords = []string{
	"updat", "modif", "revised", "edited", "last review", "aktualisier", "geändert", "mis à jour", "mise à jour", "màj", "actualiz", "atualiz",
	"aggiorna", "bijgewerkt", "gewijzigd", "oppdater", "uppdater", "opdater", "päivitetty", "aktualiz", "обновл", "оновл", "изменен",
	"güncelle", "更新", "修改", "수정", "diperbarui", "cập nhật", "تحديث", "अपडेट", "ενημέρωση", "frissítve", "actualizat", "modyfik",
}

// stampOf reads what stands before a date.
func stampOf(label string) stamp {
	label = strings.ToLower(label)
	for _, w := range updateWords {
		if strings.Contains(label, w) {
			return stampModified
		}
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
func (a *article) printedDates(blocks []int, want stamp) []Candidate {
	var out []Candidate
	for _, i := range blocks {
		b := &a.doc.Blocks[i]
		if b.stats.words > creditWordsMax || b.Type == Caption || b.stats.digits == 0 || i == a.title.Block && a.stampedTitle() == nil {
			continue
		}
		label := ""
		if i > 0 && a.doc.Blocks[i-1].stats.words <= labelWordsMax {
			label = a.doc.Blocks[i-1].Text
		}
		rest := b.Text
		for {
			d, start, end, ok := findPrintedDate(rest, a.dateLanguage())
			if !ok {
				break
			}
			label += " " + labelBefore(rest[:start])
			if stampOf(label) == want {
				out = append(out, Candidate{Value: d.String(), Block: i})
			}
			rest, label = rest[end:], ""
		}
	}
	return out
}

// stampedTitle is the block of the headline where it holds more than that.
func (a *article) stampedTitle() []int {
	i := a.title.Block
	if i == noBlock || len(letters(a.doc.Blocks[i].Text)) <= len(letters(a.title.Value)) {
		return nil
	}
	return []int{i}
}

// labelWordsMax is how many words a block has that labels the one below it.
const labelWordsMax = 3

// behindStory are the blocks right behind the story.
func (a *article) behindStory() []int {
	const reach = 3
	end := min(a.end, len(a.doc.Blocks))
	return appendRange(nil, end, min(end+reach, len(a.doc.Blocks)))
}

// printedNearHead prefers the date that the dump prints near its headline, as
// it may have a clock time, where it is the same day as the first line says.
func (a *article) printedNearHead(day string) []Candidate {
	if day == "" {
		return nil
	}
	for _, c := range a.printedDates(a.headBlocks(), stampPublished) {
		if len(c.Value) > len(day) && c.Value[:len(day)] == day {
			return []Candidate{c}
		}
	}
	return values(day)
}

// decideDates takes the first plausible date of each kind.
func (a *article) decideDates() {
	now := time.Now()
	a.dates.modified = a.firstDate("modified", modifiedFinders, lateModified, now)
	a.dates.published = a.firstDate("published", publishedFinders, latePublished, now)
	for _, settle := range [...]func(*article, time.Time){
		(*article).settleOrder, (*article).preferAddress, (*article).preferAgreed, (*article).preferOriginal, (*article).preferPrintedDate,
		(*article).settleClock, (*article).settleZone,
	} {
		settle(a, now)
	}
	if all := a.candidates["modified"]; len(all) > 0 && !isDeclaration[all[0].Finder] && a.dates.modified.sameTime(a.dates.published) {
		a.dates.modified = pageDate{} // "Updated" is all that the page prints of its one date
	}
}

// isDeclaration holds the finders of modified dates that read metadata.
var isDeclaration = map[string]bool{"json-ld dateModified": true, "meta modified": true, "itemprop dateModified": true}

// sameTime tells whether two dates have the same instant, or the same day
// where one of them has no more.
func (d pageDate) sameTime(o pageDate) bool {
	d.utc, o.utc = false, false
	return d == o || (!d.hasTime || !o.hasTime) && d.Day() == o.Day()
}

// firstDate is the first plausible date that finders propose, or that late ones
// do where there is none.
func (a *article) firstDate(field string, finders, late []finder, now time.Time) pageDate {
	a.candidates[field] = a.ask(finders)
	if best := a.bestDate(a.candidates[field], now); !best.IsZero() {
		return best
	}
	found := a.ask(late)
	a.candidates[field] = append(a.candidates[field], found...)
	return a.bestDate(found, now)
}

// bestDate is the first plausible date of a list.
func (a *article) bestDate(list []Candidate, now time.Time) pageDate {
	var best pageDate
	for _, c := range list {
		d, ok := parseMachineDate(c.Value, a.dateLanguage())
		if !ok || !plausibleDate(d, now) {
			continue
		}
		// A later finder may know the clock time of the same day.
		if best.IsZero() || !best.hasTime && d.hasTime && d.Day() == best.Day() {
			best = d
		}
	}
	return best
}

// dateLanguage is the language that decides between day and month: what the
// page declares, as its region counts here, or else that of the story.
func (a *article) dateLanguage() string {
	if declared := a.declaredLanguage(); declared != "" {
		return declared
	}
	return a.language
}

// declaredLanguage is the language that the page declares, with its region where
// it gives that too; "" for none.
func (a *Facts) declaredLanguage() string {
	declared := normaliseLanguageTag(a.doc.meta.lang)
	if declared == "" {
		return ""
	}
	for _, t := range a.doc.meta.tags {
		if locale := normaliseLanguageTag(t.content); t.name == "og:locale" && strings.HasPrefix(locale, declared+"-") {
			return locale
		}
	}
	return declared
}
