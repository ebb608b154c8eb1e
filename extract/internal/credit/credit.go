package credit

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A credit is a printed line that says who signs a story.
type Credit struct {
	// printed is the credit as printed, without date, time or buttons:
	// "By Ana Pérez and AP".
	Printed string
	// names are the signers alone, in order. There is at least one.
	Names []string
	// marked says that the line shows by itself that it is a credit: it opens
	// with a by-word or has a role. Without it the line is nothing but names,
	// which only its place on the page can tell from a link or a heading.
	Marked bool
	// dated says that a date stands next to the names.
	dated bool
}

// parseCredit reads a short visible text as a credit line. ok is false for
// everything else: prose, dates, buttons, headlines, credits of photographs.
// Ordinary text is turned away after its first words.
func Parse(text string) (c Credit, ok bool) {
	if !isCreditLike(text) {
		return Credit{}, false
	}
	r := creditReader{strict: true}
	r.read(cutCredit(creditTidy(text)))
	if r.failed {
		return Credit{}, false
	}
	names := r.signers()
	if len(names) == 0 || !r.marked && !r.enough() {
		return Credit{}, false
	}
	r.closeBracket()
	return Credit{Printed: r.printed.String(), Names: names, Marked: r.marked, dated: r.dated}, true
}

// creditNames reads a text that is known to say who the author is, such as
// the content of a meta element, and gives the signers in order. What is no
// name goes: by-words, roles, outlets, places, dates, addresses, handles.
// A role or an outlet is given where it is all there is.
func Names(s string) []string {
	names, _ := Signers(s)
	return names
}

// creditSigners is creditNames, and says whether somebody signs by name: false
// where a role or an outlet stands in for a name.
func Signers(s string) (names []string, named bool) {
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	s = creditTidy(s)
	if len(s) > creditFieldMax {
		s = strings.ToValidUTF8(s[:creditFieldMax], "")
	}
	if creditNobody[strings.ToLower(s)] {
		return nil, false
	}
	parts := cutCredit(s)
	if flipped := invertedNames(parts); flipped != nil {
		return flipped, true
	}
	var r creditReader
	r.read(parts)
	return r.signers(), len(r.names) > 0
}

// creditFieldMax bounds an author field in bytes: scientific papers list two
// hundred authors, and longer ones are biographies.
const creditFieldMax = 8000

// creditTidy drops characters nobody sees, quotation marks around the whole
// and white space at the ends.
func creditTidy(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case '\u200b', '\u200e', '\u200f', '\u00ad', '\ufeff', '\u2060', utf8.RuneError:
			return -1
		}
		if unicode.Is(unicode.Co, r) { // letters of an icon font
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(strings.Trim(strings.TrimSpace(s), `"“”„`))
}

// A creditReader goes through the parts of a credit and collects who signs.
type creditReader struct {
	strict bool // the text is not known to be a credit

	names    []string
	printed  strings.Builder
	marked   bool
	strong   bool          // a by-word that is enough by itself came last
	shy      bool          // one that also opens ordinary phrases came last
	whole    bool          // a signer with a surname, or an agency, has been found
	last     creditVerdict // on the part before
	dated    bool          // there was a date
	bylined  bool          // there was a by-word
	next     string        // the separator behind the part being read
	cutsRole bool          // a role that began in this part ends behind a conjunction
	hanRole  bool          // a word for a reporter in Han or Hangul is somewhere
	open     bool          // printed has a bracket that is not closed
	roles    bool          // a role stood right behind a name, without a comma
	fallback string        // the first role or outlet
	failed   bool          // strict: there is something no credit has
	done     bool          // what follows is somebody else's credit
}

// read goes through all parts.
func (r *creditReader) read(parts []creditPart) {
	if r.strict {
		parts = behindRubric(parts)
		r.hanRole = hasHanRoleAnywhere(parts)
	}
	for i := 0; i < len(parts) && !r.done && !r.failed; {
		end := i + 1
		for end < len(parts) && conjoinsCredit(parts[end].sep) {
			end++
		}
		if len(r.names) > 0 && !r.roles && isRoleOfSeveral(parts[i:end]) {
			r.beside(parts[i:end])
			i = end
			continue
		}
		r.next, r.cutsRole = "\n", false
		if i+1 < len(parts) {
			r.next = parts[i+1].sep
			r.cutsRole = end > i+1 && indexCreditRole(parts[end-1].words) >= 0
		}
		r.part(parts[i])
		i++
	}
}

// isRoleOfSeveral is true for a role with a conjunction inside: "Politics and
// Culture Reporter".
func isRoleOfSeveral(group []creditPart) bool {
	if len(group) < 2 || creditOpenerLen(group[0].words) > 0 {
		return false
	}
	if indexCreditRole(group[len(group)-1].words) >= 0 {
		return true
	}
	return strings.Contains(group[0].sep, "\n") && indexCreditRole(group[0].words) >= 0
}

// beside prints parts that sign nothing.
func (r *creditReader) beside(parts []creditPart) {
	for _, p := range parts {
		r.print(p, p.words)
	}
	r.last = creditBeside
	r.marked = true
}

