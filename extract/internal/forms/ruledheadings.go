package forms

import (
	"strings"
	"unicode/utf8"
)

// Programs that print pages as plain text set headings off by ruled lines that are as
// long: one below, and one above those of the first level too:
//
//	************
//	Ferry raised
//	************
//
// They are written as Markdown writes headings, and read with the rest of it.

// ruledMin is how many headings above ruled lines show that headings are set off so. One
// alone may be a decoration.
const ruledMin = 2

// hasRuledHeadings reports whether headings of a dump stand above ruled lines.
func hasRuledHeadings(lines []string) bool {
	ruled := 0
	for i := 0; i < len(lines) && ruled < ruledMin; {
		_, length := ruledHeading(lines[i:])
		if length > 0 {
			ruled++
		}
		i += max(length, 1)
	}
	return ruled == ruledMin
}

// readRuledHeadings writes the headings as Markdown does, each between blank lines.
func readRuledHeadings(lines []string) []string {
	out := make([]string, 0, len(lines))
	for i := 0; i < len(lines); {
		heading, length := ruledHeading(lines[i:])
		if length == 0 {
			out = append(out, lines[i])
			i++
			continue
		}
		out = append(out, "", heading, "")
		i += length
	}
	return out
}

// ruledHeading reads the heading that lines begin with, and says how many they are, 0 for
// none.
func ruledHeading(lines []string) (heading string, length int) {
	above := strings.TrimSpace(lines[0])
	if isRule(above) && len(lines) > 2 && strings.TrimSpace(lines[2]) == above && isRuled(lines[1], above) {
		return "# " + strings.TrimSpace(lines[1]), 3
	}
	if len(lines) > 1 && isRuled(lines[0], strings.TrimSpace(lines[1])) {
		return "## " + above, 2
	}
	return "", 0
}

// isRule reports whether a text is a ruled line of one sign.
func isRule(text string) bool {
	const shortest = 3
	return len(text) >= shortest && strings.IndexByte("*-=~", text[0]) >= 0 && strings.Trim(text, text[:1]) == ""
}

// isRuled reports whether a rule is as long as the text of a line, which is no rule.
func isRuled(line, rule string) bool {
	text := strings.TrimSpace(line)
	return isRule(rule) && !isRule(text) && utf8.RuneCountInString(text) == len(rule)
}
