package page

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/forms"
	"shuck/extract/internal/leftcode"
	"shuck/extract/internal/textrun"
)

// ParseText fills a document from flattened text.
//
// Blank lines end a block. Lines that stand together are one paragraph where
// they were wrapped at the width of the dump, and a block each where they were
// not.
func ParseText(d *Document, text []byte) { parseText(d, text, nil) }

// parseText is ParseText, which puts what it finds into a memory, if there is one.
func parseText(d *Document, text []byte, memory *Memory) {
	defer memory.keepText(d)
	if opensWithDoctype(text) {
		text = text[len(doctype):]
	}
	printed := exports.WithoutName(textLines(text))
	lines, around := forms.Outer(printed)
	if slices.ContainsFunc(around, func(f forms.Form) bool { return f.ID == forms.Code }) {
		for _, object := range leftcode.LinkedData(printed) {
			d.Meta.addLD(object)
		}
	}
	if story := readExport(d, lines, around); story != nil {
		lines, around = story.Lines, append(around, story.Form)
	} else {
		lines = cutTextHeader(d, exports.WithoutEndMark(exports.WithoutCounter(lines)))
	}
	lines, d.Forms, d.Marks = forms.Inner(lines, around)
	for _, form := range d.Forms {
		if form.Guessed != "" {
			d.Warnings = append(d.Warnings, form.Guessed)
		}
	}
	if exports.MayHoldSeveral(lines) {
		d.Warnings = append(d.Warnings, "the text seems to hold several stories that nothing parts for sure: only one was looked for")
	}
	lines = partHead(lines)
	if d.isCleanText = d.Export == nil && isPrintedClean(lines); d.isCleanText {
		addLines(d, lines, textShape{cleanText: true}, memory)
		if ReadCleanText(d) != nil {
			return
		}
		d.isCleanText, d.Blocks, d.Layout, d.Hashes = false, nil, nil, nil
	}
	shape := shapeOf(lines)
	shape.linkMarkers = shape.linkMarkers || slices.ContainsFunc(d.Forms, func(f forms.Form) bool { return f.ID == forms.References })
	addLines(d, lines, shape, memory)
	setTitleFromFirstLine(d)
}

// addLines makes blocks of the lines of a dump.
func addLines(d *Document, lines []string, shape textShape, memory *Memory) {
	c := textCutter{doc: d, shape: shape}
	d.makeRoomForLines(lines, shape.width > 0, memory)
	for _, line := range lines {
		c.line(shape.parseLine(line))
	}
	c.block()
	d.BlockPerLine = shape.blockPerLine
	d.warnOfBounds(c.full)
}

// makeRoomForLines makes room for the blocks of lines and their words, about as many as there
// mostly are.
func (d *Document) makeRoomForLines(lines []string, wrapped bool, memory *Memory) {
	const linesOfWrapped, bytesOfWord = 2, 6
	blocks, bytes := 0, 0
	for _, line := range lines {
		if bytes += len(line); line != "" {
			blocks++
		}
	}
	if wrapped {
		blocks /= linesOfWrapped
	}
	blocks = min(blocks, blocksMax)
	if memory == nil {
		memory = &Memory{}
	}
	d.Blocks, d.Layout = roomFor(memory.blocks, blocks), roomFor(memory.layout, blocks)
	d.Hashes = roomFor(memory.hashes, bytes/bytesOfWord)
}

// A TextLayout is how a block of a text dump was printed, which stands in for
// the tree that a dump does not have.
type TextLayout struct {
	Indent       int32 // columns before the text
	BlanksBefore int32 // blank lines before the block
	Lines        int32 // printed lines
	Markers      int32 // link markers such as [12] that were taken out
	Group        int32 // number of the run of lines without a blank one that it is part of
	Flags        LayoutFlags
	IsCentred    bool // each of its lines was centred on the screen, as text browsers print headings
}

// LayoutFlags are a set of bits for what was printed with the text of a block.
type LayoutFlags uint8

// What is printed with a block.
const (
	LayoutControl    LayoutFlags = 1 << iota // it held a button or an entry field
	layoutBullet                             // it opened with the mark of a list item
	layoutNumber                             // it opened with a number, "3." or "3"
	layoutTable                              // its words stand in columns
	layoutRule                               // a ruled line stands before it
	LayoutImage                              // a picture's file name stood before it
	LayoutField                              // an entry field stands before it
	LayoutFieldClose                         // and no blank line between the field and the text above
)

// A textCutter gathers lines into blocks.
type textCutter struct {
	doc    *Document
	shape  textShape
	open   []textLine // lines of the paragraph that is being read
	bytes  int        // in them
	full   blockCount
	blanks int32 // blank lines since the last block
	group  int32
	rule   bool
	field  LayoutFlags // for the block below an entry field
	run    textrun.Run // of the block that is being made
}

