package printed

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
	"shuck/extract/internal/wrapping"
)

// A Shape is how a dump was printed. The zero value is that of a dump whose lines are a block
// each.
type Shape struct {
	Width        int  // at which its lines were wrapped; 0 when they were not
	LinkMarkers  bool // links carry markers: [12]
	CleanText    bool // clean text: lines that stand together are one paragraph
	Unwrapped    bool // but each is a paragraph where they were joined before
	BlockPerLine bool // hardly a blank line, as in WET files
	indent       int  // columns before most of its wrapped lines
	slack        int  // columns that a full line may fall short of the width
	hyphenates   bool // words are cut at line ends
	meter        wrapping.Meter
	small        map[string]int  // where BlockPerLine, words that are no names
	apart        map[string]bool // where BlockPerLine, lines that come again with another line below: headlines, labels
}

// blankLineShareMax is the share of blank lines below which a dump has a block
// per line.
const blankLineShareMax = 0.04

// Of returns how the lines of a dump were printed.
func Of(lines []string) Shape {
	s := Shape{LinkMarkers: hasLinkMarkers(lines), BlockPerLine: hasBlockPerLine(lines)}
	w := wrapping.Of(lines, func(line string) bool { return bulletLength(line) > 0 })
	s.Width, s.indent, s.slack, s.meter, s.hyphenates = w.Columns, w.Indent, wrapping.NearlyFull, w.Meter, w.Hyphenates
	if s.BlockPerLine && w.IsExact {
		s.slack = 0
	}
	if s.BlockPerLine && s.Width > 0 {
		s.apart, s.small = linesApart(lines, s.Width), seams.SmallWords(lines)
	}
	return s
}

// hasBlockPerLine reports whether a dump has hardly a blank line between its
// first and last.
func hasBlockPerLine(lines []string) bool {
	blank, last := 0, -1
	for i, line := range lines {
		if IsBlank(line) {
			blank++
		} else {
			last = i
		}
	}
	blank -= len(lines) - 1 - last
	return float64(blank) <= blankLineShareMax*float64(last+1)
}

// linesApart returns the longer lines that come more than once, and not always with
// the same line below. They end where they end by themselves, however long.
func linesApart(lines []string, width int) map[string]bool {
	below, apart := map[string]string{}, map[string]bool{}
	for i := 0; i+1 < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		if len(line) <= width/2 {
			continue
		}
		next := strings.TrimSpace(lines[i+1])
		if other, again := below[line]; again && !strings.HasPrefix(other, next) && !strings.HasPrefix(next, other) {
			apart[line] = true // a headline may go on alike, with the site's name behind it once
		}
		below[line] = next
	}
	return apart
}

// Continues reports whether a line belongs to the paragraph that is open.
func (s *Shape) Continues(open []Line, next Line) bool {
	if s.CleanText {
		return next.Flags&Bullet == 0 && !s.Unwrapped
	}
	if s.Width == 0 || next.Flags&Bullet != 0 {
		return false
	}
	last := open[len(open)-1]
	if last.Width <= s.Width+wideSlack && last.Width > s.Width && last.Flags&Table == 0 && isCentred(last, next) {
		return true
	}
	if s.endsApart(open, next) {
		return false
	}
	if last.Width <= s.Width/2 || last.Width > s.Width+s.slackOf(last) || last.Flags&Table != 0 || !s.fills(last, next) {
		return false
	}
	if s.opensApart(open, next) {
		return false
	}
	return next.Indent == last.Indent || len(open) == 1 && next.Indent < last.Indent && last.Flags&Bullet == 0 || isCentred(last, next)
}

// slackOf returns how much wider than other text a line may be: headings that stand further left
// than the text have its margins free on both sides.
func (s *Shape) slackOf(l Line) int {
	if l.Indent < s.indent {
		return wideSlack
	}
	return wrapping.Slack
}

// endsApart reports whether something else than the width tells that the open paragraph
// ends: without blank lines, that its line comes again, or a blank before the next; and
// that the next is a copy of its end, as the path to a page ends in its headline.
func (s *Shape) endsApart(open []Line, next Line) bool {
	last := open[len(open)-1]
	if s.BlockPerLine && (len(open) == 1 && s.apart[last.Text] || s.indent == 0 && next.Indent > 0) {
		return true
	}
	return len(next.Text) > s.Width/2 && strings.HasSuffix(last.Text, next.Text)
}

// opensApart reports whether the next line does not go on with the paragraph that is open,
// though its first word would not have fitted.
func (s *Shape) opensApart(open []Line, next Line) bool {
	last := open[len(open)-1].Text
	if len(open) == 1 && isDateLine(next.Text) && !strings.HasSuffix(last, " -") {
		return true
	}
	return next.Width <= s.Width/2 && seams.IsFragment(last, next.Text) || seams.IsFactLine(last, next.Text) ||
		len(open) == 1 && (next.Width > s.Width/2 && seams.IsFactRow(last, next.Text) || seams.OpensSentence(last, next.Text, s.small) || s.BlockPerLine && seams.OpensHeader(last, next.Text))
}

