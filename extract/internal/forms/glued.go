package forms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/oneline"
	"shuck/extract/internal/words"
)

// Libraries that put nothing between the text nodes of a page, as get_text() does,
// glue the end of one block to the beginning of the next, unless the source of the
// page has white space there:
//
//	NewsSportRiver
//	Ferry raised at noonBy Ana Perez14 March 2024The ferry was raised.Nobody was hurt.
//
// Where a capital or a stop tells, they are cut apart. A dump is known by sentences
// that end so, gluedStopsMin of them and gluedStopShare of all, in lines that hold
// gluedLineShare of its words; or, where the source of the page parts most blocks, by
// sureStopsMin and sureStopShare of them and a menu of gluedLabelsMin labels. Every page has some labels that touch, and there are
// names such as "McKay".
const (
	gluedStopsMin  = 4
	gluedStopShare = 0.1
	gluedLineShare = 0.5
	sureStopsMin   = 10
	sureStopShare  = 0.15
	gluedLabelsMin = 10
)

// gluedGuess warns of what the missing space between blocks makes uncertain.
const gluedGuess = "nothing stands between the texts of neighbouring blocks: where one ends and the next begins was guessed"

// isGlued reports whether blocks are glued in a dump. One that prints them a blank line
// apart does not glue them.
func isGlued(lines []string) bool {
	if hasBlocksApart(lines) || !mayBeGlued(lines) {
		return false
	}
	stops, glued, all := 0, 0, 0
	for _, line := range lines {
		here := gluedStops(line)
		stops += here
		count := strings.Count(line, " ") + 1
		all += count
		if here > 0 {
			glued += count
		}
	}
	if stops < gluedStopsMin {
		return false
	}
	ends := stops
	for _, line := range lines {
		ends += sentenceEnds(line)
	}
	isSure := stops >= sureStopsMin && float64(stops) >= sureStopShare*float64(ends) && slices.ContainsFunc(lines, isGluedMenu)
	return isSure || stops >= gluedStopsMin && float64(stops) >= gluedStopShare*float64(ends) && float64(glued) >= gluedLineShare*float64(all)
}

// mayBeGlued reports whether there are so many places in a dump where a glued block may begin
// that blocks may be glued. Most dumps have fewer.
func mayBeGlued(lines []string) bool {
	count := 0
	for _, line := range lines {
		if count += gluedPlaces(line, gluedStopsMin-count); count == gluedStopsMin {
			return true
		}
	}
	return false
}

// gluedPlaces counts the places in a line where a capital or a quote stands right behind a
// stop or a quote, up to most of them.
func gluedPlaces(line string, most int) (count int) {
	for i := 1; i < len(line); i++ {
		if c := line[i]; (c < 'A' && c != '"' || 'Z' < c && c < utf8.RuneSelf) || !opensGlued(line[i:]) {
			continue // most bytes of most dumps
		}
		if last, _ := utf8.DecodeLastRuneInString(line[:i]); words.EndsSentence(last) || words.ClosesQuote(last) {
			if count++; count == most {
				break
			}
		}
	}
	return count
}

// opensGlued reports whether a text opens with what a block may that is glued to a sentence.
func opensGlued(text string) bool {
	switch r := words.FirstRune(text); r {
	case '“', '„', '«', '"':
		return true
	default:
		return unicode.IsUpper(r)
	}
}

// hasBlocksApart reports whether single blank lines part the blocks of a dump; the source
// of a page leaves some together.
func hasBlocksApart(lines []string) bool {
	lines = words.TrimBlank(lines)
	blank := 0
	for i, line := range lines {
		if !isBlank(line) {
			continue
		}
		if i > 0 && i+1 < len(lines) && isBlank(lines[i-1]) {
			return false
		}
		blank++
	}
	const share = 3 // one line in so many
	return share*blank >= len(lines) && len(lines) > share
}

// gluedStops counts the sentences in a line behind which the next block begins at
// once.
func gluedStops(line string) int {
	if gluedPlaces(line, 1) == 0 {
		return 0
	}
	count := 0
	for start, end := 0, 0; start < len(line); start = end {
		if end = nextJoint(line, start); end < len(line) && words.EndsLikeSentence(line[start:end]) {
			count++
		}
	}
	return count
}

// sentenceEnds counts the stops in a line that white space follows, or its end.
func sentenceEnds(line string) int {
	count, stop := 0, false
	for _, r := range line {
		if unicode.IsSpace(r) && stop {
			count++
		}
		stop = words.EndsSentence(r) || stop && words.ClosesQuote(r)
	}
	if stop {
		count++
	}
	return count
}

// cutGlued gives each block a line.
func cutGlued(lines []string) []string {
	out := make([]string, 0, len(lines))
	for _, line := range oneline.PartHeadlines(lines) {
		start := 0
		for start < len(line) {
			end := nextJoint(line, start)
			out = append(out, line[start:end])
			start = end
		}
		if line == "" {
			out = append(out, line)
		}
	}
	return out
}

// cutOneLine cuts a dump on one line. Where labels are glued in it, but too few sentences to
// tell by these, all are parted first: gluedLabelsMin of them, one in labelWords words.
func cutOneLine(lines []string) []string {
	const labelWords = 50
	labels, all := 0, 0
	for _, line := range lines {
		labels += gluedLabels(line)
		all += strings.Count(line, " ") + 1
	}
	if labels >= gluedLabelsMin && labels*labelWords >= all {
		lines = cutGlued(lines)
	}
	return oneline.Cut(lines)
}

