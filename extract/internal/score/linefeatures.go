package score

import (
	"strconv"
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A lineView holds what the features of lines as headlines are made from.
type lineView struct {
	*TextView
	context   *pageContext
	First     int // of the story
	opening   int // where a part of it may stand that is apart from the rest; first where none does
	title     string
	toDate    []int // blocks on to the next date; farLong for none
	toCredit  []int
	longestOf int   // the longest line of the last ones above the story
	headings  []int // before each block, and in all
	topics    []Topicality
	about     float32 // the greatest topic weight that a line has which may be the headline
}

// lineReach is how many blocks above the story a headline may stand: menus,
// and for a dump whose first line is the title, that one too.
const lineReach = 150

func ViewLines(v *TextView, scores []float64, topics []Topicality) *lineView {
	l := &lineView{TextView: v, context: viewContext(v.View, scores), First: v.StoryStart(scores), topics: topics, title: strings.ToLower(v.d.Title())}
	l.opening = l.storyOpening()
	l.measureDistances()
	l.countHeadings()
	l.longestOf = l.longestAbove()
	for _, i := range l.Candidates() {
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
	for i := min(l.First+LineBelow, n-1); i >= max(0, l.opening-lineReach); i-- {
		l.toDate[i], l.toCredit[i] = date, credit
		date, credit = min(date+1, farLong), min(credit+1, farLong)
		if l.Dated[i] {
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
		if l.d.Blocks[i].Type == page.Heading {
			l.headings[i+1]++
		}
	}
}

// longestAbove is the longest of the lines near above the story that may be a
// headline; noBlock for none.
func (l *lineView) longestAbove() int {
	most, longest := 0, page.NoBlock
	for i := max(0, l.First-lineNear); i < l.First; i++ {
		if w := l.Stats(i).Words; w <= page.HeadlineWordsMax && w > most && !l.Stats(i).EndsSentence {
			most, longest = w, i
		}
	}
	return longest
}

// storyOpening is the first block above the story that is long and likely body,
// and not alone: a list of things has its opening far above the longest part.
func (l *lineView) storyOpening() int {
	last := page.NoBlock
	for i := range l.First {
		if l.context.scores[i] < textThreshold || l.Stats(i).Words < page.LongBlockWords {
			continue
		}
		if last != page.NoBlock && i-last <= openingReach {
			return last
		}
		last = i
	}
	return l.First
}

// openingReach is how far the second long block of an opening may be from the
// first.
const openingReach = 15

// A headline stands no more than lineBelow blocks below the first block that
// was taken for the story, and mostly within lineNear above it.
const (
	LineBelow = 6
	lineNear  = 12
)

func (v *TextView) isCreditLine(i int) bool {
	if v.Stats(i).Words > credit.MaxWords {
		return false
	}
	_, ok := credit.Parse(words.OneLine(v.d.Blocks[i].Text))
	return ok
}

// candidates are the blocks that may be the headline.
func (l *lineView) Candidates() []int {
	var out []int
	n := len(l.d.Blocks)
	from := max(0, l.opening-lineReach)
	if from > 0 && l.d.Meta.Title != "" && page.IsHeadlineLike(l.d.Blocks[0].Text) {
		out = append(out, 0)
	}
	for i := from; i < min(l.First+LineBelow, n); i++ {
		if i == l.opening+LineBelow {
			i = max(i, l.First-lineReach)
		}
		s := l.Stats(i)
		if s.Words <= page.HeadlineWordsMax && s.Runes >= headlineRunesMin && s.Runes <= headlineRunesMax && page.IsHeadlineLike(l.d.Blocks[i].Text) {
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
		{"words", func(v *lineView, i int) float32 { return float32(v.Stats(i).Words) }},
		{"runes", func(v *lineView, i int) float32 { return float32(v.Stats(i).Runes) }},
		{"capitals share", func(v *lineView, i int) float32 { return words.Ratio(v.Stats(i).Capitals, v.Stats(i).Words) }},
		{"digits share", func(v *lineView, i int) float32 { return words.Ratio(v.Stats(i).Digits, v.Stats(i).Runes) }},
		{"stop word share", func(v *lineView, i int) float32 { return words.Ratio(v.Stats(i).StopWords, v.Stats(i).Words) }},
		{"ends sentence", func(v *lineView, i int) float32 { return words.OneIf(v.Stats(i).EndsSentence) }},
		{"last class", func(v *lineView, i int) float32 { return float32(lastByteClass(v.d.Blocks[i].Text)) }},
		{"first class", func(v *lineView, i int) float32 { return float32(firstByteClass(v.d.Blocks[i].Text)) }},
		{"stops", func(v *lineView, i int) float32 { return float32(v.Stats(i).Stops) }},
		{"commas", func(v *lineView, i int) float32 { return float32(v.Stats(i).Commas) }},
		{"bars", func(v *lineView, i int) float32 {
			t := v.d.Blocks[i].Text
			return float32(strings.Count(t, "|") + strings.Count(t, ">") + strings.Count(t, "•") + strings.Count(t, "»"))
		}},
		{"blocks to story", func(v *lineView, i int) float32 { return float32(v.First - i) }},
		{"words to story", func(v *lineView, i int) float32 { return float32(v.wordsBefore[v.First] - v.wordsBefore[i]) }},
		{"index", func(v *lineView, i int) float32 { return float32(i) }},
		{"score", func(v *lineView, i int) float32 { return float32(v.context.scores[i]) }},
		{"times on page", func(v *lineView, i int) float32 { return float32(v.TimesSaid(i)) }},
		{"in title", func(v *lineView, i int) float32 { return v.inTitle[i] }},
		{"share of title", func(v *lineView, i int) float32 {
			text := strings.ToLower(v.d.Blocks[i].Text)
			if v.title == "" || !strings.Contains(v.title, text) {
				return 0
			}
			return words.Ratio(len(text), len(v.title))
		}},
		{"opens title", func(v *lineView, i int) float32 {
			return words.OneIf(v.title != "" && strings.HasPrefix(v.title, strings.ToLower(v.d.Blocks[i].Text)))
		}},
		{"is title", func(v *lineView, i int) float32 { return words.OneIf(v.d.Blocks[i].Text == v.d.Meta.Title) }},
		{"has title", func(v *lineView, i int) float32 { return words.OneIf(v.title != "") }},
		{"in core", func(v *lineView, i int) float32 { return v.inCore[i] }},
		{"type", func(v *lineView, i int) float32 { return v.typeClass(i) }},
		{"level", func(v *lineView, i int) float32 { return float32(v.d.Blocks[i].Level) }},
		{"indent", func(v *lineView, i int) float32 { return float32(v.layout[i].Indent) }},
		{"blank lines before", func(v *lineView, i int) float32 { return float32(v.layout[i].BlanksBefore) }},
		{"print flags", func(v *lineView, i int) float32 { return float32(v.layout[i].Flags) }},
		{"group blocks", func(v *lineView, i int) float32 { return float32(v.GroupBlocks[v.layout[i].Group]) }},
		{"labels", func(v *lineView, i int) float32 { return float32(v.Labels[i].Count) }},
		{"has labels", func(v *lineView, i int) float32 { return float32(v.Labels[i].Has) }},
		{"opens with labels", func(v *lineView, i int) float32 { return float32(v.Labels[i].Opens) }},
		{"date", func(v *lineView, i int) float32 { return words.OneIf(v.Dated[i]) }},
		{"credit", func(v *lineView, i int) float32 { return words.OneIf(v.isCreditLine(i)) }},
		{"picture credit", func(v *lineView, i int) float32 { return words.OneIf(v.Credited[i]) }},
		{"blocks to date", func(v *lineView, i int) float32 { return float32(v.toDate[i]) }},
		{"blocks to credit", func(v *lineView, i int) float32 { return float32(v.toCredit[i]) }},
		{"longest above", func(v *lineView, i int) float32 { return float32(i - v.longestOf) }},
		{"words of longest above", func(v *lineView, i int) float32 {
			if v.longestOf < 0 {
				return words.Missing
			}
			return words.Ratio(v.Stats(i).Words, v.Stats(v.longestOf).Words)
		}},
		{"headings between", func(v *lineView, i int) float32 { return float32(v.headings[v.First] - v.headings[i]) }},
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
		{"lined", func(v *lineView, _ int) float32 { return words.OneIf(v.d.BlockPerLine) }},
		{"wrapped", func(v *lineView, _ int) float32 { return words.OneIf(v.wrapped) }},
	}
	for _, step := range []int{-3, -2, -1, 1, 2, 3, 4} {
		n := strconv.Itoa(step)
		of := func(name string, value func(v *lineView, j int) float32) {
			list = append(list, lineFeature{name + " of " + n, func(v *lineView, i int) float32 {
				if i+step < 0 || i+step >= len(v.d.Blocks) {
					return words.Missing
				}
				return value(v, i+step)
			}})
		}
		of("words", func(v *lineView, j int) float32 { return float32(v.Stats(j).Words) })
		of("ends sentence", func(v *lineView, j int) float32 { return words.OneIf(v.Stats(j).EndsSentence) })
		of("date", func(v *lineView, j int) float32 { return words.OneIf(v.Dated[j]) })
		of("credit", func(v *lineView, j int) float32 { return words.OneIf(v.isCreditLine(j)) })
		of("in core", func(v *lineView, j int) float32 { return v.inCore[j] })
		of("has labels", func(v *lineView, j int) float32 { return float32(v.Labels[j].Has) })
		of("type", func(v *lineView, j int) float32 { return v.typeClass(j) })
		of("times on page", func(v *lineView, j int) float32 { return float32(v.TimesSaid(j)) })
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
func LineFeatures(d *page.Document, scores []float64) (blocks []int, rows [][]float32) {
	if len(d.Blocks) == 0 {
		return nil, nil
	}
	l := lineViewOf(d, scores)
	blocks = l.Candidates()
	return blocks, l.rowsOf(blocks)
}

// lineViewOf is the view of a text dump of which nothing is decided.
func lineViewOf(d *page.Document, scores []float64) *lineView {
	v := ViewText(ViewPage(d))
	return ViewLines(v, scores, Topicalities(v.View, scores))
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
