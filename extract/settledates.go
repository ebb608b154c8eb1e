package extract

import (
	"slices"
	"time"
)

// What a page says of its date in several places is compared before it is
// believed: its metadata may name the day and the month in the order of another
// country, the day on which the story was last touched, or the wrong zone.

// settleOrder turns day and month round where the page has the date in another
// place the other way round, and nowhere as it was read.
func (a *article) settleOrder(now time.Time) {
	d := a.dates.published
	turned := d.swapped()
	if turned == d || !plausibleDate(turned, now) {
		return
	}
	as, otherwise := 0, 0
	for i, c := range a.candidates["published"] {
		o, ok := parseMachineDate(c.Value, a.dateLanguage())
		_, iso := parseISODate(c.Value)
		declared := c.Finder != "printed in the head" && c.Finder != "printed in a dump"
		switch {
		case !ok:
		case isRuled(c):
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
		a.dates.published = turned
	}
}

// swapped is a date with day and month turned round; the same where they cannot
// be.
func (d pageDate) swapped() pageDate {
	turned, ok := newPageDate(d.year, time.Month(d.day), int(d.month))
	if !ok {
		return d
	}
	turned.hour, turned.minute, turned.second = d.hour, d.minute, d.second
	turned.offset, turned.hasTime, turned.hasZone, turned.utc = d.offset, d.hasTime, d.hasZone, d.utc
	return turned
}

// preferOriginal takes an earlier date where the one declared first is that of a
// change: later than the last change, or the same moment; or a bare day next to
// it, as content systems give it that know no other.
func (a *article) preferOriginal(now time.Time) {
	const nextTo = 3 * 24 * time.Hour
	d, changed := a.dates.published, a.dates.modified
	declared, printed, ruled := a.saidPublished(now)
	if ruled || d.IsZero() || changed.IsZero() || isPrinted(d, printed) {
		return
	}
	isLater := func(o pageDate) bool { return o.midnight().After(d.midnight()) }
	printed = slices.DeleteFunc(printed, isLater)
	declared = slices.DeleteFunc(declared, func(o pageDate) bool {
		return isLater(o) || o.Day() == d.Day() || o.hasTime && o.minute == d.minute && o.second == d.second // the same by another clock
	})
	late := d.clock().After(changed.clock()) || d == changed
	bare := !d.hasTime && d.midnight().Sub(changed.midnight()).Abs() <= nextTo
	switch {
	case bare && len(printed) == 1:
		a.dates.published = printed[0]
	case late && len(declared) > 0:
		a.dates.published = declared[0]
	}
}

// preferAddress takes the day in the address of the page where it is long before
// the one that is declared: a story that was moved from another system keeps its
// address, and is declared as of the day of the move.
func (a *article) preferAddress(now time.Time) {
	const longBefore = 60 * 24 * time.Hour
	declared, _, ruled := a.saidPublished(now)
	d, ok := dateInURL(a.address())
	if ok && !ruled && len(declared) > 0 && plausibleDate(d, now) && a.dates.published.midnight().Sub(d.midnight()) > longBefore {
		a.dates.published = d
	}
}

// preferAgreed takes what the head of the story prints and metadata declares
// too, where what is declared first is printed nowhere and not next to it: papers
// go online the day before that of their print.
func (a *article) preferAgreed(now time.Time) {
	d := a.dates.published
	declared, printed, ruled := a.saidPublished(now)
	if ruled || len(printed) != 1 || isPrinted(d, printed) || isPrinted(a.dates.modified, printed) {
		return
	}
	for _, o := range declared {
		if isPrinted(o, printed) && o.midnight().Sub(d.midnight()).Abs() > 24*time.Hour {
			a.dates.published = o
			return
		}
	}
}

// saidPublished are the plausible dates of publishing that the page declares and
// those that the head of its story prints, and whether a rule for the site gives
// one: that is not weighed against others.
func (a *article) saidPublished(now time.Time) (declared, printed []pageDate, ruled bool) {
	for _, c := range a.candidates["published"] {
		d, ok := parseMachineDate(c.Value, a.dateLanguage())
		switch {
		case isRuled(c):
			ruled = true
		case !ok || !plausibleDate(d, now):
		case c.Finder == "printed in the head":
			printed = append(printed, d)
		case isDeclared[c.Finder]:
			declared = append(declared, d)
		}
	}
	return declared, printed, ruled
}

// isDeclared holds the finders of published dates that read what the page
// declares.
var isDeclared = map[string]bool{"json-ld datePublished": true, "meta published": true, "itemprop datePublished": true}

// isPrinted tells whether one of the printed dates is the day of a date.
func isPrinted(d pageDate, printed []pageDate) bool {
	return slices.ContainsFunc(printed, func(p pageDate) bool { return p.Day() == d.Day() })
}

// preferPrintedDate takes the day that the head of the story prints where
// metadata has another one that is printed nowhere: that is the day it was on
// the page's own clock. It must be next to the declared one, or be marked as a
// date. A day on which the story was changed is not the day it was published.
func (a *article) preferPrintedDate(now time.Time) {
	declared := a.dates.published
	var first pageDate
	marked := map[string]bool{}
	for _, c := range a.candidates["published"] {
		d, ok := parseMachineDate(c.Value, a.dateLanguage())
		if ok && (isRuled(c) || c.Finder == firstLineFinder) {
			return // what a rule gives, or the maker of a dump, is not weighed against what is printed
		}
		switch {
		case !ok || !plausibleDate(d, now) || c.Finder != "time element" && c.Finder != "printed in the head":
		case d.Day() == declared.Day(), d.swapped().Day() == declared.Day():
			return
		case c.Finder == "time element":
			marked[d.Day()] = true
		case first.IsZero():
			first = d
		}
	}
	const severalStories = 3 // dates of as many days are a list of other stories
	if first.IsZero() || declared.IsZero() || len(marked) >= severalStories {
		return
	}
	if local, ok := declared.onDay(first); ok && local.isMidnight() {
		a.dates.published = local // a day that was declared as an hour
		return
	}
	if first.Day() == a.dates.modified.Day() {
		return
	}
	nextDay := first.midnight().Sub(declared.midnight()).Abs() <= 24*time.Hour
	if local, ok := declared.onClock(first); ok {
		a.dates.published = local
	} else if local, ok := declared.onDay(first); ok {
		a.dates.published = local
	} else if nextDay && !declared.isLocal() || !nextDay && marked[first.Day()] {
		a.dates.published = first
	}
}

// settleClock gives a date its zone that is said to be in Greenwich's, where the
// page also gives it by another clock: "07:25:06Z" and "21:25:06Z" of the day
// before are a quarter past seven in Brisbane, where both are the same moment.
func (a *article) settleClock(time.Time) {
	const furthest = 14 * time.Hour
	d := a.dates.published
	if !d.hasTime || !d.hasZone || d.offset != 0 || d.second == 0 {
		return
	}
	for _, c := range a.candidates["published"] {
		o, ok := parseMachineDate(c.Value, a.dateLanguage())
		if !ok || !o.hasTime || !o.hasZone || o.offset != 0 || o.minute != d.minute || o.second != d.second {
			continue
		}
		if ahead := d.clock().Sub(o.clock()); ahead > 0 && ahead <= furthest {
			d.offset, d.utc = int(ahead/time.Minute), false
			a.dates.published = d
			return
		}
	}
}

// settleZone gives the dates that have no zone the one of the page's clock, where
// the page gives either of them a second time with it: "2022-05-11T04:10:00" is
// also "2022-05-11T04:10:00-03:00".
func (a *article) settleZone(time.Time) {
	published, modified := &a.dates.published, &a.dates.modified
	for _, field := range [...]string{"published", "modified"} {
		for _, c := range a.candidates[field] {
			zoned, ok := parseMachineDate(c.Value, a.dateLanguage())
			if !ok || !zoned.isLocal() || !zoned.completes(*published) && !zoned.completes(*modified) {
				continue
			}
			for _, d := range [...]*pageDate{published, modified} {
				if d.hasTime && !d.hasZone {
					d.hasZone, d.offset = true, zoned.offset
				}
			}
			return
		}
	}
}

// completes tells whether a date with a zone is another one that has none.
func (d pageDate) completes(o pageDate) bool {
	return d.hasZone && o.hasTime && !o.hasZone && d.clock().Equal(o.clock())
}

// clock is what the clock of the page shows, as if it were Greenwich's.
func (d pageDate) clock() time.Time {
	return time.Date(d.year, d.month, d.day, d.hour, d.minute, d.second, 0, time.UTC)
}

// isLocal tells a date that is given in a zone other than Greenwich.
func (d pageDate) isLocal() bool { return d.hasZone && d.offset != 0 }

// onClock gives a date in the zone in which it is the printed date and time;
// ok is false where there is none.
func (d pageDate) onClock(printed pageDate) (local pageDate, ok bool) {
	const furthest, step = 14 * time.Hour, 15 * time.Minute
	if !d.hasZone || !printed.hasTime || printed.hasZone {
		return pageDate{}, false
	}
	printed.second = d.second
	offset := printed.clock().Sub(d.clock().Add(-time.Duration(d.offset) * time.Minute))
	if offset.Abs() > furthest || offset%step != 0 {
		return pageDate{}, false
	}
	local = printed
	local.hasZone, local.offset = true, int(offset/time.Minute)
	return local, true
}

// isMidnight tells the first moment of a day.
func (d pageDate) isMidnight() bool {
	return d.hasTime && d.hour == 0 && d.minute == 0 && d.second == 0
}

// onDay gives a date of Greenwich's in the zone nearest to it in which it is the
// printed day, so that neither the moment nor the day is lost; ok is false where
// there is none.
func (d pageDate) onDay(printed pageDate) (local pageDate, ok bool) {
	const furthest = 14 // hours
	if !d.hasTime || !d.hasZone || d.offset != 0 || printed.hasTime {
		return pageDate{}, false
	}
	for hours := 1; hours <= furthest; hours++ {
		for _, offset := range [...]int{-hours, hours} {
			at := d.clock().Add(time.Duration(offset) * time.Hour)
			if local, _ = newPageDate(at.Year(), at.Month(), at.Day()); local.Day() != printed.Day() {
				continue
			}
			local.hour, local.minute, local.second = at.Hour(), at.Minute(), at.Second()
			local.hasTime, local.hasZone, local.offset = true, true, offset*60
			return local, true
		}
	}
	return pageDate{}, false
}
