package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// cjkBracket takes the bracket apart that s begins with.
func cjkBracket(s string) (inner string, end int, ok bool) {
	closing := closingBracket(s)
	if closing == "" {
		return "", 0, false
	}
	_, size := utf8.DecodeRuneInString(s)
	n := strings.Index(s[size:], closing)
	if n <= 0 {
		return "", 0, false
	}
	return s[size : size+n], size + n + len(closing), true
}

// storyStart passes over the marks and white space behind a dateline.
func storyStart(s string, pos int) int {
	_, next := scanMark(s, pos)
	return next
}

// cutEquals cuts at the sign that parts place and source in Japanese and
// Korean datelines.
func cutEquals(s string) (left, right string, ok bool) {
	i := strings.IndexAny(s, "=＝")
	if i < 0 {
		return "", "", false
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+size:]), true
}

// readKoreanDateline reads place and agency in brackets and the reporters that
// follow up to an equals sign.
//
//	"(서울=연합뉴스) 홍예시 기자 = "  a dateline
//	"[로이터=연합뉴스]", "(사진=연합뉴스)"    photo credits
func readKoreanDateline(window string, lone bool) (dl Parsed, ok bool) {
	inner, end, ok := cjkBracket(window)
	if !ok || !strings.ContainsFunc(inner, IsHangul) {
		return dl, false
	}
	left, right, ok := cutEquals(inner)
	if !ok || right == "" {
		return dl, false
	}
	known := true
	for place := range strings.FieldsFuncSeq(left, func(r rune) bool { return strings.ContainsRune("·ㆍ‧,/、", r) }) {
		place = strings.TrimSpace(place)
		if places.CJKAgencyPrefix(place) == place || koreanLabel(place) || utf8.RuneCountInString(place) > 8 {
			return dl, false
		}
		known = known && places.Lookup(place) != 0
		dl.Places = append(dl.Places, place)
	}
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
	return dl, len(dl.Places) > 0 && (dl.End >= len(window)) == lone
}

// equalsSign finds the equals sign behind the reporters' names, near by.
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

// koreanReporters reads names each followed by a title: "김보기 특파원 이예시 기자".
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

// koreanLabel knows what stands before an equals sign in credits.
func koreanLabel(word string) bool {
	for _, label := range []string{"사진", "자료", "출처", "제공", "그래픽", "영상", "이미지", "캡처", "일러스트", "글", "그림", "합성"} {
		if strings.Contains(word, label) {
			return true
		}
	}
	return false
}

func IsHangul(r rune) bool { return unicode.Is(unicode.Hangul, r) }

func isCJK(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー' || r == '々'
}

// readJapaneseDateline reads brackets that hold a place and, behind an equals
// sign or glued to it, a reporter or an agency; or place, day and agency parted
// by spaces.
//
//	"【ソウル＝例山一郎】"  "【ドーハ共同】"  "［東京　７日　ロイター］ - "
//	"【写真＝東京】", "【速報】"    no datelines
func readJapaneseDateline(window string, lone bool) (dl Parsed, ok bool) {
	inner, end, ok := cjkBracket(window)
	if !ok || !strings.ContainsFunc(inner, isCJK) && places.CJKAgencySuffix(inner) == "" {
		return dl, false
	}
	firm := strings.HasPrefix(window, "【")
	switch {
	case strings.ContainsAny(inner, "=＝"):
		ok = dl.takeJapanesePairs(inner, firm)
	case firm && dl.takeJapaneseNames(inner):
		ok = true
	default:
		ok = dl.takeJapaneseWords(inner)
	}
	dl.Text, dl.End = window[:end], storyStart(window, end)
	return dl, ok && (dl.End >= len(window)) == lone
}

// takeJapanesePairs reads "ワシントン＝例山、ロンドン＝例川". firm brackets hold a
// place even where the list does not know it.
func (p *Parsed) takeJapanesePairs(inner string, firm bool) bool {
	const longestPlace, longestName = 12, 10
	for pair := range strings.FieldsFuncSeq(inner, func(r rune) bool { return r == '、' || r == '，' || r == ',' }) {
		place, source, cut := cutEquals(pair)
		if !cut {
			if len(p.Places) == 0 {
				return false
			}
			p.Reporters = append(p.Reporters, strings.TrimSpace(pair))
			continue
		}
		known := places.Lookup(place)&places.City != 0
		agency := places.CJKAgencySuffix(source) == source && source != "" || places.IsAgency(source)
		if place == "" || source == "" || !known && (!firm && !agency || japaneseLabel(place) || !allRunes(place, isCJK) ||
			utf8.RuneCountInString(place) > longestPlace) || utf8.RuneCountInString(source) > longestName {
			return false
		}
		p.Places = append(p.Places, place)
		if agency {
			p.Agencies = append(p.Agencies, source)
		} else {
			p.Reporters = append(p.Reporters, source)
		}
	}
	p.joinPlaces(inner)
	return len(p.Places) > 0
}

