package credit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// A word is a word of a credit: as printed, in lower case, and where it stands
// in the text. colon is the colon after it, if there is one.
type word struct {
	text, fold string
	at, end    int
	colon      string
}

// A part is what stands between two separators of a credit: "Ana Pérez", or
// "Staff Writer", or "4 May 2021".
type part struct {
	sep   string // what is printed before it
	tight bool   // sep is a slash without spaces
	words []word
}

// A cutter cuts a text into parts, from left to right.
type cutter struct {
	text    string
	allCaps bool // no lower-case letter in the text: AND is a conjunction then
	parts   []part
	words   []word // of all parts so far
	first   int    // the first of them in the part under way
	word    int    // where the word under way began, or -1
	last    int    // where the last part ended
	tight   bool   // the part to come stands behind a slash without spaces
}

// wordsGuess is room for the words of most credits.
const wordsGuess = 8

// cutParts cuts a text at line breaks, commas, bars, dashes between spaces and
// the like, and at conjunctions, and joins again what a slash or a line break
// only seems to separate.
func cutParts(text string) []part {
	c := cutter{text: text, word: -1, allCaps: strings.IndexFunc(text, unicode.IsLower) < 0}
	c.words = make([]word, 0, wordsGuess)
	c.parts = make([]part, 0, wordsGuess/2)
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		c.rune(r, i, n)
		i += n
	}
	c.endWord(len(text), "")
	c.endPart()
	return joinSplitNames(joinNicknames(joinTight(text, c.parts)))
}

// rune reads the rune r of n bytes at i.
func (c *cutter) rune(r rune, i, n int) {
	switch {
	case r == '\n':
		c.endWord(i, "")
		c.endPart()
	case unicode.IsSpace(r):
		c.endWord(i, "")
	case isColon(r):
		if !c.keepsColon(i, n) {
			c.endWord(i, string(r))
		}
	case r == '/' && c.keepsSlash(i):
	case c.separates(r, i, n):
		if r == '/' && c.word >= 0 && i+n < len(c.text) && !spaceAt(c.text, i+n) {
			c.endWord(i, "")
			c.endPart()
			c.tight = true
			return
		}
		c.endWord(i, "")
		c.endPart()
	case c.word < 0:
		c.word = i
	}
}

// isColon reports whether a rune is a colon: of Latin, Chinese, Armenian, Ethiopic or Khmer.
func isColon(r rune) bool { return r == ':' || r == '：' || r == '՝' || r == '፦' || r == '៖' }

// separates reports whether a rune ends a part. A dash does so only next to a
// space, so that "Anne-Marie" stays whole, and a middle dot anywhere but inside
// a Catalan word.
func (c *cutter) separates(r rune, i, n int) bool {
	switch r {
	case '&':
		return !isBrandEnd(c.text[i+n:]) && !c.isOfBoth()
	case ',', ';', '|', '•', '∙', '●', '+', '/', '(', ')', '[', ']', '<', '>', '*',
		'،', '؛', '、', '，', '；', '｜', '／', '（', '）', '【', '】', '＝', '=', '→', '»', '«', '›', '×', '⋅', '◦', '~',
		'^', '†', '‡', '⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹': // the marks of notes: "Ana Pérez¹", "Ana Pérez^1"
		return true
	case '·':
		return !(strings.HasSuffix(c.text[:i], "l") && strings.HasPrefix(c.text[i+n:], "l"))
	case '-', '–', '—':
		return i == 0 || i+n == len(c.text) || spaceAt(c.text, i+n) || spaceBefore(c.text, i)
	}
	return false
}

// isOfBoth reports whether the part under way is a noun that opens a credit, before which "&"
// parts nobody: "Text & Fotos: Ana Pérez".
func (c *cutter) isOfBoth() bool {
	return len(c.words) == c.first+1 && nounOpeners[c.words[c.first].fold]
}

// isBrandEnd reports whether a text is one small letter, with which a brand ends and no
// name: "Mac & i".
func isBrandEnd(text string) bool {
	text = strings.TrimSpace(text)
	r, n := utf8.DecodeRuneInString(text)
	return n == len(text) && unicode.IsLower(r)
}

