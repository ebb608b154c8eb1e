package credit

import (
	"strings"
	"unicode"
)

// A creditRule looks at the words of a part. ok is false where it has no say.
type creditRule func(r *creditReader, p creditPart, words []creditWord) (names []string, v creditVerdict, ok bool)

// creditRules say what a part is; the first that has a say decides.
var creditRules = []creditRule{
	creditRuleAgency,
	creditRuleButton,
	creditRuleCaseless,
	creditRuleTail,
	creditRuleTeam,
	creditRuleRole,
	creditRuleDegree,
	creditRuleOutlet,
	creditRuleBeside,
	creditRulePerson,
}

func (r *creditReader) judge(p creditPart, words []creditWord) ([]string, creditVerdict) {
	return r.judgeFrom(creditRules, p, words)
}

func (r *creditReader) judgeFrom(rules []creditRule, p creditPart, words []creditWord) ([]string, creditVerdict) {
	for _, rule := range rules {
		if names, v, ok := rule(r, p, words); ok {
			return names, v
		}
	}
	return nil, creditProse
}

// creditRuleAgency: "AFP", "The Associated Press".
func creditRuleAgency(r *creditReader, p creditPart, words []creditWord) ([]string, creditVerdict, bool) {
	if !isCreditAgency(words) && !(len(words) == 1 && strings.Contains(words[0].text, "/") && isCreditCode(words[0].fold)) {
		return nil, 0, false
	}
	r.whole = r.whole || isCreditAgency(words) || r.strict
	return []string{textOfCredit(words)}, creditSigner, true
}

// creditRuleButton: "Follow us", "5 min read", and "admin" for an author.
func creditRuleButton(r *creditReader, p creditPart, words []creditWord) ([]string, creditVerdict, bool) {
	if creditNobody[foldCredit(words)] {
		return nil, creditButton, true
	}
	if !creditNoise[words[0].fold] || isCreditOutlet(words) {
		return nil, 0, false
	}
	return nil, creditButton, true
}

// creditRuleTail: what stands behind "in", "for", "at" is where or for whom.
func creditRuleTail(r *creditReader, p creditPart, words []creditWord) ([]string, creditVerdict, bool) {
	at := creditTail(words)
	if at < 0 {
		return nil, 0, false
	}
	if r.strict && !areCreditCapitals(words[at+1:]) {
		return nil, creditProse, true
	}
	if r.strict && !r.marked && !isCreditOutlet(words[at+1:]) && !isCreditAgency(words[at+1:]) && indexCreditRole(words[:at]) < 0 {
		return nil, creditProse, true
	}
	if at == 0 {
		if len(r.names) > 0 {
			r.whole = true // "By XYZ, in News, Portugal": places and sections may follow
			return nil, creditBeside, true
		}
		return nil, creditProse, true
	}
	names, v := r.judgeFrom(creditRulesBehindTail, p, words[:at])
	return names, v, true
}

// creditRulesBehindTail are the rules for a part whose tail has been cut off.
var creditRulesBehindTail = []creditRule{
	creditRuleAgency, creditRuleTeam, creditRuleRole, creditRuleDegree, creditRuleOutlet, creditRuleBeside, creditRulePerson,
}

// creditTail gives where a tail begins, or -1.
func creditTail(words []creditWord) int {
	for i, w := range words {
		if creditInstitutes[w.fold] {
			return -1
		}
		if creditTails[w.fold] && w.text == w.fold && i+1 < len(words) {
			return i
		}
		join := creditFeeble[w.fold]
		if join != joinSigners && w.text == w.fold && i > 0 && i+2 == len(words) && (join == joinPlace || indexCreditRole(words[:i]) >= 0) {
			return i
		}
	}
	return -1
}

// creditRuleTeam: "Gear Team", "The Penny Desk", also behind a name.
func creditRuleTeam(r *creditReader, p creditPart, words []creditWord) ([]string, creditVerdict, bool) {
	last := len(words) - 1
	if last < 1 || !creditTeams[words[last].fold] || !areCreditCapitals(words[:last]) {
		return nil, 0, false
	}
	if r.whole && strings.ContainsAny(p.sep, "|/(·") {
		return nil, creditBeside, true
	}
	for _, w := range words[:last] {
		if !creditRoleWords[w.fold] && !creditCommon[w.fold] {
			return []string{textOfCredit(words)}, creditSigner, true
		}
	}
	return nil, creditBeside, true
}

// creditRuleRole: "Staff Writer", and the name in "Ana Pérez Staff Writer" and
// in "Reporter Ana Pérez".
func creditRuleRole(r *creditReader, p creditPart, words []creditWord) ([]string, creditVerdict, bool) {
	role := indexCreditRole(words)
	if role < 0 {
		if !areCreditRoleWords(words) || len(r.names) == 0 && len(words) > 1 {
			return nil, 0, false
		}
		return nil, creditBeside, true
	}
	start := role
	for start > 0 && (creditRoleWords[words[start-1].fold] || strings.Contains(words[start-1].fold, "politisch")) { // "Landespolitische Korrespondentin"
		start--
	}
	press := creditPressRoles[words[role].fold] || creditRoleEnd(words[role].fold)
	person := words[:start]
	if start == 0 && !creditTeams[words[role].fold] {
		person = words[role+1:]
	}
	if len(person) < 2 || creditRoleWords[person[0].fold] || len(r.names) > 0 && !r.roles {
		r.marked = r.marked || press && len(r.names) > 0
		return nil, creditBeside, true
	}
	if r.strict && !r.marked && !press {
		return nil, creditProse, true
	}
	names, v, ok := creditRulePerson(r, p, person)
	r.roles = ok && v == creditSigner
	r.marked = r.marked || r.roles
	if !r.roles {
		return nil, creditBeside, true
	}
	return names, v, true
}

