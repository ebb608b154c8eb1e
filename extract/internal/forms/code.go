package forms

import (
	"slices"
	"strings"
)

// Programs that take the tags out of a page, and no more, leave what its scripts and
// style sheets say: strip_tags of PHP, text_content of lxml, a regular expression. Such
// a dump is mostly code: objects and functions in braces, rules of styles, statements.
//
// Whatever stands in braces is code, with what leads to the brace ("function track(e)",
// ".teaser > h2") and what follows it up to the end of the statement ("})(window);").
// What is left of the lines between is code where it looks like a statement.

// codeSigns are what pages tell browsers and services with, and stories do not.
var codeSigns = [...]string{
	`"@context"`, `document.`, `window.`, `dataLayer`, `function(`, `function (`, `display:none`, `display: none`, `{color:`, `@media`, `@font-face`, `!important`,
}

const (
	codeSignsMin = 2  // kinds of signs
	codeShareMin = 10 // bytes of a dump to one in braces, at most
)

// hasCode reports whether code of the page is left in a dump: it has signs of more than
// one kind, and a tenth of it is in braces. Where fences stand around code, it is the
// story's own.
func hasCode(lines []string) bool {
	isBraced := slices.ContainsFunc(lines, func(line string) bool { return strings.IndexByte(line, '{') >= 0 })
	if !isBraced || slices.ContainsFunc(lines, func(line string) bool { return fenceOf(line) != "" }) {
		return false
	}
	kinds := 0
	for _, sign := range codeSigns {
		if slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, sign) }) {
			kinds++
		}
	}
	if kinds < codeSignsMin {
		return false
	}
	text := strings.Join(lines, "\n")
	inside := 0
	for _, s := range codeSpans(text) {
		inside += s.end - s.start
	}
	return codeShareMin*inside >= len(text)
}

// withoutCode takes the code out. What stood before and behind code on a line are lines
// of their own.
func withoutCode(lines []string) []string {
	text := strings.Join(lines, "\n")
	var out []string
	at, near := 0, false // near: nothing but code stands between the line and a span
	keep := func(piece string) {
		for i, line := range strings.Split(piece, "\n") {
			if isStatement(line, near) || i == 0 && near && isBlank(line) {
				near = true
				continue
			}
			if text := withoutStatements(line); text != line {
				if near = true; isBlank(text) {
					continue
				}
				line = text
			}
			near = near && isBlank(line)
			out = append(out, line)
		}
	}
	for _, s := range widened(text, codeSpans(text)) {
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
	for _, s := range codeSpans(text) {
		if object := text[s.start:s.end]; strings.HasPrefix(strings.TrimLeft(object[1:], " \t\r\n"), `"@`) {
			found = append(found, object)
		}
	}
	return found
}

// widened takes in what belongs to the code before and behind a span.
func widened(text string, spans []codeSpan) []codeSpan {
	var out []codeSpan
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
	for i := end; i < min(len(text), end+codeSight); i++ {
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
