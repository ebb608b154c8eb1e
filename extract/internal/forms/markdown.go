package forms

import (
	"slices"
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/leftcode"
	"shuck/extract/internal/words"
)

// Markdown is known by what plain text hardly has: linksMin links with their
// addresses, in linksShare of its lines or more; headings with number signs,
// headingsMin of them among othersMin lists and strong words, or one among
// manyOthers; such headings that all stand between blank lines, among any other mark or if
// there are two that open with a capital, or one of titleWords words; the rule below the
// head of a table, or of one that has one column among lines that are broken by two blanks;
// strong words among such lines; one of each; or a heading on the first line. A page that
// shows code has comments that look like headings, one below the other.
const (
	linksMin    = 3
	linksShare  = 0.05
	headingsMin = 2
	othersMin   = 2
	manyOthers  = 4
	breaksMin   = 3
	titleWords  = 4
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
		n.alone == n.headings && (n.titles >= headingsMin || n.longest == titleWords),
		n.links > 0 && n.headings > 0 && others > 0,
		n.links >= linksMin && float64(n.links) >= linksShare*float64(n.lines),
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
	headings int
	alone    int // of those, between blank lines
	titles   int // of those, in which the first letter is no small one
	longest  int // words of the longest of those, titleWords at most
	rules    int // "* * *"
	items    int // of lists
	strong   int // pairs of **
	tables   int // rules below the heads of tables
	rowRules int // of tables that have one column
	breaks   int // lines that end in two blanks
}

func (n *markdownMarks) add(line string) {
	n.lines++
	n.links += strings.Count(line, "](")
	if definitionLength(strings.TrimSpace(line)) > 0 {
		n.links++
	}
	if strings.HasSuffix(line, "  ") {
		n.breaks++
	}
	switch {
	case headingLevel(line) > 0:
		n.headings++
	case strings.HasPrefix(line, "  * "), strings.HasPrefix(line, "- "), strings.HasPrefix(line, "* "):
		n.items++
	case isTableRule(line):
		n.tables++
	case isRowRule(line):
		n.rowRules++
	case line == "* * *":
		n.rules++
	default:
		n.strong += strings.Count(line, "**") / 2
	}
}

// showsLayout reports whether there are tables as they lay out pages.
func (n *markdownMarks) showsLayout() bool {
	return n.tables > 0 && n.breaks > 0 || n.rowRules > 0 && n.breaks >= breaksMin
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

// Headings are the texts that a dump marks as headings, with one blank for white space,
// and their levels, 1 and more. A text that is marked twice has the level of the first.
type Headings map[string]int

// readMarkdown takes the marks of Markdown away: a paragraph a line is left, with
// the blank lines and the bullets.
func readMarkdown(lines []string) ([]string, Headings) {
	r := markdownReader{headings: Headings{}, wrapped: isWrappedMarkdown(lines), references: hasDefinitions(lines), out: make([]string, 0, len(lines))}
	r.exact = !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, "](") })
	for i, line := range lines {
		if fenceOf(strings.TrimSpace(line)) != "" {
			r.lastFence = i
		}
		r.laidOut = r.laidOut || isTableRule(line) || isRowRule(line)
	}
	for i, line := range lines {
		if isBlank(line) && r.inPicture(lines[i+1:]) {
			continue
		}
		r.at = i
		r.line(line)
	}
	r.flush()
	return r.out, r.headings
}

// inPicture reports whether a blank line stands within the text of a picture that goes
// on in the next lines: "![Ferry", "", "at noon](ferry.jpg)".
func (r *markdownReader) inPicture(below []string) bool {
	if len(r.open) == 0 || len(below) == 0 || r.inAddress {
		return false
	}
	text := strings.Join(r.open, " ")
	start := strings.LastIndex(text, "![")
	if start < 0 || strings.Contains(text[start:], "](") {
		return false
	}
	end, next := strings.Index(below[0], "]("), strings.IndexByte(below[0], '[')
	return end >= 0 && (next < 0 || end < next)
}

// A markdownReader gathers the lines of Markdown into paragraphs.
type markdownReader struct {
	wrapped    bool // paragraphs are wrapped, and lines that stand together are one
	exact      bool // lines end early only at the ends of paragraphs: addresses, which are not cut, take no room in them
	references bool // the addresses of links stand elsewhere: "[text][1]"
	out        []string
	open       []string // lines of the paragraph that is being read
	inAddress  bool     // it ends inside the address of a link
	heading    int      // the level of the heading that it is, or 0
	belowSign  bool     // its sign stands alone, and it goes on to the next blank line
	headings   Headings // that were read
	fence      string   // what ends the code that is being read
	laidOut    bool     // tables lay out the page
	lastFence  int      // the last line that may end some
	at         int      // the line that is being read
}

