package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// A markKind is what stands between two parts of a dateline, or between its
// last part and the story. In a run of marks the strongest counts: " /. – " is
// a dash.
type markKind uint8

const (
	markNone  markKind = iota // white space or a bracket alone
	markComma                 // , ،
	markSlash                 // / ·
	markBreak                 // end of the line
	markStop                  // . ।
	markColon                 // :
	markDash                  // - – — -- .- in any surroundings that make it no hyphen
	markEnd                   // the text ends here
)

// A segment is one part of a dateline between two marks.
type segment struct {
	start, end int // of the inner text, white space trimmed
	outer      int // end including a closing bracket or slash
	open       int // start including the opening bracket
	bracketed  bool
	slashed    bool // stands between slashes: /PRNewswire/
	mark       markKind
	next       int // where the following part, or the story, begins
}

// maxSegmentBytes limits the length of a part of a dateline; the longest seen
// are brackets of agencies that name two sources and a day.
const maxSegmentBytes = 90

// scanSegment reads the part that begins at pos. ok is false if there is none:
// if a word begins with a small letter, if there is a mark that no dateline
// has, or if it is too long.
//
//	"BEIRUT/THE HAGUE, March 7"  "BEIRUT" and a slash
//	"The ferry sank"             none, because of "ferry"
func scanSegment(s string, pos int) (seg segment, ok bool) {
	if pos >= len(s) {
		return seg, false
	}
	if closing := closingBracket(s[pos:]); closing != "" {
		return scanBracket(s, pos, closing)
	}
	if pos == 0 && s[0] == '/' { // "/ТАСС/. "
		seg, ok = scanBracket(s, pos, "/")
		seg.bracketed, seg.slashed = false, true
		return seg, ok
	}
	end, ok := segmentEnd(s, pos)
	if !ok {
		return seg, false
	}
	seg.start, seg.open = pos, pos
	seg.end = pos + len(strings.TrimRightFunc(s[pos:end], isSpace))
	seg.outer = seg.end
	if seg.mark, seg.next = scanMark(s, end); seg.mark == markNone && seg.next < len(s) && closingBracket(s[seg.next:]) == "" {
		return seg, false
	}
	return seg, seg.end > seg.start
}

// scanBracket reads a part in brackets.
func scanBracket(s string, pos int, closing string) (seg segment, ok bool) {
	_, size := utf8.DecodeRuneInString(s[pos:])
	inner := s[pos+size:]
	if len(inner) > maxSegmentBytes {
		inner = words.CutAtRune(inner, maxSegmentBytes)
	}
	n := strings.Index(inner, closing)
	if n <= 0 {
		return seg, false
	}
	text := strings.TrimSpace(inner[:n])
	seg.bracketed = true
	seg.open = pos
	seg.start = pos + size + strings.Index(inner, text)
	seg.end = seg.start + len(text)
	seg.outer = pos + size + n + len(closing)
	seg.mark, seg.next = scanMark(s, seg.outer)
	return seg, text != ""
}

// closingBracket returns the counterpart of the bracket that s begins with, or
// "".
func closingBracket(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	switch r {
	case '(':
		return ")"
	case '[':
		return "]"
	case '（':
		return "）"
	case '［':
		return "］"
	case '【':
		return "】"
	case '〔':
		return "〕"
	}
	return ""
}

// segmentEnd finds the mark or bracket that ends a part without brackets.
func segmentEnd(s string, pos int) (end int, ok bool) {
	prev, wordStart := ' ', true
	for i := pos; i < len(s) && i < pos+maxSegmentBytes; {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLetter(r):
			if wordStart && words.IsLower(r) && !lowerCaseFits(s, pos, i) {
				return 0, false
			}
			wordStart = false
		case unicode.IsDigit(r) || unicode.IsMark(r):
			wordStart = false
		case isLineBreak(r):
			return i, true
		case isSpace(r):
			wordStart = true
		case closingBracket(s[i:]) != "" || markAt(s, i, r, size, prev):
			return i, true
		case !strings.ContainsRune(".'’‘ʻ`-&º°ª,/:", r):
			return 0, false
		}
		prev = r
		i += size
	}
	return len(s), pos+maxSegmentBytes >= len(s)
}

// isLineBreak reports whether r ends a line.
func isLineBreak(r rune) bool { return r == '\n' || r == '\r' }

// lowerCaseFits reports whether the word in small letters at i may stand in a
// dateline: a particle of a name, a weekday, an agency between slashes, or a month beside the
// number of a day.
func lowerCaseFits(s string, start, i int) bool {
	word := s[i:]
	if n := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’' }); n >= 0 {
		word = word[:n]
	}
	if strings.ContainsAny(s[start:i], "0123456789") {
		return true // "14 mars", "5 de marzo": the date reader judges
	}
	after := strings.TrimLeft(s[i+len(word):], ". ")
	if after != "" && after[0] >= '0' && after[0] <= '9' {
		return true // "Lima, mar. 5"
	}
	isClosed := i == start && i > 0 && s[i-1] == '/' && strings.HasPrefix(s[i+len(word):], "/") // "København /ritzau/"
	return isPlaceParticle(word) || isClosed || i == start && isWeekday(word)
}

