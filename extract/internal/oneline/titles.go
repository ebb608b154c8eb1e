package oneline

import (
	"slices"
	"strings"
	"unicode"

	"shuck/extract/internal/words"
)

// A title is looked for in what follows by runs of its first words: titleMin of
// them, within the first titleMax. What is none of its headline has kickerMax at most.
const (
	titleMin  = 4
	titleMax  = 40
	kickerMax = 6
)

// titlesOf returns the tokens of the title of a page, as the number of the first and
// of the one behind, with which its text opens, and the headline that repeats it, whatever its
// capitals and quotes. A title that nothing repeats ends before the name of the site. What
// stands before a colon or a bar in the title may be none of the headline.
func titlesOf(tokens []string) map[int]int {
	titles := map[int]int{}
	if len(tokens) <= titleMin {
		return titles
	}
	start, best, places := titleOf(tokens)
	if best == 0 {
		return untilSeparator(tokens)
	}
	titles[start] = goOnLower(tokens, start, best)
	for _, i := range places {
		titles[i] = goOnLower(tokens, i, best)
	}
	return titles
}

// titleOf returns where the words of a title begin that are repeated, how many they are, 0 for none, and where
// they stand again.
func titleOf(tokens []string) (start, n int, places []int) {
	folded := titleWords(tokens)
	for i := range min(kickerMax, len(tokens)) {
		if i > 0 && !strings.HasSuffix(tokens[i-1], ":") && !isTitleSeparator(tokens[i-1]) {
			continue
		}
		if found, at := repeatsOf(folded, i, titleMin); found > n {
			start, n, places = i, found, at
		}
	}
	return start, n, places
}

// untilSeparator returns the title that a separator ends, before the name of the site. Where it is
// too short to be known by what repeats it, all of it has to be, with the same capitals.
func untilSeparator(tokens []string) map[int]int {
	titles := map[int]int{}
	end := slices.IndexFunc(tokens[:min(titleMax, len(tokens))], isTitleSeparator)
	if end >= titleMin {
		titles[0] = end
	}
	if end < 2 || end >= titleMin {
		return titles
	}
	for i := end + 1; i+end < len(tokens); i++ {
		if slices.Equal(tokens[i:i+end], tokens[:end]) && !words.OpensLower(tokens[i-1]) && !words.OpensLower(tokens[i+end]) {
			titles[0], titles[i] = end, i+end
		}
	}
	return titles
}

// repeatsOf returns how many of the words of titles from a start on are repeated at most,
// least and more, and where.
func repeatsOf(folded []string, start, least int) (best int, places []int) {
	for i := start + least; i+least <= len(folded); i++ {
		if folded[i] != folded[start] {
			continue
		}
		n := 0
		for n < titleMax && i+n < len(folded) && n < i-start && folded[i+n] == folded[start+n] {
			n++
		}
		if n >= least && n >= best {
			if n > best {
				best, places = n, places[:0]
			}
			places = append(places, i)
		}
	}
	return best, places
}

// goOnLower returns the number of the token behind n of them that are a title or a headline,
// and behind what goes on in small letters: where both are not the same, one of them is cut.
func goOnLower(tokens []string, start, n int) int {
	end := start + n
	for end < min(start+titleMax, len(tokens)) && words.OpensLower(tokens[end]) && !endsWithStop(tokens, end-1) {
		end++
	}
	return end
}

// titleWords returns tokens as titles are compared.
func titleWords(tokens []string) []string {
	folded := make([]string, len(tokens))
	for i, token := range tokens {
		folded[i] = titleWord(token)
	}
	return folded
}

func titleWord(token string) string {
	if word := strings.TrimFunc(token, unicode.IsPunct); word != "" {
		return strings.ToLower(strings.ReplaceAll(word, "’", "'"))
	}
	return token
}

// isTitleSeparator reports whether a token parts headline and site in titles.
func isTitleSeparator(token string) bool {
	switch token {
	case "|", "-", "–", "—", "»", "·", "•", "::", "/":
		return true
	}
	return false
}
