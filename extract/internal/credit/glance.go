package credit

import (
	"maps"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// maxLineBytes is the length of the longest line that can be a credit: nine
// authors with their cities and a row of UI text.
const maxLineBytes = 300

// maxSmallWords is how many words of a credit may begin with a small letter.
// "am", "in" and "staff writer" do; in a sentence most words do.
const maxSmallWords = 10

// mayBeCredit rules out what cannot be a credit, and reads no more words than
// it needs for that: most sentences fail at the second or third.
func mayBeCredit(text string) bool {
	if text == "" || len(text) > maxLineBytes {
		return false
	}
	if strings.IndexByte(text, ' ') < 0 && strings.IndexByte(text, '\n') < 0 && !strings.Contains(text, "\u00a0") {
		return mayBeOneWord(text)
	}
	g := glance{text: text}
	for i := 0; i < len(text); {
		at := i
		for i < len(text) && !isBlank(text[i]) {
			i++
		}
		if at < i && !g.word(text[at:i]) {
			return false
		}
		if i < len(text) && text[i] == '\n' {
			if g.opened && g.words > 1 {
				return true
			}
			g.line = true
		}
		i++
	}
	return g.words > 0
}

// mayBeOneWord reports whether a text without spaces may be a credit: an
// agency, a by-word and a name without a space between, or a script without
// spaces.
func mayBeOneWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "(（【"))
	if isCaselessRune(r) {
		return hasCaselessCue(text)
	}
	if strings.IndexByte(text, ':') >= 0 {
		return true
	}
	if isInitialAndName(text) {
		return true
	}
	text = strings.Trim(text, "()[]-–—.")
	return len(text) <= maxCodeBytes && isAgencyCode(strings.ToLower(text))
}

// isBlank reports whether b separates words.
func isBlank(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == '\r' }

// A glance is what is known of a line after some of its words.
type glance struct {
	text   string
	words  int
	small  int  // words with a small letter first
	opened bool // the first word may open a credit
	dated  bool // a number or a date has been seen
	number bool // the last word was a number
	line   bool // the next word begins a line
}

// word adds the next word. It reports false if the line can be no credit.
func (g *glance) word(word string) bool {
	if hasProseMark(word) {
		return false
	}
	g.words++
	var buf [32]byte
	bracketed := word[0] == '('
	if b := word[0]; b >= utf8.RuneSelf || b < 'A' {
		word = strings.TrimLeft(word, leadMarks)
	}
	fold := foldInto(buf[:0], word)
	g.open(fold)
	afterNumber := g.number
	g.number, g.line = false, false
	first, _ := utf8.DecodeRuneInString(word)
	switch {
	case unicode.IsDigit(first):
		g.dated, g.number = true, true
		return true
	case first < utf8.RuneSelf && (first < 'A' || first > 'z'):
		return true
	case isCaselessRune(first):
		return g.words > 1 || g.opened || hasCaselessCue(g.text)
	case unicode.IsLower(first):
		g.number = afterNumber && particles[string(fold)] // "7 de marzo"
		return g.lower(word, fold, afterNumber || bracketed)
	}
	return g.capital(fold)
}

// open notes whether a word may open a credit: the first word of the line, or
// one after a date or a line break.
func (g *glance) open(fold []byte) {
	if g.words == 1 || !g.opened && (g.dated || g.line) {
		g.opened = mayOpen(fold)
	}
}

// lower reports whether a word with a small letter may stand in a credit. It is
// free to do so after a number and in brackets.
func (g *glance) lower(word string, fold []byte, free bool) bool {
	g.small++
	return g.small <= maxSmallWords && (free || glanceWords()[string(fold)]&isSmall != 0 || g.nick(word))
}

// capital reports whether a word with a capital may stand in a credit. At the
// start of an unmarked line it must belong to a name, unless the line may be
// the name of a section above a credit.
func (g *glance) capital(fold []byte) bool {
	known := glanceWords()[string(fold)]
	if known&isDate != 0 {
		g.dated = true
	}
	isOther := g.words == 1 && known&isSmall != 0 && OtherCredits[string(fold)]
	isSurname := g.words > 1 && known&isCommon != 0 && commonSurnames[string(fold)]
	return g.opened || isOther || isSurname || g.words > nameOnlyWords || known&isCommon == 0 || string(fold) == "the" ||
		strings.IndexByte(g.text, '\n') > 0
}

// hasProseMark reports whether a word has a character that no credit has.
func hasProseMark(word string) bool {
	for i := 0; i < len(word); i++ {
		switch word[i] {
		case '?', '!', '"', '%', '$':
			return true
		case 0xe2: // the first byte of "…" and of typographic quotes
			if strings.HasPrefix(word[i:], "…") {
				return true
			}
		}
	}
	return false
}

// nick reports whether a word in small letters may still be a name or an
// address.
func (g *glance) nick(word string) bool {
	if g.opened && g.words <= maxOpenerWords && word[len(word)-1] == ':' {
		return true // "tác giả:"
	}
	return g.opened && g.words < 4 && len(g.text) < maxNicknameLine || strings.ContainsRune(word, '@') || isCapitalized(word)
}

// leadMarks may stand before a word.
const leadMarks = "([<（【«'’—–-|·•"

