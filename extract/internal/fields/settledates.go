package fields

import (
	"slices"
	"time"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
)

// The dates that a page gives in several places are compared before one is believed.
// Metadata may have day and month in the order of another country, the day on which
// the story was last touched, or the wrong time zone.

// settleOrder swaps day and month if another place on the page has the date the
// other way round, and none has it as it was read.
func (p *datesOfPage) settleOrder() {
	d := p.published
	turned := d.Swapped()
	if turned == d || !dates.IsPlausible(turned, p.now) {
		return
	}
	as, otherwise := 0, 0
	for i, c := range p.all.published {
		o, ok := c.date, c.ok
		_, iso := dates.ParseISO(c.Value)
		declared := !c.Is(dateInHeader) && !c.Is(dateInDump)
		switch {
		case !ok:
		case facts.IsRuled(c.Candidate):
			return
		case o.Day() == turned.Day() && iso && declared:
			otherwise += 2 // this one has only one reading
		case o.Day() == turned.Day():
			otherwise++
		case iso && declared && o.Day() == d.Day():
			return
		case i > 0 && o.Day() == d.Day():
			as++
		}
	}
	if otherwise > as {
		p.published = turned
	}
}

// preferOriginal takes an earlier date if the one declared first is that of a
// change: it is later than the last change or the same moment, or it is a day
// without a time next to it, as content systems give it that know no other.
func (p *datesOfPage) preferOriginal() {
	const nextTo = 3 * 24 * time.Hour
	d, changed := p.published, p.modified
	declared, printed, ruled := p.publishedDates()
	if ruled || d.IsZero() || changed.IsZero() || isPrinted(d, printed) {
		return
	}
	isLater := func(o dates.Date) bool { return o.Midnight().After(d.Midnight()) }
	printed = slices.DeleteFunc(printed, isLater)
	declared = slices.DeleteFunc(declared, func(o dates.Date) bool {
		return isLater(o) || o.Day() == d.Day() || o.HasTime && o.Minute == d.Minute && o.Second == d.Second // the same by another clock
	})
	late := d.Clock().After(changed.Clock()) || d == changed
	bare := !d.HasTime && d.Midnight().Sub(changed.Midnight()).Abs() <= nextTo
	switch {
	case bare && len(printed) == 1:
		p.published = printed[0]
	case late && len(declared) > 0:
		p.published = declared[0]
	}
}

// preferAddress takes the day in the address of the page if it is long before the
// declared one, or years from one that is only printed. A story that was moved from
// another system keeps its address and is declared with the day of the move; a date in
// print may be about anything.
func (p *datesOfPage) preferAddress() {
	const (
		longBefore = 60 * 24 * time.Hour
		year       = 365 * 24 * time.Hour
	)
	declared, _, ruled := p.publishedDates()
	d, ok := dates.InURL(p.Address())
	if !ok || ruled || p.published.IsZero() || !dates.IsPlausible(d, p.now) {
		return
	}
	later := p.published.Midnight().Sub(d.Midnight())
	if len(declared) > 0 && later > longBefore || len(declared) == 0 && later.Abs() > year {
		p.published = d
	}
}

// preferAgreed takes the date that both the article header prints and metadata
// declares, if the one declared first is printed nowhere and is not next to it:
// papers publish online the day before they print.
func (p *datesOfPage) preferAgreed() {
	d := p.published
	declared, printed, ruled := p.publishedDates()
	if ruled || len(printed) != 1 || isPrinted(d, printed) || isPrinted(p.modified, printed) {
		return
	}
	for _, o := range declared {
		if isPrinted(o, printed) && o.Midnight().Sub(d.Midnight()).Abs() > 24*time.Hour {
			p.published = o
			return
		}
	}
}

// publishedDates returns the plausible dates of publishing that the page declares,
// and those that its article header prints. ruled reports whether a rule for the
// site gives one, which is not weighed against others.
func (p *datesOfPage) publishedDates() (declared, printed []dates.Date, ruled bool) {
	for _, c := range p.all.published {
		d, ok := c.date, c.ok
		switch {
		case facts.IsRuled(c.Candidate):
			ruled = true
		case !ok || !dates.IsPlausible(d, p.now):
		case c.Is(dateInHeader):
			printed = append(printed, d)
		case c.Finder.Reads == facts.Declared:
			declared = append(declared, d)
		}
	}
	return declared, printed, ruled
}

