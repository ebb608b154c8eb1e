package credit

import (
	"strings"

	"shuck/extract/internal/dates"
)

// A reader goes through the parts of a credit and collects its authors.
type reader struct {
	strict   bool // the text is not known to be a credit
	sentence bool // it ends as a sentence does
	cjkRole  bool // there is a word for a reporter in Chinese, Japanese or Korean

	found
	evidence
	printed    printed
	opener     opener  // the last one
	ahead      ahead   // of the part that is being read
	last       verdict // on the part before
	behindRole bool    // that part was a role
	state      state
}

// found are the authors found so far.
type found struct {
	names    []string
	have     NameSet // the names
	agency   bool    // one of them is an agency
	fallback string  // the first role or outlet, which stands in for a name
	full     bool    // one of them has a surname, or is an agency
}

// evidence is what shows that a text is a credit.
type evidence struct {
	marked  bool // the line begins with a by-word or has a role
	bylined bool // there is a by-word
	dated   bool // there is a date
	roles   bool // a role stands right after a name, without a comma
	// fromSomewhere reports whether a role of the press or a place follows, so that "From"
	// opens a credit: "From Ana Pérez, Gazette Correspondent", "From Ana Pérez in Madrid".
	fromSomewhere bool
}

// ahead is what follows the part that is being read.
type ahead struct {
	sep      string // the separator
	dated    bool   // it begins with a date
	endsRole bool   // a role that begins in this part ends after a conjunction
	agency   bool   // it is an agency
}

// A state says whether a reader goes on.
type state uint8

const (
	reading state = iota
	done          // what follows does not belong to the credit
	failed        // strict: there is something that no credit has
)

// failIf makes the reading fail if the text is not known to be a credit and
// cond holds.
func (r *reader) failIf(cond bool) {
	if r.strict && cond {
		r.state = failed
	}
}

// endIf ends the reading if cond holds.
func (r *reader) endIf(cond bool) {
	if cond {
		r.state = done
	}
}

