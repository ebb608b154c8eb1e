package dateline

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"shuck/extract/internal/pattern"
	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// ParseTextFirst is [ParseFirst] for a story that is known to be nothing but text, as it
// was copied or exported: there no menu or teaser opens with a name and a mark, and an
// unknown name is a place with less beside it.
//
//	"QORBELTH: A ferry …", "QORBELTH, Norland — A ferry …", "Qorbelth, Feb 17: A ferry …"  true
//	"ODA BRINK: A ferry …", "WEATHER: A ferry …"                                          false
func ParseTextFirst(text string, isNamed func(place string) bool) (Dateline, bool) {
	if dl, ok := ParseFirst(text, isNamed); ok {
		return dl, true
	}
	start := len(text) - len(strings.TrimLeftFunc(text, isSpace))
	window := words.CutAtRune(text[start:], min(Window, len(text)-start))
	if plain, marks := withoutStars(window); marks > 0 {
		dl, ok := ParseTextFirst(plain, isNamed)
		dl.End += start + marks
		return dl, ok
	}
	for _, shape := range textShapes {
		shown := shape.find()
		found := shown.FindStringSubmatchIndex(window)
		if found == nil || !opensUnknown(window[found[1]:]) {
			continue
		}
		d := draft{s: window, isNamed: isNamed}
		if !d.readShape(shown.SubexpNames(), found) {
			continue
		}
		name := d.s[d.places[0].start:d.places[0].end]
		if (!shape.named || isNamed(name)) && (!shape.built || looksLikePlace(name)) {
			dl := d.result(found[1])
			dl.End += start
			return dl, true
		}
	}
	return Dateline{}, false
}

// withoutStars takes the stars of bold print off the first words, and returns how many
// bytes they are: "**SELM** (AP) —".
func withoutStars(text string) (plain string, marks int) {
	const stars = "**"
	inner, ok := strings.CutPrefix(text, stars)
	if !ok {
		return text, 0
	}
	bold, rest, ok := strings.Cut(inner, stars)
	if !ok || strings.HasPrefix(bold, "*") {
		return text, 0
	}
	return bold + rest, 2 * len(stars)
}

// A textShape is how a dateline may be printed whose places nobody knows. Its groups say
// what stands where.
type textShape struct {
	find  func() *regexp.Regexp
	named bool // the story has to name it again
	built bool // it has to be built like the name of a place
}

// What the patterns are made of: a word in capitals, a name in them, a word and a name in
// small letters, a mark.
const (
	upperWord = `\p{Lu}[\p{Lu}\p{M}’'-]{3,}`
	upperName = `\p{Lu}[\p{Lu}\p{M}’'-]+(?: \p{Lu}[\p{Lu}\p{M}’'-]+){0,2}`
	longWord  = `\p{Lu}[\p{Lu}\p{M}’'-]{4,}` // initials are shorter
	nameWord  = `\p{Lu}\p{Ll}[\p{L}\p{M}’'-]{2,}`
	nameWords = nameWord + `(?: ` + nameWord + `)?`
	dashMark  = `\s*(?:--|[-–—―_])\s+`
	mark      = `\s*(?:--|[-–—―_:]|//|=)\s+`
	dayText   = `(?:\pL{3,9}\.? \d{1,2}|\d{1,2}\.? \pL{3,10}\.?)(?:,? \d{4})?`
)

