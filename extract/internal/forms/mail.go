package forms

import (
	"slices"
	"strings"
)

// quotedShare is the share of the lines with text that stand behind a quote mark
// in a dump that was sent in a mail: a greeting or "On Monday, Ana wrote:" may
// stand above it. A page that quotes somebody at length has its own text around.
const quotedShare = 0.9

// quotedMin is how many lines show that the mark is no accident.
const quotedMin = 4

// isQuoted reports whether a dump is quoted as in a mail: "> The ferry sank.".
func isQuoted(lines []string) bool {
	quoted, all := 0, 0
	for _, line := range lines {
		if isBlank(line) {
			continue
		}
		all++
		if _, ok := withoutQuote(line); ok {
			quoted++
		}
	}
	return quoted >= quotedMin && float64(quoted) >= quotedShare*float64(all)
}

// quotedDepth is how many quotes within quotes are undone: mails go to and fro
// less often, and each takes a look at all lines.
const quotedDepth = 50

// unquote takes the quote marks off, also those of quotes within quotes.
func unquote(lines []string) []string {
	out := slices.Clone(lines)
	for depth := 0; depth < quotedDepth && isQuoted(out); depth++ {
		for i, line := range out {
			out[i], _ = withoutQuote(line)
		}
	}
	return out
}

// withoutQuote takes one mark and the blank behind it off a line, and reports
// whether there was one. What other lines say stays: "Ana wrote:".
func withoutQuote(line string) (string, bool) {
	rest, ok := strings.CutPrefix(line, ">")
	if !ok {
		return line, false
	}
	return strings.TrimPrefix(rest, " "), true
}
