// Package readback reads stories in Markdown as records write them: the headline as the only
// heading of the first level, the byline in italics and the dateline in bold on lines of their
// own, one blank line between what belongs apart, no line wrapped and none with blanks at its
// end. Programs that turn pages into Markdown differ in one of these at least, so a text of this
// form is a story and nothing else, and its marks mean what they do in CommonMark.
//
// Time is linear in the text.
package readback

import (
	"slices"
	"strings"

	"shuck/extract/internal/forms"
	"shuck/extract/internal/inline"
)

// A Story is a story in Markdown, by its lines.
type Story struct {
	Lines       []string // without marks but the bullets "- ", the headline first
	Marks       forms.Marks
	HasCredit   bool // the line below the headline is in italics: the byline, or a first paragraph
	HasDateline bool // the next one is in bold
}

// Read reads a story, and reports whether lines are one.
func Read(lines []string) (s Story, ok bool) {
	if n := len(lines); n > 0 && lines[n-1] == "" {
		lines = lines[:n-1]
	}
	if !isStory(lines) {
		return s, false
	}
	s.Lines, s.Marks = make([]string, 0, len(lines)), forms.Marks{}
	below := lines[2:]
	if s.HasCredit = isWithin(below[0], "*"); s.HasCredit && len(below) > 2 {
		below = below[2:]
	}
	if s.HasDateline = isWithin(below[0], "**"); s.HasDateline && len(below) > 2 {
		below = below[2:]
	}
	s.read(lines[:len(lines)-len(below)])
	below = slices.Clone(below)
	if len(below) > 2 && strings.HasPrefix(below[2], " ") {
		below[0] = below[0][bulletLength(below[0]):] // all of it is one item of a list of stories
	}
	s.read(below)
	return s, true
}

// isWithin reports whether all of a line stands within a mark, and no other is in it.
func isWithin(line, mark string) bool {
	const star, escaped = "*", `\*`
	text, opens := strings.CutPrefix(line, mark)
	text, closes := strings.CutSuffix(text, mark)
	return opens && closes && text != "" && !strings.HasSuffix(text, `\`) && strings.Count(text, star) == strings.Count(text, escaped)
}

// isStory reports whether lines have the form of a story.
func isStory(lines []string) bool {
	if len(lines) < 3 || !strings.HasPrefix(lines[0], "# ") || lines[1] != "" || inline.IsAllLink(lines[2]) {
		return false
	}
	fence, above, items := "", kindBlank, 0
	for i, line := range lines[1:] {
		text := strings.TrimLeft(line, " >")
		if fence != "" {
			if text == fence {
				fence = ""
			}
			continue
		}
		kind := kindOf(line)
		if kind == kindItem {
			items++
		}
		switch {
		case kind == kindForeign,
			kind == kindBlank && above == kindBlank && i > 0,
			kind == kindText && above == kindText,
			kind == kindInner && items == 0,
			kind == kindItem && items == 1 && strings.HasPrefix(line, "* "):
			return false
		}
		if above = kind; kind == kindText && strings.HasSuffix(line, `\`) {
			above = kindBroken
		}
		fence = fenceOf(text)
	}
	return fence == "" && above != kindBlank
}

// A kind is what a line is, by what it begins with.
type kind uint8

const (
	kindBlank kind = iota
	kindText
	kindBroken  // text whose paragraph goes on below
	kindItem    // of a list, or a note
	kindInner   // within an item
	kindOther   // of a quote or a table
	kindForeign // stories have no such line
)

func kindOf(line string) kind {
	switch {
	case line == "":
		return kindBlank
	case strings.HasSuffix(line, " "), strings.HasSuffix(line, "\t"), strings.HasPrefix(line, "# "), strings.HasPrefix(line, "_"), strings.HasPrefix(line, "+ "), isRule(line):
		return kindForeign
	case line[0] == ' ':
		return kindInner
	case bulletLength(line) > 0, noteLength(line) > 0:
		return kindItem
	case line[0] == '>', line[0] == '|', line[0] == '[':
		return kindOther
	}
	return kindText
}

// isRule reports whether a line is ruled: "* * *", "---", "===".
func isRule(line string) bool { return strings.Trim(line, "*-_= ") == "" }

// bulletLength returns the length of the bullet or the number of an item.
func bulletLength(line string) int {
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	rest := line[digits:]
	switch {
	case digits == 0 && (strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "* ")),
		digits > 0 && (strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, ") ")):
		return digits + 2
	}
	return 0
}

// noteLength returns the length of what a note begins with: "[^1]: ".
func noteLength(line string) int {
	const end = "]: "
	if at := strings.Index(line, end); at > 0 && strings.HasPrefix(line, "[^") {
		return at + len(end)
	}
	return 0
}

// fenceOf returns the marks with which code or a formula begins, "" for other lines.
func fenceOf(text string) string {
	const formula, shortest = "$$", 3
	if text == formula {
		return formula
	}
	if n := len(text) - len(strings.TrimLeft(text, "`")); n >= shortest {
		return text[:n]
	}
	return ""
}

// read takes the marks off the lines of a story.
func (s *Story) read(lines []string) {
	fence, frame := "", ""
	var broken strings.Builder // lines of a paragraph that goes on
	for _, line := range lines {
		text := strings.TrimLeft(line, " >")
		switch {
		case fence != "" && text == fence:
			fence = ""
		case fence != "":
			s.Lines = append(s.Lines, strings.TrimPrefix(line, frame))
		case fenceOf(text) != "":
			fence, frame = fenceOf(text), line[:len(line)-len(text)]
		case strings.HasSuffix(text, `\`):
			broken.WriteString(text[:len(text)-1] + "\n")
		default:
			s.paragraph(broken.String() + text)
			broken.Reset()
		}
	}
}

// paragraph adds a paragraph that is no code, or one of several in an item.
func (s *Story) paragraph(text string) {
	bullet := ""
	for n := bulletLength(text); n > 0 && !forms.OpensWithDay(text); n = bulletLength(text) {
		bullet, text = itemBullet, text[n:]
	}
	text = text[noteLength(text):]
	if strings.HasPrefix(text, "|") && strings.HasSuffix(text, "|") {
		s.row(text)
		return
	}
	level := len(text) - len(strings.TrimLeft(text, "#"))
	if level == len(text) || text[level] != ' ' {
		level = 0
	}
	read := inline.ReadExactly(strings.TrimLeft(text[level:], " "))
	if _, ok := s.Marks[read]; !ok && level > 0 {
		s.Marks[read] = forms.Mark{Level: level}
	}
	read = strings.ReplaceAll(read, "\n"+itemBullet, " "+itemBullet) // a list that a page broke by hand is one paragraph
	s.Lines = append(s.Lines, strings.Split(bullet+read, "\n")...)
}

// itemBullet opens the items of lists, also of those with numbers.
const itemBullet = "- "

// row adds a row of a table, which is a paragraph of a body, unless it is ruled. Empty cells
// are left out.
func (s *Story) row(text string) {
	if strings.Trim(text, "|-: ") == "" {
		return
	}
	for strings.Contains(text, "| |") {
		text = strings.ReplaceAll(text, "| |", "|")
	}
	if n := len(s.Lines); n > 0 && s.Lines[n-1] != "" {
		s.Lines = append(s.Lines, "")
	}
	s.Lines = append(s.Lines, inline.ReadExactly(strings.Trim(text, "| ")))
}
