package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/seams"
	"shuck/extract/internal/words"
)

// A textShape is how a dump was printed.
type textShape struct {
	width        int  // at which its lines were wrapped; 0 when they were not
	indent       int  // columns before most of its wrapped lines
	slack        int  // columns that a full line may fall short of the width
	hyphenates   bool // words are cut at line ends
	linkMarkers  bool // links carry markers: [12]
	meter        lineMeter
	cleanText    bool            // clean text: lines that stand together are one paragraph
	blockPerLine bool            // hardly a blank line, as in WET files
	small        map[string]int  // of such a dump, words that are no names
	apart        map[string]bool // of such a dump, lines that come again with another line below: headlines, labels
}

// A dump that wraps its lines does so at no more than wrapWidthMax columns;
// below wrapWidthMin lines are short for other reasons.
const (
	wrapWidthMin = 50
	wrapWidthMax = 132
)

// blankLineShareMax is the share of blank lines below which a dump has a block
// per line.
const blankLineShareMax = 0.04

// shapeOf returns how the lines of a dump were printed.
func shapeOf(lines []string) textShape {
	s := textShape{linkMarkers: hasLinkMarkers(lines), blockPerLine: hasBlockPerLine(lines)}
	best := wrapEvidence{}
	var last []int // the widths by the meter before
	for _, m := range [...]lineMeter{utf8.RuneCountInString, words.Columns} {
		widths := make([]int, len(lines))
		for i, line := range lines {
			widths[i] = printedWidth(line, m)
		}
		if slices.Equal(widths, last) {
			break
		}
		last = widths
		for _, width := range candidateWidths(widths) {
			if e := evidenceOf(lines, widths, width, m); e.holds() && e.full >= e.longer && e.full > best.full {
				best, s.meter = e, m
			}
		}
		if e := evidenceOf(lines, widths, likeliestWidth(lines, widths, m), m); e.holds() && e.cutsSentences() && e.full > best.full {
			best, s.meter = e, m
		}
	}
	s.width, s.indent, s.slack = best.width, best.indent, nearlyFull
	if s.blockPerLine && best.longer == 0 && float64(best.tight) <= tightShare*float64(best.full) {
		s.slack = 0
	}
	if s.blockPerLine && s.width > 0 {
		s.apart, s.small = linesApart(lines, s.width), seams.SmallWords(lines)
	}
	s.hyphenates = best.hyphens >= hyphensMin && float64(best.hyphens) >= hyphenShare*float64(best.full)
	return s
}

// A lineMeter measures a line. Programs that wrap count wide letters as two
// columns or, where they do not know them, as one.
type lineMeter func(string) int

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

// wrapEvidence counts what suggests that a dump was wrapped at a width.
type wrapEvidence struct {
	width      int
	indent     int // of most full lines
	full       int // lines that end where the next word would not fit
	tight      int // those of them that it would have fitted but for nearlyFull
	candidates int // lines that could be: long ones with another below
	longer     int // lines that stick out
	hyphens    int // full lines that end in a hyphen
	cut        int // full lines that end within a sentence
	broken     int // candidates that do, though the next word would have fitted
}

// mayGoOn reports whether a line opens like the middle of a sentence: with a small letter,
// or one of a script without capitals.
func mayGoOn(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLower(first) || unicode.Is(unicode.Lo, first)
}

// holds reports whether the evidence is enough where most lines are no longer.
func (e *wrapEvidence) holds() bool {
	return e.width > 0 && e.full >= wrapPairsMin && float64(e.full) >= wrapPairShare*float64(e.candidates)
}

// cutsSentences reports whether sentences are cut where the width asks for it and
// hardly elsewhere. Headings and tables may then be as wide as they like.
func (e *wrapEvidence) cutsSentences() bool {
	return e.cut >= wrapCutsMin && e.cut >= wrapCutsPerBreak*e.broken
}

// evidenceOf counts what suggests that lines were wrapped at a width.
func evidenceOf(lines []string, widths []int, width int, meter lineMeter) wrapEvidence {
	e := wrapEvidence{width: width}
	var indents [maxBaseIndent + 1]int
	for i := 0; i+1 < len(lines); i++ {
		if widths[i] > e.width+wrapSlack {
			e.longer++
		}
		if widths[i] <= e.width/2 || widths[i] > e.width+wrapSlack || widths[i+1] == 0 || bulletLength(strings.TrimLeft(lines[i+1], " \t")) > 0 {
			continue
		}
		e.candidates++
		isCut := mayGoOn(strings.TrimSpace(lines[i+1])) && !words.EndsLikeSentence(strings.TrimSpace(lines[i]))
		if !fillsLine(widths[i], lines[i+1], e.width, meter) {
			if isCut {
				e.broken++
			}
			continue
		}
		if e.full++; isCut {
			e.cut++
		}
		if !fillsLine(widths[i]-nearlyFull, lines[i+1], e.width, meter) {
			e.tight++
		}
		indents[min(leadingSpace(lines[i]), maxBaseIndent)]++
		if endsInHyphen(lines[i]) {
			e.hyphens++
		}
	}
	for n, count := range indents {
		if count > indents[e.indent] {
			e.indent = n
		}
	}
	return e
}

