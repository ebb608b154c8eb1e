package credit

import (
	"slices"
	"strings"
	"unicode"

	"shuck/extract/internal/givennames"
	"shuck/extract/internal/places"
)

// A rule judges the words of a part. ok is false if it does not apply.
type rule func(r *reader, p part, words []word) (names []string, v verdict, ok bool)

// rules decide what a part is; the first that applies does.
var rules = []rule{
	ruleAgency,
	ruleUI,
	ruleCJK,
	ruleTail,
	ruleTeam,
	ruleRole,
	ruleDegree,
	ruleOutlet,
	ruleBeside,
	ruleSecondRole,
	rulePerson,
}

// judge asks the rules about the words of a part.
func (r *reader) judge(p part, words []word) ([]string, verdict) {
	return r.judgeFrom(rules, p, words)
}

// judgeFrom asks some rules; words to which none applies are prose.
func (r *reader) judgeFrom(rules []rule, p part, words []word) ([]string, verdict) {
	for _, rule := range rules {
		if names, v, ok := rule(r, p, words); ok {
			return names, v
		}
	}
	return nil, verdictProse
}

// ruleAgency: "AFP", "The Associated Press".
func ruleAgency(r *reader, p part, words []word) ([]string, verdict, bool) {
	if !isAgency(words) && !(len(words) == 1 && strings.Contains(words[0].text, "/") && isAgencyCode(words[0].fold)) {
		return nil, 0, false
	}
	if r.bylined && r.full && !r.agency && isApart(p.sep) {
		return nil, verdictBeside, true // "By Ana Pérez / AP": the agency she works for
	}
	r.full = r.full || isAgency(words) || r.strict
	return []string{textOf(words)}, verdictAuthor, true
}

// isApart reports whether a separator is a slash between spaces or a line break.
func isApart(sep string) bool { return strings.HasPrefix(sep, " /") || strings.Contains(sep, "\n") }

// ruleUI: "Follow us", "5 min read", and "admin" as an author.
func ruleUI(r *reader, p part, words []word) ([]string, verdict, bool) {
	if holds(nobody, words) {
		return nil, verdictUI, true
	}
	if !uiWords[words[0].fold] || isOutlet(words) && (len(words) < 2 || words[1].fold != "this") { // "Print This Post"
		return nil, 0, false
	}
	return nil, verdictUI, true
}

// withoutRetired takes "(ret.)" out of a name that joinNicknames joined.
func withoutRetired(words []word) []word {
	return slices.DeleteFunc(slices.Clone(words), func(w word) bool { return w.text[0] == '(' && retired[w.fold] })
}

// ruleTail: what follows "in", "for" or "at" is a place or an outlet.
func ruleTail(r *reader, p part, words []word) ([]string, verdict, bool) {
	at := tailAt(words)
	if at < 0 {
		return nil, 0, false
	}
	if r.strict && !areCapitalized(words[at+1:]) {
		return nil, verdictProse, true
	}
	const nameMin = 2 // words
	if at > nameMin && reports[words[at-1].fold] && len(r.names) == 0 {
		r.marked = true
		words, at = append(words[:at-1:at-1], words[at:]...), at-1
	}
	if r.strict && !r.marked && !isOutlet(words[at+1:]) && !isAgency(words[at+1:]) && !r.reportsFrom(words, at) && indexRole(words[:at]) < 0 && !r.joinsName(p, words[:at]) {
		return nil, verdictProse, true
	}
	if at == 0 {
		if len(r.names) > 0 {
			r.full = true // "By XYZ, in News, Portugal": places and sections may follow
			return nil, verdictBeside, true
		}
		return nil, verdictProse, true
	}
	names, v := r.judgeFrom(rulesBehindTail, p, words[:at])
	r.full = r.full || v == verdictAuthor && words[at].text == "in" && !isKnownPlace(words[at+1:]) // "by Ana in Music, Books"
	return names, v, true
}

// reportsFrom reports whether words are a full name and a place that is known: "Ana Pérez
// in Madrid".
func (r *reader) reportsFrom(words []word, at int) bool {
	const nameMin = 2 // words
	return at >= nameMin && words[at].text == "in" && isKnownPlace(words[at+1:]) && r.isName(words[:at])
}

// joinsName reports whether words are a whole name that a conjunction joins to another one:
// "Ana Pérez and Juan Gil in Madrid".
func (r *reader) joinsName(p part, words []word) bool {
	return r.full && r.last == verdictAuthor && hasConjunction(p.sep) && len(words) == 2 && r.isName(words)
}

