package dateline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// stands reports whether the draft is a dateline if mark ends it and rest
// follows. There is one rule for each kind of evidence, the strongest first.
func (d *draft) stands(mark markKind, rest string) bool {
	if mark == markEnd || mark == markBreak && d.lone {
		return d.lone && d.standsAlone()
	}
	if d.lone || d.weekdayFirst && !d.knownAgency || opensWithStock(rest) {
		return false
	}
	if mark == markBreak && d.standsAlone() {
		return opensStory(rest) && isSentenceLong(rest) // a line of its own
	}
	for _, rule := range rules {
		if rule.holds(d) {
			return rule.ends(d, mark, rest)
		}
	}
	return false
}

// rules are the kinds of evidence, and how a dateline with each of them may
// end. The first kind that the draft has decides.
var rules = []struct {
	holds func(*draft) bool
	ends  func(d *draft, mark markKind, rest string) bool
}{
	{(*draft).hasWire, (*draft).endsWire},
	{(*draft).hasFreeAgency, (*draft).endsFreeAgency},
	{(*draft).hasUnknownSource, (*draft).endsUnknownSource},
	{(*draft).hasDay, (*draft).endsDay},
	{(*draft).hasRegion, (*draft).endsRegion},
	{(*draft).hasPlace, (*draft).endsPlace},
}

// hasWire reports whether an agency stands in brackets or slashes: "(Reuters)",
// "/ТАСС/".
func (d *draft) hasWire() bool { return d.knownAgency && d.bracketAgency }

// endsWire is how such a dateline ends: with any mark, or with none before a
// sentence, if something else shows that it is one.
func (d *draft) endsWire(mark markKind, rest string) bool {
	sure := d.day != 0 || d.region || d.placeKnown() || d.allCapitals()
	switch mark {
	case markDash, markColon:
		return sure || d.unambiguousAgency
	case markStop:
		return sure || d.s[0] == '/' && opensStory(rest)
	case markSlash:
		return sure && len(d.places) > 0 && d.slashWire()
	case markNone, markBreak:
		return sure && opensStory(rest) || len(d.places) == 0 && mark == markNone && opensStory(rest)
	}
	return false
}

// slashWire reports whether the last agency stands between slashes.
func (d *draft) slashWire() bool {
	return !strings.HasSuffix(d.s[:d.last], ")") && !strings.HasSuffix(d.s[:d.last], "]")
}

// hasFreeAgency reports whether an agency stands without brackets: "ACCRA,
// March 5, GNA –", "Jakarta, CNN Indonesia --".
func (d *draft) hasFreeAgency() bool { return d.knownAgency }

// endsFreeAgency is how such a dateline ends: with a dash, a colon or a full
// stop.
func (d *draft) endsFreeAgency(mark markKind, rest string) bool {
	if !isOneOf(mark, markDash, markColon, markStop) || !opensStory(rest) {
		return false
	}
	if len(d.places) == 0 {
		return d.day != 0 || mark == markDash && len(d.agencies) == 1 && opensAlone(d.agencies[0])
	}
	// "ROUND-UP — Reuters: …" introduces what others report.
	return d.cityKnown() || d.region || d.day != 0 || d.allCapitals() && d.beforeAgency != markDash
}

// opensWithStock reports whether the name of an agency for pictures opens a text: what stands
// before it is who took one, "Stan Venn/Agence France-Presse — Getty Images".
func opensWithStock(rest string) bool {
	for _, stock := range [...]string{"Getty Images", "Corbis", "Shutterstock", "Alamy", "Keystone", "Imago", "iStock"} {
		if strings.HasPrefix(rest, stock) {
			return true
		}
	}
	return false
}

// opensAlone reports whether agency is the one that opens its stories with its
// name alone.
func opensAlone(agency string) bool { return agency == "CNN" }

// hasUnknownSource reports whether an unknown name stands in brackets after the
// place, which may be a station or a paper.
func (d *draft) hasUnknownSource() bool { return len(d.agencies) > 0 }

// endsUnknownSource is how such a dateline ends: with a dash, after a place
// that is sure, or with a colon after a day or a city in capitals.
func (d *draft) endsUnknownSource(mark markKind, rest string) bool {
	return (mark == markDash || mark == markColon && (d.day != 0 || d.cityKnown() && d.allCapitals())) && (d.cityKnown() || d.stateKnown() || d.region || d.day != 0 && d.allCapitals()) && opensStory(rest) && isSentenceLong(rest)
}

// hasDay reports whether a day stands beside a place: "PUTRAJAYA, Nov 22 —".
func (d *draft) hasDay() bool { return d.day != 0 && len(d.places) > 0 }

