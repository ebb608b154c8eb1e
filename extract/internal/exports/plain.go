package exports

import (
	"slices"
	"strings"
	"unicode"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/words"
)

// readPlain reads the exports of databases that print no labels. Factiva prints
// below headline and credit a line each for the number of words, the day, the
// paper, its code and the language, then the copyright and the story, and below it
// the number of the document.
func readPlain(lines []string) *Story {
	count := -1
	filled := 0
	for i, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if filled++; filled > labelHeadMax {
			return nil
		}
		if isWordCount(line) {
			count = i
			break
		}
	}
	if count < 0 {
		return nil
	}
	end, day := plainHeader(lines, count)
	if end < 0 || day == "" {
		return nil
	}
	s := &Story{Alone: true}
	s.readPlainTop(lines[:count])
	s.add(Published, "", day)
	s.readPlainPaper(lines[count+1 : end])
	s.Lines = lines[end:]
	for i, line := range s.Lines {
		if isDocumentNumber(line) {
			s.Lines = withoutOwner(words.TrimBlank(s.Lines[:i]), lines[:end])
			break
		}
	}
	return s
}

// withoutOwner takes the line off the end of a story that says whose it is, as the copyright
// above it does.
func withoutOwner(story, head []string) []string {
	if len(story) < 2 {
		return story
	}
	last := len(story) - 1
	owner := strings.TrimSpace(story[last])
	isOwner := owner != "" && slices.ContainsFunc(head, func(line string) bool { return isCopyright(line) && strings.Contains(line, owner) })
	if !isOwner {
		return story
	}
	return story[:last]
}

// isWordCount reports whether a line says how long the story is: "186 words".
func isWordCount(line string) bool {
	number, unit, ok := strings.Cut(strings.TrimSpace(line), " ")
	if !ok || strings.Trim(number, "0123456789.,") != "" || number == "" {
		return false
	}
	switch strings.ToLower(unit) {
	case "words", "wörter", "mots", "palabras", "parole", "palavras", "woorden", "слов", "слова", "字", "ord", "słów":
		return true
	}
	return false
}

// plainHeader returns the line behind the header that goes on below the number of
// words, and the day that it gives; end is -1 where there is no such header. It ends
// with the copyright or, without one, with a blank line.
func plainHeader(lines []string, count int) (end int, day string) {
	const linesMax = 14
	end = -1
	filled := 0
	for i := count + 1; i < len(lines) && filled < linesMax; i++ {
		line := strings.TrimSpace(lines[i])
		if line != "" {
			filled++
		}
		if d, ok := dayIn(line); ok && day == "" {
			day = d
		}
		if isCopyright(line) {
			for i++; i < len(lines) && strings.TrimSpace(lines[i]) != ""; i++ {
			}
			return i, day
		}
		if line == "" && end < 0 && day != "" && i > count+3 {
			end = i
		}
		if len(strings.Fields(line)) > plainWordsMax {
			break
		}
	}
	return end, day
}

// plainWordsMax is the number of words of the longest line of such a header.
const plainWordsMax = 16

// readPlainTop reads the lines above the number of words: the section, the headline,
// the credit.
func (s *Story) readPlainTop(lines []string) {
	var top []string
	for _, line := range lines {
		text := strings.TrimSpace(line)
		if text == "" || isCounter(text) {
			continue
		}
		if len(top) > 0 && isMarkedCredit(text) {
			s.add(Byline, "", text)
			continue
		}
		if s.First(Byline) != "" && isRoleLine(text) {
			continue
		}
		top = append(top, text)
	}
	if len(top) == 0 {
		return
	}
	if last := len(top) - 1; s.First(Byline) == "" && last > 0 && isBareCredit(top[last], top[last-1]) {
		s.add(Byline, "", strings.ReplaceAll(top[last], ";", ","))
		top = top[:last]
	}
	s.add(Headline, "", top[len(top)-1])
	const sectionWordsMax = 4
	if len(top) > 1 && len(strings.Fields(top[0])) <= sectionWordsMax {
		s.add(Section, "", top[0])
	}
}

// isBareCredit reports whether a line is nothing but names, below one that is longer and
// no section.
func isBareCredit(line, above string) bool {
	const sectionWordsMax, namesWordsMax = 3, 12
	words := len(strings.Fields(line))
	if over := len(strings.Fields(above)); over <= sectionWordsMax || words > namesWordsMax || words >= 2*over {
		return false
	}
	_, ok := credit.Authors(strings.ReplaceAll(line, ";", ","))
	return ok
}

// readPlainPaper reads the paper: the first line that is a name and neither a day, a
// time nor a code.
func (s *Story) readPlainPaper(lines []string) {
	for _, line := range lines {
		text := strings.TrimSpace(line)
		if _, ok := dayIn(text); ok || text == "" || isCopyright(text) || strings.IndexFunc(text, unicode.IsLetter) < 0 {
			continue
		}
		s.add(Site, "", text)
		return
	}
}

// isDocumentNumber reports whether a line is the number of the document that ends an
// export: "Document NORVTM0020220113ei1d0002b".
func isDocumentNumber(line string) bool {
	word, number, ok := strings.Cut(strings.TrimSpace(line), " ")
	const shortest = 10
	return ok && (word == "Document" || word == "Dokument" || word == "Documento") && len(number) >= shortest && strings.ContainsAny(number, "0123456789") && !strings.Contains(number, " ")
}
