package words

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// FoldedName gives a hash of a name of a place or a person by which its forms are equal:
// capitals, accents, full stops, apostrophes, hyphens and stray white space do not count. It
// has so many bits that no other name has the same.
func FoldedName(name string) uint64 {
	hash := uint64(FNVOffset64)
	gap, begun := false, false
	for _, r := range name {
		switch {
		case 'a' <= r|0x20 && r|0x20 <= 'z': // most characters of most names
		case r == ' ' || r == '-' || r == '\u00a0' || r == '\n' || r == '\t' || r == '‑':
			gap = begun
			continue
		case strings.ContainsRune(".'’‘ʻʼ`", r) || unicode.Is(unicode.Mn, r):
			continue
		}
		if gap {
			hash = HashRune64(hash, ' ')
			gap = false
		}
		begun = true
		hash = hashFolded(hash, r)
	}
	return hash
}

// hashFolded adds a letter to a hash, as a capital without its accent.
func hashFolded(hash uint64, r rune) uint64 {
	if r < utf8.RuneSelf {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return HashRune64(hash, r)
	}
	r = unicode.ToUpper(r)
	if plain, ok := plainLetters()[r]; ok {
		for _, r := range plain {
			hash = HashRune64(hash, r)
		}
		return hash
	}
	return HashRune64(hash, r)
}

// foldedMost is about as many letters as foldedLetters has.
const foldedMost = 160

// plainLetters maps the letters of foldedLetters to what they become.
var plainLetters = sync.OnceValue(func() map[rune]string {
	plain := make(map[rune]string, foldedMost)
	for _, f := range foldedLetters {
		for _, letter := range f.letters {
			plain[letter] = f.plain
		}
	}
	return plain
})

// foldedLetters are accented capitals and what they become.
var foldedLetters = []struct{ plain, letters string }{
	{"A", "ÀÁÂÃÄÅĀĂĄẢẠẤẦẨẪẬẮẰẲẴẶ"}, {"C", "ÇĆČĊ"}, {"D", "ĐĎ"}, {"E", "ÈÉÊËĒĖĘĚƏẸẼẾỀỂỄỆ"}, {"G", "ĞĢĠ"},
	{"I", "ÌÍÎÏĪĮİỈỊĨ"}, {"K", "Ķ"}, {"L", "ŁĻĽĹ"}, {"N", "ÑŃŇŅ"}, {"O", "ÒÓÔÕÖØŌŐỎỌỐỒỔỖỘỚỜỞỠỢƠ"},
	{"R", "ŘŔ"}, {"S", "ŚŠŞȘ"}, {"SS", "ßẞ"}, {"T", "ŤŢȚ"}, {"U", "ÙÚÛÜŪŮŰŲỦỤŨỨỪỬỮỰƯ"}, {"Y", "ÝŸỲỶỸ"},
	{"Z", "ŹŻŽ"}, {"AE", "Æ"}, {"OE", "Œ"}, {"Е", "Ё"}, {"И", "Й"},
	{"Α", "Ά"}, {"Ε", "Έ"}, {"Η", "Ή"}, {"Ι", "ΊΪ"}, {"Ο", "Ό"}, {"Υ", "ΎΫ"}, {"Ω", "Ώ"},
	{"ا", "أإآ"}, {"ی", "ي"}, {"ک", "ك"},
}
