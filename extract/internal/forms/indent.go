package forms

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/textnodes"
	"shuck/extract/internal/words"
)

// isIndented reports whether all lines of a dump open with the same tabs or blanks.
func isIndented(lines []string) bool { return indentOf(lines) > 0 }

// unindent takes off what all lines open with.
func unindent(lines []string) []string {
	n := indentOf(lines)
	out := make([]string, len(lines))
	for i, line := range lines {
		if isBlank(line) {
			continue
		}
		out[i] = line[n:]
	}
	return out
}

// browserMargin is what browsers print before all text but headings. A page without
// headings is read like one with them, and so is one that has none above the third level,
// which stand within the margin.
const browserMargin = "   "

// indentOf returns the length of the tabs or blanks that every line with text opens
// with. One blank may stand there by accident, and in a dump of one line all do.
func indentOf(lines []string) int {
	indent, count, margins := "", 0, 0
	for _, line := range lines {
		if isBlank(line) {
			continue
		}
		here := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
		if count++; count == 1 {
			indent = here
		}
		if here == browserMargin {
			margins++
		}
		for !strings.HasPrefix(here, indent) {
			indent = indent[:len(indent)-1]
		}
		if indent == "" {
			return 0
		}
	}
	if indent == "" || indent == " " || indent == browserMargin || count < 2 || len(indent) < len(browserMargin) && 2*margins > count {
		return 0
	}
	return len(indent)
}

// Libraries that give a text node a line, and trim it, leave the line ends of the source
// within one, and the blanks by which the source was indented:
//
//	The House passed a stopgap measure on Thursday
//	                    to fund the government.
//
// Such a dump is known by sourceMin lines, with a word or more, that are indented by
// sourceIndent columns and more. So many as sourceLower of them go on in small letters,
// no more than sourceEnded stand below the end of a sentence or of a line of code, and
// the dump has a block a line otherwise.
const (
	sourceMin    = 3
	sourceIndent = 4
	sourceLower  = 0.4
	sourceEnded  = 0.2
)

// hasSourceLines reports whether a dump has text nodes of several lines.
func hasSourceLines(lines []string) bool {
	lines = words.TrimBlank(lines)
	if len(lines) == 0 || isIndentedLine(lines[0]) || !mayHaveSourceLines(lines) {
		return false
	}
	all, blank, indented, cased, lower, ended := 0, 0, 0, 0, 0, 0
	last := ""
	for _, line := range lines {
		if isBlank(line) {
			blank++
			continue
		}
		all++
		if isIndentedLine(line) {
			text := strings.TrimSpace(line)
			indented++
			if strings.ToLower(text) != strings.ToUpper(text) {
				cased++
			}
			if words.OpensLower(text) {
				lower++
			}
			if words.EndsLikeSentence(last) || strings.HasSuffix(last, ";") || strings.HasSuffix(last, "{") || strings.HasSuffix(last, "}") {
				ended++
			}
		}
		last = strings.TrimSpace(line)
	}
	return indented >= sourceMin && float64(blank) <= textnodes.BlankShareMax*float64(all) &&
		float64(lower) >= sourceLower*float64(cased) && float64(ended) <= sourceEnded*float64(indented)
}

// mayHaveSourceLines reports whether enough lines are indented, which hardly a dump has.
func mayHaveSourceLines(lines []string) bool {
	count := 0
	for _, line := range lines {
		if isIndentedLine(line) {
			if count++; count == sourceMin {
				return true
			}
		}
	}
	return false
}

// isIndentedLine reports whether a line stands as far in as the source of a page.
func isIndentedLine(line string) bool {
	n := 0
	for i := 0; i < len(line) && n < sourceIndent; i++ {
		switch line[i] {
		case ' ':
			n++
		case '\t':
			n += sourceIndent
		default:
			return false
		}
	}
	return n >= sourceIndent
}

// joinSourceLines makes a line of each text node.
func joinSourceLines(lines []string) []string {
	out := make([]string, 0, len(lines))
	var b strings.Builder
	for i, line := range lines {
		switch {
		case i > 0 && isIndentedLine(line) && b.Len() > 0 && !isBlank(line):
			line = strings.TrimSpace(line)
			if before, _ := utf8.DecodeLastRuneInString(b.String()); !words.IsSpaceless(before) || !words.IsSpaceless(words.FirstRune(line)) {
				b.WriteByte(' ')
			}
		case i > 0:
			out = append(out, b.String())
			b.Reset()
		}
		b.WriteString(line)
	}
	return append(out, b.String())
}