func indexCreditRole(words []creditWord) int {
	for i, w := range words {
		if creditRoles[w.fold] || creditRoleEnd(w.fold) {
			return i
		}
	}
	return -1
}

// creditRoleEnd tells whether a word ends like a role: "sportredakteurin".
func creditRoleEnd(fold string) bool {
	if len(fold) < len("reporter") {
		return false
	}
	for _, end := range creditRoleEnds {
		if strings.HasSuffix(fold, end) {
			return true
		}
	}
	return false
}

func areCreditRoleWords(words []creditWord) bool {
	for _, w := range words {
		if !creditRoleWords[w.fold] && !creditRoles[w.fold] {
			return false
		}
	}
	return true
}

// creditRuleDegree: "M.D.", "CEPF" behind a name; "III" belongs to it.
func creditRuleDegree(r *creditReader, p creditPart, words []creditWord) ([]string, creditVerdict, bool) {
	if len(r.names) == 0 {
		return nil, 0, false
	}
	if len(words) == 1 && creditSuffixes[words[0].fold] && strings.HasPrefix(strings.TrimSpace(p.sep), ",") {
		return []string{words[0].text}, creditSigner, true
	}
	for _, w := range words {
		if !creditDegrees[strings.Trim(w.fold, "*")] {
			return nil, 0, false
		}
	}
	return nil, creditBeside, true
}

// creditRuleOutlet: "The Evening Post", "example.com". One that stands first
// or next to "and" signs itself.
func creditRuleOutlet(r *creditReader, p creditPart, words []creditWord) ([]string, creditVerdict, bool) {
	if !isCreditOutlet(words) {
		return nil, 0, false
	}
	if r.strict && (!r.marked && len(r.names) == 0 || !areCreditCapitals(words)) || creditFalseNames[foldCredit(words)] {
		return nil, creditProse, true
	}
	if len(r.names) > 0 && !(conjoinsCredit(p.sep) && r.last == creditSigner) {
		return nil, creditBeside, true
	}
	r.whole = true
	return []string{textOfCredit(words)}, creditSigner, true
}

// conjoinsCredit tells whether a separator has a conjunction in it.
func conjoinsCredit(sep string) bool {
	return strings.ContainsAny(sep, "&+") || strings.IndexFunc(sep, unicode.IsLetter) >= 0
}

func isCreditOutlet(words []creditWord) bool {
	if words[0].fold == "the" && len(words) > 1 {
		return true
	}
	for i, w := range words {
		if creditOutletWords[w.fold] && (i > 0 || len(words) == 1) || creditInstitutes[w.fold] || isCreditDomain(w.text) {
			return true
		}
	}
	return false
}

// creditRuleBeside: behind a full name, a single word is a place, an outlet
// or an acronym ("Ana Pérez, Madrid", "Ana Pérez | XYZ"), and what opens with
// an acronym is an institution.
func creditRuleBeside(r *creditReader, p creditPart, words []creditWord) ([]string, creditVerdict, bool) {
	if !r.whole || conjoinsCredit(p.sep) && r.last == creditSigner {
		return nil, 0, false
	}
	if strings.ContainsAny(p.sep, "(（") && r.strict && !r.marked && !r.dated && words[0].text != words[0].fold {
		return nil, creditProse, true
	}
	if r.bylined && strings.ContainsAny(p.sep, "|·•") {
		return nil, creditBeside, true
	}
	single := len(words) == 1 && !strings.Contains(p.sep, ";")
	place := creditPlaceStarts[words[0].fold] && len(words) < 4
	if single || place || strings.ContainsAny(p.sep, "(（") || opensWithAcronym(words) {
		return nil, creditBeside, true
	}
	return nil, 0, false
}

// trimCreditAgency takes an agency that is glued behind a full name off it: "Ana
// Pérez The Associated Press".
func trimCreditAgency(words []creditWord) []creditWord {
	for i := 2; i < len(words)-1; i++ {
		if isCreditAgency(words[i:]) {
			return words[:i]
		}
	}
	return words
}

// creditRulePerson: what is shaped like a name.
func creditRulePerson(r *creditReader, p creditPart, words []creditWord) ([]string, creditVerdict, bool) {
	words = trimCreditFootnote(trimCreditDegrees(trimCreditEcho(words)))
	for r.cutsRole && len(words) > 2 && creditRoleWords[words[len(words)-1].fold] {
		words = words[:len(words)-1]
	}
	code := !r.strict && !r.whole && len(words) == 1
	if r.strict || len(r.names) > 0 && !code {
		if !r.isName(words) {
			return nil, creditProse, true
		}
	} else if words = cutCreditProse(words); len(words) == 0 || len(words) > creditNameMax || !hasCreditLetter(words) {
		return nil, creditProse, true
	}
	r.whole = r.whole || len(words) > 1
	return []string{textOfCredit(words)}, creditSigner, true
}
