package extract

import (
	"strconv"
	"strings"
)

// A lineView holds what the features of lines as headlines are made from.
type lineView struct {
	*textView
	context   *pageContext
	first     int // of the story
	opening   int // where a part of it may stand that is apart from the rest; first where none does
	title     string
	toDate    []int // blocks on to the next date; farLong for none
	toCredit  []int
	longestOf int   // the longest line of the last ones above the story
	headings  []int // before each block, and in all
	topics    []topicality
	about     float32 // the greatest topic weight that a line has which may be the headline
}

// lineReach is how many blocks above the story a headline may stand: menus,
// and for a dump whose first line is the title, that one too.
const lineReach = 150

func viewLines(v *textView, scores []float64, topics []topicality) *lineView {
	l := &lineView{textView: v, context: viewContext(v.pageView, scores), first: v.storyStart(scores), topics: topics, title: strings.ToLower(v.d.title())}
	l.opening = l.storyOpening()
	l.measureDistances()
	l.countHeadings()
	l.longestOf = l.longestAbove()
	for _, i := range l.candidates() {
		if w := l.topics[i].weight; w > l.about {
			l.about = w
		}
	}
	return l
}

// measureDistances finds how far above dates and credits the lines stand.
func (l *lineView) measureDistances() {
	n := len(l.d.Blocks)
	l.toDate, l.toCredit = make([]int, n), make([]int, n)
	date, credit := farLong, farLong
	for i := min(l.first+lineBelow, n-1); i >= max(0, l.opening-lineReach); i-- {
		l.toDate[i], l.toCredit[i] = date, credit
		date, credit = min(date+1, farLong), min(credit+1, farLong)
		if l.dated[i] {
			date = 1
		}
		if l.isCreditLine(i) {
			credit = 1
		}
	}
}

func (l *lineView) countHeadings() {
	l.headings = make([]int, len(l.d.Blocks)+1)
	for i := range l.d.Blocks {
		l.headings[i+1] = l.headings[i]
		if l.d.Blocks[i].Type == Heading {
			l.headings[i+1]++
		}
	}
}

// longestAbove is the longest of the lines near above the story that may be a
// headline; noBlock for none.
func (l *lineView) longestAbove() int {
	most, longest := 0, noBlock
	for i := max(0, l.first-lineNear); i < l.first; i++ {
		if w := l.stats(i).words; w <= headlineWordsMax && w > most && !l.stats(i).endsSentence {
			most, longest = w, i
		}
	}
	return longest
}

// storyOpening is the first block above the story that is long and likely body,
// and not alone: a list of things has its opening far above the longest part.
func (l *lineView) storyOpening() int {
	last := noBlock
	for i := range l.first {
		if l.context.scores[i] < textThreshold || l.stats(i).words < longBlock {
			continue
		}
		if last != noBlock && i-last <= openingReach {
			return last
		}
		last = i
	}
	return l.first
}

// openingReach is how far the second long block of an opening may be from the
// first.
const openingReach = 15

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
	from := max(0, l.opening-lineReach)
	if from > 0 && l.d.meta.title != "" && isHeadlineLike(l.d.Blocks[0].Text) {
		out = append(out, 0)
	}
	for i := from; i < min(l.first+lineBelow, n); i++ {
		if i == l.opening+lineBelow {
			i = max(i, l.first-lineReach)
		}
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
		{"score", func(v *lineView, i int) float32 { return float32(v.context.scores[i]) }},
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
		{"story above", func(v *lineView, i int) float32 { return float32(v.context.likely[i]) }},
		{"story share above", func(v *lineView, i int) float32 {
			return float32(v.context.likely[i] / max(v.context.likely[len(v.context.scores)], 1))
		}},
		{"expected share of 5 after", func(v *lineView, i int) float32 { return v.context.expectedShare(i+1, i+5) }},
		{"expected share of 15 after", func(v *lineView, i int) float32 { return v.context.expectedShare(i+1, i+15) }},
		{"blocks until likely", func(v *lineView, i int) float32 { return float32(v.context.until[i]) }},
		{"blocks to opening", func(v *lineView, i int) float32 { return float32(v.opening - i) }},
		{"topic words", func(v *lineView, i int) float32 { return float32(v.topics[i].words) }},
		{"topic share", func(v *lineView, i int) float32 { return v.topics[i].share }},
		{"topic weight", func(v *lineView, i int) float32 { return v.topics[i].weight }},
		{"topic most", func(v *lineView, i int) float32 { return v.topics[i].most }},
		{"topic weight to best", func(v *lineView, i int) float32 { return v.topics[i].weight - v.about }},
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
func LineFeatures(d *Document, scores []float64) (blocks []int, rows [][]float32) {
	if len(d.Blocks) == 0 {
		return nil, nil
	}
	l := lineViewOf(d, scores)
	blocks = l.candidates()
	return blocks, l.rowsOf(blocks)
}

// lineViewOf is the view of a text dump of which nothing is decided.
func lineViewOf(d *Document, scores []float64) *lineView {
	v := viewText(viewPage(d))
	return viewLines(v, scores, topicalities(v.pageView, scores))
}

// rowsOf gives the numbers of lines.
func (l *lineView) rowsOf(lines []int) [][]float32 {
	rows := newRows(len(lines), len(lineFeatures))
	for k, i := range lines {
		for j := range lineFeatures {
			rows[k][j] = lineFeatures[j].value(l, i)
		}
	}
	return rows
}
