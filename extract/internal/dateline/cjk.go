package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dates"
)

// cjkBracket returns what is inside the bracket that s begins with, and where
// the bracket ends.
func cjkBracket(s string) (inner string, end int, ok bool) {
	closing := closingBracket(s)
	if closing == "" {
		return "", 0, false
	}
	_, size := utf8.DecodeRuneInString(s)
	n := strings.Index(s[size:], closing)
	if n <= 0 {
		return "", 0, false
	}
	return s[size : size+n], size + n + len(closing), true
}

// storyStart skips the marks and white space after a dateline.
func storyStart(s string, pos int) int {
	_, next := scanMark(s, pos)
	return next
}

// cutEquals cuts at the equals sign between place and source in Japanese and
// Korean datelines.
func cutEquals(s string) (left, right string, ok bool) {
	i := strings.IndexAny(s, "=＝")
	if i < 0 {
		return "", "", false
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+size:]), true
}

// setCJKDay reads "3月2日" and "20日", in ASCII or fullwidth digits.
func (p *Dateline) setCJKDay(word string) bool {
	if !strings.HasSuffix(word, "日") {
		return false
	}
	month, day, year, ok := dates.ParseMonthDay(word)
	if ok && day != 0 {
		p.Month, p.Day, p.Year = month, day, year
	}
	return ok && day != 0
}

// IsHangul reports whether r is a letter of the Korean script.
func IsHangul(r rune) bool { return unicode.Is(unicode.Hangul, r) }

// isCJK reports whether r is a Chinese character, Kana, or a mark that stands
// for one.
func isCJK(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー' || r == '々'
}

// allRunes reports whether s is not empty and is holds for each of its runes.
func allRunes(s string, is func(rune) bool) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !is(r) })
}
