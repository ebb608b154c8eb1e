package score

import (
	"strconv"
	"strings"

	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A LineView holds what the features of the lines of a text dump as headlines
// are computed from. It is for one goroutine.
type LineView struct {
	*TextView
	context         *pageContext
	First           int // first block of the story
	opening         int // where a part of it may stand that is apart from the rest; first where none does
	title           string
	toDate          []int // by block: blocks on to the next date, maxDistance for none
	toCredit        []int // and to the next credit
	longestAbove    int   // the longest of the last lines above the story
	headings        []int // by block: headings before it; at the end, of the page
	topics          *Topics
	bestTopicWeight float32                     // the greatest topic weight of the candidates
	lowered         struct{ from, text string } // what lower returned last
}

// headlineAboveMax is how many blocks above the story a headline may stand: menus,
// and for a dump whose first line is the title, that one too.
const headlineAboveMax = 150

// NewLineView makes the view of a dump whose blocks have the given scores as
// body. topics are those of the same scores.
func NewLineView(v *TextView, scores []float64, topics *Topics) *LineView {
	l := &LineView{TextView: v, context: newPageContext(v.View, scores), First: v.StoryStart(scores), topics: topics, title: strings.ToLower(v.d.Title())}
	l.opening = l.storyOpening()
	l.measureDistances()
	l.countHeadings()
	l.longestAbove = l.findLongestAbove()
	for _, i := range l.Candidates() {
		if w := l.topics.of(i).weight; w > l.bestTopicWeight {
			l.bestTopicWeight = w
		}
	}
	return l
}

// measureDistances counts how many blocks below each line the next date and the
// next credit stand.
func (l *LineView) measureDistances() {
	n := len(l.d.Blocks)
	l.toDate, l.toCredit = make([]int, n), make([]int, n)
	date, credit := maxDistance, maxDistance
	for i := min(l.First+HeadlineBelowMax, n-1); i >= max(0, l.opening-headlineAboveMax); i-- {
		l.toDate[i], l.toCredit[i] = date, credit
		date, credit = min(date+1, maxDistance), min(credit+1, maxDistance)
		if l.Dated[i] {
			date = 1
		}
		if l.isCreditLine(i) {
			credit = 1
		}
	}
}

func (l *LineView) countHeadings() {
	l.headings = make([]int, len(l.d.Blocks)+1)
	for i := range l.d.Blocks {
		l.headings[i+1] = l.headings[i]
		if l.d.Blocks[i].Type == page.Heading {
			l.headings[i+1]++
		}
	}
}

// findLongestAbove returns the longest line among those near above the story
// that may be a headline, page.NoBlock where there is none.
func (l *LineView) findLongestAbove() int {
	mostWords, longest := 0, page.NoBlock
	for i := max(0, l.First-headlineNear); i < l.First; i++ {
		if w := l.Stats(i).Words; w <= page.HeadlineWordsMax && w > mostWords && !l.Stats(i).EndsSentence {
			mostWords, longest = w, i
		}
	}
	return longest
}

// storyOpening returns the first block above the story that is long, likely
// body and not alone: a list of things has its opening far above its longest
// part.
func (l *LineView) storyOpening() int {
	last := page.NoBlock
	for i := range l.First {
		if l.context.scores[i] < likelyBody || l.Stats(i).Words < page.LongBlockWords {
			continue
		}
		if last != page.NoBlock && i-last <= openingGapMax {
			return last
		}
		last = i
	}
	return l.First
}

// openingGapMax is how many blocks the second long block of an opening may be
// from the first.
const openingGapMax = 15

// A headline stands less than HeadlineBelowMax blocks below the first block that
// was taken for the story, and mostly within headlineNear blocks above it.
const (
	HeadlineBelowMax = 6
	headlineNear     = 12
)

// isCreditLine reports whether a block is short and names who wrote something.
func (l *LineView) isCreditLine(i int) bool {
	_, ok := l.Credit(i)
	return ok
}

// Candidates returns the blocks that may be the headline, in their order.
func (l *LineView) Candidates() []int {
	var out []int
	n := len(l.d.Blocks)
	from := max(0, l.opening-headlineAboveMax)
	if from > 0 && l.d.Meta.Title != "" && page.IsHeadlineLike(l.d.Blocks[0].Text) {
		out = append(out, 0)
	}
	for i := from; i < min(l.First+HeadlineBelowMax, n); i++ {
		if i == l.opening+HeadlineBelowMax {
			i = max(i, l.First-headlineAboveMax)
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
	value func(v *LineView, i int) float32
}

var lineFeatures = func() []lineFeature {
	list := []lineFeature{
		{"words", func(v *LineView, i int) float32 { return float32(v.Stats(i).Words) }},
		{"runes", func(v *LineView, i int) float32 { return float32(v.Stats(i).Runes) }},
		{"capitals share", func(v *LineView, i int) float32 { return words.Ratio(v.Stats(i).Capitals, v.Stats(i).Words) }},
		{"digits share", func(v *LineView, i int) float32 { return words.Ratio(v.Stats(i).Digits, v.Stats(i).Runes) }},
		{"stop word share", func(v *LineView, i int) float32 { return words.Ratio(v.Stats(i).StopWords, v.Stats(i).Words) }},
		{"ends sentence", func(v *LineView, i int) float32 { return words.OneIf(v.Stats(i).EndsSentence) }},
		{"last class", func(v *LineView, i int) float32 { return float32(lastByteClass(v.d.Blocks[i].Text)) }},
		{"first class", func(v *LineView, i int) float32 { return float32(firstByteClass(v.d.Blocks[i].Text)) }},
		{"stops", func(v *LineView, i int) float32 { return float32(v.Stats(i).Stops) }},
		{"commas", func(v *LineView, i int) float32 { return float32(v.Stats(i).Commas) }},
		{"bars", func(v *LineView, i int) float32 {
			t := v.d.Blocks[i].Text
			return float32(strings.Count(t, "|") + strings.Count(t, ">") + strings.Count(t, "•") + strings.Count(t, "»"))
		}},
		{"blocks to story", func(v *LineView, i int) float32 { return float32(v.First - i) }},
		{"words to story", func(v *LineView, i int) float32 { return float32(v.wordsBefore[v.First] - v.wordsBefore[i]) }},
		{"index", func(v *LineView, i int) float32 { return float32(i) }},
		{"score", func(v *LineView, i int) float32 { return float32(v.context.scores[i]) }},
		{"times on page", func(v *LineView, i int) float32 { return float32(v.Occurrences(i)) }},
		{"in title", func(v *LineView, i int) float32 { return v.InTitle[i] }},
		{"share of title", func(v *LineView, i int) float32 {
			if v.title == "" || !strings.Contains(v.title, v.lower(i)) {
				return 0
			}
			return words.Ratio(len(v.lower(i)), len(v.title))
		}},
		{"opens title", func(v *LineView, i int) float32 {
			return words.OneIf(v.title != "" && strings.HasPrefix(v.title, v.lower(i)))
		}},
		{"is title", func(v *LineView, i int) float32 { return words.OneIf(v.d.Blocks[i].Text == v.d.Meta.Title) }},
		{"has title", func(v *LineView, i int) float32 { return words.OneIf(v.title != "") }},
		{"in core", func(v *LineView, i int) float32 { return v.inCore[i] }},
		{"type", func(v *LineView, i int) float32 { return v.typeClass(i) }},
		{"level", func(v *LineView, i int) float32 { return float32(v.d.Blocks[i].Level) }},
		{"indent", func(v *LineView, i int) float32 { return float32(v.layout[i].Indent) }},
		{"blank lines before", func(v *LineView, i int) float32 { return float32(v.layout[i].BlanksBefore) }},
		{"print flags", func(v *LineView, i int) float32 { return float32(v.layout[i].Flags) }},
		{"group blocks", func(v *LineView, i int) float32 { return float32(v.GroupBlocks[v.layout[i].Group]) }},
		{"labels", func(v *LineView, i int) float32 { return float32(v.Labels[i].Count) }},
		{"has labels", func(v *LineView, i int) float32 { return float32(v.Labels[i].Has) }},
		{"opens with labels", func(v *LineView, i int) float32 { return float32(v.Labels[i].Opens) }},
		{"date", func(v *LineView, i int) float32 { return words.OneIf(v.Dated[i]) }},
		{"credit", func(v *LineView, i int) float32 { return words.OneIf(v.isCreditLine(i)) }},
		{"picture credit", func(v *LineView, i int) float32 { return words.OneIf(v.PictureCredit[i]) }},
		{"blocks to date", func(v *LineView, i int) float32 { return float32(v.toDate[i]) }},
		{"blocks to credit", func(v *LineView, i int) float32 { return float32(v.toCredit[i]) }},
		{"longest above", func(v *LineView, i int) float32 { return float32(i - v.longestAbove) }},
		{"words of longest above", func(v *LineView, i int) float32 {
			if v.longestAbove < 0 {
				return words.Missing
			}
			return words.Ratio(v.Stats(i).Words, v.Stats(v.longestAbove).Words)
		}},
		{"headings between", func(v *LineView, i int) float32 { return float32(v.headings[v.First] - v.headings[i]) }},
		{"headings in all", func(v *LineView, i int) float32 { return float32(v.headings[len(v.headings)-1]) }},
		{"story above", func(v *LineView, i int) float32 { return float32(v.context.likely[i]) }},
		{"story share above", func(v *LineView, i int) float32 {
			return float32(v.context.likely[i] / max(v.context.likely[len(v.context.scores)], 1))
		}},
		{"expected share of 5 after", func(v *LineView, i int) float32 { return v.context.expectedShare(i+1, i+5) }},
		{"expected share of 15 after", func(v *LineView, i int) float32 { return v.context.expectedShare(i+1, i+15) }},
		{"blocks until likely", func(v *LineView, i int) float32 { return float32(v.context.until[i]) }},
		{"blocks to opening", func(v *LineView, i int) float32 { return float32(v.opening - i) }},
		{"topic words", func(v *LineView, i int) float32 { return float32(v.topics.of(i).words) }},
		{"topic share", func(v *LineView, i int) float32 { return v.topics.of(i).share }},
		{"topic weight", func(v *LineView, i int) float32 { return v.topics.of(i).weight }},
		{"topic most", func(v *LineView, i int) float32 { return v.topics.of(i).max }},
		{"topic weight to best", func(v *LineView, i int) float32 { return v.topics.of(i).weight - v.bestTopicWeight }},
		{"lined", func(v *LineView, _ int) float32 { return words.OneIf(v.d.BlockPerLine) }},
		{"wrapped", func(v *LineView, _ int) float32 { return words.OneIf(v.wrapped) }},
	}
	for _, step := range []int{-3, -2, -1, 1, 2, 3, 4} {
		n := strconv.Itoa(step)
		of := func(name string, value func(v *LineView, j int) float32) {
			list = append(list, lineFeature{name + " of " + n, func(v *LineView, i int) float32 {
				if i+step < 0 || i+step >= len(v.d.Blocks) {
					return words.Missing
				}
				return value(v, i+step)
			}})
		}
		of("words", func(v *LineView, j int) float32 { return float32(v.Stats(j).Words) })
		of("ends sentence", func(v *LineView, j int) float32 { return words.OneIf(v.Stats(j).EndsSentence) })
		of("date", func(v *LineView, j int) float32 { return words.OneIf(v.Dated[j]) })
		of("credit", func(v *LineView, j int) float32 { return words.OneIf(v.isCreditLine(j)) })
		of("in core", func(v *LineView, j int) float32 { return v.inCore[j] })
		of("has labels", func(v *LineView, j int) float32 { return float32(v.Labels[j].Has) })
		of("type", func(v *LineView, j int) float32 { return v.typeClass(j) })
		of("times on page", func(v *LineView, j int) float32 { return float32(v.Occurrences(j)) })
	}
	return list
}()

// LineFeatureNames returns the names of the columns of LineFeatures.
func LineFeatureNames() []string {
	names := make([]string, len(lineFeatures))
	for i, f := range lineFeatures {
		names[i] = f.name
	}
	return names
}

// LineFeatures returns the blocks of a text dump that may be the headline and a
// row of numbers for each. scores are the scores of all blocks as body. A
// number that the dump cannot have is NaN.
func LineFeatures(d *page.Document, scores []float64) (blocks []int, rows [][]float32) {
	if len(d.Blocks) == 0 {
		return nil, nil
	}
	l := lineViewOf(d, scores)
	blocks = l.Candidates()
	return blocks, l.rowsOf(blocks)
}

// lineViewOf makes the view of a dump from its blocks and their scores alone.
func lineViewOf(d *page.Document, scores []float64) *LineView {
	v := NewTextView(NewView(d))
	return NewLineView(v, scores, NewTopics(v.View, scores))
}

// rowsOf returns the numbers of lines.
func (l *LineView) rowsOf(lines []int) [][]float32 {
	rows := newRows(len(lines), len(lineFeatures))
	for k, i := range lines {
		l.fillLine(rows[k], i)
	}
	return rows
}

// fillLine writes the lineFeatures of a line into a row.
func (l *LineView) fillLine(row []float32, i int) {
	for j := range lineFeatures {
		row[j] = lineFeatures[j].value(l, i)
	}
}

// lower returns the text of a block in lower case. Several features of a line ask for
// it one after the other.
func (l *LineView) lower(i int) string {
	if text := l.d.Blocks[i].Text; l.lowered.from != text {
		l.lowered.from, l.lowered.text = text, strings.ToLower(text)
	}
	return l.lowered.text
}
