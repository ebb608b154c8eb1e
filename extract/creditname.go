package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
	for start > 0 && creditRoleWords[words[start-1].fold] {
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

// isCreditDomain is true for "example.com" and false for "J.K.".
func isCreditDomain(word string) bool {
	dot := strings.LastIndexByte(word, '.')
	if dot < 3 || len(word)-dot < 3 || len(word)-dot > 6 {
		return false
	}
	for _, r := range word[dot+1:] {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return !strings.HasSuffix(word[:dot], ".")
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

// opensWithAcronym is true for "NASA Ames Center", false for "JD Vance" and
// "ANA PÉREZ".
func opensWithAcronym(words []creditWord) bool {
	w := words[0].text
	return len(words) > 1 && len(w) > 2 && len(w) < 7 && strings.ToUpper(w) == w && !strings.Contains(w, ".") && isCreditCapital(w) &&
		strings.ToUpper(words[1].text) != words[1].text
}

// creditRulePerson: what is shaped like a name.
func creditRulePerson(r *creditReader, p creditPart, words []creditWord) ([]string, creditVerdict, bool) {
	words = trimCreditFootnote(trimCreditDegrees(words))
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

// creditNameMax is the number of words a name may have: "Michelina C. de la
// Maza y Ortega" has seven.
const creditNameMax = 7

// creditBareMax is the number of words of a name without any by-word: longer
// rows of capitals are headlines.
const creditBareMax = 4

// isName tells whether words are shaped like a name, and enough of one for
// the by-word in front of it.
func (r *creditReader) isName(words []creditWord) bool {
	if len(words) == 0 || len(words) > creditNameMax || creditFalseNames[foldCredit(words)] {
		return false
	}
	if len(words) == 1 && r.strong && len(r.names) == 0 {
		return true
	}
	if len(r.names) == 0 && !r.strong && (r.shy && len(words) == 1 || r.marked && creditArticles[words[0].text]) {
		return false
	}
	if (!r.marked || len(r.names) > 0) && hasCreditCommon(words) || !r.marked && len(words) == 1 {
		return false
	}
	capitals := 0
	if !r.marked && !r.dated && len(words) > creditBareMax {
		return false
	}
	for i, w := range words {
		switch {
		case w.colon != "" || strings.ContainsAny(w.text, `0123456789?!%$#"“”…_`):
			return false
		case isCreditCapital(w.text) || r.marked && isCreditCaseless(w.text):
			capitals++
		case i > 0 && (creditSuffixes[w.fold] || creditFeeble[w.fold] == joinSurname):
		case creditParticles[w.fold] && i+1 < len(words):
		default:
			return false
		}
	}
	return capitals > 0
}

func hasCreditCommon(words []creditWord) bool {
	for _, w := range words {
		if creditCommon[w.fold] {
			return true
		}
	}
	return false
}

// areCreditCapitals is true for words that all begin with a capital, small
// words inside them aside.
func areCreditCapitals(words []creditWord) bool {
	if len(words) == 0 {
		return false
	}
	for i, w := range words {
		inside := creditParticles[w.fold] || creditTails[w.fold] || creditConjunctions[w.fold] || w.fold == "the"
		if !isCreditCapital(w.text) && !isCreditCaseless(w.text) && !isCreditDomain(w.text) && !(inside && i+1 < len(words)) {
			return false
		}
	}
	return true
}

// isCreditCapital is true for "Pérez", "O'Neil", "d'Artagnan", "al-Masri".
func isCreditCapital(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	if unicode.IsUpper(r) || unicode.IsTitle(r) {
		return true
	}
	if r == '\'' || r == '’' || r == '‘' {
		r, _ = utf8.DecodeRuneInString(word[n:])
		return unicode.IsUpper(r)
	}
	at := strings.IndexAny(word, "'’-")
	if at < 1 || at > len("dall") {
		return false
	}
	_, n = utf8.DecodeRuneInString(word[at:])
	r, _ = utf8.DecodeRuneInString(word[at+n:])
	return unicode.IsUpper(r)
}

// isCreditCaseless is true for a word in a script without capitals.
func isCreditCaseless(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.Is(unicode.Lo, r)
}

// isCreditAgency tells whether the words are a news agency that signs. Short
// names are acronyms: "dpa" and "AP" are agencies, "Ap" is not.
func isCreditAgency(words []creditWord) bool {
	if len(words) == 0 || len(words) > 4 || !creditAgencies[foldCredit(words)] {
		return false
	}
	w := words[0]
	return len(words) > 1 || len(w.text) > 4 || w.text == w.fold || w.text == strings.ToUpper(w.text)
}

// trimCreditDegrees drops degrees that stand behind a name without a comma.
func trimCreditDegrees(words []creditWord) []creditWord {
	for len(words) > 2 && creditDegrees[strings.Trim(words[len(words)-1].fold, "*")] {
		words = words[:len(words)-1]
	}
	return words
}

// cutCreditProse ends a name where a sentence goes on: "Ana Pérez is".
func cutCreditProse(words []creditWord) []creditWord {
	capitals := 0
	for i, w := range words {
		switch {
		case isCreditCapital(w.text):
			capitals++
		case capitals > 1 && startsCreditSmall(w.text) && !creditParticles[w.fold] && !creditSuffixes[w.fold]:
			return words[:i]
		}
	}
	return words
}

func startsCreditSmall(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(r)
}

// trimCreditFootnote drops the number of a footnote: "Jane Doe1".
func trimCreditFootnote(words []creditWord) []creditWord {
	last := len(words) - 1
	if last < 1 {
		return words
	}
	bare := strings.TrimRight(words[last].text, "0123456789")
	if bare == words[last].text || bare == "" || len(words[last].text)-len(bare) > 2 || !isCreditCapital(bare) {
		return words
	}
	out := append([]creditWord(nil), words...)
	out[last].text = bare
	return out
}

func hasCreditLetter(words []creditWord) bool {
	for _, w := range words {
		if strings.IndexFunc(w.text, unicode.IsLetter) >= 0 {
			return true
		}
	}
	return false
}

// invertedNames turns "Doe, Jane" and "Doe, Jane; Roe, John" round. It gives
// nil for any other form.
func invertedNames(parts []creditPart) []string {
	if len(parts) < 2 || len(parts)%2 != 0 {
		return nil
	}
	var names []string
	for i := 0; i < len(parts); i += 2 {
		last, first := parts[i], parts[i+1]
		if i > 0 && strings.TrimSpace(last.sep) != ";" || strings.TrimSpace(first.sep) != "," {
			return nil
		}
		if len(last.words) != 1 || len(first.words) > 2 || !isPlainCapital(last.words) || !isPlainCapital(first.words[:1]) {
			return nil
		}
		if f := first.words[len(first.words)-1].fold; creditRoles[f] || creditSuffixes[f] || creditDegrees[f] || creditTeams[f] {
			return nil
		}
		names = append(names, textOfCredit(first.words)+" "+last.words[0].text)
	}
	return names
}