// read reads all parts.
func (r *reader) read(parts []part) {
	if r.strict {
		parts = behindRubric(parts)
	}
	r.cjkRole = hasCJKRoleAnywhere(parts)
	parts = r.behindReport(withoutPictures(beforeOtherWork(behindOthers(parts))))
	r.fromSomewhere = saysFromWhere(parts)
	for i := 0; i < len(parts) && r.state == reading; {
		end := i + 1
		for end < len(parts) && hasConjunction(parts[end].sep) {
			end++
		}
		if len(r.names) > 0 && !r.roles && isRoleOfSeveral(parts[i:end]) {
			r.beside(parts[i:end])
			i = end
			continue
		}
		r.ahead = ahead{sep: "\n"}
		if i+1 < len(parts) {
			r.ahead.sep = parts[i+1].sep
			r.ahead.dated = months[parts[i+1].words[0].fold] || isDigit(parts[i+1].words[0].text[0])
			r.ahead.agency = isAgency(parts[i+1].words)
			r.ahead.endsRole = end > i+1 && indexRole(parts[end-1].words) >= 0
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
		r.printed.add(p.sep, p.words)
	}
	r.last = verdictBeside
	r.marked = true
}

// authors returns the names, or what stands in for one.
func (r *reader) authors() []string {
	if len(r.names) == 0 && r.fallback != "" && !(r.strict && r.opener.ambiguous) {
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
	if p.sep == "/" && len(r.names) > 0 && strings.HasPrefix(p.words[0].text, "文") {
		r.endIf(true) // "王小明/文 李红/图"
		return
	}
	p = r.cutOpeners(p)
	words := dropAddresses(p.words)
	switch {
	case len(words) == 0:
		return
	case opensOtherCredit(words):
		r.stop()
		return
	case words[0].colon != "":
		r.label(p, words)
		return
	case r.strict && hasUnknownColon(words):
		r.state = failed
		return
	}
	before, after, dated := cutDate(words, r.strict)
	if dated {
		r.dated = true
		if len(after) > 0 && len(before) == 0 {
			r.part(part{sep: " ", words: after})
			return
		}
	}
	if len(before) > 0 {
		r.named(p.sep, before)
	}
}

// named reads a part that has no more than a name and what belongs to it.
func (r *reader) named(sep string, words []word) {
	if after := behindVerb(words); !r.strict && len(r.names) == 0 && after != nil {
		words = after
	}
	name := trimPlace(trimStation(trimOutlet(trimAgency(r.trimWeekday(words)))))
	agency := words[len(name):]
	if len(agency) > 0 && indexRole(agency) >= 0 {
		r.marked = true
	}
	r.sort(part{sep: sep, words: words}, name)
	if len(agency) > 0 && !r.ahead.dated {
		r.printed.add(" ", agency)
	}
}

// trimWeekday cuts off the weekday that opens the date behind a name: "By Ana Pérez
// Tuesday, May 4".
func (r *reader) trimWeekday(words []word) []word {
	last := len(words) - 1
	if last > 2 && r.ahead.dated && allWeekdays[words[last].fold] && dateLinks[words[last-1].fold] {
		return words[:last-1] // "Por Ana Pérez el vie, 07/03/2025"
	}
	if last > 0 && days[words[last].fold] && (r.ahead.dated || isAgency(words[:last])) {
		return words[:last]
	}
	if r.ahead.dated {
		return withoutWeekday(words)
	}
	return words
}

// allWeekdays are those of all languages. Shorter ones than weekdayMin are syllables of names.
var allWeekdays = dates.Weekdays(0)

const weekdayMin = 4 // bytes

// A verdict is what a part turned out to be.
type verdict int

const (
	verdictProse  verdict = iota // nothing that a credit has
	verdictBeside                // a role, place, outlet or degree
	verdictUI                    // UI text
	verdictAuthor
)

// sort decides what the words of a part are and files them.
func (r *reader) sort(p part, words []word) {
	names, v := r.judge(p, words)
	switch v {
	case verdictUI:
		r.endIf(len(r.names) > 0)
		r.failIf(len(r.names) == 0 && !r.marked)
	case verdictProse:
		r.prose(p)
	case verdictBeside:
		if r.fallback == "" {
			r.fallback = textOf(words)
		}
		r.printed.add(p.sep, words)
	case verdictAuthor:
		for _, name := range names {
			r.add(name)
		}
		r.printed.add(p.sep, words)
	}
	r.last, r.behindRole = v, v == verdictBeside && indexRole(words) >= 0
}

// prose ends a strict reading. It fails, unless the text stands on a line below a credit that
// is complete, or says behind it for whom or what somebody is, and is no sentence: "By Ana
// Pérez, For the Post", "By Ana Pérez, Harbour Watch North".
func (r *reader) prose(p part) {
	below := (r.marked || r.dated) && strings.Contains(p.sep, "\n")
	goesOn := tails[p.words[0].fold] || !r.dated && areCapitalized(p.words) && strings.HasPrefix(p.sep, ",") // behind a day stand categories
	behind := r.bylined && r.full && !r.sentence && (!hasConjunction(p.sep) || r.last == verdictBeside) && goesOn && len(p.words) <= besideMax
	complete := len(r.names) > 0 && (below || behind)
	r.endIf(r.strict && complete)
	r.failIf(!complete)
}

// besideMax is how many words may stand behind a name that say what its bearer is.
const besideMax = 5

// add adds an author, unless the name is there already. A suffix such as "Jr."
// is added to the name before it.
func (f *found) add(name string) {
	if f.have.Has(name) {
		return
	}
	if last := len(f.names) - 1; last >= 0 && suffixes[strings.ToLower(name)] {
		delete(f.have, foldCase(f.names[last]))
		f.names[last] += ", " + name
		f.have.Add(f.names[last])
		return
	}
	if f.have == nil {
		f.have = NameSet{}
	}
	f.have.Add(name)
	f.names = append(f.names, name)
	f.agency = f.agency || NamesAgency(name)
}
