package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/places"
	"shuck/extract/internal/words"
)

// chineseEndings close a Chinese dateline: sent by wire, reported. Longer ones
// stand before those they end with.
var chineseEndings = []string{"专电", "專電", "电讯", "電訊", "专讯", "專訊", "综合报道", "报道", "報導", "報道", "电", "電", "讯", "訊", "消息"}

// readChinese reads the line of agency, reporter, place and day that
// ends with a word for wire or report, in brackets or free.
//
//	"新华社上海3月2日电 题：…"  "本报讯（记者 甲 通讯员 乙）"  "（中央社記者甲乙丙台北20日電）"
//	"记者从电力公司获悉"        no dateline
func readChinese(window string, lone bool) (dl Dateline, ok bool) {
	inner, end, bracketed := cjkBracket(window)
	if !bracketed {
		inner = window
	}
	if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(inner, " ")); !unicode.Is(unicode.Han, r) {
		return dl, false
	}
	byPaper := !bracketed && opensWithPaper(inner)
	if !bracketed && !byPaper && !opensChinese(inner) {
		return dl, false
	}
	core, close, ok := cutChineseEnding(inner, bracketed)
	if !ok || !dl.readChineseCore(core, bracketed || byPaper) {
		return dl, false
	}
	if !bracketed {
		end = close
	} else if tail := strings.TrimSpace(inner[close:]); tail != "" {
		dl.Reporters = append(dl.Reporters, chineseReporters(tail)...)
	}
	dl.Text = window[:end]
	dl.End = storyStart(window, end)
	if credit, n, ok := cjkBracket(window[dl.End:]); ok {
		if names := chineseReporters(credit); len(names) > 0 {
			dl.Reporters = append(dl.Reporters, names...)
			dl.End = storyStart(window, dl.End+n)
		}
	}
	return dl, (dl.End >= len(window)) == lone
}

// opensChinese reports whether a dateline without brackets can begin here: with
// an agency or a reporter.
func opensChinese(s string) bool {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "据"), "據")
	_, titled := cutReporterTitle(s)
	return titled || places.CJKAgencyPrefix(s) != ""
}