// endsDay is how such a dateline ends: the weaker the mark, the surer the place
// must be.
func (d *draft) endsDay(mark markKind, rest string) bool {
	if !opensStory(rest) || !isSentenceLong(rest) || opensWithClock(rest) {
		return false
	}
	switch mark {
	case markDash:
		return d.placeKnown() || d.region || d.allCapitals() && !d.unknownRegion
	case markColon:
		return d.cityKnown() && !d.dashBeforeDay()
	case markStop:
		return d.isSurePlace() || d.cityKnown() && d.year != 0
	case markNone:
		return d.isSurePlace()
	}
	return false
}

// isSurePlace reports whether the place is a known city that is also printed as
// in a dateline.
func (d *draft) isSurePlace() bool {
	return d.cityKnown() && (d.region || d.allCapitals() || d.bracketPlace)
}

// dashBeforeDay reports whether a dash stands between place and day, as in the
// captions of picture agencies: "LAS VEGAS, NV - FEBRUARY 11: The band on
// stage".
func (d *draft) dashBeforeDay() bool {
	return strings.ContainsAny(d.s[d.places[len(d.places)-1].end:d.last], "-–—")
}

// hasRegion reports whether a region follows a place: "BOISE, Idaho –".
func (d *draft) hasRegion() bool { return d.region && !d.unknownRegion && len(d.places) > 0 }

// endsRegion is how such a dateline ends: with a dash, or in capitals with a
// colon or full stop.
func (d *draft) endsRegion(mark markKind, rest string) bool {
	if !opensStory(rest) || !isSentenceLong(rest) {
		return false
	}
	switch mark {
	case markDash:
		return (d.cityKnown() || d.allCapitals() || d.shortRegion || d.isTownInBracketRegion()) && !opensWithDay(rest)
	case markColon, markStop:
		return d.cityKnown() && d.allCapitals()
	}
	return false
}

// isTownInBracketRegion reports whether the only place is an unknown name of one word, with
// its state in brackets: "Musterhagen (Sachsen-Anhalt) –".
func (d *draft) isTownInBracketRegion() bool {
	if len(d.places) != 1 {
		return false
	}
	text := d.s[d.places[0].start:d.places[0].end]
	town, state, ok := strings.Cut(text, " (")
	return ok && !strings.Contains(town, " ") && places.Lookup(strings.TrimSuffix(state, ")"))&places.Region != 0
}

// hasPlace reports whether there is a place, and perhaps nothing else: "DETROIT
// —", "Wien/Rom -", "Hamburg.".
func (d *draft) hasPlace() bool { return len(d.places) > 0 && !d.unknownRegion }

// endsPlace is how such a dateline ends: with a mark that nothing else explains.
func (d *draft) endsPlace(mark markKind, rest string) bool {
	if !isOneOf(mark, markNone, markDash, markColon, markStop) || !opensStory(rest) || !isSentenceLong(rest) {
		return false
	}
	switch {
	case d.bracketPlace:
		return d.cityKnown() && (mark == markDash || mark == markNone && d.allCapitals())
	case mark == markNone:
		return false
	case d.allCapitals():
		return d.endsCapitals(mark)
	case !d.cityKnown() || d.homonym() || opensWithOtherCity(rest) || opensWithDay(rest):
		return false
	}
	return mark == markDash || !refersToPlace(rest, mark)
}

// endsCapitals is how a place in capitals ends.
func (d *draft) endsCapitals(mark markKind) bool {
	if mark == markColon && d.isTitle() {
		return false
	}
	if d.cityKnown() && (mark == markDash || !d.homonym()) {
		return true
	}
	return mark == markDash && len(d.places) == 1 && looksLikePlace(d.s[d.places[0].start:d.places[0].end])
}

// isTitle reports whether the whole text is a title with the name of an author, of a book that is
// named after a city: "LONDON: The Biography by Ana Pérez".
func (d *draft) isTitle() bool {
	text := strings.TrimRightFunc(d.s, isSpace)
	return strings.Contains(text, " by ") && len(text) < Window-utf8.UTFMax && !strings.HasSuffix(strings.TrimRight(text, `"'”’)`), ".")
}

// standsAlone reports whether a paragraph that holds the draft and nothing else
// is a dateline.
func (d *draft) standsAlone() bool {
	switch {
	case d.unknownRegion && !d.knownAgency, d.knownAgency && !d.bracketAgency && !d.closed && d.day == 0:
		return false // "AFP, MANILA" is a credit
	case len(d.places) == 0:
		return d.knownAgency && d.day != 0
	case d.region || d.day != 0 || d.knownAgency:
		return d.cityKnown() || d.allCapitals() && (d.region || d.day != 0)
	}
	return d.cityKnown() && !d.homonym() && len(d.agencies) == 0 && d.places[0].kind&places.Country == 0
}

