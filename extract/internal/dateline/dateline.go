package dateline

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// A Dateline is a dateline in its parts. All strings are substrings of the
// text, as printed, unless it was read from a text in CJK.
type Dateline struct {
	Text      string // the whole dateline without its terminator
	Place     string // "BEIRUT/THE HAGUE", with the region: "FARGO, N.D."
	Places    []string
	Agencies  []string
	Reporters []string // names that the form carries, as Japanese and Korean ones do

	// The day as printed, zero where it is missing: "March 7" has no year, "20日"
	// neither year nor month.
	Month     time.Month
	Day, Year int

	// End is where the text of the story begins, after the mark and white
	// space that end the dateline: an offset in bytes.
	End int
	// Bare is true if the dateline rests on the name of a place alone. Such a
	// line is one at the head of a news story, and doubtful in a list or on
	// a page without one.
	Bare bool
}

// Window is how many bytes at the start of a paragraph can hold a dateline. The
// longest ones seen, of press releases in scripts of three bytes a letter, have
// less than 200.
const Window = 240

// Parse reads the dateline that a story opens with, in any of the forms of the
// world's agencies and papers. ok is false if the text opens otherwise. A text
// that is nothing but a dateline is for [ParseLone].
//
//	Parse("OSLO, March 7 (Reuters) - A ferry …")  true
//	Parse("OSLO is the capital …")                false
func Parse(text string) (dl Dateline, ok bool) {
	return parse(text, false)
}

// ParseLone reads a paragraph or an element that holds a dateline and nothing
// else. ok is false unless the place is a known city, or has a region, date or
// agency with it.
//
//	ParseLone("GENEVA, SWITZERLAND"), ParseLone("Ankara")    true
//	ParseLone("March 7, 2024"), ParseLone("Read more")       false
func ParseLone(text string) (dl Dateline, ok bool) {
	const maxLoneBytes = 100 // bytes: more is a sentence
	if len(strings.TrimSpace(text)) > maxLoneBytes {
		return Dateline{}, false
	}
	return parse(text, true)
}

// forms are the readers, in the order in which they are tried. Each sees by the
// first letters whether the text can be for it.
var forms = []func(window string, lone bool) (Dateline, bool){
	readKorean,
	readJapanese,
	readChinese,
	readSlotted,
	readCaseless,
}

// parse tries the forms on the head of a text.
func parse(text string, lone bool) (Dateline, bool) {
	start := len(text) - len(strings.TrimLeftFunc(text, isSpace))
	window := text[start:]
	if !mayOpen(window) {
		return Dateline{}, false
	}
	if len(window) > Window {
		window = words.CutAtRune(window, Window)
	}
	for _, form := range forms {
		if dl, ok := form(window, lone); ok {
			dl.End += start
			return dl, true
		}
	}
	return Dateline{}, false
}

// isSpace reports whether r can stand invisibly around a dateline: white space,
// and marks of byte order and direction.
func isSpace(r rune) bool {
	switch r {
	case '\u200b', '\u200e', '\u200f', '\ufeff', '\u2060':
		return true
	}
	return unicode.IsSpace(r)
}

// mayOpen rules most prose out by its first letter: a dateline opens with a
// capital, a digit, a bracket, or a letter of a script without case.
func mayOpen(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case size == 0 || r == utf8.RuneError:
		return false
	case strings.ContainsRune("([{【［（〔'’‘/", r):
		return true
	}
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !words.IsLower(r)
}

// filedAhead is how far a dateline may be after the publication that a page
// states: time zones and embargoes make up to a day or so.
const filedAhead = 48 * time.Hour

// Date completes the printed day by the time of publication and returns it as
// in "2024-03-07". It is the last such day that is not after published, so that
// a December dateline on a page of January is last year's. It is nil if no day
// is printed, if its year can be known neither from the dateline nor from
// published, or if there is no such day.
func (p Dateline) Date(published time.Time) *string {
	if p.Day == 0 || (p.Year == 0 && published.IsZero()) {
		return nil
	}
	y, m, d := published.Date()
	latest := time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Add(filedAhead)
	for step := 1; step >= -4; step-- { // 29 February is at most four years back
		year, month := p.Year, p.Month
		switch {
		case p.Month == 0:
			year, month = y, m+time.Month(step)
		case p.Year == 0:
			year = y + step
		}
		day := time.Date(year, month, p.Day, 0, 0, 0, 0, time.UTC)
		if day.Day() == p.Day && (p.Year != 0 || !day.After(latest)) {
			s := day.Format(time.DateOnly)
			return &s
		}
	}
	return nil
}
