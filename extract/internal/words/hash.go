package words

import (
	"unicode"
	"unicode/utf8"
)

// Hash appends a hash of each word of a text to hashes, the same as Measure for
// half of the work.
func Hash(text string, hashes []uint32) []uint32 {
	hash, inWord := uint32(FNVOffset32), false
	for _, r := range text {
		if r < utf8.RuneSelf && asciiClass[r] == letterRune { // most characters of most texts
			hash, inWord = HashRune(hash, r|0x20), true
			continue
		}
		switch class := classOf(r); class {
		case letterRune:
			hash, inWord = HashRune(hash, lowerOf(r)), true
		case digitRune:
			hash, inWord = HashRune(hash, r), true
		case otherRune, spacelessRune:
			if inWord {
				hashes = append(hashes, hash)
				hash, inWord = FNVOffset32, false
			}
			if class == spacelessRune {
				hashes = append(hashes, HashRune(FNVOffset32, r))
			}
		}
	}
	if inWord {
		hashes = append(hashes, hash)
	}
	return hashes
}

// The 32-bit FNV-1a hash of Fowler, Noll and Vo, over runes instead of bytes.
const (
	FNVOffset32 = 2166136261
	FNVPrime32  = 16777619
)

// HashRune adds a rune to a hash that began with FNVOffset32.
func HashRune(h uint32, r rune) uint32 { return (h ^ uint32(r)) * FNVPrime32 }

// The same of 64 bits, which no two of some thousand names share.
const (
	FNVOffset64 = 14695981039346656037
	fnvPrime64  = 1099511628211
)

// HashRune64 adds a rune to a hash that began with FNVOffset64.
func HashRune64(h uint64, r rune) uint64 { return (h ^ uint64(r)) * fnvPrime64 }

// A runeClass is what a character is to the words of a text.
type runeClass uint8

const (
	otherRune      runeClass = iota // ends a word
	letterRune                      // a letter or a mark upon it
	digitRune                       // part of a word, too
	apostropheRune                  // within a word, and no part of it
	spacelessRune                   // a letter that is a word by itself
)

// classOf returns the class of a character.
func classOf(r rune) runeClass {
	if r < utf8.RuneSelf {
		return asciiClass[r]
	}
	return classOfOther(r)
}

// asciiClass are the classes of the ASCII characters.
var asciiClass = func() (class [utf8.RuneSelf]runeClass) {
	for c := 'a'; c <= 'z'; c++ {
		class[c], class[c-'a'+'A'] = letterRune, letterRune
	}
	for c := '0'; c <= '9'; c++ {
		class[c] = digitRune
	}
	class['\''] = apostropheRune
	return class
}()

// classOfOther returns the class of a character that is not ASCII.
func classOfOther(r rune) runeClass {
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		if IsSpaceless(r) {
			return spacelessRune
		}
		return letterRune
	case unicode.IsDigit(r):
		return digitRune
	case r == '’':
		return apostropheRune
	}
	return otherRune
}

// lowerOf returns a letter in lower case.
func lowerOf(r rune) rune {
	if r < utf8.RuneSelf {
		return r | 0x20
	}
	return unicode.ToLower(r)
}
