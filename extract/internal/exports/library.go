package exports

import (
	"slices"
	"strings"

	"shuck/extract/internal/words"
)

// libraryEnds open the lines below a story that libraries lend: PressReader, NewsBank. A
// text with one of libraryMarks is from there.
var (
	libraryEnds  = [...]string{"Newspapers in ", "Newspapers from ", "© PressReader", "CITATION:", "CITATION (", "Record Number:", "Copyright "}
	libraryMarks = [...]string{"© PressReader", "NewsBank: ", "Readability: Lexile"}
)

// readLibrary reads a story as libraries lend it: below the headline, and perhaps a
// standfirst, one line has the paper, the day, the page and the credit.
//
//	Ferry raised                                    Ferry raised
//	Nobody was hurt                                 March 9, 2020 | Quay Ledger, The
//	The Quay Ledger · 9 Mar 2020 · 4 · By Ida Lund  Author: Ida Lund | Section: News | Page: 4
func readLibrary(lines []string) *Story {
	lines = words.TrimBlank(lines)
	if !slices.ContainsFunc(lines, func(line string) bool {
		return slices.ContainsFunc(libraryMarks[:], func(mark string) bool { return strings.Contains(line, mark) })
	}) {
		return nil
	}
	s := &Story{Alone: true}
	from := s.readLibraryHead(lines)
	if from == 0 {
		return nil
	}
	s.Lines = lines[from:]
	for i, line := range s.Lines {
		if slices.ContainsFunc(libraryEnds[:], func(end string) bool { return strings.HasPrefix(strings.TrimSpace(line), end) }) {
			s.Lines = s.Lines[:i]
			break
		}
	}
	return s
}

// readLibraryHead reads the lines above the story, and returns how many they are: 0 where
// none has the paper and its day.
func (s *Story) readLibraryHead(lines []string) int {
	const linesMax, proseBytesMin = 12, 90
	dated, from := false, 0
	for i, line := range lines[:min(len(lines), linesMax)] {
		text := strings.TrimSpace(line)
		parts := libraryParts(text)
		switch {
		case text == "":
		case len(parts) > 1:
			for _, part := range parts {
				dated = s.addLibraryPart(part) || dated
			}
			from = i + 1
		case len(text) >= proseBytesMin:
			return from
		case s.First(Headline) == "":
			s.add(Headline, "", text)
		case !dated && s.First(Lead) == "":
			s.add(Lead, "", text)
		case dated && lines[i-1] != "": // buttons right below
			from = i + 1
		}
	}
	return from
}

// libraryParts returns the parts of a line with a sign between them.
func libraryParts(line string) []string {
	if parts := strings.Split(line, " · "); len(parts) > 2 {
		return parts
	}
	return strings.Split(line, " | ")
}

// addLibraryPart adds a part of such a line, and reports whether it is the day.
func (s *Story) addLibraryPart(part string) bool {
	if day, ok := dayIn(part); ok {
		s.add(Published, "", day)
		return true
	}
	l, labelled := readLabel(part)
	switch {
	case labelled && (l.field == Byline || l.field == Section):
		s.add(l.field, l.label, l.value)
	case labelled || strings.Trim(part, "0123456789 ") == "" || isWordCount(part):
	case isMarkedCredit(part):
		s.add(Byline, "", part)
	case s.First(Site) == "":
		s.add(Site, "", part)
	}
	return false
}
