package words

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CutAtRune cuts s to at most n bytes, never inside a character.
func CutAtRune(s string, n int) string {
	if n >= len(s) {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// IsDigitByte reports whether a byte is an ASCII digit.
func IsDigitByte(c byte) bool { return '0' <= c && c <= '9' }

// LetterRuns yields the runs of letters of a text.
func LetterRuns(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := 0; i < len(text); i++ {
			start := i
			if i = lettersEnd(text, i); i > start && !yield(text[start:i]) {
				return
			}
		}
	}
}

// lettersEnd returns where the letters end that stand at a place in a text.
func lettersEnd(text string, i int) int {
	for i < len(text) {
		if c := text[i]; c < utf8.RuneSelf {
			if asciiClass[c] != letterRune {
				break
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			break
		}
		i += size
	}
	return i
}

// CutLast cuts a text around the last separator. Where there is none, before is
// the text and found is false.
func CutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// FirstRune returns the first character of a text, [utf8.RuneError] for "".
func FirstRune(text string) rune {
	first, _ := utf8.DecodeRuneInString(text)
	return first
}

// IsLetterOrDigit reports whether a character is one of a word or a number.
func IsLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// OpensLower reports whether a text begins with a small letter.
func OpensLower(text string) bool { return IsLower(FirstRune(text)) }

// IsLower reports whether r is a small letter of a script whose sentences and names open with
// capitals. Georgian has them for titles alone.
func IsLower(r rune) bool { return unicode.IsLower(r) && !unicode.Is(unicode.Georgian, r) }

// OpensCaseless reports whether a text opens with a letter of a script without capitals.
func OpensCaseless(text string) bool { return unicode.Is(unicode.Lo, FirstRune(text)) }

// LettersAtEnd returns the letters and digits that a line ends with, but for blanks.
func LettersAtEnd(line string) string {
	line = strings.TrimRight(line, " ")
	return line[len(strings.TrimRightFunc(line, IsLetterOrDigit)):]
}

// LettersAtStart returns those that it begins with.
func LettersAtStart(line string) string {
	return line[:len(line)-len(strings.TrimLeftFunc(line, IsLetterOrDigit))]
}

// OpensWithJoiner reports whether a text opens with a word before which a hyphen
// stands for what follows: "und Ausfuhr" behind "Ein-".
func OpensWithJoiner(text string) bool {
	word, _, _ := strings.Cut(text, " ")
	switch word {
	case "und", "oder", "bzw.", "and", "or", "to", "og", "och", "en", "of", "eller", "i", "ja":
		return true
	}
	return false
}

// TrimBlank returns lines without the blank ones at both ends. What it is given is
// not changed.
func TrimBlank(lines []string) []string {
	for len(lines) > 0 && strings.TrimSpace(lines[0]) == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && strings.TrimSpace(lines[len(lines)-1]) == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// EndsLikeSentence reports whether a sentence may end where a text does: behind a
// full stop or the like, with or without a closing quote.
func EndsLikeSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(text, ClosesQuote))
	return EndsSentence(last)
}

// CountTo counts the words of a text until it has one more than enough; letters of
// scripts without spaces count half.
func CountTo(s string, enough int) int {
	count, letters, inWord := 0, 0, false
	for _, r := range s {
		if IsSpaceless(r) {
			letters++
		}
		if space := unicode.IsSpace(r); space || !inWord {
			inWord = !space
			if !space {
				count++
			}
		}
		if count+letters/2 > enough {
			break
		}
	}
	return count + letters/2
}
