package credit

import (
	"strings"
	"unicode"
)

// printed is a credit as printed, without what does not belong to it.
type printed struct {
	strings.Builder
	open bool // there is a bracket that is not closed
}

// add appends words, with the separator that stood before them.
func (b *printed) add(sep string, words []word) {
	if strings.ContainsAny(sep, ")）") {
		b.closeBracket()
	}
	sep = tidySep(sep)
	bracket := strings.Contains(sep, "(")
	if b.Len() == 0 {
		if sep = ""; bracket {
			sep = "("
		}
	}
	b.open = b.open || bracket
	b.WriteString(sep)
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
		b.WriteString(w.colon)
	}
}

// closeBracket closes the bracket that is open, if there is one.
func (b *printed) closeBracket() {
	if b.open {
		b.WriteByte(')')
		b.open = false
	}
}

// tidySep simplifies what stands between two parts: white space becomes one
// space or line break, closing brackets and colons are dropped.
func tidySep(sep string) string {
	var b strings.Builder
	var space byte
	for _, r := range sep {
		switch {
		case r == '\n':
			space = '\n'
			continue
		case unicode.IsSpace(r):
			if space == 0 {
				space = ' '
			}
			continue
		case strings.ContainsRune(":：)）", r):
			continue
		case r == '（':
			r = '('
		}
		if space != 0 {
			b.WriteByte(space)
			space = 0
		}
		b.WriteRune(r)
	}
	if space != 0 {
		b.WriteByte(space)
	}
	return b.String()
}

// holds reports whether a table holds words in lower case, with one space between them.
func holds(table map[string]bool, words []word) bool {
	var room [64]byte
	fold := room[:0]
	for i := range words {
		if i > 0 {
			fold = append(fold, ' ')
		}
		fold = append(fold, words[i].fold...)
	}
	return table[string(fold)]
}

// textOf returns words as printed with one space between them. Most are alone.
func textOf(words []word) string {
	if len(words) == 1 {
		return words[0].text
	}
	size := len(words)
	for i := range words {
		size += len(words[i].text)
	}
	var b strings.Builder
	b.Grow(size)
	for i := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words[i].text)
	}
	return b.String()
}
