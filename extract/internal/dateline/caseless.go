package dateline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// caselessScripts have no capitals: nothing but brackets tells a dateline there from
// the sentence that follows it.
var caselessScripts = []*unicode.RangeTable{unicode.Arabic, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Hebrew, unicode.Thai, unicode.Ethiopic, unicode.Georgian, unicode.Khmer, unicode.Lao, unicode.Myanmar}

// A dateline of this form has a place of at most caselessWordsMax words, and the name
// of a source in brackets of at most sourceWordsMax.
const (
	caselessWordsMax = 4
	sourceWordsMax   = 5
)

// readCaseless reads the form of Urdu, Hindi, Bengali and other papers: a place, and
// in brackets the agency, the day or who reports from there, with or without a mark
// behind it.
//
//	"لاہور (اُردو پوائنٹ - اے پی پی۔ 14 جنوری2022ء) …"  "जकार्ता, 14 जनवरी (एपी) …"
func readCaseless(window string, lone bool) (dl Dateline, ok bool) {
	return readCaselessBrackets(window, lone, nil)
}

// readCaselessBrackets is readCaseless; isNamed is for the paragraph that opens a story, and nil
// for others.
func readCaselessBrackets(window string, lone bool, isNamed func(string) bool) (dl Dateline, ok bool) {
	first, _ := utf8.DecodeRuneInString(window)
	if lone || !unicode.In(first, caselessScripts...) {
		return dl, false
	}
	open, end := enclosed(window)
	if open <= 0 || end < 0 {
		return dl, false
	}
	d := draft{s: window, isNamed: isNamed}
	if !d.readCaselessPlace(window[:open]) || !d.readCaselessSource(window[open+1:end]) {
		return dl, false
	}
	rest := strings.TrimLeftFunc(window[end+1:], func(r rune) bool { return isSpace(r) || strings.ContainsRune("-–—:।۔.", r) })
	if letter, _ := utf8.DecodeRuneInString(rest); !opensStory(rest) || !unicode.In(letter, caselessScripts...) && !strings.ContainsRune(`"'“‘«`, letter) && !unicode.IsDigit(letter) {
		return dl, false
	}
	if !d.isCaselessDateline() && !d.isNewPlace(window[end+1:]) || !d.knownAgency && !isSentenceLong(rest) {
		return dl, false
	}
	d.first, d.last = 0, end+1
	return d.result(len(window) - len(rest)), true
}

// commas are those of scripts without capitals, and of Latin.
const commas = ",،፣၊"

// enclosed returns where the brackets around a source open and close, or the slashes that Egyptian
// papers print: "القاهرة في 14 مارس /أ ش أ/".
func enclosed(window string) (open, end int) {
	for _, marks := range [...]string{"()", "//"} {
		if open = strings.IndexByte(window, marks[0]); open > 0 {
			if end = strings.IndexByte(window[open+1:], marks[1]); end >= 0 {
				return open, open + 1 + end
			}
		}
	}
	return 0, -1
}

// isNewPlace reports whether an unknown place and an unknown source are those of a dateline: a mark
// stands behind them, and the place is one word or the story names it again. Where somebody is
// called by two names, there is no mark.
func (d *draft) isNewPlace(behind string) bool {
	mark, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(behind, isSpace))
	if d.isNamed == nil || len(d.places) != 1 || len(d.agencies) == 0 {
		return false
	}
	place := d.s[d.places[0].start:d.places[0].end]
	return strings.ContainsRune("-–—", mark) && !strings.Contains(place, " ") || strings.ContainsRune("-–—:", mark) && d.isNamed(place)
}

// readCaselessPlace reads what stands before the brackets: places, and perhaps a day.
func (d *draft) readCaselessPlace(text string) bool {
	if place, day, ok := strings.Cut(text, " - "); ok && d.readNumbers(strings.ReplaceAll(day, " - ", "/")) {
		text = place // "النخيل - 6 - 4 (كونا) --"
	}
	if at := strings.IndexFunc(text, unicode.IsDigit); at > 0 && !strings.ContainsAny(text, commas) && d.readDate(spacedDate(text[at:])) {
		text = strings.TrimSuffix(strings.TrimSpace(text[:at]), " في") // "رأس النخيل 3 ديسمبر", "رأس النخيل في 3 ديسمبر"
	}
	at := 0
	for n, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(commas, r) }) {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case d.readDate(spacedDate(part)):
		case d.day != 0 && !strings.ContainsFunc(part, func(r rune) bool { return !unicode.IsDigit(r) }):
			d.year = yearOf(part)
		case n > 0 && places.Lookup(part) == 0, len(strings.Fields(part)) > caselessWordsMax, strings.ContainsFunc(part, isNoNameRune):
			return false
		default:
			for name := range strings.SplitSeq(part, "/") {
				name = strings.TrimSpace(name)
				start := at + strings.Index(text[at:], name)
				d.places = append(d.places, placeSpan{start: start, end: start + len(name), kind: places.Lookup(name)})
				at = start + len(name)
			}
		}
	}
	return len(d.places) > 0
}