// rulesBehindTail are the rules for a part whose tail has been cut off.
var rulesBehindTail = []rule{
	ruleAgency, ruleTeam, ruleRole, ruleDegree, ruleOutlet, ruleBeside, rulePerson,
}

// tailAt returns the index of the word that begins a tail, or -1.
func tailAt(words []word) int {
	for i, w := range words {
		if institutes[w.fold] {
			return -1
		}
		isGlued := i > 0 && w.at == words[i-1].end // "Ana PérezIn Travel"
		if tails[w.fold] && (w.text == w.fold || isGlued) && i+1 < len(words) {
			return i
		}
		join := ambiguousConjunctions[w.fold]
		if join != joinAuthors && w.text == w.fold && i > 0 && i+2 == len(words) && (join == joinPlace || indexRole(words[:i]) >= 0) {
			return i
		}
	}
	return -1
}

// ruleTeam: "Gear Team", "The Penny Desk", also after a name; "Redazione ANSA".
func ruleTeam(r *reader, p part, words []word) ([]string, verdict, bool) {
	last := len(words) - 1
	if isTeamOfAgency(words) {
		r.full = true
		return []string{textOf(words)}, verdictAuthor, true
	}
	if last < 1 || !teams[words[last].fold] || !areCapitalized(words[:last]) {
		return nil, 0, false
	}
	isStaff := words[last].fold == "staff" && !hasConjunction(p.sep) // "Ana Pérez, Gazette Staff" says who employs her
	if r.full && (isStaff || strings.ContainsAny(p.sep, "|/(·") || isUnnamed(strings.ToLower(textOf(words)))) {
		return nil, verdictBeside, true
	}
	for _, w := range words[:last] {
		if !roleWords[w.fold] && !commonWords[w.fold] {
			return []string{textOf(words)}, verdictAuthor, true
		}
	}
	return nil, verdictBeside, true
}

// isTeamOfAgency reports whether words are a team and the agency of which it is. "Staff" is
// none of those: it stands for somebody.
func isTeamOfAgency(words []word) bool {
	return len(words) > 1 && teams[words[0].fold] && words[0].fold != "staff" && isCapitalized(words[0].text) && isAgency(words[1:])
}

// ruleRole: "Staff Writer", and the name in "Ana Pérez Staff Writer" and
// in "Reporter Ana Pérez".
func ruleRole(r *reader, p part, words []word) ([]string, verdict, bool) {
	role := indexRole(words)
	if role < 0 {
		alone := areRoleWords(words) && (len(r.names) > 0 || len(words) == 1)
		return nil, verdictBeside, alone
	}
	press := pressRoles[words[role].fold] || hasRoleEnding(words[role].fold)
	person := personBesideRole(words, role)
	switch {
	case len(person) < 2 || roleWords[person[0].fold] || len(r.names) > 0 && !r.roles:
		r.marked = r.marked || press && len(r.names) > 0
		return nil, verdictBeside, true
	case r.strict && !r.marked && !press:
		return nil, verdictProse, true
	}
	return r.personWithRole(p, person)
}

// personWithRole judges the words beside a role. If they are a name, the role
// marks the line as a credit.
func (r *reader) personWithRole(p part, person []word) ([]string, verdict, bool) {
	names, v, ok := rulePerson(r, p, person)
	r.roles = ok && v == verdictAuthor
	if !r.roles {
		return nil, verdictBeside, true
	}
	r.marked = true
	return names, v, true
}

// personBesideRole returns the words before a role, or after it if it comes
// first.
func personBesideRole(words []word, role int) []word {
	start := role
	for start > 0 && (roleWords[words[start-1].fold] || strings.Contains(words[start-1].fold, "politisch")) { // "Landespolitische Korrespondentin"
		start--
	}
	if start == 0 && !teams[words[role].fold] {
		return words[role+1:]
	}
	return words[:start]
}

// indexRole returns the index of the first word that makes a role, or -1.
func indexRole(words []word) int {
	for i, w := range words {
		if roles[w.fold] || hasRoleEnding(w.fold) {
			return i
		}
	}
	return -1
}

// hasRoleEnding reports whether a word ends like a role: "sportredakteurin".
func hasRoleEnding(fold string) bool {
	if len(fold) < len("reporter") {
		return false
	}
	for _, end := range roleEndings {
		if strings.HasSuffix(fold, end) {
			return true
		}
	}
	return false
}

// areRoleWords reports whether all words may stand in a role.
func areRoleWords(words []word) bool {
	for _, w := range words {
		if !roleWords[w.fold] && !roles[w.fold] {
			return false
		}
	}
	return true
}

