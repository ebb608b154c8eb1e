package words

import (
	"strings"
)

// WordSet returns the set of the words in a list with white space between them.
func WordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// PhraseSet returns the set of the phrases in a list with | between them,
// without the white space around them.
func PhraseSet(phrases string) map[string]bool {
	set := map[string]bool{}
	for _, p := range strings.Split(phrases, "|") {
		set[strings.TrimSpace(p)] = true
	}
	return set
}