// isGluedMenu reports whether a line has the labels of a menu that are glued.
func isGluedMenu(line string) bool { return gluedLabels(line) >= gluedLabelsMin }

// gluedLabels counts the words with a capital in a line that the next block is glued to,
// "MagazineTicker". In Zulu and Xhosa, names have small letters before them within a word.
func gluedLabels(line string) (count int) {
	for start, end := 0, 0; start < len(line); start = end {
		end = nextJoint(line, start)
		if part := line[start:end]; end < len(line) && !words.EndsLikeSentence(part) && unicode.IsUpper(words.FirstRune(part[strings.LastIndexByte(part, ' ')+1:])) {
			count++
		}
	}
	return count
}

// nextJoint returns where the block ends that begins at start: before what nothing
// parts from the word before it, or at the end of the line.
func nextJoint(line string, start int) int {
	j := joint{line: line, word: start}
	for i, size := start, 0; i < len(line); i += size {
		var r rune
		r, size = utf8.DecodeRuneInString(line[i:])
		if j.last != 0 && j.isAt(i, r, size) {
			return i
		}
		switch {
		case r == '"':
			j.quotes++
		case r == '@', r == '/' && strings.HasSuffix(line[j.word:i], ":/"):
			j.address = true
		case unicode.IsSpace(r):
			j.word, j.address, r = i+size, false, 0
		}
		j.before, j.last = j.last, r
	}
	return len(line)
}

// A joint is what is known of the block in front of a character.
type joint struct {
	line         string
	word         int  // where the word begins that it ends with
	address      bool // which is one of the web or of mail
	before, last rune // its last characters; 0 for white space
	quotes       int  // straight ones in it
}

// isAt reports whether the block ends before character r of some size at i.
func (j *joint) isAt(i int, r rune, size int) bool {
	switch {
	case unicode.IsUpper(r):
		return !j.address && !strings.HasPrefix(j.line[j.word:i], "www.") && j.isBeforeCapital(j.wordTo(i), j.line[i+size:])
	case unicode.IsDigit(r) && unicode.IsLower(j.last):
		_, start, _, ok := dates.Find(words.CutAtRune(j.line[i:], dates.MaxBytes), "")
		return ok && start == 0
	case r == '“', r == '„', r == '«', r == '"' && j.quotes%2 == 0:
		return words.EndsSentence(j.last) && j.last != ':' && unicode.IsUpper(words.FirstRune(j.line[i+size:]))
	}
	return false
}

// wordTo returns the word that ends at i, or the end of one that is none in any language.
func (j *joint) wordTo(i int) string {
	const most = 100 // bytes
	start := max(j.word, i-most)
	for start > j.word && start < i && !utf8.RuneStart(j.line[start]) {
		start++
	}
	return j.line[start:i]
}

// isBeforeCapital reports whether the block ends before a capital; word is the one in
// front of it, and rest what follows it.
func (j *joint) isBeforeCapital(word, rest string) bool {
	after := words.FirstRune(rest)
	opens := unicode.IsLower(after)
	switch {
	case unicode.IsLower(j.last):
		return opens && !innerCapital(word, rest) || opensCapitals(rest)
	case unicode.IsDigit(j.last):
		return opens || endsDay(word) && opensCapitals(rest)
	case words.EndsSentence(j.last) || words.ClosesQuote(j.last):
		return j.stopsWord() && utf8.RuneCountInString(word) > 2 && (opens || after == ' ' || after == '\u00a0' || unicode.IsUpper(after))
	case unicode.IsUpper(j.last):
		const rubricMin = 3 // "NEWSThe", not "USAid"
		return opens && utf8.RuneCountInString(word) >= rubricMin && strings.ToUpper(word) == word
	}
	return false
}

// endsDay reports whether a word may be the year or the hour behind a day: "2024", "10:30".
func endsDay(word string) bool {
	return strings.Contains(word, ":") || len(word) == 4 && (strings.HasPrefix(word, "19") || strings.HasPrefix(word, "20"))
}

// stopsWord reports whether the stop that the block ends with stands behind a word, and
// not behind an initial.
func (j *joint) stopsWord() bool {
	return unicode.IsLower(j.before) || unicode.IsDigit(j.before) || words.ClosesQuote(j.before) || words.EndsSentence(j.before)
}

// opensCapitals reports whether the capital before a text opens a place in capitals:
// "Lorne" and "ORRIN, March 14".
func opensCapitals(rest string) bool {
	const capitalsMin = 3 // "iPAD" has fewer
	count := 0
	for _, r := range rest {
		if !unicode.IsUpper(r) {
			break
		}
		count++
	}
	return count >= capitalsMin
}

// innerCapitals are the beginnings of names that have a capital inside.
var innerCapitals = words.WordSet(`mc mac fitz de di du la le lo van o d l i e you whats linked tik pay face git java play buzz huff book air dream word type black space master soft uni soundcloud
	sound snap insta blue deep open info euro micro astra thyssen five hotmail e-mail block street down drop web class dis mer`)

// innerCapital reports whether a word that goes on with a capital is one name:
// "McKay", "YouTube", "BürgerInnen". rest follows that capital.
func innerCapital(word, rest string) bool {
	word = strings.ToLower(word[1+strings.LastIndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }):])
	return innerCapitals[word] || strings.HasPrefix(rest, "nnen") || strings.HasPrefix(rest, "ube")
}
