package labels

import (
	"strings"
	"unicode"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/words"
)

// IsCJKName tells a line that may be a name of Chinese or Japanese: three to
// six characters, as "宇野沢澄人", but no label, as "シェア".
func IsCJKName(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.Han, r) && !unicode.Is(unicode.Hiragana, r) {
			return false
		}
		n++
	}
	words := words.Hash(s, nil)
	return 3 <= n && n <= 6 && Of(words).Count == 0
}

// IsNameLine tells a line that is nothing but names as people have them: two
// to four words with capitals, or a short word of a script without.
func IsNameLine(c credit.Credit, line string) bool {
	words := words.Hash(line, nil)
	if l := Of(words); l.Has&^(Author|Picture|Ago) != 0 {
		return false
	}
	for _, name := range c.Names {
		if n := strings.Count(name, " "); n > 4 || n == 0 && credit.OpensWithCase(name) && !credit.Agencies[strings.ToLower(name)] {
			return false
		}
	}
	return true
}