// A dump is wrapped when at least wrapPairsMin lines, and wrapPairShare of the
// longer ones that have another below, end where the next word would not fit.
// Headlines one below the other do so one time in ten.
const (
	wrapPairsMin  = 2
	wrapPairShare = 0.3
	// A dump with many lines that are longer is wrapped when the width cuts so many
	// sentences, and so many for each that a line end cuts elsewhere.
	wrapCutsMin      = 6
	wrapCutsPerBreak = 3
	maxBaseIndent    = 12
	// wrapSlack is how far a line may stick out: punctuation hangs.
	wrapSlack = 2
)

// tightShare is the share of full lines up to which it is by accident that the
// next word would have fitted: the widest line does not stick out then. Without
// blank lines nothing else parts a headline from what follows.
const tightShare = 0.06

// A dump that cuts words does so at one line end in ten; one that only breaks
// behind hyphens that are there, at one in a hundred.
const (
	hyphensMin  = 3
	hyphenShare = 0.04
)

// candidateWidths returns the widths that a dump may have been wrapped at: no
// line is wider but for a few that could not be broken, or that were not
// wrapped.
func candidateWidths(widths []int) []int {
	var count [wrapWidthMax + 1]int
	total := 0
	for _, n := range widths {
		if wrapWidthMin <= n && n <= wrapWidthMax {
			count[n]++
			total++
		}
	}
	var out []int
	for _, few := range [...]int{0, total / 100, total / 20} {
		over := 0
		for n := wrapWidthMax; n >= wrapWidthMin; n-- {
			if over += count[n]; over > few {
				if len(out) == 0 || out[len(out)-1] != n {
					out = append(out, n)
				}
				break
			}
		}
	}
	return out
}

// likeliestWidth returns the width at which most lines would have ended as they do:
// they fit, and would not with the first word of the next line. Lines that are
// longer, of headings and tables, do not matter.
func likeliestWidth(lines []string, widths []int, meter lineMeter) int {
	var change [wrapWidthMax + 2]int
	for i := 0; i+1 < len(lines); i++ {
		if widths[i] == 0 || widths[i] > wrapWidthMax || widths[i+1] == 0 {
			continue
		}
		if behind := widths[i] + 1 + firstWordWidth(lines[i+1], meter); behind > wrapWidthMin {
			change[max(widths[i], wrapWidthMin)]++
			change[min(behind, wrapWidthMax+1)]--
		}
	}
	best, most, votes := 0, 0, 0
	for width := wrapWidthMin; width <= wrapWidthMax; width++ {
		if votes += change[width]; votes > most {
			best, most = width, votes
		}
	}
	return best
}

// printedWidth returns the width of a line, up to what is worth counting.
func printedWidth(line string, meter lineMeter) int {
	const enough = 4 * wrapWidthMax
	return meter(strings.TrimRight(line[:min(len(line), enough)], " \t"))
}

// nearlyFull is how many columns a line may fall short of the width, since the
// widest line of a dump may stick out.
const nearlyFull = 3

// fillsLine reports whether a line of some width ended only because the first
// word of the next one did not fit.
func fillsLine(width int, next string, limit int, meter lineMeter) bool {
	return width+1+firstWordWidth(next, meter) > limit-nearlyFull
}

// firstWordWidth returns the width of the first word of a line; scripts without
// spaces can be broken behind any letter.
func firstWordWidth(line string, meter lineMeter) int {
	line = strings.TrimLeft(line, " \t")
	if i := strings.IndexAny(line, " \t"); i >= 0 {
		line = line[:i]
	}
	r, size := utf8.DecodeRuneInString(line)
	if words.IsWide(r) {
		line = line[:size]
	}
	return meter(line[:min(len(line), 2*wrapWidthMax)])
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
	if last.width <= s.width/2 || last.width > s.width+wrapSlack || last.flags&layoutTable != 0 || !s.fills(last, next) {
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
		len(open) == 1 && seams.OpensSentence(last, next.text, s.small)
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
	return last.width+1+firstWordWidth(next.text, s.meter) > s.width-s.slack
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
		case endsInHyphen(l.text) && !words.OpensWithJoiner(next):
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

// endsInHyphen reports whether a line ends in a letter and a hyphen.
func endsInHyphen(line string) bool {
	line = strings.TrimRight(line, " \t")
	if len(line) < 2 || line[len(line)-1] != '-' {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(line[:len(line)-1])
	return unicode.IsLetter(r)
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

// leadingSpace returns the number of columns before the text of a line.
func leadingSpace(s string) int {
	const tabStop = 8
	n := 0
	for _, r := range s {
		switch r {
		case '\t':
			n += tabStop - n%tabStop
		case '\u3000':
			n += 2
		case ' ', '\u00A0':
			n++
		default:
			return n
		}
	}
	return n
}
