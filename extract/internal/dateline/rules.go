package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/places"
)

// stands says whether the draft is a dateline when mark ends it and rest
// follows. One rule for each kind of evidence, the strongest first.
func (d *datelineDraft) stands(mark datelineMark, rest string) bool {
	if mark == markEnd || mark == markBreak && d.lone {
		return d.lone && d.standsAlone()
	}
	if d.lone {
		return false
	}
	if mark == markBreak && d.standsAlone() {
		return opensStory(rest) && longEnough(rest) // a line of its own
	}
	for _, rule := range datelineRules {
		if rule.holds(d) {
			return rule.ends(d, mark, rest)
		}
	}
	return false
}

// datelineRules are the kinds of evidence and how a dateline that has it ends.
var datelineRules = []struct {
	holds func(*datelineDraft) bool
	ends  func(d *datelineDraft, mark datelineMark, rest string) bool
}{
	{(*datelineDraft).hasWire, (*datelineDraft).endsWire},
	{(*datelineDraft).hasFreeAgency, (*datelineDraft).endsFreeAgency},
	{(*datelineDraft).hasSign, (*datelineDraft).endsSign},
	{(*datelineDraft).hasDay, (*datelineDraft).endsDay},
	{(*datelineDraft).hasRegion, (*datelineDraft).endsRegion},
	{(*datelineDraft).hasPlace, (*datelineDraft).endsPlace},
}

// An agency in brackets or slashes: "(Reuters)", "/ТАСС/".
func (d *datelineDraft) hasWire() bool { return d.knownAgency && d.bracketAgency }

func (d *datelineDraft) endsWire(mark datelineMark, rest string) bool {
	sure := d.day != 0 || d.region || d.placeKnown() || d.allCapitals()
	switch mark {
	case markDash, markColon:
		return sure || d.clearAgency
	case markStop:
		return sure
	case markSlash:
		return sure && len(d.places) > 0 && d.slashWire()
	case markNone, markBreak:
		return sure && opensStory(rest) || len(d.places) == 0 && mark == markNone && opensStory(rest)
	}
	return false
}

// slashWire says whether the last agency stands between slashes itself.
func (d *datelineDraft) slashWire() bool {
	return !strings.HasSuffix(d.s[:d.last], ")") && !strings.HasSuffix(d.s[:d.last], "]")
}

// An agency without brackets: "ACCRA, March 5, GNA –", "Jakarta, CNN Indonesia --".
func (d *datelineDraft) hasFreeAgency() bool { return d.knownAgency }

func (d *datelineDraft) endsFreeAgency(mark datelineMark, rest string) bool {
	if mark != markDash && mark != markColon && mark != markStop || !opensStory(rest) {
		return false
	}
	if len(d.places) == 0 {
		return d.day != 0 || mark == markDash && len(d.agencies) == 1 && signsAlone(d.agencies[0])
	}
	// "ROUND-UP — Reuters: …" introduces what others report.
	return d.cityKnown() || d.region || d.day != 0 || d.allCapitals() && d.beforeAgency != markDash
}

// signsAlone covers the broadcaster that opens its stories by its own name.
func signsAlone(agency string) bool { return agency == "CNN" }

// An unknown name in brackets behind a place, as stations and papers sign.
func (d *datelineDraft) hasSign() bool { return len(d.agencies) > 0 }

func (d *datelineDraft) endsSign(mark datelineMark, rest string) bool {
	return (mark == markDash || mark == markColon && d.day != 0) && (d.cityKnown() || d.stateKnown() || d.region || d.day != 0 && d.allCapitals()) && opensStory(rest) && longEnough(rest)
}

// A day beside a place: "PUTRAJAYA, Nov 22 —".
func (d *datelineDraft) hasDay() bool { return d.day != 0 && len(d.places) > 0 }

func (d *datelineDraft) endsDay(mark datelineMark, rest string) bool {
	if !opensStory(rest) || !longEnough(rest) || opensWithClock(rest) {
		return false
	}
	switch mark {
	case markDash:
		return d.placeKnown() || d.region || d.allCapitals() && !d.oddRegion
	case markColon:
		return d.cityKnown() && !d.dashBeforeDay()
	case markStop:
		return d.cityKnown() && (d.region || d.allCapitals() || d.bracketPlace || d.year != 0)
	case markNone:
		return d.cityKnown() && (d.region || d.allCapitals() || d.bracketPlace)
	}
	return false
}

// dashBeforeDay tells how picture agencies open their captions: "LAS VEGAS, NV -
// FEBRUARY 11: The band on stage".
func (d *datelineDraft) dashBeforeDay() bool {
	return strings.ContainsAny(d.s[d.places[len(d.places)-1].end:d.last], "-–—")
}

// A region behind a place: "BOISE, Idaho –".
func (d *datelineDraft) hasRegion() bool { return d.region && !d.oddRegion && len(d.places) > 0 }