// isDateLine reports whether a line is a date and nothing else, as stands below headlines:
// "15 Dec 2011".
func isDateLine(line string) bool {
	return len(line) <= dates.MaxBytes && strings.ContainsAny(line, "0123456789") && !words.EndsLikeSentence(line) && dates.IsDate(line, "")
}

// wideSlack is how much wider than other text headings and centred lines are: text browsers
// print these within the margins that they leave free around the rest.
const wideSlack = 6

// isCentred reports whether two lines have the same middle, as a headline has
// that was centred after it was wrapped.
func isCentred(a, b Line) bool {
	const slack, beyondBullet = 2, 8
	if a.Flags&Bullet != 0 { // the first line has no room to be centred in
		return b.Indent > a.Indent+beyondBullet && b.isOnMiddle()
	}
	return a.Indent < b.Indent && abs(a.Indent+a.Width-b.Indent-b.Width) <= slack
}

// screenWidth is how wide text browsers print unless they are told otherwise.
const screenWidth = 80

// isOnMiddle reports whether a line has the middle of the screen.
func (l *Line) isOnMiddle() bool {
	around := l.Indent + l.Width
	return l.Indent > 0 && screenWidth-1 <= around && around <= screenWidth
}

// AreCentred reports whether lines were centred on the screen, each by itself, and are no
// full lines of the text, whose middle is the same. What is wrapped as plain text is, at a width
// that no browser takes of its screen, has lines there by accident.
func (s *Shape) AreCentred(lines []Line) bool {
	const plainWidth, slack = 72, 2
	if s.Width <= plainWidth && s.Width >= plainWidth-slack {
		return false
	}
	full := true
	for _, l := range lines {
		if !l.isOnMiddle() || l.Flags&(Bullet|Table) != 0 {
			return false
		}
		full = full && l.Indent == s.indent
	}
	return !full
}

func abs(n int) int { return max(n, -n) }

// browserMargin is how many columns lynx, elinks and links leave free before text.
const browserMargin = 3

// IsHeading reports whether lines stand further left than the text: lynx prints
// headings so. Where text has another indent it is that of lists and tables, and what
// stands left of them is text.
func (s *Shape) IsHeading(open []Line) bool {
	return s.Width > 0 && s.indent == browserMargin && open[0].Indent == 0
}

// IsThirdLevel reports whether lines stand as elinks prints headings of the third level: a
// column left of the text, or two right of a text without a margin.
func (s *Shape) IsThirdLevel(open []Line) bool {
	const columns = 2
	return s.Width > 0 && (s.indent == browserMargin || s.indent == 0) && open[0].Indent == columns && open[0].Flags&(Bullet|Table) == 0
}

// fills reports whether a line ended because the next one did not fit: a marker
// that was printed with its first word took room as well.
func (s *Shape) fills(last, next Line) bool {
	if next.Markers > 0 {
		return last.Width+1+next.opening > s.Width-s.slack
	}
	return last.Width+1+s.meter.FirstWord(next.Text) > s.Width-s.slack
}

// Unwrap joins the lines of a paragraph.
func (s *Shape) Unwrap(lines []Line) string {
	if len(lines) == 1 {
		return lines[0].Text
	}
	var b strings.Builder
	for i, l := range lines {
		if i+1 == len(lines) {
			b.WriteString(l.Text)
			break
		}
		next := lines[i+1].Text
		switch {
		case strings.HasSuffix(l.Text, "\u00AD"):
			b.WriteString(l.Text) // the hyphen takes no room and goes with folding
		case s.CleanText: // the page broke its line there
			b.WriteString(l.Text)
			b.WriteByte(' ')
		case wrapping.EndsInHyphen(l.Text) && !words.OpensWithJoiner(next):
			text := l.Text
			if s.hyphenates && words.OpensLower(next) {
				text = text[:len(text)-1]
			}
			b.WriteString(text)
		case isInsideCJK(l.Text, next):
			b.WriteString(l.Text)
		default:
			b.WriteString(l.Text)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// isInsideCJK reports whether a line was broken inside Chinese or Japanese
// text, which has no spaces.
func isInsideCJK(line, next string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	first, _ := utf8.DecodeRuneInString(next)
	return words.IsWide(last) && words.IsWide(first) && !dateline.IsHangul(last) && !dateline.IsHangul(first)
}

// IsBlank reports whether a line has no text.
func IsBlank(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' && s[i] != '\t' {
			return s[i] >= utf8.RuneSelf && strings.TrimSpace(s[i:]) == ""
		}
	}
	return true
}