// line reads the next line.
func (r *markdownReader) line(line string) {
	text := strings.TrimSpace(line)
	if r.fence != "" {
		if strings.HasPrefix(text, r.fence) {
			r.fence = ""
		} else {
			r.out = append(r.out, line)
		}
		return
	}
	for strings.HasPrefix(text, ">") {
		text = strings.TrimSpace(text[1:])
		line = text
	}
	if !r.inAddress && r.tableLine(text) {
		return
	}
	switch {
	case text == "":
		r.flush()
		r.out = append(r.out, "")
	case r.inAddress:
		r.add(text)
	case r.opensFence(text):
		r.flush()
		r.fence = fenceOf(text)
	case isLoneSign(text):
		r.flush()
		r.heading, r.belowSign = len(text), true
	case headingLevel(text) > 0:
		title := strings.TrimLeft(strings.TrimRight(text[headingLevel(text):], "# "), " ")
		if !r.goesOn(headingLevel(text), title) {
			r.flush()
		}
		r.heading = headingLevel(text)
		r.add(title)
	case isRowRule(line), isLoneBullet(text), isTableRule(text), r.references && definitionLength(text) > 0:
		r.flush()
	case isUnderline(text):
		if len(r.open) == 0 {
			r.out = append(r.out, markdownRule, "")
		}
		r.flush()
	case markdownBullet(text) > 0 && headingLevel(text[markdownBullet(text):]) > 0: // where the reader stands, in a list of places
		r.line(text[markdownBullet(text):])
	case markdownBullet(text) > 0:
		r.flush()
		r.add(strings.TrimRight(line, " \t\\"))
	default:
		if !r.continues(text) {
			r.flush()
		}
		r.add(strings.TrimLeft(line, " \t"))
	}
}

// opensFence reports whether a line is the mark of code, below which another ends it.
func (r *markdownReader) opensFence(text string) bool {
	return r.at < r.lastFence && fenceOf(text) != ""
}

// tableLine reads a row of a table, and reports whether the line is one.
func (r *markdownReader) tableLine(text string) bool {
	if row, ok := tableRow(text, r.laidOut); ok {
		r.flush()
		if n := len(r.out); n > 0 && r.out[n-1] != "" {
			r.out = append(r.out, "") // the next row of a table
		}
		r.out = append(r.out, readInline(row, r.references))
		return true
	}
	cells := tableCells(text, r.laidOut)
	for _, cell := range cells {
		r.flush()
		r.line(cell)
	}
	return cells != nil
}

// itemBullet opens the items of lists, also of those that are numbered: pages print
// the numbers, but they are no part of the text.
const itemBullet = "- "

// markdownRule is a ruled line.
const markdownRule = "----------"

// add appends a line to the open paragraph.
func (r *markdownReader) add(line string) {
	r.open = append(r.open, line)
	open, end := strings.LastIndex(line, "]("), strings.LastIndexByte(line, ')')
	if open >= 0 {
		r.inAddress = end < open
	} else if end >= 0 {
		r.inAddress = false
	}
	const addressLines = 40 // no address takes more; without its bracket it ends there
	if len(r.open) > addressLines {
		r.inAddress = false
	}
}

// goesOn reports whether a line with the sign of a heading goes on with the heading above
// it: some programs write the sign before each line of one that they wrap.
func (r *markdownReader) goesOn(level int, title string) bool {
	return r.heading == level && len(r.open) > 0 && endsFull(r.open[len(r.open)-1], title)
}

