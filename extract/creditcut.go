package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// dropAddresses drops e-mail and web addresses and handles, and cuts off a
// handle that is glued to a name.
func dropAddresses(words []creditWord) []creditWord {
	for i, w := range words {
		if !isCreditAddress(w.text) {
			continue
		}
		kept := append([]creditWord(nil), words[:i]...)
		for _, w := range words[i:] {
			if !isCreditAddress(w.text) {
				kept = append(kept, w)
			} else if at := strings.IndexByte(w.text, '@'); at > 0 && !strings.Contains(w.text[at:], ".") && isCreditCapital(w.text) {
				kept = append(kept, creditWord{text: w.text[:at], fold: strings.ToLower(w.text[:at])})
			}
		}
		return kept
	}
	return words
}

func isCreditAddress(word string) bool {
	if strings.ContainsRune(word, '@') || strings.Contains(word, "://") || strings.HasPrefix(word, "www.") || strings.HasPrefix(word, "http") {
		return true
	}
	dot, slash := strings.IndexByte(word, '.'), strings.IndexByte(word, '/')
	return dot > 0 && slash > dot && isCreditDomain(word[:slash])
}

// cutCreditDate takes a date, or a button, off a part: before is what stands
// in front of it, after what a by-word opens behind it.
func cutCreditDate(words []creditWord, strict bool) (before, after []creditWord, found bool) {
	for i := range words {
		if !isCreditDate(words, i, strict) {
			continue
		}
		before = words[:i]
		for len(before) > 0 && creditDateLinks[before[len(before)-1].fold] {
			before = before[:len(before)-1]
		}
		return before, creditBehindDate(words[i:]), true
	}
	return words, nil, false
}

// creditBehindDate gives the words from a by-word on, or those glued to the
// year, or none.
func creditBehindDate(words []creditWord) []creditWord {
	dated := false
	for j, w := range words {
		dated = dated || creditMonths[w.fold] || creditDays[w.fold] || creditStamps[w.fold] || isCreditDigit(w.text[0]) && len(w.text) >= creditYearLen
		if j > 0 && w.at == words[j-1].end && isCreditDigit(words[j-1].text[0]) && isCreditCapital(w.text) {
			return words[j:]
		}
		if dated && creditByWords[w.fold] && j+1 < len(words) {
			return words[j:]
		}
	}
	return nil
}

// isCreditDate tells whether a date, a count or a button begins at word i.
func isCreditDate(words []creditWord, i int, strict bool) bool {
	w := words[i]
	last := i+1 == len(words)
	switch {
	case strings.HasSuffix(w.text, "명"): // "and one other"
		return false
	case isCreditDigit(w.text[0]):
		return strict || isCreditNumber(words, i)
	case creditMonths[w.fold]:
		return !last && isCreditDigit(words[i+1].text[0])
	case creditDays[w.fold]:
		return last && (i == 0 || creditDateLinks[words[i-1].fold]) || !last && (isCreditDigit(words[i+1].text[0]) || creditMonths[words[i+1].fold])
	case creditStamps[w.fold]:
		return last || w.colon != "" || startsCreditDate(words[i+1])
	}
	return i > 0 && creditButtons[w.fold]
}

// startsCreditDate tells whether a word may follow "Published" and the like.
func startsCreditDate(w creditWord) bool {
	return isCreditDigit(w.text[0]) || creditMonths[w.fold] || creditDays[w.fold] || creditStamps[w.fold] || creditDateLinks[w.fold] || w.text == "in"
}

// isCreditNumber tells a date or a count from a number in a name, such as "3i
// Group" or "98 Elm Social".
func isCreditNumber(words []creditWord, i int) bool {
	text := words[i].text
	if strings.ContainsAny(text, ".:/-") && strings.IndexFunc(text, unicode.IsLetter) < 0 {
		return true
	}
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	if digits < len(text) {
		rest := strings.ToLower(strings.TrimRight(text[digits:], ".:"))
		return rest == "" || rest == "am" || rest == "pm" || rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "h" ||
			strings.HasPrefix(rest, "년") || strings.HasPrefix(rest, "年") || strings.HasPrefix(rest, "月") || strings.HasPrefix(rest, "日")
	}
	if i+1 == len(words) {
		return digits == 4 || i > 0 || len(words) == 1
	}
	next := words[i+1]
	return digits > 3 || i > 0 || creditTimeUnits[next.fold] || creditMonths[next.fold] || !isCreditCapital(next.text)
}

