package credit

import (
	"strings"
	"unicode/utf8"
)

// Signature returns the names in brackets at the end of a Chinese paragraph, which
// is how its author signs it: "…。（记者 王小明）", "…。（王小明 李红）". ok is false if
// there are none.
func Signature(paragraph string) (names string, ok bool) {
	paragraph = strings.TrimSpace(paragraph)
	body, closed := strings.CutSuffix(paragraph, "）")
	if !closed {
		body, closed = strings.CutSuffix(paragraph, ")")
	}
	at := max(strings.LastIndex(body, "（"), strings.LastIndex(body, "("))
	if !closed || at < 0 || len(body)-at > maxCaselessBytes {
		return "", false
	}
	_, size := utf8.DecodeRuneInString(body[at:])
	names = strings.TrimSpace(body[at+size:])
	if c, ok := Parse(names); ok && c.Marked && isCJK(c.Names[0]) {
		return c.Lines, true
	}
	return names, AreChineseNames(names)
}

// AreChineseNames reports whether a text is nothing but names of people as most are
// in China: a surname and one or two characters, and spaces or commas between them.
func AreChineseNames(text string) bool {
	const shortest, longest = 2, 3 // characters
	names := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \u3000\u00a0、，,", r) })
	for _, name := range names {
		surname, _ := utf8.DecodeRuneInString(name)
		if n := utf8.RuneCountInString(name); n < shortest || n > longest || !isCJKName(name) || !strings.ContainsRune(chineseSurnames, surname) {
			return false
		}
	}
	return len(names) > 0
}
