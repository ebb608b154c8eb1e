package forms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/inline"
	"shuck/extract/internal/leftcode"
	"shuck/extract/internal/words"
)

// Markdown is known by what plain text hardly has: linksMin links with their
// addresses, in linksShare of its lines or more; headings with number signs,
// headingsMin of them among othersMin lists and strong words, or one among
// manyOthers; such headings that all stand between blank lines, among any other mark or if
// there are two that open with a capital, or one of titleWords words; the rule below the
// head of a table, or of one that has one column among lines that are broken by two blanks;
// strong words among such lines; one of each; a heading on the first line; or, among markedLines
// lines, a link with a whole address, or words between two or three stars or underscores, or
// stressedMin times between single ones, in stressedShare of the lines. A page that shows code
// has comments that look like headings, one below the other.
const (
	linksMin    = 3
	linksShare  = 0.05
	headingsMin = 2
	othersMin   = 2
	manyOthers  = 4
	breaksMin   = 3
	titleWords  = 4
	markedLines = 3

	stressedMin   = 2
	stressedShare = 0.01
)

// isMarkdown reports whether a dump is Markdown.
func isMarkdown(lines []string) bool {
	var n markdownMarks
	for i, line := range lines {
		if isBlank(line) {
			continue
		}
		if n.add(line); n.lines == 1 && n.headings == 1 {
			return true
		}
		if level := headingLevel(line); level > 0 && standsAlone(lines, i) {
			n.alone++
			if title := strings.TrimSpace(line[level:]); !words.OpensLower(title) {
				n.titles++
				n.longest = max(n.longest, words.CountTo(title, titleWords))
			}
		}
	}
	others := n.items + n.strong
	switch {
	case n.headings > 0 && n.alone == n.headings && others+n.rules+n.breaks > 0,
		n.alone == n.headings && (n.titles >= headingsMin || n.longest >= titleWords),
		n.links > 0 && n.headings > 0 && others > 0,
		n.links >= linksMin && float64(n.links) >= linksShare*float64(n.lines),
		n.hasMarks(),
		n.headings >= headingsMin && others >= othersMin,
		n.headings > 0 && others >= manyOthers,
		n.showsLayout():
		return true
	}
	return n.strong >= othersMin && n.breaks >= breaksMin
}

// markdownMarks counts the marks of Markdown in the lines of a dump.
type markdownMarks struct {
	lines    int // with text
	links    int // with addresses, or the lines that say where they lead
	whole    int // of those, with whole addresses
	headings int
	alone    int    // of those, between blank lines
	titles   int    // of those, in which the first letter is no small one
	longest  int    // words of the longest of those, counted to titleWords
	rules    int    // "* * *"
	items    int    // of lists
	strong   int    // pairs of **
	stressed [3]int // times that words stand between one star or underscore, two, three
	tables   int    // rules below the heads of tables
	barred   int    // of those, with bars at both ends
	rowRules int    // of tables that have one column
	breaks   int    // lines that end in two blanks
}

func (n *markdownMarks) add(line string) {
	n.lines++
	if links := strings.Count(line, "]("); links > 0 {
		n.links += links
		n.whole += strings.Count(line, "](http")
	}
	if definitionLength(strings.TrimSpace(line)) > 0 {
		n.links++
	}
	if strings.HasSuffix(line, "  ") {
		n.breaks++
	}
	n.countStressed(line)
	switch {
	case headingLevel(line) > 0:
		n.headings++
	case strings.HasPrefix(line, "  * "), strings.HasPrefix(line, "- "), strings.HasPrefix(line, "* "):
		n.items++
	case isTableRule(line):
		if n.tables++; strings.HasPrefix(line, "| -") {
			n.barred++
		}
	case isRowRule(line):
		n.rowRules++
	case line == "* * *":
		n.rules++
	default:
		n.strong += strings.Count(line, "**") / 2
	}
}

// countStressed counts how often words stand between stars or underscores in a line, "the
// **ferry**, raised": nothing parts the signs from them, and blanks and stops do from other words.
func (n *markdownMarks) countStressed(line string) {
	for from := strings.IndexAny(line, "*_"); from >= 0; {
		sign := line[from]
		length := signsAt(sign, line[from:])
		inside := line[from+length:]
		next := from + length
		if end := strings.IndexByte(inside, sign); end >= 0 && length <= len(n.stressed) {
			closes := next + end
			isSure := sign == '*' && length > 1 || isPhrase(inside[:end])
			if isSure && signsAt(sign, line[closes:]) == length && isStressed(line[:from], inside[:end], line[closes+length:]) {
				n.stressed[length-1]++
				next = closes + length
			}
		}
		if from = strings.IndexAny(line[next:], "*_"); from >= 0 {
			from += next
		}
	}
}

// signsAt returns how often a sign stands at the beginning of a text.
func signsAt(sign byte, text string) int {
	n := 0
	for n < len(text) && text[n] == sign {
		n++
	}
	return n
}