// ruleDegree: "M.D." and "CEPF" after a name; "III" belongs to it.
func ruleDegree(r *reader, p part, words []word) ([]string, verdict, bool) {
	if len(r.names) == 0 {
		return nil, 0, false
	}
	if len(words) == 1 && suffixes[words[0].fold] && strings.HasPrefix(strings.TrimSpace(p.sep), ",") {
		return []string{words[0].text}, verdictAuthor, true
	}
	for _, w := range words {
		if !degrees[strings.Trim(w.fold, "*")] {
			return nil, 0, false
		}
	}
	return nil, verdictBeside, true
}

// ruleOutlet: "The Evening Post", "example.com". It is an author itself if it
// comes first or next to "and".
func ruleOutlet(r *reader, p part, words []word) ([]string, verdict, bool) {
	if !isOutlet(words) {
		return nil, 0, false
	}
	if r.strict && (!r.marked && len(r.names) == 0 || !areCapitalized(words)) || holds(notNames, words) {
		return nil, verdictProse, true
	}
	if len(r.names) > 0 && !(hasConjunction(p.sep) && r.last == verdictAuthor) {
		return nil, verdictBeside, true
	}
	r.full = true
	return []string{textOf(words)}, verdictAuthor, true
}

// hasConjunction reports whether a separator has a conjunction in it.
func hasConjunction(sep string) bool {
	return strings.ContainsAny(sep, "&+") || strings.IndexFunc(sep, unicode.IsLetter) >= 0
}

// isOutlet reports whether words are the name of a paper, a station, a site or
// an institution.
func isOutlet(words []word) bool {
	if words[0].fold == "the" && len(words) > 1 {
		return true
	}
	for i, w := range words {
		if outletWords[w.fold] && (i > 0 || len(words) == 1) || institutes[w.fold] || isDomain(w.text) {
			return true
		}
	}
	return false
}

// ruleBeside: after a full name, a single word is a place, an outlet or an
// acronym ("Ana Pérez, Madrid", "Ana Pérez | XYZ"), and what begins with an
// acronym is an institution.
func ruleBeside(r *reader, p part, words []word) ([]string, verdict, bool) {
	if !r.full || hasConjunction(p.sep) && r.last == verdictAuthor {
		return nil, verdictBeside, r.fallback != "" && strings.Contains(p.sep, "\n") && placeStarts[words[0].fold]
	}
	bracketed := strings.ContainsAny(p.sep, "(（")
	switch {
	case bracketed && r.strict && !r.marked && !r.dated && words[0].text != words[0].fold:
		return nil, verdictProse, true
	case bracketed, r.bylined && (strings.ContainsAny(p.sep, "|·•—–") || strings.Contains(p.sep, "//")):
		return nil, verdictBeside, true
	case r.bylined && r.behindRole && strings.HasPrefix(p.sep, ",") && !givennames.Opens(textOf(words)):
		return nil, verdictBeside, true // "By Ana Pérez, Product Manager, Harbour Maps"
	}
	return nil, verdictBeside, isPlaceOrOutlet(p, words)
}

// isPlaceOrOutlet reports whether words after a full name are a place, an outlet
// or an institution.
func isPlaceOrOutlet(p part, words []word) bool {
	const maxPlaceWords = 3
	if len(words) > 1 && len(words) <= maxPlaceWords && particles[words[0].text] {
		return isKnownPlace(words[1:]) // "Ana Pérez, de Madrid"
	}
	return len(words) == 1 && !strings.Contains(p.sep, ";") ||
		len(words) <= maxPlaceWords && (placeStarts[words[0].fold] || isKnownPlace(words)) || opensWithAcronym(words)
}

// isKnownPlace reports whether words are the name of a town, a region or a country.
func isKnownPlace(words []word) bool { return len(words) > 0 && places.Lookup(textOf(words)) != 0 }

// trimAgency cuts off an agency that follows a full name without a separator, and
// the role that follows it: "Ana Pérez The Associated Press", "Ana Pérez AP Golf
// Writer".
func trimAgency(words []word) []word {
	first := 2
	if isTeamOfAgency(words) {
		return words
	}
	if teams[words[0].fold] {
		first = 1 // "Staff The Canadian Press"
	}
	for i := first; i < len(words); i++ {
		for end := i + 1; end <= len(words); end++ {
			isEnd := end == len(words) && (end > i+1 || isOddOneOut(words, i) || words[i].fold == "reuters" || isAmongCapitals(words, i))
			if isAgency(words[i:end]) && (isEnd || end < len(words) && indexRole(words[end:]) >= 0) {
				if i > first && end == len(words) && tails[words[i-1].text] {
					return words // "Ana Pérez of The Associated Press"
				}
				return words[:i]
			}
		}
	}
	return words
}

