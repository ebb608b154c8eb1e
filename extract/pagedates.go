package extract

import "time"

// datesFound are the dates that were decided.
type datesFound struct{ published, modified pageDate }

// A dateFinder proposes dates as strings, in whatever form the page has them.
var publishedFinders = []finder{
	{"json-ld datePublished", func(a *article) []Candidate {
		return values(append(a.ldTexts("datePublished"), a.ldTexts("dateCreated")...)...)
	}},
	{"meta published", func(a *article) []Candidate { return a.metas(publishedMetas) }},
	{"itemprop datePublished", func(a *article) []Candidate { return a.markedDates(markPublished, markDeclared) }},
	{"first line", func(a *article) []Candidate { return a.printedNearHead(a.doc.head.date) }},
	{"time element", func(a *article) []Candidate { return a.markedDates(markPublished, markByClass) }},
	{"printed near the headline", func(a *article) []Candidate { return a.printedDates() }},
	{"json-ld WebPage", func(a *article) []Candidate { return values(a.ldOf("WebPage", "datePublished")...) }},
	{"address", func(a *article) []Candidate {
		if d, ok := dateInURL(a.address()); ok {
			return values(d.String())
		}
		return nil
	}},
}

var modifiedFinders = []finder{
	{"json-ld dateModified", func(a *article) []Candidate { return values(a.ldTexts("dateModified")...) }},
	{"meta modified", func(a *article) []Candidate { return a.metas(modifiedMetas) }},
	{"itemprop dateModified", func(a *article) []Candidate { return a.markedDates(markModified, markDeclared) }},
}

// publishedMetas and modifiedMetas are the meta tags that give a page's dates,
// the most careful first.
var (
	publishedMetas = []string{
		"article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
		"article.published", "published_time", "pubdate", "publishdate", "publish_date", "publish-date", "publication_date",
		"article_date_original", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date",
		"dc.date.created", "citation_publication_date", "date", "originalpublicationdate", "article:post_date", "og:pubdate", "og:published_time",
	}
	modifiedMetas = []string{
		"article:modified_time", "og:updated_time", "datemodified", "article:modified", "lastmod", "last-modified", "dcterms.modified", "revised", "modified_time",
	}
)

func (a *article) metas(names []string) []Candidate {
	var out []Candidate
	for _, name := range names {
		out = append(out, values(a.doc.meta.first(name))...)
	}
	return out
}

// markedDates are the dates of elements that declare to hold one, in the head
// of the story unless they are sure of themselves.
func (a *article) markedDates(field markField, basis markBasis) []Candidate {
	var out []Candidate
	for _, m := range a.doc.marks {
		if m.field != field || m.basis != basis || basis != markDeclared && m.block > a.first+2 {
			continue
		}
		text := attr(m.node, "datetime")
		if text == "" {
			text = markText(m)
		}
		if len(text) <= dateTextMax {
			out = append(out, Candidate{Value: text, Block: noBlock})
		}
	}
	return out
}

// dateTextMax is the length above which a text is not a date alone.
const dateTextMax = 100

// dateReach is how many blocks above the story a printed date may stand.
const dateReach = 10

// printedDates are the dates printed between the headline and the story.
func (a *article) printedDates() []Candidate {
	var out []Candidate
	from := max(0, a.first-dateReach)
	if a.title.Block != noBlock && a.title.Block < a.first {
		from = a.title.Block
	}
	for i := from; i < min(a.first+2, len(a.doc.Blocks)); i++ {
		b := &a.doc.Blocks[i]
		if b.stats.words > creditWordsMax || i == a.title.Block {
			continue
		}
		if d, _, _, ok := findPrintedDate(b.Text, a.language); ok {
			out = append(out, Candidate{Value: d.String(), Block: i})
		}
	}
	return out
}

// printedNearHead prefers the date that the dump prints near its headline, as
// it may have a clock time, where it is the same day as the first line says.
func (a *article) printedNearHead(day string) []Candidate {
	if day == "" {
		return nil
	}
	for _, c := range a.printedDates() {
		if len(c.Value) > len(day) && c.Value[:len(day)] == day {
			return []Candidate{c}
		}
	}
	return values(day)
}

// decideDates takes the first plausible date of each kind.
func (a *article) decideDates() {
	now := time.Now()
	a.dates.published = a.firstDate("published", publishedFinders, now)
	a.dates.modified = a.firstDate("modified", modifiedFinders, now)
}

func (a *article) firstDate(field string, finders []finder, now time.Time) pageDate {
	all := a.ask(finders)
	a.candidates[field] = all
	var best pageDate
	for _, c := range all {
		d, ok := parseMachineDateIn(c.Value, a.dateLanguage())
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
	if a.doc.meta.lang != "" {
		return normaliseLanguageTag(a.doc.meta.lang)
	}
	return a.language
}
