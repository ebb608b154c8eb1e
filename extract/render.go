package extract

import (
	"strings"

	"shuck/extract/internal/markdown"
)

// Text gives the story as plain text: headline, byline, dateline and body,
// with blank lines between and a line end behind. What is missing leaves no
// trace; the text of a record without any of them, or with Err, is "".
func (r Record) Text() string {
	if r.Err != nil {
		return ""
	}
	return joinParts(r.Headline, r.Byline, r.Dateline.String(), r.Body)
}

// Markdown gives the story as CommonMark: the headline as a heading, the
// byline in italics, the dateline in bold on a line of its own, then the body.
// The body is BodyMarkdown where the record has it. Else it is made of Blocks, with
// headings, lists, quotes and code, or of the paragraphs of Body. Characters that
// would mean something in Markdown are escaped. Like Text it is "" when there
// is nothing.
func (r Record) Markdown() string {
	if r.Err != nil {
		return ""
	}
	body := r.BodyMarkdown
	if body == "" {
		body = markdownBlocks(r.blocks())
	}
	return joinParts(
		markdownLine("# ", r.Headline, ""),
		markdownLine("*", r.Byline, "*"),
		markdownLine("**", r.Dateline.String(), "**"),
		body,
	)
}

// blocks are the record's, or what can be told of them by the body.
func (r Record) blocks() []Block {
	if len(r.Blocks) > 0 {
		return r.Blocks
	}
	return blocksOfBody(r.Body)
}

// MarkdownOptions choose what BodyMarkdown has beside the text. The zero value keeps
// links and leaves pictures out.
type MarkdownOptions struct {
	Links  Links
	Images bool // those that stand in the story, with their alternative text
}

// Links say what becomes of links in Markdown.
type Links int

// What may become of links. Those that lead to a script are dropped, and relative
// ones become absolute where the page or the caller gives a base.
const (
	KeepLinks Links = iota // [text](address)
	DropLinks              // text
	ListLinks              // [text][1], and the addresses at the end
)

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
	return before + markdown.Escape(text) + after
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
		return markdown.Fence(block.Text, "")
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
		b.WriteString(prefix + markdown.Escape(strings.TrimSpace(line)))
		prefix = rest
	}
	return b.String()
}