// yearOf returns a year in digits of any script.
func yearOf(digits string) int {
	year := 0
	for _, r := range digits {
		zero := r
		for unicode.IsDigit(zero-1) && zero > r-9 { // the digits of a script stand together
			zero--
		}
		year = 10*year + int(r-zero)
	}
	if year < 1000 || year > 2999 {
		return 0
	}
	return year
}

// isNoNameRune reports whether a character stands in no name of a place.
func isNoNameRune(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !isSpace(r) && !strings.ContainsRune("/-'.’\u200c\u200d", r)
}

// spacedDate returns a date with a space where a year sticks to its month, and
// without the sign of the year: "14 جنوری2022ء".
func spacedDate(text string) string {
	text = strings.TrimRight(strings.TrimSpace(text), "ءم")
	var b strings.Builder
	letter := false
	for _, r := range text {
		if unicode.IsDigit(r) && letter {
			b.WriteByte(' ')
		}
		letter = unicode.IsLetter(r) || unicode.IsMark(r)
		b.WriteRune(r)
	}
	return b.String()
}

// readCaselessSource reads what stands in the brackets: agencies, papers, reporters
// without a name, and a day.
func (d *draft) readCaselessSource(text string) bool {
	for _, sep := range [...]string{" - ", " – ", "۔", "،", ",", "/", "।"} {
		text = strings.ReplaceAll(text, sep, "\n")
	}
	for part := range strings.SplitSeq(text, "\n") {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case d.readDate(spacedDate(part)):
		case len(strings.Fields(part)) > sourceWordsMax || strings.ContainsFunc(part, unicode.IsDigit):
			return false
		default:
			d.agencies = append(d.agencies, part)
			d.knownAgency = d.knownAgency || places.IsAgency(part) || strings.Contains(part, "پوائنٹ") || reportsUnnamed(part)
		}
	}
	return len(d.agencies) > 0 || d.day != 0
}

// isCaselessDateline reports whether enough is known of the parts: an agency, a day
// beside a source, or the place.
func (d *draft) isCaselessDateline() bool {
	return d.knownAgency || d.day != 0 && len(d.agencies) > 0 || d.placeKnown() && (len(d.agencies) > 0 || d.day != 0)
}

