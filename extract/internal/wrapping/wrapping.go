// Package wrapping tells at which width the lines of a text were wrapped. Most lines that
// are full then end where the first word of the next would not have fitted, whatever few
// lines of headings, tables and code do. It also tells how many blank lines stand between
// any two, and whether these part lines that were wrapped.
//
// Functions take lines without their ends, which they do not change, and time linear in
// them; all are safe for concurrent use.
package wrapping

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// A Width is how a text was wrapped. That of one which was not has no columns.
type Width struct {
	Columns    int
	Indent     int   // columns before most full lines
	Hyphenates bool  // words are cut at line ends
	Cuts       int   // lines that end within sentences because of it
	IsExact    bool  // no line sticks out, and hardly one that is full could have been longer
	Meter      Meter // what the columns were counted with

	fits bool // hardly a line is longer, and hardly a sentence is cut elsewhere
}

// Of returns the width at which lines were wrapped. isItem says of a line without its
// indent whether it begins an item of a list, which the line above does not go on in.
func Of(lines []string, isItem func(line string) bool) Width {
	letters, columns := widthsOf(lines)
	meters := []measured{{utf8.RuneCountInString, letters}, {words.Columns, columns}}
	if slices.Equal(letters, columns) {
		meters = meters[:1]
	}
	best, meter := usualEvidence(lines, meters, hasBlanks(letters), isItem)
	for _, by := range meters {
		if e := narrowEvidence(lines, by.widths, by.meter, isItem); e.full > best.full && (best.width == 0 || e.isTight()) {
			best, meter = e, by.meter
		}
	}
	return Width{
		Columns: best.width, Indent: best.indent, Cuts: best.cut, Meter: meter,
		fits:       float64(best.longer) <= longerShare*float64(len(lines)) && best.cut >= wrapCutsPerBreak*(best.broken+best.listed),
		IsExact:    best.longer == 0 && best.isTight(),
		Hyphenates: best.hyphens >= hyphensMin && float64(best.hyphens) >= hyphenShare*float64(best.full),
	}
}

// usualEvidence returns what suggests most that lines were wrapped at a width that is not narrow, and the
// meter that it was counted with. apart says that blank lines part paragraphs.
func usualEvidence(lines []string, meters []measured, apart bool, isItem func(string) bool) (best evidence, meter Meter) {
	consider := func(by measured, width int, isLikely func(e *evidence) bool) {
		e := evidenceOf(lines, by.widths, width, by.meter, isItem)
		if !apart {
			e.broken, e.listed = e.broken+e.listed, 0
		}
		if e.holds() && isLikely(&e) && e.isLikelier(&best, apart) {
			best, meter = e, by.meter
		}
	}
	isUsual := func(e *evidence) bool { return (apart || e.tells()) && e.full >= e.longer }
	cuts := func(e *evidence) bool { return e.cutsSentences() || e.isBetter(&best) }
	for _, by := range meters {
		for _, width := range candidateWidths(by.widths, widthMin, widthUsual) {
			consider(by, width, isUsual)
		}
		consider(by, likeliestWidth(lines, by.widths, by.meter, false), cuts)
		if len(meters) > 1 && apart { // of wide letters one fits nearly everywhere, so that menus have a vote for each width
			if width := likeliestWidth(lines, by.widths, by.meter, true); width <= widthUsual {
				consider(by, width, cuts)
			}
		}
	}
	return best, meter
}

// measured are the widths of lines by a meter.
type measured struct {
	meter  Meter
	widths []int
}

// hasBlanks reports whether blank lines part the paragraphs of a text.
func hasBlanks(widths []int) bool {
	for len(widths) > 0 && widths[len(widths)-1] == 0 {
		widths = widths[:len(widths)-1]
	}
	blank := 0
	for _, n := range widths {
		if n == 0 {
			blank++
		}
	}
	return float64(blank) > blankShare*float64(len(widths))
}

// widthsOf returns the widths of lines by both meters, which those without wide letters
// share.
func widthsOf(lines []string) (letters, columns []int) {
	letters, columns = make([]int, len(lines)), make([]int, len(lines))
	for i, line := range lines {
		line = worthMeasuring(line)
		n := utf8.RuneCountInString(line)
		letters[i], columns[i] = n, n
		if n < len(line) {
			columns[i] = words.Columns(line)
		}
	}
	return letters, columns
}

