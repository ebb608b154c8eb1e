package credit

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Credit is a printed line that names the authors of a story.
type Credit struct {
	// Printed is the credit as printed, without date, time and UI text:
	// "By Ana Pérez and AP".
	Printed string
	// Names are the authors alone, in order. There is at least one.
	Names []string
	// Marked reports whether the line shows by itself that it is a credit: it
	// opens with a by-word or has a role. Otherwise it is nothing but names,
	// which only its place on the page distinguishes from a link or a heading.
	Marked bool
	// dated reports whether a date stands next to the names.
	dated bool
}

// Parse reads a short visible text as a credit. ok is false for everything
// else: prose, dates, UI text, headlines, credits of pictures. Ordinary text is
// turned down after its first words.
func Parse(text string) (c Credit, ok bool) {
	if !mayBeCredit(text) {
		return Credit{}, false
	}
	r := reader{strict: true}
	r.read(cutParts(tidy(text)))
	if r.failed {
		return Credit{}, false
	}
	names := r.authors()
	if len(names) == 0 || !r.marked && !r.enough() {
		return Credit{}, false
	}
	r.closeBracket()
	return Credit{Printed: r.printed.String(), Names: names, Marked: r.marked, dated: r.dated}, true
}

// Names returns the authors in a text that is known to name them, such as the
// content of a meta element, in order. It leaves out what is no name: by-words,
// roles, outlets, places, dates, addresses, handles. If there is nothing but a
// role or an outlet, this is returned in place of a name.
func Names(s string) []string {
	names, _ := Authors(s)
	return names
}

// Authors is like Names, and reports as named whether there is a name: false if
// a role or an outlet stands in for one, or if there is no author.
func Authors(s string) (names []string, named bool) {
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	s = tidy(s)
	if len(s) > maxFieldBytes {
		s = strings.ToValidUTF8(s[:maxFieldBytes], "")
	}
	if nobody[strings.ToLower(s)] {
		return nil, false
	}
	parts := cutParts(s)
	if flipped := invertedNames(parts); flipped != nil {
		return flipped, true
	}
	var r reader
	r.read(parts)
	return r.authors(), len(r.names) > 0
}

// maxFieldBytes limits the length of an author field: scientific papers list
// two hundred authors, and what is longer is a biography.
const maxFieldBytes = 8000

