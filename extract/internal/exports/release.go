package exports

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/pattern"
	"shuck/extract/internal/words"
)

// releaseOpeners open a press release, in capitals or not.
const releaseOpeners = "for immediate release|press release|news release|media release|media statement|press statement|for release|embargoed|embargo|under embargo|strictly embargoed|sperrfrist|sous embargo|" +
	"bajo embargo|pressemitteilung|presseinformation|medienmitteilung|presseaussendung|pressebericht|pressemeldung|polizeibericht|medieninformation|communiqué de presse|" +
	"pour diffusion immédiate|zur sofortigen veröffentlichung|para publicación inmediata|comunicado de prensa|nota de prensa|boletín de prensa|comunicato stampa|comunicato n.|communiqué n°|nota de imprensa|nota à imprensa|comunicado de imprensa|persbericht|" +
	"pressmeddelande|pressemeddelelse|pressemelding|lehdistötiedote|tiedote|пресс-релиз|прес-реліз|informacja prasowa|komunikat prasowy|tisková zpráva|tlačová správa|" +
	"sajtóközlemény|comunicat de presă|δελτίο τύπου|siaran pers|basın bülteni|basin bülteni|新闻稿|新聞稿|即时发布|即時發布|報道関係者|プレスリリース|ニュースリリース|報道発表|보도자료|배포 즉시|بيان صحفي|प्रेस विज्ञप्ति"

// releaseServices open the line in which services of the exchanges say what a release is, "EQS-News:
// Marrow AG / Key word(s): Forecast".
const releaseServices = "eqs-|dgap-|pta-"

// releaseTails open what stands below a press release and is no part of its story:
// the company about itself, its lawyers, whom to ask.
const releaseTails = "about |über |à propos d|acerca de|sobre |informazioni su|o firmie|o spółce|o společnosti|over |om |о компании|关于|關於|forward-looking statement|forward looking statement|" +
	"cautionary statement|safe harbor|safe harbour|notes to editors|note to editors|notes to the editor|editor's note|noot voor|media contact|press contact|contact|" +
	"for more information|for further information|further information|media inquiries|media enquiries|investor contact|investor relations|pressekontakt|kontakt|contacto|contatti|source |source:|" +
	"view original content|disclaimer|rückfrag|original-content|weitere informationen|pour plus d|más información|para más|mais informações|per informazioni|" +
	"verantwortlich für den inhalt|ende der |end of announcement|voor meer informatie|för mer information|yhteyshenkil|lisätietoj|контакт|ayrıntılı bilgi|お問い合わせ|■会社概要|【本件|문의|媒体联系|媒體聯絡"

// contactLines open the lines about whom to ask at the top of a press release.
const contactLines = "contact|media contact|press contact|phone|tel|email|e-mail|fax|mobile|kontakt|contacto|web|website|www.|http"

// readRelease reads a press release: a line that says that it is one, whom to ask,
// the headline, the story, and the company about itself.
func readRelease(lines []string) *Story {
	lines = words.TrimBlank(lines)
	open := releaseOpener(lines)
	if open < 0 && !isOnPressWire(lines) && !isUnopened(lines) {
		return nil
	}
	s := &Story{Alone: true}
	rest := s.readReleaseHead(lines, open)
	for i, line := range rest {
		if i > 0 && (IsEndMark(line) || isReleaseTail(rest, i)) {
			rest = rest[:i]
			break
		}
	}
	s.Lines = rest
	return s
}

// releaseOpener returns the first line that says that a press release follows, -1 for none. It
// stands at the top, or below a letterhead that says whom to ask, or with a day above it, on it or
// right below.
func releaseOpener(lines []string) int {
	const topMax, headMax = 6, 18
	known := false // that it is a letterhead, and no menu
	for i, line := range lines[:min(len(lines), headMax)] {
		switch {
		case isReleaseOpener(line):
			if i < topMax || known || strings.ContainsAny(line, "0123456789") || dayOfLetter(nextFilled(lines[i:])) != "" {
				return i
			}
			return -1
		case isStoryLine(line, true):
			return -1
		}
		known = known || strings.TrimSpace(line) != "" && (isContactLine(line) || dayOfLetter(line) != "")
	}
	return -1
}

// dayOfLetter returns the day that a line gives, alone or behind the place, "" for none: "Marrow, le 9
// mars 2020", "08.03.2024 / 11:42 CET/CEST".
func dayOfLetter(text string) string {
	day, dated := dayIn(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), " CET/CEST")))
	if _, behind, ok := strings.Cut(text, ", "); ok && !dated {
		day, _ = dayIn(behind)
	}
	return day
}

