package dates

import (
	"time"
)

// SameTime reports whether d and o are the same date and time in the same zone,
// or the same day if one of them has no time. Whether a zone was printed as UTC
// or as +00:00 makes no difference.
func (d Date) SameTime(o Date) bool {
	d.UTC, o.UTC = false, false
	return d == o || (!d.HasTime || !o.HasTime) && d.Day() == o.Day()
}

// Swapped returns d with day and month exchanged, or d itself if the calendar
// has no such day.
func (d Date) Swapped() Date {
	turned, ok := New(d.year, time.Month(d.day), int(d.month))
	if !ok {
		return d
	}
	turned.hour, turned.Minute, turned.Second = d.hour, d.Minute, d.Second
	turned.Offset, turned.HasTime, turned.HasZone, turned.UTC = d.Offset, d.HasTime, d.HasZone, d.UTC
	return turned
}

// Completes reports whether d is the time that o gives without a zone, with its
// zone added.
func (d Date) Completes(o Date) bool {
	return d.HasZone && o.HasTime && !o.HasZone && d.Clock().Equal(o.Clock())
}

// Clock returns what the clock on the page shows, as if it were in UTC. A date
// without a time is taken for midnight.
func (d Date) Clock() time.Time {
	return time.Date(d.year, d.month, d.day, d.hour, d.Minute, d.Second, 0, time.UTC)
}

// IsLocal reports whether d has a zone, and one that is not at UTC.
func (d Date) IsLocal() bool { return d.HasZone && d.Offset != 0 }

// OnClock moves d to the zone in which it is the printed date and time. ok is
// false if d has no zone, if printed has a zone or no time, or if no zone of
// the world makes them the same moment.
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

// IsMidnight reports whether d has a time, and this is the first moment of a
// day.
func (d Date) IsMidnight() bool {
	return d.HasTime && d.hour == 0 && d.Minute == 0 && d.Second == 0
}

// OnDay moves a date in UTC to the nearest zone in which it falls on the
// printed day, so that neither the moment nor the day is lost. ok is false if d
// is not a time in UTC, if printed has a time of its own, or if there is no
// such zone.
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
