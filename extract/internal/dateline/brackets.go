package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/places"
)

// Datelines have agencies, regions, days and reporters in brackets: "SELM, Norland (AP)".

// readBracket reads a part in brackets: agencies with or without a day, the
// region of a place, or a place with its day.
func (d *draft) readBracket(text string, seg *segment) bool {
	if d.readDate(text) {
		return len(d.places) > 0
	}
	if d.spellsOut(text) {
		return false
	}
	if kind := places.Lookup(text); kind != 0 && !places.IsAgency(text) {
		return d.readBracketPlace(text, kind, seg)
	}
	if d.isCountryInBrackets(text, seg) || d.isDistrictInBrackets(text, seg) {
		d.extendPlace(seg.outer)
		return true
	}
	taken, strange := d.readBracketParts(text, seg.start)
	if taken {
		return true
	}
	if len(strange) == 1 && strange[0] == text && looksLikeSource(text) && (len(d.places) > 0 || d.isNamed != nil && d.first < 0 && seg.mark == markDash) && len(d.agencies) == 0 {
		d.addAgencies(strange, places.IsCallSign(text))
		d.bracketAgency = true
		return true
	}
	return len(strange) == 2 && d.readSigned(text, strange[0], strange[1])
}

// isCountryInBrackets reports whether an unknown name in square brackets stands between a place
// and a comma, where Indian agencies have the state or the country: "Selm [Norland], May 7".
func (d *draft) isCountryInBrackets(text string, seg *segment) bool {
	return d.s[seg.open] == '[' && seg.mark == markComma && len(d.places) == 1 && d.places[0].end == d.last && len(d.agencies) == 0 && !places.IsAgency(text) && looksLikeSource(text)
}

// isDistrictInBrackets reports whether two letters with a slash between stand behind a place and
// before a comma, as Ghanaian papers shorten the regions: "Selm (E/R), May 7, GNA".
func (d *draft) isDistrictInBrackets(text string, seg *segment) bool {
	const shape = len("E/R")
	isDistrict := len(text) == shape && text[1] == '/' && isLatinCapital(text[0]) && isLatinCapital(text[2])
	return isDistrict && seg.mark == markComma && len(d.places) == 1 && d.places[0].end == d.last
}

// isLatinCapital reports whether a byte is one of A to Z.
func isLatinCapital(b byte) bool { return 'A' <= b && b <= 'Z' }

// readSigned reads an unknown agency in brackets with its reporter, behind a place and a day:
// "(Northern News, Ada Venn)".
func (d *draft) readSigned(text, agency, reporter string) bool {
	if d.day == 0 || len(d.places) == 0 || len(d.agencies) > 0 || text != agency+", "+reporter || !looksLikeSource(agency) || !looksLikeName(reporter) {
		return false
	}
	d.addAgencies([]string{agency}, false)
	d.bracketAgency = true
	d.reporters = append(d.reporters, reporter)
	return true
}

// looksLikeName reports whether a text is built like the name of a person: of two or three
// words with capitals.
func looksLikeName(text string) bool {
	const maxWords = 3
	names := 0
	for word := range strings.FieldsSeq(text) {
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
			return false
		}
		names++
	}
	return names > 1 && names <= maxWords
}

// spellsOut reports whether the letters in brackets are the initials of the
// unknown words before them: "World Health Organization (WHO)".
func (d *draft) spellsOut(letters string) bool {
	if len(d.places) != 1 || d.places[0].kind != 0 {
		return false
	}
	var initials strings.Builder
	for word := range strings.FieldsSeq(d.s[d.places[0].start:d.places[0].end]) {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) {
			initials.WriteRune(r)
		}
	}
	return initials.Len() > 1 && initials.String() == strings.ToUpper(letters)
}

// readBracketPlace reads a place or region in brackets.
func (d *draft) readBracketPlace(text string, kind places.Kind, seg *segment) bool {
	const maxPostalBytes = 3 // behind unknown words these are their initials, not a state
	switch n := len(d.places); {
	case n > 0 && d.places[n-1].end == d.last && (d.places[n-1].kind != 0 || len(text) > maxPostalBytes):
		d.places[n-1].end = seg.outer
		d.region = true
	case n == 0 && kind&places.City != 0:
		d.addPlace(seg.start, seg.end)
		d.bracketPlace = true
	default:
		return false
	}
	return true
}

