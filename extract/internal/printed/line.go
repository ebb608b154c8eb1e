package printed

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/forms"
	"shuck/extract/internal/words"
	"shuck/extract/internal/wrapping"
)

// Flags are a set of bits for what is printed with a text.
type Flags uint8

// What may be printed with a text.
const (
	Control    Flags = 1 << iota // a button or an entry field in it
	Bullet                       // the mark of a list item that it opens with
	Number                       // a number that it opens with, "3." or "3"
	Table                        // its words stand in columns
	Rule                         // a ruled line before it
	Image                        // a picture's file name before it
	Field                        // an entry field before it
	FieldClose                   // and no blank line between the field and the text above
)

// A Line is one line of a dump, taken apart.
type Line struct {
	Text     string // what a reader reads of it; "" for a blank line
	Indent   int    // columns before the text, behind a bullet
	Width    int    // columns of the printed line
	Level    int    // of an underlined heading, else 0
	Markers  int    // of links that were taken out
	opening  int    // width of its first word with the marker, where it has markers
	Flags    Flags
	HasField bool // it opens with an entry field
}

// Underline returns the level of the heading that stands over a line of === or
// ---, 0 for other lines. Such a line on its own is a rule.
func Underline(l Line) int {
	const shortest = 3
	if len(l.Text) < shortest {
		return 0
	}
	switch mark := l.Text[0]; mark {
	case '=', '-', '~', '_', '*':
		if strings.Trim(l.Text, string(mark)) != "" {
			return 0
		}
		if mark == '=' {
			return 1
		}
		return 2
	}
	return 0
}

// Parse takes a line of a dump of this shape apart: indent, bullet, controls, markers,
// text.
func (s *Shape) Parse(line string) Line {
	l := Line{Indent: wrapping.Indent(line)}
	if s.Width > 0 {
		l.Width = s.meter.Line(line)
	}
	text := strings.TrimSpace(line)
	if s.CleanText {
		if rest, ok := strings.CutPrefix(text, itemBullet); ok {
			return Line{Text: rest, Flags: Bullet}
		}
		return Line{Text: text}
	}
	if n := bulletLength(text); n > 0 && (n == len(text) || l.Indent > 0 || !isWordBullet(text)) {
		l.Flags |= Bullet
		l.Indent += words.Columns(text[:n])
		text = text[n:]
		l.Indent += wrapping.Indent(text)
		text = strings.TrimLeft(text, " \t\u00A0")
	} else if n := numberLength(text); n > 0 && !opensWithDay(text) {
		l.Flags |= Number
		if s.Width > 0 && l.Indent > 0 {
			l.Flags |= Bullet
			l.Indent += n + 1
			text = strings.TrimLeft(text[n:], " \u00A0")
		}
	}
	if s.LinkMarkers {
		printed := text
		if text, l.Markers = withoutMarkers(text); s.Width > 0 && l.Markers > 0 {
			l.opening = s.meter.FirstWord(printed)
		}
		if l.Markers > 0 {
			text = forms.WithoutControls(text)
		}
	}
	if s.Width > 0 {
		l.HasField = opensWithField(text, s.Width)
		text = l.withoutControls(text)
		if strings.Contains(text, "   ") {
			l.Flags |= Table
		}
	}
	l.Text = text
	return l
}

// listBullets begin a list item in text dumps.
const listBullets = "•*-·‣◦+o□☆■○●▪▸►#@="

// bulletLength returns the length of the bullet that a line opens with, 0 for
// none. Only the hyphen is a bullet: papers of northern Europe print a dash
// before spoken sentences.
func bulletLength(text string) int {
	r, size := utf8.DecodeRuneInString(text)
	if size == 0 || !strings.ContainsRune(listBullets, r) {
		return 0
	}
	if len(text) == size {
		return size
	}
	if rest := text[size:]; rest[0] == ' ' || rest[0] == '\t' || strings.HasPrefix(rest, "\u00A0") {
		return size
	}
	return 0
}

// isWordBullet reports whether a line opens with a bullet that may also begin a
// sentence or a hashtag. Those are bullets only where they are indented.
func isWordBullet(text string) bool {
	switch text[0] {
	case 'o', '#', '@', '=':
		return true
	}
	return false
}

// numberLength returns the length of "12." at the beginning of a list item, 0
// for none.
func numberLength(text string) int {
	i := 0
	for i < len(text) && '0' <= text[i] && text[i] <= '9' {
		i++
	}
	const digitsMax = 2 // more is a year or a figure
	if i == 0 || i > digitsMax || i == len(text) || text[i] != '.' {
		return 0
	}
	if rest := text[i+1:]; rest != "" && rest[0] != ' ' && !strings.HasPrefix(rest, "\u00A0") {
		return 0
	}
	return i + 1
}

