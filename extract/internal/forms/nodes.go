package forms

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
	"shuck/extract/internal/wrapping"
)

// Libraries that give the text of a page a text node a line, as get_text("\n")
// does, cut sentences where a link or a bold word stands in them:
//
//	Yet even after the
//	release of the papers
//	, some questions remain.

// Such a dump is known by nodeJointsMin lines that go on with the one before
// them, nodeJointShare of its sentences or more, one of which begins with a comma
// or a full stop. Without such a one it takes nodeCutsMin lines in small letters that go
// on, nodeCutShare of its sentences or more.
const (
	nodeJointsMin  = 2
	nodeJointShare = 0.02
	nodeMarksMin   = 1
	nodeCutsMin    = 5
	nodeCutShare   = 0.1
	nodeLinesMin   = 10
)

// A line of proseMin words may be part of a sentence. A dump that is not wrapped
// has some of more than wrapMax columns, wideShare of them or more. Where the source of
// the page was wrapped, lines with a comma or a full stop before them tell, manyMarks of
// them, markShare of the sentences or more: a width cuts no word off its comma.
const (
	proseMin  = 8
	wideShare = 0.2
	manyStops = 6
	stopShare = 0.05

	bridgesMin = 3

	// So do tailsMin lines of prose that go on behind a name of middleMax words at most, which has a
	// line of its own, tailShare of the lines of prose or more; looseMin where only some do so by
	// their words, as in scripts that have no small letters.
	tailsMin  = 2
	tailShare = 0.1
	looseMin  = 4
	middleMax = 5
)

// nodeMark stands between the parts of a line, in a text node of its own: "Ana Perez",
// "|", "Published".
const nodeMark = "|"

// blankShareMax is the share of blank lines up to which a dump has a block a line.
const blankShareMax = 0.04

// isNodePerLine reports whether a dump has a text node a line.
func isNodePerLine(lines []string) bool {
	if keepsBlanks(lines) {
		return true
	}
	if spacing := wrapping.Spacing(lines); spacing > 0 {
		return isSpacedNodes(wrapping.CloseUp(lines, spacing))
	}
	if hasSpacelessCuts(lines) {
		return true
	}
	if !mayBeNodePerLine(lines) {
		return false
	}
	n := countNodes(lines)
	isMany := func(cuts, atLeast int, share float64) bool {
		return cuts >= atLeast && float64(cuts) >= share*float64(n.prose)
	}
	if n.hasTails() {
		return true
	}
	if 2*n.lower > n.all || float64(n.wide) < wideShare*float64(n.prose) && !isMany(n.stops, manyStops, stopShare) && !isMany(n.bridges, bridgesMin, nodeCutShare) {
		return false
	}
	joints := n.joints + n.cuts
	return n.marks >= nodeMarksMin && isMany(joints, nodeJointsMin, nodeJointShare) || isMany(n.cuts+n.bridges, nodeCutsMin, nodeCutShare)
}

// keepsBlanks reports whether lines have the blanks around links that stood in sentences, as
// get_text("\n") leaves them: those tell in any script that a sentence goes on.
func keepsBlanks(lines []string) bool {
	const cutsMin = 2
	cuts := 0
	for i := 0; i+2 < len(lines); i++ {
		if endsInBlank(lines[i]) && lines[i+1] != "" && (opensInBlank(lines[i+2]) || seams.OpensWithStop(lines[i+2])) && !opensInBlank(lines[i+1]) && !endsInBlank(lines[i+1]) {
			if cuts++; cuts == cutsMin {
				return true
			}
		}
	}
	return false
}

// endsInBlank reports whether a line ends in one blank; two break lines in Markdown.
func endsInBlank(line string) bool {
	n := len(line)
	return n > 1 && line[n-1] == ' ' && line[n-2] != ' '
}

// opensInBlank reports whether a line opens with one blank; more are an indent.
func opensInBlank(line string) bool { return len(line) > 1 && line[0] == ' ' && line[1] != ' ' }

// isSpacedNodes reports whether lines that had blank ones between any two are text nodes, as
// get_text("\n\n") gives them. They could be paragraphs too, so some have to open with what
// cannot begin a paragraph; where that is a full stop by itself, which pages print for an
// ornament too, as many have to go on in small letters.
func isSpacedNodes(lines []string) bool {
	if !mayBeNodePerLine(lines) {
		return false
	}
	n := countNodes(lines)
	if n.hasTails() || n.loose >= tailsMin && float64(n.loose) >= tailShare*float64(n.prose) && hasSpacelessCuts(lines) {
		return true
	}
	lower := n.cuts + n.bridges
	joints := n.joints + lower
	return 2*n.lower <= n.all && n.stops > 0 && n.stops+n.bridges >= nodeJointsMin && (n.commas > 0 || lower >= n.stops) &&
		float64(joints) >= nodeJointShare*float64(n.prose)
}

