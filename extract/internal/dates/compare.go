package dates

import (
	"time"
)

// SameTime tells whether two dates have the same instant, or the same day
// where one of them has no more.
func (d Date) SameTime(o Date) bool {
	d.UTC, o.UTC = false, false
	return d == o || (!d.HasTime || !o.HasTime) && d.Day() == o.Day()
}

// Swapped is a date with day and month turned round; the same where they cannot
// be.
func (d Date) Swapped() Date {
	turned, ok := New(d.year, time.Month(d.day), int(d.month))
	if !ok {
		return d
	}
	turned.hour, turned.Minute, turned.Second = d.hour, d.Minute, d.Second
	turned.Offset, turned.HasTime, turned.HasZone, turned.UTC = d.Offset, d.HasTime, d.HasZone, d.UTC
	return turned
}

// Completes tells whether a date with a zone is another one that has none.
func (d Date) Completes(o Date) bool {
	return d.HasZone && o.HasTime && !o.HasZone && d.Clock().Equal(o.Clock())
}

// Clock is what the clock of the page shows, as if it were Greenwich's.
func (d Date) Clock() time.Time {
	return time.Date(d.year, d.month, d.day, d.hour, d.Minute, d.Second, 0, time.UTC)
}

// IsLocal tells a date that is given in a zone other than Greenwich.
func (d Date) IsLocal() bool { return d.HasZone && d.Offset != 0 }

// OnClock gives a date in the zone in which it is the printed date and time;
// ok is false where there is none.
func (d Date) OnClock(printed Date) (local Date, ok bool) {
	const maxOffset, step = 14 * time.Hour, 15 * time.Minute
	if !d.HasZone || !printed.HasTime || printed.HasZone {
		return Date{}, false
	}
	printed.Second = d.Second
	offset := printed.Clock().Sub(d.Clock().Add(-time.Duration(d.Offset) * time.Minute))
	if offset.Abs() > maxOffset || offset%step != 0 {
		return Date{}, false
	}
	local = printed
	local.HasZone, local.Offset = true, int(offset/time.Minute)
	return local, true
}

// IsMidnight tells the first moment of a day.
func (d Date) IsMidnight() bool {
	return d.HasTime && d.hour == 0 && d.Minute == 0 && d.Second == 0
}

// OnDay gives a date of Greenwich's in the zone nearest to it in which it is the
// printed day, so that neither the moment nor the day is lost; ok is false where
// there is none.
func (d Date) OnDay(printed Date) (local Date, ok bool) {
	const maxOffset = 14 // hours
	if !d.HasTime || !d.HasZone || d.Offset != 0 || printed.HasTime {
		return Date{}, false
	}
	for hours := 1; hours <= maxOffset; hours++ {
		for _, offset := range [...]int{-hours, hours} {
			at := d.Clock().Add(time.Duration(offset) * time.Hour)
			if local, _ = New(at.Year(), at.Month(), at.Day()); local.Day() != printed.Day() {
				continue
			}
			local.hour, local.Minute, local.Second = at.Hour(), at.Minute(), at.Second()
			local.HasTime, local.HasZone, local.Offset = true, true, offset*60
			return local, true
		}
	}
	return Date{}, false
}
