package exports

import (
	"slices"
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/pattern"
	"shuck/extract/internal/words"
)

// readWire reads the printout of a wire: what its terminals print above and below a
// story, and the lines that it marks for its editors.
func readWire(lines []string) *Story {
	for _, read := range [...]func([]string) *Story{readCarets, readTerminal, readManuscript, readPrintout} {
		if s := read(lines); s != nil {
			return s
		}
	}
	return nil
}

// readCarets reads the form in which papers received the AP: above the story lines
// that open with ^ and end in < or =: the slug, the headline, notes, the credit.
//
//	^BC-Ferry,0310<
//	^Ferry raised<
//	^By ANA PEREZ=
func readCarets(lines []string) *Story {
	first := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, "^") })
	const above = 6
	if first < 0 || first > above {
		return nil
	}
	s := &Story{Alone: true}
	marked := 0
	for i := first; i < len(lines); i++ {
		text, ok := strings.CutPrefix(lines[i], "^")
		if !ok {
			if m := apMoment().FindStringSubmatch(lines[i]); m != nil {
				s.add(Published, m[0][:5], dayOfNumber(m[3]+m[1]+m[2]))
			} else if marked > 1 {
				s.Lines = append(s.Lines, lines[i])
			}
			continue
		}
		marked++
		s.addCaret(strings.TrimSpace(strings.TrimRight(text, "<=>| ")))
	}
	if marked < 2 {
		return nil
	}
	s.Lines = withoutContributors(s.Lines)
	return s
}

// withoutContributors takes off who else the AP says to have worked on a story, below a line.
func withoutContributors(lines []string) []string {
	const linesMax = 6
	for i := len(lines) - 1; i > max(0, len(lines)-linesMax); i-- {
		if strings.TrimSpace(lines[i]) == "___" && strings.Contains(strings.Join(lines[i:], " "), "contributed to this report") {
			return lines[:i]
		}
	}
	return lines
}

// apMoment matches the line with which the AP ends a story, "AP-NY-02-12-88
// 2344EST", and no other date.
var apMoment = pattern.Of(`^AP-[A-Z]{2,3}-(\d\d)-(\d\d)-(\d\d)\b`)

// addCaret adds what a marked line gives.
func (s *Story) addCaret(text string) {
	switch {
	case text == "" || slugLine().MatchString(text) || editorLine().MatchString(text):
	case s.First(Byline) != "" && isRoleLine(text):
	case isMarkedCredit(text):
		s.add(Byline, "^", text)
	case s.First(Headline) == "":
		s.add(Headline, "^", text)
	}
}

// isMarkedCredit reports whether a text says that it is a credit.
func isMarkedCredit(text string) bool {
	c, ok := credit.Parse(text)
	return ok && c.Marked
}

// slugLine matches the name of a story on the wire, "BC-Ferry,0310", "AM-Ferry, 1st
// Ld-Writethru", and not "AM broadcasts end".
var slugLine = pattern.Of(`^(?:BC|AM|PM|BN|AP)-\S`)

// editorLine matches a note to the editors: "Eds: UPDATES with …", "AP Photo NY101",
// and not "Editors of the paper resign".
var editorLine = pattern.Of(`^(?i:eds?|editors|note|advisory|with photos?|w/photos?)[:,]|^AP (?:Photo|Graphic|Video|Audio)|^(?i:with ap photos?)`)

// readTerminal reads what terminals print: a headline behind the code of the wire,
// and below it the moment with parts of a second.
//
//	BN Ferry raised
//	2022-01-13 06:33:12.4 GMT
func readTerminal(lines []string) *Story {
	lines = words.TrimBlank(lines)
	const headMax = 8
	for i := 1; i < min(len(lines), headMax); i++ {
		moment := terminalMoment().FindStringSubmatch(lines[i])
		if moment == nil {
			continue
		}
		s := &Story{Alone: true, Lines: lines[i+1:]}
		if !s.readTerminalHead(lines[:i]) {
			return nil
		}
		s.add(Published, "", moment[1])
		for len(s.Lines) > 0 && (isBlank(s.Lines[0]) || s.takeWireLine(wireHeads[:], strings.TrimSpace(s.Lines[0])) != nil) {
			s.Lines = s.Lines[1:]
		}
		s.Lines, _ = s.cutPrintoutTail(s.Lines, 0)
		return s
	}
	return nil
}

// readTerminalHead reads the lines above the moment: the headline, which may be wrapped, and
// a credit. It reports whether nothing else stands there.
func (s *Story) readTerminalHead(lines []string) bool {
	var headline []string
	ended := false
	for i, line := range lines {
		switch text := strings.TrimSpace(line); {
		case text == "":
			ended = true
		case strings.Trim(text, "+-") == "": // a box of the terminal
		case ended && len(headline) == 1 && strings.HasSuffix(strings.TrimSpace(headline[0]), text): // once more
		case i > 0 && s.First(Byline) == "" && isMarkedCredit(text):
			s.add(Byline, "", text)
			ended = true
		case ended || isLoneAddress(text): // feeds as text have the address above the moment
			return false
		default:
			headline = append(headline, line)
		}
	}
	head := strings.Join(headline, " ")
	s.add(Headline, "", head[len(wireCode().FindString(head)):])
	return true
}

// terminalMoment matches the line of the moment, "2022-01-13 06:33:12.4 GMT",
// "13-Jan-2022 06:33:12", and no other line with a date.
var terminalMoment = pattern.Of(`^\s*((?:\d{4}-\d\d-\d\d|\d\d-[A-Z][a-z]{2}-\d{4}|[A-Z][a-z]{2}/\d\d/\d{4}) \d\d:\d\d(?::\d\d)?(?: [AP]M)?)(?:\.\d+)?(?: [A-Z]{3,4})?\s*$`)

// wireCode matches the code of a wire before a headline, "BN ", "(BN) ", "RTRS-",
// "BBG: ", and not "BBC says".
var wireCode = pattern.Of(`^\s*(?:\(?(?:BN|BBG|BFW|RTRS|NS1|DJ|AP|AFP)\)?(?: ?[-:] ?| {1,4}))`)

// readManuscript reads a story as papers type it: its slug in two columns at the
// top, "298 words", and "-30-" at the end.
func readManuscript(lines []string) *Story {
	lines = words.TrimBlank(lines)
	last := len(lines) - 1
	if last < 4 {
		return nil
	}
	end := strings.TrimSpace(lines[last])
	if !IsEndMark(end) {
		return nil
	}
	from := 0
	for from < last && strings.TrimSpace(lines[from]) != "" {
		from++
	}
	head := lines[:from]
	if !slices.ContainsFunc(head, isColumns) && !slices.ContainsFunc(head, isWordCount) {
		return nil
	}
	s := &Story{Alone: true, Lines: words.TrimBlank(lines[from:last])}
	for _, line := range head {
		for column := range strings.SplitSeq(line, "   ") {
			if day, ok := dayIn(strings.TrimSpace(column)); ok && s.First(Published) == "" {
				s.add(Published, "", day)
			}
		}
	}
	var headline []string
	for len(s.Lines) > 0 && strings.TrimSpace(s.Lines[0]) != "" {
		headline = append(headline, s.Lines[0])
		s.Lines = s.Lines[1:]
	}
	s.add(Headline, "", strings.Join(headline, " "))
	return s
}

// isColumns reports whether a line has two columns.
func isColumns(line string) bool {
	return strings.Contains(strings.TrimSpace(line), "     ")
}
