package subjects

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// Topic returns the topic that a keyword or a tag says, "" where it is none: "Tag:Ferries" says
// "Ferries", and "pagetype:story", "displayType: standard article", the number of an object, a
// placeholder, a button or a sentence says nothing that the story is about.
func Topic(tag string) string {
	tag = strings.TrimSpace(tag)
	if key, value, ok := strings.Cut(tag, ":"); ok && isKey(key) {
		switch lower := strings.ToLower(key); {
		case lower == "tag" || lower == "topic" || lower == "category":
			return strings.TrimSpace(value)
		case strings.HasPrefix(value, " ") && key[0] < 'a', isTicker(key):
		default:
			return ""
		}
	}
	if len(strings.Fields(tag)) > topicWordsMax || isNumber(tag) || isToken(tag) || isButton(tag) || strings.ContainsAny(tag, "{<") {
		return ""
	}
	return tag
}

// IsLong reports whether a topic has as many words as the headline of a story. A page about a thing
// has that for its headline and its topic, in a word or two.
func IsLong(topic string) bool {
	const wordsMin, spacelessMin = 5, 12 // words, characters
	return len(strings.Fields(topic)) >= wordsMin || words.IsSpaceless(words.FirstRune(topic)) && utf8.RuneCountInString(topic) >= spacelessMin
}

// topicWordsMax is how many words a topic may have. Longer ones are sentences, or lists without signs between.
const topicWordsMax = 12

// isKey reports whether what stands before a colon is a name for machines.
func isKey(key string) bool {
	isPart := func(r rune) bool {
		return r < unicode.MaxASCII && unicode.IsLetter(r) || r == '-' || r == '_'
	}
	return key != "" && !strings.ContainsFunc(key, func(r rune) bool { return !isPart(r) })
}

// isTicker reports whether what stands before a colon is the name of an exchange, "NYSE".
func isTicker(key string) bool {
	const longest = 6
	return len(key) <= longest && key == strings.ToUpper(key)
}

// isNumber reports whether a tag has no letter, and is no year and no day that is a name, "9/11".
func isNumber(tag string) bool {
	isYear := len(tag) == 4 && (strings.HasPrefix(tag, "19") || strings.HasPrefix(tag, "20"))
	isDay := strings.Contains(strings.Trim(tag, "/"), "/")
	return !isYear && !isDay && !strings.ContainsFunc(tag, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsSymbol(r) })
}

// isToken reports whether a tag is the number of an object, or encoded: one long word with digits in it.
func isToken(tag string) bool {
	const shortest = 24
	return len(tag) >= shortest && strings.ContainsAny(tag, "0123456789") && !strings.ContainsFunc(tag, func(r rune) bool { return r == ' ' || r >= unicode.MaxASCII }) &&
		!strings.ContainsAny(tag, ".,")
}

// buttons open, in small letters, what readers may press.
var buttons = [...]string{"view all", "see all", "show all", "alle anzeigen", "voir tout", "ver todo"}

// isButton reports whether a tag is what a reader may press beside the tags.
func isButton(tag string) bool {
	lower := strings.ToLower(tag)
	return strings.HasPrefix(tag, "« ") || strings.HasSuffix(tag, " »") || strings.TrimRight(lower, ".… ") == "more" ||
		slices.ContainsFunc(buttons[:], func(button string) bool { return strings.HasPrefix(lower, button) })
}
