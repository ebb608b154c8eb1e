package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/places"
)

// readJapanese reads brackets with a place and a reporter or agency, which an
// equals sign or nothing separates from the place; or with place, day and
// agency between spaces.
//
//	"【ソウル＝例山一郎】"  "【ドーハ共同】"  "［東京　７日　ロイター］ - "
//	"【写真＝東京】", "【速報】"    no datelines
func readJapanese(window string, lone bool) (dl Dateline, ok bool) {
	inner, end, ok := cjkBracket(window)
	if !ok || !strings.ContainsFunc(inner, isCJK) && places.CJKAgencySuffix(inner) == "" {
		return dl, false
	}
	firm := strings.HasPrefix(window, "【")
	switch {
	case strings.ContainsAny(inner, "=＝"):
		ok = dl.readJapanesePairs(inner, firm)
	case firm && dl.readJapaneseNames(inner):
		ok = true
	default:
		ok = dl.readJapaneseWords(inner)
	}
	dl.Text, dl.End = window[:end], storyStart(window, end)
	return dl, ok && (dl.End >= len(window)) == lone
}

// readJapanesePairs reads "ワシントン＝例山、ロンドン＝例川". firm brackets hold a
// place even if it is not a known one.
func (p *Dateline) readJapanesePairs(inner string, firm bool) bool {
	for pair := range strings.FieldsFuncSeq(inner, func(r rune) bool { return r == '、' || r == '，' || r == ',' }) {
		place, source, cut := cutEquals(pair)
		switch {
		case cut:
			if !p.readJapanesePair(place, source, firm) {
				return false
			}
		case len(p.Places) == 0:
			return false
		default:
			p.Reporters = append(p.Reporters, strings.TrimSpace(pair))
		}
	}
	p.joinPlaces(inner)
	return len(p.Places) > 0
}

// readJapanesePair reads a place and the reporter or agency after it.
func (p *Dateline) readJapanesePair(place, source string, firm bool) bool {
	const maxNameRunes = 10
	if place == "" || source == "" {
		return false
	}
	known := places.Lookup(place)&places.City != 0
	agency := places.CJKAgencySuffix(source) == source || places.IsAgency(source)
	if !known && !(firm || agency) || !known && !mayBeJapanesePlace(place) || utf8.RuneCountInString(source) > maxNameRunes {
		return false
	}
	p.Places = append(p.Places, place)
	if agency {
		p.Agencies = append(p.Agencies, source)
	} else {
		p.Reporters = append(p.Reporters, source)
	}
	return true
}

// mayBeJapanesePlace reports whether an unknown name is written like that of a
// place and is no label.
func mayBeJapanesePlace(place string) bool {
	const maxPlaceRunes = 12
	return !isJapaneseLabel(place) && allRunes(place, isCJK) && utf8.RuneCountInString(place) <= maxPlaceRunes
}

// readJapaneseNames reads a foreign city followed directly by the reporter's
// name: "カイロ例山一郎、ソウル例川二郎". The city ends where the script changes.
//
//	"カイロ例山一郎"  true      "パリ五輪", "東京例山"  false
func (p *Dateline) readJapaneseNames(inner string) bool {
	const minNameRunes, maxNameRunes = 3, 5
	var found, names []string
	for pair := range strings.SplitSeq(inner, "、") {
		n := strings.IndexFunc(pair, func(r rune) bool { return !unicode.Is(unicode.Katakana, r) && r != 'ー' && r != '・' })
		if n <= 0 || places.Lookup(pair[:n])&places.City == 0 {
			return false
		}
		name := pair[n:]
		size := utf8.RuneCountInString(name)
		if size < minNameRunes || size > maxNameRunes || isJapaneseLabel(name) || places.CJKAgencySuffix(name) != "" ||
			!allRunes(name, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			return false
		}
		found, names = append(found, pair[:n]), append(names, name)
	}
	p.Places, p.Reporters = found, names
	p.joinPlaces(inner)
	return true
}

// readJapaneseWords reads place, day and agency, with or without spaces between
// them.
func (p *Dateline) readJapaneseWords(inner string) bool {
	const maxPlaceRunes = 10
	for word := range strings.FieldsSeq(inner) {
		if p.setCJKDay(word) {
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
				isJapaneseLabel(place) || utf8.RuneCountInString(place) > maxPlaceRunes) {
				return false
			}
			p.Places = append(p.Places, place)
		}
	}
	p.joinPlaces(inner)
	return len(p.Agencies) > 0 && (len(p.Places) > 0 || p.Day != 0)
}

// joinPlaces sets Place to what is printed from the first place to the last.
func (p *Dateline) joinPlaces(inner string) {
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

// isJapaneseLabel reports whether word holds one of the words that other
// brackets hold: picture, news flash, interview and the like.
func isJapaneseLabel(word string) bool {
	for _, label := range []string{"写真", "画像", "動画", "提供", "出典", "撮影", "資料", "図", "映像", "聞き手", "文", "構成", "取材", "関連", "速報", "独自", "解説", "編集", "特集", "記事", "本社", "代表", "合成", "図解", "五輪", "会談", "会議", "大会", "決勝", "首脳", "選手", "照片", "图片", "圖"} {
		if strings.Contains(word, label) {
			return true
		}
	}
	return false
}
