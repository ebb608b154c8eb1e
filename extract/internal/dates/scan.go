package dates

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// A number is a run of digits of any script.
type number struct {
	start, end int // byte offsets
	value      int // counts only where digits is at most maxDigits
	digits     int
}

// maxDigits is the longest number a printed date has: its year.
const maxDigits = 4

// readNumber reads the digits at i; there are none where digits is 0.
func readNumber(s string, i int) number {
	n := number{start: i, end: i}
	for n.end < len(s) {
		digit, size := digitAt(s, n.end)
		if size == 0 {
			break
		}
		if n.digits++; n.digits <= maxDigits {
			n.value = n.value*10 + digit
		}
		n.end += size
	}
	if n.digits > maxDigits && isYearOnClock(s[n.start:]) {
		n.digits, n.end = maxDigits, n.start+maxDigits
	}
	return n
}

// isYearOnClock reports whether s starts with a year that is printed up against
// a clock time, as in dumps: "201610:32".
func isYearOnClock(s string) bool {
	const clockDigits = 2
	if !strings.HasPrefix(s, "19") && !strings.HasPrefix(s, "20") {
		return false
	}
	colon := strings.IndexByte(s[:min(len(s), maxDigits+clockDigits+1)], ':')
	return colon > maxDigits && colon+clockDigits < len(s) && words.IsDigitByte(s[colon+1]) && words.IsDigitByte(s[colon+2])
}

// digitZeros are the zeros of the digits news pages print: Arabic, Persian,
// Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada, Malayalam,
// Thai, Lao, Burmese, Khmer, fullwidth.
var digitZeros = [...]rune{
	0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
	0x0E50, 0x0ED0, 0x1040, 0x17E0, 0xFF10,
}

// digitAt returns the value of the digit at i and its length in bytes, which is
// 0 if there is none.
func digitAt(s string, i int) (digit, size int) {
	if c := s[i]; c < utf8.RuneSelf {
		if c < '0' || '9' < c {
			return 0, 0
		}
		return int(c - '0'), 1
	}
	if !mayStartDigit(s[i]) {
		return 0, 0
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	for _, zero := range digitZeros {
		if zero <= r && r <= zero+9 {
			return int(r - zero), size
		}
	}
	return 0, 0
}

// mayStartDigit reports whether a digit of digitZeros can start with byte c. It
// spares the scan over Cyrillic, Greek or Chinese prose from decoding every
// rune.
func mayStartDigit(c byte) bool {
	return c == 0xD9 || c == 0xDB || c == 0xE0 || c == 0xE1 || c == 0xEF
}

// nextDigit returns the index of the first digit from i on, or -1.
func nextDigit(s string, i int) int {
	for ; i < len(s); i++ {
		c := s[i]
		if '0' <= c && c <= '9' {
			return i
		}
		if c >= utf8.RuneSelf && mayStartDigit(c) {
			if _, size := digitAt(s, i); size > 0 {
				return i
			}
		}
	}
	return -1
}

// maxWordBytes limits the length of a word: longer than any name of a month
// (the Burmese and Malayalam ones have forty bytes) and short enough for the
// stack.
const maxWordBytes = 72

// readWord reads the word at i and returns what is known of it and where it
// ends; end is i if no letter stands there. Abbreviations include their full
// stops ("p.m.", "ม.ค."), all but the last one. In scripts without spaces it is
// the longest known beginning of the run: "星期五下午" starts with a weekday.
func readWord(s string, i int) (word knownWord, end int) {
	key := wordKey{hash: words.FNVOffset64}
	piece := 0 // letters since the last full stop
	for end = i; end < len(s); {
		r, size := utf8.DecodeRuneInString(s[end:])
		if r == '.' && piece > 0 && piece <= maxAbbreviatedLetters && letterAt(s, end+1) {
			if known, ok := key.lookup(); ok {
				word, i = known, end
			}
			piece, end = 0, end+1
			continue
		}
		if !isLetter(r) || !key.add(r) {
			break
		}
		end += size
		if unicode.IsLetter(r) {
			piece++
		}
		if isUnspacedLetter(r) {
			if known, ok := key.lookup(); ok {
				word, i = known, end
			}
		}
	}
	if known, ok := key.lookup(); ok {
		return known, end
	}
	if (word != knownWord{}) {
		return word, i
	}
	return knownWord{}, end
}

// maxAbbreviatedLetters is how many letters stand before a full stop inside an
// abbreviation: "p.m.", "ม.ค.", but not the end of a sentence as in "Jan.Then".
const maxAbbreviatedLetters = 2

// wordBefore returns the start of the word that ends before i with at most a
// few spaces, full stops, hyphens or slashes between, or -1.
func wordBefore(s string, i int) int {
	end := i
	for end > 0 && i-end < maxGapBefore {
		r, size := utf8.DecodeLastRuneInString(s[:end])
		if !isSpace(r) && !strings.ContainsRune(".-/", r) {
			break
		}
		end -= size
	}
	start := end
	for start > 0 && end-start < maxWordBytes {
		r, size := utf8.DecodeLastRuneInString(s[:start])
		if !isLetter(r) {
			break
		}
		if first, _ := utf8.DecodeRuneInString(s[start:end]); unicode.IsLower(r) && unicode.IsUpper(first) {
			break // no space after the word before: "Example.comOct. 13, 2016"
		}
		start -= size
	}
	if start == end || end-start >= maxWordBytes {
		return -1
	}
	return start
}

// maxGapBefore limits the gap between a month and the day after it in bytes: a
// full stop and a space, each of which may take three bytes.
const maxGapBefore = 4

// skipGap skips spaces and the runes of set from i on, at most maxGapRunes of
// them.
func skipGap(s string, i int, set string) int {
	for range maxGapRunes {
		r, size := utf8.DecodeRuneInString(s[i:])
		if size == 0 || !isSpace(r) && !strings.ContainsRune(set, r) {
			break
		}
		i += size
	}
	return i
}

// maxGapRunes limits the gap between parts of a date: " | " with some spaces to
// spare, but not the empty columns of a table.
const maxGapRunes = 8

// isSpace reports whether r is a space of any kind, or one of the invisible
// marks for the direction of writing that stand between the parts of Arabic
// dates.
func isSpace(r rune) bool {
	switch {
	case r == ' ', r == '\n', r == '\t', r == '\r':
		return true
	case r < 0x80:
		return false
	}
	return r == 0xA0 || r == 0x3000 || r == 0xFEFF || r == 0x061C || 0x2000 <= r && r <= 0x200B ||
		r == 0x200E || r == 0x200F || 0x202A <= r && r <= 0x202F || 0x2066 <= r && r <= 0x2069
}

// isLetter reports whether r is a letter or a mark on one. The º and ª of
// ordinal numbers are none.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) && r != 'º' && r != 'ª' || unicode.IsMark(r) || r == 0x200C || r == 0x200D
}