// releaseNotes open what services say of a release between its headline and its story.
const releaseNotes = "the issuer is solely|the issuer / publisher|für den inhalt der mitteilung|disclosure of |dissemination of |veröffentlichung einer |veröffentlichung gemäß|" +
	"bekanntmachung |l'émetteur est seul|herausgeber verantwortlich"

// isReleaseNote reports whether a line is such a note.
func isReleaseNote(text string) bool { return hasOpener(releaseNotes, strings.ToLower(text)) }

// pressWires open the names that sign the datelines of press releases.
const pressWires = "prnewswire|pr newswire|business wire|businesswire|globe newswire|globenewswire|accesswire|cnw|newsfile|marketwired|einpresswire|prweb|ots"

// isOnPressWire reports whether the first lines of a text are a headline and, shortly
// below it, a dateline that a press wire signs.
func isOnPressWire(lines []string) bool {
	const filledMax = 6
	filled := 0
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if filled++; filled > filledMax {
			return false
		}
		if filled == 1 {
			continue
		}
		if p, ok := dateline.Parse(line); ok {
			return slices.ContainsFunc(p.Agencies, func(name string) bool { return hasOpener(pressWires, strings.ToLower(name)) })
		}
	}
	return false
}

// isUnopened reports whether a text is a press release that does not say so: below a headline, and
// no more than a few lines, the story opens with a place and a whole day, and ends above whom to ask; or
// there is a day above it, and below it whom papers are to ask.
func isUnopened(lines []string) bool {
	const filledMax = 7
	filled, dated := 0, false
	for i, line := range lines {
		if isBlank(line) {
			continue
		}
		if filled++; filled > filledMax || filled == 1 && !looksLikeTitle(line) {
			return false
		}
		h := releaseHead{Story: &Story{}}
		isPlaced := strings.TrimSpace(h.withoutDateline([]string{line})[0]) != strings.TrimSpace(line)
		switch {
		case filled > 1 && (isPlaced || isStoryLine(line, false)):
			if !isAboveHead(lines, i) {
				return endsLikeRelease(lines[i:], isPlaced, dated)
			}
		case dayOfLetter(line) != "":
			dated = true
		}
	}
	return false
}

// pressTails open what stands below press releases and no other pages.
const pressTails = "media contact|press contact|media inquiries|media enquiries|press enquiries|press office|pressekontakt|medienkontakt|presskontakt|contact presse|contacts presse|contatti stampa|contacto de prensa|" +
	"notes to editors|note to editors|perskontakt|kontakt dla mediów|【本件|【お問い合わせ|報道関係|媒体联系|보도자료 문의"

// endsLikeRelease reports whether a story ends above whom to ask: isPlaced says that a place and a day
// open it, dated that a day stands above it.
func endsLikeRelease(story []string, isPlaced, dated bool) bool {
	for i, line := range story {
		switch lower := strings.ToLower(strings.TrimSpace(line)); {
		case i == 0 || !isReleaseTail(story, i):
		case dated && hasOpener(pressTails, lower):
			return true
		case isPlaced && hasOpener(releaseTails, lower):
			return slices.ContainsFunc(story[i:], func(line string) bool { return strings.Contains(line, "@") })
		}
	}
	return false
}

// isReleaseOpener reports whether a short line says that what follows is a press
// release.
func isReleaseOpener(line string) bool {
	const wordsMax = 12
	text := strings.Trim(line[strings.LastIndexByte(line, '|')+1:], " \t*#-–—:_") // "4.3.2019 09:00 | Marrow Oy | Tiedote"
	if len(strings.Fields(text)) > wordsMax {
		return false
	}
	text = strings.ToLower(text)
	if hasOpener(releaseServices, text) && strings.Contains(text, ":") {
		return true
	}
	open, ok := openerOf(releaseOpeners, text)
	if strings.HasSuffix(open, ".") {
		return true
	}
	next, _ := utf8.DecodeRuneInString(text[len(open):])
	return ok && (!unicode.IsLetter(next) || words.IsSpaceless(next)) // not "press releases", as menus have it
}

// LabelsRelease reports whether a line says that what follows is a press release, and nothing else.
func LabelsRelease(line string) bool {
	const longest = 60 // bytes
	return len(line) <= longest && releaseLabels()[words.FoldedName(strings.Trim(line, " \t*#-–—:_."))]
}

