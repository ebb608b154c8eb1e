package dates

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// parsePrinted reads the date in a short text that is there to give it:
// "Published January 14, 2022 | 06:33 PM", "14. Januar 2022, 18:33 Uhr",
// "2022年1月14日 18時33分". The year must be printed, so "yesterday" and "vor 2
// Stunden" are no dates, and a sentence that mentions a date is none either.
// lang is the page's BCP 47 language or ""; it decides what is ambiguous, as
// the month of 03/05/2022.
func parsePrinted(s, lang string) (Date, bool) {
	if len(s) > maxPrintedBytes {
		return Date{}, false
	}
	d, start, end, ok := Find(s, lang)
	if !ok || wordCount(s[:start])+wordCount(s[end:]) > maxWordsAround {
		return Date{}, false
	}
	return d, true
}

// Bounds of a text that is there to give a date. Byline, place, section and
// "Updated …" share its line on many pages; a sentence of the story is longer.
const (
	maxPrintedBytes = 400
	maxWordsAround  = 10
)

// wordCount counts words, and in scripts without spaces four letters as a word.
func wordCount(s string) int {
	words, unspaced, inside := 0, 0, false
	for _, r := range s {
		letter := isLetter(r)
		if letter && isUnspacedLetter(r) {
			unspaced++
		} else if letter && !inside {
			words++
		}
		inside = letter
	}
	return words + unspaced/4
}

// Find returns the first date printed in a text of any length, and its byte
// offsets with weekday and clock time included: text[start:end] is "Friday, 14
// January 2022, 6:33 p.m." lang is as for Parse. The time it takes is linear in
// the length of the text.
func Find(text, lang string) (d Date, start, end int, ok bool) {
	i := nextDigit(text, 0)
	if i < 0 {
		return Date{}, 0, 0, false
	}
	r := reader{text, habitsOf(lang)}
	var before foundClock
	for i >= 0 {
		n := readNumber(text, i)
		if date, ok := r.dayAt(n); ok {
			d, start, end = r.withClockBeside(date, before)
			return d, start, end, true
		}
		i = n.end
		if clock, clockEnd, ok := readClock(text, n.start, meridiemNone, false); ok && !insideWord(text, n.start) {
			before = foundClock{clock, n.start, clockEnd}
			i = clockEnd
		}
		i = nextDigit(text, i)
	}
	return Date{}, 0, 0, false
}

// A foundClock is a clock time and its place in the text; end is 0 if there is
// none.
type foundClock struct {
	clockTime
	start, end int
}

// A foundDay is a day and its place in the text.
type foundDay struct {
	date       Date
	swapped    Date // what it is with month and day swapped, where that is a day as well
	start, end int
	clock      clockTime // of "Mon Aug 22 16:45:24 PDT 2022", where it stands inside
	hasClock   bool
}

// withClockBeside adds the clock time that stands before or after a day, and
// extends the span to it and to a weekday.
func (r reader) withClockBeside(day foundDay, before foundClock) (d Date, start, end int) {
	clock, start, end, found := day.clock, r.weekdayBefore(day.start), day.end, day.hasClock
	if name := strings.TrimRight(r.s[start:day.start], ",. \u00a0"); name != "" && day.isSwappedOn(name) {
		day.date, day.swapped = day.swapped, Date{}
	}
	if !found && before.end > 0 && r.isClockGap(before.end, start) {
		clock, start, found = before.clockTime, before.start, true
	}
	if !found {
		if after, clockEnd, ok := r.clockAfter(day.end); ok {
			clock, end, found = after, clockEnd, true
		}
	}
	d = day.date
	if !found {
		return d, start, end
	}
	if clock.zone.american && !day.swapped.IsZero() {
		d = day.swapped
	}
	return d.withClock(clock), start, end
}

// clockMarks may stand between a date and its clock time.
const clockMarks = ",،፣၊、|-–—·•@/:;()（）.~"

// maxClockWords limits the words between a date and its clock time: pages print
// no more than "Friday at" and a mark of the year.
const maxClockWords = 4

