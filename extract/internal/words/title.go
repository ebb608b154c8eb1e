package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Span is a part of a text, from one byte to before another.
type Span struct{ From, To int }

// CutTitle returns the parts of a title between the signs that may part a headline
// from other names: "Ferry stays in port - Coast" has two, "a ninety-year-old ferry"
// is one.
func CutTitle(title string) []Span {
	var parts []Span
	from := 0
	for i := 0; i < len(title); {
		end := i
		for end < len(title) {
			r, size := utf8.DecodeRuneInString(title[end:])
			if r != ' ' && r != '\u3000' && !strings.ContainsRune(TitleSigns, r) {
				break
			}
			end += size
		}
		if end == i {
			_, size := utf8.DecodeRuneInString(title[i:])
			i += size
			continue
		}
		if partsTitle(title, i, end) {
			if i > from {
				parts = append(parts, Span{from, i})
			}
			from = end
		}
		i = end
	}
	if from < len(title) {
		parts = append(parts, Span{from, len(title)})
	}
	return parts
}

// TitleSigns are the signs that part titles, strongTitleSigns those that do so
// without spaces around them.
const (
	TitleSigns       = strongTitleSigns + "-–—―−:：/@~"
	strongTitleSigns = "|｜¦_»«›‹•·►▶▸"
)

// partsTitle reports whether the signs and spaces from one byte to another part a
// title: if there is a strong sign, or any sign with a space beside it or twice. In
// scripts without spaces a single sign is enough, and a space is a sign.
func partsTitle(title string, from, to int) bool {
	sep := title[from:to]
	signs := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, sep)
	before, _ := utf8.DecodeLastRuneInString(title[:from])
	after, _ := utf8.DecodeRuneInString(title[to:])
	switch {
	case isSpacelessSign(before) || isSpacelessSign(after):
		return true
	case signs == "":
		return false
	case strings.ContainsAny(signs, strongTitleSigns):
		return true
	}
	return len(signs) < len(sep) || utf8.RuneCountInString(signs) > 1
}

// isSpacelessSign reports whether a character is of a script without spaces, or a
// sign of its width.
func isSpacelessSign(r rune) bool {
	return IsSpaceless(r) || 0x3000 < r && r < 0x3040 || 0xFF00 < r && r < 0xFFF0
}

// WithoutWideNames returns a title in a script without spaces that the page does not
// show, without the short names behind its first part: "渡轮停航_港口频道_海岸网".
func WithoutWideNames(title string) string {
	const nameMax, headlineMin = 12, 5 // characters
	parts := CutTitle(title)
	for len(parts) > 1 {
		last, before := parts[len(parts)-1], parts[len(parts)-2]
		name, rest := title[last.From:last.To], title[:before.To]
		if !strings.ContainsFunc(name, IsSpaceless) || utf8.RuneCountInString(name) > nameMax || utf8.RuneCountInString(rest) < headlineMin || strings.TrimSpace(title[before.To:last.From]) == "" {
			return title
		}
		title, parts = rest, parts[:len(parts)-1]
	}
	return title
}