// nodeCounts are counts of lines.
type nodeCounts struct {
	all, prose int
	wide       int // lines of prose that nothing wrapped
	lower      int // those that open with a small letter
	marks      int // those that open with a mark
	stops      int // of those, with a comma or a full stop
	commas     int // of those, with a comma that more stands behind
	joints     int // where a mark joins two lines
	cuts       int // where small letters go on with a line that has no end
	bridges    int // where they do so behind a name that has a line of its own
	tails      int // of those, and of others that their words show to go on, the ends of sentences
	loose      int // ends of sentences behind a short line that nothing shows to be their middle
}

// hasTails reports whether enough lines are the ends of sentences that have a name of its own
// line in their middle.
func (n *nodeCounts) hasTails() bool {
	least := tailShare * float64(n.prose)
	return n.tails >= tailsMin && float64(n.tails) >= least || n.tails > 0 && n.tails+n.loose >= looseMin && float64(n.tails+n.loose) >= 2*least
}

func countNodes(lines []string) (n nodeCounts) {
	last, first := "", "" // the two lines above
	for _, line := range words.TrimBlank(lines) {
		if line = strings.TrimSpace(line); line != "" {
			n.add(first, last, line)
			last, first = line, last
		}
	}
	return n
}

// add counts a line below the two above it.
func (n *nodeCounts) add(first, last, line string) {
	n.all++
	if words.CountTo(line, proseMin) >= proseMin {
		n.prose++
		if utf8.RuneCountInString(line) > wrapMax {
			n.wide++
		}
	}
	n.addTail(first, last, line)
	switch {
	case seams.OpensWithStop(line) && last != "" && !words.EndsLikeSentence(last), (line == nodeMark || isJoiner(line)) && last != "":
		n.joints++
		n.marks++
		if line[0] == ',' || line[0] == '.' {
			n.stops++
		}
		if line[0] == ',' && len(line) > 1 {
			n.commas++
		}
	case words.OpensLower(line):
		n.lower++
		if words.CountTo(last, shortMin) >= shortMin && !words.EndsLikeSentence(last) {
			n.cuts++
		} else if words.CountTo(first, proseMin) >= proseMin && !words.EndsLikeSentence(first) && !words.EndsLikeSentence(last) && words.CountTo(line, shortMin) >= shortMin {
			n.bridges++
		}
	}
}

// addTail counts a line that may be the end of a sentence.
func (n *nodeCounts) addTail(first, last, line string) {
	if !isTail(line) || !isMiddle(last) || first == "" || words.EndsLikeSentence(first) {
		return
	}
	if bound, _ := seams.OpensBound(line); bound || words.OpensLower(line) || seams.EndsOpen(first) {
		n.tails++
	} else {
		n.loose++
	}
}

// mayBeNodePerLine reports whether a dump has a line that begins with a mark, or several
// that begin in small letters, and not too many blank ones: most dumps can be told without
// counting their words.
func mayBeNodePerLine(lines []string) bool {
	all, blank, marks, lower := 0, 0, 0, 0
	for _, line := range words.TrimBlank(lines) {
		switch line = strings.TrimSpace(line); {
		case line == "":
			blank++
			continue
		case seams.OpensWithStop(line):
			marks++
		case words.OpensLower(line), isCaseless(line):
			lower++
		}
		all++
	}
	return (marks >= nodeMarksMin || lower >= tailsMin) && all >= nodeLinesMin && float64(blank) <= blankShareMax*float64(all)
}

// joinNodes puts sentences together again.
func joinNodes(lines []string) []string {
	if keepsBlanks(lines) {
		return joinPieces(lines, true)
	}
	if spacing := wrapping.Spacing(lines); spacing > 0 {
		return spaced(joinPieces(wrapping.CloseUp(lines, spacing), false))
	}
	return joinPieces(lines, false)
}

