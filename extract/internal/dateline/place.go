package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/places"
)

// takePlace reads a place, a further one, or the region behind one.
func (d *datelineDraft) takePlace(text string, seg *datelineSegment) bool {
	kind := places.Lookup(text)
	switch {
	case len(d.places) == 0:
		return d.takeFirstPlace(text, kind, seg.start, seg.end)
	case d.day != 0 || len(d.agencies) > 0:
		return false
	case d.prev == markSlash:
		return d.takeNextPlace(text, kind, seg)
	case d.prev != markComma:
		return false
	case kind&(places.Country|places.Region) != 0 && printedAsRegion(text, kind):
		d.region = true
		d.shortRegion = kind&places.Country == 0 && isAbbreviatedRegion(text)
	case kind&places.City != 0:
		return d.takeNextPlace(text, kind, seg)
	case seg.mark != markComma && !seg.opensBracket(d.s) || !plausiblePlace(text):
		return false
	default:
		d.oddRegion = true
	}
	d.extendPlace(seg.end)
	return true
}

// extendPlace makes the last place reach to end.
func (d *datelineDraft) extendPlace(end int) { d.places[len(d.places)-1].end = end }

// takeFirstPlace reads the place that opens a dateline, or two joined by "and".
func (d *datelineDraft) takeFirstPlace(text string, kind places.Kind, start, end int) bool {
	if kind == 0 {
		if a, b, ok := splitJoinedPlaces(text); ok {
			d.addPlace(start, start+len(a))
			d.addPlace(end-len(b), end)
			return true
		}
		if !plausiblePlace(text) {
			return false
		}
	}
	d.addPlace(start, end)
	return true
}

// takeNextPlace reads a further place, or the second half of a name that has a
// slash of its own: Frankfurt/Main.
func (d *datelineDraft) takeNextPlace(text string, kind places.Kind, seg *datelineSegment) bool {
	last := d.places[len(d.places)-1]
	if d.prev == markSlash && places.Lookup(d.s[last.start:seg.end]) != 0 {
		d.extendPlace(seg.end)
		return true
	}
	if kind == 0 && !plausiblePlace(text) {
		return false
	}
	d.addPlace(seg.start, seg.end)
	return true
}

// splitJoinedPlaces takes two cities joined by a word apart.
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

// printedAsRegion refuses the two letters of a state where they are not
// capitals, for many are words: "in", "la", "me".
func printedAsRegion(text string, kind places.Kind) bool {
	const postal = 2
	return kind&places.Country != 0 || len(text) != postal || IsCapitals(text)
}

// isAbbreviatedRegion tells "Ill." and "TX" from "Illinois".
func isAbbreviatedRegion(text string) bool {
	const longest = 7 // "Tamps."
	return len(text) <= longest && (strings.HasSuffix(text, ".") || IsCapitals(text))
}

// opensBracket says whether a bracket follows the part.
func (seg *datelineSegment) opensBracket(s string) bool {
	return closingBracket(s[seg.next:]) != ""
}

// takePair reads two things that no mark parts: a place and a day ("Praha 5.
// března"), a region and a day, a place and an agency ("Washington CNN").
func (d *datelineDraft) takePair(text string, seg *datelineSegment) bool {
	for i, r := range text {
		if r != ' ' || i == 0 {
			continue
		}
		head, tail := text[:i], text[i+1:]
		kind := places.Lookup(head)
		if kind == 0 {
			continue
		}
		part := datelineSegment{start: seg.start, end: seg.start + i, mark: markComma, next: seg.start + i + 1}
		draft := d.fork()
		if !draft.takePlace(head, &part) {
			continue
		}
		if draft.takeDate(tail) || draft.takeAgency(tail, seg) {
			*d = draft
			return true
		}
	}
	return false
}

// plausiblePlace says whether an unknown name has the build of a place's: a few
// words that begin with capitals, and none of those that head other things.
//
//	"KAFR AL-ZAYTOUN", "Bad Musterhausen"  true
//	"CLAIM", "US President", "Q"           false
func plausiblePlace(text string) bool {
	const mostWords, fewestLetters = 5, 3
	words := 0
	for word := range strings.FieldsSeq(text) {
		words++
		r, _ := utf8.DecodeRuneInString(word)
		if unicode.IsLower(r) && !placeParticle(word) || unicode.IsDigit(r) || headsOtherThings(word) {
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
	return words <= mostWords && letters >= fewestLetters && hasCase(text)
}

// headsOtherThings knows words that no place has in its name and that stand
// before a day, an agency or a dash all the same.
func headsOtherThings(word string) bool {
	word = strings.Trim(word, ".,'’")
	switch strings.ToUpper(word) {
	case "UPDATE", "UPDATED", "CORRECTION", "CORRECTED", "EXCLUSIVE", "BREAKING", "PUBLISHED", "POSTED", "REVISED", "LAST", "NOTE", "DATE", "WATCH", "VIDEO", "PHOTO", "PHOTOS", "IMAGE", "SOURCE", "CREDIT", "FILE", "STORY", "HOST", "BY", "DEAR", "CLAIM", "SUMMARY", "ANALYSIS", "OPINION", "FOTO", "FOTOS", "BILD", "QUELLE", "STAND", "FUENTE", "FONTE", "ВИДЕО", "ФОТО", "ИСТОЧНИК":
		return true
	}
	return isWeekday(word)
}

// isCapitals says whether a name is printed in capitals; Mc, De and the like
// may keep their small letter, and particles theirs.
func IsCapitals(text string) bool {
	upper := 0
	for word := range strings.FieldsSeq(text) {
		if placeParticle(word) {
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

// hasCase says whether the script of a text knows capitals.
func hasCase(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsLower(r) })
}

// soundsLikePlace says whether an unknown name in capitals is built like that
// of a place: by a word for a town, a shore or a hill, or by an ending.
//
//	"PALMETTO BEACH", "FORT EXAMPLE", "MUSTERHAUSEN"  true
//	"WATCH", "PARIS HILTON"                           false
func soundsLikePlace(text string) bool {
	words := strings.Fields(text)
	const mostWords, longEnough = 4, 7
	if len(words) == 0 || len(words) > mostWords {
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