// signers are the names, or what signs in place of one.
func (r *creditReader) signers() []string {
	if len(r.names) == 0 && r.fallback != "" && !(r.strict && r.shy) {
		return []string{r.fallback}
	}
	return r.names
}

// enough tells whether an unmarked line can be a credit: it names a person in
// full, or an agency.
func (r *creditReader) enough() bool { return r.whole }

// part reads one part: what stands in front of the name goes, then what
// stands behind it, then what is left is sorted.
func (r *creditReader) part(p creditPart) {
	words := p.words
	for n := creditOpenerLen(words); n > 0 && r.opens(words, n); n = creditOpenerLen(words) {
		r.marked = r.marked || len(r.names) == 0
		r.bylined = r.bylined || r.marked
		r.strong = isStrongOpener(words[:n]) || isNickOpener(words, n)
		r.shy = n == 1 && creditShyOpeners[words[0].fold]
		r.print(p, words[:n])
		p.sep = sepBehindOpener(words, n)
		words = words[n:]
	}
	words = dropAddresses(words)
	if len(words) == 0 {
		return
	}
	if isCreditStop(words) {
		r.stop()
		return
	}
	if words[0].colon != "" {
		r.label(p, words)
		return
	}
	if r.strict && hasCreditColon(words) {
		r.failed = true
		return
	}
	if before, after, dated := cutCreditDate(words, r.strict); dated {
		r.dated = true
		if len(after) > 0 && len(before) == 0 {
			r.part(creditPart{sep: " ", words: after})
			return
		}
		if words = before; len(words) == 0 {
			return
		}
	}
	if after := behindVerb(words); !r.strict && len(r.names) == 0 && after != nil {
		words = after
	}
	named := trimCreditAgency(words)
	r.sort(p, named)
	if agency := words[len(named):]; len(agency) > 0 {
		r.print(creditPart{sep: " "}, agency)
	}
}

// A creditVerdict is what a part turned out to be.
type creditVerdict int

const (
	creditProse  creditVerdict = iota // nothing a credit has
	creditBeside                      // role, place, outlet, degree
	creditButton                      // furniture of the page
	creditSigner
)

// sepBehindOpener is nothing behind a colon that a name is printed up against.
func sepBehindOpener(words []creditWord, n int) string {
	last := words[n-1]
	if n < len(words) && last.colon != "" && words[n].at == last.end+len(last.colon) {
		return ""
	}
	return " "
}

// sort decides what the words of a part are and files them.
func (r *creditReader) sort(p creditPart, words []creditWord) {
	name, verdict := r.judge(p, words)
	r.last = verdict
	switch verdict {
	case creditButton:
		r.failed = r.strict && len(r.names) == 0 && !r.marked
		r.done = len(r.names) > 0 && !creditFollows[words[0].fold]
	case creditProse:
		r.prose(p)
	case creditBeside:
		if r.fallback == "" {
			r.fallback = textOfCredit(words)
		}
		r.print(p, words)
	case creditSigner:
		for _, n := range name {
			r.add(n)
		}
		r.print(p, words)
	}
}

// prose ends a strict reading: as a failure, or without one where the text
// stands on a line below the credit.
func (r *creditReader) prose(p creditPart) {
	if !r.strict {
		return
	}
	if (r.marked || r.dated) && len(r.names) > 0 && strings.Contains(p.sep, "\n") {
		r.done = true
		return
	}
	r.failed = true
}

// add files a signer, unless it is there already.
func (r *creditReader) add(name string) {
	for _, n := range r.names {
		if strings.EqualFold(n, name) {
			return
		}
	}
	if suffix := strings.ToLower(name); creditSuffixes[suffix] && len(r.names) > 0 {
		r.names[len(r.names)-1] += ", " + name
		return
	}
	r.names = append(r.names, name)
}

// print appends words to the credit as printed, with what stood before them.
func (r *creditReader) print(p creditPart, words []creditWord) {
	if r.open && strings.ContainsAny(p.sep, ")）") {
		r.closeBracket()
	}
	sep := creditSep(p.sep)
	bracket := strings.Contains(sep, "(")
	if r.printed.Len() == 0 {
		if sep = ""; bracket {
			sep = "("
		}
	}
	r.open = r.open || bracket
	r.printed.WriteString(sep)
	for i, w := range words {
		if i > 0 {
			r.printed.WriteByte(' ')
		}
		r.printed.WriteString(w.text)
		r.printed.WriteString(w.colon)
	}
}

func (r *creditReader) closeBracket() {
	if r.open {
		r.printed.WriteByte(')')
		r.open = false
	}
}

// creditSep folds what stands between two parts: white space to one space,
// closing brackets and colons away.
func creditSep(sep string) string {
	var b strings.Builder
	space := false
	for _, r := range sep {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case strings.ContainsRune(":：)）", r):
			continue
		case r == '（':
			r = '('
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String()
}

// foldCredit gives words in lower case with one space between them.
func foldCredit(words []creditWord) string {
	if len(words) == 1 {
		return words[0].fold
	}
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.fold)
	}
	return b.String()
}

// textOfCredit gives words as printed with one space between them.
func textOfCredit(words []creditWord) string {
	if len(words) == 1 {
		return words[0].text
	}
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// creditWordsMax is above the longest credits: four names with places.
const WordsMax = 25
