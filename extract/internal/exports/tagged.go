package exports

import (
	"html"
	"slices"
	"strings"
	"unicode"
)

// tagFields are the elements of collections of news, and of wires before XML. Others
// are part of what they stand in.
var tagFields = fieldNames{
	{Headline, "HEADLINE HEAD HL TITLE TI"},
	{Byline, "BYLINE BY AUTHOR AU"},
	{Dateline, "DATELINE"},
	{Published, "DATE DATE_TIME DATETIME DATE1 DD DOCDATE PUBDATE"},
	{Body, "TEXT BODY LP LEADPARA TD LD TX"},
	{Site, "SO SOURCE PUB PAPER"},
	{Section, "SECTION"},
	{Topics, "TOPICS"},
	{Nothing, "HT DOCNO DOCID FILEID FIRST SECOND UNKNOWN PLACES PEOPLE ORGS EXCHANGES COMPANIES MKNOTE SLUG HEADER TRAILER DOCTYPE NOTE IN MS CO PROFILE PAGE ACCESS CAPTION DESCRIPT LENGTH GRAPHIC TYPE CORRECTION CORRECTION-DATE GV RE NS"},
}

// rootTags are the elements that hold a story.
var rootTags = [...]string{"<DOC>", "<DOC ", "<REUTERS>", "<REUTERS ", "<STORY>", "<STORY ", "<ARTICLE>\n<HEADLINE>"}

// tagSight is how many bytes of a text are looked at to see whether it is such a
// collection.
const tagSight = 2048

// IsTagged reports whether a text is a story, or several, of a collection marked
// with tags, which is no HTML.
func IsTagged(data []byte) bool {
	text := strings.TrimLeft(string(data[:min(len(data), tagSight)]), "\ufeff \t\r\n")
	if rest, ok := strings.CutPrefix(text, "<!DOCTYPE lewis"); ok {
		_, rest, _ = strings.Cut(rest, ">")
		text = strings.TrimLeft(rest, " \t\r\n")
	}
	return opensTagged(text) && hasStoryTag(text)
}

// opensTagged reports whether a line opens with the element of a story.
func opensTagged(line string) bool {
	for _, tag := range rootTags {
		if strings.HasPrefix(line, tag) {
			return true
		}
	}
	return false
}

// hasStoryTag reports whether a text has an element that only such collections have.
func hasStoryTag(text string) bool {
	for _, tag := range [...]string{"<DOCNO>", "<DOCID>", "<HEADLINE>", "<TEXT", "<DATELINE>", "<DATE>", "<DOC id=", "<HEAD>"} {
		if strings.Contains(text, tag) {
			return true
		}
	}
	return false
}

// readTagged reads a story of a collection: the text of the elements, each part in
// the innermost one that is known.
func readTagged(lines []string) *Story {
	if !areTagged(lines) {
		return nil
	}
	text := strings.Join(lines, "\n")
	r := tagReader{story: &Story{Alone: true}}
	isEnded := false // behind the last tag
	for text != "" {
		open := strings.IndexByte(text, '<')
		if open < 0 {
			open = len(text)
		}
		r.text(text[:open])
		if text = text[open:]; text == "" {
			break
		}
		end := -1
		if !isEnded && isTagStart(text) {
			end = strings.IndexByte(text, '>')
			isEnded = end < 0 // and none of the others has an end
		}
		if end < 0 {
			r.text(text[:1])
			text = text[1:]
			continue
		}
		r.tag(text[1:end])
		text = text[end+1:]
	}
	r.story.Lines = strings.Split(r.body.String(), "\n")
	if r.story.First(Published) == "" {
		r.story.add(Published, "", dayOfNumber(r.number))
	}
	return r.story
}

// areTagged is IsTagged for lines, of which it joins no more than it looks at.
func areTagged(lines []string) bool {
	n, size := 0, 0
	for n < len(lines) && size <= tagSight {
		size += len(lines[n]) + len("\n")
		n++
	}
	head := strings.Join(lines[:n], "\n")
	return IsTagged([]byte(head[:min(len(head), tagSight)]))
}

// isTagStart reports whether a text opens with a tag and not with a "less than".
func isTagStart(text string) bool {
	return len(text) > 1 && (text[1] == '/' || text[1] == '!' || text[1]|0x20 >= 'a' && text[1]|0x20 <= 'z')
}

// A tagReader reads the elements of a story.
type tagReader struct {
	story  *Story
	stack  []string // the known elements that are open
	value  strings.Builder
	body   strings.Builder
	number string // of the document
}

