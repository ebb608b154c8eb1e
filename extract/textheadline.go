package extract

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// headlineLeast is the probability from which a line is taken for the
// headline; a story that starts mid-page has none.
const headlineLeast = 0.03

// decideTextHeadline takes the line above the story that is likeliest to be
// its headline, or else the title that the dump opens with.
func (a *article) decideTextHeadline() {
	if a.ruledTextHeadline() {
		return
	}
	if a.plain != nil {
		if i := a.plain.headline; i != noBlock {
			a.title = Candidate{Value: oneLine(a.doc.Blocks[i].Text), Block: i, Finder: "first line"}
			if a.doc.Blocks[i].Type == ListItem {
				a.title.Value = "- " + a.title.Value // what somebody said, as papers of the north print it
			}
		}
		return
	}
	v := viewLines(a.text, a.scores)
	best, at := headlineLeast, noBlock
	row := make([]float32, len(lineFeatures))
	var all []Candidate
	for _, i := range v.candidates() {
		v.fillLine(row, i)
		p := a.model.Lines.Probability(row)
		if p > headlineLeast/2 {
			all = append(all, Candidate{Value: a.lineHeadline(i), Block: i, Finder: "line " + strconv.FormatFloat(p, 'f', 2, 64)})
		}
		if p > best {
			best, at = p, i
		}
	}
	at = a.firstCopy(at)
	title := a.titleWithoutSite()
	if title != "" {
		all = append(all, Candidate{Value: title, Block: noBlock, Finder: "title line"})
	}
	a.candidates["headline"] = all
	switch {
	case at != noBlock:
		value := a.finerPrint(a.lineHeadline(at), v.candidates())
		a.title = Candidate{Value: value, Block: a.printedAgain(at, v.first, value), Finder: "line above the story"}
	case title != "":
		a.title = Candidate{Value: title, Block: noBlock, Finder: "title line"}
	}
	a.names = nil // the headline shows where in the title the site's name begins
}

// printedAgain is the block nearest above the story that prints a headline
// which was read from the title line, or that line where none does.
func (a *article) printedAgain(at, story int, headline string) int {
	if a.doc.Blocks[at].Text != a.doc.meta.title {
		return at
	}
	for i := min(story+lineBelow, len(a.doc.Blocks)-1); i > at; i-- {
		if oneLine(a.doc.Blocks[i].Text) == headline {
			return i
		}
	}
	return at
}

// firstCopy is the line shortly above a headline that says the same, in other
// letters perhaps: dumps print it above the credit and below it.
func (a *article) firstCopy(at int) int {
	const reach = 10
	for i := at - 1; at != noBlock && i >= max(0, at-reach); i-- {
		if a.view.saying[i] == a.view.saying[at] && a.doc.Blocks[i].Text != a.doc.meta.title {
			return i
		}
	}
	return at
}

// lineHeadline is the headline that a block prints: a title line without the
// site's name.
func (a *article) lineHeadline(block int) string {
	text := oneLine(a.doc.Blocks[block].Text)
	if text == a.doc.meta.title {
		return a.titleWithoutSite()
	}
	return text
}

// titleWithoutSite is the title that the dump opens with, without the site's
// name: as a later line has it, or up to where names of sections and the site
// begin, and the date behind them.
func (a *article) titleWithoutSite() string {
	title := oneLine(a.doc.meta.title)
	if shorter := a.withoutSite(title); shorter != title {
		return shorter
	}
	title = withoutDatedName(title, a.language)
	between := "" // the separator that stood before the site's name
	for {
		at, sep := lastSeparator(title)
		if at < titleLineMin {
			return title
		}
		tail := strings.TrimSpace(title[at+len(sep):])
		_, _, _, dated := findPrintedDate(tail, a.language)
		switch {
		case dated && between == "": // and the site's name may stand before it
		case !isTitleTail(tail) || between != "" && sep != between:
			return title
		default:
			between = sep
		}
		title = strings.TrimSpace(title[:at])
	}
}

// withoutDatedName is a title without the paper's name and the day of its print
// behind it: "Council keeps the ferry, The Ferry Post, 06.01.2026".
func withoutDatedName(title, language string) string {
	before, day, ok := cutLast(title, ", ")
	if !ok || !isDate(day, language) {
		return title
	}
	if headline, name, ok := cutLast(before, ", "); ok && len(headline) >= titleLineMin && isTitleTail(name) {
		return headline
	}
	return title
}

// cutLast cuts a text around the last separator.
func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// lastSeparator is where the last separator of a title begins, and which; -1 for
// none.
func lastSeparator(title string) (at int, sep string) {
	at = -1
	for _, s := range titleSeparators {
		if i := strings.LastIndex(title, s); i > at {
			at, sep = i, s
		}
	}
	return at, sep
}

// isTitleTail tells what may be the name of a site or a section: a few words,
// which do not go on with the sentence before them. Names in lower case have one
// word or two: "kicker", "il Giornale".
func isTitleTail(tail string) bool {
	const siteWordsMax, smallWordsMax = 5, 2
	most := siteWordsMax
	if first, _ := utf8.DecodeRuneInString(tail); unicode.IsLower(first) {
		most = smallWordsMax
	}
	return strings.Count(tail, " ") < most
}

