package charset

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"shuck/extract/internal/words"
)

// Guessing a charset that nothing declares: the bytes are read in each charset
// that could be meant, and the reading that looks most like a language wins.

const (
	// detectorSample is how much text the detector sees, in bytes. Its tables
	// for single bytes read no more than half of it.
	detectorSample = 16 << 10
	// legibilitySample is how much of it is read in every charset: some hundred
	// words with accents, beyond which no verdict changed.
	legibilitySample = 2 << 10
	// legibilityMargin is what a reading must be better by than one that stands
	// before it in the order of likelihood, per non-ASCII character.
	legibilityMargin = 0.1
	// Of a reading's characters, one that fits counts 1; a common word of any
	// language counts more, since it is hardly met by chance, and one that cannot
	// be right costs as much. A letter strange to the language costs less:
	// foreign names have them.
	stopWordMerit = 3
	strangeCost   = 2
	flawCost      = 3
)

// guessableCharsets are tried in order of likelihood. The detector's proposal
// ("") covers the double-byte charsets; Thai stands before it because Thai
// reads as well in GB 18030, but hardly ever the other way round.
var guessableCharsets = []string{
	"windows-1252", "windows-874", "", "windows-1251", "windows-1250", "koi8-u", "windows-1254",
	"windows-1256", "windows-1253", "windows-1255", "windows-1257", "windows-1258", "iso-8859-2",
	"iso-8859-5", "iso-8859-16", "ibm866", "iso-8859-4", "iso-8859-10", "iso-8859-3",
}

// guessCharset returns the charset a sample (see charsetSample) reads best in,
// and how legible it is in it.
func guessCharset(sample []byte) (best charsetReader, legible float64) {
	for i, name := range guessableCharsets {
		if name == "" {
			name = detectCharset(sample)
		}
		c, ok := lookupCharset(name)
		if !ok || c.encoding == nil { // UTF-8 has been ruled out
			continue
		}
		if l := c.legibility(sample); i == 0 || l > legible+legibilityMargin {
			best, legible = c, l
		}
	}
	return best, legible
}

// detectCharset asks the detector, which runs its tables at the same time: of
// results with the same confidence the first by name is taken, not the first
// to arrive. Its names are not all those of the web.
func detectCharset(sample []byte) string {
	results, err := chardet.NewTextDetector().DetectAll(sample)
	if err != nil {
		return ""
	}
	best := slices.MinFunc(results, func(a, b chardet.Result) int {
		return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), strings.Compare(a.Charset, b.Charset))
	})
	switch best.Charset {
	case "GB-18030":
		return "gb18030"
	case "ISO-8859-8-I":
		return "iso-8859-8"
	}
	return best.Charset
}

// charsetSample returns the passages of a page that distinguish charsets: text
// with non-ASCII bytes in it, of HTML without markup, scripts and styles unless
// nothing else has any.
func charsetSample(data []byte, html bool) []byte {
	var sample []byte
	for rest := data; len(rest) > 0 && len(sample) < detectorSample; {
		var passage []byte
		passage, rest = nextPassage(rest, html)
		if nextHighByte(passage) < len(passage) {
			passage = passage[:min(len(passage), detectorSample)]
			sample = append(append(sample, passage...), '\n')
		}
	}
	if html && len(sample) == 0 {
		return charsetSample(data, false)
	}
	return sample
}

// nextPassage cuts the next line or, of HTML, the text up to the next tag.
func nextPassage(data []byte, html bool) (passage, rest []byte) {
	if !html {
		passage, rest, _ = bytes.Cut(data, []byte("\n"))
		return passage, rest
	}
	i := bytes.IndexByte(data, '<')
	if i < 0 {
		return data, nil
	}
	return data[:i], skipMarkup(data[i:])
}

// skipMarkup returns what follows the tag, comment, script or style that data
// starts with.
func skipMarkup(data []byte) []byte {
	for _, element := range []struct{ open, end string }{
		{"<!--", "-->"}, {"<script", "</script"}, {"<style", "</style"}, {"<", ">"},
	} {
		if len(data) < len(element.open) || !strings.EqualFold(string(data[:len(element.open)]), element.open) {
			continue
		}
		for i := len(element.open); i+len(element.end) <= len(data); i++ {
			j := bytes.IndexByte(data[i:], element.end[0])
			if j < 0 {
				break
			}
			i += j
			if end := i + len(element.end); end <= len(data) && strings.EqualFold(string(data[i:end]), element.end) {
				return data[end:]
			}
		}
		return nil
	}
	return nil
}

// legibility returns how well a sample reads in a charset.
func (c charsetReader) legibility(sample []byte) float64 {
	text, _ := c.decode(sample[:min(len(sample), legibilitySample)])
	return legibility(string(text))
}

