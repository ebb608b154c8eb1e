package words

import (
	"strings"
)

// creditSet makes a table of words out of a list with white space between.
func WordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// creditPhrases makes a table out of a list with | between.
func PhraseSet(phrases string) map[string]bool {
	set := map[string]bool{}
	for _, p := range strings.Split(phrases, "|") {
		set[strings.TrimSpace(p)] = true
	}
	return set
}
