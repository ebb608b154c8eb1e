// Package leftcode finds the code, the tags and the character references of a page that are left in its text,
// accents apart from their letters, and marks in place of line ends. Programs that take
// the tags out, and no more, leave what scripts and style sheets say: strip_tags of PHP,
// text_content of lxml, a regular expression. Such a dump is mostly code: objects and
// functions in braces, rules of styles, statements.
//
// Whatever stands in braces is code, with what leads to the brace ("function track(e)",
// ".teaser > h2") and what follows it up to the end of the statement ("})(window);").
// What is left of the lines between is code where it looks like a statement.
//
//	leftcode.go  whether a dump has code in it, and what it is without
//	accents.go   accents apart from their letters
//	charrefs.go  character references left in text
//	lineends.go  marks in place of line ends
//	spans.go     where code begins and ends
//	tags.go      tags left in text
//	words.go     what tells its words from those of a language
//
// All functions take the lines of a dump, which they do not change, and time linear in
// them; all are safe for concurrent use.
package leftcode

import (
	"slices"
	"strings"
)

// signs are what pages tell browsers and services with, and stories do not.
var signs = [...]string{
	`"@context"`, `document.`, `window.`, `dataLayer`, `function(`, `function (`, `display:none`, `display: none`, `{color:`, `@media`, `@font-face`, `!important`,
}

const (
	signsMin    = 2   // kinds of signs
	shareMin    = 20  // bytes of a dump to one in braces, at most
	declaredMin = 100 // of a dump in which the page describes itself
)

// In reports whether code of the page is left in a dump: it has signs of more than
// one kind, and a twentieth of it is in braces; or a hundredth, and the page describes its
// story there. Stories on linked data show that of shops.
func In(lines []string) bool {
	isBraced := slices.ContainsFunc(lines, func(line string) bool { return strings.IndexByte(line, '{') >= 0 })
	if !isBraced {
		return false
	}
	kinds := 0
	for _, sign := range signs {
		if slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, sign) }) {
			kinds++
		}
	}
	if kinds == 0 {
		return false
	}
	text := strings.Join(lines, "\n")
	inside, describes := 0, false
	for _, s := range spansIn(text) {
		inside += s.end - s.start
		describes = describes || isLinkedData(text[s.start:s.end]) && strings.Contains(text[s.start:s.end], `"headline"`)
	}
	return describes && declaredMin*inside >= len(text) || kinds >= signsMin && shareMin*inside >= len(text)
}

// Remove returns the lines without the code. What stood before and behind code on a line
// are lines of their own.
func Remove(lines []string) []string {
	text := strings.Join(lines, "\n")
	var out []string
	at, near := 0, false // near: nothing but code stands between the line and a span
	keep := func(piece string) {
		for i, line := range strings.Split(piece, "\n") {
			if isStatement(line, near) || i == 0 && near && strings.TrimSpace(line) == "" {
				near = true
				continue
			}
			if text := withoutStatements(line); text != line {
				if near = true; strings.TrimSpace(text) == "" {
					continue
				}
				line = text
			}
			near = near && strings.TrimSpace(line) == ""
			out = append(out, line)
		}
	}
	for _, s := range widened(text, spansIn(text)) {
		keep(text[at:s.start])
		at, near = s.end, true
	}
	keep(text[at:])
	return out
}

// LinkedData returns the objects of JSON-LD that were left in a dump with the rest of its
// code, in their order: what the page says about itself.
func LinkedData(lines []string) []string {
	text := strings.Join(lines, "\n")
	var found []string
	for _, s := range spansIn(text) {
		if object := text[s.start:s.end]; isLinkedData(object) {
			found = append(found, object)
		}
	}
	return found
}

// isLinkedData reports whether an object is one with which a page describes itself.
func isLinkedData(object string) bool {
	return strings.HasPrefix(strings.TrimLeft(object[1:], " \t\r\n"), `"@`)
}

// widened takes in what belongs to the code before and behind a span.
func widened(text string, spans []span) []span {
	var out []span
	from := 0
	for _, s := range spans {
		if s.end <= from {
			continue
		}
		if s.start = max(s.start, from); text[s.start] != '/' {
			s.start -= leadLength(text[from:s.start])
		}
		s.end += tailLength(text[s.end:])
		out = append(out, s)
		from = s.end
	}
	return out
}

// leadLength is how much of a text that ends at a brace leads to it: "if (a) ", and of a
// title that a rule of styles is glued to, the word before the brace.
func leadLength(text string) int {
	start := strings.LastIndexAny(text, "\n;}") + 1
	lead := text[start:]
	if n := codeWords(lead); n < len(lead) && !isSelector(lead) {
		return n
	}
	for start > 0 && text[start-1] == '\n' { // selectors, one a line
		line := strings.LastIndexByte(text[:start-1], '\n') + 1
		if before := strings.TrimSpace(text[line : start-1]); !strings.HasSuffix(before, ",") || codeWords(before) < len(before) {
			break
		}
		start = line
	}
	return len(text) - start
}

// tailLength is how much of a text behind a brace ends the statement in it: ")(window);".
func tailLength(text string) int {
	end := len(text) - len(strings.TrimLeft(text, ")];,}"))
	if end == len(text) || text[end] != '(' {
		return end
	}
	depth := 0
	for i := end; i < min(len(text), end+sight); i++ {
		switch text[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth > 0 {
			continue
		}
		if isProse(text[end+1 : i]) {
			break
		}
		return i + 1 + len(text[i+1:]) - len(strings.TrimLeft(text[i+1:], ");,"))
	}
	return end
}
