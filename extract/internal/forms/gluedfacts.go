package forms

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/oneline"
	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
)

// Themes print the day and the author of a post side by side, each in an element of its
// own. Dumps that put nothing between such elements glue them: "May 3, 2017by Ana Perez",
// "Ana PerezUpdated May 3, 2017".
// Some put a tab before the first paragraph, which stands on the same line then.

// hasGluedFacts reports whether a line of a dump has a day with a credit glued to it.
func hasGluedFacts(lines []string) bool {
	return slices.ContainsFunc(lines, func(line string) bool {
		return opensWithDigits(line) && (gluedCredit(line) > 0 || gluedDay(line) > 0)
	})
}

// opensWithDigits reports whether there is a digit where a day may stand at the beginning of
// a line. Most lines have none.
func opensWithDigits(line string) bool {
	for i := range min(len(line), creditMax+dates.MaxBytes) {
		if isDigit(line[i]) {
			return true
		}
	}
	return false
}

// creditMax is how many bytes a credit has that a day is glued to.
const creditMax = 80

// cutGluedFacts gives the day, the credit and what stands behind a tab a line each.
func cutGluedFacts(lines []string) []string {
	out := make([]string, 0, len(lines))
	for _, line := range lines {
		if at := gluedCredit(line); at > 0 {
			out = append(out, line[:at])
			line = line[at:]
			if credit, text, ok := strings.Cut(line, "\t"); ok {
				out = append(out, credit)
				line = text
			}
		} else if at := gluedDay(line); at > 0 {
			out = append(out, line[:at])
			line = line[:len(line)-len(strings.TrimLeft(line, " "))] + line[at:]
		}
		out = append(out, line)
	}
	return out
}

// gluedCredit returns where in a line the credit begins that is glued to the day with
// which the line opens, 0 for none. A word such as "Posted" may stand before the day.
func gluedCredit(line string) int {
	head := words.CutAtRune(line, dates.MaxBytes)
	for i := 1; i < len(head); i++ {
		if !isDigit(head[i-1]) || isDigit(head[i]) || !opensGluedCredit(head[i:]) && (head[i] == ' ' || !isLoneName(line[i:])) {
			continue
		}
		const labelMax = 3 // words
		_, start, end, ok := dates.Find(head[:i], "")
		if ok && end == i && strings.Count(head[:start], " ") <= labelMax {
			return i
		}
	}
	return 0
}

// gluedDay returns where in a line the day begins, or a label before it, that is glued to
// the credit with which the line opens, 0 for none.
func gluedDay(line string) int {
	head := words.CutAtRune(line, creditMax)
	for i := 1; i < len(head); i++ {
		if isGluedDay(line, i) && isLoneCredit(line[:i]) {
			return i
		}
	}
	return 0
}

// isGluedDay reports whether a day is glued to the letter before a place in a line.
func isGluedDay(line string, at int) bool {
	c, last := line[at], line[at-1]
	isLower := last >= 'a'
	isCapital := c >= 'A' && c <= 'Z' && (isLower || last >= 'A' && last <= 'Z' && at+1 < len(line) && line[at+1] >= 'a')
	if !isCapital && (!isDigit(c) || !isLower) {
		return false
	}
	rest := words.CutAtRune(line[at:], dates.MaxBytes)
	for range 2 { // "Last Updated:"
		if word, after, _ := strings.Cut(rest, " "); oneline.IsDayLabel(strings.ToLower(strings.TrimSuffix(word, ":"))) {
			rest = after
		}
	}
	_, start, _, ok := dates.Find(rest, "")
	return ok && start == 0
}

// isLoneCredit reports whether a piece of a line is nothing but a credit or a name, perhaps
// with markers of links.
func isLoneCredit(piece string) bool {
	for at := strings.IndexByte(piece, '['); at >= 0 && markerLength(piece[at:]) > 0; at = strings.IndexByte(piece, '[') {
		piece = piece[:at] + piece[at+markerLength(piece[at:]):]
	}
	return isLoneName(piece) || isLoneMarked(piece)
}

// isLoneName reports whether a piece of a line is nothing but two to four words of a name.
func isLoneName(piece string) bool {
	const nameMin, nameMax = 2, 4
	if words.CountTo(piece, nameMax) > nameMax {
		return false
	}
	tokens := strings.Fields(piece)
	return len(tokens) >= nameMin && !slices.ContainsFunc(tokens, func(token string) bool { return !oneline.IsNameWord(token) && !oneline.IsParticle(token) })
}

// isLoneMarked reports whether a piece of a line is nothing but a credit that says so.
func isLoneMarked(piece string) bool {
	piece = strings.TrimSpace(piece)
	c, ok := credit.Parse(piece)
	return ok && c.Marked && len(c.Printed) == len(piece)
}

