package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// HasPhrase reports whether a text has a phrase as whole words, in the same letters.
func HasPhrase(text, phrase string) bool {
	for at := 0; phrase != ""; {
		i := strings.Index(text[at:], phrase)
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len(phrase)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		at = end
	}
	return false
}

// InSentence is [HasPhrase] for words of a sentence: a part of an address is none, such as
// "rail" in "rail.example" and "rail@example.org".
func InSentence(text, phrase string) bool {
	for at := 0; phrase != ""; {
		i := strings.Index(text[at:], phrase)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(text[:at+i])
		at += i + len(phrase)
		after, size := utf8.DecodeRuneInString(text[at:])
		next, _ := utf8.DecodeRuneInString(text[min(at+size, len(text)):])
		opens := unicode.IsSpace(before) || strings.ContainsRune("'’“„«(", before)
		if opens && !unicode.IsLetter(after) && after != '@' && after != '/' && (after != '.' || !unicode.IsLetter(next)) {
			return true
		}
	}
	return false
}