// bare reports whether the draft has nothing but the name of a place.
func (d *draft) bare() bool {
	return len(d.agencies) == 0 && d.day == 0 && (d.lone || !d.region || !d.allCapitals())
}

// placeKnown reports whether every place is a known name.
func (d *draft) placeKnown() bool {
	return d.everyPlace(func(p placeSpan) bool { return p.kind != 0 })
}

// cityKnown reports whether every place is a known city.
func (d *draft) cityKnown() bool {
	return d.everyPlace(func(p placeSpan) bool { return p.kind&places.City != 0 })
}

// allCapitals reports whether every place is printed in capitals.
func (d *draft) allCapitals() bool {
	return d.everyPlace(func(p placeSpan) bool { return p.capitals })
}

// stateKnown reports whether every place is a known state, as in the datelines
// of stations that serve one: "NEW JERSEY (WABC)".
func (d *draft) stateKnown() bool {
	return d.everyPlace(func(p placeSpan) bool { return p.kind&places.Region != 0 })
}

// homonym reports whether the name of the only place is also an ordinary word.
func (d *draft) homonym() bool {
	return len(d.places) == 1 && d.places[0].kind&places.Homonym != 0
}

// everyPlace reports whether there is a place, and is holds for all of them.
func (d *draft) everyPlace(is func(placeSpan) bool) bool {
	for _, p := range d.places {
		if !is(p) {
			return false
		}
	}
	return len(d.places) > 0
}

// isOneOf reports whether mark is one of marks.
func isOneOf(mark markKind, marks ...markKind) bool { return slices.Contains(marks, mark) }

// opensStory reports whether a sentence can begin here: after a dateline it
// opens with a capital, a digit or a quotation mark, while a small letter
// continues something.
func opensStory(rest string) bool {
	for _, r := range rest {
		switch {
		case words.IsLower(r):
			return false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return true
		case strings.ContainsRune(`"'“”„‘’«»‹()[]$€£¥₹¿¡…-—–`, r) || isSpace(r):
		default:
			return false
		}
	}
	return false
}

// opensWithClock reports whether a time of day follows, as in a line that gives
// the time of the page: "Lisboa - 3 mar 2024 - 07:15".
func opensWithClock(rest string) bool {
	digits := strings.TrimLeft(rest, "0123456789")
	n := len(rest) - len(digits)
	return n > 0 && n <= 2 && digits != "" && strings.ContainsAny(digits[:1], ":h.") && strings.TrimLeft(digits[1:], "0123456789") != digits[1:]
}

// opensWithDay reports whether a date follows, which the draft would have
// included if it were part of a dateline.
func opensWithDay(rest string) bool {
	seg, ok := scanSegment(rest, 0)
	if !ok {
		return false
	}
	_, _, _, ok = dates.ParseMonthDay(rest[seg.start:seg.end])
	return ok
}

// isSentenceLong reports whether enough follows for a sentence rather than an
// item of a list.
func isSentenceLong(rest string) bool {
	const sentence = 40 // bytes: about seven words
	return len(rest) >= sentence
}

// opensWithOtherCity reports whether rest opens with another city and a mark,
// as routes and results do: "Hamburg - Stuttgart 1:2", "Wien – Prag: …".
func opensWithOtherCity(rest string) bool {
	const maxWords = 3
	end := 0
	for range maxWords {
		n := strings.IndexFunc(rest[end:], func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
		if n <= 0 {
			return false
		}
		end += n
		if places.Lookup(rest[:end])&places.City != 0 {
			r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest[end:], " "))
			if unicode.IsDigit(r) || strings.ContainsRune("-–—:,(/", r) {
				return true
			}
		}
		if rest[end] != ' ' {
			return false
		}
		end++
	}
	return false
}

// refersToPlace reports whether rest speaks of the place before the colon,
// which is then an item of a list: "Erfurt: Hier …", "Köln: 18 Uhr".
func refersToPlace(rest string, mark markKind) bool {
	if mark != markColon {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(rest); unicode.IsDigit(r) {
		return true
	}
	word, _, _ := strings.Cut(rest, " ")
	switch strings.Trim(strings.ToLower(word), ".,") {
	case "hier", "here", "ici", "aquí", "aqui", "qui", "здесь", "tutaj", "burada", "di sini":
		return true
	}
	return false
}
