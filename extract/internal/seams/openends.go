package seams

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// openEnds are words that no headline, label or sentence ends with.
var openEnds = words.WordSet("the a an of and or with from der die das den dem des einen einem einer eines und oder vom zum zur im le les une des du et ou el los las una del y il lo gli della dei delle di os um uma och og av że или и von to into in at mit für bei dans sur con para com fra från de en por à een het van voor " +
	"в на с из к о об что у з від про что ο η το οι τα του της των τον την στο στη στην και με για από σε ότι " + // Cyrillic, Greek
	"ve ile w z dla di ke dan yang untuk và của là các những với " +
	"في من على إلى عن أن إن التي الذي مع بين خلال منذ أو با از به در که برای کے کی کا نے اور של את על עם אל כי בין " + // from right to left
	"के का ने और कि एवं ও এবং যে")

// EndsOpen reports whether a piece ends in the middle of a sentence: with a comma, an
// article or a preposition.
func EndsOpen(piece string) bool {
	last, _ := utf8.DecodeLastRuneInString(piece)
	if strings.ContainsRune(",(„“«[/", last) && last != '“' {
		return true
	}
	word := piece[strings.LastIndexByte(piece, ' ')+1:]
	if IsThai(last) {
		return slices.ContainsFunc(thaiEnds[:], func(end string) bool { return strings.HasSuffix(word, end) })
	}
	return openEnds[word] || len(word) == len(piece) && len(piece) > 1 && openEnds[strings.ToLower(word)] // "A" alone sets the size of letters
}

// boundWords stand behind the word that they belong to, and open no sentence: postpositions
// and the like.
var boundWords = words.WordSet("ने को से में का की के तक वाले نے کو سے کا کی کے تک را گفت کرد است बोले " +
	"은 는 가 을 를 의 에 에서 에게 으로 로 와 과 도 만 부터 까지 씨 씨는 씨가 씨의")

// glued are those that no blank stands before.
var glued = words.WordSet("은 는 가 을 를 의 에 에서 에게 으로 로 와 과 도 만 부터 까지")

// Thai has neither blanks between words nor full stops.
var (
	thaiEnds    = [...]string{"ของ", "และ", "ใน", "กับ", "ว่า", "จาก", "โดย", "ต้อง", "เป็น", "ให้", "จะ", "ซึ่ง"}
	thaiOpeners = [...]string{"ว่า", "ของ", "และ", "กล่าว", "จะ", "ซึ่ง", "บอก", "ระบุ", "ได้"}
)

// IsThai reports whether a letter is Thai or Lao.
func IsThai(r rune) bool { return 0x0E00 <= r && r <= 0x0EFF }

// OpensBound reports whether a piece opens with a word that goes on with the piece before it, and
// whether no blank stands between.
func OpensBound(piece string) (bound, isGlued bool) {
	word := strings.TrimRight(firstWord(piece), ",،")
	if IsThai(words.FirstRune(word)) {
		return slices.ContainsFunc(thaiOpeners[:], func(opener string) bool { return strings.HasPrefix(word, opener) }), false
	}
	return boundWords[word], glued[word]
}

// OpensWithStop reports whether a piece opens with a mark that stands behind a
// word: ", who said", ".". A decimal such as ".5" or an ellipsis does not.
func OpensWithStop(piece string) bool {
	first, size := utf8.DecodeRuneInString(piece)
	if size == 0 || !strings.ContainsRune(",.;:!?)»”،؛؟、。，", first) {
		return false
	}
	if size == len(piece) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(piece[size:])
	return first >= 0x0600 && first != '”' || unicode.IsSpace(next) || first == '.' && unicode.IsUpper(next) || first != '.' && unicode.IsPunct(next)
}