// keepsColon reports whether a colon is part of a word: inside a time, an
// address and a German "Autor:in".
func (c *cutter) keepsColon(i, n int) bool {
	if c.word < 0 || i+n >= len(c.text) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(c.text[i+n:])
	return unicode.IsDigit(next) || unicode.IsLower(next) || next == '/'
}

// keepsSlash reports whether a slash is part of a word: inside an address or a
// date.
func (c *cutter) keepsSlash(i int) bool {
	if c.word < 0 || i+1 >= len(c.text) {
		return false
	}
	before := c.text[c.word:i]
	return strings.Contains(before, ":/") || strings.HasPrefix(before, "http") || strings.HasPrefix(before, "www.") ||
		strings.Contains(before, "@") || isDigit(c.text[i-1]) && isDigit(c.text[i+1])
}

// endWord closes the current word. A full stop after a long word ends the part
// as well: "By Ana Pérez. Photos by Juan Gil".
func (c *cutter) endWord(end int, colon string) {
	if c.word < 0 {
		if colon != "" && len(c.words) > c.first {
			c.words[len(c.words)-1].colon = " " + colon
		}
		return
	}
	at := c.word
	c.word = -1
	text := c.text[at:end]
	bare := strings.TrimRight(text, ".")
	stopped := len(bare) < len(text) && len(bare) > 3 && !strings.Contains(bare, ".") && !isAbbreviation(lastUnspaced(text))
	if stopped {
		end = at + len(bare)
	}
	for end > at {
		cut := at + missingSpace(c.text[at:end])
		c.words = append(c.words, word{text: c.text[at:cut], fold: strings.ToLower(c.text[at:cut]), at: at, end: cut})
		at = cut
	}
	if n := len(c.words); n > c.first {
		c.words[n-1].colon = colon
	}
	if stopped {
		c.endPart()
	}
}

// isAbbreviation reports whether text is a known word that ends with a full
// stop.
func isAbbreviation(text string) bool {
	fold := strings.ToLower(text)
	return months[fold] || titles[fold] || degrees[fold]
}

// lastUnspaced returns the second of two words without a space between them, "Jan." of
// "PérezJan.", or the word.
func lastUnspaced(text string) string {
	if cut := missingSpace(text); cut < len(text) {
		return text[cut:]
	}
	return text
}

// missingSpace returns where a second word begins because a page has no space
// before it, or the length of the word: "RossiStaff", "byAna", "ByAFP", "VonIda",
// "PérezPublished", "PÉREZJAN.", "王小2017".
func missingSpace(word string) int {
	for _, by := range [...]string{"by", "By", "Von", "Por", "Par"} {
		if rest, ok := strings.CutPrefix(word, by); ok && len(rest) > 2 && startsUpper(rest) {
			return len(by)
		}
	}
	if rest, ok := strings.CutPrefix(word, "โดย"); ok && rest != "" {
		return len(word) - len(rest)
	}
	for _, month := range [...]string{"JAN.", "FEB.", "AUG.", "SEPT.", "OCT.", "NOV.", "DEC."} {
		if before, ok := strings.CutSuffix(word, month); ok && len(before) > minBeforeMissingSpace {
			return len(before)
		}
	}
	return secondWord(word)
}

// secondWord returns where a capital begins a second word, or a digit a date after a name; else
// the length of the word. What stands before and behind is asked once, not of each character.
func secondWord(word string) int {
	const humpsMax = 3 // the name of an account has more: "AnOwlInTheNight"
	lower, humps := false, 0
	number := len(word) - len(strings.TrimLeft(word, "0123456789"))
	name, sign := strings.IndexAny(word, "-_0123456789/@."), strings.LastIndexAny(word, "-/:")
	for i, r := range word {
		if lower && unicode.IsUpper(r) {
			humps++
		}
		isSecond := unicode.IsUpper(r) && humps < humpsMax && (lower && startsSecondWord(word, i) || i >= yearLen && i <= number)
		startsDate := unicode.IsDigit(r) && i > minBeforeMissingSpace && i <= sign && (i <= name || name < 0)
		if isSecond || startsDate {
			return i
		}
		lower = unicode.IsLower(r)
	}
	return len(word)
}

// startsSecondWord reports whether the capital at i, behind a small letter, begins a second
// word: one that often follows a name.
func startsSecondWord(word string, i int) bool {
	return i > minBeforeMissingSpace && (followsUnspaced(strings.ToLower(word[i:])) || word[i:] == "In" && word != "LinkedIn")
}