// tidy removes invisible characters, quotation marks around the whole, and
// white space at the ends.
func tidy(s string) string {
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

// A reader goes through the parts of a credit and collects its authors.
type reader struct {
	strict bool // the text is not known to be a credit

	names     []string
	printed   strings.Builder
	marked    bool
	strong    bool    // a by-word that is enough by itself came last
	ambiguous bool    // one that also opens ordinary phrases came last
	full      bool    // a signer with a surname, or an agency, has been found
	last      verdict // on the part before
	dated     bool    // there was a date
	bylined   bool    // there was a by-word
	next      string  // the separator behind the part being read
	cutsRole  bool    // a role that began in this part ends behind a conjunction
	cjkRole   bool    // a word for a reporter in Han or Hangul is somewhere
	open      bool    // printed has a bracket that is not closed
	roles     bool    // a role stood right behind a name, without a comma
	fallback  string  // the first role or outlet
	failed    bool    // strict: there is something no credit has
	done      bool    // what follows is somebody else's credit
}

// read reads all parts.
func (r *reader) read(parts []part) {
	if r.strict {
		parts = behindRubric(parts)
		r.cjkRole = hasCJKRoleAnywhere(parts)
	}
	for i := 0; i < len(parts) && !r.done && !r.failed; {
		end := i + 1
		for end < len(parts) && hasConjunction(parts[end].sep) {
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
			r.cutsRole = end > i+1 && indexRole(parts[end-1].words) >= 0
		}
		r.part(parts[i])
		i++
	}
}

// isRoleOfSeveral reports whether a group of parts is one role with a
// conjunction inside: "Politics and Culture Reporter".
func isRoleOfSeveral(group []part) bool {
	if len(group) < 2 || openerLen(group[0].words) > 0 {
		return false
	}
	if indexRole(group[len(group)-1].words) >= 0 {
		return true
	}
	return strings.Contains(group[0].sep, "\n") && indexRole(group[0].words) >= 0
}

// beside prints parts that hold no author.
func (r *reader) beside(parts []part) {
	for _, p := range parts {
		r.print(p, p.words)
	}
	r.last = verdictBeside
	r.marked = true
}

// authors returns the names, or what stands in for one.
func (r *reader) authors() []string {
	if len(r.names) == 0 && r.fallback != "" && !(r.strict && r.ambiguous) {
		return []string{r.fallback}
	}
	return r.names
}

// enough reports whether an unmarked line can be a credit: it has the full name
// of a person, or an agency.
func (r *reader) enough() bool { return r.full }

// part reads one part: first it removes what stands before the name, then what
// stands after it, and files the rest.
func (r *reader) part(p part) {
	words := p.words
	for n := openerLen(words); n > 0 && r.opens(words, n); n = openerLen(words) {
		r.marked = r.marked || len(r.names) == 0
		r.bylined = r.bylined || r.marked
		r.strong = isStrongOpener(words[:n]) || opensNickname(words, n)
		r.ambiguous = n == 1 && ambiguousOpeners[words[0].fold]
		r.print(p, words[:n])
		p.sep = sepBehindOpener(words, n)
		words = words[n:]
	}
	words = dropAddresses(words)
	if len(words) == 0 {
		return
	}
	if opensOtherCredit(words) {
		r.stop()
		return
	}
	if words[0].colon != "" {
		r.label(p, words)
		return
	}
	if r.strict && hasUnknownColon(words) {
		r.failed = true
		return
	}
	if before, after, dated := cutDate(words, r.strict); dated {
		r.dated = true
		if len(after) > 0 && len(before) == 0 {
			r.part(part{sep: " ", words: after})
			return
		}
		if words = before; len(words) == 0 {
			return
		}
	}
	if after := behindVerb(words); !r.strict && len(r.names) == 0 && after != nil {
		words = after
	}
	named := trimAgency(words)
	r.sort(p, named)
	if agency := words[len(named):]; len(agency) > 0 {
		r.print(part{sep: " "}, agency)
	}
}

// A verdict is what a part turned out to be.
type verdict int

const (
	verdictProse  verdict = iota // nothing a credit has
	verdictBeside                // role, place, outlet, degree
	verdictUI                    // furniture of the page
	verdictAuthor
)

// sepBehindOpener returns the separator between an opener and the name: a
// space, or nothing if the name is printed right after a colon.
func sepBehindOpener(words []word, n int) string {
	last := words[n-1]
	if n < len(words) && last.colon != "" && words[n].at == last.end+len(last.colon) {
		return ""
	}
	return " "
}

// sort decides what the words of a part are and files them.
func (r *reader) sort(p part, words []word) {
	name, verdict := r.judge(p, words)
	r.last = verdict
	switch verdict {
	case verdictUI:
		r.failed = r.strict && len(r.names) == 0 && !r.marked
		r.done = len(r.names) > 0 && !followWords[words[0].fold]
	case verdictProse:
		r.prose(p)
	case verdictBeside:
		if r.fallback == "" {
			r.fallback = textOf(words)
		}
		r.print(p, words)
	case verdictAuthor:
		for _, n := range name {
			r.add(n)
		}
		r.print(p, words)
	}
}

// prose ends a strict reading. It fails, unless the text stands on a line below
// a credit that is complete.
func (r *reader) prose(p part) {
	if !r.strict {
		return
	}
	if (r.marked || r.dated) && len(r.names) > 0 && strings.Contains(p.sep, "\n") {
		r.done = true
		return
	}
	r.failed = true
}

// add adds an author, unless the name is there already.
func (r *reader) add(name string) {
	for _, n := range r.names {
		if strings.EqualFold(n, name) {
			return
		}
	}
	if suffix := strings.ToLower(name); suffixes[suffix] && len(r.names) > 0 {
		r.names[len(r.names)-1] += ", " + name
		return
	}
	r.names = append(r.names, name)
}

// print appends words to the printed credit, with what stood before them.
func (r *reader) print(p part, words []word) {
	if r.open && strings.ContainsAny(p.sep, ")）") {
		r.closeBracket()
	}
	sep := tidySep(p.sep)
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

// closeBracket closes the bracket that is open in the printed credit.
func (r *reader) closeBracket() {
	if r.open {
		r.printed.WriteByte(')')
		r.open = false
	}
}

// tidySep simplifies what stands between two parts: white space becomes one
// space, closing brackets and colons are dropped.
func tidySep(sep string) string {
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

// foldOf returns words in lower case with one space between them.
func foldOf(words []word) string {
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

// textOf returns words as printed with one space between them.
func textOf(words []word) string {
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

// MaxWords is how many words the longest credits have: four names with places.
const MaxWords = 25