// A dump that wraps its lines does so at no more than widthMax columns, and above
// widthUsual only where that cuts sentences: paragraphs are as wide. Below widthMin
// lines are mostly short for other reasons, and narrow.go says what tells.
const (
	widthMin   = 50
	widthUsual = 132
	widthMax   = 200
)

// A Meter measures a text. Programs that wrap count wide letters as two
// columns or, where they do not know them, as one.
type Meter func(string) int

// evidence counts what suggests that a dump was wrapped at a width.
type evidence struct {
	width      int
	indent     int // of most full lines
	full       int // lines that end where the next word would not fit
	tight      int // those of them that it would have fitted but for NearlyFull
	candidates int // lines that could be: long ones with another below
	longer     int // lines that stick out
	hyphens    int // full lines that end in a hyphen
	cut        int // full lines that end within a sentence
	broken     int // candidates that do, though the next word would have fitted
	listed     int // those that may do so, or are titles in a list
}

// mayGoOn reports whether a line opens like the middle of a sentence: with a small letter,
// or one of a script without capitals.
func mayGoOn(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLower(first) || unicode.Is(unicode.Lo, first)
}

// isCut reports whether a line ends within a sentence that the next goes on with.
func isCut(line, next string) bool {
	return mayGoOn(strings.TrimSpace(next)) && !words.EndsLikeSentence(strings.TrimSpace(line))
}

// isProse reports whether one of two lines that may be one sentence reads like a part of one: in Chinese and
// Japanese titles in lists look like cut sentences, but have no commas.
func isProse(line, next string) bool {
	return !words.IsSpaceless(words.FirstRune(strings.TrimSpace(next))) || hasWideComma(line) || hasWideComma(next)
}

// cutsProse reports whether a line ends for sure within a sentence of Chinese or Japanese.
func cutsProse(line, next string) bool {
	return words.IsSpaceless(words.FirstRune(strings.TrimSpace(next))) && (hasWideComma(line) || hasWideComma(next)) && isCut(line, next)
}

func hasWideComma(line string) bool { return strings.ContainsAny(line, "，。、；") }

// holds reports whether the evidence is enough where most lines are no longer.
func (e *evidence) holds() bool {
	return e.width > 0 && e.full >= wrapPairsMin && float64(e.full) >= wrapPairShare*float64(e.candidates)
}

// tells reports whether the evidence is enough where no blank line parts paragraphs: lines
// that are each a paragraph are as long as each other by accident, and end like sentences.
func (e *evidence) tells() bool { return float64(e.cut) >= cutShareMin*float64(e.full) }

// cutsSentences reports whether sentences are cut where the width asks for it and
// hardly elsewhere. Headings and tables may then be as wide as they like, but not where lists
// of titles leave it open what is a sentence: there it takes more.
func (e *evidence) cutsSentences() bool {
	const sure = 10
	if e.cut >= wrapCutsMin && e.cut >= wrapCutsPerBreak*(e.broken+e.listed) {
		return true
	}
	return e.cut >= sure && e.cut >= wrapCutsPerBreak*e.broken && e.full >= e.longer
}

// isBetter reports whether a text that was wrapped at another width was rather wrapped at this one:
// it cuts more of the sentences. A few wide headings that were not wrapped make the text look wider.
func (e *evidence) isBetter(other *evidence) bool {
	return e.cut > other.cut && e.broken < other.broken
}

// isLikelier reports whether a text was rather wrapped at this width than at another: where blank lines
// part paragraphs, since it cuts far more sentences; else since more lines are full.
func (e *evidence) isLikelier(other *evidence, apart bool) bool {
	switch {
	case !apart:
	case e.isFarBetter(other):
		return true
	case other.isFarBetter(e):
		return false
	}
	return e.full > other.full
}

// isFarBetter reports whether this width cuts half as many sentences again as another, and either fewer of
// them elsewhere or fewer lines stick out.
func (e *evidence) isFarBetter(other *evidence) bool {
	return e.cut >= wrapCutsMin && 2*e.cut >= 3*other.cut && (e.broken < other.broken || e.longer < other.longer)
}

// isTight reports whether hardly a full line could have been longer.
func (e *evidence) isTight() bool { return float64(e.tight) <= tightShare*float64(e.cut) }

