package fields

import (
	"slices"
	"time"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
)

// What a page says of its date in several places is compared before it is
// believed: its metadata may name the day and the month in the order of another
// country, the day on which the story was last touched, or the wrong zone.

// settleOrder turns day and month round where the page has the date in another
// place the other way round, and nowhere as it was read.
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
		declared := !c.Is(dateInHead) && !c.Is(dateInDump)
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

// preferOriginal takes an earlier date where the one declared first is that of a
// change: later than the last change, or the same moment; or a bare day next to
// it, as content systems give it that know no other.
func (p *datesOfPage) preferOriginal() {
	const nextTo = 3 * 24 * time.Hour
	d, changed := p.published, p.modified
	declared, printed, ruled := p.saidPublished()
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

// preferAddress takes the day in the address of the page where it is long before
// the one that is declared: a story that was moved from another system keeps its
// address, and is declared as of the day of the move.
func (p *datesOfPage) preferAddress() {
	const longBefore = 60 * 24 * time.Hour
	declared, _, ruled := p.saidPublished()
	d, ok := dates.InURL(p.Address())
	if ok && !ruled && len(declared) > 0 && dates.IsPlausible(d, p.now) && p.published.Midnight().Sub(d.Midnight()) > longBefore {
		p.published = d
	}
}

// preferAgreed takes what the head of the story prints and metadata declares
// too, where what is declared first is printed nowhere and not next to it: papers
// go online the day before that of their print.
func (p *datesOfPage) preferAgreed() {
	d := p.published
	declared, printed, ruled := p.saidPublished()
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

// saidPublished are the plausible dates of publishing that the page declares and
// those that the head of its story prints, and whether a rule for the site gives
// one: that is not weighed against others.
func (p *datesOfPage) saidPublished() (declared, printed []dates.Date, ruled bool) {
	for _, c := range p.all.published {
		d, ok := c.date, c.ok
		switch {
		case facts.IsRuled(c.Candidate):
			ruled = true
		case !ok || !dates.IsPlausible(d, p.now):
		case c.Is(dateInHead):
			printed = append(printed, d)
		case c.Finder.Reads == facts.Declared:
			declared = append(declared, d)
		}
	}
	return declared, printed, ruled
}

// isPrinted reports whether one of the printed dates is the day of a date.
func isPrinted(d dates.Date, printed []dates.Date) bool {
	return slices.ContainsFunc(printed, func(o dates.Date) bool { return o.Day() == d.Day() })
}

// preferPrintedDate takes the day that the head of the story prints where
// metadata has another one that is printed nowhere: that is the day it was on
// the page's own clock. It must be next to the declared one, or be marked as a
// date. A day on which the story was changed is not the day it was published.
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

// otherDay is the first date that the head of the story prints, where it prints
// the declared day nowhere, and whether elements marked as dates hold it too. There
// is none where a rule or the maker of a dump gave the date: that is not weighed
// against what is printed.
func (p *datesOfPage) otherDay() (first dates.Date, isMarked bool) {
	const severalStories = 3 // dates of as many days are a list of other stories
	marked := map[string]bool{}
	for _, c := range p.all.published {
		if c.ok && (facts.IsRuled(c.Candidate) || c.Is(firstLineDate)) {
			return dates.Date{}, false
		}
		if !p.isPlausible(c) || !c.Is(timeElement) && !c.Is(dateInHead) {
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

// settleClock gives a date its zone that is said to be in Greenwich's, where the
// page also gives it by another clock: "07:25:06Z" and "21:25:06Z" of the day
// before are a quarter past seven in Brisbane, where both are the same moment.
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

// settleZone gives the dates that have no zone the one of the page's clock, where
// the page gives either of them a second time with it: "2022-05-11T04:10:00" is
// also "2022-05-11T04:10:00-03:00".
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
