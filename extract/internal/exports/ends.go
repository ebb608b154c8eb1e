package exports

import (
	"slices"
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/words"
)

// signOffs open the line with which wires, papers and mails end a story. What stands
// on it and below is no part of it.
const signOffs = "-30-|- 30 -|-0-|###|# # #|-ends-|- ends -|(end)|-end-|- end -|ends/|xxx|(more)|-more-|---|-- |end of document|load-date:|--with assistance|to contact the reporter|" +
	"to contact the editor|to contact the author|for more articles like this|unsubscribe|ap-ny-|ap-np-|ap-ws-|(c) copyright|copyright |(copyright |© |" +
	"this material may not be published|all rights reserved"

// signOffShare is how much of a story, at its end, is looked at for its sign-off.
const signOffShare = 3

// withoutSignOff returns the lines of a story without its sign-off.
func withoutSignOff(lines []string) []string {
	lines = words.TrimBlank(lines)
	first := len(lines) - max(len(lines)/signOffShare, 12)
	for i := max(first, 1); i < len(lines); i++ {
		if isSignOff(lines[i]) || isFrame(mailFeet, lines[i]) || isReceived(lines[i]) || strings.TrimSpace(lines[i]) == "--" && len(lines)-i <= signatureMax {
			return words.TrimBlank(lines[:i])
		}
	}
	return lines
}

// signatureMax is above the number of lines of the signature of a mail, with the sign above it.
const signatureMax = 8

// isSignOff reports whether a line ends a story.
func isSignOff(line string) bool {
	text := strings.ToLower(strings.TrimSpace(line))
	if line == "-- " || text == "end" || text == "ends" || text == "reuter" || text == "reuters" || isDocumentNumber(line) ||
		strings.HasPrefix(text, "-----") && strings.HasSuffix(text, "-----") {
		return true
	}
	open, ok := openerOf(signOffs, text)
	return ok && (open != "---" || strings.Trim(text, "-") == "") && (open != "xxx" || strings.Trim(text, "x") == "")
}

// IsEndMark reports whether a line is nothing but the sign that a story ends.
func IsEndMark(line string) bool {
	line = strings.TrimSpace(line)
	if line == "" || len(line) > len("end of document") || strings.IndexByte("-#(eExX", line[0]) < 0 {
		return false
	}
	switch strings.ToLower(line) {
	case "-30-", "- 30 -", "--30--", "###", "# # #", "-0-", "-ends-", "- ends -", "ends", "-end-", "- end -", "(end)", "(ends)", "(끝)", "xxx", "-xxx-", "#30#", "end of document":
		return true
	}
	return line == "END"
}

// takeCredit takes the credit off the top of a story that stands alone: the headline
// once more, a standfirst between it and the credit, where newsletters can be seen, a line that says by itself that
// it is one, and the role below it.
func (s *Story) takeCredit() {
	if !s.Alone {
		return
	}
	const linesMax = 6
	again := false // the headline stands once more above the story
	for range linesMax {
		s.Lines = words.TrimBlank(s.Lines)
		if len(s.Lines) < 2 {
			return
		}
		line := strings.TrimSpace(s.Lines[0])
		switch {
		case strings.EqualFold(line, s.First(Headline)):
			again = true
		case isFrame(viewLines, line):
		case again && s.First(Lead) == "" && s.takesByline(nextFilled(s.Lines)):
			s.add(Lead, "", line)
		case s.takesByline(line):
		case s.takesDateline(line), s.takesDay(line):
		case s.First(Byline) != "" && isRoleLine(line):
		default:
			return
		}
		s.Lines = s.Lines[1:]
	}
}

// nextFilled returns the line with text below the first.
func nextFilled(lines []string) string {
	return strings.TrimSpace(lines[min(firstFilled(lines, 1), len(lines)-1)])
}

// takesByline adds a line that is a credit to the values.
func (s *Story) takesByline(line string) bool {
	const longest = 200 // bytes
	if len(line) > longest || strings.Count(line, " ") > credit.MaxWords {
		return false
	}
	if l, ok := readLabel(line); ok && l.field == Byline && l.value != "" {
		line = l.value // "Byline: Ida Lund" below "Full Text:"
	} else if !isMarkedCredit(line) {
		return false
	}
	for i, v := range s.Values {
		if v.Field == Byline && isSender(v.Label) { // who sent a mail may be another
			s.Values = slices.Delete(s.Values, i, i+1)
			break
		}
	}
	if s.First(Byline) == "" {
		s.add(Byline, "", printedCredit(line))
	}
	return true
}

// printedCredit returns a credit without a day beside it.
func printedCredit(line string) string {
	if c, ok := credit.Parse(line); ok {
		return c.Printed
	}
	return line
}

// takesDateline reports whether a line is a dateline that a label has given already.
func (s *Story) takesDateline(line string) bool {
	given := s.First(Dateline)
	if given == "" {
		return false
	}
	p, ok := dateline.ParseLone(line)
	return ok && strings.Contains(given, p.Text)
}

// takesDay adds a line that is a day to the values.
func (s *Story) takesDay(line string) bool {
	day, ok := dayIn(line)
	if ok && s.First(Published) == "" {
		s.add(Published, "", day)
	}
	return ok
}

// isRoleLine reports whether a line is what the person above it does: "Associated
// Press Writer", "Staff Writers".
func isRoleLine(line string) bool {
	const wordsMax = 6
	fields := strings.Fields(strings.ToLower(strings.Trim(line, " .,;<>=")))
	if len(fields) == 0 || len(fields) > wordsMax {
		return false
	}
	if roleNouns[fields[len(fields)-1]] || roleNouns[fields[0]] {
		return true
	}
	_, named := credit.Authors(line)
	return !named
}

// roleNouns end or open the line of a role.
var roleNouns = words.WordSet(`writer writers reporter reporters correspondent correspondents editor editors columnist columnists staff
	bureau service contributor critic analyst redakteur redakteurin korrespondent korrespondentin journaliste correspondant
	correspondante corresponsal redactor redactora corrispondente inviato inviata correspondente repórter корреспондент`)