// withoutControls returns a line without what is no text, (BUTTON), entry
// fields and the file names of pictures, and sets flags for them.
func (l *Line) withoutControls(text string) string {
	const button = "(BUTTON)"
	if strings.Contains(text, button) {
		l.Flags |= Control
		text = strings.TrimSpace(strings.ReplaceAll(text, button, " "))
	}
	if start := strings.Index(text, "[DEL:"); start >= 0 {
		if end := strings.Index(text[start:], ":DEL]"); end >= 0 { // what lynx prints of text that was deleted
			text = strings.TrimSpace(text[:start] + text[start+end+len(":DEL]"):])
		}
	}
	for strings.HasPrefix(text, "[") {
		end := strings.IndexByte(text, ']')
		if end < 0 || !isControlText(text[1:end]) {
			break
		}
		if strings.TrimLeft(text[1:end], " _") == "" {
			l.Flags |= Control
		} else {
			l.Flags |= Image
		}
		text = strings.TrimSpace(text[end+1:])
	}
	if strings.Contains(text, "____") && strings.Trim(text, "_") != "" {
		l.Flags |= Control
		text = strings.TrimSpace(strings.ReplaceAll(text, "_", ""))
	}
	return text
}

// opensWithField reports whether a line opens with an entry field to write into, as text
// browsers draw one: "____________________", "[          ][Search]", but not "[ ] Yes". A
// ruled line takes more than half of the width.
func opensWithField(text string, width int) bool {
	const shortest = 8 // columns
	text = strings.TrimPrefix(text, "[")
	columns := len(text) - len(strings.TrimLeft(text, " _"))
	return shortest <= columns && 2*columns <= width
}

// isControlText reports whether what stands in brackets at the beginning of a
// line is an entry field or a picture: "[ ]", "[X]", "[eel-census.jpg]",
// "[transparen]", but not "[They] said" or "[속보]".
func isControlText(s string) bool {
	if s = strings.TrimSpace(strings.Trim(s, "_")); s == "" || s == "X" || s == "*" {
		return true
	}
	mixed := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= utf8.RuneSelf, c == ' ':
			return false
		case c == '-', c == '_', c == '.', '0' <= c && c <= '9', c == '?', c == '%':
			mixed = true
		}
	}
	const cutName = 10 // w3m cuts the names of pictures there
	return mixed || len(s) == cutName || s == "ico" || s == "svg" || s == "png" || s == "jpg" || s == "p"
}

// linkMarkersMin is how many markers in rising order show that they number
// links and not footnotes.
const linkMarkersMin = 5

// hasLinkMarkers reports whether the links of a dump are numbered: [1], [2],
// [3].
func hasLinkMarkers(lines []string) bool {
	next := 1
	for _, line := range lines {
		for line != "" {
			i := strings.IndexByte(line, '[')
			if i < 0 {
				break
			}
			line = line[i+1:]
			number, size := markerNumber(line)
			if size > 0 && number == next {
				if next++; next > linkMarkersMin {
					return true
				}
			}
			line = line[size:]
		}
	}
	return false
}

// markerNumber reads "12]" and returns the number, and the length with the
// bracket; both are 0 for other text.
func markerNumber(s string) (number, size int) {
	const digitsMax = 5
	for size < len(s) && size < digitsMax && '0' <= s[size] && s[size] <= '9' {
		number = 10*number + int(s[size]-'0')
		size++
	}
	if size == 0 || size == len(s) || s[size] != ']' {
		return 0, 0
	}
	return number, size + 1
}

// opensWithDay reports whether the number that a line opens with is that of a day: "9.
// September 2025", not "9. Rowing".
func opensWithDay(text string) bool {
	const longest = 40
	_, start, _, ok := dates.Find(words.CutAtRune(text, min(len(text), longest)), "")
	return ok && start == 0
}

// areWordsApart reports whether a text ends, and the next begins, with a letter
// or digit of a script that has spaces.
func areWordsApart(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return words.IsLetterOrDigit(last) && words.IsLetterOrDigit(next) && !words.IsSpaceless(last) && !words.IsSpaceless(next)
}

// withoutMarkers returns a line without its link markers, and how many there
// were.
func withoutMarkers(text string) (string, int) {
	if strings.IndexByte(text, '[') < 0 {
		return text, 0
	}
	var b strings.Builder
	count := 0
	for {
		i := strings.IndexByte(text, '[')
		if i < 0 {
			b.WriteString(text)
			return strings.TrimSpace(b.String()), count
		}
		b.WriteString(text[:i])
		if _, size := markerNumber(text[i+1:]); size > 0 {
			touches := areWordsApart(text[:i], text[i+1+size:])
			count++
			if text = text[i+1+size:]; touches {
				b.WriteByte(' ') // elinks prints "by[108]Ana Pérez"
			}
		} else {
			b.WriteByte('[')
			text = text[i+1:]
		}
	}
}
