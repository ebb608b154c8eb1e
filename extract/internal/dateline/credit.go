package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/places"
)

// skipCredit skips a credit before the dateline on the same line and returns
// where the dateline begins: "By Ann Doe LONDON (Reuters) - ", "DAL NOSTRO
// INVIATO ROMA - ", "DALLA NOSTRA CORRISPONDENTENEW YORK - ".
func skipCredit(s string) (reporter string, pos int) {
	if n := ownReporter(s); n > 0 {
		return "", n
	}
	word, rest, _ := strings.Cut(s, " ")
	if !opensCredit(word) {
		return "", 0
	}
	n := creditEnd(rest)
	if n == 0 {
		return "", 0
	}
	return strings.Trim(rest[:n], " ,\n\u00a0"), len(s) - len(rest) + n
}

// opensCredit reports whether a credit begins with this word.
func opensCredit(word string) bool {
	switch word {
	case "By", "BY", "Por", "POR", "Par", "PAR", "Von", "VON", "Di", "DI", "Door", "Av", "Af", "Oleh", "От", "Автор:", "Haber:":
		return true
	}
	return false
}

// creditEnd returns the index of the known city after two to five words of a
// name that is followed by a comma, slash, bracket or dash, or 0.
func creditEnd(rest string) int {
	const minWords, maxWords = 2, 5
	words, wordStart := 0, true
	for i, r := range rest {
		if !isSpace(r) {
			if wordStart && words >= minWords && (opensWithCity(rest[i:]) || opensWithWire(rest[:i], rest[i:])) {
				return i
			}
			if wordStart {
				words++
			}
			if words > maxWords || strings.ContainsRune(":;!?", r) {
				return 0
			}
		}
		wordStart = isSpace(r)
	}
	return 0
}

// opensWithWire reports whether s opens with a name in capitals and an agency in brackets, behind
// a name that is printed otherwise: "Ann Doe", "SELM (AP) - ".
func opensWithWire(name, s string) bool {
	seg, ok := scanSegment(s, 0)
	if !ok || seg.bracketed || !seg.opensBracket(s) || !IsCapitals(s[seg.start:seg.end]) || IsCapitals(name) {
		return false
	}
	wire, ok := scanSegment(s, seg.next)
	return ok && places.IsAgency(s[wire.start:wire.end])
}

// opensWithCity reports whether s opens with a known city and a mark after
// which a date or an agency can follow.
func opensWithCity(s string) bool {
	seg, ok := scanSegment(s, 0)
	if !ok || seg.bracketed || places.Lookup(s[seg.start:seg.end])&places.City == 0 {
		return false
	}
	return seg.mark == markComma || seg.mark == markSlash || seg.mark == markDash || seg.opensBracket(s)
}

// ownReporter returns the length of the words by which Italian papers say that
// the story comes from their own reporter. There may be no space between them
// and the dateline.
func ownReporter(s string) int {
	if !strings.HasPrefix(s, "DA") && !strings.HasPrefix(s, "Da") {
		return 0
	}
	for _, words := range []string{
		"DALLA NOSTRA CORRISPONDENTE", "DAL NOSTRO CORRISPONDENTE", "DALLA NOSTRA INVIATA", "DAL NOSTRO INVIATO", "DAI NOSTRI INVIATI", "DALLA NOSTRA REDAZIONE",
		"Dalla nostra corrispondente", "Dal nostro corrispondente", "Dalla nostra inviata", "Dal nostro inviato", "Dai nostri inviati", "Dalla nostra redazione",
	} {
		if rest, ok := strings.CutPrefix(s, words); ok {
			return len(s) - len(strings.TrimLeft(rest, " \n\u00a0-–—:"))
		}
	}
	return 0
}

// bracketCredit reads the credit in brackets that Italian agencies print: "(di
// Anna Esempio)".
func bracketCredit(text string) (names []string, ok bool) {
	word, name, ok := strings.Cut(text, " ")
	if !ok || !strings.Contains(" di dell' by por par von di: ", " "+strings.ToLower(word)+" ") {
		return nil, false
	}
	const maxWords = 8
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > maxWords {
		return nil, false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && !isPlaceParticle(w) {
			return nil, false
		}
	}
	return splitNames(name), true
}

// splitNames splits a list of reporters.
func splitNames(list string) (names []string) {
	for _, and := range []string{" and ", " e ", " y ", " et ", " und ", "、", "·", "，", ","} {
		list = strings.ReplaceAll(list, and, "\n")
	}
	for name := range strings.SplitSeq(list, "\n") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}
