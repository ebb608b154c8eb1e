package forms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/inline"
	"shuck/extract/internal/oneline"
	"shuck/extract/internal/words"
)

// Marks are what a dump marks of its lines, by their texts, with one blank for white space.
type Marks map[string]Mark

// A Mark is what a dump marks of a line.
type Mark struct {
	Level    int  // of the heading that it is, 0 for others; of one that is there twice, the first's
	IsLinked bool // wherever it is printed, all of it is a link
}

// readMarkdown takes the marks of Markdown away: a paragraph a line is left, with
// the blank lines and the bullets.
func readMarkdown(lines []string) ([]string, Marks) {
	r := markdownReader{marks: Marks{}, wrapped: isWrappedMarkdown(lines), references: hasDefinitions(lines), out: make([]string, 0, len(lines))}
	r.exact = !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, "](") })
	for i, line := range lines {
		if fenceOf(strings.TrimSpace(line)) != "" {
			r.lastFence = i
		}
		r.laidOut = r.laidOut || isTableRule(line) || isRowRule(line)
	}
	if r.laidOut {
		r.titles = pageTitles(lines)
	}
	for i, line := range lines {
		if isBlank(line) && r.inPicture(lines[i+1:]) {
			continue
		}
		r.at = i
		r.line(line)
	}
	r.flush()
	r.keepLinked()
	return r.out, r.marks
}

