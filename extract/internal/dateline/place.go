package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// readPlace reads a place, a further place, or the region of the place before
// it.
func (d *draft) readPlace(text string, seg *segment) bool {
	kind := places.Lookup(text)
	switch {
	case len(d.places) == 0:
		return d.readFirstPlace(text, kind, seg.start, seg.end)
	case d.closed:
		return false
	case d.prev == markSlash:
		return d.readNextPlace(text, kind, seg)
	case d.prev != markComma:
		return false
	case kind&(places.Country|places.Region) != 0 && printedAsRegion(text, kind):
		d.region = true
		d.shortRegion = kind&places.Country == 0 && isAbbreviatedRegion(text)
	case kind&places.City != 0:
		return d.readNextPlace(text, kind, seg)
	case seg.mark != markComma && !seg.opensBracket(d.s) && !d.isBehindWire(seg.mark) || !isPlausiblePlace(text):
		return false
	default:
		d.unknownRegion = true
	}
	d.extendPlace(seg.end)
	return true
}

// isBehindWire reports whether an agency stands before the place in capitals, and a dash behind
// what may be its region: "(AP) SELM, Norland -".
func (d *draft) isBehindWire(mark markKind) bool {
	return mark == markDash && d.bracketAgency && d.allCapitals()
}

// extendPlace makes the last place end at end.
func (d *draft) extendPlace(end int) { d.places[len(d.places)-1].end = end }

// readFirstPlace reads the place that opens a dateline, or two with "and"
// between them.
func (d *draft) readFirstPlace(text string, kind places.Kind, start, end int) bool {
	if kind == 0 {
		if a, b, ok := splitJoinedPlaces(text); ok {
			d.addPlace(start, start+len(a))
			d.addPlace(end-len(b), end)
			return true
		}
		if !isPlausiblePlace(text) {
			return false
		}
	}
	d.addPlace(start, end)
	return true
}

// readNextPlace reads a further place, or the second half of a name that has a
// slash of its own: Frankfurt/Main.
func (d *draft) readNextPlace(text string, kind places.Kind, seg *segment) bool {
	last := d.places[len(d.places)-1]
	if d.prev == markSlash && places.Lookup(d.s[last.start:seg.end]) != 0 {
		d.extendPlace(seg.end)
		return true
	}
	if kind == 0 && !isPlausiblePlace(text) {
		return false
	}
	d.addPlace(seg.start, seg.end)
	return true
}

// splitJoinedPlaces splits two cities at the word for "and" between them.
func splitJoinedPlaces(text string) (a, b string, ok bool) {
	for _, and := range []string{" and ", " AND ", " & ", " und ", " et ", " y ", " e ", " и ", " och ", " og ", " ve ", " dan ", " en "} {
		if a, b, ok = strings.Cut(text, and); ok {
			if places.Lookup(a)&places.City != 0 && places.Lookup(b)&places.City != 0 {
				return a, b, true
			}
		}
	}
	return "", "", false
}

// printedAsRegion reports whether text is printed as a region is. The two
// letters of a state must be capitals, for many are words as well: "in", "la",
// "me".
func printedAsRegion(text string, kind places.Kind) bool {
	const postal = 2
	return kind&places.Country != 0 || len(text) != postal || IsCapitals(text)
}

// isAbbreviatedRegion reports whether the name of a region is short, as "Ill."
// or "TX" for Illinois and Texas.
func isAbbreviatedRegion(text string) bool {
	const maxBytes = 7 // "Tamps."
	return len(text) <= maxBytes && (strings.HasSuffix(text, ".") || IsCapitals(text))
}

// opensBracket reports whether a bracket follows the part.
func (seg *segment) opensBracket(s string) bool {
	return closingBracket(s[seg.next:]) != ""
}

// readPair reads two things without a mark between them: a place and a day
// ("Praha 5. března"), a region and a day, a place and an agency ("Washington
// CNN").
func (d *draft) readPair(text string, seg *segment) bool {
	for i, r := range text {
		if r != ' ' || i == 0 {
			continue
		}
		head, tail := text[:i], text[i+1:]
		kind := places.Lookup(head)
		if kind == 0 {
			continue
		}
		part := segment{start: seg.start, end: seg.start + i, mark: markComma, next: seg.start + i + 1}
		trial := d.fork()
		if !trial.readPlace(head, &part) {
			continue
		}
		if trial.readDate(tail) || trial.readAgency(tail, seg) {
			*d = trial
			return true
		}
	}
	return false
}

