package exports

import (
	"slices"
	"strings"
	"sync"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/givennames"
	"shuck/extract/internal/pattern"
	"shuck/extract/internal/words"
)

// libraryEnds open the lines below a story that archives lend. A text with one of libraryMarks is
// from there. libraryNames open the lines above one that name the archive, or are its buttons.
// Each is as much of a line as is the same in all its forms: "Se webartikeln", "Se webartikkelen".
const (
	libraryEnds  = "PressReader|PRINTED AND DISTRIBUTED|Newspapers in |Newspapers from |CITATION|Citation (|Record|Se webarti|Alt materiale i |Alla artiklar|Alle artikler|Cet article est paru|Certificat émis|---- I|Besuchen Sie|~~~~~~|GALE|Source Citation"
	libraryNames = "Dow Jones|DOW JONES|Factiva|NewsBank|NewsRoom|Gale |Link to |Article rank|SMD|HTML F|Full T|OpenURL|Citation (|Translate|Publicerat|Publisert"
)

var libraryMarks = [...]string{"© PressReader", "NewsBank: ", "Readability: Lexile", " WLNR ", "ret.nu/", "Retriever", " is the property of "}

// openerOf returns which of some texts, which stand with | between, a line opens with; ok is false for
// none.
func openerOf(openers, line string) (open string, ok bool) {
	for open := range strings.SplitSeq(openers, "|") {
		if strings.HasPrefix(line, open) {
			return open, true
		}
	}
	return "", false
}

// hasOpener reports whether one of some texts opens a line, behind a bullet or not.
func hasOpener(openers, line string) bool {
	_, ok := openerOf(openers, strings.TrimLeft(line, " \t\u00a0•"))
	return ok
}

// isLibraryName reports whether a line names an archive, or is a button of its pages.
func isLibraryName(line string) bool {
	const wordsMax = 4
	return hasOpener(libraryNames, line) && textWords(line) <= wordsMax
}

// readLibrary reads a story as archives lend it: above or below the headline, one line has the
// paper, the day, and the page or the number of words.
//
//	Ferry raised                                        Fen Post vom 14.06.2019, S. 12 / Lokales
//	Nobody was hurt                                     Ferry raised
//	The Quay Ledger · 9 Mar 2020 · 4 · By Ida Lund      Von Ida Lund
func readLibrary(lines []string) *Story {
	lines = words.TrimBlank(lines)
	s := &Story{Alone: true}
	h := libraryHead{Story: s}
	from := h.read(lines)
	if from == 0 || !h.isPaged && !slices.ContainsFunc(lines, func(line string) bool {
		return slices.ContainsFunc(libraryMarks[:], func(mark string) bool { return strings.Contains(line, mark) })
	}) {
		return nil
	}
	h.settle()
	s.Lines = lines[from:]
	for i := range s.Lines {
		if i > 0 && endsLibrary(s.Lines, i) {
			s.Lines = withoutOwner(words.TrimBlank(s.Lines[:i]), lines[:from])
			break
		}
	}
	return s
}

// endsLibrary reports whether what an archive says of the story begins at a line.
func endsLibrary(lines []string, i int) bool {
	const wordsMax = 12
	if hasOpener(libraryEnds, lines[i]) || isCopyright(lines[i]) || isDocumentNumber(lines[i]) {
		return true
	}
	l, ok := loneLabel(lines, i)
	return ok && l.field != Body && isAfterBlank(lines, i) && textWords(l.value) <= wordsMax
}

// A libraryHead is what stands above such a story.
type libraryHead struct {
	*Story
	texts   []string // lines that only their place says something of
	above   int      // how many of them stand above the line with the paper and its day
	isPaged bool     // a page, or a number of words is given
	isNamed bool     // the paper stands beside the day
	// hasWeekday says that the line with the day has that of the week.
	hasWeekday bool
}

// read reads the lines above the story, and returns how many they are: 0 where none has the
// day, or they never end.
func (h *libraryHead) read(lines []string) int {
	const linesMax, textsMax = 30, 8
	for i := 0; i < min(len(lines), linesMax); i++ {
		text := strings.TrimSpace(lines[i])
		field, isOfSource := sourceLabels()[text]
		switch {
		case isOfSource:
			if i = firstFilled(lines, i+1); i < len(lines) && field == Site {
				h.add(Site, text, lines[i])
			}
		case text == "" || isCopyright(text) || isLibraryName(text) || strings.Contains(text, " WLNR "):
		case h.takesIssue(text):
		case opensProse(text, lines[i+1:]):
			if h.First(Published) == "" {
				return 0
			}
			return i
		case !h.takesPart(text):
			h.texts = append(h.texts, text)
		}
		if len(h.texts) > textsMax { // a menu
			return 0
		}
	}
	return 0
}

