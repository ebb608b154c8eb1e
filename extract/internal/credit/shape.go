package credit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/givennames"
	"shuck/extract/internal/words"
)

// isAcronymFirst reports whether words begin like "AF Group": with capitals
// before a word that is not all capitals.
func isAcronymFirst(words []word) bool {
	upper := func(s string) bool { return strings.ToUpper(s) == s }
	return len(words) > 1 && upper(words[0].text) && !upper(words[1].text)
}

// isDomain reports whether word is like "example.com", and not like "J.K.".
func isDomain(word string) bool {
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

// IsDomain reports whether a text is nothing but a domain: "example.com".
func IsDomain(text string) bool { return !strings.ContainsAny(text, " /@:") && isDomain(text) }

// opensWithAcronym reports whether words are like "NASA Ames Center", and not
// like "JD Vance" or "ANA PÉREZ".
func opensWithAcronym(words []word) bool {
	w := words[0].text
	return len(w) > 2 && len(w) < 7 && !strings.Contains(w, ".") && startsUpper(w) && isAcronymFirst(words)
}

// maxNameWords is how many words a name may have: "Maria C. de la Vega y
// Ortega" has seven.
const maxNameWords = 7

// maxUnmarkedWords is how many words a name may have without a by-word: longer
// rows of capitals are headlines.
const maxUnmarkedWords = 4

// isName reports whether words have the shape of a name, and enough of it for
// the by-word before them.
func (r *reader) isName(words []word) bool {
	switch {
	case len(words) == 0 || len(words) > maxNameWords || holds(notNames, words):
		return false
	case len(words) == 1 && r.opener.strong && len(r.names) == 0:
		return true
	case r.opener.strong && len(r.names) == 0 && isInSmallLetters(words):
		return true
	case r.isTooWeak(words):
		return false
	}
	capitals := 0
	for i := range words {
		switch r.shapeOf(words, i) {
		case shapeNone:
			return false
		case shapeCapital:
			capitals++
		}
	}
	return capitals > 0
}

// isInSmallLetters reports whether words are a given name in small letters and a surname, as
// some systems print what stands behind a label: "Von: udo kern".
func isInSmallLetters(of []word) bool {
	const shortest, longest = 2, 3 // words
	first := of[0].text
	return len(of) >= shortest && len(of) <= longest && words.OpensLower(first) && !particles[first] && givennames.Opens(first)
}

// isTooWeak reports whether words are not enough of a name for the evidence that
// there is of a credit.
func (r *reader) isTooWeak(words []word) bool {
	first := len(r.names) == 0
	switch {
	case first && !r.opener.strong && r.opener.ambiguous && len(words) == 1 && !areInitials(words[0].text),
		first && !r.opener.strong && r.marked && articles[words[0].text]:
		return true
	case r.marked && first:
		return false
	case hasCommonWord(words):
		return true
	}
	return !r.marked && (len(words) == 1 && !r.areInitialsWithAgency(words[0]) && !isInitialAndName(words[0].text) || !r.dated && len(words) > maxUnmarkedWords && len(words)-countParticles(words) > maxUnmarkedWords-1)
}

// areInitialsWithAgency reports whether a word is the initials of who signs with an agency: "A.G
// avec AFP", "OC avec AFP".
func (r *reader) areInitialsWithAgency(w word) bool {
	const longest = 3 // letters
	return r.ahead.agency && partners[strings.TrimSpace(r.ahead.sep)] && startsUpper(w.text) &&
		(areInitials(strings.TrimSuffix(w.text, ".")+".") || len(w.text) <= longest && strings.ToUpper(w.text) == w.text)
}

// isInitialAndName reports whether a word is an initial and a name, as Mongolian papers sign and some
// others: "Б.Болормаа", "A.Pérez".
func isInitialAndName(word string) bool {
	const initialMax, nameMin = 2, 3 // letters
	initial, name, ok := strings.Cut(word, ".")
	isInitial := utf8.RuneCountInString(initial) <= initialMax && startsUpper(initial)
	return ok && isInitial && startsUpper(name) && utf8.RuneCountInString(name) >= nameMin && strings.IndexFunc(name, unicode.IsLower) > 0 && !strings.Contains(name, ".")
}

// partners are the conjunctions before an agency that somebody worked with.
var partners = words.WordSet("avec with mit con com med")

// IsCosigned reports whether a credit is no more than a name or initials, one of partners, and
// an agency or another name.
func IsCosigned(c Credit) bool {
	if len(c.Names) != 2 {
		return false
	}
	partner, ok := strings.CutPrefix(c.Printed, c.Names[0])
	partner, last := strings.CutSuffix(partner, c.Names[1])
	if !ok || !last || !partners[strings.TrimSpace(partner)] {
		return false
	}
	first, second := c.Names[0], c.Names[1]
	isWhole := strings.IndexByte(first, ' ') > 0 && givennames.Opens(first)
	return NamesAgency(second) && (isWhole || strings.IndexByte(first, ' ') < 0) || isWhole && strings.IndexByte(second, ' ') > 0
}

// areInitials reports whether a word is two or three initials with full stops, as some papers
// sign: "A.P.".
func areInitials(word string) bool {
	const shortest, longest = len("A.P."), len("A.M.P.")
	for i := range len(word) {
		if isStop := word[i] == '.'; isStop != (i%2 == 1) || !isStop && (word[i] < 'A' || word[i] > 'Z') {
			return false
		}
	}
	return len(word)%2 == 0 && len(word) >= shortest && len(word) <= longest
}

// countParticles counts the small words inside a name: "Ana Gil de la Vega" has two.
func countParticles(words []word) int {
	n := 0
	for _, w := range words {
		if particles[w.text] {
			n++
		}
	}
	return n
}

// A nameShape is what a word is in a name.
type nameShape uint8

const (
	shapeNone     nameShape = iota // no part of one
	shapeCapital                   // "Pérez", or a word in a script without capitals
	shapeSuffix                    // "Jr.", the "y" of "Ortega y Gasset"
	shapeParticle                  // the "de" of "Ana de la Vega"
)

// nameShapes are the shapes in the order in which they are tried.
var nameShapes = [...]struct {
	shape nameShape
	fits  func(r *reader, words []word, i int) bool
}{
	{shapeNone, func(_ *reader, words []word, i int) bool {
		return words[i].colon != "" || strings.ContainsAny(words[i].text, `0123456789?!%$#"“”…_`)
	}},
	{shapeCapital, func(r *reader, words []word, i int) bool {
		return isCapitalized(strings.TrimPrefix(words[i].text, "(")) || r.marked && isCaseless(words[i].text)
	}},
	{shapeSuffix, func(_ *reader, words []word, i int) bool {
		return i > 0 && (suffixes[words[i].fold] || ambiguousConjunctions[words[i].fold] == joinSurname)
	}},
	{shapeParticle, func(r *reader, words []word, i int) bool {
		return particles[words[i].fold] && i+1 < len(words) && (i > 0 || r.marked || !r.strict)
	}},
}

// shapeOf returns what word i is in a name.
func (r *reader) shapeOf(words []word, i int) nameShape {
	for _, s := range nameShapes {
		if s.fits(r, words, i) {
			return s.shape
		}
	}
	return shapeNone
}

// hasCommonWord reports whether one of the words belongs to navigation or
// headlines. Behind a given name it may be a surname.
func hasCommonWord(words []word) bool {
	for i, w := range words {
		isSurname := i > 0 && i == len(words)-1 && commonSurnames[w.fold] && givennames.Opens(words[0].text)
		if commonWords[w.fold] && !(particles[w.text] || tails[w.text]) && !isSurname {
			return true
		}
	}
	return false
}

// areCapitalized reports whether all words begin with a capital, apart from
// small words between them.
func areCapitalized(words []word) bool {
	if len(words) == 0 {
		return false
	}
	for i, w := range words {
		inside := particles[w.fold] || tails[w.fold] || Conjunctions[w.fold] || w.fold == "the"
		if !isCapitalized(w.text) && !isCaseless(w.text) && !isDomain(w.text) && !(inside && i+1 < len(words)) {
			return false
		}
	}
	return true
}

// isCapitalized reports whether word begins with a capital, also after a short
// prefix: "Pérez", "O'Neil", "d'Artagnan", "al-Masri".
func isCapitalized(word string) bool {
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

// isCaseless reports whether word is in a script without capitals.
func isCaseless(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return isCaselessRune(r)
}

// isCaselessRune reports whether r is a letter of a script whose names open without capitals.
func isCaselessRune(r rune) bool { return unicode.Is(unicode.Lo, r) || unicode.Is(unicode.Georgian, r) }

// isAgency reports whether words are a news agency that is named as an author.
// Names of up to three letters are acronyms: "dpa" and "AP" are agencies, "Ap"
// is not.
func isAgency(words []word) bool {
	if len(words) == 0 || len(words) > 4 || !holds(Agencies, words) {
		return false
	}
	w := words[0]
	return len(words) > 1 || len(w.text) >= 4 || w.text == w.fold || w.text == strings.ToUpper(w.text)
}

// trimDoubledName cuts off a name that is printed again, and what follows it:
// "Jane Doe Jane Doe".
func trimDoubledName(words []word) []word {
	for i := 2; i+1 < len(words); i++ {
		if words[i].fold == words[0].fold && words[i+1].fold == words[1].fold {
			return words[:i]
		}
	}
	return words
}

// trimDegrees cuts off degrees that follow a name without a comma.
func trimDegrees(words []word) []word {
	for len(words) > 2 && degrees[strings.Trim(words[len(words)-1].fold, "*")] {
		words = words[:len(words)-1]
	}
	return words
}

// cutProse ends a name where a sentence continues: "Ana Pérez is".
func cutProse(name []word) []word {
	capitals := 0
	for i, w := range name {
		switch {
		case isCapitalized(w.text):
			capitals++
		case capitals > 1 && words.OpensLower(w.text) && !particles[w.fold] && !suffixes[w.fold]:
			return name[:i]
		}
	}
	return name
}

// trimFootnote cuts off the number of a footnote: "Jane Doe1".
func trimFootnote(words []word) []word {
	last := len(words) - 1
	if last < 1 {
		return words
	}
	bare := strings.TrimRight(words[last].text, "0123456789")
	if bare == words[last].text || bare == "" || len(words[last].text)-len(bare) > 2 || !isCapitalized(bare) {
		return words
	}
	out := append([]word(nil), words...)
	out[last].text = bare
	return out
}

// hasLetter reports whether one of the words has a letter.
func hasLetter(words []word) bool {
	for _, w := range words {
		if strings.IndexFunc(w.text, unicode.IsLetter) >= 0 {
			return true
		}
	}
	return false
}

// invertedNames returns the names in "Doe, Jane" and "Doe, Jane; Roe, John"
// with the first name first, or nil for any other form.
func invertedNames(parts []part) []string {
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
		if f := first.words[len(first.words)-1].fold; roles[f] || suffixes[f] || degrees[f] || teams[f] {
			return nil
		}
		names = append(names, textOf(first.words)+" "+last.words[0].text)
	}
	return names
}