// isPlausiblePlace reports whether an unknown name is built like that of a
// place: a few words that begin with capitals, none of which opens other lines.
//
//	"KAFR AL-ZAYTOUN", "Bad Musterhausen"  true
//	"CLAIM", "US President", "Q"           false
func isPlausiblePlace(text string) bool {
	const maxWords, minLetters = 5, 3
	words := 0
	for word := range strings.FieldsSeq(text) {
		words++
		r, _ := utf8.DecodeRuneInString(word)
		if unicode.IsLower(r) && !isPlaceParticle(word) || unicode.IsDigit(r) || isNoPlaceWord(word) {
			return false
		}
	}
	letters := 0
	for _, r := range text {
		if unicode.IsDigit(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return words <= maxWords && letters >= minLetters && hasCase(text)
}

// isNoPlaceWord reports whether no place has word in its name, although it
// often stands before a day, an agency or a dash.
func isNoPlaceWord(word string) bool {
	word = strings.Trim(word, ".,'’")
	switch strings.ToUpper(word) {
	case "UPDATE", "UPDATED", "CORRECTION", "CORRECTED", "EXCLUSIVE", "BREAKING", "PUBLISHED", "POSTED", "REVISED", "LAST", "NOTE", "DATE", "WATCH", "VIDEO", "PHOTO", "PHOTOS", "IMAGE", "SOURCE", "CREDIT", "FILE", "STORY", "HOST", "BY", "DEAR", "CLAIM", "SUMMARY", "ANALYSIS", "OPINION", "FOTO", "FOTOS", "BILD", "QUELLE", "STAND", "FUENTE", "FONTE", "ВИДЕО", "ФОТО", "ИСТОЧНИК":
		return true
	}
	return isWeekday(word)
}

// IsCapitals reports whether a name is printed in capitals: at least two of
// them, and small letters only in particles and in prefixes such as Mc and De.
func IsCapitals(text string) bool {
	upper := 0
	for word := range strings.FieldsSeq(text) {
		if isPlaceParticle(word) {
			continue
		}
		small := 0
		for i, r := range word {
			if unicode.IsLower(r) {
				if small++; i != 1 && word[0] != 'M' {
					return false
				}
			} else if unicode.IsUpper(r) {
				upper++
			}
		}
		const prefix = 2 // Mac
		if small > prefix || small > 0 && utf8.RuneCountInString(word) < 2*prefix+1 {
			return false
		}
	}
	return upper > 1
}

// HasRegion reports whether the name of a place has its state or country behind it: "Marrow,
// Ohio".
func HasRegion(place string) bool {
	_, region, ok := words.CutLast(place, ", ")
	return ok && places.Lookup(region)&(places.Region|places.Country) != 0
}

// hasCase reports whether the text is in a script that has capitals.
func hasCase(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsUpper(r) || words.IsLower(r) })
}

// looksLikePlace reports whether an unknown name in capitals is built like that
// of a place: with a word for a town, a shore or a hill, or with an ending.
//
//	"PALMETTO BEACH", "FORT EXAMPLE", "MUSTERHAUSEN"  true
//	"WATCH", "PARIS HILTON"                           false
func looksLikePlace(text string) bool {
	words := strings.Fields(text)
	const maxWords, longEnough = 4, 7
	if len(words) == 0 || len(words) > maxWords {
		return false
	}
	if len(words) == 1 {
		for _, ending := range []string{"VILLE", "BURG", "BURGH", "SHIRE", "HAUSEN", "DORF", "STADT", "ABAD", "GANJ", "GARH", "NAGAR", "BOROUGH", "GRAD", "ГРАД", "ГОРСК"} {
			if len(text) >= longEnough && strings.HasSuffix(text, ending) {
				return true
			}
		}
		return false
	}
	switch words[0] {
	case "FORT", "FT.", "CAMP", "PORT", "MOUNT", "MT.", "LAKE", "SAN", "SANTA", "SAINT", "ST.", "CAPE", "PUERTO", "CIUDAD", "VILLA", "KUALA", "BANDAR", "KAMPUNG", "TANJUNG", "BAD", "KAFR", "KFAR", "SAINTE", "SANKT", "САНКТ":
		return true
	}
	switch words[len(words)-1] {
	case "BEACH", "SPRINGS", "FALLS", "LAKE", "LAKES", "HEIGHTS", "HILLS", "VALLEY", "ISLAND", "ISLANDS", "COUNTY", "HARBOR", "HARBOUR", "BAY", "TOWNSHIP", "MEADOWS", "GROVE", "CREEK", "RAPIDS", "BLUFFS", "JUNCTION", "VILLAGE", "RIDGE", "MOUNTAIN", "CROSSING", "LANDING", "DISTRICT", "PROVINCE":
		return true
	}
	return false
}