// line reads the next line of the dump.
func (c *textCutter) line(l textLine) {
	if level := underline(l); level > 0 && len(c.open) == 1 && c.blanks == 0 {
		c.open[0].level = level
		c.flush()
		c.meetField(l, true)
		return
	}
	if l.hasField {
		isClose := len(c.open) > 0
		c.flush()
		c.meetField(l, isClose)
	}
	if l.text == "" || underline(l) > 0 {
		c.flush()
		c.rule = c.rule || l.text != ""
		c.blanks++
		return
	}
	if len(c.open) > 0 && !c.shape.continues(c.open, l) {
		c.flush()
	}
	c.open = append(c.open, l)
	c.bytes += len(l.text)
}

// meetField notes the entry field that a line opens with for the block below it. isClose
// says that a line of text stands right above.
func (c *textCutter) meetField(l textLine, isClose bool) {
	if !l.hasField {
		return
	}
	c.field |= LayoutField
	if isClose {
		c.field |= LayoutFieldClose
	}
}

// flush makes a block of the lines that are open, unless there are too many blocks.
func (c *textCutter) flush() {
	if !c.full.joins(c.bytes) {
		c.block()
	}
}

// block makes a block of the lines that are open.
func (c *textCutter) block() {
	if len(c.open) == 0 {
		return
	}
	first := c.open[0]
	if c.blanks > 0 {
		c.group++
	}
	at := TextLayout{Indent: int32(first.indent), BlanksBefore: c.blanks, Lines: int32(len(c.open)), Group: c.group}
	for _, l := range c.open {
		at.Markers += int32(l.markers)
		at.Flags |= l.flags
	}
	if c.rule {
		at.Flags |= layoutRule
	}
	at.Flags |= c.field
	b := Block{Type: Paragraph, Level: first.level, Container: NoContainer}
	switch {
	case first.level > 0:
		b.Type = Heading
	case first.flags&layoutBullet != 0:
		b.Type, b.Level = ListItem, 1
	case c.shape.isHeading(c.open):
		b.Type, b.Level = Heading, textHeadingLevel
	}
	at.IsCentred = c.shape.areCentred(c.open)
	c.add(b, c.shape.unwrap(c.open), at)
	c.open, c.bytes, c.blanks, c.rule, c.field = c.open[:0], 0, 0, false, 0
}

// textHeadingLevel is the level of headings whose print does not show theirs.
const textHeadingLevel = 2

// add folds the white space of a paragraph and adds it as a block.
func (c *textCutter) add(b Block, text string, at TextLayout) {
	if b.Text = text; !textrun.IsFolded(text) {
		c.run.Add(text, false, false)
		b.Text, _ = c.run.Finish(false)
	}
	if b.Text == "" {
		return
	}
	c.full.count()
	c.doc.AddBlock(b, 0)
	c.doc.Layout = append(c.doc.Layout, at)
}

// A textLine is one line of a dump, taken apart.
type textLine struct {
	text     string // what a reader reads of it; "" for a blank line
	indent   int    // columns before the text, behind a bullet
	width    int    // columns of the printed line
	level    int    // of an underlined heading, else 0
	markers  int
	opening  int // width of its first word with the marker, where it has markers
	flags    LayoutFlags
	hasField bool // it opens with an entry field
}

// underline returns the level of the heading that stands over a line of === or
// ---, 0 for other lines. Such a line on its own is a rule.
func underline(l textLine) int {
	const shortest = 3
	if len(l.text) < shortest {
		return 0
	}
	switch mark := l.text[0]; mark {
	case '=', '-', '~', '_', '*':
		if strings.Trim(l.text, string(mark)) != "" {
			return 0
		}
		if mark == '=' {
			return 1
		}
		return 2
	}
	return 0
}

// textLines cuts a text at line ends of every kind; a form feed is a line of its
// own. Behind linesMax lines, a line ends only where it is long.
func textLines(text []byte) []string {
	lines := make([]string, 0, min(bytes.Count(text, []byte("\n")), linesMax)+1)
	start := 0
	all := string(text)
	for i := 0; i < len(all); i++ {
		if all[i] > '\r' || len(lines) >= linesMax && i-start < longBlock {
			continue
		}
		switch all[i] {
		case '\n':
			lines = append(lines, all[start:i])
		case '\r':
			lines = append(lines, all[start:i])
			if i+1 < len(all) && all[i+1] == '\n' {
				i++
			}
		case '\f':
			lines = append(lines, all[start:i], forms.Feed)
		case '\v':
			lines = append(lines, all[start:i], "")
		default:
			continue
		}
		start = i + 1
	}
	return append(lines, all[start:])
}

// TextOfMarkup returns a piece of markup without its tags.
func TextOfMarkup(s string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.Write(z.Text())
			b.WriteByte(' ')
		}
	}
}
