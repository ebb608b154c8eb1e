package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// pictureWords name who made a picture, before a colon: "Foto: dpa".
var pictureWords = words.WordSet(`photo photos photograph foto fotos fotografía fotografia bild bilder image images imagen
	picture credit crédit crédito créditos illustration grafik graphic quelle source kuva zdj fot fotoğraf
	фото снимок 写真 提供 图 图片 摄影 圖 사진`)

// pictureCreditWords is the number of words of the longest credits of pictures.
const pictureCreditWords = 8

// EndsInPictureCredit tells a caption by the credit it ends in: "The ferry at
// noon. (Ana Ferreira/AFP)", "... Foto: dpa", "... © Getty Images", "The ferry at
// noon / Ana Ferreira".
func EndsInPictureCredit(text string) bool {
	if endsInPhotographer(text) {
		return true
	}
	text = strings.TrimRight(text, " .")
	if open := strings.LastIndexByte(text, '('); open > 0 && strings.HasSuffix(text, ")") {
		inner := text[open+1 : len(text)-1]
		return isFewWords(inner) && (strings.ContainsRune(inner, '/') && !hasDigit(inner) || namesPicture(inner))
	}
	tail := text[tailStart(text):]
	return isFewWords(tail) && namesPicture(tail) || endsInSlashedName(text)
}

// endsInPhotographer tells a caption of a Japanese paper by who took the picture:
// "…＝佐伯瑞希撮影".
func endsInPhotographer(text string) bool {
	const nameMax = 30 // bytes
	_, tail, ok := words.CutLast(text, "＝")
	return ok && len(tail) <= nameMax && (strings.HasSuffix(tail, "撮影") || strings.HasSuffix(tail, "提供"))
}

// tailStart is where the last words of a text begin that a credit may have.
func tailStart(text string) int {
	at := len(text)
	for n := 0; n <= pictureCreditWords && at > 0; n++ {
		at = max(strings.LastIndexByte(text[:at], ' '), 0)
	}
	return at
}

// namesPicture tells whether a text has the copyright sign, or the word for a picture
// before a colon, and something before it.
func namesPicture(text string) bool {
	if strings.Contains(text, "©") {
		return true
	}
	for rest := text; ; {
		i := strings.IndexAny(rest, ":：")
		if i < 0 {
			return false
		}
		before := strings.TrimRight(rest[:i], " ")
		word := before[len(strings.TrimRightFunc(before, unicode.IsLetter)):]
		if pictureWords[strings.ToLower(word)] {
			return true
		}
		_, size := utf8.DecodeRuneInString(rest[i:])
		rest = rest[i+size:]
	}
}

// endsInSlashedName tells a text that ends in a slash and a name: two or three
// words with capitals.
func endsInSlashedName(text string) bool {
	i := strings.LastIndex(text, " / ")
	if i <= 0 || strings.HasSuffix(text, "?") {
		return false
	}
	names := strings.Fields(text[i+3:])
	if len(names) < 2 || len(names) > 3 {
		return false
	}
	for _, name := range names {
		if r, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

func isFewWords(text string) bool { return strings.Count(text, " ") <= pictureCreditWords }

func hasDigit(text string) bool { return strings.ContainsAny(text, "0123456789") }
