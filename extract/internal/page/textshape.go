package page

import (
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
	"shuck/extract/internal/wrapping"
)

// A textShape is how a dump was printed.
type textShape struct {
	width        int  // at which its lines were wrapped; 0 when they were not
	indent       int  // columns before most of its wrapped lines
	slack        int  // columns that a full line may fall short of the width
	hyphenates   bool // words are cut at line ends
	linkMarkers  bool // links carry markers: [12]
	meter        wrapping.Meter
	cleanText    bool            // clean text: lines that stand together are one paragraph
	blockPerLine bool            // hardly a blank line, as in WET files
	small        map[string]int  // of such a dump, words that are no names
	apart        map[string]bool // of such a dump, lines that come again with another line below: headlines, labels
}

// blankLineShareMax is the share of blank lines below which a dump has a block
// per line.
const blankLineShareMax = 0.04

// shapeOf returns how the lines of a dump were printed.
func shapeOf(lines []string) textShape {
	s := textShape{linkMarkers: hasLinkMarkers(lines), blockPerLine: hasBlockPerLine(lines)}
	w := wrapping.Of(lines, func(line string) bool { return bulletLength(line) > 0 })
	s.width, s.indent, s.slack, s.meter, s.hyphenates = w.Columns, w.Indent, wrapping.NearlyFull, w.Meter, w.Hyphenates
	if s.blockPerLine && w.IsExact {
		s.slack = 0
	}
	if s.blockPerLine && s.width > 0 {
		s.apart, s.small = linesApart(lines, s.width), seams.SmallWords(lines)
	}
	return s
}

// hasBlockPerLine reports whether a dump has hardly a blank line between its
// first and last.
func hasBlockPerLine(lines []string) bool {
	blank, last := 0, -1
	for i, line := range lines {
		if isBlankLine(line) {
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

// continues reports whether a line belongs to the paragraph that is open.
func (s *textShape) continues(open []textLine, next textLine) bool {
	if s.cleanText {
		return next.flags&layoutBullet == 0
	}
	if s.width == 0 || next.flags&layoutBullet != 0 {
		return false
	}
	last := open[len(open)-1]
	if last.width <= s.width+centredSlack && last.width > s.width && last.flags&layoutTable == 0 && isCentred(last, next) {
		return true
	}
	if s.endsApart(open, next) {
		return false
	}
	if last.width <= s.width/2 || last.width > s.width+wrapping.Slack || last.flags&layoutTable != 0 || !s.fills(last, next) {
		return false
	}
	if len(open) == 1 && isDateLine(next.text) || s.opensApart(open, next) {
		return false
	}
	return next.indent == last.indent || len(open) == 1 && next.indent < last.indent && last.flags&layoutBullet == 0 || isCentred(last, next)
}

// endsApart reports whether something else than the width tells that the open paragraph
// ends: without blank lines, that its line comes again, or a blank before the next; and
// that the next is a copy of its end, as the path to a page ends in its headline.
func (s *textShape) endsApart(open []textLine, next textLine) bool {
	last := open[len(open)-1]
	if s.blockPerLine && (len(open) == 1 && s.apart[last.text] || s.indent == 0 && next.indent > 0) {
		return true
	}
	return len(next.text) > s.width/2 && strings.HasSuffix(last.text, next.text)
}

// opensApart reports whether the next line does not go on with the paragraph that is open,
// though its first word would not have fitted.
func (s *textShape) opensApart(open []textLine, next textLine) bool {
	last := open[len(open)-1].text
	return next.width <= s.width/2 && seams.IsFragment(last, next.text) || seams.IsFactLine(last, next.text) ||
		len(open) == 1 && (seams.OpensSentence(last, next.text, s.small) || s.blockPerLine && seams.OpensHeader(last, next.text))
}

// isDateLine reports whether a line is a date and nothing else, as stands below headlines:
// "15 Dec 2011".
func isDateLine(line string) bool {
	return len(line) <= dates.MaxBytes && strings.ContainsAny(line, "0123456789") && !words.EndsLikeSentence(line) && dates.IsDate(line, "")
}

// centredSlack is how much wider than other text centred lines are: elinks centres
// within the margins, which it leaves free around the rest.
const centredSlack = 6

// isCentred reports whether two lines have the same middle, as a headline has
// that was centred after it was wrapped.
func isCentred(a, b textLine) bool {
	const slack, beyondBullet = 1, 8
	if a.flags&layoutBullet != 0 { // the first line has no room to be centred in
		return b.indent > a.indent+beyondBullet && b.isOnMiddle()
	}
	return a.indent < b.indent && abs(a.indent+a.width-b.indent-b.width) <= slack
}

// screenWidth is how wide text browsers print unless they are told otherwise.
const screenWidth = 80

// isOnMiddle reports whether a line has the middle of the screen.
func (l *textLine) isOnMiddle() bool {
	around := l.indent + l.width
	return l.indent > 0 && screenWidth-1 <= around && around <= screenWidth
}

// areCentred reports whether lines were centred on the screen, each by itself, and are no
// full lines of the text, whose middle is the same.
func (s *textShape) areCentred(lines []textLine) bool {
	full := true
	for _, l := range lines {
		if !l.isOnMiddle() || l.flags&(layoutBullet|layoutTable) != 0 {
			return false
		}
		full = full && l.indent == s.indent
	}
	return !full
}

func abs(n int) int { return max(n, -n) }

// isHeading reports whether lines stand further left than the text: lynx prints
// headings so.
func (s *textShape) isHeading(open []textLine) bool {
	return s.width > 0 && s.indent > 1 && open[0].indent == 0
}

// fills reports whether a line ended because the next one did not fit: a marker
// that was printed with its first word took room as well.
func (s *textShape) fills(last, next textLine) bool {
	if next.markers > 0 {
		return last.width+1+next.opening > s.width-s.slack
	}
	return last.width+1+s.meter.FirstWord(next.text) > s.width-s.slack
}

// unwrap joins the lines of a paragraph.
func (s *textShape) unwrap(lines []textLine) string {
	if len(lines) == 1 {
		return lines[0].text
	}
	var b strings.Builder
	for i, l := range lines {
		if i+1 == len(lines) {
			b.WriteString(l.text)
			break
		}
		next := lines[i+1].text
		switch {
		case strings.HasSuffix(l.text, "\u00AD"):
			b.WriteString(l.text) // the hyphen takes no room and goes with folding
		case wrapping.EndsInHyphen(l.text) && !words.OpensWithJoiner(next):
			text := l.text
			if s.hyphenates && words.OpensLower(next) {
				text = text[:len(text)-1]
			}
			b.WriteString(text)
		case isInsideCJK(l.text, next):
			b.WriteString(l.text)
		default:
			b.WriteString(l.text)
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

// isBlankLine reports whether a line has no text.
func isBlankLine(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' && s[i] != '\t' {
			return s[i] >= utf8.RuneSelf && strings.TrimSpace(s[i:]) == ""
		}
	}
	return true
}
