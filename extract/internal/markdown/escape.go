package markdown

import "strings"

// Escape puts a backslash before what Markdown would read as markup in a line of
// plain text, and only there, so that the text stays readable: "2 * 3" and
// "1. [sic]" become "2 \\* 3" and "1\\. \\[sic]"; "snake_case" and "AT&T" stay as they
// are.
func Escape(line string) string {
	var b strings.Builder
	start := blockMark(line)
	for i := range len(line) {
		if i == start || isInlineMark(line, i) {
			b.WriteByte('\\')
		}
		b.WriteByte(line[i])
	}
	return b.String()
}

// escapeRun is Escape for a part of a paragraph. Where there are formulas, a dollar
// sign may be markup too, and so may a bracket in the text of a link.
func escapeRun(text string, inLink bool) string {
	var b strings.Builder
	isFirst := true // no dollar sign stands before
	for i := range len(text) {
		switch c := text[i]; {
		case isInlineMark(text, i), inLink && c == ']', inLink && c == '^' && i == 0, c == '$' && !isFirst && closesFormula(text, i):
			b.WriteByte('\\')
		}
		isFirst = isFirst && text[i] != '$'
		b.WriteByte(text[i])
	}
	return b.String()
}

// closesFormula reports whether the dollar sign at i could end a formula, as in
// "$a$" and not in "$5 or $6".
func closesFormula(text string, i int) bool {
	isDigit := i+1 < len(text) && '0' <= text[i+1] && text[i+1] <= '9'
	return text[i-1] != ' ' && text[i-1] != '\n' && !isDigit
}

// escapeBlockMark escapes what a line of marked-up text begins with.
func escapeBlockMark(line string) string {
	if at := blockMark(line); at >= 0 {
		return line[:at] + `\` + line[at:]
	}
	return line
}

// safeTeX is the source of a formula such that who knows no formulas does not take a
// part of it for markup or a link: spaces mean nothing to LaTeX there.
func safeTeX(tex string) string {
	tex = strings.TrimSpace(texBreaks.Replace(tex))
	var b strings.Builder
	for i := range len(tex) {
		b.WriteByte(tex[i])
		if tex[i] == '<' && i+1 < len(tex) && tex[i+1] != ' ' {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

var texBreaks = strings.NewReplacer("\n", " ", "](", "] (", "][", "] [")

// blockMark is where in a line the mark stands that would make it a heading, a
// list item, a quote, a rule, the rule of a table or a fence, or -1: 0 in "- x", 2 in "10. x", -1 in
// "-x" and "10.5".
func blockMark(line string) int {
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	mark, _, _ := strings.Cut(line[digits:], " ")
	switch {
	case digits > 0:
		if mark == "." || mark == ")" {
			return digits
		}
	case mark == "":
	case mark[0] == '>', mark == "-", mark == "+", strings.HasPrefix(mark, "~~~"),
		strings.Trim(mark, "#") == "",
		strings.Trim(line, "= ") == "", strings.Trim(line, "|:- ") == "" && strings.Contains(line, "-"):
		return 0
	}
	return -1
}

// isInlineMark reports whether the byte at i would be markup in a paragraph.
func isInlineMark(line string, i int) bool {
	before, after := byte(' '), byte(' ')
	if i > 0 {
		before = line[i-1]
	}
	if i+1 < len(line) {
		after = line[i+1]
	}
	switch line[i] {
	case '\\', '`', '*', '[':
		return true
	case '_':
		return !isWordByte(before) || !isWordByte(after)
	case '~':
		return after == '~' || before == '~'
	case '<':
		return isWordByte(after) || strings.IndexByte("/!?", after) >= 0
	case '&':
		return startsEntity(line[i:])
	case '#':
		return i > 0 && i+1 == len(line) // would close a heading
	}
	return false
}

// isWordByte reports whether c is a letter or digit, or part of one that is
// not ASCII.
func isWordByte(c byte) bool {
	return c >= 0x80 || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// startsEntity reports whether text opens with a character reference, as
// "&amp; more" and "&#38;" do and "& more" and "&Co." do not.
func startsEntity(text string) bool {
	name := strings.TrimPrefix(text[1:], "#")
	length := 0
	for length < len(name) && isWordByte(name[length]) {
		length++
	}
	return length > 0 && length < len(name) && name[length] == ';'
}