// isPlaceParticle reports whether word is one of the small words inside the
// names of places and between two of them: "Rio de Janeiro", "Frankfurt am
// Main", "NEW YORK and CHICAGO".
func isPlaceParticle(word string) bool {
	switch word {
	case "de", "del", "de'", "la", "las", "los", "el", "le", "les", "lès", "du", "des", "da", "do", "das", "dos", "di", "della", "dei", "al", "ad", "as", "ash", "es",
		"an", "am", "der", "den", "im", "ob", "of", "upon", "the", "and", "und", "et", "nad", "aan", "op", "van", "bei", "sur", "sous", "en", "sul", "y", "e", "i", "и", "på", "og", "och", "ja", "ve", "dan", "d'", "d’", "l'", "l’":
		return true
	}
	head, _, cut := strings.Cut(word, "'")
	return cut && len(head) == 1
}

// markAt reports whether the mark r at i ends a part.
func markAt(s string, i int, r rune, size int, prev rune) bool {
	next, _ := utf8.DecodeRuneInString(s[i+size:])
	if next == utf8.RuneError {
		next = ' '
	}
	digits := unicode.IsDigit(prev) && unicode.IsDigit(next)
	switch r {
	case ',', '،', '·', '–', '—', '―', '−', '－', '।', '：':
		return true
	case '_':
		return isSpace(prev) && isSpace(next) // of the AP
	case '-', '‐', '‒':
		return isSpace(prev) || isSpace(next) || next == '-' || next == '(' || prev == '.'
	case ':', '/':
		return !digits
	case '.':
		return stopAt(s, i, next)
	}
	return false
}

// stopAt reports whether the full stop at i ends a part. It does not inside an
// abbreviation, after the number of a day, or before a bracket or comma.
func stopAt(s string, i int, next rune) bool {
	if !isSpace(next) && !isDash(next) {
		return false
	}
	word := s[:i]
	word = word[strings.LastIndexAny(word, " ,/(-\u00a0")+1:]
	after := strings.TrimLeftFunc(s[i+1:], isSpace)
	switch r, _ := utf8.DecodeRuneInString(after); {
	case after == "":
		return !isRegion(word) && !isAbbreviation(word, after)
	case strings.ContainsRune("([,/", r):
		return false
	case isDash(r):
		return !isRegion(word) // "Ill. —" keeps its full stop
	case isRegion(word) && dates.MonthByName(firstWord(after)) != 0:
		return false // "Ill. May 7"
	case word == "" || unicode.IsDigit(rune(word[len(word)-1])):
		return !dateContinues(after)
	}
	return !isAbbreviation(word, after)
}

// dateContinues reports whether a date continues after the full stop of a
// number: "5. března", "5. März", "2024. március", but not "March 5. The".
func dateContinues(after string) bool {
	r, _ := utf8.DecodeRuneInString(after)
	if unicode.IsLower(r) {
		return true
	}
	return dates.MonthByName(firstWord(after)) != 0
}

// firstWord returns the letters that s opens with.
func firstWord(s string) string {
	if n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }); n >= 0 {
		return s[:n]
	}
	return s
}

// isRegion reports whether the word before a full stop is a state.
func isRegion(word string) bool { return places.Lookup(word)&places.Region != 0 }

// isDash reports whether r is one of the dashes that end abbreviations.
func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' }

// isAbbreviation reports whether the word before a full stop is an
// abbreviation: ST. LOUIS, Dec. 1, St. Petersburg, N.D.
func isAbbreviation(word, after string) bool {
	if utf8.RuneCountInString(word) == 1 || strings.Contains(word, ".") {
		return true
	}
	switch strings.ToUpper(word) {
	case "ST", "STE", "FT", "MT", "STA", "STO", "PTE", "CD", "ТП", "TP", "BAD", "CORP", "NO", "GR", "КОРР":
		return true
	}
	return after != "" && after[0] >= '0' && after[0] <= '9' && dates.MonthByName(word) != 0
}

// scanMark reads the run of marks and white space at pos.
func scanMark(s string, pos int) (mark markKind, next int) {
	i, prev := pos, ' '
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		m := markNone
		switch r {
		case '\n', '\r':
			m = markBreak
		case ',', '،':
			m = markComma
		case '/', '·':
			m = markSlash
		case '.', '।':
			m = markStop
		case ':', '：':
			m = markColon
		case ';':
			if !strings.HasSuffix(s[:i], ")") {
				return mark, i
			}
			m = markColon
		case '-', '–', '—', '―', '−', '‐', '‒', '－', '_':
			if r == '-' && prev == '-' && mark == markDash && i > pos+3 {
				return mark, i // a row of dashes is an ornament
			}
			m = markDash
		case '?', '\ufffd', '\u0096', '\u0097':
			next, _ := utf8.DecodeRuneInString(s[i+size:])
			if !isSpace(prev) || !isSpace(next) {
				return mark, i
			}
			m = markDash // lost when the page was converted
		default:
			if !isSpace(r) {
				return mark, i
			}
		}
		mark, prev = max(mark, m), r
		i += size
	}
	return max(mark, markEnd), i
}
