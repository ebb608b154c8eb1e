package dateline

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// A draft is a dateline while it is read, part by part.
type draft struct {
	s    string
	lone bool

	first, last int // of the printed text, as offsets
	places      []placeSpan
	agencies    []string
	reporters   []string
	month       time.Month
	day, year   int

	prev              markKind // before the part that is being read
	closed            bool     // a day or an agency stands behind the places, so that no more of them come
	knownAgency       bool     // an agency of the list, a station or a site
	unambiguousAgency bool     // one whose name means nothing else
	beforeAgency      markKind // what stands before the last agency
	bracketAgency     bool     // one that stands in brackets or slashes
	region            bool     // a state or country stands behind a place
	shortRegion       bool     // it is abbreviated: "Ill.", "TX"
	unknownRegion     bool     // something unknown does
	bracketPlace      bool     // the place itself stands in brackets

	weekdayFirst bool // it opens with a weekday, as only agencies print it

	isNamed func(place string) bool // whether the story names a place; nil but in its first paragraph
}

// A placeSpan is one place of a dateline with its region, as offsets.
type placeSpan struct {
	start, end int
	kind       places.Kind // of the name without its region
	capitals   bool
}

// addPlace adds the name from start to end to the places.
func (d *draft) addPlace(start, end int) {
	name := d.s[start:end]
	d.places = append(d.places, placeSpan{start, end, places.Lookup(name), IsCapitals(name)})
}

// fork copies a draft, to try something with the copy.
func (d *draft) fork() draft {
	c := *d
	c.places, c.agencies = slices.Clone(d.places), slices.Clone(d.agencies)
	return c
}

// readSlotted reads the forms of scripts with spaces between words: places,
// regions, dates and agencies in any order, with marks between them, up to the
// mark after which there are no more of them.
//
//	"DETROIT (AP) —"  "(ANSA) - ROMA, 22 MAR -"  "МОСКВА, 27 сен — РИА Новости."
func readSlotted(window string, lone bool) (best Dateline, ok bool) {
	return readParts(window, lone, nil)
}

// readParts is readSlotted; isNamed is for the paragraph that opens a story, see
// [ParseFirst], and nil for others.
func readParts(window string, lone bool, isNamed func(string) bool) (best Dateline, ok bool) {
	reporter, pos := skipCredit(window)
	if _, fits := scanSegment(window, pos); !fits {
		return best, false // prose, nearly always
	}
	d := draft{s: window, lone: lone, first: -1, isNamed: isNamed}
	if reporter != "" {
		d.reporters = []string{reporter}
	}
	const maxParts = 10
	for range maxParts {
		seg, fits := scanSegment(window, pos)
		if !fits || !d.read(&seg) {
			break
		}
		// Behind a comma more is to come; a credit alone is no dateline.
		if seg.mark != markComma && d.first >= 0 && (d.stands(seg.mark, window[seg.next:]) || isNamed != nil && d.standsFirst(seg.mark, window[seg.next:])) {
			best, ok = d.result(seg.next), true
		}
		if seg.mark == markEnd {
			break
		}
		d.prev, pos = seg.mark, seg.next
	}
	if !ok && isNamed != nil {
		return d.dayBefore(pos)
	}
	return best, ok
}

// result copies the draft as it is now; the story begins at end.
func (d *draft) result(end int) Dateline {
	dl := Dateline{
		Text: d.s[d.first:d.last], Agencies: d.agencies, Reporters: d.reporters,
		Month: d.month, Day: d.day, Year: d.year, End: end, Bare: d.bare(),
	}
	found := d.places
	if d.opensWithReporter() {
		// A reporter before the place: "Ali KAYA / İZMİR, (DHA)".
		dl.Reporters = append(dl.Reporters, d.s[found[0].start:found[0].end])
		found = found[1:]
		dl.Text = d.s[found[0].start:d.last]
	}
	for _, p := range found {
		dl.Place = d.s[found[0].start:p.end]
		dl.Places = append(dl.Places, d.s[p.start:p.end])
	}
	return dl
}

// opensWithReporter reports whether the first of the places is the name of a reporter: it is unknown,
// and a slash between spaces, or capitals, set it apart from the place behind it.
//
//	"Ali Kaya / İzmir", "Ali KAYA/İZMİR"  true      "Bad Selm/Berlin"  false
func (d *draft) opensWithReporter() bool {
	if len(d.places) < 2 || d.places[0].kind != 0 || d.places[0].capitals || d.places[1].kind&places.City == 0 {
		return false
	}
	name := d.s[d.places[0].start:d.places[0].end]
	return strings.Contains(name, " ") && (d.places[1].capitals || strings.Contains(d.s[d.places[0].end:d.places[1].start], " "))
}