// mayOpen reports whether a folded word is the first of an opener, with or
// without a space before the name.
func mayOpen(fold []byte) bool {
	return openers.first[string(fold)] || string(fold) == "aus" || len(fold) > len("by")+2 && fold[0] == 'b' && fold[1] == 'y'
}

// nameOnlyWords is how many words at the start of an unmarked line must belong
// to a name; an outlet or a role may follow.
const nameOnlyWords = 2

// maxNicknameLine is the length in bytes of a line that may be a by-word and a
// nickname: "Posted by infoduck".
const maxNicknameLine = 40

// foldInto appends a word to buf in lower case and without the punctuation
// after it. A word that is too long for the tables is cut short.
func foldInto(buf []byte, word string) []byte {
	for i := 0; i < len(word) && len(buf) < cap(buf); i++ {
		switch b := word[i]; {
		case b == ':':
			i = len(word)
		case b >= utf8.RuneSelf:
			return foldRunes(buf, word[i:])
		case 'A' <= b && b <= 'Z':
			buf = append(buf, b+'a'-'A')
		default:
			buf = append(buf, b)
		}
	}
	return trimComma(buf)
}

// foldRunes is foldInto for a word with letters outside ASCII.
func foldRunes(buf []byte, word string) []byte {
	for _, r := range word {
		if len(buf)+utf8.UTFMax > cap(buf) || isColon(r) {
			break
		}
		buf = utf8.AppendRune(buf, unicode.ToLower(r))
	}
	return trimComma(buf)
}

// trimComma removes commas from the end.
func trimComma(buf []byte) []byte {
	for len(buf) > 0 && buf[len(buf)-1] == ',' {
		buf = buf[:len(buf)-1]
	}
	return buf
}

// hasCaselessCue reports whether a text in a script without capitals has a word
// of credits.
func hasCaselessCue(text string) bool {
	if len(text) > maxCaselessBytes {
		return false
	}
	for _, cue := range caselessCues {
		if strings.Contains(text, cue) {
			return true
		}
	}
	return false
}

// maxCaselessBytes is the length in bytes of a credit in Han, Arabic or
// another script without capitals: about forty characters.
const maxCaselessBytes = 130

// caselessCues are the words of which each credit in these scripts has one.
var caselessCues = []string{
	"記者", "记者", "기자", "特派員", "특파원", "通讯员", "实习生", "文：", "文/", "文／", "文｜", "文・", "作者", "撰文", "執筆", "著者", "筆者", "ライター",
	"投稿者", "논설위원", "글 ", "글·", "بقلم", "كتب", "إعداد", "نویسنده", "به قلم", "خبرنگار", "מאת", "โดย", "ผู้เขียน", "लेखक", "द्वारा", "تحریر", "رپورٹ", "مصنف", "লেখ", "প্রতিবেদ",
	"எழுத்தாளர்", "செய்தியாளர்", "రచయిత", "લેખક", "ಲೇಖಕ", "ലേഖകൻ", "ਲੇਖਕ", "ලේඛක", "ලියුවේ", "ដោយ", "ຂຽນໂດຍ", "ዘጋቢ", "ጸሐፊ",
	"رويترز", "연합뉴스", "共同", "時事", "新华社", "中央社",
}

// isAgencyCode reports whether fold is an agency, with or without the initials
// of an editor: "dpa", "dpa/abc".
func isAgencyCode(fold string) bool {
	if len(fold) > maxCodeBytes {
		return false
	}
	agency := false
	for part := range strings.SplitSeq(fold, "/") {
		agency = agency || Agencies[part]
	}
	return agency
}

// maxCodeBytes is the length of the longest such code: "dpa-afx/abcd/efgh".
const maxCodeBytes = 20

// A glanceWord says what a glance has to know of a word, in bits.
type glanceWord uint8

const (
	isSmall  glanceWord = 1 << iota // a credit may have it in small letters
	isDate                          // it is a month or a day
	isCommon                        // it is one of commonWords
)

// glanceWordsMost is about as many as there are, so that the table is made once.
const glanceWordsMost = 1500

// glanceWords are all words of which a glance knows something, so that it looks once.
var glanceWords = sync.OnceValue(func() map[string]glanceWord {
	all := make(map[string]glanceWord, glanceWordsMost)
	for _, kind := range [...]struct {
		is   glanceWord
		sets []map[string]bool
	}{
		{isSmall, []map[string]bool{particles, Conjunctions, tails, byWords, dateLinks,
			timeUnits, dateLabels, allWeekdays, days, months, trailingUIWords, nounOpeners, roles, roleWords, suffixes,
			Agencies, reports, OtherCredits, words.WordSet("pm am et gmt min. contributed special published files at by on read est edt utc ist the à jour mise publicación publicação pubblicazione publikacji публикации đăng meg oss")}},
		{isDate, []map[string]bool{months, days}},
		{isCommon, []map[string]bool{commonWords}},
	} {
		for _, set := range kind.sets {
			for word := range set {
				all[word] |= kind.is
			}
		}
	}
	return all
})

// union returns the words of all sets.
func union(sets ...map[string]bool) map[string]bool {
	n := 0
	for _, set := range sets {
		n += len(set)
	}
	all := make(map[string]bool, n)
	for _, set := range sets {
		maps.Copy(all, set)
	}
	return all
}