// sourceLabels are those of a block on the paper, with their values below.
var sourceLabels = sync.OnceValue(func() map[string]Field {
	return map[string]Field{
		"Nom de la source": Site, "Type de source": Nothing, "Périodicité": Nothing, "Couverture géographique": Nothing, "Provenance": Nothing,
		"Source name": Site, "Source type": Nothing, "Periodicity": Nothing, "Geographical coverage": Nothing, "Origin": Nothing,
	}
})

// partSourced parts an export that has such a block above each story.
func partSourced(lines []fileLine) []int {
	first := firstText(lines, 0)
	if first == len(lines) {
		return nil
	}
	opener := strings.TrimSpace(lines[first].text)
	if sourceLabels()[opener] != Site {
		return nil
	}
	return startsAt(lines, func(i int) bool { return strings.TrimSpace(lines[i].text) == opener })
}

// opensProse reports whether a line above others is the first of the story: it is long, goes on
// in small letters, or has a dateline.
func opensProse(line string, below []string) bool {
	const longMin, wrapMin = 90, 40 // bytes
	return len(line) >= longMin || len(line) >= wrapMin && (len(below) > 0 && words.OpensLower(below[0]) || opensWithPlace(line))
}

// takesIssue reports whether a line has the day, or a page between other parts, and adds what it
// says: an issue has parts of a few words each, but for a headline before them.
func (h *libraryHead) takesIssue(line string) bool {
	const longest, wordsMax, partWordsMax, partsMin = 240, 40, 8, 4
	day, start, end, dated := dates.Find(line, "")
	if len(line) > longest || textWords(line) > wordsMax || !dated && !issueRow().MatchString(line) {
		return false
	}
	before, author := line[:start], ""
	if m := invertedAuthor().FindStringSubmatchIndex(before); m != nil {
		before, author = before[:m[0]]+before[m[1]:], before[m[2]:m[3]]
	}
	parts := append(issueParts(before), issueParts(line[end:])...)
	isLong := func(part string) bool { return textWords(part) > partWordsMax }
	if len(parts) >= partsMin && isLong(parts[0]) && len(h.texts) == 0 {
		h.texts, parts = append(h.texts, parts[0]), parts[1:]
	}
	if slices.ContainsFunc(parts, isLong) || !dated && !slices.ContainsFunc(parts, isPage) {
		return false
	}
	wasNamed := h.First(Site) != ""
	if dated && h.First(Published) == "" {
		h.add(Published, "", day.String())
	}
	if h.above == 0 { // the paper may stand between the day and the page
		h.above = len(h.texts)
	}
	h.add(Byline, "", uninverted(author))
	h.hasWeekday = slices.ContainsFunc(strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' }), dates.IsWeekday)
	h.takesIssueParts(parts)
	h.isNamed = h.isNamed || dated && !wasNamed && h.First(Site) != ""
	return true
}

// issueParts cuts a side of the day into the parts that it has.
func issueParts(side string) (parts []string) {
	of := issueGap().Split(side, -1)
	if len(of) == 1 {
		of = strings.Split(side, ", ")
	}
	for _, part := range of {
		for of := range strings.SplitSeq(part, ". ") {
			parts = append(parts, strings.Trim(of, " .,:;"))
		}
	}
	return parts
}

// takesIssuePart adds a part of such a line: what says by itself what it is, a page without a word
// before it, or the name of a person or of the paper.
func (h *libraryHead) takesIssuePart(part string) {
	const namesMax = 6
	if name, address, ok := words.CutLast(part, " "); ok && strings.Contains(address, "@") {
		part = name
	}
	_, isName := credit.Authors(part)
	above := slices.Index(h.texts, part)
	switch {
	case above >= 0 && h.First(Site) == "" && len(h.texts) > 1: // the paper once more
		h.texts = slices.Delete(h.texts, above, above+1)
		h.above = min(h.above, len(h.texts))
		h.add(Site, "", part)
	case h.takesPart(part):
		h.isPaged = h.isPaged || isBarePage(part)
	case isLibraryName(part) || dates.IsWeekday(part):
	case isName && h.First(Byline) == "" && textWords(part) <= namesMax && givennames.Opens(part):
		h.add(Byline, "", part)
	case h.hasWeekday && len(h.texts) == 1 && h.First(Section) == "" && !strings.Contains(part, " "):
		h.add(Section, "", part) // the paper stands above: "Actualités, mercredi 6 mars 2019, p. 3"
	case h.First(Site) == "":
		h.add(Site, "", part)
	}
}

// takesIssueParts adds the parts of such a line.
func (h *libraryHead) takesIssueParts(parts []string) {
	for i, part := range parts {
		if i+1 < len(parts) && h.First(Byline) == "" && isStaff(parts[i+1]) {
			h.add(Byline, "", part)
			continue
		}
		h.takesIssuePart(part)
	}
}

// isStaff reports whether a part says that the person before it works for the paper: "Post Staff Writer".
func isStaff(part string) bool {
	fields := strings.Fields(strings.ToLower(part))
	return len(fields) > 1 && roleNouns[fields[len(fields)-1]] && isRoleLine(part)
}

// isBarePage reports whether a part is a page without a word before it, "12" or "A.12", and no year.
func isBarePage(part string) bool {
	const longest = 3 // with one more it would be a year
	return part != "" && part[0] <= 'Z' && words.IsDigitByte(part[len(part)-1]) && len(part)-strings.Count(part, ".") <= longest
}

// issueRow matches a line of parts with signs between them, "Fen Post • p. 12", and no list.
var issueRow = pattern.Of(`\S +[•·|] +\S`)

// invertedAuthor matches the author of a citation, "Lund, Ida. ", and no paper.
var invertedAuthor = pattern.Of(`(?:^|By: )(\pL[\pL'-]+, \pL[\pL'-]+(?: \pL\.?)?) ?\. ?`)

// issueGap matches what stands between the parts of an issue, and no comma.
var issueGap = pattern.Of(` *[•·|;] *| [-–—/] | vom |\s{2,}|\t`)

// issuePage matches a page, "S. 12", "page A12", "Pg. 4", and no word.
var issuePage = pattern.Of(`^(?i:pp?|pg|page|s|seite|sid[ae]|side|blz|página|pág|pagina)(?:\.? ?[A-Z]{0,3}\.?\d+(?:, .*)?)?$`)

// isPage reports whether a part of a line is a page, the number of words, or has a known label.
func isPage(part string) bool {
	l, labelled := readLabel(part)
	return labelled && l.known || isWordCount(part) || issuePage().MatchString(part)
}

// takesPart adds what a line or a part of it says by itself: the page, a credit, a section.
func (h *libraryHead) takesPart(part string) bool {
	l, labelled := readLabel(part)
	_, isLabel := useOfLabel(part) // with its value below
	paper, _, isNumbered := strings.Cut(part, ", no. ")
	switch {
	case isWordCount(part), issuePage().MatchString(part):
		h.isPaged = true
	case strings.Trim(part[min(len(part), 1):], "0123456789. ") == "": // "12", "A.12"
	case isNumbered:
		h.add(Site, "", paper)
	case labelled && (l.field == Byline || l.field == Section || l.field == Site || l.field == Headline && l.label != "Rubrik"):
		h.add(l.field, l.label, cleanValue(l.field, l.value))
	case isLabel:
	case labelled && l.known:
		h.isPaged = h.isPaged || isWordCount(l.value) || l.label == "Page" || l.label == "Seite"
	case isMarkedCredit(shortLine(part)):
		h.add(Byline, "", part)
	default:
		return false
	}
	return true
}

// headline returns which of the lines is the headline: the first of some words, or a short one above
// the line that names the paper. It is -1 where there is none.
func (h *libraryHead) headline() int {
	const wordsMin = 4
	long := slices.IndexFunc(h.texts, func(text string) bool { return textWords(text) >= wordsMin })
	short := slices.IndexFunc(h.texts, func(text string) bool {
		return strings.Contains(text, " ") && !strings.ContainsAny(text, "0123456789")
	})
	switch {
	case h.isPaperAbove():
		return 1
	case h.isNamed && short >= 0 && (long < 0 || short < h.above):
		return short
	case long < 0 && len(h.texts) > 0:
		return 0
	}
	return long
}

// isPaperAbove reports whether the paper stands alone above the day, and a longer line below it.
func (h *libraryHead) isPaperAbove() bool {
	const paperWordsMax = 5
	if h.isNamed || h.First(Site) != "" || h.above != 1 || len(h.texts) < 2 {
		return false
	}
	paper := textWords(h.texts[0])
	return paper <= paperWordsMax && paper < textWords(h.texts[1])
}

// settle says what the lines are that only their place tells of: names below the headline sign the
// story, and other words below it are the standfirst.
func (h *libraryHead) settle() {
	const leadWordsMin = 3
	at := h.headline()
	if at < 0 || h.First(Headline) != "" {
		return
	}
	headline, below := h.texts[at], h.texts[at+1:]
	h.add(Headline, "", headline)
	if last := len(below) - 1; h.First(Byline) == "" {
		author := slices.IndexFunc(below, func(text string) bool {
			return isBareCredit(text, headline) && (givennames.Opens(text) || text == below[last])
		})
		if author >= 0 {
			h.add(Byline, "", below[author])
			below = slices.Delete(below, author, author+1)
		}
	}
	switch {
	case h.First(Site) != "":
	case at > 0:
		h.add(Site, "", h.texts[0])
	case len(below) > 0 && h.above > 1:
		h.add(Site, "", below[0])
		return
	}
	if len(below) == 0 || textWords(below[0]) < leadWordsMin || below[0] == headline {
		return
	}
	if _, labelled := readLabel(below[0]); !labelled {
		h.add(Lead, "", below[0])
	}
}
