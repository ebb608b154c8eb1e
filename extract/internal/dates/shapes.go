package dates

import (
	"strings"
	"time"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// dayMonth reads "14 January 2022", "14. Januar 2022", "1er mars 2022", "14 de
// enero de 2022", "14 tháng 1, 2022", "14-Jan-22".
func (r reader) dayMonth(n number) (foundDay, bool) {
	if n.digits > 2 || n.value < 1 || n.value > 31 {
		return foundDay{}, false
	}
	month, monthEnd := r.monthAfter(n.end)
	if month == 0 {
		return foundDay{}, false
	}
	year, end, ok := r.yearAfter(monthEnd, month)
	if dashFollows(r.s, n.end) && !dashFollows(r.s, monthEnd) && !(end-monthEnd == len(" 2024") && byteAt(r.s, n.end) == '-' && words.OpensLower(r.s[n.end+1:])) {
		return foundDay{}, false // a span of days: "24–November 30", and none in "7-mart 2024"
	}
	if !ok {
		return foundDay{}, false
	}
	date, ok := namedDay(year, month, n.value)
	return foundDay{date: date, start: n.start, end: end}, ok
}

// dashFollows reports whether a dash stands at i, with or without a space
// before it.
func dashFollows(s string, i int) bool {
	return skipPrefix(s, skipGap(s, i, ""), "-", "–", "—") > skipGap(s, i, "")
}

// monthDay reads "January 14, 2022", "Jan. 14th 2022" and what the program date
// prints: "Fri Jan 14 18:33:00 PKT 2022".
func (r reader) monthDay(n number) (foundDay, bool) {
	start := wordBefore(r.s, n.start)
	if n.digits > 2 || start < 0 {
		return foundDay{}, false
	}
	month, end := r.monthAt(start)
	if month == 0 || end > n.start {
		return foundDay{}, false
	}
	day := foundDay{start: start, end: r.ordinalAfter(n.end)}
	if clock, end, ok := readClock(r.s, skipGap(r.s, day.end, ""), meridiemNone, false); ok {
		day.clock, day.hasClock, day.end = clock, true, skipZoneName(r.s, end)
	}
	year, end, ok := r.yearAfter(day.end, month)
	if !ok {
		return foundDay{}, false
	}
	day.end = end
	day.date, ok = namedDay(year, month, n.value)
	return day, ok
}

// ordinalAfter skips the ending of an ordinal number, as in 14th or 1º.
func (r reader) ordinalAfter(i int) int {
	at := skipGap(r.s, i, "ºª°")
	if at > i && r.s[i] != ' ' {
		return at
	}
	if word, next := readWord(r.s, i); word.is(roleOrdinal) {
		return next
	}
	return i
}

// skipZoneName skips a zone of any name before the year.
func skipZoneName(s string, i int) int {
	at := skipGap(s, i, "")
	return at + len(zoneName(s, at))
}

// yearMonth reads "2022 Jan 14", "2022. január 14.", "2022 m. sausio 14 d.",
// "2022. gada 14. janvārī", "2022ko urtarrilaren 14a".
func (r reader) yearMonth(n number) (foundDay, bool) {
	year := commonYear(n.value)
	if year == 0 {
		return foundDay{}, false
	}
	month, end := r.monthAfter(n.end)
	if month == 0 {
		return r.yearDayMonth(n.start, n.end, year)
	}
	day := readNumber(r.s, skipGap(r.s, end, ".-/"))
	if day.digits < 1 || day.digits > 2 || numberContinues(r.s, day.end) || byteAt(r.s, day.end) == ':' {
		return foundDay{}, false
	}
	if _, _, ok := r.yearAfter(r.ordinalAfter(day.end), month); ok {
		return foundDay{}, false // "season 2021 May 14, 2022"
	}
	date, ok := namedDay(year, month, day.value)
	return foundDay{date: date, start: n.start, end: r.ordinalAfter(day.end)}, ok
}

// yearDayMonth reads what follows a Latvian year: "gada 14. janvāris".
func (r reader) yearDayMonth(start, i, year int) (foundDay, bool) {
	word, end := readWord(r.s, skipGap(r.s, i, ".-"))
	day := readNumber(r.s, skipGap(r.s, end, ".,"))
	if !word.is(roleLink) || day.digits < 1 || day.digits > 2 {
		return foundDay{}, false
	}
	month, end := r.monthAfter(day.end)
	if month == 0 {
		return foundDay{}, false
	}
	date, ok := namedDay(year, month, day.value)
	return foundDay{date: date, start: start, end: end}, ok
}

// yearEras are the words before a year that name the era from which it is
// counted.
var yearEras = [...]struct {
	name string
	zero int
}{{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"民國", republicYears}, {"民国", republicYears}}

// eraYear reads "令和4年1月14日", "民國111年1月14日", "民國111.01.14".
func (r reader) eraYear(n number) (foundDay, bool) {
	before := strings.TrimRight(r.s[:n.start], " ")
	if len(before) == 0 || before[len(before)-1] < utf8.RuneSelf {
		return foundDay{}, false
	}
	for _, era := range yearEras {
		if !strings.HasSuffix(before, era.name) {
			continue
		}
		if era.zero+n.value > lastPrintedYear {
			return foundDay{}, false
		}
		start := len(before) - len(era.name)
		if day, ok := r.hanDay(start, n, era.zero+n.value); ok {
			return day, true
		}
		return r.threeNumbers(start, n, func(year, month, day number) (Date, Date, bool) {
			date, ok := New(era.zero+year.value, time.Month(month.value), day.value)
			return date, Date{}, ok
		})
	}
	return foundDay{}, false
}

// hanYear reads "2022年1月14日", "2022년 1월 14일".
func (r reader) hanYear(n number) (foundDay, bool) {
	year := commonYear(n.value)
	if year == 0 {
		return foundDay{}, false
	}
	return r.hanDay(n.start, n, year)
}

// hanDay reads what follows the number of a year: "年1月14日".
func (r reader) hanDay(start int, n number, year int) (foundDay, bool) {
	end := skipPrefix(r.s, skipGap(r.s, n.end, ""), "年", "년", "оны")
	if end < n.end+len("年") {
		return foundDay{}, false
	}
	month, day, end, ok := readHanDay(r.s, end)
	if !ok {
		return foundDay{}, false
	}
	date, ok := New(year, time.Month(month), day)
	return foundDay{date: date, start: start, end: end}, ok
}

// readHanDay reads "1月14日", "1월 14일", "1-р сарын 14" at i.
func readHanDay(s string, i int) (month, day, end int, ok bool) {
	m := readNumber(s, skipGap(s, i, ""))
	if at := skipGap(s, m.end, ""); m.digits > 0 && m.digits <= 2 {
		if end = skipPrefix(s, skipGap(s, skipPrefix(s, at, "-р", "р", "дугаар", "дүгээр"), ""), "сарын"); end > at && strings.HasSuffix(s[:end], "сарын") {
			d := readNumber(s, skipGap(s, end, ""))
			return m.value, d.value, d.end, d.digits > 0 && d.digits <= 2
		}
	}
	end = skipPrefix(s, skipGap(s, m.end, ""), "月", "월")
	if m.digits < 1 || m.digits > 2 || end < m.end+len("月") {
		return 0, 0, i, false
	}
	day, end, ok = readHanDayNumber(s, end)
	return m.value, day, end, ok
}

// readHanDayNumber reads "14日", "14号", "14일" at i.
func readHanDayNumber(s string, i int) (day, end int, ok bool) {
	d := readNumber(s, skipGap(s, i, ""))
	end = skipPrefix(s, skipGap(s, d.end, ""), "日", "号", "號", "일")
	return d.value, end, d.digits >= 1 && d.digits <= 2 && end >= d.end+len("日")
}

// numbers reads three numbers with the same mark between them: "14.01.2022",
// "1/14/2022", "2022-01-14", "14. 1. 2022", "26 | 01 | 2022", "14.01.22".
func (r reader) numbers(n number) (foundDay, bool) {
	return r.threeNumbers(n.start, n, func(first, second, third number) (date, swapped Date, ok bool) {
		switch {
		case first.digits == 4 || first.digits == 3:
			date, ok = r.yearMonthDay(first.value, second.value, third.value)
			return date, Date{}, ok && third.digits <= 2
		case third.digits == 4:
			return r.dayMonthYear(first.value, second.value, third.value)
		case third.digits <= 2 && r.hasShortYear(first, second, third):
			return r.shortYear(first, second, third)
		}
		return Date{}, Date{}, false
	})
}

// threeNumbers reads three numbers and calls make to make a day of them.
func (r reader) threeNumbers(
	start int, first number, make func(first, second, third number) (date, swapped Date, ok bool),
) (foundDay, bool) {
	mark, i := numberMark(r.s, first.end)
	second := readNumber(r.s, i)
	if mark == 0 || second.digits < 1 || second.digits > 2 {
		return foundDay{}, false
	}
	sameMark, i := numberMark(r.s, second.end)
	third := readNumber(r.s, i)
	if sameMark != mark || third.digits < 1 || third.digits > maxDigits || !endsNumbers(r.s, third.end, mark) {
		return foundDay{}, false
	}
	date, swapped, ok := make(first, second, third)
	return foundDay{date: date, swapped: swapped, start: start, end: r.yearMarkAfter(third.end)}, ok
}

// numberMark reads the mark between two numbers of a date. Spaces may follow a
// full stop, and stand on both sides of a slash or bar. mark is 0 if there is
// none.
func numberMark(s string, i int) (mark byte, end int) {
	switch at := skipGap(s, i, ""); byteAt(s, at) {
	case '.':
		return '.', skipGap(s, at+1, "")
	case '/':
		return '/', skipGap(s, at+1, "")
	case '|':
		return '|', skipGap(s, at+1, "")
	case '-':
		if at == i {
			return '-', i + 1
		}
	}
	return 0, i
}

// endsNumbers reports whether three numbers that end at i are a date and not
// the beginning of something longer: "1.2.2022.4", "14/01/2022x".
func endsNumbers(s string, i int, mark byte) bool {
	if i == len(s) {
		return true
	}
	next := byteAt(s, i+1)
	switch c := s[i]; {
	case c == mark:
		return mark == '.' && !isDigit(next)
	case c == 'T':
		return isDigit(next)
	case c == '%' || c == '/' && isDigit(next):
		return false
	default:
		return !isLetter(rune(c)) || c >= 0x80
	}
}

// yearMonthDay makes a day of numbers that start with the year.
func (r reader) yearMonthDay(year, month, day int) (Date, bool) {
	switch {
	case year < 1000 && !r.republic:
		return Date{}, false
	case year < 1000:
		return New(year+republicYears, time.Month(month), day)
	case firstSolarYear <= year && year <= lastSolarYear:
		return r.solarNumbers(year, month, day)
	}
	if year = commonYear(year); year == 0 {
		return Date{}, false
	}
	return New(year, time.Month(month), day)
}

// dayMonthYear makes a day of numbers that end with the year. If both can be
// the month, the language decides and swapped is the other day.
func (r reader) dayMonthYear(first, second, year int) (date, swapped Date, ok bool) {
	if firstSolarYear <= year && year <= lastSolarYear {
		date, ok = r.solarNumbers(year, second, first)
		return date, Date{}, ok
	}
	if year = commonYear(year); year == 0 {
		return Date{}, Date{}, false
	}
	date, ok = New(year, time.Month(second), first)
	other, otherOK := New(year, time.Month(first), second)
	if otherOK && (!ok || r.monthFirst) {
		return other, Date{}, true
	}
	return date, other, ok
}

// An Order is what the numbers of a text show of the order of day and month: a page
// prints all its dates in one.
type Order struct {
	MonthFirst bool // a day can only be read with the month first: "03/28/2025"
	DayFirst   bool // one can only be read with the day first: "28/03/2025"
}

// OrderIn reads the order of day and month from the days of a text that have only one
// reading. The time it takes is linear in the length of the text.
func OrderIn(s string) (o Order) {
	for i := nextDigit(s, 0); i >= 0; {
		n := readNumber(s, i)
		i = nextDigit(s, n.end)
		if n.digits > 2 || !mayStartAt(s, n.start) {
			continue
		}
		r := reader{s: s}
		day, _ := r.threeNumbers(n.start, n, func(first, second, third number) (date, swapped Date, ok bool) {
			if third.digits == 4 && commonYear(third.value) != 0 {
				_, dayFirst := New(commonYear(third.value), time.Month(second.value), first.value)
				_, monthFirst := New(commonYear(third.value), time.Month(first.value), second.value)
				o.MonthFirst = o.MonthFirst || monthFirst && !dayFirst
				o.DayFirst = o.DayFirst || dayFirst && !monthFirst
			}
			return Date{}, Date{}, true
		})
		if day.end > n.end {
			i = nextDigit(s, day.end)
		}
	}
	return o
}

// hasShortYear reports whether numbers with a year of two digits are a date
// rather than a version or a span: "14.01.22", "1/14/22", "14-01-22" at the
// end, "22. 1. 14." in Korean.
func (r reader) hasShortYear(first, second, third number) bool {
	switch {
	case r.yearFirst && first.digits == 2 && closesYear(r.s, skipGap(r.s, third.end, ".")):
		return true
	case third.digits != 2:
		return false
	case r.s[first.end] == '/':
		return true
	}
	return second.digits == 2 && (r.s[first.end] != '-' || first.digits == 2 && closesYear(r.s, third.end))
}

// shortYear makes a day of numbers with a year of two digits.
func (r reader) shortYear(first, second, third number) (date, swapped Date, ok bool) {
	if r.yearFirst && first.digits == 2 {
		if date, ok = New(fullYear(first.value), time.Month(second.value), third.value); ok {
			return date, Date{}, true
		}
	}
	if third.digits != 2 {
		return Date{}, Date{}, false
	}
	return r.dayMonthYear(first.value, second.value, fullYear(third.value))
}

// solarNumbers makes a day of a year of the Persian calendar, which only
// Persian pages print in numbers.
func (r reader) solarNumbers(year, month, day int) (Date, bool) {
	if r.language != "fa" {
		return Date{}, false
	}
	return solarDate(year, month, day)
}

// HasShape reports whether s may contain a printed date: a year that starts
// with 19 or 20, or is in the digits of another script, or two or more short numbers with
// points, slashes, colons or hyphens between them. It is fast and allows too much; Find decides.
func HasShape(s string) bool {
	run, groups := 0, 0
	for i := 0; i < len(s); {
		_, size := digitAt(s, i)
		switch {
		case size > 1:
			if run++; run == 4 {
				return true
			}
			i += size
			continue
		case size == 1:
			if run++; run == 4 && i >= 3 && hasRecentCentury(s[i-3:]) {
				return true
			}
		case run > 0 && run <= 2 && isOneOf(s[i], "./:-"):
			if groups++; groups >= 2 {
				return true
			}
			run = 0
		default:
			run = 0
		}
		i++
	}
	return groups > 0
}

// hasRecentCentury reports whether s begins like a year from 1900 to 2099.
func hasRecentCentury(s string) bool { return s[:2] == "20" || s[:2] == "19" }
