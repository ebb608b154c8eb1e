package dates

import (
	"strings"
	"time"
	"unicode/utf8"
)

// A clockTime is a clock time as it is printed, with its zone.
type clockTime struct {
	hour, minute, second int
	precise              bool // seconds are printed
	zone                 zoneRule
	hasZone              bool
}

// A zoneRule says what a printed zone means.
type zoneRule struct {
	offset   int // minutes east of Greenwich, in winter
	kind     zoneKind
	american bool // the page counts as one that writes the month first
}

// A zoneKind says how the offset of a zone depends on the date.
type zoneKind uint8

const (
	zoneFixed         zoneKind = iota
	zoneUniversal              // Z, UTC, GMT
	zoneAmericanTime           // ET, PT: an hour more while the United States have daylight saving time
	zoneBritishSummer          // BST: in winter the B stands for Bangladesh or Bougainville
)

// at returns the offset in minutes on day d. ok is false where the zone has no
// certain meaning on that day.
func (z zoneRule) at(d Date) (offset int, ok bool) {
	switch z.kind {
	case zoneAmericanTime:
		if americanDaylight(d) {
			return z.offset + 60, true
		}
	case zoneBritishSummer:
		return z.offset, d.month >= time.March && d.month <= time.October
	}
	return z.offset, true
}

// americanDaylight reports whether the United States have daylight saving time
// on day d: from the second Sunday of March to the first Sunday of November.
func americanDaylight(d Date) bool {
	switch {
	case d.month == time.March:
		return d.day >= firstSundayOf(d.year, time.March)+7
	case d.month == time.November:
		return d.day < firstSundayOf(d.year, time.November)
	}
	return d.month > time.March && d.month < time.November
}

// firstSundayOf returns the day of the month of its first Sunday.
func firstSundayOf(year int, month time.Month) int {
	first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC).Weekday()
	return 1 + (7-int(first))%7
}

// withClock adds a clock time to a date that has none.
func (d Date) withClock(c clockTime) Date {
	d.hour, d.Minute, d.Second, d.HasTime = c.hour, c.minute, c.second, true
	if c.hasZone {
		if offset, ok := c.zone.at(d); ok {
			d.Offset, d.HasZone, d.UTC = offset, true, c.zone.kind == zoneUniversal
		}
	}
	return d
}

// A meridiem is which half of the day a clock time is in.
type meridiem uint8

const (
	meridiemNone meridiem = iota
	meridiemAM
	meridiemPM
)

// readClock reads the clock time whose hour starts at i: "18:33", "18.33 Uhr",
// "18h33", "6:33 p.m. ET", "18時33分". An hour without minutes needs a unit: "18
// Uhr", "6 pm". The h of "3 h" is unit enough only if announced is true, that
// is, if a word like "at" stands before the hour. half is the half of the day
// that was printed before the hour, if any.
func readClock(s string, i int, half meridiem, announced bool) (clock clockTime, end int, ok bool) {
	hour := readNumber(s, i)
	if hour.digits < 1 || hour.digits > 2 || hour.value > 23 {
		return clockTime{}, i, false
	}
	c, weak, end, ok := readMinutes(s, hour.end)
	strong := ok && !weak
	if after, next := readMeridiem(s, end); after != meridiemNone {
		half, end = after, next
	}
	if unit, next := readClockUnit(s, end); unit {
		end = next
		strong = strong || ok || announced || half != meridiemNone || !endsInHour(s, end)
	}
	c.hour = hourOfDay(hour.value, half)
	c.zone, c.hasZone, end = readZone(s, end, c.precise)
	switch {
	case strong, half != meridiemNone, ok && (c.hasZone || announced || closesClockTime(s, end)):
		return c, end, true
	}
	return clockTime{}, i, false
}

// endsInHour reports whether the unit that ends at end is a mere h: "3 h" may
// be how long something takes.
func endsInHour(s string, end int) bool { return s[end-1]|0x20 == 'h' }

