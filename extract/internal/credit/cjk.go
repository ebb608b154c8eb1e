package credit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ruleCJK: names in Chinese characters, Kana and Hangul, where a space, a role
// or nothing stands between names: "记者 王小明 通讯员李红", "홍길동 기자".
func ruleCJK(r *reader, p part, words []word) ([]string, verdict, bool) {
	if !isCJK(words[0].text) {
		return nil, 0, false
	}
	if r.cjkRole && len(words) == 1 && (IsCJKOutlet(words[0].text) || isEqualsSign(r.ahead.sep)) {
		return nil, verdictBeside, true // "[런던=홍길동 특파원]" has a place
	}
	if r.cjkRole && len(words) == 1 && IsCJKButton(words[0].text) {
		return nil, verdictBeside, true // "商报(微博)记者 王小明"
	}
	names := r.cjkNames(words)
	if len(names) == 0 || r.strict && !r.marked && !r.cjkRole {
		if len(r.names) > 0 {
			return nil, verdictBeside, true
		}
		return nil, verdictProse, r.strict
	}
	r.full = true
	return joinCJKNames(names), verdictAuthor, true
}

// cjkNames returns the names among words, up to the first that is none, and marks the
// line by their roles.
func (r *reader) cjkNames(words []word) (names []string) {
	for _, w := range words {
		name, role := stripCJKRole(w.text)
		if role {
			r.marked = r.marked || len(names) > 0 || len(r.names) > 0 || name != "" || isReporterOf(w.text)
		}
		switch {
		case name == "" || nobody[name]:
			continue
		case name == "외", !isCJKName(name), isSentFrom(name):
			return names
		}
		names = append(names, name)
	}
	return names
}

// isSentFrom reports whether a word says from where a reporter sends: "发自北京".
func isSentFrom(word string) bool {
	return strings.HasPrefix(word, "发自") || strings.HasPrefix(word, "發自")
}

// isEqualsSign reports whether a separator stands between a place and a reporter.
func isEqualsSign(sep string) bool { return sep == "=" || sep == "＝" }

// cjkRoles stand before or after a name without a space.
var cjkRoles = []string{
	"本报记者", "本報記者", "本刊记者", "本网记者", "新华社记者", "中新社记者", "见习记者", "特约记者", "特派记者", "特派記者", "记者", "記者",
	"通讯员", "通訊員", "特派員", "编辑委员", "編集委員", "論説委員", "特約記者", "实习生", "實習生", "实习记者", "實習記者", "見習記者", "评论员", "評論員", "取材・文＝", "取材・文", "文・",
	"논설위원", "선임기자", "인턴기자", "객원기자", "전문기자", "수습기자", "특파원", "기자",
}

// stripCJKRole removes a role from a word; role reports whether there was one.
func stripCJKRole(word string) (name string, role bool) {
	for _, w := range cjkRoles {
		if rest, ok := strings.CutPrefix(word, w); ok && (rest == "" || !isHangul(w)) {
			return nameBehindRole(w, rest), true
		}
		if rest, ok := strings.CutSuffix(word, w); ok {
			return nameBeforeRole(rest), true
		}
	}
	for _, w := range reporters {
		if _, rest, ok := strings.Cut(word, w); ok && nameBehindRole(w, rest) != "" {
			return rest, true // "河南商报记者马俊峰"
		}
	}
	return word, false
}

// isReporterOf reports whether a word is a role behind the name of a paper or a
// station: "信报记者".
func isReporterOf(word string) bool {
	return slices.ContainsFunc(cjkRoles, func(role string) bool {
		paper, ok := strings.CutSuffix(word, role)
		return ok && IsCJKOutlet(paper)
	})
}

// reporters are the roles that follow the name of a paper without a space.
var reporters = []string{"记者", "記者"}

// nameBeforeRole returns what stands before a role, or "" if it is a paper or a
// station: "信报记者", "总台记者".
func nameBeforeRole(before string) string {
	if IsCJKOutlet(before) {
		return ""
	}
	return before
}