// clockAfter reads the clock time after a date that ends at i.
func (r reader) clockAfter(i int) (clock clockTime, end int, ok bool) {
	half, announced := meridiemNone, false
	for range maxClockWords {
		gap := i
		i = skipGap(r.s, i, clockMarks)
		announced = announced || strings.Contains(r.s[gap:i], "@")
		if i == len(r.s) {
			break
		}
		if _, size := digitAt(r.s, i); size > 0 {
			return readClock(r.s, i, half, announced)
		}
		word, next := readWord(r.s, i)
		switch {
		case word.is(roleClockLink):
			announced = true
		case word.is(roleAM):
			half = meridiemAM
		case word.is(rolePM):
			half = meridiemPM
		case !word.is(roleWeekday | roleLink | roleYearMark):
			return clockTime{}, i, false
		}
		i = next
	}
	return clockTime{}, i, false
}

// isClockGap reports whether nothing but marks, weekdays and small words stand
// between i and end.
func (r reader) isClockGap(i, end int) bool {
	for range maxClockWords {
		if i = skipGap(r.s, i, clockMarks); i >= end {
			return true
		}
		word, next := readWord(r.s, i)
		if !word.is(roleWeekday | roleLink | roleClockLink | roleOrdinal) {
			return false
		}
		i = next
	}
	return i >= end
}

// weekdayBefore returns the start of the weekday before a date that starts at
// i, or i if there is none.
func (r reader) weekdayBefore(i int) int {
	end := len(strings.TrimRight(r.s[:i], ", \u00a0"))
	if i-end > maxGapBefore {
		return i
	}
	start := wordBefore(r.s, end)
	if start < 0 || endsInUpdate(r.s[:end]) {
		return i
	}
	if word, next := readWord(r.s, start); word.is(roleWeekday) && next <= end && word.month == 0 || endsLikeWeekday(r.s[start:end]) {
		return start
	}
	return i
}

// A reader reads the dates of a text by the habits of its language.
type reader struct {
	s string
	habits
}

// habits are what the language of a page decides about its dates.
type habits struct {
	language   string // first subtag, lower case
	monthFirst bool   // 03/05/2022 is in March
	yearFirst  bool   // 22.03.05 is in March
	republic   bool   // 111/03/05 counts years from 1911
}

// monthFirstRegions write the month first when they write numbers.
const monthFirstRegions = "US PR GU PH"

// yearFirstLanguages write the year first when they write numbers.
const yearFirstLanguages = "ja ko zh hu lt mn"

// habitsOf returns the habits of a BCP 47 language.
func habitsOf(lang string) habits {
	language, region, _ := strings.Cut(strings.ReplaceAll(lang, "_", "-"), "-")
	language = strings.ToLower(language)
	if i := strings.LastIndexByte(region, '-'); i >= 0 {
		region = region[i+1:]
	}
	region = strings.ToUpper(region)
	return habits{
		language:   language,
		monthFirst: region != "" && strings.Contains(monthFirstRegions, region) && len(region) == 2,
		yearFirst:  language != "" && strings.Contains(yearFirstLanguages, language),
		republic:   language == "zh" && (region == "TW" || region == "HANT"),
	}
}

// shapes are the ways to print a date, by the number of digits of the number
// that comes first in it, in the order in which they are tried.
var shapes = [maxDigits + 1][]func(reader, number) (foundDay, bool){
	1: {reader.eraYear, reader.dayMonth, reader.monthDay, reader.numbers},
	2: {reader.eraYear, reader.dayMonth, reader.monthDay, reader.numbers},
	3: {reader.eraYear, reader.numbers},
	4: {reader.hanYear, reader.numbers, reader.yearMonth},
}

// dayAt reads the date whose first number is n.
func (r reader) dayAt(n number) (day foundDay, ok bool) {
	if n.digits > maxDigits || !mayStartAt(r.s, n.start) {
		return foundDay{}, false
	}
	for _, shape := range shapes[n.digits] {
		if day, ok = shape(r, n); ok {
			return day, true
		}
	}
	return foundDay{}, false
}