// readMinutes reads what follows the hour: minutes and seconds. weak is true if
// a full stop separates them from the hour, since "18.33" may be a decimal
// number as well.
func readMinutes(s string, i int) (c clockTime, weak bool, end int, ok bool) {
	unit, at := hourSeparator(s, i)
	if unit == 0 {
		return c, false, i, false
	}
	minute := readNumber(s, at)
	switch {
	case minute.digits == 2 && minute.value <= 59:
	case unit == '時' && minute.digits == 1 && minute.value > 0:
	case unit == '時' && minute.digits == 0 && !hasAnyPrefix(s[at:], "間", "间", "간"):
		return c, false, at, true
	default:
		return c, false, i, false
	}
	c.minute, end = minute.value, minute.end
	at = secondsAt(s, end, unit)
	if second := readNumber(s, at); at > end && second.digits == 2 && second.value <= 59 {
		c.second, c.precise, end = second.value, true, skipFraction(s, second.end)
	}
	if unit == '.' && numberContinues(s, end) {
		return clockTime{}, false, i, false
	}
	return c, unit == '.', skipPrefix(s, end, "分", "분", "秒", "초"), true
}

// secondsAt returns where seconds would start after minutes that end at i, or i
// itself if none can follow: "10.04.26" is rather a date.
func secondsAt(s string, i int, unit rune) int {
	if unit == '時' {
		return skipPrefix(s, i, "分", "분")
	}
	if r, size := utf8.DecodeRuneInString(s[i:]); r == ':' || r == unit && unit != '.' {
		return i + size
	}
	return i
}

// hasAnyPrefix reports whether s starts with one of the prefixes.
func hasAnyPrefix(s string, prefixes ...string) bool { return skipPrefix(s, 0, prefixes...) > 0 }

// skipPrefix returns the index after the first of the prefixes that stands at
// i, or i if none does.
func skipPrefix(s string, i int, prefixes ...string) int {
	for _, prefix := range prefixes {
		if strings.HasPrefix(s[i:], prefix) {
			return i + len(prefix)
		}
	}
	return i
}

// hourSeparator reads the mark between hour and minutes and returns the index
// after it. unit is ':' for all colons, '.' for a full stop, 'h' or '時' for the
// words for hour, and 0 if there is no such mark.
func hourSeparator(s string, i int) (unit rune, end int) {
	r, size := utf8.DecodeRuneInString(s[i:])
	switch r {
	case ':', '：', '∶':
		return ':', i + size
	case '.':
		return '.', i + size
	}
	i = skipGap(s, i, "")
	r, size = utf8.DecodeRuneInString(s[i:])
	switch r {
	case 'h', 'H', 'u':
		return 'h', skipGap(s, i+size, "")
	case '時', '时', '시':
		return '時', skipGap(s, i+size, "")
	case '点', '點': // 3点 alone may be three points
		return 'h', i + size
	}
	return 0, i
}

// numberContinues reports whether the digits before i are part of a longer
// number: "12.50" in "12.50.2022" or "12.50,3".
func numberContinues(s string, i int) bool {
	return i+1 < len(s) && strings.IndexByte(".,-/", s[i]) >= 0 && '0' <= s[i+1] && s[i+1] <= '9' || byteAt(s, i) == '%'
}

// skipFraction skips the fraction of a second.
func skipFraction(s string, i int) int {
	if c := byteAt(s, i); c == '.' || c == ',' {
		if n := readNumber(s, i+1); n.digits > 0 {
			return n.end
		}
	}
	return i
}