// ruleSecondRole: what a conjunction joins to a role and does not open with a given name is a role,
// too: "Head of Marketing and Community Development", "Ana Pérez Gardener & Astrologer".
func ruleSecondRole(r *reader, p part, words []word) ([]string, verdict, bool) {
	behindRole := r.last != verdictAuthor || r.roles && len(words) == 1
	if len(r.names) == 0 || !hasConjunction(p.sep) || strings.HasPrefix(p.sep, ",") || !behindRole || givennames.Opens(words[0].text) {
		return nil, 0, false
	}
	return nil, verdictBeside, true
}

// trimOutlet cuts off what follows a full name in capitals in ordinary spelling:
// "ANA PÉREZ Harbour Gazette".
func trimOutlet(words []word) []word {
	const shortest = 3 // bytes: "J." and "II" stand in names of any spelling
	if len(words) < 3 || !isUpper(words[0]) || !isUpper(words[1]) || len(words[1].text) < shortest || len(words[0].text) < shortest || isCaseless(words[0].text) {
		return words
	}
	for i, w := range words {
		switch {
		case isUpper(w) || particles[w.fold] || strings.HasPrefix(w.fold, "mc") || strings.HasPrefix(w.fold, "mac"):
		case i >= 2 && startsUpper(w.text) && !slices.ContainsFunc(words[i:], isUpper):
			return words[:i]
		default:
			return words
		}
	}
	return words
}

// trimStation cuts off a full name the letters of a station and what it sends, or a paper in
// capitals: "Ana Pérez BBC News", "Ana Pérez FEN TODAY". In capitals surnames may be printed, too:
// "Ana María GIL VEGA".
func trimStation(words []word) []word {
	const nameMin, lettersMax = 2, 4
	at := len(words) - 2
	if at < nameMin || !isUpper(words[at]) || !startsUpper(words[at].text) {
		return words
	}
	isStation := stationEnds[words[at+1].fold] && len(words[at].text) <= lettersMax && strings.IndexByte(words[at].text, '.') < 0
	isPaper := at == nameMin && isUpper(words[at+1]) && !isUpper(words[1]) && givennames.Opens(words[0].text) && !givennames.Opens(words[1].text)
	if isStation || isPaper {
		return words[:at]
	}
	return words
}

// trimPlace cuts off the town that follows an agency or a desk without a separator: "Harbour
// News Desk Oslo". A country may be part of its name: "AFP Deutschland".
func trimPlace(words []word) []word {
	for i := 1; i < len(words); i++ {
		isTeam := i > 1 && (teams[words[i-1].fold] || unnamedCredits[strings.ToLower(textOf(words[:i]))])
		if (isTeam || isAgency(words[:i])) && places.Lookup(textOf(words[i:]))&places.City != 0 {
			return words[:i]
		}
	}
	return words
}

// isOddOneOut reports whether word i is an acronym and those before it are not in
// capitals.
func isOddOneOut(words []word, i int) bool {
	return isUpper(words[i]) && !slices.ContainsFunc(words[:i], func(w word) bool { return isUpper(w) && len(w.text) > 2 }) // "A. J. Pérez AP"
}

// isAmongCapitals reports whether word i is an acronym behind a name in capitals: "ANA
// PÉREZ AP". Longer ones are surnames, too.
func isAmongCapitals(words []word, i int) bool {
	const longest = 3
	return len(words[i].text) <= longest && !slices.ContainsFunc(words, func(w word) bool { return !isUpper(w) || isCaseless(w.text) })
}

// isUpper reports whether a word has no small letter: "AP", "J.", "王小明".
func isUpper(w word) bool { return strings.ToUpper(w.text) == w.text }

// rulePerson: what has the shape of a name.
func rulePerson(r *reader, p part, words []word) ([]string, verdict, bool) {
	words = withoutRetired(trimFootnote(trimDegrees(trimDoubledName(words))))
	for r.ahead.endsRole && len(words) > 2 && roleWords[words[len(words)-1].fold] {
		words = words[:len(words)-1]
	}
	code := !r.strict && !r.full && len(words) == 1
	if r.strict || len(r.names) > 0 && !code {
		if !r.isName(words) {
			return nil, verdictProse, true
		}
	} else if words = cutProse(words); len(words) == 0 || len(words) > maxNameWords || !hasLetter(words) {
		return nil, verdictProse, true
	}
	r.full = r.full || len(words) > 1 || isInitialAndName(words[0].text)
	return []string{textOf(words)}, verdictAuthor, true
}
