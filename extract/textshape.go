package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A textShape is how a dump was printed.
type textShape struct {
	width      int  // at which its lines were wrapped; 0 when they were not
	indent     int  // columns before most of its wrapped lines
	hyphenates bool // words are cut at line ends
	marked     bool // links carry markers: [12]
	lined      bool // hardly a blank line: a block a line, as in WET files
}

// A dump that wraps its lines does so at no more than wrapWidthMax columns;
// below wrapWidthMin lines are short for other reasons.
const (
	wrapWidthMin = 50
	wrapWidthMax = 132
)

// linedShare is the share of blank lines below which a dump has a block a line.
const linedShare = 0.04

// shapeOf looks at all lines of a dump.
func shapeOf(lines []string) textShape {
	s := textShape{marked: hasLinkMarkers(lines)}
	blank, last := 0, -1
	for i, line := range lines {
		if isBlankLine(line) {
			blank++
		} else {
			last = i
		}
	}
	blank -= len(lines) - 1 - last
	s.lined = float64(blank) <= linedShare*float64(last+1)
	widths := make([]int, len(lines))
	for i, line := range lines {
		widths[i] = printedWidth(line)
	}
	width := widestLine(widths)
	if width == 0 {
		return s
	}
	full, pairs, longer, hyphens := 0, 0, 0, 0
	var indents [maxBaseIndent + 1]int
	for i := 0; i+1 < len(lines); i++ {
		if widths[i] > width+wrapSlack {
			longer++
		}
		if widths[i] <= width/2 || widths[i] > width+wrapSlack || widths[i+1] == 0 || bulletLength(strings.TrimLeft(lines[i+1], " \t")) > 0 {
			continue
		}
		pairs++
		if fillsLine(widths[i], lines[i+1], width) {
			full++
			indents[min(leadingSpace(lines[i]), maxBaseIndent)]++
			if endsInHyphen(lines[i]) {
				hyphens++
			}
		}
	}
	if full < wrapPairsMin || float64(full) < wrapPairShare*float64(pairs) || full < longer {
		return s
	}
	s.width = width
	for n, count := range indents {
		if count > indents[s.indent] {
			s.indent = n
		}
	}
	s.hyphenates = hyphens >= hyphensMin && float64(hyphens) >= hyphenShare*float64(full)
	return s
}

// A dump is wrapped when at least wrapPairsMin lines, and wrapPairShare of the
// longer ones that have another below, end where the next word would not fit.
// Headlines one below the other do so one time in ten.
const (
	wrapPairsMin  = 2
	wrapPairShare = 0.3
	maxBaseIndent = 12
	// wrapSlack is how far a line may stick out: punctuation hangs.
	wrapSlack = 2
)

// A dump that cuts words does so at one line end in ten; one that only breaks
// behind hyphens that are there, at one in a hundred.
const (
	hyphensMin  = 3
	hyphenShare = 0.04
)

// widestLine is the width that all lines keep to but a few that could not be
// broken, and those that were not wrapped at all; 0 when there is none.
func widestLine(widths []int) int {
	var count [wrapWidthMax + 1]int
	total := 0
	for _, n := range widths {
		if 0 < n && n <= wrapWidthMax {
			count[n]++
			total++
		}
	}
	over := 0
	for n := wrapWidthMax; n >= wrapWidthMin; n-- {
		if over += count[n]; over > total/100 {
			return n
		}
	}
	return 0
}

// printedWidth is the width of a line, no more than is worth counting.
func printedWidth(line string) int {
	const enough = 4 * wrapWidthMax
	line = strings.TrimRight(line[:min(len(line), enough)], " \t")
	return columns(line)
}

// fillsLine tells whether a line of some width ended only because the first
// word of the next one did not fit.
func fillsLine(width int, next string, limit int) bool {
	return width+1+firstWordWidth(next) > limit
}

// firstWordWidth is the room that the first word of a line takes; scripts
// without spaces can be cut behind any letter.
func firstWordWidth(line string) int {
	line = strings.TrimLeft(line, " \t")
	if i := strings.IndexAny(line, " \t"); i >= 0 {
		line = line[:i]
	}
	r, size := utf8.DecodeRuneInString(line)
	if isWideRune(r) {
		line = line[:size]
	}
	return columns(line[:min(len(line), 2*wrapWidthMax)])
}

// goesOn tells whether a line belongs to the paragraph that is open.
func (s *textShape) goesOn(open []textLine, next textLine) bool {
	if s.width == 0 || next.flags&layoutBullet != 0 {
		return false
	}
	last := open[len(open)-1]
	if last.width <= s.width/2 || last.width > s.width+wrapSlack || last.flags&layoutTable != 0 || !fillsLine(last.width, next.text, s.width) {
		return false
	}
	return next.indent == last.indent || len(open) == 1 && next.indent < last.indent && last.flags&layoutBullet == 0
}

// isHeading tells the lines that stand further left than the text: lynx prints
// headings so.
func (s *textShape) isHeading(open []textLine) bool {
	return s.width > 0 && s.indent > 1 && open[0].indent == 0
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
		case endsInHyphen(l.text) && opensLower(next) && !isJoiningWord(next):
			text := l.text
			if s.hyphenates {
				text = text[:len(text)-1]
			}
			b.WriteString(text)
		case touchesWide(l.text, next):
			b.WriteString(l.text)
		default:
			b.WriteString(l.text)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func endsInHyphen(line string) bool {
	line = strings.TrimRight(line, " \t")
	if len(line) < 2 || line[len(line)-1] != '-' {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(line[:len(line)-1])
	return unicode.IsLetter(r)
}

func opensLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// isJoiningWord tells a line that opens with a word before which a hyphen
// stands for what follows: "Ein- und Ausfuhr".
func isJoiningWord(line string) bool {
	word, _, _ := strings.Cut(line, " ")
	switch word {
	case "und", "oder", "bzw.", "and", "or", "to", "og", "och", "en", "of", "eller", "i", "ja":
		return true
	}
	return false
}

// touchesWide tells that a line was broken inside a script that has no spaces.
func touchesWide(line, next string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	first, _ := utf8.DecodeRuneInString(next)
	return isWideRune(last) && isWideRune(first) && !isHangul(last) && !isHangul(first)
}

func isBlankLine(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' && s[i] != '\t' {
			return s[i] >= utf8.RuneSelf && strings.TrimSpace(s[i:]) == ""
		}
	}
	return true
}

// leadingSpace is the number of columns before a line's text.
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
