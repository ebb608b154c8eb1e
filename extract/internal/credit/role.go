package credit

import (
	"strings"
	"unicode"
)

// IsRole reports whether a line is nothing but what somebody is who writes, or the agency
// for which: "Staff Writer", "Gazette Correspondent", "Associated Press". Papers print that
// below the name.
func IsRole(line string) bool {
	const wordsMax = 5
	fields := strings.Fields(line)
	if len(fields) == 0 || len(fields) > wordsMax {
		return false
	}
	parts := cutParts(strings.Join(fields, " "))
	if len(parts) != 1 || !areCapitalized(parts[0].words) {
		return false
	}
	words := parts[0].words
	last := words[len(words)-1].fold
	return isAgency(words) || len(words) > 1 && (pressRoles[last] || hasRoleEnding(last))
}

// EndsInRole reports whether a text that stands apart from a name says what somebody is, in
// words of any kind: "Harbour correspondent", "Film and food critic".
func EndsInRole(text string) bool {
	const wordsMax = 6
	fields := strings.Fields(text)
	if len(fields) < 2 || len(fields) > wordsMax || !startsUpper(fields[0]) {
		return false
	}
	last := strings.ToLower(fields[len(fields)-1])
	return (pressRoles[last] || hasRoleEnding(last)) && strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != ' ' && r != '-' && r != '&' }) < 0
}

// HasPressRole reports whether a text has a word for those who write stories.
func HasPressRole(text string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(text)) {
		if pressRoles[strings.TrimRight(word, ".,;")] {
			return true
		}
	}
	return false
}

// Team returns what stands before the word for several authors in a text that is no more
// than both: "Harbour Post" of "Harbour Post Staff".
func Team(text string) (of string, ok bool) {
	at := strings.LastIndexByte(text, ' ')
	if at < 0 || !teams[strings.ToLower(text[at+1:])] {
		return "", false
	}
	return text[:at], true
}