// A lineView holds what the features of lines as headlines are made from.
type lineView struct {
	*textView
	scores    []float64
	first     int // of the story
	title     string
	toDate    []int // blocks on to the next date; farLong for none
	toCredit  []int
	longestOf int   // the longest line of the last ones above the story
	headings  []int // headings before each block
}

// lineReach is how many blocks above the story a headline may stand: menus,
// and for a dump whose first line is the title, that one too.
const lineReach = 150

func viewLines(v *textView, scores []float64) *lineView {
	n := len(v.d.Blocks)
	l := &lineView{textView: v, scores: scores, first: v.storyStart(scores), title: strings.ToLower(v.d.title()), toDate: make([]int, n), toCredit: make([]int, n), headings: make([]int, n+1), longestOf: noBlock}
	date, credit := farLong, farLong
	for i := min(l.first+lineBelow, n-1); i >= max(0, l.first-lineReach); i-- {
		l.toDate[i], l.toCredit[i] = date, credit
		date, credit = min(date+1, farLong), min(credit+1, farLong)
		if v.dated[i] {
			date = 1
		}
		if v.isCreditLine(i) {
			credit = 1
		}
	}
	for i := range n {
		l.headings[i+1] = l.headings[i]
		if v.d.Blocks[i].Type == Heading {
			l.headings[i+1]++
		}
	}
	most := 0
	for i := max(0, l.first-lineNear); i < l.first; i++ {
		if w := v.stats(i).words; w <= headlineWordsMax && w > most && !v.stats(i).endsSentence {
			most, l.longestOf = w, i
		}
	}
	return l
}

// A headline stands no more than lineBelow blocks below the first block that
// was taken for the story, and mostly within lineNear above it.
const (
	lineBelow = 6
	lineNear  = 12
)

func (v *textView) isCreditLine(i int) bool {
	if v.stats(i).words > creditWordsMax {
		return false
	}
	_, ok := parseCredit(oneLine(v.d.Blocks[i].Text))
	return ok
}

// candidates are the blocks that may be the headline.
func (l *lineView) candidates() []int {
	var out []int
	n := len(l.d.Blocks)
	from := max(0, l.first-lineReach)
	if from > 0 && l.d.meta.title != "" && isHeadlineLike(l.d.Blocks[0].Text) {
		out = append(out, 0)
	}
	for i := from; i < min(l.first+lineBelow, n); i++ {
		s := l.stats(i)
		if s.words <= headlineWordsMax && s.runes >= headlineRunesMin && s.runes <= headlineRunesMax && isHeadlineLike(l.d.Blocks[i].Text) {
			out = append(out, i)
		}
	}
	return out
}

// Headlines have more than headlineRunesMin characters and no more than
// headlineRunesMax, in any script.
const (
	headlineRunesMin = 4
	headlineRunesMax = 300
)

// A lineFeature is one number that a line is scored by as a headline.
type lineFeature struct {
	name  string
	value func(v *lineView, i int) float32
}

