package words

import (
	"strings"
)

// WordSet returns the set of the words in a list with white space between them.
func WordSet(words string) map[string]bool {
	list := strings.Fields(words)
	set := make(map[string]bool, len(list))
	for _, w := range list {
		set[w] = true
	}
	return set
}

// PhraseSet returns the set of the phrases in a list with | between them,
// without the white space around them.
func PhraseSet(phrases string) map[string]bool {
	list := strings.Split(phrases, "|")
	set := make(map[string]bool, len(list))
	for _, p := range list {
		set[strings.TrimSpace(p)] = true
	}
	return set
}