// textShapes are tried in their order.
var textShapes = []textShape{
	{find: pattern.Of(`^(?P<place>` + longWord + `)(?:, (?P<weekday>\pL{2,12})\.?)?\s*(?:[:=_]|//)\s+`)},
	{find: pattern.Of(`^(?P<place>` + upperName + `)\s*:\s+`), built: true},
	{find: pattern.Of(`^(?P<place>` + upperName + ` (?:CITY|TOWN|PORT|GREEN|PARK|VALLEY|HILL|BRIDGE|CROSS))\s*:\s+`)},
	{find: pattern.Of(`^(?P<place>` + upperName + `), (?P<region>` + nameWords + `)(?:, (?P<day>` + dayText + `))?` + dashMark)},
	{find: pattern.Of(`^(?P<place>` + upperWord + `), (?P<region>` + nameWord + `)(?:, (?P<day>` + dayText + `))?:\s+`)},
	{find: pattern.Of(`^(?P<place>` + upperWord + `) (?:and|AND|und|UND|et|ET|y|Y|и|И) (?P<place>` + upperWord + `)(?:, (?P<region>` + nameWords + `))?` + dashMark)},
	{find: pattern.Of(`^(?P<place>` + nameWords + `), (?P<day>` + dayText + `)` + mark)},
	{find: pattern.Of(`^(?P<place>` + upperName + `), (?P<day>\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)\.?` + mark)},
	{find: pattern.Of(`^(?P<place>` + upperName + `) \((?:(?:Our|By) )?(?:Own|Staff|Special|Our|City|Local) (?:Reporter|Correspondent|Writer)s?\)` + mark)},
	{find: pattern.Of(`^[(\[](?P<place>` + upperName + `), (?P<region>` + nameWords + `)[)\]]` + mark)},
	{find: pattern.Of(`^\[(?P<place>` + upperWord + `)\]\s*(?:[-–—:]\s+)?`)},
	{find: pattern.Of(`^\((?P<place>` + upperWord + `)\)` + dashMark), named: true},
	{find: pattern.Of(`^(?P<place>` + upperWord + `)\.\s+`), named: true},
	{find: pattern.Of(`^(?P<place>` + nameWord + `)/(?P<place>` + nameWord + `) [-–—] `)},
	{find: pattern.Of(`^(?P<place>` + nameWords + `)/(?P<place>` + nameWords + `) [-–—] `), named: true},
	{find: pattern.Of(`^(?P<place>` + nameWord + ` (?:de|del|do|da|dos|d’|d') ?(?:la |los |las )?` + nameWord + `)\.-\s*`)},
	{find: pattern.Of(`^(?P<place>` + nameWords + `)\.-\s*`), named: true},
	{find: pattern.Of(`^(?P<place>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?) (?P<day>` + dayText + `) \((?P<agency>[\pL-]{2,12})\)` + mark)},
}

// readShape reads the groups of a pattern into the draft. It reports false where a place
// is none, or a day or weekday no day.
func (d *draft) readShape(names []string, found []int) bool {
	for i, name := range names {
		start, end := found[2*i], found[2*i+1]
		if name == "" || start < 0 {
			continue
		}
		text := d.s[start:end]
		ok := true
		switch name {
		case "place":
			ok = isPlausiblePlace(text) && isNameOfPlace(text) && !places.IsAgency(text) && !places.IsCallSign(text)
			d.addPlace(start, end)
		case "region":
			ok = !isRole(text) && !isWeekday(text) && !places.IsAgency(text)
			d.extendPlace(end)
		case "weekday":
			ok = isWeekday(text)
		case "agency":
			ok = places.IsAgency(text)
			d.addAgencies([]string{text}, true)
			d.bracketAgency = true
			end++ // the bracket
		case "day":
			ok = d.readDate(text) || d.readNumbers(text)
		}
		if !ok {
			return false
		}
		d.last = end
	}
	d.first = d.places[0].start
	return true
}

// readNumbers reads a day in numbers. One of which either number may be the month stays
// without a date.
func (d *draft) readNumbers(text string) bool {
	const monthsMax, daysMax = 12, 31
	var a, b int
	if n, _ := fmt.Sscanf(strings.ReplaceAll(text, ".", "/"), "%d/%d", &a, &b); n < 2 || min(a, b) < 1 || min(a, b) > monthsMax || max(a, b) > daysMax {
		return false
	}
	if max(a, b) > monthsMax || a == b {
		d.month, d.day = time.Month(min(a, b)), max(a, b)
	}
	return true
}

// isRole reports whether what stands behind a name says who speaks: "Host", "Chairman".
func isRole(text string) bool { return roles[strings.ToUpper(text)] }

var roles = words.WordSet(`HOST ANCHOR REPORTER BYLINE CHAIR CHAIRMAN PRESIDENT MINISTER MAYOR DIRECTOR EDITOR CORRESPONDENT CAPTAIN COACH CEO MODERATOR SENATOR PROFESSOR GOVERNOR SPEAKER OWNER AUTHOR
	MODERATORIN MINISTERIN PRÄSIDENT DIRECTEUR PRÉSIDENT DIRECTOR PRESIDENTE DIRETTORE ВЕДУЩИЙ ДИРЕКТОР`)