func (d *datelineDraft) endsRegion(mark datelineMark, rest string) bool {
	if !opensStory(rest) || !longEnough(rest) {
		return false
	}
	switch mark {
	case markDash:
		return (d.cityKnown() || d.allCapitals() || d.shortRegion) && !opensWithDay(rest)
	case markColon, markStop:
		return d.cityKnown() && d.allCapitals()
	}
	return false
}

// A place alone: "DETROIT —", "Wien/Rom -", "Hamburg.".
func (d *datelineDraft) hasPlace() bool { return len(d.places) > 0 && !d.oddRegion }

func (d *datelineDraft) endsPlace(mark datelineMark, rest string) bool {
	if mark != markDash && mark != markColon && mark != markStop || !opensStory(rest) || !longEnough(rest) {
		return false
	}
	if d.bracketPlace {
		return mark == markDash && d.cityKnown()
	}
	if d.allCapitals() {
		return d.cityKnown() && (mark == markDash || !d.homonym()) ||
			mark == markDash && len(d.places) == 1 && soundsLikePlace(d.s[d.places[0].start:d.places[0].end])
	}
	if !d.cityKnown() || d.homonym() || namesCity(rest) || opensWithDay(rest) {
		return false
	}
	return mark == markDash || !pointsBack(rest, mark)
}

// standsAlone is the rule for a paragraph that holds nothing else.
func (d *datelineDraft) standsAlone() bool {
	switch {
	case d.oddRegion && !d.knownAgency:
		return false
	case len(d.places) == 0:
		return d.knownAgency && d.day != 0
	case d.region || d.day != 0 || d.knownAgency:
		return d.cityKnown() || d.allCapitals() && (d.region || d.day != 0)
	}
	return d.cityKnown() && !d.homonym() && len(d.agencies) == 0 && d.places[0].kind&places.Country == 0
}

// shy says whether the draft has nothing but the name of a place.
func (d *datelineDraft) shy() bool {
	return len(d.agencies) == 0 && d.day == 0 && (d.lone || !d.region || !d.allCapitals())
}

// placeKnown says whether every place is in the list; cityKnown, as a city.
func (d *datelineDraft) placeKnown() bool {
	return d.everyPlace(func(p draftPlace) bool { return p.kind != 0 })
}

func (d *datelineDraft) cityKnown() bool {
	return d.everyPlace(func(p draftPlace) bool { return p.kind&places.City != 0 })
}

func (d *datelineDraft) allCapitals() bool {
	return d.everyPlace(func(p draftPlace) bool { return p.caps })
}

// stateKnown covers stations that serve a state: "NEW JERSEY (WABC)".
func (d *datelineDraft) stateKnown() bool {
	return d.everyPlace(func(p draftPlace) bool { return p.kind&places.Region != 0 })
}

// homonym says whether a single place has a name that is also a word.
func (d *datelineDraft) homonym() bool {
	return len(d.places) == 1 && d.places[0].kind&places.Homonym != 0
}

func (d *datelineDraft) everyPlace(is func(draftPlace) bool) bool {
	for _, p := range d.places {
		if !is(p) {
			return false
		}
	}
	return len(d.places) > 0
}

// opensStory says whether a sentence can begin here: behind a dateline it has
// a capital, a digit or a quotation; a small letter goes on with something.
func opensStory(rest string) bool {
	for _, r := range rest {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return true
		case strings.ContainsRune(`"'“”„‘’«»‹()[]$€£¥₹¿¡…-—–`, r) || isDatelineSpace(r):
		default:
			return false
		}
	}
	return false
}

// opensWithClock says whether a time of day follows, as in the line that says
// when a page was made: "Lisboa - 3 mar 2024 - 07:15".
func opensWithClock(rest string) bool {
	digits := strings.TrimLeft(rest, "0123456789")
	n := len(rest) - len(digits)
	return n > 0 && n <= 2 && digits != "" && strings.ContainsAny(digits[:1], ":h.") && strings.TrimLeft(digits[1:], "0123456789") != digits[1:]
}

// opensWithDay says whether a date follows, which a draft would have taken if
// it were part of a dateline.
func opensWithDay(rest string) bool {
	seg, ok := scanSegment(rest, 0)
	if !ok {
		return false
	}
	_, _, _, ok = dates.ParseMonthDay(rest[seg.start:seg.end])
	return ok
}

// longEnough says whether a sentence follows and no entry of a list.
func longEnough(rest string) bool {
	const sentence = 40 // bytes: about seven words
	return len(rest) >= sentence
}

// namesCity says whether rest opens with another city and a sign, as routes
// and results do: "Hamburg - Stuttgart 1:2", "Wien – Prag: …".
func namesCity(rest string) bool {
	const mostWords = 3
	end := 0
	for range mostWords {
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

// pointsBack says whether rest speaks of the place before the colon, which is
// then an entry of a list: "Erfurt: Hier …", "Köln: 18 Uhr".
func pointsBack(rest string, mark datelineMark) bool {
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