// releaseLabels has the openers of press releases, folded: it is asked about every short line of a story.
var releaseLabels = sync.OnceValue(func() map[uint64]bool {
	set := map[uint64]bool{}
	for open := range strings.SplitSeq(releaseOpeners, "|") {
		set[words.FoldedName(open)] = true
	}
	return set
})

// OpensRelease reports whether a text opens with what such a line says.
func OpensRelease(text string) bool {
	for open := range strings.SplitSeq(releaseOpeners, "|") {
		if len(open) <= len(text) && strings.EqualFold(open, text[:len(open)]) {
			return true
		}
	}
	return false
}

// A releaseHead is what stands above the story of a press release.
type releaseHead struct {
	*Story
	isWrapped bool
	texts     []string // paragraphs, or lines where none is wrapped
	above     []string // the letterhead of whoever sends it
	points    []string
	before    string // the line above, "" where that is blank
	inContact bool   // below "Contact:", up to a blank line
}

// readReleaseHead reads day, headline and standfirst above the story, and returns
// the lines of the story. open is the line that says that a release follows, -1 for none.
func (s *Story) readReleaseHead(lines []string, open int) []string {
	h := releaseHead{Story: s, isWrapped: !slices.ContainsFunc(lines, func(line string) bool { return len(line) > wrapWidthMax })}
	for i, line := range lines {
		text := strings.TrimSpace(line)
		switch {
		case isReleaseNote(text):
		case open >= 0 && i >= open && isReleaseOpener(text):
			h.opens(text)
		case isAboveHead(lines, i):
			h.takesRow(text)
		case isStoryLine(text, h.isWrapped) || h.isWrapped && h.before == "" && isStoryLine(paragraphFrom(lines, i), false):
			h.settle()
			return h.withoutDateline(lines[i:])
		default:
			h.takesRow(text)
		}
		h.before = text
	}
	h.settle()
	return nil
}

// isAboveHead reports whether more of the head stands right below a line, a day or a label: a standfirst may
// be a sentence.
func isAboveHead(lines []string, i int) bool {
	next := firstFilled(lines, i+1)
	if next <= i+1 || next >= len(lines) {
		return false
	}
	l, ok := readLabel(lines[next])
	return dayOfLetter(lines[next]) != "" || ok && l.known && l.field != Body && textWords(l.value) <= plainWordsMax
}

// paragraphFrom returns the lines of a text from one on up to a blank one, joined.
func paragraphFrom(lines []string, from int) string {
	to := from
	for to < len(lines) && !isBlank(lines[to]) {
		to++
	}
	return strings.TrimSpace(withLines("", lines[from:to]))
}

// withoutDateline takes the place and the day that a release opens with off it, whatever the place:
// "Valle Alto, 14 de octubre de 2023 – ".
func (h *releaseHead) withoutDateline(story []string) []string {
	const longest, placeWordsMax = 80, 4
	line := strings.TrimSpace(story[0])
	if opensWithPlace(line) {
		return story
	}
	d, start, end, ok := dates.Find(words.CutAtRune(line, min(len(line), longest)), "")
	if !ok || start == 0 {
		return story
	}
	place, behind := strings.TrimRight(strings.TrimSuffix(strings.TrimRight(line[:start], " ("), " den"), " ,，"), strings.TrimLeft(line[end:], " )")
	rest := strings.TrimLeft(behind, "-–—:. ")
	if place == "" || rest == behind || strings.Count(place, " ") >= placeWordsMax || words.OpensLower(place) {
		return story
	}
	h.add(Dateline, "", place)
	if h.First(Published) == "" {
		h.add(Published, "", d.String())
	}
	return append([]string{rest}, story[1:]...)
}

// opens reads the line that says that a release follows, with its day or that of an embargo. What
// stands above is the letterhead, unless the line has more: "9.3.2020 09:00 | Marrow Oy | Tiedote".
func (h *releaseHead) opens(text string) {
	if len(h.above) == 0 && !strings.Contains(text, "|") {
		h.above, h.texts = h.texts, nil
	}
	if d, _, _, ok := dates.Find(text, ""); ok && h.First(Published) == "" {
		h.add(Published, "", d.String())
	}
}

