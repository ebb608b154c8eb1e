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
	return isMostlyQuoted(lines) || isMostlyQuoted(introducedQuote(lines))
}

// introducedQuote returns what a mail quotes below its own words and the line that says who
// wrote it, without the signature; nil for others.
//
//	Saw this today.
//
//	On Tue, 3 Mar 2026, Ana wrote:
//	> Ferry raised
func introducedQuote(lines []string) []string {
	const ownLinesMax = 20
	filled := 0
	for i, line := range lines {
		if isBlank(line) {
			continue
		}
		if filled++; filled > ownLinesMax || strings.HasPrefix(line, ">") {
			return nil
		}
		if !introducesQuote(line) {
			continue
		}
		quote := lines[i+1:]
		if end := slices.IndexFunc(quote, func(line string) bool { return line == "-- " || line == "--" }); end >= 0 {
			quote = quote[:end]
		}
		return quote
	}
	return nil
}

// introducesQuote reports whether a line ends in what mail programs print above a quote.
func introducesQuote(line string) bool {
	line = strings.TrimRight(strings.ToLower(strings.TrimSpace(line)), " :：")
	return slices.ContainsFunc(introductions[:], func(words string) bool { return strings.HasSuffix(line, words) })
}

var introductions = [...]string{
	" wrote", " schrieb", " a écrit", " escribió", " ha scritto", " escreveu", " schreef", " skrev", " napisał", " napisał(a)", " написал", " написала", " написал(а)", " пишет",
	" yazdı", " đã viết", "写道", "寫道", "のメール", "さんは書きました", "작성", "님이 작성", " napsal(a)", " kirjoitti", " menulis", " كتب",
}

// isMostlyQuoted reports whether nine in ten lines are quoted.
func isMostlyQuoted(lines []string) bool {
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
	if !isMostlyQuoted(lines) {
		out = slices.Clone(introducedQuote(lines))
	}
	for depth := 0; depth < quotedDepth && isMostlyQuoted(out); depth++ {
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
