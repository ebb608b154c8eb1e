package words

import (
	"unicode"
	"unicode/utf8"
)

// Measure counts what the scores need in one walk over the text of a block, and
// appends a hash of each word to hashes. linkRunes is how many of the letters
// and digits of the text stand in links.
//
// Scripts that do not put spaces between words (Chinese, Japanese, Thai, …)
// count two characters as a word, which is about their mean word length, and
// hash every character as a word.
func Measure(text string, linkRunes int, hashes []uint32) (Stats, []uint32) {
	var s Stats
	wordHash := uint32(FNVOffset32)
	var word [32]byte // the word in lower case, for the stop-word lists
	n, inWord, letters, spaceless := 0, false, 0, 0
	last := ' '
	endWord := func() {
		if inWord {
			s.Words++
			hashes = append(hashes, wordHash)
			wordHash = FNVOffset32
			if n <= len(word) && IsStopWord(string(word[:n])) {
				s.StopWords++
			}
		}
		n, inWord = 0, false
	}
	for _, r := range text {
		s.Runes++
		switch {
		case r < utf8.RuneSelf && IsASCIILetter[r], r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsMark(r)):
			letters++
			lower := r
			if r < utf8.RuneSelf {
				lower = r | 0x20
			} else {
				lower = unicode.ToLower(r)
			}
			if IsSpaceless(r) {
				endWord()
				hashes = append(hashes, HashRune(wordHash, r))
				spaceless++
				break
			}
			wordHash = HashRune(wordHash, lower)
			if !inWord {
				inWord = true
				if lower != r {
					s.Capitals++
				}
			}
			if n+utf8.UTFMax <= len(word) {
				n += utf8.EncodeRune(word[n:], lower)
			} else {
				n = len(word) + 1
			}
		case '0' <= r && r <= '9' || r >= utf8.RuneSelf && unicode.IsDigit(r):
			letters++
			s.Digits++
			wordHash = HashRune(wordHash, r)
			inWord = true
			n = len(word) + 1
		case r == '\'' || r == '’':
			// inside a word
		default:
			endWord()
			switch r {
			case ',', ';', ':', '،', '；', '，', '、', '：':
				s.Commas++
			case '.', '!', '?', '。', '！', '？', '؟', '।', '…':
				s.Stops++
			case '$', '€', '£', '¥', '₹':
				s.Currency = true
			}
		}
		if !unicode.IsSpace(r) && !ClosesQuote(r) {
			last = r
		}
	}
	endWord()
	s.Words += (spaceless + 1) / 2
	if letters > 0 {
		s.LinkWords = min(s.Words, (s.Words*linkRunes+letters/2)/letters)
	}
	s.EndsSentence = EndsSentence(last)
	return s, hashes
}

// Hash appends a hash of each word of a text to hashes, the same as Measure for
// half of the work.
func Hash(text string, hashes []uint32) []uint32 {
	hash, inWord := uint32(FNVOffset32), false
	endWord := func() {
		if inWord {
			hashes = append(hashes, hash)
			hash, inWord = FNVOffset32, false
		}
	}
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf && IsASCIILetter[r]:
			hash, inWord = HashRune(hash, r|0x20), true
		case r < utf8.RuneSelf && (r < '0' || r > '9'):
			if r != '\'' {
				endWord()
			}
		case r < utf8.RuneSelf || unicode.IsDigit(r):
			hash, inWord = HashRune(hash, r), true
		case unicode.IsLetter(r) || unicode.IsMark(r):
			if !IsSpaceless(r) {
				hash, inWord = HashRune(hash, unicode.ToLower(r)), true
				break
			}
			endWord()
			hashes = append(hashes, HashRune(hash, r))
		case r != '’':
			endWord()
		}
	}
	endWord()
	return hashes
}

// The 32-bit FNV-1a hash of Fowler, Noll and Vo, over runes instead of bytes.
const (
	FNVOffset32 = 2166136261
	FNVPrime32  = 16777619
)

// HashRune adds a rune to a hash that began with FNVOffset32.
func HashRune(h uint32, r rune) uint32 { return (h ^ uint32(r)) * FNVPrime32 }

// IsASCIILetter holds, for each ASCII character, whether it is a letter.
var IsASCIILetter = func() (t [utf8.RuneSelf]bool) {
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = true, true
	}
	return t
}()

// IsSpaceless reports whether a letter is of a script that puts no spaces
// between words: Thai, Lao, Khmer and Burmese, kana and Han. Korean does use
// spaces.
func IsSpaceless(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r <= 0x0EFF, 0x1000 <= r && r <= 0x109F, 0x1780 <= r && r <= 0x17FF:
		return true
	case r < 0x3040:
		return false
	}
	return r <= 0x30FF || 0x3400 <= r && r <= 0x9FFF || 0xF900 <= r && r <= 0xFAFF || 0x20000 <= r && r <= 0x3FFFF
}

// ClosesQuote reports whether a character may follow the full stop of a
// sentence.
func ClosesQuote(r rune) bool {
	switch r {
	case '"', '\'', ')', ']', '”', '’', '»', '“', '«', '」', '』', '）', '】', '›':
		return true
	}
	return false
}

// EndsSentence reports whether a character ends a sentence, or announces what
// follows.
func EndsSentence(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔', ':', '։':
		return true
	}
	return false
}

// Stats are counts over the text of a block, which the fitted scores are made
// from.
type Stats struct {
	Words, LinkWords int
	Runes            int
	Commas, Stops    int  // , ; : and . ! ? and the like in other scripts
	Capitals         int  // words that begin with a capital
	Digits           int  // runes
	StopWords        int  // function words of any language
	Currency         bool // a sign of a currency is in it
	EndsSentence     bool // the last rune but quotes and brackets ends a sentence
}