// continues reports whether a line goes on with the open paragraph.
func (r *markdownReader) continues(next string) bool {
	if len(r.open) == 0 {
		return false
	}
	if r.belowSign {
		return true
	}
	last := r.open[len(r.open)-1]
	if strings.HasSuffix(last, "  ") && r.heading == 0 {
		return isBrokenStrong(last, next)
	}
	if strings.HasSuffix(last, "  ") || strings.HasSuffix(last, `\`) {
		return false
	}
	if r.heading > 0 || !r.wrapped {
		return r.wrapped && endsFull(last, next)
	}
	return !r.exact || endsFull(last, next)
}

// isBrokenStrong reports whether two lines are the halves of one that is bold, as headlines
// that were broken to fit their column are. Of a credit each line stays one.
func isBrokenStrong(line, next string) bool {
	first, opens := strings.CutPrefix(strings.TrimSpace(line), strongMark)
	second, closes := strings.CutSuffix(strings.TrimSpace(next), strongMark)
	return opens && closes && !strings.Contains(first, strongMark) && !strings.Contains(second, strongMark) &&
		words.CountTo(first, strongWords+1) > strongWords && words.CountTo(second, strongWords+1) > strongWords && !opensLabel(first) && !opensLabel(second)
}

// opensLabel reports whether a line opens with a day or a credit.
func opensLabel(line string) bool { return labelSeams(strings.Fields(line))[0] == seamEdge }

// flush ends the open paragraph.
func (r *markdownReader) flush() {
	if len(r.open) > 0 {
		text := strings.TrimRight(r.joined(), ` \`)
		if r.references && isPictureText(text) {
			text = ""
		}
		indent := text[:len(text)-len(strings.TrimLeft(text, " \t"))]
		text = text[len(indent):]
		if n := markdownBullet(text); n > 0 && r.heading == 0 {
			indent, text = indent+itemBullet, text[n:]
		}
		for line := range strings.SplitSeq(r.inline(text), "\n") {
			if line = strings.TrimSpace(line); line != "" {
				r.out = append(r.out, indent+line)
				r.noteHeading(line)
			}
		}
	}
	r.open, r.inAddress, r.heading, r.belowSign = r.open[:0], false, 0, false
}

// inline returns what a reader sees of the open paragraph.
func (r *markdownReader) inline(text string) string {
	if !r.laidOut || r.heading > 0 {
		return readInline(text, r.references)
	}
	parts := cellParts(text)
	for i, part := range parts {
		parts[i] = readInline(part, r.references)
	}
	if n := len(parts); n > 0 {
		parts[n-1] = strings.Join(storyParts(parts[n-1]), "\n")
	}
	return strings.Join(parts, "\n")
}

// noteHeading notes a line of the open paragraph, if that is a heading.
func (r *markdownReader) noteHeading(line string) {
	if r.heading == 0 {
		return
	}
	text := words.OneLine(strings.TrimPrefix(line, itemBullet)) // "- He took my oar"
	if _, ok := r.headings[text]; !ok {
		r.headings[text] = r.heading
	}
}

// joined joins the lines of the open paragraph. A word with a hyphen was cut behind it.
func (r *markdownReader) joined() string {
	var b strings.Builder
	for i, line := range r.open {
		if i+1 < len(r.open) {
			line = strings.TrimRight(line, " ")
		}
		b.WriteString(line)
		if i+1 < len(r.open) && !(r.wrapped && breaksAtHyphen(line, r.open[i+1]) || endsInHyphenated(line, r.open[i+1])) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// endsInHyphenated reports whether a line was cut within a word that has a hyphen,
// "11-year-" above "old"; not before "and" or "und", which stand alone.
func endsInHyphenated(line, next string) bool {
	before, hyphen := strings.CutSuffix(line, "-")
	last, _ := utf8.DecodeLastRuneInString(before)
	return hyphen && isLetter(last) && words.OpensLower(next) && !words.OpensWithJoiner(next)
}

// Programs that write Markdown wrap it at wrapMin to wrapMax columns.
const (
	wrapMin = 60
	wrapMax = 100
)

// isWrappedMarkdown reports whether most lines that stand above another of the
// same paragraph are as long as wrapped lines are.
func isWrappedMarkdown(lines []string) bool {
	all, full := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		line, next := lines[i], strings.TrimSpace(lines[i+1])
		if isBlank(line) || next == "" || strings.HasSuffix(line, "  ") || markdownBullet(next) > 0 || headingLevel(next) > 0 || definitionLength(next) > 0 || isUnderline(next) || strings.Contains(next, "|") {
			continue
		}
		all++
		if endsFull(line, next) {
			full++
		}
	}
	return 2*full >= all
}

// endsFull reports whether a line is as long as a wrapped line: the first word of
// the next would not have fitted.
func endsFull(line, next string) bool {
	width := utf8.RuneCountInString(line)
	if width > wrapMax {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	return width+1+utf8.RuneCountInString(word) >= wrapMin
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
	if end < 1 || !isAddress(strings.TrimSpace(text[end+2:])) {
		return 0
	}
	return end + 2
}

// isAddress reports whether a text opens with an address.
func isAddress(s string) bool {
	s = strings.TrimPrefix(s, "<")
	return strings.HasPrefix(s, "/") || strings.HasPrefix(s, "#") || strings.HasPrefix(s, "mailto:") || strings.Contains(s[:min(len(s), len("https://"))], "://")
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