// read reads one part into the draft. It reports false if the part cannot
// belong to a dateline.
func (d *draft) read(seg *segment) bool {
	text := d.s[seg.start:seg.end]
	if d.prev == markComma && d.knownAgency && !d.bracketAgency && len(d.places) > 0 && isOneOf(seg.mark, markStop, markEnd) && looksLikeName(text) {
		d.reporters = append(d.reporters, text) // "РИА Новости, Анна Пример."
		return true
	}
	taken := false
	if seg.bracketed {
		if names, ok := bracketCredit(text); ok {
			d.reporters = append(d.reporters, names...)
			return true
		}
		taken = d.readBracket(text, seg)
	} else {
		seg.slashed = d.isSlashed(seg)
		taken = d.readDay(text, seg) || d.readAgency(text, seg) ||
			places.Lookup(text) == 0 && d.readPair(text, seg) || d.readPlace(text, seg)
	}
	if !taken {
		return false
	}
	if seg.slashed && d.bracketAgency && seg.end < len(d.s) && d.s[seg.end] == '/' {
		seg.outer = seg.end + 1
	}
	if d.first < 0 {
		d.first = seg.open
	}
	d.last = seg.outer
	return true
}

// isSlashed reports whether a part stands between slashes.
func (d *draft) isSlashed(seg *segment) bool {
	return seg.slashed || d.prev == markSlash && seg.mark != markNone
}

// readDate reads a day: "March 7", "22 MAR", "Tuesday", and after a day also
// "2024".
func (d *draft) readDate(text string) bool {
	text = strings.TrimRight(text, ".,")
	if d.day != 0 {
		return d.readYear(text) || isWeekday(text) || d.knownAgency && opensWithClock(text) // "18h59 heure de Paris"
	}
	if isWeekday(text) {
		return d.first >= 0 || d.opensWithWeekday(text)
	}
	if first, rest, ok := strings.Cut(text, " "); ok && isWeekday(strings.TrimRight(first, ",.")) {
		text = strings.TrimSpace(rest)
	}
	if !strings.ContainsFunc(text, unicode.IsDigit) {
		return false
	}
	text = strings.TrimPrefix(text, "le ")
	text = strings.TrimSuffix(strings.TrimPrefix(text, "dnia "), " r") // "Kraków, dnia 3 marca 2025 r."
	month, day, year, ok := dates.ParseMonthDay(text)
	if !ok || day == 0 {
		return false
	}
	d.month, d.day, d.year = month, day, year
	d.closed = d.closed || len(d.places) > 0
	return true
}

// readDay reads a day in words, or one in figures before an agency.
func (d *draft) readDay(text string, seg *segment) bool {
	return d.readDate(text) || d.readFigures(text, seg) || d.readDayOf(text, seg)
}

// readDayOf reads a day with an agency right behind it, "HOBART, March 11 AAP - ".
func (d *draft) readDayOf(text string, seg *segment) bool {
	day, agency, ok := words.CutLast(text, " ")
	if !ok || seg.mark != markDash || len(d.places) == 0 || !places.IsAgency(agency) || !d.readDate(day) {
		return false
	}
	d.addAgencies([]string{agency}, true)
	return true
}

// readFigures reads a day in figures behind a place and before an agency in brackets, as
// Vietnamese papers print it: "Hà Nội, 14/3 (TTXVN) -". "3/4" may be a day of April or of March.
func (d *draft) readFigures(text string, seg *segment) bool {
	const months, days = 12, 31
	dd, mm, ok := strings.Cut(strings.TrimPrefix(text, "ngày "), "/")
	if !ok || len(d.places) == 0 || d.day != 0 || d.prev != markComma || closingBracket(d.s[seg.next:]) == "" {
		return false
	}
	day, _ := strconv.Atoi(dd)
	month, _ := strconv.Atoi(mm)
	if month < 1 || month > months || day < 1 || day > days {
		return false
	}
	if day > months || day == month {
		d.day, d.month = day, time.Month(month)
	}
	return true
}