// inPicture reports whether a blank line stands within the text of a picture that goes
// on in the next lines: "![Ferry", "", "at noon](ferry.jpg)".
func (r *markdownReader) inPicture(below []string) bool {
	if !r.inText || len(below) == 0 || r.inAddress {
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
	inText     bool     // it ends behind what opens the text of a picture, and nothing has closed that
	heading    int      // the level of the heading that it is, or 0
	belowSign  bool     // its sign stands alone, and it goes on to the next blank line
	marks      Marks    // of the lines that were read
	linked     []int    // lines of out that are links
	fence      string   // what ends the code that is being read
	laidOut    bool     // tables lay out the page
	titles     []string // of the page, if they do
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
	if !r.inAddress && r.tableLine(text, strings.HasSuffix(line, "  ")) {
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
		title := strings.TrimLeft(strings.TrimRight(text[headingLevel(text):], "# ¶🔗"), " ")
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

// tableLine reads a row of a table, and reports whether the line is one. broken says that
// the page broke the line behind it.
func (r *markdownReader) tableLine(text string, broken bool) bool {
	if row, ok := tableRow(text, r.laidOut); ok {
		r.flush()
		if n := len(r.out); n > 0 && r.out[n-1] != "" {
			r.out = append(r.out, "") // the next row of a table
		}
		r.out = append(r.out, inline.Read(row, r.references))
		return true
	}
	cells := tableCells(text, r.laidOut)
	for i, cell := range cells {
		r.flush()
		if broken && i+1 == len(cells) {
			cell += "  "
		}
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
	if start := strings.LastIndex(line, "!["); start >= 0 {
		r.inText = !strings.Contains(line[start:], "](")
	} else if strings.Contains(line, "](") {
		r.inText = false
	}
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
func opensLabel(line string) bool { return oneline.LabelSeams(strings.Fields(line))[0] == oneline.Edge }

// flush ends the open paragraph.
func (r *markdownReader) flush() {
	if len(r.open) > 0 {
		text := strings.TrimRight(r.joined(), ` \`)
		if r.references && isPictureText(text) {
			text = ""
		}
		indent := text[:len(text)-len(strings.TrimLeft(text, " \t"))]
		text = text[len(indent):]
		if n := markdownBullet(text); n > 0 && r.heading == 0 && !OpensWithDay(text) {
			indent, text = indent+itemBullet, text[n:]
		}
		isLinked := inline.IsAllLink(text)
		for line := range strings.SplitSeq(r.inline(text, strings.HasSuffix(indent, itemBullet)), "\n") {
			if line = strings.TrimSpace(line); line != "" {
				r.note(line, isLinked)
				r.out = append(r.out, indent+line)
			}
		}
	}
	r.open, r.inAddress, r.inText, r.heading, r.belowSign = r.open[:0], false, false, 0, false
}

// OpensWithDay reports whether a text opens with a day whose number looks like that of an
// item: "14. März 2003".
func OpensWithDay(text string) bool {
	_, from, _, ok := dates.Find(words.CutAtRune(text, dates.MaxBytes), "")
	return ok && from == 0
}

// inline returns what a reader sees of the open paragraph.
func (r *markdownReader) inline(text string, isItem bool) string {
	if r.heading > 0 || isItem && !r.laidOut {
		return inline.Read(text, r.references)
	}
	if !r.laidOut {
		return strings.Join(partsApart(inline.Read(text, r.references)), "\n")
	}
	var parts []string
	for _, part := range cellParts(partGlued(text)) {
		part = inline.Read(part, r.references)
		if title := r.titleOf(part); title != "" {
			parts, part = append(parts, title), strings.TrimSpace(part[len(title):])
		}
		if isItem {
			parts = append(parts, part)
			continue
		}
		for _, piece := range partsAtDay(part) {
			parts = append(parts, partsApart(piece)...)
		}
	}
	if n := len(parts); n > 0 {
		parts[n-1] = strings.Join(storyParts(parts[n-1]), "\n")
	}
	return strings.Join(parts, "\n")
}

// titleOf returns the title of the page with which a paragraph opens that goes on behind it,
// "" for none.
func (r *markdownReader) titleOf(text string) string {
	for _, title := range r.titles {
		if rest, ok := strings.CutPrefix(text, title); ok && rest != "" && (rest[0] == ' ' || unicode.IsUpper(words.FirstRune(rest))) {
			return title
		}
	}
	return ""
}

// pageTitles returns the title with which a dump begins, with and without the name of a site
// behind it; nil for one that is too short to tell.
func pageTitles(lines []string) []string {
	i := slices.IndexFunc(lines, func(line string) bool { return !isBlank(line) })
	if i < 0 {
		return nil
	}
	title := strings.TrimSpace(lines[i])
	titles := []string{title}
	for _, mark := range [...]string{" | ", " - ", " – ", " — "} {
		if at := strings.LastIndex(title, mark); at > 0 {
			titles = append(titles, title[:at])
			break
		}
	}
	return slices.DeleteFunc(titles, func(title string) bool { return words.CountTo(title, cellTitle) < cellTitle })
}

// note notes what is marked of a line of the open paragraph.
func (r *markdownReader) note(line string, isLinked bool) {
	if isLinked {
		r.linked = append(r.linked, len(r.out))
	}
	if r.heading == 0 {
		return
	}
	text := withoutBullet(line)
	if _, ok := r.marks[text]; !ok {
		r.marks[text] = Mark{Level: r.heading}
	}
}

// withoutBullet returns a line without what opens an item, "- He took my oar", and without the soft
// hyphens that the text of a block does not have.
func withoutBullet(line string) string {
	return words.OneLine(strings.TrimPrefix(strings.TrimLeft(strings.ReplaceAll(line, "\u00ad", ""), " \t"), itemBullet))
}

// keepLinked notes the lines that are links, unless they stand elsewhere as text.
func (r *markdownReader) keepLinked() {
	if len(r.linked) == 0 {
		return
	}
	for _, i := range r.linked {
		text := withoutBullet(r.out[i])
		r.marks[text] = Mark{r.marks[text].Level, true}
	}
	for i, line := range r.out {
		if len(r.linked) > 0 && r.linked[0] == i {
			r.linked = r.linked[1:]
		} else if mark := r.marks[withoutBullet(line)]; mark.IsLinked {
			r.marks[withoutBullet(line)] = Mark{Level: mark.Level}
		}
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
	return hyphen && words.IsLetterOrDigit(last) && words.OpensLower(next) && !words.OpensWithJoiner(next)
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