// legibility returns how much text looks like writing, by its non-ASCII
// letters: about 1 where all of them belong to its language, more where they
// stand in common words, below 0 where they are strange to it or in the wrong
// place. Text without any is 0.
func legibility(text string) float64 {
	l := legibilityCount{script: words.DominantScript(text), previous: ' '}
	l.profiles = words.ProfilesOf(l.script)
	if l.profiles != nil {
		l.language = slices.Index(l.profiles.Tags, words.IdentifyLanguage(text))
	}
	for _, r := range text {
		l.count(r)
		l.previous = r
	}
	l.endWord()
	if l.characters == 0 {
		return 0
	}
	return float64(l.score) / float64(l.characters)
}

// A legibilityCount adds up the legibility of a text.
type legibilityCount struct {
	script   words.Script
	profiles *words.Profiles // of the script; nil where it has one language
	language int             // index in profiles.Tags, below 0 where it is not known
	previous rune
	word     []rune // letters and marks since the last other character

	characters int // that are not ASCII and say something
	score      int
}

// count looks at one character.
//
//	flaws: "CafÃ©", "R๖hm" (sign, digit in a word), "ïÐÅÒ" (capital after small), "\u0081", "─ŁŠ"
//	fine:  "Café", "Опер", "“so”", "© Foo® 5 £"
func (l *legibilityCount) count(r rune) {
	switch {
	case unicode.IsLetter(r):
		if isOutOfPlace(l.previous) || unicode.IsUpper(r) && unicode.IsLower(l.previous) && r|l.previous >= utf8.RuneSelf {
			l.score -= flawCost
		}
		l.word = append(l.word, r)
		if r >= utf8.RuneSelf {
			l.characters++
			l.score += l.letterScore(unicode.ToLower(r))
		}
		return
	case unicode.IsMark(r):
		l.characters++
		l.score += l.markScore(r)
		l.word = append(l.word, r)
		return
	case r < utf8.RuneSelf:
	case r == utf8.RuneError, unicode.IsControl(r), isBoxDrawing(r), isOutOfPlace(r) && unicode.IsLetter(l.previous):
		l.characters++
		l.score -= flawCost
	}
	l.endWord()
}

// isBoxDrawing reports whether a character is a line or block, which DOS and
// KOI8 charsets have and prose does not.
func isBoxDrawing(r rune) bool { return 0x2500 <= r && r <= 0x25A0 }

// isOutOfPlace reports whether a character does not touch letters in prose: a
// sign (but "Foo®", "©Bar", "°C", "€m") or a digit that is not 0 to 9.
func isOutOfPlace(r rune) bool {
	return r >= utf8.RuneSelf && (unicode.IsDigit(r) && r < 0xFF00 || unicode.IsSymbol(r)) && !strings.ContainsRune("®©™°€£", r)
}

// letterScore scores a lower-case letter by whether it belongs to the language:
// the language needs it, or it is common to the script.
func (l *legibilityCount) letterScore(r rune) int {
	if strings.ContainsRune("ªºµ", r) { // 1ª, 2º, 5 µm
		return 0
	}
	if !sameWriting(words.ScriptOfRune(r), l.script) {
		return -flawCost
	}
	if l.profiles == nil {
		return 1
	}
	needed := l.profiles.Letters[r]
	switch isCommon := len(needed) == 0 && l.script != words.ScriptLatin; {
	case isCommon, l.language >= 0 && slices.Contains(needed, uint8(l.language)):
		return 1
	case l.language < 0:
		return 0
	}
	return -strangeCost
}

// markScore scores a combining mark, which is to stand on a letter or another
// mark of its script.
func (l *legibilityCount) markScore(r rune) int {
	switch stands := unicode.IsLetter(l.previous) || unicode.IsMark(l.previous); {
	case !stands, l.script == words.ScriptLatin && words.ScriptOfRune(r) != words.ScriptLatin:
		return -flawCost
	case words.ScriptOfRune(r) == l.script:
		return 1
	}
	return 0
}

// endWord looks at a whole word. Letters of two scripts in one are a flaw, and
// so is a Latin one nearly all of accents ("Ïðèâåò").
func (l *legibilityCount) endWord() {
	word := l.word
	l.word = l.word[:0]
	accents := 0
	mixed := false
	for i, r := range word {
		if r >= utf8.RuneSelf {
			accents++
		}
		mixed = mixed || i > 0 && isForeignIn(r, word[0])
	}
	switch {
	case accents == 0:
	case mixed:
		l.score -= flawCost
	case l.script == words.ScriptLatin && accents >= minAccents && accents*3 > len(word)*2:
		l.score -= flawCost * accents
	case words.IsStopWord(strings.ToLower(string(word))):
		l.score += stopWordMerit
	}
}

// minAccents are more than a short word has: "été", "öö", "að".
const minAccents = 3

// isForeignIn reports whether a letter is in another script than the first of a
// word.
func isForeignIn(r, first rune) bool {
	s, t := words.ScriptOfRune(r), words.ScriptOfRune(first)
	return s != words.ScriptNone && t != words.ScriptNone && !sameWriting(s, t)
}

// sameWriting reports whether two scripts may stand in one word: East Asian
// words are not spaced.
func sameWriting(a, b words.Script) bool {
	return a == b || a >= words.ScriptHangul && b >= words.ScriptHangul
}
