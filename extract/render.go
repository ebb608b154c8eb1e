package extract

import (
	"strings"
)

// Text gives the story as plain text: headline, byline, dateline and body,
// with blank lines between and a line end behind. What is missing leaves no
// trace; the text of a record without any of them, or with Err, is "".
func (r Record) Text() string {
	if r.Err != nil {
		return ""
	}
	return joinParts(r.Headline, r.Byline, r.datelineText(), r.Body)
}

// Markdown gives the story as CommonMark: the headline as a heading, the
// byline in italics, the dateline in bold on a line of its own, then the body.
// Where the record has Blocks the body is made of them, with headings, lists,
// quotes and code; else it is made of the paragraphs of Body. Characters that
// would mean something in Markdown are escaped. Like Text it is "" when there
// is nothing.
func (r Record) Markdown() string {
	if r.Err != nil {
		return ""
	}
	blocks := r.Blocks
	if len(blocks) == 0 {
		blocks = blocksOfBody(r.Body)
	}
	return joinParts(
		markdownLine("# ", r.Headline, ""),
		markdownLine("*", r.Byline, "*"),
		markdownLine("**", r.datelineText(), "**"),
		markdownBlocks(blocks),
	)
}

func (r Record) datelineText() string {
	if r.Dateline == nil {
		return ""
	}
	return r.Dateline.Text
}

// joinParts puts a blank line between the parts that are not empty.
func joinParts(parts ...string) string {
	var b strings.Builder
	for _, part := range parts {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(part)
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	return b.String()
}

// markdownLine writes text on one line between two marks, or nothing.
func markdownLine(before, text, after string) string {
	if text = strings.Join(strings.Fields(text), " "); text == "" {
		return ""
	}
	return before + escapeMarkdown(text) + after
}

// blocksOfBody takes a Body apart again: into paragraphs and, where every line
// of one starts with "- ", list items.
func blocksOfBody(story string) []Block {
	var blocks []Block
	for paragraph := range strings.SplitSeq(story, "\n\n") {
		lines := strings.Split(paragraph, "\n")
		if !allListItems(lines) {
			blocks = append(blocks, Block{Type: Paragraph, Text: paragraph})
			continue
		}
		for _, line := range lines {
			blocks = append(blocks, Block{Type: ListItem, Level: 1, Text: line[len("- "):]})
		}
	}
	return blocks
}

func allListItems(lines []string) bool {
	for _, line := range lines {
		if !strings.HasPrefix(line, "- ") {
			return false
		}
	}
	return true
}

// markdownBlocks writes blocks with a blank line between them, except between
// items of the same list and rows of the same table.
func markdownBlocks(blocks []Block) string {
	var b strings.Builder
	var last BlockType
	depth := 0 // of the list item above
	for _, block := range blocks {
		if depth = listDepth(block, depth); depth > 0 {
			block.Level = depth
		}
		text := markdownBlock(block)
		if text == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(markdownGap(last, block.Type))
		}
		b.WriteString(text)
		last = block.Type
	}
	return b.String()
}

// listDepth is how deep a list item stands: no more than one level below the
// item above it, or its indent would make it code. 0 is no list item.
func listDepth(block Block, above int) int {
	if block.Type != ListItem {
		return 0
	}
	return min(max(block.Level, 1), above+1)
}

func markdownGap(above, below BlockType) string {
	switch {
	case above != below:
		return "\n\n"
	case below == ListItem:
		return "\n"
	case below == TableRow:
		return markdownBreak
	case below == Quote:
		return "\n>\n" // one quote of several paragraphs
	default:
		return "\n\n"
	}
}

// markdownBreak is a line break inside a paragraph.
const markdownBreak = "\\\n"

// bodyHeading is the highest level of a heading in the body: level 1 is the
// headline.
const bodyHeading = 2

func markdownBlock(block Block) string {
	if block.Type == Code {
		return markdownCode(block.Text)
	}
	text := strings.TrimSpace(block.Text)
	if text == "" {
		return ""
	}
	switch block.Type {
	case Heading:
		level := min(max(block.Level, bodyHeading), 6)
		return markdownLine(strings.Repeat("#", level)+" ", text, "")
	case ListItem:
		indent := strings.Repeat("  ", block.Level-1)
		return markdownLines(text, indent+"- ", indent+"  ")
	case Quote:
		return markdownLines(text, "> ", "> ")
	case Caption:
		return markdownLine("*", text, "*")
	default:
		return markdownLines(text, "", "")
	}
}

// markdownLines writes text with its line breaks, first before its first line
// and rest before the others.
func markdownLines(text, first, rest string) string {
	var b strings.Builder
	prefix := first
	for line := range strings.SplitSeq(text, "\n") {
		if b.Len() > 0 {
			b.WriteString(markdownBreak)
		}
		b.WriteString(prefix + escapeMarkdown(strings.TrimSpace(line)))
		prefix = rest
	}
	return b.String()
}

// markdownCode fences code with more backticks than stand in it in a row.
func markdownCode(code string) string {
	if strings.TrimSpace(code) == "" {
		return ""
	}
	fence := "```"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	return fence + "\n" + strings.Trim(code, "\n") + "\n" + fence
}

// escapeMarkdown puts a backslash before what Markdown would read as markup in
// a line of plain text, and only there, so that the text stays readable:
// "2 * 3" and "1. [sic]" become "2 \* 3" and "1\. \[sic]"; "snake_case" and
// "AT&T" stay as they are.
func escapeMarkdown(line string) string {
	var b strings.Builder
	start := blockMark(line)
	for i := range len(line) {
		if i == start || isInlineMark(line, i) {
			b.WriteByte('\\')
		}
		b.WriteByte(line[i])
	}
	return b.String()
}

// blockMark is where in a line the mark stands that would make it a heading, a
// list item, a quote, a rule or a fence, or -1: 0 in "- x", 2 in "10. x", -1 in
// "-x" and "10.5".
func blockMark(line string) int {
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	mark, _, _ := strings.Cut(line[digits:], " ")
	switch {
	case digits > 0:
		if mark == "." || mark == ")" {
			return digits
		}
	case mark == "":
	case mark[0] == '>', mark == "-", mark == "+", strings.HasPrefix(mark, "~~~"),
		strings.Trim(mark, "#") == "",
		strings.Trim(line, "= ") == "", strings.Trim(line, "- ") == "":
		return 0
	}
	return -1
}

// isInlineMark reports whether the byte at i would be markup in a paragraph.
func isInlineMark(line string, i int) bool {
	before, after := byte(' '), byte(' ')
	if i > 0 {
		before = line[i-1]
	}
	if i+1 < len(line) {
		after = line[i+1]
	}
	switch line[i] {
	case '\\', '`', '*', '[':
		return true
	case '_':
		return !isWordByte(before) || !isWordByte(after)
	case '~':
		return after == '~' || before == '~'
	case '<':
		return isWordByte(after) || strings.IndexByte("/!?", after) >= 0
	case '&':
		return startsEntity(line[i:])
	case '#':
		return i > 0 && i+1 == len(line) // would close a heading
	}
	return false
}

// isWordByte reports whether c is a letter or digit, or part of one that is
// not ASCII.
func isWordByte(c byte) bool {
	return c >= 0x80 || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// startsEntity reports whether text opens with a character reference, as
// "&amp; more" and "&#38;" do and "& more" and "&Co." do not.
func startsEntity(text string) bool {
	name := strings.TrimPrefix(text[1:], "#")
	length := 0
	for length < len(name) && isWordByte(name[length]) {
		length++
	}
	return length > 0 && length < len(name) && name[length] == ';'
}