// creditRuleCaseless: names in Han, Kana and Hangul, where a space, a role or
// nothing stands between names: "记者 王小明 通讯员李红", "홍길동 기자".
func creditRuleCaseless(r *creditReader, p creditPart, words []creditWord) ([]string, creditVerdict, bool) {
	if !isCreditHan(words[0].text) {
		return nil, 0, false
	}
	var names []string
	for _, w := range words {
		name, role := stripHanRole(w.text)
		if role {
			r.marked = r.marked || len(names) > 0 || len(r.names) > 0 || name != ""
		}
		if name == "" {
			continue
		}
		if name == "외" || !isHanName(name) {
			break
		}
		names = append(names, name)
	}
	if len(names) == 0 || r.strict && !r.marked && !hasHanRole(words) {
		if len(r.names) > 0 {
			return nil, creditBeside, true
		}
		return nil, creditProse, r.strict
	}
	r.whole = true
	return joinHanNames(names), creditSigner, true
}

// creditHanRoles stand in front of or behind a name without a space.
var creditHanRoles = []string{
	"本报记者", "本報記者", "本刊记者", "本网记者", "新华社记者", "中新社记者", "见习记者", "特约记者", "特派记者", "特派記者", "记者", "記者",
	"通讯员", "通訊員", "特派員", "编辑委员", "編集委員", "論説委員", "特約記者", "实习生", "评论员", "取材・文＝", "取材・文", "文・",
	"논설위원", "선임기자", "인턴기자", "객원기자", "전문기자", "수습기자", "특파원", "기자",
}

// stripHanRole takes a role off a word; role is whether there was one.
func stripHanRole(word string) (name string, role bool) {
	for _, w := range creditHanRoles {
		if rest, ok := strings.CutPrefix(word, w); ok {
			return hanBehindRole(w, rest), true
		}
		if rest, ok := strings.CutSuffix(word, w); ok {
			return rest, true
		}
	}
	return word, false
}

// hanBehindRole drops what cannot be a name behind a role: "记者昨日获悉".
func hanBehindRole(role, rest string) string {
	first, _ := utf8.DecodeRuneInString(rest)
	reporter := strings.HasSuffix(role, "记者") || strings.HasSuffix(role, "記者")
	if reporter && unicode.Is(unicode.Han, first) && !strings.ContainsRune(creditSurnames, first) {
		return ""
	}
	return rest
}

func hasHanRole(words []creditWord) bool {
	for _, w := range words {
		if _, role := stripHanRole(w.text); role {
			return true
		}
	}
	return false
}

// The longest names in runes: "欧阳修文" and "황보혜정" have four, one of the
// Japanese five or six, and a foreign name in Kana many more.
const (
	creditHanMax  = 6
	creditKanaMax = 14
)

func isHanName(name string) bool {
	longest := creditHanMax
	for _, r := range name {
		switch {
		case unicode.In(r, unicode.Katakana, unicode.Hiragana) || r == '・' || r == 'ー':
			longest = creditKanaMax
		case !unicode.In(r, unicode.Han, unicode.Hangul) && r != '々' && r != '·':
			return false
		}
	}
	return utf8.RuneCountInString(name) <= longest
}

// joinHanNames joins the halves of one name that is printed with a space:
// "王 明", "中村 真子".
func joinHanNames(names []string) []string {
	if len(names) != 2 {
		return names
	}
	a, _ := utf8.DecodeRuneInString(names[0])
	b, _ := utf8.DecodeRuneInString(names[1])
	short := utf8.RuneCountInString(names[0]) == 1 || utf8.RuneCountInString(names[1]) == 1
	chinese := strings.ContainsRune(creditSurnames, a) && strings.ContainsRune(creditSurnames, b)
	if !unicode.Is(unicode.Hangul, a) && (short || !chinese) {
		return []string{names[0] + " " + names[1]}
	}
	return names
}

// isCreditHan is true for a word in Han, Kana or Hangul.
func isCreditHan(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Katakana, unicode.Hiragana)
}
