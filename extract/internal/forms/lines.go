package forms

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/wrapping"
)

// isBlank reports whether a line has no text.
func isBlank(line string) bool { return strings.TrimSpace(line) == "" }

// textWidth returns the columns of a line without the white space around.
func textWidth(line string) int { return utf8.RuneCountInString(strings.TrimSpace(line)) }

// shortMin is how many words a line has that is more than a label.
const shortMin = 4

// isItem reports whether a line begins an item of a list.
func isItem(line string) bool {
	line = strings.TrimLeft(line, " ")
	return strings.HasPrefix(line, "* ") || strings.HasPrefix(line, "- ")
}

// isPictureText reports whether a line is nothing but a text in brackets, as some programs
// print for a picture: "[The ferry at noon]".
func isPictureText(line string) bool {
	text := strings.TrimSpace(line)
	return strings.HasPrefix(text, "[") && strings.IndexByte(text, ']') == len(text)-1
}

// wrapWordMax is about the longest word that keeps a wrapped line short of its width.
const wrapWordMax = 15

// wrappedWidth is the width at which lines were wrapped, or a number that no line reaches
// where they were not.
func wrappedWidth(lines []string) int {
	const unwrapped, full = 1 << 30, 3
	widest := 0
	for _, line := range lines {
		widest = max(widest, utf8.RuneCountInString(line))
	}
	near := 0
	for _, line := range lines {
		if utf8.RuneCountInString(line) > widest-wrapWordMax {
			near++
		}
	}
	if widest > wrapMax || near < full {
		return unwrapped
	}
	return widest
}

// joinAtWidth joins the lines that were wrapped at a width: those after which the first
// word of the next would not have fitted. Items of lists begin lines. isCut says whether a
// line ends within a word; nil is never.
func joinAtWidth(lines []string, width int, isCut func(line, next string) bool) []string {
	var out []string
	var open []byte // the last line, once others were joined to it
	for i, line := range lines {
		text := strings.TrimSpace(line)
		first, _, _ := strings.Cut(text, " ")
		if i == 0 || first == "" || isBlank(lines[i-1]) || isItem(line) || utf8.RuneCountInString(lines[i-1])+1+utf8.RuneCountInString(first) <= width {
			out, open = closeLine(out, open), open[:0]
			out = append(out, line)
			continue
		}
		if len(open) == 0 {
			open = append(open, out[len(out)-1]...)
		}
		if isCut == nil || !isCut(lines[i-1], text) {
			open = append(open, ' ')
		}
		open = append(open, text...)
	}
	return closeLine(out, open)
}

// closeLine puts what the last line has become into its place, where others were joined to it.
func closeLine(lines []string, open []byte) []string {
	if len(open) > 0 {
		lines[len(lines)-1] = string(open)
	}
	return lines
}

// oneLineGuess warns of what nothing in a dump on one line tells.
const oneLineGuess = "the text stands on one line: where headline, menus and paragraphs end was guessed"

// isDoubleSpaced reports whether a dump was wrapped and has a blank line between any two.
func isDoubleSpaced(lines []string) bool { return wrapping.IsDoubleSpaced(lines, isItem) }

const spacedGuess = "the lines are double-spaced: where paragraphs end was guessed"
