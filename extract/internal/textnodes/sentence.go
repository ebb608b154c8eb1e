package textnodes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dateline"
	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
	"shuck/extract/internal/wrapping"
)

// Join puts the sentences of such a dump together again, each on a line. It returns lines of its own.
func Join(lines []string) []string {
	if keepsBlanks(lines) {
		return joinPieces(lines, true)
	}
	if spacing := wrapping.Spacing(lines); spacing > 0 {
		return wrapping.Spaced(joinPieces(wrapping.CloseUp(lines, spacing), false))
	}
	return joinPieces(lines, false)
}

// joinPieces joins the lines that are pieces of one sentence. hasBlanks says that they have
// the blanks that stood between them.
func joinPieces(lines []string, hasBlanks bool) []string {
	out := make([]string, 0, len(lines))
	var b strings.Builder
	s := sentence{title: titleLine(lines)}
	for i, piece := range lines {
		after := ""
		if i+1 < len(lines) {
			after = lines[i+1]
		}
		line := strings.TrimSpace(piece)
		isOpen := hasBlanks && i > 0 && line != "" && s.isOpenTo(lines[i-1], piece, after)
		after = strings.TrimSpace(after)
		if isOpen || s.goesOn(line, after) {
			if isOpen && (endsInBlank(lines[i-1]) || opensInBlank(piece)) || !isOpen && seams.NeedsSpace(s.last, line) {
				b.WriteByte(' ')
			}
		} else {
			if i > 0 {
				out = append(out, b.String())
				b.Reset()
			}
			s = sentence{title: s.title, above: s.last, below: s.below || s.words >= proseMin && words.EndsLikeSentence(s.last)}
		}
		b.WriteString(line)
		s.add(line)
	}
	return append(out, b.String())
}

// A sentence is what is known of the pieces of one that were read so far.
type sentence struct {
	last   string // piece
	pieces int
	words  int  // up to proseLong
	credit bool // it opens like a credit
	story  bool // it opens with a dateline in capitals
	marks  bool // it is a line of facts, with marks between them
	// spaceless reports whether a piece ended open in a script without spaces.
	spaceless bool

	title string // the first line of the dump
	above string // the piece above the sentence
	below bool   // sentences stand above it
}

// titleLine returns the first line of a dump, or what of it may be a title: each piece may be
// looked for in it.
func titleLine(lines []string) string {
	const longest = 400 // bytes
	if lines = words.TrimBlank(lines); len(lines) > 0 {
		return words.CutAtRune(lines[0], longest)
	}
	return ""
}

func (s *sentence) add(piece string) {
	if s.pieces == 0 {
		s.credit, s.story = seams.OpensCredit(piece), seams.OpensWithDateline(piece)
	}
	s.marks = s.marks || piece == nodeMark
	s.spaceless = s.spaceless || seams.EndsOpenSpaceless(piece)
	s.pieces++
	s.words += words.CountTo(piece, proseLong)
	s.last = piece
}

// goesOn reports whether a piece belongs to the sentence; after is the piece
// behind it.
func (s *sentence) goesOn(next, after string) bool {
	switch {
	case s.pieces == 0 || next == "" || s.last == "":
		return false
	case next == nodeMark, s.last == nodeMark:
		return s.markGoesOn(next)
	case s.credit:
		return s.creditGoesOn(next)
	case creditsPicture(next):
		return s.pieces == 1 && s.words >= shortMin && (next[0] == '/' || words.EndsLikeSentence(s.last))
	case seams.OpensWithStop(next):
		return !words.EndsLikeSentence(s.last)
	case s.words < proseMin && seams.IsDateline(s.last, next) && datelineGoesOn(s.last, next, after):
		return true
	case s.pieces == 1 && seams.IsDateline(s.last, next):
		return false
	}
	return !words.EndsLikeSentence(s.last) && s.goesOnOpen(next, after)
}

// isOpenTo reports whether the blanks between two pieces say that the sentence goes on with
// the second; after is the piece behind it. All have the blanks that stood around them.
func (s *sentence) isOpenTo(last, next, after string) bool {
	switch isEnded := words.EndsLikeSentence(s.last); {
	case s.last == "":
		return false
	case opensInBlank(next):
		return !isEnded || s.pieces > 1 || s.words < shortMin
	case !endsInBlank(last):
		return false
	case opensInBlank(after), seams.OpensWithStop(after):
		return true
	default:
		return !isEnded && (s.words >= proseMin || words.EndsLikeSentence(next))
	}
}

// datelineGoesOn reports whether what stands behind a dateline, or a part of one, is how a
// sentence begins.
func datelineGoesOn(last, next, after string) bool {
	switch {
	case words.CountTo(next, proseMin) >= proseMin, endsInStopWord(next) && (dateline.IsCapitals(last) || !strings.HasSuffix(last, ".")):
		return true
	case seams.IsLoneDash(next):
		return words.CountTo(after, proseMin) >= proseMin || endsInStopWord(after) || words.OpensLower(after)
	case seams.OpensWithDash(next), seams.EndsInDash(last):
		return words.OpensLower(after)
	}
	return next[0] == '('
}

// endsInStopWord reports whether a piece ends in a word such as "the", below which a link or
// a name goes on.
func endsInStopWord(piece string) bool {
	return words.IsStopWord(strings.ToLower(words.LettersAtEnd(piece)))
}

