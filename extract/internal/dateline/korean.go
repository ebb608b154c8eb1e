package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// readKorean reads place and agency in brackets and the reporters that
// follow up to an equals sign.
//
//	"(서울=연합뉴스) 홍예시 기자 = "  a dateline
//	"[로이터=연합뉴스]", "(사진=연합뉴스)"    photo credits
func readKorean(window string, lone bool) (dl Dateline, ok bool) {
	inner, end, ok := cjkBracket(window)
	if !ok || !strings.ContainsFunc(inner, IsHangul) {
		return dl, false
	}
	left, right, ok := cutEquals(inner)
	if !ok || right == "" {
		return dl, false
	}
	found, known := koreanPlaces(left)
	if len(found) == 0 {
		return dl, false
	}
	dl.Places = found
	reporters, isReporters := koreanReporters(right)
	switch {
	case isReporters:
		dl.Reporters = reporters
	case places.CJKAgencySuffix(right) == right || known:
		dl.Agencies = []string{right}
	default:
		return dl, false
	}
	dl.Text, dl.Place, dl.End = window[:end], left, storyStart(window, end)
	if sign, size := equalsSign(window[end:]); sign > 0 {
		if names, ok := koreanReporters(window[end : end+sign]); ok || strings.TrimSpace(window[end:end+sign]) == "" {
			dl.Reporters = append(dl.Reporters, names...)
			dl.End = storyStart(window, end+sign+size)
		}
	}
	return dl, (dl.End >= len(window)) == lone
}

// koreanPlaces reads the places before the equals sign; known reports whether
// all of them are known. It returns none if one of them can be no place.
func koreanPlaces(list string) (found []string, known bool) {
	const maxPlaceRunes = 8
	known = true
	for place := range strings.FieldsFuncSeq(list, func(r rune) bool { return strings.ContainsRune("·ㆍ‧,/、", r) }) {
		place = strings.TrimSpace(place)
		if places.CJKAgencyPrefix(place) == place || isKoreanLabel(place) || utf8.RuneCountInString(place) > maxPlaceRunes {
			return nil, false
		}
		known = known && places.Lookup(place) != 0
		found = append(found, place)
	}
	return found, known
}

// equalsSign finds the equals sign after the reporters' names, if it is near.
func equalsSign(s string) (at, size int) {
	const near = 90 // bytes: three reporters with their titles
	if len(s) > near {
		s = words.CutAtRune(s, near)
	}
	at = strings.IndexAny(s, "=＝")
	if at < 0 {
		return -1, 0
	}
	_, size = utf8.DecodeRuneInString(s[at:])
	return at, size
}

// koreanReporters reads names, each with a title after it: "김보기 특파원 이예시 기자". ok
// is false if there is no title, or something that is no name.
func koreanReporters(s string) (names []string, ok bool) {
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("·ㆍ,", r) }) {
		switch word {
		case "기자", "특파원", "통신원", "인턴기자", "선임기자", "전문기자", "객원기자", "수습기자", "논설위원", "인턴", "PD":
			ok = true
			continue
		}
		if name, cut := strings.CutSuffix(word, "기자"); cut && name != "" {
			word, ok = name, true
		}
		if strings.ContainsFunc(word, func(r rune) bool { return !IsHangul(r) }) || utf8.RuneCountInString(word) > 5 {
			return nil, false
		}
		names = append(names, word)
	}
	return names, ok
}

// isKoreanLabel reports whether word holds one of the words that stand before
// an equals sign in picture credits.
func isKoreanLabel(word string) bool {
	for _, label := range []string{"사진", "자료", "출처", "제공", "그래픽", "영상", "이미지", "캡처", "일러스트", "글", "그림", "합성"} {
		if strings.Contains(word, label) {
			return true
		}
	}
	return false
}