// readBracketParts reads agencies, a place and a day inside brackets. Unknown
// names are agencies too if they stand beside a known one; otherwise they are
// returned as strange.
func (d *draft) readBracketParts(text string, at int) (taken bool, strange []string) {
	if isPictureOrEditorNote(text) {
		return false, nil
	}
	trial := d.fork()
	var names []string
	known := false
	for _, part := range bracketParts(text) {
		if trial.readDate(part) {
			continue
		}
		if agencies, ok := bracketAgencies(part); ok {
			names, known = append(names, agencies...), true
			continue
		}
		if len(trial.places) == 0 && places.Lookup(part)&places.City != 0 {
			start := at + strings.Index(text, part)
			trial.addPlace(start, start+len(part))
			trial.bracketPlace = true
			continue
		}
		if agencies, ok := splitAgencies(part); ok {
			names, known = append(names, agencies...), true
			continue
		}
		if !maybeAgency(part) {
			return false, nil
		}
		strange = append(strange, part)
		if !known || utf8.RuneCountInString(part) > 3 || part != strings.ToLower(part) {
			names = append(names, part)
		}
	}
	if !known && (trial.day == 0 || len(trial.places) == 0 || len(strange) > 0) {
		return false, strange
	}
	trial.addAgencies(names, known)
	trial.bracketAgency = trial.bracketAgency || known
	*d = trial
	return true, nil
}

// bracketAgencies returns part if it is an agency, a station or a site.
func bracketAgencies(part string) (names []string, ok bool) {
	return []string{part}, places.IsAgency(part) || places.IsCallSign(part) || places.IsSiteName(part)
}

// maybeAgency reports whether an unknown part may be the name of an agency. Those with a
// number have it behind a name: "News 1st".
func maybeAgency(part string) bool {
	const maxNameBytes, shortest = 40, 4
	digit := strings.IndexFunc(part, unicode.IsDigit)
	return len(part) <= maxNameBytes && (digit < 0 || digit >= shortest && looksLikeSource(part) && strings.Trim(part[digit+1:], "stndrh") == "")
}

// bracketParts splits the text of brackets at slashes, dashes between spaces,
// and commas that are not inside a date.
func bracketParts(text string) (parts []string) {
	for piece := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '/' || r == '·' || r == '–' || r == '—' || r == '+' || r == '،' }) {
		for _, part := range strings.Split(piece, " - ") {
			part = strings.TrimSpace(part)
			if _, day, _, ok := dates.ParseMonthDay(part); part == "" || ok && day > 0 {
				if part != "" {
					parts = append(parts, part)
				}
				continue
			}
			head, tail, comma := strings.Cut(part, ",")
			parts = append(parts, strings.TrimSpace(head))
			if comma {
				parts = append(parts, strings.TrimSpace(tail))
			}
		}
	}
	return parts
}

// isPictureOrEditorNote reports whether a word or sign makes brackets with an agency a
// picture credit or a note of the editor: "(AP Photo/Ann Doe)", "(Reporting by …", "(Ann
// Doe/ann@fenpost.example)".
func isPictureOrEditorNote(text string) bool {
	lower := strings.ToLower(text)
	for _, word := range []string{"photo", "foto", "image", "picture", "via ", "reporting", "courtesy", "graphic", "video", "фото", "صورة", "©", "@"} {
		if strings.Contains(lower, word) {
			return true
		}
	}
	return false
}

// looksLikeSource reports whether an unknown name in brackets after a place can
// be an agency, a station or a paper: it is short, and spelled like a name.
//
//	"KTVI", "dpo", "Diario Ejemplo"  true      "the capital", "2-1"  false
func looksLikeSource(text string) bool {
	const maxWords, maxRunes, maxLowerBytes = 3, 30, 5
	if n := utf8.RuneCountInString(text); n < 2 || n > maxRunes || len(strings.Fields(text)) > maxWords || !strings.ContainsFunc(text, unicode.IsLetter) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r) || len(text) <= maxLowerBytes && !strings.Contains(text, " ") && !strings.ContainsFunc(text, unicode.IsDigit)
}
