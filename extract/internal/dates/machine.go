package dates

import (
	"strings"
	"time"
)

// Parse reads a date as markup carries it in JSON-LD, meta elements and
// datetime attributes: ISO 8601 in all its spellings, whatever stands around
// it; dates without separators; Unix time in seconds or milliseconds; RFC 1123;
// and finally a short text that is printed to give a date, such as "14. Januar
// 2022, 18:33 Uhr". lang is the page's BCP 47 language, or "" if it is unknown;
// it decides which number of 03/05/2022 is the month. ok is false if s gives no
// date.
func Parse(s, lang string) (Date, bool) {
	if d, ok := ParseISO(s); ok {
		return d, true
	}
	s = strings.Trim(s, " \t\r\n\"'\\")
	if d, ok := ParseISO(s); ok {
		return d, true
	}
	digits := readNumber(s, 0)
	switch {
	case digits.digits != digits.end: // not ASCII
	case digits.digits == 8, digits.digits == 12, digits.digits == 14:
		return parseCompact(s, digits.end)
	case digits.digits == 10, digits.digits == 13:
		return parseUnixTime(s, digits.end)
	}
	return parsePrinted(s, lang)
}

// ParseISO reads "2022-01-14", "2022-1-14T18:33+05:00", "2022/01/14
// 18:33:00.000 +0500" and the like. The date must come first; what follows it
// does not matter.
func ParseISO(s string) (Date, bool) {
	if len(s) < len("2022-1-4") || !allDigits(s[:4]) || strings.IndexByte("-/. ", s[4]) < 0 {
		return Date{}, false
	}
	month, i := shortNumber(s, 5)
	if i == 5 || byteAt(s, i) != s[4] {
		return Date{}, false
	}
	day, end := shortNumber(s, i+1)
	if end == i+1 || isDigit(byteAt(s, end)) {
		return Date{}, false
	}
	d, ok := New(digitPair(s, 0)*100+digitPair(s, 2), time.Month(month), day)
	if !ok || d.year < firstPrintedYear || d.year > lastPrintedYear {
		return Date{}, false
	}
	return withISOClock(d, s, end), true
}

// withISOClock adds the clock time at i to a day; without one the day stays as
// it is.
func withISOClock(d Date, s string, i int) Date {
	for i < len(s) && (s[i] == ' ' || s[i] == 'T' || s[i] == 't' || s[i] == ',') {
		i++
	}
	c, end, ok := readISOClock(s, i)
	if !ok {
		if c, _, ok = (reader{s: s}).clockAfter(i); ok {
			return d.withClock(c)
		}
		return d
	}
	if c.zone, c.hasZone = readISOZone(s, end); !c.hasZone {
		if half, next := readMeridiem(s, end); half != meridiemNone {
			c.hour = hourOfDay(c.hour, half)
			c.zone, c.hasZone = readISOZone(s, next)
		}
	}
	return d.withClock(c)
}

// readISOClock reads "18:33", "18:33:00.123", "1833", "183300".
func readISOClock(s string, i int) (c clockTime, end int, ok bool) {
	var parts [3]int
	count := 0
	for end = i; count < len(parts) && end+2 <= len(s) && allDigits(s[end:end+2]); count++ {
		parts[count] = digitPair(s, end)
		end += 2
		if count < 2 && byteAt(s, end) == ':' && isDigit(byteAt(s, end+1)) {
			end++
		}
	}
	if count < 2 || isDigit(byteAt(s, end)) || parts[0] > 23 || parts[1] > 59 || parts[2] > 59 {
		return clockTime{}, i, false
	}
	return clockTime{hour: parts[0], minute: parts[1], second: parts[2]}, skipFraction(s, end), true
}

// readISOZone reads the zone after a clock time. A hyphen always starts one
// here.
func readISOZone(s string, i int) (zone zoneRule, ok bool) {
	if byteAt(s, i) == 'Z' {
		return zoneRule{kind: zoneUniversal}, true
	}
	if offset, _, ok := readOffset(s, i); ok {
		return zoneRule{offset: offset}, true
	}
	zone, ok, _ = readZone(s, i, true)
	return zone, ok
}

// parseCompact reads "20220114", "20220114T183300Z", "20220114183300". end is
// where the first run of digits ends.
func parseCompact(s string, end int) (Date, bool) {
	d, ok := New(digitPair(s, 0)*100+digitPair(s, 2), time.Month(digitPair(s, 4)), digitPair(s, 6))
	if !ok || d.year < firstWebYear || d.year > lastPrintedYear {
		return Date{}, false
	}
	if end > 8 {
		return withISOClock(d, s, 8), true
	}
	if rest := byteAt(s, 8); rest != 0 && strings.IndexByte("Tt ,", rest) < 0 {
		return Date{}, false // an id that goes on
	}
	return withISOClock(d, s, 8), true
}

// parseUnixTime reads seconds (ten digits) or milliseconds (thirteen digits)
// since 1970; nothing but a fraction may follow.
func parseUnixTime(s string, end int) (Date, bool) {
	if skipFraction(s, end) != len(s) {
		return Date{}, false
	}
	var seconds int64
	for _, c := range []byte(s[:10]) {
		seconds = seconds*10 + int64(c-'0')
	}
	t := time.Unix(seconds, 0).UTC()
	d, ok := New(t.Year(), t.Month(), t.Day())
	if !ok || d.year < firstWebYear || d.year > lastURLYear {
		return Date{}, false
	}
	utc := zoneRule{kind: zoneUniversal}
	return d.withClock(clockTime{hour: t.Hour(), minute: t.Minute(), second: t.Second(), zone: utc, hasZone: true}), true
}

// shortNumber reads one or two ASCII digits; end is i if there are none.
func shortNumber(s string, i int) (value, end int) {
	for end = i; end < i+2 && isDigit(byteAt(s, end)); end++ {
		value = value*10 + int(s[end]-'0')
	}
	return value, end
}

// digitPair is the value of the two ASCII digits at i.
func digitPair(s string, i int) int { return int(s[i]-'0')*10 + int(s[i+1]-'0') }

// allDigits reports whether s is made of ASCII digits alone.
func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

// isDigit reports whether c is an ASCII digit.
func isDigit(c byte) bool { return '0' <= c && c <= '9' }