// tag reads what stands between < and >.
func (r *tagReader) tag(tag string) {
	name := tag
	if at := strings.IndexAny(name, " \t\n"); at >= 0 {
		name = name[:at]
	}
	name = strings.ToUpper(name)
	closes := strings.HasPrefix(name, "/")
	name = strings.TrimPrefix(name, "/")
	if name == "DOC" && !closes {
		if _, id, ok := strings.Cut(tag, `id="`); ok {
			r.number, _, _ = strings.Cut(id, `"`)
		}
	}
	if _, known := tagFields.of(name); !known {
		r.inline(name)
		return
	}
	if !closes {
		r.flush()
		r.stack = append(r.stack, name)
		return
	}
	for n := len(r.stack) - 1; n >= 0; n-- {
		if r.stack[n] == name {
			r.flush()
			r.stack = r.stack[:n]
			return
		}
	}
}

// inline reads a tag inside an element: a paragraph, or a piece of a list.
func (r *tagReader) inline(name string) {
	switch {
	case r.field() == Body && (name == "P" || name == "BR"):
		r.body.WriteString("\n\n")
	case r.field() == Topics && name == "D":
		r.flush()
	}
}

// field returns the field that is being read.
func (r *tagReader) field() Field {
	if len(r.stack) == 0 {
		return Nothing
	}
	field, _ := tagFields.of(r.stack[len(r.stack)-1])
	return field
}

// text reads text between two tags.
func (r *tagReader) text(s string) {
	s = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) && c != '\n' && c != '\t' {
			return -1
		}
		return c
	}, html.UnescapeString(s))
	if r.field() == Body {
		r.body.WriteString(s)
		return
	}
	r.value.WriteString(s)
}

// flush adds the value that was read.
func (r *tagReader) flush() {
	text := strings.Join(strings.Fields(r.value.String()), " ")
	r.value.Reset()
	if text == "" || len(r.stack) == 0 {
		return
	}
	label := r.stack[len(r.stack)-1]
	switch f, _ := tagFields.of(label); {
	case label == "DOCNO" || label == "DOCID" && r.number == "":
		r.number = text
	case f == Byline && r.story.First(Byline) != "" && isRoleLine(text): // "Associated Press Writer" below the name
	case f == Published && r.story.First(Published) != "":
	case f == Published:
		r.story.add(f, label, plainDay(text))
	case f == Headline:
		r.headline(label, text)
	case f != Nothing && f != Body:
		r.story.add(f, label, cleanValue(f, text))
	}
}

// headline adds what an element of the headline has: the Wall Street Journal prints lines of
// hyphens between headline, standfirst and credit.
func (r *tagReader) headline(label, text string) {
	for part := range strings.SplitSeq(strings.ReplaceAll(text, " @ ", " "), " ---") {
		part = strings.Trim(part, "- ")
		switch {
		case r.story.First(Headline) == "":
			r.story.add(Headline, label, cleanValue(Headline, part))
		case strings.HasPrefix(part, "By "):
			name, _, _ := strings.Cut(part, " Staff ")
			r.story.add(Byline, label, name)
		default:
			r.story.add(Lead, label, part)
		}
	}
}

// plainDay returns a day printed in six digits as others are: "920115", "01/15/92".
func plainDay(text string) string {
	if len(text) == 8 && text[2] == '/' && text[5] == '/' {
		return dayOfNumber(text[6:] + text[:2] + text[3:5])
	}
	if len(text) == 6 && strings.Trim(text, "0123456789") == "" {
		return dayOfNumber(text)
	}
	return text
}

// dayOfNumber returns the day in the number of a document: "AP880212-0001",
// "AFP_ENG_20090114.0001", "LA010189-0001", which has the year last. It is "" where
// there is none.
func dayOfNumber(number string) string {
	start := strings.IndexAny(number, "0123456789")
	if start < 0 {
		return ""
	}
	digits := number[start:]
	if end := strings.IndexFunc(digits, func(c rune) bool { return c < '0' || c > '9' }); end >= 0 {
		digits = digits[:end]
	}
	year, month, day := "", "", ""
	switch len(digits) {
	case 8:
		year, month, day = digits[:4], digits[4:6], digits[6:]
	case 6:
		year, month, day = digits[:2], digits[2:4], digits[4:]
		if month > "12" || day > "31" {
			year, month, day = digits[4:], digits[:2], digits[2:4]
		}
		if year < "50" { // no collection is older
			year = "20" + year
		} else {
			year = "19" + year
		}
	default:
		return ""
	}
	if month < "01" || month > "12" || day < "01" || day > "31" {
		return ""
	}
	return year + "-" + month + "-" + day
}

// readHighlights reads a story of the collection of CNN and the Daily Mail, whose points stand behind it.
//
//	The ferry was raised on Monday.
//
//	@highlight
//
//	Nobody was hurt
func readHighlights(lines []string) *Story {
	const mark = "@highlight"
	at := slices.Index(lines, mark)
	if at < 1 {
		return nil
	}
	var points []string
	for _, line := range lines[at:] {
		if line != mark && !isBlank(line) {
			points = append(points, strings.TrimSpace(line))
		}
	}
	s := &Story{Alone: true, Lines: lines[:at]}
	s.Values = append(s.Values, Value{Lead, mark, strings.Join(points, "\n")})
	return s
}