// opensGluedCredit reports whether a text opens with a by-word and a capital: "by Ana".
func opensGluedCredit(text string) bool {
	word, rest, _ := strings.Cut(text, " ")
	return seams.IsCreditOpener(strings.ToLower(word)) && unicode.IsUpper(words.FirstRune(rest))
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// Programs that take the elements of a page for inline which they do not know, as
// HTML::FormatText does, print paragraphs and headings apart, and glue what stands in
// others:
//
//	NewsSport
//	By Ana PerezThe ferry at noon
//
// Such a dump is known by gluedWordsMin places where a capital follows a small letter
// and the words before and behind it stand elsewhere by themselves, and by blank lines,
// one in gluedWordsBlanks.
const (
	gluedWordsMin    = 4
	gluedWordsBlanks = 10
)

// hasGluedWords reports whether some blocks are glued in a dump. Most dumps have no such
// place but in names, so that words are looked up only for the others.
func hasGluedWords(lines []string) bool {
	if !areParted(lines) {
		return false
	}
	type halves struct{ before, behind string }
	joints := map[halves]bool{}
	own := ownWords{}
	for _, line := range lines {
		if !hasInnerCapital(line) {
			continue
		}
		for start, end := 0, 0; start < len(line); start = end {
			if end = nextJoint(line, start); end == len(line) || len(joints) == gluedWordsMost {
				continue
			}
			h := halves{strings.ToLower(lastWord(line[:end])), strings.ToLower(leadingWord(line[end:]))}
			if min(len(h.before), len(h.behind)) >= ownWordMin {
				joints[h] = true
				own[h.before], own[h.behind] = false, false
			}
		}
	}
	if len(joints) < gluedWordsMin {
		return false
	}
	for word := range wordsOf(lines) {
		if _, isAsked := own[word]; isAsked {
			own[word] = true
		}
	}
	found := 0
	for h := range joints {
		if own[h.before] && own[h.behind] {
			found++
		}
	}
	return found >= gluedWordsMin
}

// areParted reports whether blank lines part the paragraphs of a dump.
func areParted(lines []string) bool {
	blanks := 0
	for _, line := range lines {
		if line == "" {
			blanks++
		}
	}
	return blanks*gluedWordsBlanks >= len(lines)
}

// gluedWordsMost is how many such places are enough to tell.
const gluedWordsMost = 200

// hasInnerCapital reports whether a capital of ASCII stands right behind a small letter of it.
func hasInnerCapital(line string) bool {
	for i := 1; i < len(line); i++ {
		if isInnerCapital(line, i) {
			return true
		}
	}
	return false
}

func isInnerCapital(text string, i int) bool {
	return 'A' <= text[i] && text[i] <= 'Z' && 'a' <= text[i-1] && text[i-1] <= 'z'
}

// ownWords are the words that stand by themselves in a dump, in lower case.
type ownWords map[string]bool

// wordsOf gives the words of a dump that stand by themselves, in lower case, each as often
// as it does.
func wordsOf(lines []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, line := range lines {
			for word := range strings.FieldsSeq(line) {
				word = strings.TrimFunc(word, isNoLetter)
				if len(word) >= ownWordMin && len(word) <= ownWordMax && !hasInnerCapital(word) && !yield(strings.ToLower(word)) {
					return
				}
			}
		}
	}
}

// The words of most languages are not longer than ownWordMax bytes; those shorter than
// ownWordMin are too short to tell.
const ownWordMin, ownWordMax = 3, 40

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) }

// haveHalves reports whether the words before and behind a place in a line are such words.
func (own ownWords) haveHalves(line string, at int) bool {
	return own[strings.ToLower(lastWord(line[:at]))] && own[strings.ToLower(leadingWord(line[at:]))]
}

// lastWord returns the letters that a text ends with, behind the last joint in them.
func lastWord(text string) string {
	text = text[max(0, len(text)-ownWordMax):]
	word := text[1+strings.LastIndexFunc(text, isNoLetter):]
	for i := len(word) - 1; i > 0; i-- {
		if isInnerCapital(word, i) {
			return word[i:]
		}
	}
	return word
}

// leadingWord returns the letters that a text begins with, up to the first joint in them.
func leadingWord(text string) string {
	for i, r := range text {
		if isNoLetter(r) || i > 0 && isInnerCapital(text, i) {
			return text[:i]
		}
	}
	return text
}

// cutGluedWords gives blocks that are glued a paragraph each: where the words on both
// sides stand elsewhere by themselves, and behind sentences, days and credits.
func cutGluedWords(lines []string) []string {
	own := ownWords{}
	for word := range wordsOf(lines) {
		own[word] = true
	}
	out := make([]string, 0, len(lines))
	for _, line := range oneline.PartHeadlines(lines) {
		from := 0
		for start, end := 0, 0; start < len(line); start = end {
			end = nextJoint(line, start)
			if end < len(line) && own.isSeam(line, from, end) {
				out = append(out, line[from:end], "")
				from = end
			}
		}
		out = append(out, line[from:])
	}
	return out
}

// isSeam reports whether blocks are glued at a place in a line; the first of them begins at
// from.
func (own ownWords) isSeam(line string, from, at int) bool {
	last := line[at-1]
	if words.EndsLikeSentence(line[from:at]) || isDigit(last) || isDigit(line[at]) || own.haveHalves(line, at) || opensGluedCredit(line[at:]) {
		return true
	}
	return isLoneMarked(line[from:at])
}
