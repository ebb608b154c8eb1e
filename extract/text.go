package extract

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"
)

// A textHead is what the first lines of a text dump say about the page.
type textHead struct {
	date string // YYYY-MM-DD
	site string
}

// headLine matches the line that some dumps open with: " date 2022-01-14
// Example.org". It does not match "date night ideas".
var headLine = regexp.MustCompile(`^\s*date (\d{4}-\d\d-\d\d)(?:\s+(\S.*?))?\s*$`)

// cutText fills a document from flattened text.
//
// Blank lines end a block. Lines that stand together are one paragraph where
// they were wrapped at the dump's width, and a block each where they were not.
func cutText(d *Document, text []byte) {
	lines := textLines(text)
	if len(lines) > 0 {
		if m := headLine.FindStringSubmatch(lines[0]); m != nil {
			d.head = textHead{date: m[1], site: m[2]}
			lines = lines[1:]
		}
	}
	width := wrapWidth(lines)
	var open []string // lines of the paragraph that is being read
	flush := func() {
		addTextBlock(d, strings.Join(open, " "))
		open = open[:0]
	}
	for i, line := range lines {
		line = strings.TrimSpace(line)
		if line == "" {
			flush()
			continue
		}
		if len(open) > 0 && !wasWrapped(lines[i-1], line, width) {
			flush()
		}
		open = append(open, line)
	}
	flush()
}

// textLines cuts a text at line ends of every kind; a form feed is a blank line.
func textLines(text []byte) []string {
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	text = bytes.ReplaceAll(text, []byte("\f"), []byte("\n\n"))
	return strings.Split(string(text), "\n")
}

// A dump that wraps its lines does so at no more than wrapWidthMax columns;
// below wrapWidthMin lines are short for other reasons.
const (
	wrapWidthMin = 50
	wrapWidthMax = 132
)

// wrapWidth is the width at which a dump wraps its lines, 0 when it does not:
// no line is longer than it, but for a few that could not be broken.
func wrapWidth(lines []string) int {
	var widths [wrapWidthMax + 1]int
	total, over := 0, 0
	for _, line := range lines {
		n := utf8.RuneCountInString(strings.TrimRight(line, " \t"))
		switch {
		case n == 0:
			continue
		case n > wrapWidthMax:
			over++
		default:
			widths[n]++
		}
		total++
	}
	allowed := total / 100
	if over > allowed {
		return 0
	}
	for n := wrapWidthMax; n >= wrapWidthMin; n-- {
		if over += widths[n]; over > allowed {
			return n
		}
	}
	return 0
}

// wasWrapped tells whether a line ended only because the first word of the
// next one did not fit.
func wasWrapped(line, next string, width int) bool {
	if width == 0 {
		return false
	}
	first, _, _ := strings.Cut(next, " ")
	return utf8.RuneCountInString(strings.TrimRight(line, " \t"))+1+utf8.RuneCountInString(first) > width
}

// bullets are the characters that begin a list item in text dumps.
const bullets = "•*-–·‣◦+o"

// addTextBlock folds a paragraph's white space and adds it as a block.
func addTextBlock(d *Document, text string) {
	var run textRun
	run.add(text, false, false)
	text, _ = run.take(false)
	if text == "" {
		return
	}
	b := Block{Type: Paragraph, container: noContainer}
	if mark, rest, ok := strings.Cut(text, " "); ok && utf8.RuneCountInString(mark) == 1 && strings.Contains(bullets, mark) {
		b.Type, b.Level, text = ListItem, 1, rest
	}
	b.Text = text
	d.addBlock(b, 0)
}