// letterAt reports whether a letter stands at i.
func letterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return isLetter(r) && r != utf8.RuneError
}

// isUnspacedLetter reports whether r belongs to a script that puts no spaces
// between words.
func isUnspacedLetter(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana, unicode.Thai,
		unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// A wordKey is a folded word so far.
type wordKey struct {
	n    int    // its bytes
	hash uint64 // as hashOfFolded gives it
}

// add appends a letter in folded form. It reports false if the word is too
// long.
func (k *wordKey) add(r rune) bool {
	r = foldRune(r)
	if r == 0 {
		return true
	}
	k.n += utf8.RuneLen(r)
	k.hash = words.HashRune64(k.hash, r)
	return k.n <= maxWordBytes
}

// lookup returns what is known of the word so far.
func (k *wordKey) lookup() (knownWord, bool) {
	return find(k.hash)
}

// hashOfFolded is a hash of what foldWord makes of a word, of so many bits that no other
// has it.
func hashOfFolded(word string) uint64 {
	hash := uint64(words.FNVOffset64)
	for _, r := range word {
		if r == ' ' {
			hash = words.HashRune64(hash, r)
		} else if isLetter(r) {
			if r = foldRune(r); r != 0 {
				hash = words.HashRune64(hash, r)
			}
		}
	}
	return hash
}

// foldWord folds a word of the tables; punctuation is left out.
func foldWord(word string) string {
	var b strings.Builder
	for _, r := range word {
		if r == ' ' {
			b.WriteRune(r)
		} else if isLetter(r) {
			if r = foldRune(r); r != 0 {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// accents has a line of letters for each plain letter, which comes first; the
// others lose their accents.
const accents = `aàáâãäåāăąạảấầẩẫậắằẳẵặ cçćč dďđ eèéêëēĕėęěẹẻẽếềểễệ gğģ iìíîïīįıịỉĩ kķ lĺļľł nñńņň
	oòóôõöøōőơọỏốồổỗộớờởỡợ rŕřŗ sśşšșſ tţťț uùúûüūŭůűųưụủũứừửữự yýÿỳỵỷỹ zźżž
	αά εέ ηή ιίϊΐ οό υύϋΰ ωώ σς اأإآٱ يیىې كک هۀە फफ़`

// plainLetters maps each letter of accents to the first one of its line.
var plainLetters = sync.OnceValue(func() map[rune]rune {
	plain := map[rune]rune{}
	for line := range strings.FieldsSeq(accents) {
		first, size := utf8.DecodeRuneInString(line)
		for _, r := range line[size:] {
			plain[r] = first
		}
	}
	return plain
})

// foldRune makes a letter lower case and removes its accent. It returns 0 for a
// mark that does not count: combining accents, Arabic vowels, nukta, joiners.
func foldRune(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r |= 0x20
		}
		return r
	}
	r = unicode.ToLower(r)
	switch {
	case 0x0300 <= r && r <= 0x036F, 0x064B <= r && r <= 0x0655, r == 0x0640, r == 0x093C, r == 0x09BC, r == 0x0A3C,
		r == 0x200C, r == 0x200D:
		return 0
	}
	if plain, ok := plainLetters()[r]; ok {
		return plain
	}
	return r
}