// isPrinted reports whether one of the printed dates is on the day of a date.
func isPrinted(d dates.Date, printed []dates.Date) bool {
	return slices.ContainsFunc(printed, func(o dates.Date) bool { return o.Day() == d.Day() })
}

// preferPrintedDate takes the day that the article header prints if metadata has
// another one that is printed nowhere: the printed day is the one on the page's own
// clock. It must be next to the declared one, or be annotated as a date. A day on
// which the story was changed is not the day it was published.
func (p *datesOfPage) preferPrintedDate() {
	declared := p.published
	printed, isMarked := p.otherDay()
	if printed.IsZero() || declared.IsZero() {
		return
	}
	if local, ok := declared.OnDay(printed); ok && local.IsMidnight() {
		p.published = local // a day that was declared as an hour
		return
	}
	if printed.Day() == p.modified.Day() {
		return
	}
	nextDay := printed.Midnight().Sub(declared.Midnight()).Abs() <= 24*time.Hour
	if local, ok := declared.OnClock(printed); ok {
		p.published = local
	} else if local, ok := declared.OnDay(printed); ok {
		p.published = local
	} else if nextDay && !declared.IsLocal() || !nextDay && isMarked {
		p.published = printed
	}
}

// otherDay returns the first date that the article header prints, if it prints the
// declared day nowhere, and whether elements annotated as dates hold it too. There
// is none if a rule or the maker of a dump gave the date, which is not weighed
// against what is printed.
func (p *datesOfPage) otherDay() (first dates.Date, isMarked bool) {
	const severalStories = 3 // dates of as many days are a list of other stories
	marked := map[string]bool{}
	for _, c := range p.all.published {
		if c.ok && (facts.IsRuled(c.Candidate) || c.Is(firstLineDate) || c.Is(byLabel) && p.Doc.Export.Alone) {
			return dates.Date{}, false
		}
		if !p.isPlausible(c) || !c.Is(timeElement) && !c.Is(dateInHeader) {
			continue
		}
		switch d := c.date; {
		case d.Day() == p.published.Day(), d.Swapped().Day() == p.published.Day():
			return dates.Date{}, false
		case c.Is(timeElement):
			marked[d.Day()] = true
		case first.IsZero():
			first = d
		}
	}
	if len(marked) >= severalStories {
		return dates.Date{}, false
	}
	return first, marked[first.Day()]
}

// settleClock gives a date that is declared as Greenwich time its time zone, if the
// page also gives it by another clock: "07:25:06Z", and "21:25:06Z" of the day
// before, are a quarter past seven in Brisbane if both are the same moment.
func (p *datesOfPage) settleClock() {
	const furthest = 14 * time.Hour
	d := p.published
	if !d.HasTime || !d.HasZone || d.Offset != 0 || d.Second == 0 {
		return
	}
	for _, c := range p.all.published {
		o, ok := c.date, c.ok
		if !ok || !o.HasTime || !o.HasZone || o.Offset != 0 || o.Minute != d.Minute || o.Second != d.Second {
			continue
		}
		if ahead := d.Clock().Sub(o.Clock()); ahead > 0 && ahead <= furthest {
			d.Offset, d.UTC = int(ahead/time.Minute), false
			p.published = d
			return
		}
	}
}

// settleZone gives the dates without a time zone that of the page's clock, if the
// page gives one of them a second time with it: "2022-05-11T04:10:00" is also
// "2022-05-11T04:10:00-03:00".
func (p *datesOfPage) settleZone() {
	for _, c := range slices.Concat(p.all.published, p.all.modified) {
		if !c.ok || !c.date.IsLocal() || !c.date.Completes(p.published) && !c.date.Completes(p.modified) {
			continue
		}
		for _, d := range [...]*dates.Date{&p.published, &p.modified} {
			if d.HasTime && !d.HasZone {
				d.HasZone, d.Offset = true, c.date.Offset
			}
		}
		return
	}
}
