package words

import (
	"strings"
)

// WordSet returns the set of the words in a list with white space between them. Sets are made
// before each run, however short, so nothing else is allocated.
func WordSet(words string) map[string]bool {
	set := make(map[string]bool, strings.Count(words, " ")+strings.Count(words, "\n")+1)
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// PhraseSet returns the set of the phrases in a list with | between them,
// without the white space around them.
func PhraseSet(phrases string) map[string]bool {
	set := make(map[string]bool, strings.Count(phrases, "|")+1)
	for p := range strings.SplitSeq(phrases, "|") {
		set[strings.TrimSpace(p)] = true
	}
	return set
}