// startsUpper reports whether word begins with a capital.
func startsUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// minBeforeMissingSpace keeps "McTravel" and the like whole: a name before a
// missing space is longer than two bytes.
const minBeforeMissingSpace = 2

// yearLen is the length of a year before a missing space: "2025Ana".
const yearLen = 4

// followsUnspaced reports whether a word is one that often follows a name
// without a space.
func followsUnspaced(fold string) bool {
	fold = strings.TrimRight(fold, "0123456789:,")
	return roles[fold] || roleWords[fold] || dateLabels[fold] || months[fold] || fold == "the" ||
		fold == "follow" || OtherCredits[fold] || hasRoleEnding(fold) || len(fold) >= weekdayMin && allWeekdays[fold]
}

// endPart closes the current part and cuts it at its conjunctions.
func (c *cutter) endPart() {
	words := c.words[c.first:len(c.words):len(c.words)]
	c.first = len(c.words)
	start := 0
	for i, w := range words {
		if i > start && startsLabel(words, i) {
			c.addPart(words[start:i])
			start = i
		}
		if !c.conjoins(words, i, w) {
			continue
		}
		c.addPart(words[start:i])
		start = i + 1
	}
	c.addPart(words[start:])
}

// startsLabel reports whether the word at i labels another credit, although nothing parts
// it from the name before: "Text: Ana Pérez Fotos: Juan Gil", "文：王小明　图：李红".
func startsLabel(words []word, i int) bool {
	w := words[i]
	switch {
	case !startsUpper(w.text) && !isCaseless(w.text), Conjunctions[words[i-1].fold], words[i-1].text == "&", words[i-1].colon != "":
		return false
	case w.colon != "":
		return OtherCredits[w.fold] || nounOpeners[w.fold] || isCaseless(w.text) && openerLen(words[i:]) == 1
	}
	by := i + 1
	if i+2 < len(words) && OtherCredits[words[by].fold] {
		by++ // "Medically reviewed by"
	}
	return OtherCredits[w.fold] && i > 1 && by+1 < len(words) && (byWords[words[by].fold] || isOf[words[by].text])
}

// isOf has the words behind a credit for pictures: "Foto di Ana Pérez".
var isOf = words.WordSet("di de van")

// conjoins reports whether the word at i is a conjunction between authors.
func (c *cutter) conjoins(words []word, i int, w word) bool {
	if !Conjunctions[w.fold] || w.colon != "" || hasInstitute(words[:i]) || i > 0 && words[i-1].text == "&" || isTextAndPictures(words[:i], words[i:]) {
		return false
	}
	if w.text != w.fold && w.text != "And" && !(c.allCaps && len(w.text) > 1) {
		return false
	}
	join := ambiguousConjunctions[w.fold]
	alone := (i > 1 || indexRole(words[:i]) >= 0) && i+2 == len(words) && !isAgency(words[i+1:])
	return i == 0 || join == joinAuthors || !alone
}

// isTextAndPictures reports whether what stands before and from a conjunction is the
// beginning of a credit for both: "Text and photos by Ana Pérez".
func isTextAndPictures(before, from []word) bool {
	return len(before) == 1 && len(from) > 1 && nounOpeners[before[0].fold] && pictureWords[from[1].fold]
}

// hasInstitute reports whether one of the words makes the name of an
// institution.
func hasInstitute(words []word) bool {
	for _, w := range words {
		if institutes[w.fold] {
			return true
		}
	}
	return false
}

// addPart adds a part, unless it has no words.
func (c *cutter) addPart(words []word) {
	if len(words) == 0 {
		return
	}
	sep := c.text[c.last:words[0].at]
	c.last = words[len(words)-1].end
	c.parts = append(c.parts, part{sep: sep, tight: c.tight && sep == "/", words: words})
	c.tight = false
}

// joinTight joins what has a slash without spaces between it, unless these are
// two authors: "srf/abc" and "red/Agenturen" are one, "AFP/dpa" and "Ana
// Pérez/Reuters" two.
func joinTight(text string, parts []part) []part {
	var out []part
	for _, p := range parts {
		if !p.tight || len(out) == 0 || areTwoAuthors(out[len(out)-1], p) {
			out = append(out, p)
			continue
		}
		prev := &out[len(out)-1]
		last := &prev.words[len(prev.words)-1]
		last.end = p.words[0].end
		last.text = text[last.at:last.end]
		last.fold = strings.ToLower(last.text)
		prev.words = append(prev.words[:len(prev.words):len(prev.words)], p.words[1:]...)
	}
	return out
}