// opensWithPaper reports whether a text opens with the name of a paper, the word for its
// report and reporters in brackets: "沿海日报讯（记者 甲）".
func opensWithPaper(s string) bool {
	i := strings.IndexAny(s, "讯訊（(，。")
	if i <= 0 || !isPaperName(s[:i]) {
		return false
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	credit, _, ok := cjkBracket(s[i+size:])
	return ok && len(chineseReporters(credit)) > 0
}

// cutChineseEnding finds the ending, and returns what stands before it and
// where it ends.
func cutChineseEnding(s string, bracketed bool) (core string, end int, ok bool) {
	const near = 100 // bytes: agency, three reporters, place, day
	head := s
	if len(head) > near {
		head = words.CutAtRune(head, near)
	}
	for i := range head {
		if i == 0 {
			continue
		}
		if strings.ContainsRune("。，；！？", words.FirstRune(head[i:])) {
			return "", 0, false
		}
		for _, ending := range chineseEndings {
			if strings.HasPrefix(head[i:], ending) && endsChinese(s[:i], s[i+len(ending):], ending, bracketed) {
				return s[:i], i + len(ending), true
			}
		}
	}
	return "", 0, false
}

// endsChinese reports whether an ending stands where one can: after a day,
// before a mark, or last in its brackets.
func endsChinese(before, after, ending string, bracketed bool) bool {
	if ending == "消息" {
		after = strings.TrimLeft(after, " ")
		return strings.HasPrefix(after, "：") || strings.HasPrefix(after, ":")
	}
	if bracketed {
		return strings.TrimSpace(after) == "" || len(chineseReporters(after)) > 0
	}
	r := words.FirstRune(after)
	return strings.HasSuffix(before, "日") || after == "" || strings.ContainsRune("（(：:，、　【[「“\"", r) || unicode.IsSpace(r)
}

// readChineseCore reads agency, reporters, place and day from left to right.
func (p *Dateline) readChineseCore(core string, bracketed bool) bool {
	core = strings.TrimSpace(core)
	for _, source := range []string{"据", "據"} {
		core = strings.TrimPrefix(core, source)
	}
	if paper, rest, ok := cutPaper(core); ok && bracketed {
		return p.readOfPaper(paper, rest)
	}
	agency := places.CJKAgencyPrefix(core)
	if agency != "" {
		p.Agencies = []string{agency}
		core = strings.TrimSpace(core[len(agency):])
	}
	core = strings.TrimSpace(p.cutTrailingDay(core))
	if !p.readChinesePlace(core) {
		return false
	}
	if agency != "" {
		return true
	}
	return bracketed && (p.Place != "" && (places.Lookup(p.Place) != 0 || p.Place == townBehindSlash(core)) || len(p.Agencies) > 0) ||
		len(p.Reporters) > 0 && strings.ContainsAny(core, "／/") && places.Lookup(p.Place) != 0
}

// readOfPaper reads what a paper prints behind its own name: its agency, if another wired the story,
// a known place and the day, "世界日報╱法新社華盛頓9日電".
func (p *Dateline) readOfPaper(paper, core string) bool {
	p.Agencies = []string{paper}
	if agency := places.CJKAgencyPrefix(core); agency != "" {
		p.Agencies = append(p.Agencies, agency)
		core = core[len(agency):]
	}
	core = strings.TrimSpace(p.cutTrailingDay(core))
	p.Place, p.Places = core, []string{core}
	return p.Day != 0 && places.Lookup(core) != 0
}

// cutPaper cuts off the name of a paper with a slash behind it.
func cutPaper(core string) (paper, rest string, ok bool) {
	at := strings.IndexAny(core, "╱／/")
	if at < 0 || !isPaperName(core[:at]) {
		return "", core, false
	}
	_, size := utf8.DecodeRuneInString(core[at:])
	return core[:at], core[at+size:], true
}

// cutTrailingDay removes a day from the end and sets it: "北京3月2日".
func (p *Dateline) cutTrailingDay(core string) string {
	for i, r := range core {
		if unicode.IsDigit(r) && p.setCJKDay(strings.ReplaceAll(core[i:], " ", "")) {
			return core[:i]
		}
	}
	return core
}

// readChinesePlace reads what stands between agency and day: the reporters'
// names after their title, and the place. A place with no space before it must
// be a known one.
func (p *Dateline) readChinesePlace(core string) bool {
	const maxPlaceRunes, maxNamesRunes, nameRunes = 8, 20, 3
	names, titled := cutReporterTitle(core)
	if !titled {
		switch n := utf8.RuneCountInString(core); {
		case n == 0:
			return true
		case isPaperName(core) && places.Lookup(core) == 0 && len(p.Agencies) == 0:
			p.Agencies = []string{core}
			return true
		case n > maxPlaceRunes || !allRunes(core, isCJK):
			return false
		}
		p.Place, p.Places = core, []string{core}
		return true
	}
	place := knownSuffix(names)
	if place == "" {
		place = townBehindSlash(names)
	}
	if place == "" && p.Day != 0 && utf8.RuneCountInString(names) > nameRunes+1 && !strings.ContainsAny(names, " 、／/") {
		place = string([]rune(names)[nameRunes:])
	}
	names = strings.Trim(strings.TrimSuffix(names, place), " ／/、　")
	if utf8.RuneCountInString(names) > maxNamesRunes {
		return false
	}
	if place != "" {
		p.Place, p.Places = place, []string{place}
	}
	p.Reporters = append(p.Reporters, cjkNames(names)...)
	return len(p.Reporters) > 0
}

// townBehindSlash returns what stands behind the slash that papers in Taiwan put between
// reporter and town: "陳怡君／龜山". Names of people are longer.
func townBehindSlash(names string) string {
	const runes = 2
	at := strings.LastIndexAny(names, "／/")
	if at < 0 {
		return ""
	}
	_, size := utf8.DecodeRuneInString(names[at:])
	if town := strings.TrimSpace(names[at+size:]); utf8.RuneCountInString(town) == runes && allRunes(town, isCJK) {
		return town
	}
	return ""
}

// isPaperName reports whether s is the name of a paper that signs its own
// stories: 【大公報訊】.
func isPaperName(s string) bool {
	const maxRunes = 6
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("报報网網社刊台", r) && utf8.RuneCountInString(s) <= maxRunes
}

// knownSuffix returns the longest known city that s ends with.
func knownSuffix(s string) string {
	for i := range s {
		if i > 0 && places.Lookup(s[i:])&places.City != 0 {
			return s[i:]
		}
	}
	return ""
}

// reporterTitles stand before reporters' names.
var reporterTitles = []string{"特派记者", "特派記者", "特约记者", "特約記者", "驻外记者", "见习记者", "实习记者", "记者", "記者", "通讯员", "通訊員", "特派员", "特派員", "实习生"}

// cutReporterTitle removes a title from the start.
func cutReporterTitle(s string) (rest string, ok bool) {
	for _, title := range reporterTitles {
		if rest, ok := strings.CutPrefix(s, title); ok {
			return strings.TrimSpace(rest), true
		}
	}
	return s, false
}

// chineseReporters reads a credit in brackets: "记者孙一 通讯员褚二三". It returns
// nothing unless a title comes first.
func chineseReporters(credit string) (names []string) {
	credit, ok := cutReporterTitle(strings.TrimSpace(credit))
	const maxRunes = 40
	if !ok || utf8.RuneCountInString(credit) > maxRunes || strings.ContainsAny(credit, "。，") {
		return nil
	}
	for _, title := range reporterTitles {
		credit = strings.ReplaceAll(credit, title, " ")
	}
	return cjkNames(credit)
}

// cjkNames splits a list of names. Two single characters with a space between
// them are one name: papers pad names of two characters to the width of three.
func cjkNames(list string) (names []string) {
	single := false
	for name := range strings.FieldsFuncSeq(list, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("、／/,；", r) }) {
		one := utf8.RuneCountInString(name) == 1
		if one && single {
			names[len(names)-1] += name
			single = false
			continue
		}
		names, single = append(names, name), one
	}
	return names
}
