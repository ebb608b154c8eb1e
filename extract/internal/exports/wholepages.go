package exports

import (
	"slices"
	"strings"

	"shuck/extract/internal/words"
)

// Pages that were flattened with their menus do not open like a story, and one page has rules
// of its own. So rules do not part such pages: a warning says that there may be several.

// arePagesBetweenRules reports whether rules at the left that are alike part a file, and each
// part holds what a page does.
func arePagesBetweenRules(lines []string) bool {
	for _, rule := range rulesAtLeft(lines) {
		if holdPages(lines, rule) {
			return true
		}
	}
	return false
}

// rulesAtLeft returns the first few kinds of rules in a file that are not indented, as those
// of text browsers are.
func rulesAtLeft(lines []string) (rules []string) {
	const kindsMax = 3
	for i := 0; i < len(lines) && len(rules) < kindsMax; i++ {
		if line := lines[i]; isRule(line) && line[0] != ' ' && !slices.Contains(rules, line) {
			rules = append(rules, line)
		}
	}
	return rules
}

// holdPages reports whether a rule stands between two pages and more, and nothing else.
func holdPages(lines []string, rule string) bool {
	pages, from := 0, 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && lines[i] != rule {
			continue
		}
		if part := words.TrimBlank(lines[from:i]); len(part) > 0 {
			if !holdsPage(part) {
				return false
			}
			pages++
		}
		from = i + 1
	}
	return pages > 1
}

// holdsPage reports whether a part of a file has a menu, a day or a credit, and some prose.
func holdsPage(part []string) bool {
	const entriesMin, entryMax, sentenceMin, proseMin = 10, 4, 12, 60 // lines; the others in words
	entries, prose, paragraph, dated := 0, 0, 0, false
	for _, line := range part {
		text := strings.TrimSpace(line)
		n := textWords(text)
		ends := words.EndsLikeSentence(text)
		switch paragraph += n; {
		case text == "":
			paragraph = 0
		case ends && paragraph >= sentenceMin:
			prose, paragraph = prose+paragraph, 0
		case !ends && n <= entryMax:
			entries++
		}
		dated = dated || text != "" && isCreditOrDay(text)
		if entries >= entriesMin && prose >= proseMin && dated {
			return true
		}
	}
	return false
}
