package page

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/forms"
	"shuck/extract/internal/textrun"
	"shuck/extract/internal/words"
	"shuck/extract/internal/wrapping"
)

// parseLine takes a line of a dump apart: indent, bullet, controls, markers,
// text.
func (s *textShape) parseLine(line string) textLine {
	l := textLine{indent: wrapping.Indent(line)}
	if s.width > 0 {
		l.width = s.meter.Line(line)
	}
	text := strings.TrimSpace(line)
	if s.cleanText {
		if rest, ok := strings.CutPrefix(text, "- "); ok {
			return textLine{text: rest, flags: layoutBullet}
		}
		return textLine{text: text}
	}
	if n := bulletLength(text); n > 0 && (n == len(text) || l.indent > 0 || !isWordBullet(text)) {
		l.flags |= layoutBullet
		l.indent += words.Columns(text[:n])
		text = text[n:]
		l.indent += wrapping.Indent(text)
		text = strings.TrimLeft(text, " \t\u00A0")
	} else if n := numberLength(text); n > 0 && !opensWithDay(text) {
		l.flags |= layoutNumber
		if s.width > 0 && l.indent > 0 {
			l.flags |= layoutBullet
			l.indent += n + 1
			text = strings.TrimLeft(text[n:], " \u00A0")
		}
	}
	if s.linkMarkers {
		printed := text
		if text, l.markers = withoutMarkers(text); s.width > 0 && l.markers > 0 {
			l.opening = s.meter.FirstWord(printed)
		}
		if l.markers > 0 {
			text = forms.WithoutControls(text)
		}
	}
	if s.width > 0 {
		l.hasField = opensWithField(text, s.width)
		text = l.withoutControls(text)
		if strings.Contains(text, "   ") {
			l.flags |= layoutTable
		}
	}
	l.text = text
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
func (l *textLine) withoutControls(text string) string {
	const button = "(BUTTON)"
	if strings.Contains(text, button) {
		l.flags |= LayoutControl
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
			l.flags |= LayoutControl
		} else {
			l.flags |= LayoutImage
		}
		text = strings.TrimSpace(text[end+1:])
	}
	if strings.Contains(text, "____") && strings.Trim(text, "_") != "" {
		l.flags |= LayoutControl
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
	return textrun.IsWordRune(last) && textrun.IsWordRune(next) && !words.IsSpaceless(last) && !words.IsSpaceless(next)
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