// isPhrase reports whether words are more than one, or open with a capital: "*laughs*" is what
// people write in chats, and "__init__" a name in programs.
func isPhrase(text string) bool {
	return strings.Contains(text, " ") || !words.OpensLower(text)
}

// isStressed reports whether what stands between two runs of signs in a line is stressed by them.
func isStressed(before, stressed, behind string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	closing, _ := utf8.DecodeLastRuneInString(stressed)
	opening, next := words.FirstRune(stressed), words.FirstRune(behind)
	return !isASCIIWord(last) && !isASCIIWord(next) && (unicode.IsLetter(opening) || unicode.Is(unicode.Pi, opening) || opening == '"') && !unicode.IsSpace(closing)
}

// isASCIIWord reports whether a character of ASCII is a part of words.
func isASCIIWord(r rune) bool {
	return r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// hasMarks reports whether there are marks that plain text hardly has.
func (n *markdownMarks) hasMarks() bool {
	stressed := n.stressed[1] + n.stressed[2]
	if n.stressed[0] >= stressedMin {
		stressed += n.stressed[0]
	}
	return n.lines >= markedLines && (n.whole > 0 || stressed > 0 && float64(stressed) >= stressedShare*float64(n.lines))
}

// showsLayout reports whether there are tables as they lay out pages.
func (n *markdownMarks) showsLayout() bool {
	return n.barred > 0 || n.tables > 0 && n.breaks > 0 || n.rowRules > 0 && n.breaks >= breaksMin
}

// standsAlone reports whether the lines above and below a line are blank or missing.
func standsAlone(lines []string, i int) bool {
	return (i == 0 || isBlank(lines[i-1])) && (i+1 == len(lines) || isBlank(lines[i+1]))
}

// headingLevel returns the level of the heading that a line is, "## Ferry
// raised", 0 for other lines such as "#ferry" or "# 1".
func headingLevel(line string) int {
	level := len(line) - len(strings.TrimLeft(line, "#"))
	const deepest = 6
	if level == 0 || level > deepest || level+1 >= len(line) || line[level] != ' ' {
		return 0
	}
	if strings.Trim(line[level:], " #0123456789.") == "" {
		return 0
	}
	return level
}

// fenceOf returns the mark that a block of code begins with, "" for other lines.
func fenceOf(text string) string {
	for _, mark := range [...]string{"```", "~~~"} {
		if info, ok := strings.CutPrefix(text, mark); ok && !strings.ContainsAny(strings.TrimLeft(info, mark[:1]), "`~_*") {
			return mark
		}
	}
	return ""
}

// isLoneSign reports whether a line is the sign of a heading whose text stands below it,
// behind a picture.
func isLoneSign(text string) bool {
	const deepest = 6
	return text != "" && len(text) <= deepest && strings.Trim(text, "#") == ""
}

// isUnderline reports whether a line is a rule, or stands below a heading: "===",
// "---", "* * *".
func isUnderline(text string) bool {
	const shortest = 3
	marks := 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == ' ':
		case c != text[0]:
			return false
		default:
			marks++
		}
	}
	return marks >= shortest && strings.IndexByte("=-*_", text[0]) >= 0
}

// isLoneBullet reports whether a line is the bullet of an item without text.
func isLoneBullet(text string) bool { return text == "*" || text == "-" || text == "+" }

// markdownBullet returns the length of the bullet or number that a list item
// opens with, with the blanks behind it; 0 for other lines.
func markdownBullet(text string) int {
	i := 0
	for i < len(text) && '0' <= text[i] && text[i] <= '9' {
		i++
	}
	const digitsMax = 3
	switch {
	case i > digitsMax || i == len(text):
		return 0
	case i > 0 && text[i] != '.' && text[i] != ')':
		return 0
	case i == 0 && strings.IndexByte("*-+", text[0]) < 0:
		return 0
	}
	if i++; i == len(text) || text[i] != ' ' && text[i] != '\t' {
		return 0
	}
	for i < len(text) && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	return i
}

// definitionLength returns the length of the label of a line that defines where a
// link leads, `[1]: https://ferry.example/ "Ferry"`; 0 for other lines.
func definitionLength(text string) int {
	const labelMax = 60
	if text == "" || text[0] != '[' {
		return 0
	}
	end := strings.Index(text[:min(len(text), labelMax)], "]:")
	if end < 1 || !inline.IsAddress(strings.TrimSpace(text[end+2:])) {
		return 0
	}
	return end + 2
}

// hasDefinitions reports whether a dump has lines that define where links lead.
func hasDefinitions(lines []string) bool {
	for _, line := range lines {
		if definitionLength(strings.TrimSpace(line)) > 0 {
			return true
		}
	}
	return false
}

// hasCode reports whether code of the page is left in a dump. Where fences stand around
// code, it is the story's own.
func hasCode(lines []string) bool {
	return leftcode.In(lines) && !slices.ContainsFunc(lines, func(line string) bool { return fenceOf(line) != "" })
}
