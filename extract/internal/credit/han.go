package credit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
	if len(names) == 0 || r.strict && !r.marked && !r.hanRole {
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
		if rest, ok := strings.CutPrefix(word, w); ok && (rest == "" || !isCreditHangul(w)) {
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
	if reporter && rest != "" && !strings.ContainsRune(creditSurnames, first) {
		return ""
	}
	return rest
}

func isCreditHangul(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Hangul, r)
}

// hasHanRoleAnywhere is false for scripts with capitals without a look.
func hasHanRoleAnywhere(parts []creditPart) bool {
	for _, p := range parts {
		if isCreditHan(p.words[0].text) && hasHanRole(p.words) {
			return true
		}
	}
	return false
}

func hasHanRole(words []creditWord) bool {
	for _, w := range words {
		if _, role := stripHanRole(w.text); role {
			return true
		}
	}
	return false
}

// creditHanReports end what a reporter did, and where: "台北報導".
var creditHanReports = []string{"報導", "报导", "报道", "報道", "攝影", "摄影", "撮影", "整理", "编译", "編譯", "電", "电"}

// The longest names in runes: "欧阳修文" and "황보혜정" have four, one of the
// Japanese five or six, and a foreign name in Kana many more.
const (
	creditHanMax  = 6
	creditKanaMax = 14
)

func isHanName(name string) bool {
	for _, end := range creditHanReports {
		if strings.HasSuffix(name, end) {
			return false
		}
	}
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
	if !isCreditHangul(names[0]) && (short || !chinese) {
		return []string{names[0] + " " + names[1]}
	}
	return names
}

// isCreditHan is true for a word in Han, Kana or Hangul.
func isCreditHan(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Katakana, unicode.Hiragana)
}
