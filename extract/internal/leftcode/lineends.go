package leftcode

import (
	"strings"

	"shuck/extract/internal/state"
	"shuck/extract/internal/words"
)

// Some dumps have a mark where others have line ends: what libraries were told to put
// between text nodes, "\n" as texts are written in code and in exports of databases, or the
// blanks that stand between the elements of a page whose source is one line.
//
//	Ferry raised|By|Ana Perez|The ferry was raised.|Nobody was hurt.
//	'Ferry raised\n\nThe ferry was raised.\nIt\'s fine.'
//	Ferry raised      By Ana Perez         The ferry was raised.    Nobody was hurt.

// spelledEnd is a line end as code spells it.
const spelledEnd = `\n`

// sourceGap are more blanks than stand around a link, or behind a sentence that was typed.
const sourceGap = "   "

// lineMarks are the marks that stand for line ends.
var lineMarks = [...]string{spelledEnd, "|", "\t", "¶", sourceGap}

// A mark stands for line ends where sentencesMin sentences and more end before it, and
// half as many before the true ones, of which there are few; and most of the text is in pieces that may
// be lines. Rows of tables, which open with a bar, are none.
const (
	sentencesMin     = 3
	linesPerSentence = 3    // at most
	paragraphBytes   = 2000 // what is longer between marks is no line
)

// HasMarkedLines reports whether marks stand for the line ends of a dump.
func HasMarkedLines(lines []string) bool { return lineMarkOf(lines) != "" }

// lineMarkOf returns the mark that stands for line ends, "" for none.
func lineMarkOf(lines []string) string {
	for _, mark := range lineMarks {
		if isLineMark(lines, mark) {
			return mark
		}
	}
	return ""
}

func isLineMark(lines []string, mark string) bool {
	sentences, all, long := 0, 0, 0
	for _, line := range lines {
		if !strings.Contains(line, mark) || strings.HasPrefix(strings.TrimLeft(line, " "), "|") {
			continue
		}
		for rest, isBehind := line, true; isBehind; {
			var piece string
			if piece, rest, isBehind = strings.Cut(rest, mark); isBehind && endsSentence(piece) {
				sentences++
			}
			if all += len(piece); len(piece) > paragraphBytes {
				long += len(piece)
			}
		}
	}
	if sentences < sentencesMin || 2*long > all {
		return false
	}
	full, ends := 0, 0
	for _, line := range lines {
		if line != "" {
			full++
		}
		if endsSentence(line) {
			ends++
		}
	}
	return sentences >= 2*ends && full <= linesPerSentence*sentences
}

// endsSentence reports whether a piece of a line ends a sentence.
func endsSentence(piece string) bool {
	const escape = len(`\u3002`)
	piece = strings.TrimSuffix(strings.TrimRight(piece, " \u00a0"), `\r`)
	if at := len(piece) - escape; at >= 0 && strings.HasPrefix(piece[at:], `\u`) {
		piece = unspelled(piece[at:])
	}
	return words.EndsLikeSentence(strings.TrimSuffix(piece, `\"`))
}

// SplitMarkedLines gives what stands between marks a line each.
func SplitMarkedLines(lines []string) []string {
	mark := lineMarkOf(lines)
	text := strings.Join(lines, "\n")
	if mark == spelledEnd {
		return strings.Split(unspelled(text), "\n")
	}
	lines = strings.Split(strings.ReplaceAll(text, mark, "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimSpace(line)
	}
	return lines
}

// unspelled returns what a text stands for that is written as in code, perhaps in quotes.
func unspelled(text string) string {
	if text = strings.TrimSpace(text); len(text) > 1 && (text[0] == '"' || text[0] == '\'') && text[0] == text[len(text)-1] {
		text = text[1 : len(text)-1]
	}
	text = strings.ReplaceAll(text, `\r`, "")
	out := make([]byte, 0, len(text))
	for {
		at := strings.IndexByte(text, '\\')
		if at < 0 {
			return string(append(out, text...))
		}
		var size int
		out, size = state.AppendEscaped(append(out, text[:at]...), text[at:])
		text = text[at+size:]
	}
}
