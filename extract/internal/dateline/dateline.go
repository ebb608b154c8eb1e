package dateline

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// A Dateline is a dateline taken apart. All strings are cut from the
// text it was read from, as printed.
type Dateline struct {
	Text      string // the whole dateline without its terminator
	Place     string // "BEIRUT/THE HAGUE", with the region: "FARGO, N.D."
	Places    []string
	Agencies  []string
	Reporters []string // names that the form carries, as Japanese and Korean ones do

	// Date as printed, zero where it is missing: "March 7" has no year, "20日"
	// neither year nor month.
	Month     time.Month
	Day, Year int

	// end is where the story's text begins: behind terminator and white space.
	End int
	// shy datelines rest on the name of a place alone: true at the head of a
	// news story, doubtful in a list or on a page that is none.
	Bare bool
}

// Window is how much of a paragraph is looked at. The longest
// datelines seen, of press releases in scripts of three bytes a letter, have
// less than 200 bytes.
const Window = 240

// parseDateline reads the dateline that a story opens with, in any of the
// forms of the world's agencies and papers. ok is false where the text opens
// otherwise; a text that is nothing but a dateline is for parseLoneDateline.
//
//	parseDateline("OSLO, March 7 (Reuters) - A ferry …")  true
//	parseDateline("OSLO is the capital …")                false
func Parse(text string) (dl Dateline, ok bool) {
	return parse(text, false)
}

// parseLoneDateline reads a paragraph or an element that holds a dateline and
// nothing else. It wants a known city, or a place with its region, date or
// agency.
//
//	parseLoneDateline("GENEVA, SWITZERLAND"), parseLoneDateline("Ankara")  true
//	parseLoneDateline("March 7, 2024"), parseLoneDateline("Read more")     false
func ParseLone(text string) (dl Dateline, ok bool) {
	const maxLoneBytes = 100 // bytes: more is a sentence
	if len(strings.TrimSpace(text)) > maxLoneBytes {
		return Dateline{}, false
	}
	return parse(text, true)
}

// forms are the readers in the order in which they are asked. Each
// knows by the first letters whether the text can be for it.
var forms = []func(window string, lone bool) (Dateline, bool){
	readKorean,
	readJapanese,
	readChinese,
	readSlotted,
}

// parse asks the forms about the head of a text.
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

// isSpace covers what may stand invisibly around a dateline: white
// space, marks of byte order and direction.
func isSpace(r rune) bool {
	switch r {
	case '\u200b', '\u200e', '\u200f', '\ufeff', '\u2060':
		return true
	}
	return unicode.IsSpace(r)
}

// mayOpen turns most prose away by its first letter: a dateline opens
// with a capital, a digit, a bracket, or a letter of a script without case.
func mayOpen(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case size == 0 || r == utf8.RuneError:
		return false
	case strings.ContainsRune("([{【［（〔'’‘/", r):
		return true
	}
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.IsLower(r)
}

// filedAhead is how far a dateline may lie after the publication that a page
// states: zones and embargoes make a day or so.
const filedAhead = 48 * time.Hour

// Date completes the printed date: it is the last such day that is not after
// published, so that a December dateline on a January page is last year's.
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
