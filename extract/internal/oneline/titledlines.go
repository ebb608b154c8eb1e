package oneline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// The headline may share its line with what stands around it, where blanks took the place of what
// parted them. It is known by the title of the page, without the name of the site:
//
//	Ferry raised at noon - The Quay Ledger
//	Home News Ferry raised at noon By Ana Perez May 3, 2024

// HasTitledLine reports whether a line has the headline of the title and something else, and no line is the
// headline alone. Lines that were wrapped have what goes on below them.
func HasTitledLine(lines []string) bool {
	headline := headlineOfTitle(lines)
	return headline != "" && slices.ContainsFunc(lines, isUnwrapped) && slices.ContainsFunc(lines[1:], func(line string) bool {
		_, _, found := cutAround(line, headline)
		return found
	})
}

// isUnwrapped reports whether a line has more words than any that was wrapped.
func isUnwrapped(line string) bool {
	const wordsMin = 30
	return strings.Count(strings.TrimSpace(line), " ") >= wordsMin
}

// CutTitledLines gives the headline in such lines a line of its own.
func CutTitledLines(lines []string) []string {
	headline := headlineOfTitle(lines)
	out := make([]string, 0, len(lines)+4)
	for i, line := range lines {
		before, after, found := cutAround(line, headline)
		if i == 0 || !found {
			out = append(out, line)
			continue
		}
		for _, part := range [...]string{before, headline, after} {
			if part != "" {
				out = append(out, part)
			}
		}
	}
	return out
}

// headlineOfTitle returns the part of the first line, a title, that other lines have in them, "" where one is no
// more than that. The longest part counts.
func headlineOfTitle(lines []string) string {
	const titleBytes = 300
	lines = words.TrimBlank(lines)
	if len(lines) < 2 || len(lines[0]) > titleBytes {
		return ""
	}
	title, next := strings.TrimSpace(lines[0]), strings.TrimSpace(lines[1])
	for _, part := range titleParts(title) {
		for _, line := range lines[1:] {
			if !strings.Contains(line, part) {
				continue
			}
			if strings.TrimSpace(line) == part {
				return ""
			}
			if _, after, found := cutAround(line, part); found && !(strings.HasSuffix(title, part) && isSameStart(next, after)) {
				return part
			}
		}
	}
	return ""
}

// isSameStart reports whether one of two texts begins with the other: what stands below a title that was wrapped, and
// behind its first line elsewhere.
func isSameStart(a, b string) bool {
	return a != "" && b != "" && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}

// titleParts returns what of a title may be the headline, the longest first: what stands before one of its separators, or
// behind one.
func titleParts(title string) []string {
	const spacelessMin = 8 // letters
	tokens := strings.Fields(title)
	parts := []string{strings.Join(tokens, " ")}
	for i, token := range tokens {
		if i > 0 && isTitleSeparator(token) || token == ">" {
			parts = append(parts, strings.Join(tokens[:i], " "), strings.Join(tokens[i+1:], " "))
		} else if strings.HasSuffix(token, ":") {
			parts = append(parts, strings.Join(tokens[i+1:], " "))
		}
	}
	parts = slices.DeleteFunc(parts, func(part string) bool { return strings.Count(part, " ")+1 < titleMin })
	for part := range strings.FieldsFuncSeq(title, func(r rune) bool { return strings.ContainsRune("_-|—", r) }) {
		if part = strings.TrimSpace(part); words.OpensCaseless(part) && utf8.RuneCountInString(part) >= spacelessMin {
			parts = append(parts, part)
		}
	}
	slices.SortStableFunc(parts, func(a, b string) int { return len(b) - len(a) })
	return parts
}

// cutAround returns what stands around a headline in a line, which has something else too: labels before it, and
// what does not go on with it.
func cutAround(line, headline string) (before, after string, found bool) {
	const labelsMax = 12 // words
	before, after, found = strings.Cut(line, headline)
	if !found || before != "" && !strings.HasSuffix(before, " ") || after != "" && !strings.HasPrefix(after, " ") {
		return "", "", false
	}
	before, after = strings.TrimSpace(before), strings.TrimSpace(after)
	if before == "" && after == "" || goesOnBehind(after) || strings.Count(before, " ") >= labelsMax || before != "" && goesOnFrom(before) {
		return "", "", false
	}
	return before, after, true
}

// goesOnBehind reports whether what stands behind a headline goes on with it, as the name of the site does in titles.
func goesOnBehind(after string) bool {
	first, _, _ := strings.Cut(after, " ")
	return isTitleSeparator(first) || words.OpensLower(first) && creditTokens(strings.Fields(after), true) == 0
}

// goesOnFrom reports whether what stands before a headline is part of it, as what the title has before a colon, or
// of a sentence with it.
func goesOnFrom(before string) bool {
	last := before[strings.LastIndexByte(before, ' ')+1:]
	return words.OpensLower(last) || isTitleSeparator(last) || strings.HasSuffix(last, ",") || strings.HasSuffix(last, ":")
}
