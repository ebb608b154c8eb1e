package labels

import (
	"strings"
	"unicode"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/words"
)

// IsCJKName reports whether s may be the name of a person in Chinese characters
// and Hiragana: three to six of them, such as "宇野沢澄人", and no phrase of a
// label or a button.
func IsCJKName(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.Han, r) && !unicode.Is(unicode.Hiragana, r) {
			return false
		}
		n++
	}
	words := words.Hash(s, nil)
	return 3 <= n && n <= 6 && Of(words).Count == 0 && !credit.IsCJKButton(s)
}

// IsNameLine reports whether a line, which was read as credit c, is nothing but
// names as people have them, without any words of other labels. A name of one
// word counts only in a script without capitals or if it is an agency.
func IsNameLine(c credit.Credit, line string) bool {
	words := words.Hash(line, nil)
	if l := Of(words); l.Has&^(Author|Picture|Ago) != 0 {
		return false
	}
	for _, name := range c.Names {
		if n := strings.Count(name, " "); n > 4 || n == 0 && credit.OpensWithCase(name) && !credit.NamesAgency(name) {
			return false
		}
	}
	return true
}
