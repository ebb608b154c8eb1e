package sheets

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// pageWords stand beside the numbers of pages.
var pageWords = [...]string{"page", "of", "seite", "von", "page:", "p", "pagina", "página", "de", "sur", "di", "стр", "из", "ページ", "页", "頁", "van", "af", "av", "z"}

// IsNumber reports whether a line, whose digits may have been made alike, is the number of a
// page: "3", "3/7", "- 3 -", "page 3 of 7".
func IsNumber(line string) bool {
	const longest = 24 // bytes; a year or a score is no longer, but stands alone less often
	if line = strings.TrimSpace(line); len(line) > 2*longest || !strings.ContainsFunc(line, unicode.IsDigit) {
		return false // most lines, of which the words are not looked at
	}
	isOther := func(r rune) bool { return !unicode.IsDigit(r) && r != '/' }
	size := -1
	for word := range strings.FieldsSeq(line) {
		if size += 1 + len(word); size > longest {
			return false
		}
		word = strings.Trim(word, "-–—/|[]().")
		isWord := func(other string) bool { return strings.EqualFold(word, other) }
		if strings.ContainsFunc(word, isOther) && !slices.ContainsFunc(pageWords[:], isWord) {
			return false
		}
	}
	return true
}

// Number returns the number of a page, "3" or "3/7"; 0 for other texts.
func Number(text string) (value int) {
	if !IsNumber(text) {
		return 0
	}
	for _, d := range text[strings.IndexFunc(text, unicode.IsDigit):] {
		if !unicode.IsDigit(d) {
			break
		}
		value = 10*value + int(d-'0')
	}
	return value
}

// Count returns the number of a sheet and how many there are, where a text is nothing else:
// "2/3", "Page 2 of 3"; else 0.
func Count(text string) (sheet, all int) {
	const longest = 24 // bytes
	if len(text) > longest || !strings.ContainsFunc(text, unicode.IsDigit) || !IsNumber(text) {
		return 0, 0
	}
	numbers := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
	if len(numbers) != 2 || strings.TrimSpace(text[strings.Index(text, numbers[0])+len(numbers[0]):strings.LastIndex(text, numbers[1])]) == "" {
		return 0, 0
	}
	sheet, err := strconv.Atoi(numbers[0])
	all, errAll := strconv.Atoi(numbers[1])
	if err != nil || errAll != nil || sheet == 0 || sheet > all {
		return 0, 0
	}
	return sheet, all
}