// spaced returns lines with a blank one between any two.
func spaced(lines []string) []string {
	out := make([]string, 0, 2*len(lines))
	for _, line := range lines {
		out = append(out, line, "")
	}
	return out
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
			if isOpen && (endsInBlank(lines[i-1]) || opensInBlank(piece)) || !isOpen && needsSpace(s.last, line) {
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

// proseLong is how many words show that a piece is no headline.
const proseLong = 18

func (s *sentence) add(piece string) {
	if s.pieces == 0 {
		s.credit, s.story = opensCredit(piece), seams.OpensWithDateline(piece)
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
func endsInStopWord(piece string) bool { return words.IsStopWord(strings.ToLower(lettersAtEnd(piece))) }

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
	return s.below && s.words >= proseMin && isCaseless(next) && words.EndsLikeSentence(next) && words.CountTo(next, proseMin) < proseMin
}

// isMiddle reports whether a piece may be the middle of a sentence.
func isMiddle(piece string) bool {
	const thaiMax = 20 // letters
	if seams.IsThai(words.FirstRune(piece)) {
		return utf8.RuneCountInString(piece) <= thaiMax
	}
	return piece != "" && !words.EndsLikeSentence(piece) && words.CountTo(piece, middleMax) <= middleMax && !strings.ContainsAny(piece, "0123456789|，") && !opensCredit(piece)
}

// isTail reports whether a piece may be the end of a sentence, or more of it than a name.
func isTail(piece string) bool {
	return (words.OpensLower(piece) && !opensCredit(piece) || isCaseless(piece)) && (words.EndsLikeSentence(piece) || seams.IsThai(words.FirstRune(piece))) && words.CountTo(piece, proseMin) >= proseMin
}

// isCaseless reports whether a piece opens with a letter of a script without small letters.
func isCaseless(piece string) bool { return unicode.Is(unicode.Lo, words.FirstRune(piece)) }

// markGoesOn reports whether a mark, or what stands behind one, belongs to the sentence:
// to a line of facts, that is.
func (s *sentence) markGoesOn(next string) bool {
	return s.words < proseMin && words.CountTo(next, shortMin) < shortMin
}

// creditGoesOn reports whether a piece belongs to a credit: "By", "Ana Perez",
// "and", "Bob Lee".
func (s *sentence) creditGoesOn(next string) bool {
	return (s.words == 1 || isJoiner(next) || isJoiner(s.last)) && words.CountTo(next, proseMin) < proseMin
}

// goesOnLower reports whether a piece that begins in small letters belongs to the
// sentence. A label does not, "politics" behind the names of authors.
func (s *sentence) goesOnLower(next, after string) bool {
	switch count := words.CountTo(next, shortMin); {
	case opensCredit(next):
		return s.pieces > 1 && s.isProse()
	case s.isProse():
		return true
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
	return seams.OpensWithStop(after) || words.OpensLower(after) && !opensCredit(after) && words.CountTo(after, shortMin) >= shortMin
}

// creditOpeners open credits, "by Ana Pérez", and go on with no line before.
var creditOpeners = words.WordSet("by von par por di da door av af przez автор от της του מאת โดย")

func opensCredit(piece string) bool {
	word, _, _ := strings.Cut(piece, " ")
	return (creditOpeners[strings.ToLower(word)] || strings.HasSuffix(word, ":") && credit.IsOpener(word)) && words.CountTo(piece, proseMin) < proseMin
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

// isJoiner reports whether a piece is what stands between names.
func isJoiner(piece string) bool {
	switch piece {
	case "and", "und", "et", "y", "e", "og", "och", "i", "&", ",":
		return true
	}
	return false
}

// hasSpacelessCuts reports whether a dump has a text node a line in such a script.
func hasSpacelessCuts(lines []string) bool {
	const cutsMin = 2
	cuts := 0
	for i := 0; i+2 < len(lines); i++ {
		if seams.EndsOpenSpaceless(strings.TrimSpace(lines[i])) && seams.GoesOnSpaceless(strings.TrimSpace(lines[i+1]), strings.TrimSpace(lines[i+2])) {
			if cuts++; cuts == cutsMin {
				return true
			}
		}
	}
	return false
}

// spacelessGoesOn reports whether a piece belongs to the sentence, which has no end yet and
// of which one piece ended open.
func (s *sentence) spacelessGoesOn(next, after string) bool {
	return seams.EndsOpenSpaceless(s.last) && seams.GoesOnSpaceless(next, after) || s.spaceless && (seams.EndsSpaceless(next) || seams.EndsOpenSpaceless(next))
}