// evidenceOf counts what suggests that lines were wrapped at a width.
func evidenceOf(lines []string, widths []int, width int, meter Meter, isItem func(string) bool) evidence {
	e := evidence{width: width}
	var indents [maxBaseIndent + 1]int
	for i := 0; i+1 < len(lines); i++ {
		if widths[i] > e.width+Slack {
			e.longer++
		}
		if widths[i] <= e.width/2 || widths[i] > e.width+Slack || widths[i+1] == 0 || isItem(strings.TrimLeft(lines[i+1], " \t")) {
			continue
		}
		e.candidates++
		isCut := isCut(lines[i], lines[i+1])
		if !fillsLine(widths[i], lines[i+1], e.width, meter) {
			switch {
			case !isCut:
			case isProse(lines[i], lines[i+1]):
				e.broken++
			default:
				e.listed++
			}
			continue
		}
		e.full++
		if isCut {
			e.cut++
			if !fillsLine(widths[i]-NearlyFull, lines[i+1], e.width, meter) {
				e.tight++
			}
		}
		indents[min(Indent(lines[i]), maxBaseIndent)]++
		if EndsInHyphen(lines[i]) {
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
	// Where hardly a line is blank, up to blankShare, it cuts cutShareMin of its full lines.
	blankShare, cutShareMin = 0.04, 0.2
	maxBaseIndent           = 12
	// Slack is how far a line may stick out: punctuation hangs.
	Slack = 2
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

// candidateWidths returns the widths between least and most that a dump may have been
// wrapped at: no line is wider but for a few that could not be broken, or that were not
// wrapped.
func candidateWidths(widths []int, least, most int) []int {
	var count [widthMax + 1]int
	total := 0
	for _, n := range widths {
		if least <= n && n <= most {
			count[n]++
			total++
		}
	}
	var out []int
	for _, few := range [...]int{0, total / 100, total / 20} {
		over := 0
		for n := most; n >= least; n-- {
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
// longer, of headings and tables, do not matter; if cut is set, none do but those that end within a
// sentence of Chinese or Japanese.
func likeliestWidth(lines []string, widths []int, meter Meter, cut bool) int {
	var change [widthMax + 2]int
	for i := 0; i+1 < len(lines); i++ {
		if widths[i] == 0 || widths[i] > widthMax || widths[i+1] == 0 || cut && !cutsProse(lines[i], lines[i+1]) {
			continue
		}
		if behind := widths[i] + 1 + meter.FirstWord(lines[i+1]); behind > widthMin {
			change[max(widths[i], widthMin)]++
			change[min(behind, widthMax+1)]--
		}
	}
	best, most, votes := 0, 0, 0
	for width := widthMin; width <= widthMax; width++ {
		if votes += change[width]; votes > most {
			best, most = width, votes
		}
	}
	return best
}

// Line returns the width of a line, up to what is worth counting.
func (m Meter) Line(line string) int { return m(worthMeasuring(line)) }

// worthMeasuring returns of a line what is worth counting.
func worthMeasuring(line string) string {
	const enough = 4 * widthMax
	return strings.TrimRight(line[:min(len(line), enough)], " \t")
}

// NearlyFull is how many columns a line may fall short of the width, since the
// widest line of a dump may stick out.
const NearlyFull = 3

// fillsLine reports whether a line of some width ended only because the first
// word of the next one did not fit.
func fillsLine(width int, next string, limit int, meter Meter) bool {
	return width+1+meter.FirstWord(next) > limit-NearlyFull
}

// FirstWord returns the width of the first word of a line; scripts without
// spaces can be broken behind any letter, and Korean has spaces.
func (m Meter) FirstWord(line string) int {
	line = strings.TrimLeft(line, " \t")
	if i := strings.IndexAny(line, " \t"); i >= 0 {
		line = line[:i]
	}
	r, size := utf8.DecodeRuneInString(line)
	if words.IsWide(r) && !unicode.Is(unicode.Hangul, r) {
		line = line[:size]
	}
	return m(line[:min(len(line), 2*widthMax)])
}

// EndsInHyphen reports whether a line ends in a letter and a hyphen.
func EndsInHyphen(line string) bool {
	line = strings.TrimRight(line, " \t")
	if len(line) < 2 || line[len(line)-1] != '-' {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(line[:len(line)-1])
	return unicode.IsLetter(r)
}

// Indent returns the number of columns before the text of a line.
func Indent(s string) int {
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
