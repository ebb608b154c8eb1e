package extract

import "time"

// monthByName gives the month a word names in any of the languages known, 0
// for none: "January", "janv.", "января", "كانون الثاني". Case and accents do
// not matter. Months of the Persian calendar are not months in this sense.
func monthByName(word string) time.Month {
	month, end := dateReader{s: word}.monthAt(skipDateGap(word, 0, ""))
	if month == 0 || month >= firstSolarMonth || skipDateGap(word, end, ".") != len(word) {
		return 0
	}
	return time.Month(month)
}

// parseMonthDay reads the date of a dateline, which may leave out the year:
// "March 7", "Dec. 1", "7 mars", "3月2日", "24th Aug, 2023". year is 0 where
// none is printed, month is 0 where only the day is ("20日"). Nothing but a
// weekday may stand beside it.
func parseMonthDay(s string) (month time.Month, day, year int, ok bool) {
	i := nextDateDigit(s, 0)
	if i < 0 {
		return 0, 0, 0, false
	}
	r := dateReader{s: s}
	n := readDateNumber(s, i)
	if full, ok := r.dateAt(n); ok {
		return full.date.month, full.date.day, full.date.year, r.isAlone(full.start, full.end)
	}
	month, start, end := r.monthOfDay(n)
	day = n.value
	switch {
	case n.digits > 2 || day < 1:
		return 0, 0, 0, false
	case month > 0:
		ok = day <= daysInMonth(leapYear, month)
	default:
		start = i
		if m, d, next, found := readHanDay(s, i); found {
			month, day, end = time.Month(m), d, next
			_, ok = newPageDate(leapYear, month, day)
		} else if day, end, ok = readHanDayNumber(s, i); day > 31 {
			ok = false
		}
	}
	if !ok || !r.isAlone(start, end) {
		return 0, 0, 0, false
	}
	return month, day, 0, true
}

// leapYear stands in for a year that is not printed: "29 février" is a date.
const leapYear = 2000

// monthOfDay finds the month before or after the day n and gives the span of
// both; month is 0 where there is none.
func (r dateReader) monthOfDay(n dateNumber) (month time.Month, start, end int) {
	if m, end := r.monthAfter(n.end); 0 < m && m < firstSolarMonth {
		return time.Month(m), n.start, end
	}
	if start := dateWordBefore(r.s, n.start); start >= 0 {
		if m, next := r.monthAt(start); 0 < m && m < firstSolarMonth && next <= n.start {
			return time.Month(m), start, r.ordinalAfter(n.end)
		}
	}
	return 0, n.start, n.end
}

// isAlone holds where nothing but a weekday, small words and marks stand
// around a date.
func (r dateReader) isAlone(start, end int) bool {
	return r.isClockGap(0, start) && r.isClockGap(end, len(r.s))
}
