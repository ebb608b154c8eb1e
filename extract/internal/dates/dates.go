package dates

import (
	"strings"
	"time"
	"unicode/utf8"
)

// A Date is a date as a page gives it: a calendar day, a clock time where
// one is given, and a zone where one is given. The zero value is no date.
type Date struct {
	year    int
	month   time.Month
	day     int
	hour    int
	Minute  int
	Second  int
	Offset  int  // minutes east of Greenwich, where hasZone
	HasTime bool // the page gives a clock time
	HasZone bool // the page gives its zone; never without a time
	UTC     bool // the zone is printed as Z, UTC or GMT
}

// New gives a bare day; ok is false where the calendar has no such day.
func New(year int, month time.Month, day int) (d Date, ok bool) {
	if month < time.January || month > time.December || day < 1 || day > daysInMonth(year, month) {
		return Date{}, false
	}
	return Date{year: year, month: month, day: day}, true
}

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

// IsZero holds where there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Day is the date alone: "2022-01-14", and "" where there is none.
func (d Date) Day() string {
	if d.IsZero() {
		return ""
	}
	return string(d.appendDay(make([]byte, 0, len(time.DateOnly))))
}

// String is the date in RFC 3339 with no more than the page gives:
// "2022-01-14T18:33:00+05:00", "2022-01-14T18:33:00" without a zone,
// "2022-01-14" without a time, "" for no date.
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

func (d Date) appendDay(b []byte) []byte {
	b = appendTwoDigits(appendTwoDigits(b, d.year/100), d.year%100)
	b = appendTwoDigits(append(b, '-'), int(d.month))
	return appendTwoDigits(append(b, '-'), d.day)
}

// appendTwoDigits writes a number below 100 with two digits.
func appendTwoDigits(b []byte, n int) []byte {
	return append(b, byte('0'+n/10%10), byte('0'+n%10))
}

// firstWebYear is the year of the first web page: nothing on the web was
// published before it, whatever the story is about.
const firstWebYear = 1990

// IsPlausible says whether a page read at the time now can carry d as its
// date: not before the web and not after the next year, which magazines and
// clocks that are wrong reach.
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

// commonYear turns a year of four digits into one of the common calendar, 0
// where it is none. The ranges of the two calendars do not touch.
func commonYear(year int) int {
	switch {
	case firstPrintedYear <= year && year <= lastPrintedYear:
		return year
	case firstBuddhist <= year && year <= lastBuddhist:
		return year - buddhistYears
	}
	return 0
}

// centuryPivot divides years of two digits: 89 is 2089 and 90 is 1990, the
// first year of the web.
const centuryPivot = firstWebYear % 100

// fullYear gives a year of two digits its century.
func fullYear(year int) int {
	if year >= centuryPivot {
		return 1900 + year
	}
	return 2000 + year
}

// solarDate turns a day of the Persian calendar into a common one: 18
// Ordibehesht 1403 is 7 May 2024. The leap years follow the 33-year cycle,
// which agrees with the calendar in print from 1300 to 1499.
func solarDate(year, month, day int) (Date, bool) {
	if month < 1 || month > 12 || day < 1 || day > 31 || month > 6 && day > 30 {
		return Date{}, false
	}
	// 1 Farvardin 1403 was 20 March 2024.
	days := solarDays(year, month, day) - solarDays(1403, 1, 1)
	t := time.Date(2024, time.March, 20+days, 0, 0, 0, 0, time.UTC)
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

// lastURLYear is the last year a path is believed to name; later ones are
// numbers of something.
const lastURLYear = 2099

// InURL gives the day in the path of an address: /2022/01/14/,
// /2022-01-14-slug, /2022/jan/14/, /20220114/, /2022/0114/, /202201/14/. A
// number that may be an id is no date: /news/12345678, /story-20220114.
func InURL(url string) (Date, bool) {
	path := url
	if _, rest, ok := strings.Cut(url, "://"); ok {
		path = rest
	}
	if cut := strings.IndexAny(path, "?#"); cut >= 0 {
		path = path[:cut]
	}
	for i := nextDigit(path, 0); i >= 0; {
		year := readNumber(path, i)
		if i > 0 && strings.IndexByte("/-_t", path[i-1]) >= 0 {
			if d, ok := dayInPath(path, year); ok {
				return d, true
			}
		}
		i = nextDigit(path, year.end)
	}
	return Date{}, false
}

// dayInPath reads the date that starts with the number n of a path.
func dayInPath(path string, n number) (Date, bool) {
	digits := path[n.start:n.end]
	before, after := path[n.start-1], byteAt(path, n.end)
	switch {
	case len(digits) == 8 && (before == '/' && strings.IndexByte("/-_", after) >= 0 || before == 't' && after == '_'):
		return pathDate(digits[:4], digits[4:6], digits[6:])
	case len(digits) == 6 && before == '/' && after == '/':
		if day := pathPart(path, n.end+1); len(day) == 2 {
			return pathDate(digits[:4], digits[4:], day)
		}
	case len(digits) == 4 && before != 't' && after != 0 && strings.IndexByte("/-_", after) >= 0:
		second := pathPart(path, n.end+1)
		if len(second) == 4 && after == '/' && before == '/' {
			return pathDate(digits, second[:2], second[2:])
		}
		end := n.end + 1 + len(second)
		if separator := byteAt(path, end); separator == after || after == '-' && before == '/' && separator == '/' {
			return pathDate(digits, second, pathPart(path, end+1))
		}
	}
	return Date{}, false
}

// pathPart gives the letters and digits at i.
func pathPart(path string, i int) string {
	end := i
	for end < len(path) && (path[end] < utf8.RuneSelf && isLetter(rune(path[end])) || '0' <= path[end] && path[end] <= '9') {
		end++
	}
	if i >= end {
		return ""
	}
	return path[i:end]
}

// pathDate makes a date of year, month and day as a path writes them.
func pathDate(year, month, day string) (Date, bool) {
	y, m, d := readNumber(year, 0), readNumber(month, 0), readNumber(day, 0)
	if d.end != len(day) || d.digits < 1 || d.digits > 2 || y.value < firstWebYear || y.value > lastURLYear {
		return Date{}, false
	}
	if m.end == len(month) && m.digits >= 1 && m.digits <= 2 {
		return New(y.value, time.Month(m.value), d.value)
	}
	return New(y.value, MonthByName(month), d.value)
}

// byteAt is s[i], 0 beyond the end.
func byteAt(s string, i int) byte {
	if i >= len(s) {
		return 0
	}
	return s[i]
}

// Midnight is the date as a time at midnight UTC, the zero time for no date.
func (d Date) Midnight() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.year, d.month, d.day, 0, 0, 0, 0, time.UTC)
}