// opensWithWeekday reports whether the draft opens with a weekday before a date, as
// agencies do that name no place: "THURSDAY, March 7 (HealthDay News) --".
func (d *draft) opensWithWeekday(text string) bool {
	rest, ok := strings.CutPrefix(d.s, text+", ")
	d.weekdayFirst = ok && dates.MonthByName(firstWord(rest)) != 0
	return d.weekdayFirst
}

// readYear reads the year after a day that has none.
func (d *draft) readYear(text string) bool {
	const yearDigits = 4
	if d.year != 0 || len(text) != yearDigits || strings.Trim(text, "0123456789") != "" || text[0] != '1' && text[0] != '2' {
		return false
	}
	for _, c := range []byte(text) {
		d.year = 10*d.year + int(c-'0')
	}
	return true
}

// isWeekday reports whether word is a weekday, as agencies print it.
func isWeekday(word string) bool {
	return weekdays[strings.ToLower(strings.TrimRight(word, "."))]
}

var weekdays = dates.Weekdays(dates.InDatelines)

// readAgency reads an agency that stands free or between slashes.
func (d *draft) readAgency(text string, seg *segment) bool {
	text = strings.TrimRight(text, ".")
	text = d.withoutReporter(text, seg.slashed)
	names, known := splitAgencies(text)
	if !known && len(d.places) > 0 && d.day != 0 && saysAgency(text) {
		names, known = []string{text}, true
	}
	isClosed := seg.slashed && seg.end < len(d.s) && d.s[seg.end] == '/' // "København /ritzau/"
	if !known && isClosed && d.isSourceBehind(text) {
		names, known = []string{text}, true
	}
	if !known || strings.ToLower(text) == text && hasCase(text) && !isClosed {
		return false
	}
	if len(d.places) == 0 && places.IsCallSign(text) && !places.IsAgency(text) {
		return false // Kiev and Waco are built like the call signs of stations
	}
	d.addAgencies(names, true)
	d.bracketAgency = d.bracketAgency || seg.slashed
	return true
}

// isSourceBehind reports whether an unknown name between slashes is an agency, behind a day, or in capitals
// behind a city: "TIRANË, 7 mars /ATSH/", "София /КРОСС/".
func (d *draft) isSourceBehind(text string) bool {
	return (d.day != 0 || d.cityKnown() && IsCapitals(text)) && looksLikeSource(text) && places.Lookup(text) == 0
}

// saysAgency reports whether a name begins with the Russian letters for a news agency, and
// goes on like one: "РИА Вести", "ИА «Берег»".
func saysAgency(text string) bool {
	letters, name, ok := strings.Cut(text, " ")
	const wordsMax = 2
	return ok && (letters == "РИА" || letters == "ИА") && mayOpen(strings.TrimLeft(name, "«\"")) && len(strings.Fields(name)) <= wordsMax
}

// withoutReporter takes the reporter off an agency between slashes, as the TASS prints it:
// "/Корр. ТАСС Анна Пример/".
func (d *draft) withoutReporter(text string, slashed bool) string {
	of, ok := strings.CutPrefix(text, "Корр. ")
	if !slashed || !ok {
		return text
	}
	agency, name, _ := strings.Cut(of, " ")
	if !places.IsAgency(agency) {
		return text
	}
	if looksLikeName(name) {
		d.reporters = append(d.reporters, name)
	}
	return agency
}

// addAgencies adds agencies to the draft.
func (d *draft) addAgencies(names []string, known bool) {
	d.agencies = append(d.agencies, names...)
	d.closed = d.closed || len(d.places) > 0
	d.beforeAgency = d.prev
	d.knownAgency = d.knownAgency || known
	d.unambiguousAgency = d.unambiguousAgency || known && slices.ContainsFunc(names, func(name string) bool { return !places.IsHomonymAgency(name) })
}

// splitAgencies splits names at the slashes or hyphens between them. known is
// true if the first one is a known agency at least; the code of a regional
// service after it is no agency: "dpa/bb".
//
//	"NTB-AFP"  NTB and AFP       "dpa/lno"  dpa       "Rolls-Royce"  not known
func splitAgencies(text string) (names []string, known bool) {
	if places.IsAgency(text) || places.IsSiteName(text) {
		return []string{text}, true
	}
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '/' || r == '-' || r == '–' || r == '+' || r == '&' }) {
		part = strings.TrimSpace(part)
		switch {
		case places.IsAgency(part) || places.IsCallSign(part):
			names = append(names, part)
		case len(names) == 0:
			return nil, false
		}
	}
	return names, len(names) > 0
}
