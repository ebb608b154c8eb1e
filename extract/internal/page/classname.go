package page

import (
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/words"
)

// A ClassName is what is known of one value of a class attribute.
type ClassName struct {
	hints Hint
	Words []uint32 // hashes of the words it is made of, each once
}

// ClassNames are the values of the class attributes of a page, each read once,
// since a page repeats its classes.
type ClassNames struct {
	numbers map[string]int32
	List    []ClassName // in the order of the page
}

// number returns the index in List of a class attribute's value, adding it when
// it is new.
func (c *ClassNames) number(class string) int32 {
	n, known := c.numbers[class]
	if !known {
		n = int32(len(c.List))
		c.numbers[class] = n
		c.List = append(c.List, readClass(class))
	}
	return n
}

// NoClass is the Class of a container whose element has no class attribute.
const NoClass = -1

// readClass reads the hints and the words of a class attribute.
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

// HashTag returns the hash of a tag, for use among those of the words of
// classes.
func HashTag(tag atom.Atom) uint32 {
	h := words.HashRune(words.FNVOffset32, '<')
	for _, r := range tag.String() {
		h = words.HashRune(h, r)
	}
	return h
}

// classWordsMax is how many different words of a class are kept; only a page
// that is out to do harm has more.
const classWordsMax = 64

// classWordMax is the length above which a run of letters in a class is left
// out: it is no word.
const classWordMax = 16

// eachClassWord cuts a class or id into words, in lower case, at hyphens,
// underscores, digits and capitals: "article-body__newsletterBox" gives
// article, body, newsletter and box. Single letters are left out. The word is
// valid until see returns.
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