// takesRow reads another line, which may have signs between a day and other parts: "March 9, 2020 | Source:
// Marrow Ferries".
func (h *releaseHead) takesRow(text string) {
	parts := strings.Split(text, " | ")
	if len(parts) < 2 || !slices.ContainsFunc(parts, func(part string) bool { return dayOfLetter(part) != "" }) {
		parts = []string{text}
	}
	for _, part := range parts {
		h.takes(part)
	}
}

// takes reads another line.
func (h *releaseHead) takes(text string) {
	h.inContact = text != "" && (h.inContact || isContactLine(text) && strings.HasSuffix(text, ":"))
	day := dayOfLetter(text)
	l, labelled := readLabel(text)
	last := len(h.texts) - 1
	switch {
	case text == "":
	case day != "":
		h.add(Published, "", day)
	case labelled && l.known && l.field != Headline:
		h.add(l.field, l.label, l.value)
	case last >= 0 && !h.inContact && isMarkedCredit(shortLine(text)):
		h.add(Byline, "", text)
	case h.inContact || isContactLine(text):
	case isEntry(text):
		h.points = append(h.points, text)
	case last >= 0 && h.goesOn(text):
		h.texts[last] += " " + text
	default:
		h.texts = append(h.texts, text)
	}
}

// goesOn reports whether a line goes on with the one above: a standfirst may stand right below a
// headline in capitals.
func (h *releaseHead) goesOn(text string) bool {
	return h.before != "" && (h.isWrapped || words.OpensLower(text)) && dateline.IsCapitals(h.before) == dateline.IsCapitals(text)
}

// policeSlug matches what the police and the fire brigades of Germany have before a headline, "POL-OH: ".
var policeSlug = pattern.Of(`^\p{Lu}{2,4}-[\p{Lu}-]{1,6}: `)

// settle says which of the texts is the headline, and which the standfirst: neither is as short as
// the names of those who send the release.
func (h *releaseHead) settle() {
	const nameWordsMax, nameBytesMax = 3, 30
	isLong := func(text string) bool {
		return textWords(text) > nameWordsMax && (strings.Contains(text, " ") || len(text) > nameBytesMax) // "湾岸渡船株式会社"
	}
	texts := h.texts
	if len(texts) == 0 {
		texts = h.above
	}
	if len(texts) == 0 {
		return
	}
	at := slices.IndexFunc(texts, func(text string) bool { return policeSlug().MatchString(text) })
	if at < 0 {
		at = max(slices.IndexFunc(texts, isLong), 0)
	}
	h.add(Headline, "", texts[at])
	below := append(texts[at+1:], strings.Join(h.points, "\n"))
	if lead := slices.IndexFunc(below, func(text string) bool { return isLong(text) && text != texts[at] }); lead >= 0 {
		h.add(Lead, "", below[lead])
	}
}

// isStoryLine reports whether a line is prose, or opens it with a dateline.
func isStoryLine(line string, isWrapped bool) bool {
	const proseMin = 14 // words
	if _, ok := dateline.Parse(line); ok {
		return true
	}
	return textWords(line) >= proseMin && strings.ContainsAny(line, ".,，。、") && (isWrapped || words.EndsLikeSentence(line))
}

// isContactLine reports whether a line says whom to ask.
func isContactLine(line string) bool {
	lower := strings.ToLower(line)
	return strings.Contains(line, "@") || strings.IndexFunc(line, unicode.IsLetter) < 0 || hasOpener(contactLines, lower)
}

// isReleaseTail reports whether a line behind a blank one opens what is no story: by its words, or
// since it stands with short lines that say whom to ask.
func isReleaseTail(lines []string, i int) bool {
	const wordsMax, contactWordsMax, contactLinesMax = 8, 24, 8
	text := strings.ToLower(strings.Trim(lines[i], " \t*#-:"))
	if !isAfterBlank(lines, i) {
		return false
	}
	n := textWords(text)
	if isShort := n <= wordsMax && (!words.EndsLikeSentence(text) || strings.HasSuffix(text, "inc.")); !isShort {
		return n <= contactWordsMax && isContactLine(text) && (strings.Contains(text, "@") || !words.EndsLikeSentence(text))
	}
	if hasOpener(releaseTails, text+" ") || strings.HasSuffix(text, " hakkında") {
		return true
	}
	for _, line := range lines[i:min(len(lines), i+contactLinesMax)] {
		switch {
		case textWords(line) > wordsMax+4 || words.EndsLikeSentence(line) && !strings.Contains(line, "@"):
			return false
		case strings.Contains(line, "@") || strings.TrimSpace(line) == "email us here":
			return true
		}
	}
	return false
}