// readMeridiem reads "pm", "p.m.", "P. M.", "μ.μ." and the like at i.
func readMeridiem(s string, i int) (half meridiem, end int) {
	at := skipGap(s, i, "")
	word, next := readWord(s, at)
	if next == at+1 && strings.IndexByte("aApP", s[at]) >= 0 {
		// Only here does a space stand inside: "p. m."
		if m := skipGap(s, next, "."); m > next && strings.IndexByte("mM", byteAt(s, m)) >= 0 && !letterAt(s, m+1) {
			word, next = knownWord{roles: roleAM}, m+1
			if s[at]|0x20 == 'p' {
				word.roles = rolePM
			}
		}
	}
	switch {
	case word.is(roleAM):
		half = meridiemAM
	case word.is(rolePM):
		half = meridiemPM
	default:
		return meridiemNone, i
	}
	if byteAt(s, next) == '.' {
		next++
	}
	return half, next
}

// readClockUnit reads the word that closes a clock time: "Uhr", "hrs", "น.".
func readClockUnit(s string, i int) (found bool, end int) {
	at := skipGap(s, i, ":")
	if word, next := readWord(s, at); word.is(roleClockUnit) {
		return true, next
	}
	return false, i
}

// closesClockTime reports whether what follows i shows that the digits before
// it are a clock time and no decimal number: the end of the text, a comma, a
// bar or a bracket.
func closesClockTime(s string, i int) bool {
	i = skipGap(s, i, "")
	return i == len(s) || s[i] < utf8.RuneSelf && strings.IndexByte(",;|()/", s[i]) >= 0 || strings.HasPrefix(s[i:], "•") ||
		strings.HasPrefix(s[i:], "·")
}

// hourOfDay converts an hour of a half day to one of the whole day: 12 a.m. is
// 0. Some pages print "18:33 PM"; the half says nothing then.
func hourOfDay(hour int, half meridiem) int {
	switch {
	case half == meridiemAM && hour == 12:
		return 0
	case half == meridiemPM && hour < 12:
		return hour + 12
	}
	return hour
}

// readZone reads the zone after a clock time: "Z", "GMT+5", "(PKT)", "+05:00".
// precise says that the time has seconds, as machines write it: only then is
// "-05:00" a zone rather than the end of a span of time.
func readZone(s string, i int, precise bool) (zone zoneRule, ok bool, end int) {
	at := skipGap(s, i, "(")
	if offset, next, ok := readOffset(s, at); ok && (s[at] == '+' || precise) {
		return zoneRule{offset: offset}, true, next
	}
	name := zoneName(s, at)
	zone, known := zoneOffsets[name]
	if !known {
		return zoneRule{}, false, i
	}
	end = at + len(name)
	if zone.kind == zoneUniversal && len(name) > 1 {
		if offset, next, ok := readOffset(s, skipGap(s, end, "")); ok {
			zone, end = zoneRule{offset: offset}, next
		}
	}
	if byteAt(s, end) == ')' {
		end++
	}
	return zone, true, end
}

// maxZoneName is the longest abbreviation of zoneOffsets in bytes.
const maxZoneName = 6

// zoneName returns the word at i if it can name a zone: a few letters and
// nothing else.
func zoneName(s string, i int) string {
	end := i
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if !isLetter(r) {
			break
		}
		if end += size; end-i > maxZoneName {
			return ""
		}
	}
	return s[i:end]
}

// maxZoneHours is the largest offset in use: Kiribati, +14:00.
const maxZoneHours = 14

// readOffset reads "+0500", "-05:00", "+5", "−03" in minutes.
func readOffset(s string, i int) (minutes, end int, ok bool) {
	r, size := utf8.DecodeRuneInString(s[i:])
	if r != '+' && r != '-' && r != '−' {
		return 0, i, false
	}
	n := readNumber(s, i+size)
	hours, rest, end := n.value, 0, n.end
	switch n.digits {
	case 1, 2:
		if byteAt(s, n.end) == ':' {
			if m := readNumber(s, n.end+1); m.digits == 2 {
				rest, end = m.value, m.end
			}
		}
	case 4:
		hours, rest = n.value/100, n.value%100
	default:
		return 0, i, false
	}
	if hours > maxZoneHours || rest > 59 {
		return 0, i, false
	}
	minutes = hours*60 + rest
	if r != '+' {
		minutes = -minutes
	}
	return minutes, end, true
}