var lineFeatures = func() []lineFeature {
	list := []lineFeature{
		{"words", func(v *lineView, i int) float32 { return float32(v.stats(i).words) }},
		{"runes", func(v *lineView, i int) float32 { return float32(v.stats(i).runes) }},
		{"capitals share", func(v *lineView, i int) float32 { return ratio(v.stats(i).capitals, v.stats(i).words) }},
		{"digits share", func(v *lineView, i int) float32 { return ratio(v.stats(i).digits, v.stats(i).runes) }},
		{"stop word share", func(v *lineView, i int) float32 { return ratio(v.stats(i).stopWords, v.stats(i).words) }},
		{"ends sentence", func(v *lineView, i int) float32 { return oneIf(v.stats(i).endsSentence) }},
		{"last class", func(v *lineView, i int) float32 { return float32(lastByteClass(v.d.Blocks[i].Text)) }},
		{"first class", func(v *lineView, i int) float32 { return float32(firstByteClass(v.d.Blocks[i].Text)) }},
		{"stops", func(v *lineView, i int) float32 { return float32(v.stats(i).stops) }},
		{"commas", func(v *lineView, i int) float32 { return float32(v.stats(i).commas) }},
		{"bars", func(v *lineView, i int) float32 {
			t := v.d.Blocks[i].Text
			return float32(strings.Count(t, "|") + strings.Count(t, ">") + strings.Count(t, "•") + strings.Count(t, "»"))
		}},
		{"blocks to story", func(v *lineView, i int) float32 { return float32(v.first - i) }},
		{"words to story", func(v *lineView, i int) float32 { return float32(v.wordsBefore[v.first] - v.wordsBefore[i]) }},
		{"index", func(v *lineView, i int) float32 { return float32(i) }},
		{"score", func(v *lineView, i int) float32 { return float32(v.scores[i]) }},
		{"times on page", func(v *lineView, i int) float32 { return float32(v.timesSaid(i)) }},
		{"in title", func(v *lineView, i int) float32 { return v.inTitle[i] }},
		{"share of title", func(v *lineView, i int) float32 {
			text := strings.ToLower(v.d.Blocks[i].Text)
			if v.title == "" || !strings.Contains(v.title, text) {
				return 0
			}
			return ratio(len(text), len(v.title))
		}},
		{"opens title", func(v *lineView, i int) float32 {
			return oneIf(v.title != "" && strings.HasPrefix(v.title, strings.ToLower(v.d.Blocks[i].Text)))
		}},
		{"is title", func(v *lineView, i int) float32 { return oneIf(v.d.Blocks[i].Text == v.d.meta.title) }},
		{"has title", func(v *lineView, i int) float32 { return oneIf(v.title != "") }},
		{"in core", func(v *lineView, i int) float32 { return v.inCore[i] }},
		{"type", func(v *lineView, i int) float32 { return v.typeClass(i) }},
		{"level", func(v *lineView, i int) float32 { return float32(v.d.Blocks[i].Level) }},
		{"indent", func(v *lineView, i int) float32 { return float32(v.layout[i].indent) }},
		{"blank lines before", func(v *lineView, i int) float32 { return float32(v.layout[i].before) }},
		{"print flags", func(v *lineView, i int) float32 { return float32(v.layout[i].flags) }},
		{"group blocks", func(v *lineView, i int) float32 { return float32(v.groupBlocks[v.layout[i].group]) }},
		{"labels", func(v *lineView, i int) float32 { return float32(v.labels[i].count) }},
		{"has labels", func(v *lineView, i int) float32 { return float32(v.labels[i].has) }},
		{"opens with labels", func(v *lineView, i int) float32 { return float32(v.labels[i].opens) }},
		{"date", func(v *lineView, i int) float32 { return oneIf(v.dated[i]) }},
		{"credit", func(v *lineView, i int) float32 { return oneIf(v.isCreditLine(i)) }},
		{"picture credit", func(v *lineView, i int) float32 { return oneIf(v.credited[i]) }},
		{"blocks to date", func(v *lineView, i int) float32 { return float32(v.toDate[i]) }},
		{"blocks to credit", func(v *lineView, i int) float32 { return float32(v.toCredit[i]) }},
		{"longest above", func(v *lineView, i int) float32 { return float32(i - v.longestOf) }},
		{"words of longest above", func(v *lineView, i int) float32 {
			if v.longestOf < 0 {
				return missing
			}
			return ratio(v.stats(i).words, v.stats(v.longestOf).words)
		}},
		{"headings between", func(v *lineView, i int) float32 { return float32(v.headings[v.first] - v.headings[i]) }},
		{"headings in all", func(v *lineView, i int) float32 { return float32(v.headings[len(v.headings)-1]) }},
		{"lined", func(v *lineView, _ int) float32 { return oneIf(v.d.lined) }},
		{"wrapped", func(v *lineView, _ int) float32 { return oneIf(v.wrapped) }},
	}
	for _, step := range []int{-3, -2, -1, 1, 2, 3, 4} {
		n := strconv.Itoa(step)
		of := func(name string, value func(v *lineView, j int) float32) {
			list = append(list, lineFeature{name + " of " + n, func(v *lineView, i int) float32 {
				if i+step < 0 || i+step >= len(v.d.Blocks) {
					return missing
				}
				return value(v, i+step)
			}})
		}
		of("words", func(v *lineView, j int) float32 { return float32(v.stats(j).words) })
		of("ends sentence", func(v *lineView, j int) float32 { return oneIf(v.stats(j).endsSentence) })
		of("date", func(v *lineView, j int) float32 { return oneIf(v.dated[j]) })
		of("credit", func(v *lineView, j int) float32 { return oneIf(v.isCreditLine(j)) })
		of("in core", func(v *lineView, j int) float32 { return v.inCore[j] })
		of("has labels", func(v *lineView, j int) float32 { return float32(v.labels[j].has) })
		of("type", func(v *lineView, j int) float32 { return v.typeClass(j) })
		of("times on page", func(v *lineView, j int) float32 { return float32(v.timesSaid(j)) })
	}
	return list
}()

// LineFeatureNames are the names of the numbers that lines of a text dump are
// scored by as headlines.
func LineFeatureNames() []string {
	names := make([]string, len(lineFeatures))
	for i, f := range lineFeatures {
		names[i] = f.name
	}
	return names
}

// LineFeatures gives the blocks of a text dump that may be the headline, and a
// row of numbers for each, where the blocks have the given scores as body.
func (d *Document) LineFeatures(scores []float64) (blocks []int, rows [][]float32) {
	if len(d.Blocks) == 0 {
		return nil, nil
	}
	v := viewLines(viewText(viewPage(d)), scores)
	blocks = v.candidates()
	rows = make([][]float32, len(blocks))
	for k, i := range blocks {
		rows[k] = make([]float32, len(lineFeatures))
		v.fillLine(rows[k], i)
	}
	return blocks, rows
}

func (l *lineView) fillLine(row []float32, i int) {
	for j := range lineFeatures {
		row[j] = lineFeatures[j].value(l, i)
	}
}
