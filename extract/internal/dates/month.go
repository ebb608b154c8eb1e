package dates

import (
	"strings"
	"time"
)

// MonthByName returns the month that a word names in any of the known
// languages, or 0: "January", "janv.", "января", "كانون الثاني". Case and
// accents do not matter. Months of the Persian calendar do not count.
func MonthByName(word string) time.Month {
	month, end := reader{s: word}.monthAt(skipGap(word, 0, ""))
	if month == 0 || month >= firstSolarMonth || skipGap(word, end, ".") != len(word) {
		return 0
	}
	return time.Month(month)
}

// ParseMonthDay reads the date of a dateline, which may lack the year: "March
// 7", "Dec. 1", "7 mars", "3月2日", "24th Aug, 2023". year is 0 if none is
// printed; month is 0 if only the day is ("20日"). Nothing but a weekday may
// stand beside the date.
func ParseMonthDay(s string) (month time.Month, day, year int, ok bool) {
	i := nextDigit(s, 0)
	if i < 0 {
		return 0, 0, 0, false
	}
	r := reader{s: s}
	n := readNumber(s, i)
	if full, ok := r.dayAt(n); ok {
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
			_, ok = New(leapYear, month, day)
		} else if day, end, ok = readHanDayNumber(s, i); day > 31 {
			ok = false
		}
	}
	if !ok || !r.isAlone(start, end) {
		return 0, 0, 0, false
	}
	return month, day, 0, true
}

// leapYear stands in for the year that is not printed: "29 février" is a date.
const leapYear = 2000

// monthOfDay finds the month before or after the day n and returns the span of
// both; month is 0 if there is none.
func (r reader) monthOfDay(n number) (month time.Month, start, end int) {
	if m, end := r.monthAfter(n.end); 0 < m && m < firstSolarMonth {
		return time.Month(m), n.start, end
	}
	if start := wordBefore(r.s, n.start); start >= 0 {
		if m, next := r.monthAt(start); 0 < m && m < firstSolarMonth && next <= n.start {
			return time.Month(m), start, r.ordinalAfter(n.end)
		}
	}
	return 0, n.start, n.end
}

// isAlone reports whether nothing but a weekday, small words and marks stand
// around a date.
func (r reader) isAlone(start, end int) bool {
	return r.isClockGap(0, start) && r.isClockGap(end, len(r.s))
}

// monthAfter reads the month after a day or a year that ends at i.
func (r reader) monthAfter(i int) (month uint8, end int) {
	for range maxLinkWords {
		at := skipGap(r.s, i, partMarks+"ºª°")
		if at == len(r.s) {
			break
		}
		if month, end = r.monthAt(at); month > 0 {
			return month, end
		}
		word, next := readWord(r.s, at)
		if !word.is(roleLink) && (!word.is(roleOrdinal) || at-i > len("-")) {
			break
		}
		i = next
	}
	return 0, i
}

// monthAt reads the name of a month at i; month is 0 if there is none.
func (r reader) monthAt(i int) (month uint8, end int) {
	word, end := readWord(r.s, i)
	name := r.s[i:end]
	switch {
	case word.is(roleMonthNumber):
		n := readNumber(r.s, skipGap(r.s, end, ""))
		if n.digits < 1 || n.digits > 2 || n.value < 1 || n.value > 12 {
			return 0, i
		}
		return uint8(n.value), n.end
	case word.is(roleFirstWord):
		_, end = readWord(r.s, skipGap(r.s, end, ""))
		word, _ = find(hashOfFolded(r.s[i:end]))
	case word == knownWord{} && strings.HasPrefix(name, hebrewIn):
		word, end = readWord(r.s, i+len(hebrewIn))
	}
	if word.month > 0 && r.language != "" && len(name) <= maxOddName {
		word.month = r.oddMonth(foldWord(name), word.month)
	}
	return word.month, end
}

// oddMonth corrects the month of a name that means something else in the
// language of the page: another month, or no month (0).
func (r reader) oddMonth(name string, month uint8) uint8 {
	if croatian, odd := croatianMonths[name]; odd && r.language == "hr" {
		return croatian
	}
	if strings.Contains(monthTraps[name], r.language) {
		return 0
	}
	return month
}

// hebrewIn is the letter for "in" that is joined to a Hebrew month: "14
// בינואר".
const hebrewIn = "ב"

// maxOddName is the longest name of croatianMonths and monthTraps.
const maxOddName = len("listopada")
