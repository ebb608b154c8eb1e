package exports

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dateline"
	"shuck/extract/internal/words"
)

// releaseOpeners open a press release, in capitals or not.
var releaseOpeners = [...]string{
	"for immediate release", "press release", "news release", "media release", "for release", "embargoed until", "pressemitteilung", "presseinformation", "medienmitteilung", "presseaussendung",
	"communiqué de presse", "pour diffusion immédiate", "comunicado de prensa", "nota de prensa", "comunicato stampa", "nota de imprensa", "comunicado de imprensa", "persbericht", "pressmeddelande", "pressemeddelelse", "пресс-релиз", "siaran pers", "basın bülteni", "新闻稿", "プレスリリース", "보도자료",
}

// releaseTails open what stands below a press release and is no part of its story:
// the company about itself, its lawyers, whom to ask.
var releaseTails = [...]string{
	"about ", "über ", "à propos d", "acerca de", "sobre ", "informazioni su", "o firmie", "over ", "о компании",
	"forward-looking statement", "forward looking statement", "cautionary statement", "safe harbor", "safe harbour", "notes to editors", "note to editors", "notes to the editor", "editor's note",
	"media contact", "press contact", "contact", "for more information", "for further information", "media inquiries", "media enquiries", "investor contact", "investor relations", "pressekontakt", "kontakt", "contact presse", "contacto", "contatti", "source ", "source:", "view original content", "disclaimer",
}

// contactLines open the lines about whom to ask at the top of a press release.
var contactLines = [...]string{"contact", "media contact", "press contact", "phone", "tel", "email", "e-mail", "fax", "mobile", "kontakt", "contacto", "web", "website", "www.", "http"}

// readRelease reads a press release: a line that says that it is one, whom to ask,
// the headline, the story, and the company about itself.
func readRelease(lines []string) *Story {
	lines = words.TrimBlank(lines)
	headMax := min(len(lines), 6)
	open := slices.IndexFunc(lines[:headMax], isReleaseOpener)
	s := &Story{Alone: true}
	rest := lines
	switch {
	case open >= 0:
		rest = append(slices.DeleteFunc(slices.Clone(lines[:headMax]), isReleaseOpener), lines[headMax:]...)
	case !isOnPressWire(lines):
		return nil
	}
	rest = s.readReleaseHead(rest)
	for i, line := range rest {
		if i > 0 && (IsEndMark(line) || isReleaseTail(rest, i)) {
			rest = rest[:i]
			break
		}
	}
	s.Lines = rest
	return s
}

// pressWires sign the datelines of press releases.
var pressWires = [...]string{"PRNewswire", "PR Newswire", "BUSINESS WIRE", "Business Wire", "BUSINESSWIRE", "GLOBE NEWSWIRE", "GlobeNewswire", "Globe Newswire", "ACCESSWIRE", "CNW", "Newsfile", "NEWSFILE", "Marketwired", "EINPresswire", "EINPresswire.com", "PRWeb", "ots"}

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
			return slices.ContainsFunc(p.Agencies, func(name string) bool { return slices.Contains(pressWires[:], name) })
		}
	}
	return false
}

// isReleaseOpener reports whether a short line says that what follows is a press
// release.
func isReleaseOpener(line string) bool {
	const wordsMax = 9
	text := strings.Trim(line, " \t*#-–—:_")
	if len(strings.Fields(text)) > wordsMax {
		return false
	}
	text = strings.ToLower(text)
	return slices.ContainsFunc(releaseOpeners[:], func(open string) bool {
		rest, ok := strings.CutPrefix(text, open)
		next, _ := utf8.DecodeRuneInString(rest)
		return ok && (!unicode.IsLetter(next) || words.IsSpaceless(next)) // not "press releases", as menus have it
	})
}

// readReleaseHead reads day, headline and standfirst above the story, and returns
// the lines of the story.
func (s *Story) readReleaseHead(lines []string) []string {
	var head []string
	inContact := false // below "Contact:", up to a blank line
	for len(lines) > 0 {
		text := strings.TrimSpace(lines[0])
		if isStoryLine(text) {
			break
		}
		inContact = text != "" && (inContact || isContactLine(text) && strings.HasSuffix(text, ":"))
		lines = lines[1:]
		day, dated := dayIn(text)
		if _, behind, ok := strings.Cut(text, ", "); ok && !dated { // "Marrow, le 9 mars 2020"
			day, dated = dayIn(behind)
		}
		switch {
		case dated:
			s.add(Published, "", day)
		case text == "":
			if len(head) > 0 && head[len(head)-1] != "" {
				head = append(head, "")
			}
		case len(head) > 0 && !inContact && isMarkedCredit(shortLine(text)):
			s.add(Byline, "", text)
		case !inContact && !isContactLine(text):
			head = append(head, text)
		}
	}
	for n, part := range strings.Split(strings.Join(head, "\n"), "\n\n") {
		text := strings.Join(strings.Fields(part), " ")
		switch n {
		case 0:
			s.add(Headline, "", text)
		case 1:
			s.add(Lead, "", text)
		}
	}
	return lines
}

// isStoryLine reports whether a line is prose, or opens it with a dateline.
func isStoryLine(line string) bool {
	const proseMin = 14 // words
	if _, ok := dateline.Parse(line); ok {
		return true
	}
	return len(strings.Fields(line)) >= proseMin && strings.ContainsAny(line, ".,")
}

// isContactLine reports whether a line says whom to ask.
func isContactLine(line string) bool {
	lower := strings.ToLower(line)
	return strings.Contains(line, "@") || strings.IndexFunc(line, unicode.IsLetter) < 0 || slices.ContainsFunc(contactLines[:], func(open string) bool { return strings.HasPrefix(lower, open) })
}

// isReleaseTail reports whether a line behind a blank one opens what is no story.
func isReleaseTail(lines []string, i int) bool {
	const wordsMax = 8
	text := strings.ToLower(strings.Trim(lines[i], " \t*#-:"))
	if !isAfterBlank(lines, i) || len(strings.Fields(text)) > wordsMax || strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "inc.") {
		return false
	}
	return slices.ContainsFunc(releaseTails[:], func(open string) bool { return strings.HasPrefix(text+" ", open) })
}
