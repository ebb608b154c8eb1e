package dates

import (
	"time"
)

// A Date is a date as a page gives it: a calendar day, with a clock time and a
// zone where the page gives them. The zero value is no date. Dates are plain
// values and can be compared with ==.
type Date struct {
	year    int
	month   time.Month
	day     int
	hour    int
	Minute  int
	Second  int
	Offset  int  // minutes east of Greenwich, if HasZone
	HasTime bool // the page gives a clock time
	HasZone bool // the page gives a zone; never without a time
	UTC     bool // the zone is printed as Z, UTC or GMT
}

// New returns a day without a time. ok is false if the calendar has no such
// day.
func New(year int, month time.Month, day int) (d Date, ok bool) {
	if month < time.January || month > time.December || day < 1 || day > daysInMonth(year, month) {
		return Date{}, false
	}
	return Date{year: year, month: month, day: day}, true
}

// daysInMonth returns how many days a month has.
func daysInMonth(year int, month time.Month) int {
	switch month {
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Day returns the day alone, as in "2022-01-14", or "" for no date.
func (d Date) Day() string {
	if d.IsZero() {
		return ""
	}
	return string(d.appendDay(make([]byte, 0, len(time.DateOnly))))
}

// String returns the date in the form of RFC 3339 with no more than the page
// gives: "2022-01-14T18:33:00+05:00", "2022-01-14T18:33:00" without a zone,
// "2022-01-14" without a time, "" for no date. Parse reads it back as the same
// value.
func (d Date) String() string {
	if !d.HasTime {
		return d.Day()
	}
	b := d.appendDay(make([]byte, 0, len(time.RFC3339)))
	b = appendTwoDigits(append(b, 'T'), d.hour)
	b = appendTwoDigits(append(b, ':'), d.Minute)
	b = appendTwoDigits(append(b, ':'), d.Second)
	switch {
	case !d.HasZone:
		return string(b)
	case d.UTC:
		return string(append(b, 'Z'))
	}
	sign, offset := byte('+'), d.Offset
	if offset < 0 {
		sign, offset = '-', -offset
	}
	b = appendTwoDigits(append(b, sign), offset/60)
	return string(appendTwoDigits(append(b, ':'), offset%60))
}

// appendDay appends the day as Day returns it.
func (d Date) appendDay(b []byte) []byte {
	b = appendTwoDigits(appendTwoDigits(b, d.year/100), d.year%100)
	b = appendTwoDigits(append(b, '-'), int(d.month))
	return appendTwoDigits(append(b, '-'), d.day)
}

// appendTwoDigits appends a number below 100 as two digits.
func appendTwoDigits(b []byte, n int) []byte {
	return append(b, byte('0'+n/10%10), byte('0'+n%10))
}

// firstWebYear is the year of the first web page: nothing was published on the
// web before it, whatever a story is about.
const firstWebYear = 1990

// IsPlausible reports whether a page that is read at time now can carry d as
// its date: not from before the web and not from later than next year, which is
// as far as magazines date ahead and wrong clocks run.
func IsPlausible(d Date, now time.Time) bool {
	return d.year >= firstWebYear && d.year <= now.Year()+1
}

// Years as they are printed. Numbers outside are counts ("5 May 1500 people")
// or years of another calendar.
const (
	firstPrintedYear = 1800
	lastPrintedYear  = 2199
)

// Other calendars that news pages print, as years to take off or add.
const (
	buddhistYears  = 543  // Thailand: 2565 is 2022
	republicYears  = 1911 // Taiwan: 民國111 is 2022
	firstBuddhist  = firstPrintedYear + 600
	lastBuddhist   = lastPrintedYear + 500
	firstSolarYear = 1300 // Iran: 1400 began in March 2021
	lastSolarYear  = 1499
)

// commonYear converts a year of four digits to the common calendar; it returns
// 0 if it is no year that pages print. The ranges of the common and the
// Buddhist calendar do not overlap.
func commonYear(year int) int {
	switch {
	case firstPrintedYear <= year && year <= lastPrintedYear:
		return year
	case firstBuddhist <= year && year <= lastBuddhist:
		return year - buddhistYears
	}
	return 0
}

// centuryPivot decides the century of a year of two digits: 89 is 2089 and 90
// is 1990, the first year of the web.
const centuryPivot = firstWebYear % 100

// fullYear adds the century to a year of two digits.
func fullYear(year int) int {
	if year >= centuryPivot {
		return 1900 + year
	}
	return 2000 + year
}

// solarDate converts a day of the Persian calendar: 18 Ordibehesht 1403 is 7
// May 2024. Leap years follow the 33-year cycle, which agrees with the printed
// calendar from 1300 to 1499.
func solarDate(year, month, day int) (Date, bool) {
	if month < 1 || month > 12 || day < 1 || day > 31 || month > 6 && day > 30 {
		return Date{}, false
	}
	// 1 Farvardin 1403 was 20 March 2024.
	days := solarDays(year, month, day) - solarDays(1403, 1, 1)
	t := time.Date(2024, time.March, 20+days, 0, 0, 0, 0, time.UTC)
	return Date{year: t.Year(), month: t.Month(), day: t.Day()}, true
}

// ethiopicDate converts a day of the Ethiopian calendar: 28 Yekatit 2016 is 7 March 2024. Its last
// month has five days, and six in the year before one that four divides.
func ethiopicDate(year, month, day int) (Date, bool) {
	const months, monthDays = 13, 30
	if month > months || day < 1 || day > monthDays || month == months && day > 6 {
		return Date{}, false
	}
	// 1 Meskerem 2016 was 12 September 2023.
	days := 365*(year-2016) + year/4 - 2016/4 + (month-1)*monthDays + day - 1
	t := time.Date(2023, time.September, 12+days, 0, 0, 0, 0, time.UTC)
	return Date{year: t.Year(), month: t.Month(), day: t.Day()}, true
}

// solarDays counts days from a fixed day of the Persian calendar.
func solarDays(year, month, day int) int {
	year += 1595 // aligns the cycle of 33 years
	days := 365*year + year/33*8 + (year%33+3)/4 + day
	if month <= 7 {
		return days + (month-1)*31
	}
	return days + 6*31 + (month-7)*30
}

// byteAt returns s[i], or 0 beyond the end.
func byteAt(s string, i int) byte {
	if i >= len(s) {
		return 0
	}
	return s[i]
}

// Midnight returns the start of the day in UTC, or the zero time for no date.
func (d Date) Midnight() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.year, d.month, d.day, 0, 0, 0, 0, time.UTC)
}