// IsCJKOutlet reports whether a word ends like the name of a paper, a station or a
// site: "河南商报", "总台".
func IsCJKOutlet(word string) bool {
	for _, end := range [...]string{"报", "報", "社", "台", "网", "網", "刊", "新闻", "新聞", "讯", "訊"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// nameBehindRole returns what follows a role, or "" if it cannot be the name of who wrote:
// "记者昨日获悉", "记者廖杰摄".
func nameBehindRole(role, rest string) string {
	if name, ok := strings.CutPrefix(rest, "・"); ok { // "記者・森下例子"
		return name
	}
	first, _ := utf8.DecodeRuneInString(rest)
	reporter := strings.HasSuffix(role, "记者") || strings.HasSuffix(role, "記者")
	tookPicture := strings.HasSuffix(rest, "摄") || strings.HasSuffix(rest, "攝")
	if reporter && rest != "" && (tookPicture || !strings.ContainsRune(chineseSurnames, first)) {
		return ""
	}
	return rest
}

// isHangul reports whether s begins with a Korean letter.
func isHangul(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Hangul, r)
}

// hasCJKRoleAnywhere reports whether a part in CJK has a role in it.
func hasCJKRoleAnywhere(parts []part) bool {
	for _, p := range parts {
		if isCJK(p.words[0].text) && hasCJKRole(p.words) {
			return true
		}
	}
	return false
}

// hasCJKRole reports whether one of the words has a role in it.
func hasCJKRole(words []word) bool {
	for _, w := range words {
		if _, role := stripCJKRole(w.text); role {
			return true
		}
	}
	return false
}

// cjkReports are the ends of words for what a reporter did, and where: "台北報導".
var cjkReports = []string{"報導", "报导", "报道", "報道", "攝影", "摄影", "撮影", "整理", "编译", "編譯", "電", "电"}

// endsInReport reports whether a word is what a reporter did and where.
func endsInReport(word string) bool {
	return slices.ContainsFunc(cjkReports, func(end string) bool { return strings.HasSuffix(word, end) })
}

// reportersOf returns the pieces of a credit without the paper and without where or how somebody
// reported, if another piece names a reporter: "聯合報", "記者陳俐君", "台北報導".
func reportersOf(pieces []string) []string {
	isReporter := func(piece string) bool {
		_, role := stripCJKRole(piece)
		return role
	}
	if !slices.ContainsFunc(pieces, isReporter) {
		return pieces
	}
	return slices.DeleteFunc(pieces, func(piece string) bool {
		piece = strings.Trim(piece, "【】〔〕()（）")
		return isCJK(piece) && !isReporter(piece) && (IsCJKOutlet(piece) || endsInReport(piece))
	})
}

// The longest names in runes: "欧阳修文" and "황보혜정" have four, one of the
// Japanese five or six, and a foreign name in Kana many more.
const (
	maxHanName  = 6
	maxKanaName = 14
)

// cjkButtons are parts of what links and buttons say in Chinese, Japanese and Korean, as they
// stand in no name: "返回首页", "我来说两句", "調整字級", "印刷する".
const cjkButtons = `返回 查看 点击 點擊 阅读 閱讀 更多 分享 扫码 打印 列印 印刷 转发 轉寄 轉發 推荐 推薦 收藏 评论 評論 留言
	说两句 說兩句 字号 字級 字體 字体 字型 调整 調整 下载 下載 手机版 手機版 微博 朋友 首页 首頁 登录 登入 注册
	註冊 订阅 訂閱 关注 關注 举报 纠错 檢舉 网站 網站 標簽 标签 標籤 来信 來信 一覧 一览 一覽 記事 会員 申込
	保存 共有 シェア ツイート コメント 댓글 공유 인쇄 스크랩 글자 구독`

// IsCJKButton reports whether a text is one of a link or a button in Chinese, Japanese or Korean.
func IsCJKButton(text string) bool {
	for part := range strings.FieldsSeq(cjkButtons) {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// isCJKName reports whether name is written and as long as a name in CJK.
func isCJKName(name string) bool {
	if endsInReport(name) || IsCJKButton(name) {
		return false
	}
	maxRunes := maxHanName
	for _, r := range name {
		switch {
		case unicode.In(r, unicode.Katakana, unicode.Hiragana) || r == '・' || r == 'ー':
			maxRunes = maxKanaName
		case !unicode.In(r, unicode.Han, unicode.Hangul) && r != '々' && r != '·':
			return false
		}
	}
	return utf8.RuneCountInString(name) <= maxRunes
}

// joinCJKNames joins the halves of one name that is printed with a space: "王
// 明", "中村 真子".
func joinCJKNames(names []string) []string {
	if len(names) != 2 {
		return names
	}
	a, _ := utf8.DecodeRuneInString(names[0])
	b, _ := utf8.DecodeRuneInString(names[1])
	short := utf8.RuneCountInString(names[0]) == 1 || utf8.RuneCountInString(names[1]) == 1
	chinese := strings.ContainsRune(chineseSurnames, a) && strings.ContainsRune(chineseSurnames, b)
	if !isHangul(names[0]) && (short || !chinese) {
		return []string{names[0] + " " + names[1]}
	}
	return names
}

// isCJK reports whether word begins with a Chinese character, Kana or Hangul.
func isCJK(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Katakana, unicode.Hiragana)
}