// areTwoAuthors reports whether the slash between two parts separates authors.
func areTwoAuthors(a, b part) bool {
	if len(a.words) > 1 || isAgency(a.words) && isAgency(b.words) {
		return true
	}
	if openerLen(a.words) == len(a.words) {
		return true
	}
	return (isAgency(a.words) || isCJK(a.words[0].text)) && (len(b.words) > 1 && b.words[0].fold != "the" || isCJK(b.words[0].text))
}

// joinNicknames joins a name with another one in brackets in its middle, "Ana (Anita) Pérez",
// and a rank with the name behind it: "Lt. Col. (ret.) Ana Pérez".
func joinNicknames(parts []part) []part {
	for i := 0; i+2 < len(parts); i++ {
		a, nick, b := parts[i], parts[i+1], parts[i+2]
		bracketed := strings.TrimSpace(nick.sep) == "(" && strings.Trim(b.sep, " ") == ")"
		if !bracketed || len(nick.words) > 1 || !isPlainCapital(b.words) ||
			!retired[nick.words[0].fold] && (!isPlainCapital(a.words[len(a.words)-1:]) || !isPlainCapital(nick.words)) {
			continue
		}
		inner := nick.words[0]
		inner.text = "(" + inner.text + ")"
		words := append(append(append([]word(nil), a.words...), inner), b.words...)
		return append(append(parts[:i:i], part{sep: a.sep, tight: a.tight, words: words}), parts[i+3:]...)
	}
	return parts
}

// joinSplitNames joins a first name and a surname printed on two lines.
func joinSplitNames(parts []part) []part {
	for i := 0; i+1 < len(parts); i++ {
		a, b := parts[i], parts[i+1]
		last := i+2 == len(parts) || strings.Contains(parts[i+2].sep, "\n")
		if isLoneName(a) && isLoneName(b) && a.words[0].fold != b.words[0].fold && strings.TrimSpace(b.sep) == "" && last &&
			(i == 0 || openerLen(parts[i-1].words) == len(parts[i-1].words)) {
			joined := part{sep: a.sep, words: []word{a.words[0], b.words[0]}}
			return append(append(parts[:i:i], joined), parts[i+2:]...)
		}
	}
	return parts
}

// isLoneName reports whether a part is one capitalised word that has no other
// known meaning.
func isLoneName(p part) bool {
	return len(p.words) == 1 && isPlainCapital(p.words) && !commonWords[p.words[0].fold]
}

// isPlainCapital reports whether the first word may be half of a name.
func isPlainCapital(words []word) bool {
	w := words[0]
	return isCapitalized(w.text) && strings.ToUpper(w.text) != w.text && !strings.ContainsAny(w.text, "0123456789@.") &&
		openerLen(words[:1]) == 0 && !roles[w.fold] && !roleWords[w.fold] && !uiWords[w.fold] &&
		!dateLabels[w.fold] && !days[w.fold] && !outletWords[w.fold] && !isAgency(words[:1])
}

// openerLen returns how many words at the start are an opener, or 0.
func openerLen(words []word) int {
	if len(words) == 0 || !openers.first[words[0].fold] {
		return 0
	}
	if len(words) > 3 && isTextAndPictures(words[:1], words[1:]) && (Conjunctions[words[1].fold] || words[1].fold == "&") {
		if words[2].colon != "" {
			return 3
		}
		if byWords[words[3].fold] {
			return 4
		}
	}
	phrase, found := "", 0
	for i, w := range words[:min(len(words), maxOpenerWords)] {
		phrase = strings.TrimPrefix(phrase+" "+w.fold, " ")
		if _, ok := openers.strong[phrase]; ok {
			found = i + 1
		}
		if w.colon != "" {
			break
		}
	}
	return found
}

// spaceAt reports whether a space stands at i.
func spaceAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsSpace(r)
}

// spaceBefore reports whether a space stands right before i.
func spaceBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsSpace(r)
}

// isDigit reports whether b is an ASCII digit.
func isDigit(b byte) bool { return '0' <= b && b <= '9' }