// mayStartAt reports whether a date can start at i: not inside a price, a path,
// a version or a word. Scripts without spaces print dates next to words.
func mayStartAt(s string, i int) bool {
	r, size := utf8.DecodeLastRuneInString(s[:i])
	switch {
	case size == 0:
		return true
	case isLetter(r):
		return r >= 0x0530
	case strings.ContainsRune("$€£¥#%+=&_~\\?", r):
		return false
	case strings.ContainsRune(".,:/-", r):
		before, _ := utf8.DecodeLastRuneInString(s[:i-size])
		return !unicode.IsDigit(before) && (r == '.' || r == ':' || r == ',' || !isLetter(before)) && before != r
	}
	return true
}

// insideWord reports whether a letter of a script with spaces, or a digit,
// stands right before i.
func insideWord(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return r < 0x0530 && isLetter(r) || unicode.IsDigit(r)
}

// partMarks may stand between day, month and year.
const partMarks = ".,،፣၊-–/'’´:()׳॰"

// maxLinkWords limits the words between two parts of a date: Catalan, Thai and
// Vietnamese print two.
const maxLinkWords = 3

// yearAfter reads the year after a month that ends at i. A second name of the
// same month is skipped: "نيسان / أبريل".
func (r reader) yearAfter(i int, month uint8) (year, end int, ok bool) {
	buddhist := false
	for range maxLinkWords {
		at := skipGap(r.s, i, partMarks)
		if at == len(r.s) {
			break
		}
		if n := readNumber(r.s, at); n.digits > 0 {
			return r.yearOf(n, r.s[i:at], buddhist || isThaiBefore(r.s, i))
		}
		word, next := readWord(r.s, at)
		if same, sameEnd := r.monthAt(at); same == month {
			next = sameEnd
		} else if !word.is(roleLink | roleWeekday) {
			break
		}
		i = next
	}
	return 0, i, false
}

// yearOf makes a year of the number n after the gap: four digits, or two digits
// that cannot count what follows ("5 May 20 people").
func (r reader) yearOf(n number, gap string, thai bool) (year, end int, ok bool) {
	switch {
	case n.digits == 4 && n.value >= firstSolarYear && n.value <= lastSolarYear:
		year = n.value // of the Persian calendar, if the month is
	case n.digits == 4:
		year = commonYear(n.value)
	case n.digits == 2 && (strings.ContainsAny(gap, "'’´") || closesYear(r.s, n.end)):
		if year = fullYear(n.value); thai {
			year = commonYear(2500 + n.value)
		}
	}
	if year == 0 || numberContinues(r.s, n.end) {
		return 0, n.end, false
	}
	return year, r.yearMarkAfter(n.end), true
}

// closesYear reports whether what follows i shows that the two digits before it
// are a year and no count: the end, a mark, or a clock time.
func closesYear(s string, i int) bool {
	i = skipGap(s, i, "")
	if i == len(s) {
		return true
	}
	if _, _, ok := readClock(s, i, meridiemNone, false); ok {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return strings.ContainsRune("|)·•–—;@", r)
}

// yearMarkAfter skips the letter or word that marks a year: "2022م", "2022 г.",
// "2022年".
func (r reader) yearMarkAfter(i int) int {
	if word, next := readWord(r.s, skipGap(r.s, i, "")); word.is(roleYearMark) && next-i <= maxYearMark {
		return next
	}
	return i
}

// maxYearMark is the length in bytes of the longest mark of a year with the
// space before it.
const maxYearMark = len(" року")

// isThaiBefore reports whether a Thai letter stands right before i.
func isThaiBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.Is(unicode.Thai, r)
}

// namedDay makes a date of a year, a month as a knownWord numbers it, and a
// day.
func namedDay(year int, month uint8, day int) (Date, bool) {
	switch solarYear := year >= firstSolarYear && year <= lastSolarYear; {
	case month >= firstEthiopicMonth:
		return ethiopicDate(year, int(month)-firstEthiopicMonth+1, day)
	case month >= firstSolarMonth && solarYear:
		return solarDate(year, int(month)-firstSolarMonth+1, day)
	case month >= firstSolarMonth || solarYear:
		return Date{}, false
	}
	return New(year, time.Month(month), day)
}

// IsDate reports whether text is a printed date and nothing else. lang is as
// for Parse.
func IsDate(text, language string) bool {
	_, start, end, ok := Find(text, language)
	return ok && start == 0 && end == len(text)
}

// MaxBytes is the length of the longest text that is worth asking IsDate about:
// a longer one says more than a date.
const MaxBytes = 100
