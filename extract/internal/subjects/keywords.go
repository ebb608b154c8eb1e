package subjects

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"

	"golang.org/x/net/html"
)

// Keywords cuts a list at the first signs of keywordSigns that it has, or one of Chinese
// words at its spaces. What has several commas left between semicolons is a list as well, and a
// name in it is not: "Venn, Ada; Quay, Tom".
func Keywords(s string) []string {
	s = html.UnescapeString(s) // "Aerospace &amp; Defense" has no semicolon
	for n, signs := range keywordSigns {
		if !strings.ContainsAny(s, signs) || signs == fullComma && strings.Count(s, signs) == 1 {
			continue // with one a headline stands in for keywords
		}
		var out []string
		for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(signs, r) }) {
			if part = strings.TrimSpace(part); n == 0 && holdsKeywords(part) {
				out = append(out, Keywords(part)...)
			} else if part != "" {
				out = append(out, part)
			}
		}
		return out
	}
	const wordsMin = 3
	if fields := strings.Fields(s); len(fields) >= wordsMin && !slices.ContainsFunc(fields, func(w string) bool { return !words.IsSpaceless(words.FirstRune(w)) }) {
		return fields
	}
	if s = strings.TrimSpace(s); s != "" {
		return []string{s}
	}
	return nil
}

// keywordSigns part keywords, those of the first row before the others.
var keywordSigns = [...]string{";；", ",", fullComma, "、", "|*"}

const fullComma = "，"

// holdsKeywords reports whether a text that may be a keyword is a list of them: it has several commas,
// or one that letters touch on both sides, "ferries,council", and not "Venn, Ada" or "10,000".
func holdsKeywords(s string) bool {
	if strings.Count(s, ",")+strings.Count(s, fullComma) > 1 {
		return true
	}
	before, after, ok := strings.Cut(s, ",")
	last, _ := utf8.DecodeLastRuneInString(before)
	return ok && unicode.IsLetter(last) && unicode.IsLetter(words.FirstRune(after))
}

// Parted cuts those of the topics that are lists.
func Parted(topics []string) []string {
	var out []string
	for _, t := range topics {
		list := []string{t}
		if holdsKeywords(t) {
			list = Keywords(t)
		}
		out = append(out, list...)
	}
	return out
}
