package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// pictureWords announce who took a picture, before a colon: "Foto: dpa".
var pictureWords = words.WordSet(`photo photos photograph foto fotos fotografía fotografia bild bilder image images imagen
	picture credit crédit crédito créditos illustration grafik graphic quelle source kuva zdj fot fotoğraf
	фото снимок снимка слика slika φωτογραφία φωτο fotografie fotó gambar ảnh picha argazkia
	صورة تصوير عکس تصویر فوٹو צילום फोटो तस्वीर छायाचित्र ছবি તસવીર ફોટો ఫొటో ఫోటో படம் ਤਸਵੀਰ ภาพ ፎቶ 写真 提供 图 图片 摄影 圖 사진`)

// pictureCreditWords is how many words the longest picture credits have.
const pictureCreditWords = 8

// EndsInPictureCredit reports whether text is the caption of a picture by the
// credit at its end: "The ferry at noon. (Ana Ferreira/AFP)", "... Foto: dpa",
// "... © Getty Images", "The ferry at noon / Ana Ferreira", "... A. Jonaičio nuotr.".
func EndsInPictureCredit(text string) bool {
	if endsInPhotographer(text) || strings.HasSuffix(text, " nuotr.") {
		return true
	}
	if !hasCreditMark(text) {
		return false
	}
	text = strings.TrimRight(text, " .")
	if open := strings.LastIndexByte(text, '('); open > 0 && strings.HasSuffix(text, ")") {
		inner := text[open+1 : len(text)-1]
		return isFewWords(inner) && (strings.ContainsRune(inner, '/') && !hasDigit(inner) || namesPicture(inner))
	}
	tail := text[tailStart(text):]
	return isFewWords(tail) && namesPicture(tail) || endsInSlashedName(text)
}

// photoBy opens the credits of photographers without a colon: "Photo by Ida Lund". "Photo
// by photo" is none.
var photoBy = words.WordSet(`by von par por di door av af oleh na`)

// EndsInPhotoCredit reports whether the last sentence of a text, or what stands in brackets
// at its end, names who took a picture, after a word for one: "The ferry at noon. Photo:
// Ida Lund", "The ferry at noon. (Photo by Ida Lund)". Unlike [EndsInPictureCredit] it is
// for texts that stand at pictures, however long; a credit is short.
func EndsInPhotoCredit(text string) bool {
	text = strings.TrimRight(text, " .)）]")
	at := lastBreak(text)
	if at < 0 {
		return false
	}
	tail := strings.TrimLeft(text[at:], ".。۔।(（[\n -–—")
	if !isFewWords(tail) {
		return false
	}
	if before := text[:at]; strings.HasSuffix(before, " Fot") || strings.HasSuffix(before, " Zdj") {
		return tail != ""
	}
	label, name, found := words.CutColon(tail)
	if found && name != "" {
		return pictureWords[strings.ToLower(label)] || pictureWords[strings.ToLower(label[strings.LastIndexByte(label, ' ')+1:])]
	}
	if strings.HasPrefix(tail, "©") {
		return true
	}
	first, rest, _ := strings.Cut(tail, " ")
	second, name, _ := strings.Cut(rest, " ")
	return name != "" && pictureWords[strings.ToLower(first)] && photoBy[strings.ToLower(second)]
}

// lastBreak returns where the last sentence of a text ends that another one follows, or where the
// last bracket opens; -1 where more words stand behind it than in a picture credit.
func lastBreak(text string) int {
	spaces := 0
	for i := len(text) - 1; i >= 0 && spaces <= pictureCreditWords; i-- {
		switch c := text[i]; {
		case c == '(' || c == '[' || c == '\n':
			return i
		case c == ' ':
			spaces++
			for _, stop := range [...]string{".", "۔", "।"} {
				if strings.HasSuffix(text[:i], stop) {
					return i - len(stop)
				}
			}
		case c >= utf8.RuneSelf && (strings.HasPrefix(text[i:], "。") || strings.HasPrefix(text[i:], "（")):
			return i
		}
	}
	return -1
}

// hasCreditMark reports whether text has what opens or announces a credit. Most texts have
// nothing of it.
func hasCreditMark(text string) bool {
	return strings.IndexByte(text, ':') >= 0 || strings.IndexByte(text, '(') >= 0 || strings.Contains(text, " / ") || strings.Contains(text, "：") || strings.Contains(text, "©")
}

// IsChineseCaption reports whether text is a caption as agencies in China print it
// among the paragraphs of a story: what the picture shows, and in the end who took
// it, "图为骆驼等候出发。新华社发（秦望川 摄）".
func IsChineseCaption(text string) bool {
	text = strings.TrimRight(text, "）)。 ")
	return (strings.HasPrefix(text, "图为") || strings.HasPrefix(text, "圖為")) && (strings.HasSuffix(text, "摄") || strings.HasSuffix(text, "攝"))
}

// endsInPhotographer reports whether text ends like the captions of Japanese
// papers, with who took the picture: "…＝佐伯瑞希撮影".
func endsInPhotographer(text string) bool {
	const nameMax = 30 // bytes
	if !strings.HasSuffix(text, "撮影") && !strings.HasSuffix(text, "提供") {
		return false
	}
	_, tail, ok := words.CutLast(text, "＝")
	return ok && len(tail) <= nameMax
}

// tailStart returns where the last words of a text begin, as many as a credit
// may have.
func tailStart(text string) int {
	at := len(text)
	for n := 0; n <= pictureCreditWords && at > 0; n++ {
		at = max(strings.LastIndexByte(text[:at], ' '), 0)
	}
	return at
}

// namesPicture reports whether text has the copyright sign, or a word for a
// picture right before a colon.
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
		word := before[len(strings.TrimRightFunc(before, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) })):]
		if pictureWords[strings.ToLower(word)] {
			return true
		}
		_, size := utf8.DecodeRuneInString(rest[i:])
		rest = rest[i+size:]
	}
}

// endsInSlashedName reports whether text ends in a slash and a name: two or
// three words with capitals.
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

// isFewWords reports whether text is short enough for a picture credit.
func isFewWords(text string) bool { return strings.Count(text, " ") <= pictureCreditWords }

// hasDigit reports whether text has an ASCII digit.
func hasDigit(text string) bool { return strings.ContainsAny(text, "0123456789") }