// reportsUnnamed reports whether a text says that a reporter of the paper or some agency
// filed the story, without a name: "نمائندہ خصوصی" is a special correspondent.
func reportsUnnamed(text string) bool {
	for _, word := range [...]string{"نمائندہ", "نامہ نگار", "رپورٹر", "ڈیسک", "بیورو", "خبرنگار", "संवाददाता", "ब्यूरो", "डेस्क", "प्रतिनिध", "প্রতিনিধি", "প্রতিবেদক", "সংবাদদাতা", "مراسل", "وكالة", "خبرگزاری", "סוכנות", "एजेंसी", "สำนักข่าว"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// readAgencyAndPlace reads an agency, a slash and a place of one word that nothing but a space parts
// from the story, as Iranian agencies print them: "ایسنا/سنگ‌آباد …".
func readAgencyAndPlace(window string) (dl Dateline, ok bool) {
	end, slash := strings.IndexByte(window, ' '), strings.IndexByte(window, '/')
	if slash <= 0 || end <= slash+1 || !places.IsAgency(window[:slash]) || hasCase(window[:end]) || !opensUnknown(window[end+1:]) {
		return dl, false
	}
	d := draft{s: window, last: end, agencies: []string{window[:slash]}}
	d.addPlace(slash+1, end)
	return d.result(end + 1), true
}

// readNamedCaseless reads a place in a script without capitals that ends in a mark, and that is
// known, ends as names of towns do, or is named by the story again: "گلزار پور: …", "חיפה - …",
// "काठमाडौं । …". A reporter without a name may stand beside it: "शहर संवाददाता, रामगढ़: …".
func readNamedCaseless(window string, isNamed func(string) bool) (dl Dateline, ok bool) {
	const wordsMax = 5
	first, size := utf8.DecodeRuneInString(window)
	bracket := 0
	if first == '(' {
		bracket = size
		first, _ = utf8.DecodeRuneInString(window[bracket:])
	}
	if !unicode.In(first, caselessScripts...) {
		return dl, false
	}
	name, rest, mark := cutCaselessMark(window)
	if mark == markNone || len(strings.Fields(name)) > wordsMax || !opensUnknown(rest) {
		return dl, false
	}
	d := draft{s: window, last: len(name)}
	at := bracket
	if bracket > 0 {
		if name, ok = strings.CutSuffix(name[bracket:], ")"); !ok || mark != markColon || strings.Contains(name, " ") {
			return dl, false
		}
	}
	if place, day, cut := cutComma(name); cut && d.readDate(spacedDate(day)) { // "மணலூர், ஆக. 16: …"
		name = place
	} else if place, desk := besideDesk(name); place != "" && mark == markColon {
		if at = strings.Index(window, place); desk != "" {
			d.agencies = []string{desk}
		}
		name, d.knownAgency = place, true
	}
	if strings.ContainsFunc(name, isNoNameRune) || !d.isCaselessPlace(name, mark, bracket > 0, isNamed) {
		return dl, false
	}
	d.addPlace(at, at+len(name))
	return d.result(len(window) - len(rest)), true
}

// cutCaselessMark cuts a text at the first mark that may end a dateline in a script without capitals:
// a colon, a dash with a space beside it, or the stop of Devanagari.
func cutCaselessMark(window string) (before, after string, mark markKind) {
	for i, r := range words.CutAtRune(window, min(len(window), maxSegmentBytes)) {
		size := utf8.RuneLen(r)
		switch r {
		case ':', '៖', '：', '፦':
			mark = markColon
		case '।':
			mark = markStop
		case '-', '–', '—':
			next, _ := utf8.DecodeRuneInString(window[min(i+size, len(window)):])
			if r == '-' && !isSpace(next) && !strings.HasSuffix(window[:i], " ") {
				continue
			}
			mark = markDash
		default:
			continue
		}
		return strings.TrimSpace(window[:i]), strings.TrimLeftFunc(window[i+size:], func(r rune) bool { return isSpace(r) || isDash(r) }), mark
	}
	return "", "", markNone
}

// cutComma cuts a text behind its first comma.
func cutComma(text string) (before, after string, ok bool) {
	at := strings.IndexAny(text, commas)
	if at <= 0 {
		return text, "", false
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	return text[:at], strings.TrimSpace(text[at+size:]), true
}

// besideDesk returns the place beside which a reporter without a name stands, and whom he reports
// for: "शहर संवाददाता, रामगढ़", "शालबन प्रतिनिधि". place is "" where there is none.
func besideDesk(text string) (place, desk string) {
	a, b, ok := cutComma(text)
	switch {
	case ok && reportsUnnamed(a) && !reportsUnnamed(b):
		return b, a
	case ok && reportsUnnamed(b) && !reportsUnnamed(a):
		return a, b
	case ok:
		return "", ""
	}
	if place, reporter, ok := words.CutLast(text, " "); ok && reportsUnnamed(reporter) && !reportsUnnamed(place) && !strings.Contains(place, " ") {
		return place, ""
	}
	return "", ""
}

// isCaselessPlace reports whether what stands before a mark is the place of a dateline. In scripts
// without spaces between words a short name before a colon is one, and so is one in brackets.
func (d *draft) isCaselessPlace(name string, mark markKind, bracketed bool, isNamed func(string) bool) bool {
	const unspacedMax = 15 // letters and marks
	first, _ := utf8.DecodeRuneInString(name)
	switch {
	case bracketed, d.day != 0, d.knownAgency, places.Lookup(name)&places.City != 0:
		return true
	case mark == markColon && unicode.In(first, unicode.Khmer, unicode.Myanmar, unicode.Lao):
		return !strings.Contains(name, " ") && utf8.RuneCountInString(name) <= unspacedMax
	}
	return mark == markColon && endsLikeTown(name) || (mark == markColon || !strings.Contains(name, " ")) && isNamed(name)
}

// endsLikeTown reports whether a name of more than its ending ends as those of towns do.
func endsLikeTown(name string) bool {
	const letters = 2 // bytes of one at least
	return slices.ContainsFunc(townEnds[:], func(end string) bool { return len(name) > len(end)+letters && strings.HasSuffix(name, end) })
}

// townEnds end names of towns: "-pur", "-nagar", "-garh", "-abad", "-ganj", "-kot".
var townEnds = [...]string{"पुर", "नगर", "गढ़", "गढ़", "ाबाद", "गंज", "कोट", "পুর", "নগর", "গঞ্জ", "াবাদ", "پور", "نگر", "گڑھ", "آباد", "گنج", "کوٹ"}