// goesOnOpen reports whether a piece belongs to the sentence, which has no end yet.
func (s *sentence) goesOnOpen(next, after string) bool {
	if s.spacelessGoesOn(next, after) {
		return true
	}
	if bound, _ := seams.OpensBound(next); bound || s.goesOnAround(next, after) {
		return true
	}
	if words.OpensLower(next) && !seams.EndsOpen(s.last) {
		return s.goesOnLower(next, after)
	}
	return seams.EndsOpen(s.last) || s.pieces > 1 && seams.IsLoneDash(s.last) || s.isProse() && words.CountTo(next, proseMin) < proseMin && goesOnBehind(after)
}

// goesOnAround reports whether a piece is the middle of the sentence, as a name in a link is, or
// what stands behind the middle. Above the story it takes more, since labels, names and the first
// paragraph stand below a headline and a standfirst.
func (s *sentence) goesOnAround(next, after string) bool {
	switch {
	case s.pieces > 1 && isMiddle(s.last):
		return isTail(next)
	case isMiddle(next) && isTail(after):
		if bound, _ := seams.OpensBound(after); bound || seams.IsThai(words.FirstRune(after)) {
			return bound // without full stops labels look like names
		}
		return s.below || s.words >= shortMin && !strings.Contains(s.title, s.last) && (s.above == "" || !strings.Contains(s.title, s.above))
	}
	return s.below && s.words >= proseMin && words.OpensCaseless(next) && words.EndsLikeSentence(next) && words.CountTo(next, proseMin) < proseMin
}

// isMiddle reports whether a piece may be the middle of a sentence.
func isMiddle(piece string) bool {
	const thaiMax = 20 // letters
	if seams.IsThai(words.FirstRune(piece)) {
		return utf8.RuneCountInString(piece) <= thaiMax
	}
	return piece != "" && !words.EndsLikeSentence(piece) && words.CountTo(piece, middleMax) <= middleMax && !strings.ContainsAny(piece, "0123456789|，") && !seams.OpensCredit(piece)
}

// isTail reports whether a piece may be the end of a sentence, or more of it than a name.
func isTail(piece string) bool {
	return (words.OpensLower(piece) && !seams.OpensCredit(piece) || words.OpensCaseless(piece)) && (words.EndsLikeSentence(piece) || seams.IsThai(words.FirstRune(piece))) && words.CountTo(piece, proseMin) >= proseMin
}

// markGoesOn reports whether a mark, or what stands behind one, belongs to the sentence:
// to a line of facts, that is.
func (s *sentence) markGoesOn(next string) bool {
	return s.words < proseMin && words.CountTo(next, shortMin) < shortMin
}

// creditGoesOn reports whether a piece belongs to a credit: "By", "Ana Perez",
// "and", "Bob Lee".
func (s *sentence) creditGoesOn(next string) bool {
	return (s.words == 1 || seams.IsJoiner(next) || seams.IsJoiner(s.last)) && words.CountTo(next, proseMin) < proseMin
}

// goesOnLower reports whether a piece that begins in small letters belongs to the
// sentence. A label does not, "politics" behind the names of authors.
func (s *sentence) goesOnLower(next, after string) bool {
	switch count := words.CountTo(next, shortMin); {
	case seams.OpensCredit(next):
		return s.pieces > 1 && s.isProse()
	case s.isProse():
		return true
	case strings.HasPrefix(next, "http"), strings.HasPrefix(next, "www."):
		return false // where the story is from: "http://www.fen.example 2005-03-21"
	case (s.words <= shortMin || s.marks && count < shortMin) && strings.ContainsAny(next, "0123456789") && !words.EndsLikeSentence(next):
		return false // "mandag 5. august" below a name, "vor 3 Stunden" below names
	case count < shortMin && !words.EndsLikeSentence(next) && !words.OpensLower(after) && !seams.OpensWithStop(after) && !seams.EndsOpen(next):
		return false
	default:
		return count >= shortMin || s.words >= shortMin || s.below && seams.OpensWithStop(after)
	}
}

// isProse reports whether the sentence is none of a headline: those are short,
// or one piece.
func (s *sentence) isProse() bool {
	return s.story || s.words >= proseLong || s.words >= proseMin && s.pieces > 1
}

// goesOnBehind reports whether a piece goes on with the one before it, so that
// that one, a name in a link, is the middle of a sentence.
func goesOnBehind(after string) bool {
	return seams.OpensWithStop(after) || words.OpensLower(after) && !seams.OpensCredit(after) && words.CountTo(after, shortMin) >= shortMin
}

// creditsPicture reports whether a piece is the credit that goes on behind a caption: "/ Ida
// Lund", "(Ida Lund)".
func creditsPicture(piece string) bool {
	name, slash := strings.CutPrefix(piece, "/ ")
	if !slash && strings.HasPrefix(piece, "(") {
		name = strings.TrimSuffix(piece[1:], ")")
	}
	return len(name) < len(piece) && unicode.IsUpper(words.FirstRune(name)) && words.CountTo(name, shortMin) < shortMin && (slash || strings.HasSuffix(piece, ")"))
}

// spacelessGoesOn reports whether a piece belongs to the sentence, which has no end yet and
// of which one piece ended open.
func (s *sentence) spacelessGoesOn(next, after string) bool {
	return seams.EndsOpenSpaceless(s.last) && seams.GoesOnSpaceless(next, after) || s.spaceless && (seams.EndsSpaceless(next) || seams.EndsOpenSpaceless(next))
}
