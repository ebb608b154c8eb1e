package page

import (
	"bytes"
	"slices"
	"strings"

	"shuck/extract/internal/exports"
	"shuck/extract/internal/forms"
	"shuck/extract/internal/leftcode"
	"shuck/extract/internal/printed"
	"shuck/extract/internal/readback"
	"shuck/extract/internal/sheets"
	"shuck/extract/internal/textrun"

	"golang.org/x/net/html"
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
	all := textLines(text[doctypeLength(text):])
	if story, ok := readback.Read(all); ok {
		readStory(d, &story, memory)
		if ReadCleanText(d) != nil {
			return
		}
		d.unread()
	}
	all = exports.WithoutNotes(exports.WithoutJumps(exports.WithoutName(all)))
	lines, around := forms.Outer(all)
	if slices.ContainsFunc(around, func(f forms.Form) bool { return f.ID == forms.Code }) {
		for _, object := range leftcode.LinkedData(all) {
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
	if clean := d.cleanLines(all, lines); d.isCleanText {
		unwrapped := slices.ContainsFunc(d.Forms, func(f forms.Form) bool { return f.ID == forms.Printed || f.ID == forms.Browser })
		addLines(d, clean, printed.Shape{CleanText: true, Unwrapped: unwrapped}, memory)
		if ReadCleanText(d) != nil {
			return
		}
		d.unread()
	}
	if d.Export == nil {
		lines = exports.WithoutSigners(lines)
	}
	shape := printed.Of(lines)
	shape.LinkMarkers = shape.LinkMarkers || slices.ContainsFunc(d.Forms, func(f forms.Form) bool { return f.ID == forms.References })
	addLines(d, lines, shape, memory)
	setTitleFromFirstLine(d)
}

// cleanLines notes whether a dump is printed like clean text, and returns the lines to read as such:
// those that came, where nothing was undone but accents and glued words, since records have both.
func (d *Document) cleanLines(all, lines []string) []string {
	isTouched := func(f forms.Form) bool { return f.ID != forms.Accents && f.ID != forms.GluedWords }
	if len(d.Forms) > 0 && !slices.ContainsFunc(d.Forms, isTouched) {
		if raw := exports.WithoutEndMark(exports.WithoutCounter(all)); len(cutTextHeader(&Document{}, raw)) == len(raw) {
			lines = partHead(raw)
		}
	}
	d.isCleanText = d.Export == nil && printed.IsClean(lines)
	return lines
}

// readStory reads Markdown that a record wrote.
func readStory(d *Document, story *readback.Story, memory *Memory) {
	d.isCleanText, d.story, d.Marks, d.Forms = true, story, story.Marks, []forms.Form{forms.OfMarkdown()}
	addLines(d, story.Lines, printed.Shape{CleanText: true}, memory)
}

// unread makes a document as it was before its text was read as clean text.
func (d *Document) unread() {
	d.isCleanText, d.story, d.Blocks, d.Layout, d.Hashes = false, nil, nil, nil, nil
}

// addLines makes blocks of the lines of a dump.
func addLines(d *Document, lines []string, shape printed.Shape, memory *Memory) {
	c := textCutter{doc: d, shape: shape}
	d.makeRoomForLines(lines, shape.Width > 0, memory)
	for _, line := range lines {
		c.line(shape.Parse(line))
	}
	c.block()
	d.BlockPerLine = shape.BlockPerLine
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
	Indent       int32         // columns before the text
	BlanksBefore int32         // blank lines before the block
	Lines        int32         // printed lines
	Markers      int32         // link markers such as [12] that were taken out
	Group        int32         // number of the run of lines without a blank one that it is part of
	Flags        printed.Flags // what was printed with its text
	IsCentred    bool          // each of its lines was centred on the screen, as text browsers print headings
	IsThirdLevel bool          // it stands as they print headings of the third level
}

// A textCutter gathers lines into blocks.
type textCutter struct {
	doc    *Document
	shape  printed.Shape
	open   []printed.Line // lines of the paragraph that is being read
	bytes  int            // in them
	full   blockCount
	blanks int32 // blank lines since the last block
	group  int32
	rule   bool
	field  printed.Flags // for the block below an entry field
	run    textrun.Run   // of the block that is being made
}

// line reads the next line of the dump.
func (c *textCutter) line(l printed.Line) {
	if level := printed.Underline(l); level > 0 && len(c.open) == 1 && c.blanks == 0 {
		c.open[0].Level = level
		c.flush()
		c.meetField(l, true)
		return
	}
	if l.HasField {
		isClose := len(c.open) > 0
		c.flush()
		c.meetField(l, isClose)
	}
	if l.Text == "" || printed.Underline(l) > 0 {
		c.flush()
		c.rule = c.rule || l.Text != ""
		c.blanks++
		return
	}
	if len(c.open) > 0 && !c.shape.Continues(c.open, l) {
		c.flush()
	}
	c.open = append(c.open, l)
	c.bytes += len(l.Text)
}

// meetField notes the entry field that a line opens with for the block below it. isClose
// says that a line of text stands right above.
func (c *textCutter) meetField(l printed.Line, isClose bool) {
	if !l.HasField {
		return
	}
	c.field |= printed.Field
	if isClose {
		c.field |= printed.FieldClose
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
	at := TextLayout{Indent: int32(first.Indent), BlanksBefore: c.blanks, Lines: int32(len(c.open)), Group: c.group}
	for _, l := range c.open {
		at.Markers += int32(l.Markers)
		at.Flags |= l.Flags
	}
	if c.rule {
		at.Flags |= printed.Rule
	}
	at.Flags |= c.field
	b := Block{Type: Paragraph, Level: first.Level, Container: NoContainer}
	switch {
	case first.Level > 0:
		b.Type = Heading
	case first.Flags&printed.Bullet != 0:
		b.Type, b.Level = ListItem, 1
	case c.shape.IsHeading(c.open):
		b.Type, b.Level = Heading, textHeadingLevel
	}
	at.IsCentred, at.IsThirdLevel = c.shape.AreCentred(c.open), c.shape.IsThirdLevel(c.open)
	c.add(b, c.shape.Unwrap(c.open), at)
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
			lines = append(lines, all[start:i], sheets.Feed)
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
