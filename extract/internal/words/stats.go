package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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

// Measure counts what the scores need in one walk over the text of a block, and
// appends a hash of each word to hashes. linkRunes is how many of the letters
// and digits of the text stand in links.
//
// Scripts that do not put spaces between words (Chinese, Japanese, Thai, …)
// count two characters as a word, which is about their mean word length, and
// hash every character as a word.
func Measure(text string, linkRunes int, hashes []uint32) (Stats, []uint32) {
	m := measurement{hashes: hashes, hash: FNVOffset32, stops: stopWordTable}
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf && asciiClass[text[i]] == letterRune { // most characters of most texts
			i = m.asciiLetters(text, i)
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		m.Runes++
		switch classOf(r) {
		case letterRune:
			m.letter(r)
		case digitRune:
			m.digit(r)
		case spacelessRune:
			m.endWord()
			m.spaceless++
			m.hashes = append(m.hashes, HashRune(FNVOffset32, r))
		case otherRune:
			m.endWord()
			m.sign(r)
		}
	}
	m.endWord()
	m.Words += (m.spaceless + 1) / 2
	if all := m.letters + m.spaceless; all > 0 {
		m.LinkWords = min(m.Words, (m.Words*linkRunes+all/2)/all)
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsSpace(r) || ClosesQuote(r) }))
	m.EndsSentence = EndsSentence(last)
	return m.Stats, m.hashes
}

// A measurement is the state of Measure within a text.
type measurement struct {
	Stats
	hashes    []uint32
	letters   int       // and digits, but for spaceless ones
	spaceless int       // letters of scripts without spaces
	inWord    bool      // whether a word has begun
	hash      uint32    // of that word so far
	stops     FrozenSet // the hashes of the stop words
}

// asciiLetters goes on with a word by the ASCII letters that stand at i, and returns
// where they end. It is letter for many at a time.
func (m *measurement) asciiLetters(text string, i int) int {
	if !m.inWord {
		m.inWord = true
		if text[i] < 'a' {
			m.Capitals++
		}
	}
	start, hash := i, m.hash
	for i < len(text) && text[i] < utf8.RuneSelf && asciiClass[text[i]] == letterRune {
		hash = HashRune(hash, rune(text[i]|0x20))
		i++
	}
	m.hash = hash
	m.letters += i - start
	m.Runes += i - start
	return i
}

// letter goes on with a word.
func (m *measurement) letter(r rune) {
	m.letters++
	lower := lowerOf(r)
	m.hash = HashRune(m.hash, lower)
	if !m.inWord {
		m.inWord = true
		if lower != r {
			m.Capitals++
		}
	}
}

// digit goes on with a word.
func (m *measurement) digit(r rune) {
	m.letters++
	m.Digits++
	m.hash = HashRune(m.hash, r)
	m.inWord = true
}

// endWord counts the word that has begun, if one has.
func (m *measurement) endWord() {
	if !m.inWord {
		return
	}
	m.Words++
	m.hashes = append(m.hashes, m.hash)
	if m.stops.Has(m.hash) {
		m.StopWords++
	}
	m.hash, m.inWord = FNVOffset32, false
}

// sign counts a character that is part of no word.
func (m *measurement) sign(r rune) {
	switch r {
	case ',', ';', ':', '،', '；', '，', '、', '：':
		m.Commas++
	case '.', '!', '?', '。', '！', '？', '؟', '।', '…':
		m.Stops++
	case '$', '€', '£', '¥', '₹':
		m.Currency = true
	}
}

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
	case '.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔', ':', '։', '።', '။', '។':
		return true
	}
	return false
}
