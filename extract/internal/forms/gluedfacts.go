package forms

import (
	"slices"
	"strings"
	"unicode"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/words"
)

// Themes print the day and the author of a post side by side, each in an element of its
// own. Dumps that put nothing between such elements glue them: "May 3, 2017by Ana Perez".
// Some put a tab before the first paragraph, which stands on the same line then.

// hasGluedFacts reports whether a line of a dump has a day with a credit glued to it.
func hasGluedFacts(lines []string) bool {
	return slices.ContainsFunc(lines, func(line string) bool { return gluedCredit(line) > 0 })
}

// cutGluedFacts gives the day, the credit and what stands behind a tab a line each.
func cutGluedFacts(lines []string) []string {
	out := make([]string, 0, len(lines))
	for _, line := range lines {
		if at := gluedCredit(line); at > 0 {
			out = append(out, line[:at])
			line = line[at:]
			if credit, text, ok := strings.Cut(line, "\t"); ok {
				out = append(out, credit)
				line = text
			}
		}
		out = append(out, line)
	}
	return out
}

// gluedCredit returns where in a line the credit begins that is glued to the day with
// which the line opens, 0 for none. A word such as "Posted" may stand before the day.
func gluedCredit(line string) int {
	head := words.CutAtRune(line, dates.MaxBytes)
	for i := 1; i < len(head); i++ {
		if !isDigit(head[i-1]) || isDigit(head[i]) || !opensGluedCredit(head[i:]) {
			continue
		}
		const labelMax = 3 // words
		_, start, end, ok := dates.Find(head[:i], "")
		if ok && end == i && strings.Count(head[:start], " ") <= labelMax {
			return i
		}
	}
	return 0
}

// opensGluedCredit reports whether a text opens with a by-word and a capital: "by Ana".
func opensGluedCredit(text string) bool {
	word, rest, _ := strings.Cut(text, " ")
	return creditOpeners[strings.ToLower(word)] && unicode.IsUpper(firstRune(rest))
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