// takeJapaneseNames reads a foreign city with the reporter's name glued to it:
// "カイロ例山一郎、ソウル例川二郎". The city ends where its script does.
//
//	"カイロ例山一郎"  taken      "パリ五輪", "東京例山"  not taken
func (p *Parsed) takeJapaneseNames(inner string) bool {
	const shortestName, longestName = 3, 5
	var found, names []string
	for pair := range strings.SplitSeq(inner, "、") {
		n := strings.IndexFunc(pair, func(r rune) bool { return !unicode.Is(unicode.Katakana, r) && r != 'ー' && r != '・' })
		if n <= 0 || places.Lookup(pair[:n])&places.City == 0 {
			return false
		}
		name := pair[n:]
		size := utf8.RuneCountInString(name)
		if size < shortestName || size > longestName || japaneseLabel(name) || places.CJKAgencySuffix(name) != "" ||
			!allRunes(name, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			return false
		}
		found, names = append(found, pair[:n]), append(names, name)
	}
	p.Places, p.Reporters = found, names
	p.joinPlaces(inner)
	return true
}

// takeJapaneseWords reads place, day and agency, parted by spaces or glued.
func (p *Parsed) takeJapaneseWords(inner string) bool {
	const longestPlace = 10
	for word := range strings.FieldsSeq(inner) {
		if p.takeCJKDay(word) {
			continue
		}
		if agency := places.CJKAgencySuffix(word); agency != "" {
			p.Agencies = append(p.Agencies, agency)
			word = strings.TrimSuffix(word, agency)
		} else if places.IsAgency(word) {
			p.Agencies = append(p.Agencies, word)
			word = ""
		}
		for place := range strings.FieldsFuncSeq(word, func(r rune) bool { return r == '／' || r == '/' }) {
			if places.Lookup(place) == 0 && (!allRunes(place, func(r rune) bool { return isCJK(r) && !unicode.Is(unicode.Hiragana, r) }) ||
				japaneseLabel(place) || utf8.RuneCountInString(place) > longestPlace) {
				return false
			}
			p.Places = append(p.Places, place)
		}
	}
	p.joinPlaces(inner)
	return len(p.Agencies) > 0 && (len(p.Places) > 0 || p.Day != 0)
}

// joinPlaces sets place to what is printed from the first place to the last.
func (p *Parsed) joinPlaces(inner string) {
	switch len(p.Places) {
	case 0:
	case 1:
		p.Place = p.Places[0]
	default:
		p.Place = strings.Join(p.Places, "/")
		if strings.Contains(inner, strings.Join(p.Places, "／")) {
			p.Place = strings.Join(p.Places, "／")
		}
	}
}

// takeCJKDay reads "3月2日" and "20日", in digits of either width.
func (p *Parsed) takeCJKDay(word string) bool {
	if !strings.HasSuffix(word, "日") {
		return false
	}
	month, day, year, ok := dates.ParseMonthDay(narrowDigits(word))
	if ok && day != 0 {
		p.Month, p.Day, p.Year = month, day, year
	}
	return ok && day != 0
}

// narrowDigits writes full-width digits as ASCII ones.
func narrowDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '０' && r <= '９' {
			return r - '０' + '0'
		}
		return r
	}, s)
}

// japaneseLabel knows what other brackets hold.
func japaneseLabel(word string) bool {
	for _, label := range []string{"写真", "画像", "動画", "提供", "出典", "撮影", "資料", "図", "映像", "聞き手", "文", "構成", "取材", "関連", "速報", "独自", "解説", "編集", "特集", "記事", "本社", "代表", "合成", "図解", "五輪", "会談", "会議", "大会", "決勝", "首脳", "選手", "照片", "图片", "圖"} {
		if strings.Contains(word, label) {
			return true
		}
	}
	return false
}

func allRunes(s string, is func(rune) bool) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !is(r) })
}
