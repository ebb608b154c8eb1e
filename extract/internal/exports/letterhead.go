package exports

import (
	"slices"
	"strings"

	"shuck/extract/internal/dates"
)

// Databases print a letterhead above their labels: the copyright, the paper, its day, and
// often the headline.

// hasHeadlineAbove reports whether a label above the story gives its headline.
func (l *labelScan) hasHeadlineAbove() bool {
	return slices.ContainsFunc(l.labels[:l.head], func(label labelLine) bool { return label.field == Headline })
}

// letterhead returns the lines with text above the first label, but for what counts
// the stories and says whose they are.
func (l *labelScan) letterhead() []string {
	var lines []string
	for _, line := range l.lines[:l.at[0]] {
		if isCounter(line) {
			lines = nil // above stands what the database says of the search
		}
		if strings.TrimSpace(line) != "" && !isCopyright(line) && !isCounter(line) && !isRule(line) && !isPageFoot(line) && !isLibraryName(line) {
			lines = append(lines, line)
		}
	}
	return lines
}

// readLetterhead reads the lines of a letterhead. A day gives itself away. The
// headline is the first of the others, and the paper the next; but where the first is
// centred it is the paper, and the headline the last that is not:
//
//	Ferry raised                            The Harbour Gazette
//	The Harbour Gazette                  January 14, 2004 Wednesday
//	January 14, 2004 Wednesday
//	                              Ferry raised
//
// titled says that a label gives the headline.
func (s *Story) readLetterhead(lines []string, titled bool) {
	const centred = 8 // columns
	isCentred := len(lines) > 0 && indentOf(lines[0]) >= centred
	paper, headline := "", ""
	for n, line := range lines {
		text := strings.TrimSpace(line)
		day, dated := dayIn(text)
		switch {
		case dated && s.First(Published) == "":
			s.add(Published, "", day)
		case dated, text == headline:
		case strings.HasSuffix(headline, ";") && !titled: // as Nexis parts it from the standfirst
			s.add(Lead, "", text)
			headline = strings.TrimRight(headline, "; ")
		case isCentred && indentOf(line) < centred && paper != "":
			headline += " " + text
		case isCentred || titled || headline != "" || n == 0 && isPaperAbove(lines):
			if paper == "" {
				paper = text
			}
		default:
			headline = text
		}
	}
	if s.addPaper(paper); !titled {
		s.add(Headline, "", headline)
	}
}

// addPaper adds the name of a paper, or what else stands in its place.
func (s *Story) addPaper(paper string) {
	paper, rest, cut := strings.Cut(s.withoutDay(s.withoutAuthor(paper)), "; ")
	if d, _, _, ok := dates.Find(rest, ""); cut && ok && s.First(Published) == "" { // "Petersen, Ana. The Gazette; Obernwik. 09 Mar 2020: A3."
		s.add(Published, "", d.String())
		paper = ""
	}
	s.add(Site, "", paper)
}

// withoutAuthor takes the author off the name of a paper, and adds it: "Lund, Ida . The Quay Ledger ; Marrow".
func (s *Story) withoutAuthor(paper string) string {
	m := invertedAuthor().FindStringSubmatchIndex(paper)
	if m == nil || m[0] > 0 {
		return paper
	}
	s.add(Byline, "", uninverted(paper[m[2]:m[3]]))
	return paper[m[1]:]
}

// withoutDay takes the day off the end of the name of a paper, and adds it where nothing else gave
// one: "Fen Post (England) June 14, 2019 Friday".
func (s *Story) withoutDay(paper string) string {
	d, start, end, ok := dates.Find(paper, "")
	if !ok || start == 0 || end+len(" Wednesday") < len(paper) || s.First(Published) != "" {
		return paper
	}
	s.add(Published, "", d.String())
	return paper[:start]
}

// isPaperAbove reports whether a letterhead has the day right below its first line, and more below
// that: the first is the paper, and the headline stands below the day.
func isPaperAbove(lines []string) bool {
	if len(lines) != 3 {
		return false
	}
	_, dated := dayIn(strings.TrimSpace(lines[1]))
	return dated
}

// isCopyright reports whether a line says whose the story is.
func isCopyright(line string) bool {
	lower := strings.ToLower(strings.TrimSpace(line))
	for _, open := range [...]string{"copyright", "(c)", "©", "all rights reserved", "alle rechte", "tous droits", "todos los derechos", "tutti i diritti", "todos os direitos", "alle rett", "alla rätt", "wszelkie prawa", "все права", "版权所有", "저작권자", "<저작권자", "無断転載"} {
		if strings.HasPrefix(lower, open) {
			return true
		}
	}
	return false
}
