package exports

import (
	"strings"

	"shuck/extract/internal/pattern"
)

// Values of labels have more in them than what they give: the issue of the paper, a name turned
// around, the head of a tape.

// withoutIssue takes the issue off the name of a paper, and adds its day where no label gives
// one: "Quay Ledger. 3/9/2020, p4.", "Kieler Bote vom 09.03.2020, S. 4".
func (s *Story) withoutIssue(f Field, value string) string {
	if f != Site {
		return value
	}
	for _, mark := range [...]string{". ", " vom ", "; ", ", "} {
		paper, issue, _ := strings.Cut(value, mark)
		issue, _, _ = strings.Cut(issue, ", p")
		day, ok := dayIn(monthFirst().ReplaceAllString(issue, "$3-$1-$2"))
		if !ok { // "09.03.2020, Nr. 56, S. 4"
			issue, _, _ = strings.Cut(issue, ",")
			day, ok = dayIn(issue)
		}
		if !ok {
			continue
		}
		if s.First(Published) == "" {
			s.add(Published, "", day)
		}
		return paper
	}
	return value
}

// monthFirst matches a day as EBSCO prints it, in whatever language.
var monthFirst = pattern.Of(`^(\d{1,2})/(\d{1,2})/(\d{4})$`)

// hasLabel reports whether a label is the best of its field.
func hasLabel(best map[Field]int, f Field, n int) bool {
	at, ok := best[f]
	return ok && at == n
}

// cleanValue returns a value without what databases print around it.
func cleanValue(f Field, value string) string {
	switch f {
	case Byline:
		return uninverted(withoutListSigns(value))
	case Section, Site: // "NEWS; Pg. A4", "The Gazette; Obernwik"
		first, _, _ := strings.Cut(value, ";")
		return first
	case Topics:
		return strings.ReplaceAll(value, "*", "") // EBSCO marks the main ones
	case Headline:
		return tapeHead().ReplaceAllString(value, "")
	case Description:
		if strings.HasPrefix(strings.ToLower(value), "none") {
			return ""
		}
	}
	return value
}

// withoutListSigns returns the texts of a list as programs print it, "['Ida Lund', 'Tove Brandt']".
func withoutListSigns(value string) string {
	if strings.HasPrefix(value, "[") && strings.HasSuffix(value, "]") {
		return strings.NewReplacer("[", "", "]", "", "'", "", `"`, "").Replace(value)
	}
	return value
}

// tapeHead matches what the Financial Times has before its headlines on the tapes of
// TREC, "FT  09 MAR 92 / ", and no other slash.
var tapeHead = pattern.Of(`^[A-Z]{2,4} +\d\d [A-Z]{3} \d\d / `)

// uninverted returns the names of authors as they are spoken: "Brandt, Tove" is Tove
// Brandt. Names with a role behind them have more words: "Tove Brandt, Staff Writer".
func uninverted(value string) string {
	if names := strings.Split(value, ";"); len(names) > 1 {
		for i, name := range names {
			names[i] = uninverted(strings.TrimSpace(name))
		}
		return strings.Join(names, "; ")
	}
	surname, given, ok := strings.Cut(value, ",")
	given = strings.TrimSpace(given)
	if !ok || strings.ContainsAny(given, ",;/&") || len(strings.Fields(surname)) > 1 || len(strings.Fields(given)) > 2 || strings.Contains(given, ".") && len(strings.Fields(given)) > 1 {
		return value
	}
	return given + " " + surname
}
