package page

import (
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/words"
)

// A ClassName is what there is to know of the value of a class attribute.
type ClassName struct {
	hints Hint
	Words []uint32 // hashes of the words it is made of, each once
}

// ClassNames are the class attributes of a page, each read once: a page repeats
// its classes.
type ClassNames struct {
	numbers map[string]int32
	List    []ClassName
}

// of gives the number of a class attribute's value in the list.
func (c *ClassNames) number(class string) int32 {
	n, known := c.numbers[class]
	if !known {
		n = int32(len(c.List))
		c.numbers[class] = n
		c.List = append(c.List, readClass(class))
	}
	return n
}

// NoClass stands for an element without a class attribute.
const NoClass = -1

func readClass(class string) ClassName {
	var c ClassName
	eachClassWord(class, func(word []byte) {
		c.hints |= hintOf[string(word)]
		if len(c.Words) == classWordsMax {
			return
		}
		h := uint32(words.FNVOffset32)
		for _, b := range word {
			h = words.HashRune(h, rune(b))
		}
		for _, seen := range c.Words {
			if seen == h {
				return
			}
		}
		c.Words = append(c.Words, h)
	})
	return c
}

// HashTag is the hash of a tag, as a word among those of classes.
func HashTag(tag atom.Atom) uint32 {
	h := words.HashRune(words.FNVOffset32, '<')
	for _, r := range tag.String() {
		h = words.HashRune(h, r)
	}
	return h
}

// classWordsMax is how many different words of a class are kept; no page that is
// not out to do harm has more.
const classWordsMax = 64

// classWordMax is the length above which a word in a class is no word.
const classWordMax = 16

// eachClassWord cuts a class or id into words, in lower case, at hyphens,
// underscores, digits and camel humps: "article-body__newsletterBox" gives
// article, body, newsletter and box. Single letters are left out.
func eachClassWord(name string, see func(word []byte)) {
	var word [classWordMax]byte
	n, tooLong := 0, false
	flush := func() {
		if n > 1 && !tooLong {
			see(word[:n])
		}
		n, tooLong = 0, false
	}
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case 'A' <= c && c <= 'Z':
			if i > 0 && 'a' <= name[i-1] && name[i-1] <= 'z' {
				flush()
			}
			c += 'a' - 'A'
		case c < 'a' || c > 'z':
			flush()
			continue
		}
		if n == classWordMax {
			tooLong = true
			continue
		}
		word[n] = c
		n++
	}
	flush()
}
