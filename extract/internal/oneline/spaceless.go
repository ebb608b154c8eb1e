package oneline

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
)

// isSpacelessLine reports whether most sentences of a dump end before a blank, and hardly
// one at a line end, in a script that has no blanks between words: they part text nodes.
func isSpacelessLine(lines []string) bool {
	const sentencesMin, linesPerSentence = 3, 2
	inside, ends, full := 0, 0, 0
	for _, line := range lines {
		inside += strings.Count(line, "。 ") + strings.Count(line, "。」 ")
		if strings.TrimSpace(line) != "" {
			full++
		}
		if seams.EndsSpaceless(line) {
			ends++
		}
	}
	return inside >= sentencesMin && inside >= 2*ends && full <= linesPerSentence*inside
}

// isThaiLine reports whether a dump has a line or two of more Thai than a paragraph.
func isThaiLine(lines []string) bool {
	const linesMax, lettersMin = 3, 500
	letters, full := 0, 0
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if full++; full > linesMax {
			return false
		}
		for _, r := range line {
			if seams.IsThai(r) {
				letters++
			}
		}
	}
	return letters >= lettersMin
}

// cutThai gives labels of such a dump a line each, and a line all clauses that stand together,
// with the names among them. Thai has blanks between clauses, and no full stops.
func cutThai(tokens []string) []string {
	const clauseMin, nameMax, titleMin = 30, 3, 15 // letters, labels between clauses, letters
	isClause := func(token string) bool {
		return seams.IsThai(words.FirstRune(token)) && utf8.RuneCountInString(token) >= clauseMin
	}
	isTitle := func(token string) bool { return token == tokens[0] && utf8.RuneCountInString(token) >= titleMin }
	parts := LabelSeams(tokens)
	var out []string
	for start := 0; start < len(tokens); {
		end := start + 1
		for end < len(tokens) && parts[end] == Inside {
			end++
		}
		if isClause(tokens[start]) && !isTitle(tokens[start]) {
			for next := end; next < min(end+nameMax+1, len(tokens)) && !isTitle(tokens[next]); next++ {
				if isClause(tokens[next]) {
					end = next + 1
				}
			}
		}
		out = append(out, strings.Join(tokens[start:end], " "))
		start = end
	}
	return out
}

// cutSpaceless gives each token of such a dump a line, but for the title with which it opens and
// the headlines that repeat it.
func cutSpaceless(tokens []string) []string {
	const titleMin = 2
	n, places := repeatsOf(titleWords(tokens), 0, titleMin)
	for _, i := range append(places, 0) {
		for j := i + 1; j < i+n; j++ {
			tokens[j] = " " + tokens[j]
		}
	}
	return strings.Split(strings.ReplaceAll(strings.Join(tokens, "\n"), "\n ", " "), "\n")
}
