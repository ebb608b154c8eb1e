package score

import (
	"slices"
	"strconv"
	"strings"

	"shuck/extract/internal/labels"
	"shuck/extract/internal/lexicon"
	"shuck/extract/internal/page"
	"shuck/extract/internal/printed"
	"shuck/extract/internal/words"
)

// A textFeature is one number that a block of a text dump is scored by. Dumps
// have a list and a forest of their own: they lack what a tree tells, and HTML
// pages lack what the print tells.
type textFeature struct {
	name  string
	value func(v *TextView, i int) float32
}

// A textGroup is features that are written into a row together.
type textGroup struct {
	names []string
	fill  func(v *TextView, i int, row []float32)
}

// textGroups are all features of dumps in the order of the fitted model.
var textGroups = []textGroup{
	groupOf(textOwnFeatures), groupOf(textPositionFeatures), groupOf(textPrintFeatures),
	{textLabelNames(), (*TextView).fillLabels}, {textNeighbourNames(), (*TextView).fillNeighbours},
	groupOf(textPageFeatures), groupOf(textWordFeatures()),
}

// textWidth is the number of all these features.
var textWidth = len(TextFeatureNames())

// groupOf makes a group of features that have nothing in common. Inlined for each list it would fill
// kilobytes that run once.
//
//go:noinline
func groupOf(list []textFeature) textGroup {
	g := textGroup{fill: func(v *TextView, i int, row []float32) {
		for j := range list {
			row[j] = list[j].value(v, i)
		}
	}}
	for _, f := range list {
		g.names = append(g.names, f.name)
	}
	return g
}

// textOwnFeatures look at the block's own text.
var textOwnFeatures = []textFeature{
	{"words", func(v *TextView, i int) float32 { return float32(v.Stats(i).Words) }},
	{"runes", func(v *TextView, i int) float32 { return float32(v.Stats(i).Runes) }},
	{"commas per word", func(v *TextView, i int) float32 { return words.Ratio(v.Stats(i).Commas, v.Stats(i).Words) }},
	{"stops per word", func(v *TextView, i int) float32 { return words.Ratio(v.Stats(i).Stops, v.Stats(i).Words) }},
	{"stops", func(v *TextView, i int) float32 { return float32(v.Stats(i).Stops) }},
	{"ends sentence", func(v *TextView, i int) float32 { return words.OneIf(v.Stats(i).EndsSentence) }},
	{"ends cut off", func(v *TextView, i int) float32 {
		t := v.d.Blocks[i].Text
		return words.OneIf(strings.HasSuffix(t, "..") || strings.HasSuffix(t, "…") || strings.HasSuffix(t, "[...]"))
	}},
	{"capitals share", func(v *TextView, i int) float32 { return words.Ratio(v.Stats(i).Capitals, v.Stats(i).Words) }},
	{"digits share", func(v *TextView, i int) float32 { return words.Ratio(v.Stats(i).Digits, v.Stats(i).Runes) }},
	{"stop word share", func(v *TextView, i int) float32 { return words.Ratio(v.Stats(i).StopWords, v.Stats(i).Words) }},
	{"word length", func(v *TextView, i int) float32 { return words.Ratio(v.Stats(i).Runes, v.Stats(i).Words) }},
	{"first class", func(v *TextView, i int) float32 { return float32(firstByteClass(v.d.Blocks[i].Text)) }},
	{"last class", func(v *TextView, i int) float32 { return float32(lastByteClass(v.d.Blocks[i].Text)) }},
	{"bars", func(v *TextView, i int) float32 {
		t := v.d.Blocks[i].Text
		return float32(strings.Count(t, "|") + strings.Count(t, ">") + strings.Count(t, "•") + strings.Count(t, "·") + strings.Count(t, "»"))
	}},
	{"address", func(v *TextView, i int) float32 {
		t := v.d.Blocks[i].Text
		return words.OneIf(strings.Contains(t, "://") || strings.Contains(t, "@") || strings.Contains(t, "www."))
	}},
	{"copyright sign", func(v *TextView, i int) float32 { return words.OneIf(strings.Contains(v.d.Blocks[i].Text, "©")) }},
	{"times on page", func(v *TextView, i int) float32 { return float32(v.Occurrences(i)) }},
	{"date", func(v *TextView, i int) float32 { return words.OneIf(v.Dated[i]) }},
	{"picture credit", func(v *TextView, i int) float32 { return words.OneIf(v.PictureCredit[i]) }},
}

// textPositionFeatures say where on the page the block stands.
var textPositionFeatures = []textFeature{
	{"index", func(v *TextView, i int) float32 { return blocksAway(i) }},
	{"index share", func(v *TextView, i int) float32 { return words.Ratio(i, len(v.d.Blocks)) }},
	{"words before", func(v *TextView, i int) float32 { return wordsAway(v.wordsBefore[i]) }},
	{"words before share", func(v *TextView, i int) float32 { return words.Ratio(v.wordsBefore[i], v.Total.Words) }},
	{"words after", func(v *TextView, i int) float32 { return wordsAway(v.Total.Words - v.wordsBefore[i]) }},
	{"blocks since long", func(v *TextView, i int) float32 { return float32(v.sinceLong[i]) }},
	{"blocks until long", func(v *TextView, i int) float32 { return float32(v.untilLong[i]) }},
	{"long words around 2", func(v *TextView, i int) float32 { return float32(v.longWords(i-2, i+2)) }},
	{"long words around 4", func(v *TextView, i int) float32 { return float32(v.longWords(i-4, i+4)) }},
	{"long words around 12", func(v *TextView, i int) float32 { return float32(v.longWords(i-12, i+12)) }},
	{"long words before 3", func(v *TextView, i int) float32 { return float32(v.longWords(i-3, i-1)) }},
	{"long words after 3", func(v *TextView, i int) float32 { return float32(v.longWords(i+1, i+3)) }},
	{"long words before 8", func(v *TextView, i int) float32 { return float32(v.longWords(i-8, i-1)) }},
	{"long words after 8", func(v *TextView, i int) float32 { return float32(v.longWords(i+1, i+8)) }},
	{"long words before share", func(v *TextView, i int) float32 { return words.Ratio(v.longBefore[i], v.longBefore[len(v.d.Blocks)]) }},
	{"run before", func(v *TextView, i int) float32 { return blocksAway(v.run[i].before) }},
	{"run after", func(v *TextView, i int) float32 { return blocksAway(v.run[i].after) }},
	{"run words", func(v *TextView, i int) float32 { return wordsAway(v.run[i].words) }},
	{"blocks from core", func(v *TextView, i int) float32 { return v.fromCore(i) }},
	{"words from core", func(v *TextView, i int) float32 { return v.wordsFromCore(i) }},
	{"blocks into core", func(v *TextView, i int) float32 { return blocksAway(i - v.coreFirst) }},
	{"blocks behind core", func(v *TextView, i int) float32 { return float32(i - v.coreEnd) }},
	{"in core", func(v *TextView, i int) float32 { return v.inCore[i] }},
	{"in title", func(v *TextView, i int) float32 { return v.InTitle[i] }},
	{"blocks from title", func(v *TextView, i int) float32 {
		if v.titleBlock < 0 {
			return words.Missing
		}
		return blocksAway(i - v.titleBlock)
	}},
}

// fromCore counts the blocks from the core to one: below zero before the core,
// 0 in it.
func (v *TextView) fromCore(i int) float32 {
	switch {
	case i < v.coreFirst:
		return float32(i - v.coreFirst)
	case i >= v.coreEnd:
		return float32(i - v.coreEnd + 1)
	}
	return 0
}

// wordsFromCore counts the words from the core to a block, likewise.
func (v *TextView) wordsFromCore(i int) float32 {
	switch {
	case i < v.coreFirst:
		return float32(v.wordsBefore[i] - v.wordsBefore[v.coreFirst])
	case i >= v.coreEnd:
		return float32(v.wordsBefore[i+1] - v.wordsBefore[v.coreEnd])
	}
	return 0
}

// textPrintFeatures look at how the block was printed.
var textPrintFeatures = []textFeature{
	{"type", func(v *TextView, i int) float32 { return v.typeClass(i) }},
	{"indent", func(v *TextView, i int) float32 { return float32(v.layout[i].Indent) }},
	{"blank lines before", func(v *TextView, i int) float32 { return float32(v.layout[i].BlanksBefore) }},
	{"blank lines after", func(v *TextView, i int) float32 {
		if i+1 == len(v.layout) {
			return words.Missing
		}
		return float32(v.layout[i+1].BlanksBefore)
	}},
	{"printed lines", func(v *TextView, i int) float32 { return float32(v.layout[i].Lines) }},
	{"markers per word", func(v *TextView, i int) float32 { return words.Ratio(int(v.layout[i].Markers), v.Stats(i).Words) }},
	{"print flags", func(v *TextView, i int) float32 { return float32(v.layout[i].Flags) }},
	{"control", func(v *TextView, i int) float32 { return words.OneIf(v.layout[i].Flags&printed.Control != 0) }},
	{"group blocks", func(v *TextView, i int) float32 { return float32(v.GroupBlocks[v.layout[i].Group]) }},
	{"group words", func(v *TextView, i int) float32 { return float32(v.groupWords[v.layout[i].Group]) }},
}

// typeClass numbers the types that blocks of dumps have.
func (v *TextView) typeClass(i int) float32 {
	switch v.d.Blocks[i].Type {
	case page.Heading:
		return 1
	case page.ListItem:
		return 2
	}
	return 0
}

// textLabelNames name what fillLabels writes.
func textLabelNames() []string {
	out := []string{"labels"}
	for _, name := range labels.Names {
		out = append(out, "label "+name, "since "+name)
	}
	return out
}

// fillLabels looks at the words that label a block: "Photo:", "Related".
func (v *TextView) fillLabels(i int, row []float32) {
	found := v.Labels[i]
	row[0] = float32(found.Count)
	for k := range labels.Names {
		row[1+2*k] = float32(found.Has>>k&1 + found.Opens>>k&1)
		row[2+2*k] = float32(v.lastLabel[k][i])
	}
}

// textSteps lead from a block to the neighbours that are looked at.
var textSteps = [...]int{-4, -3, -2, -1, 1, 2, 3, 4}

// textNeighbourNames name what fillNeighbours writes.
func textNeighbourNames() []string {
	var out []string
	for _, step := range textSteps {
		for _, name := range besideNames[:factsAsked(step)] {
			out = append(out, name+" of "+strconv.Itoa(step))
		}
	}
	return out
}

// fillNeighbours looks at four blocks on either side.
func (v *TextView) fillNeighbours(i int, row []float32) {
	for _, step := range textSteps {
		n, j := factsAsked(step), i+step
		switch {
		case j < 0 || j >= len(v.beside):
			for k := range n {
				row[k] = words.Missing
			}
		default:
			copy(row[:n], v.beside[j][:])
			if n > besideSameIndent {
				row[besideSameIndent] = words.OneIf(v.layout[i].Indent == v.layout[j].Indent)
			}
		}
		row = row[n:]
	}
}

// factsAsked returns how many of the besideFacts a neighbour is asked for: one that
// stands further off the first ones alone.
func factsAsked(step int) int {
	const near = 2
	if step < -near || step > near {
		return besideType
	}
	return besideFacts
}

// What a block is asked by its neighbours, in the order of features.
const (
	besideWords = iota
	besideEndsSentence
	besideInCore
	besideType // from here on asked by the nearest alone
	besideSameIndent
	besideLabels
	besideOpeningLabels
	besideCapitals
	besideDate
	besidePictureCredit
	besideTimes
	besideStopWords
	besideFacts
)

// besideNames are the names of the facts in features.
var besideNames = [besideFacts]string{"words", "ends sentence", "in core", "type", "same indent", "labels", "opening labels", "capitals share", "date", "picture credit", "times on page", "stop word share"}

// fillBeside answers once for every block what up to eight neighbours ask.
func (v *TextView) fillBeside() {
	v.beside = make([][besideFacts]float32, len(v.d.Blocks))
	for i := range v.beside {
		s := v.Stats(i)
		v.beside[i] = [besideFacts]float32{
			besideWords: float32(s.Words), besideEndsSentence: words.OneIf(s.EndsSentence), besideInCore: v.inCore[i],
			besideType: v.typeClass(i), besideLabels: float32(v.Labels[i].Has), besideOpeningLabels: float32(v.Labels[i].Opens),
			besideCapitals: words.Ratio(s.Capitals, s.Words), besideDate: words.OneIf(v.Dated[i]), besidePictureCredit: words.OneIf(v.PictureCredit[i]),
			besideTimes: float32(v.Occurrences(i)), besideStopWords: words.Ratio(s.StopWords, s.Words),
		}
	}
}

// textPageFeatures are the same for every block of a page.
var textPageFeatures = []textFeature{
	{"page words", func(v *TextView, _ int) float32 { return float32(v.Total.Words) }},
	{"page blocks", func(v *TextView, _ int) float32 { return float32(len(v.d.Blocks)) }},
	{"page long word share", func(v *TextView, _ int) float32 { return words.Ratio(v.longBefore[len(v.d.Blocks)], v.Total.Words) }},
	{"core words", func(v *TextView, _ int) float32 { return float32(v.coreWords) }},
	{"core share", func(v *TextView, _ int) float32 { return words.Ratio(v.coreWords, v.Total.Words) }},
	{"lined", func(v *TextView, _ int) float32 { return words.OneIf(v.d.BlockPerLine) }},
	{"wrapped", func(v *TextView, _ int) float32 { return words.OneIf(v.wrapped) }},
}

// textWordFeatures are the weights of the words of a block and of those beside
// it.
func textWordFeatures() []textFeature {
	var out []textFeature
	of := func(name string, step int, value func(lexicon.Weighing) float32) {
		out = append(out, textFeature{name, func(v *TextView, i int) float32 {
			if i+step < 0 || i+step >= len(v.textWeights) {
				return words.Missing
			}
			return value(v.textWeights[i+step])
		}})
	}
	of("words say", 0, func(w lexicon.Weighing) float32 { return w.Sum })
	of("least word", 0, func(w lexicon.Weighing) float32 { return w.Min })
	of("most word", 0, func(w lexicon.Weighing) float32 { return w.Max })
	for _, step := range [...]int{-2, -1, 1, 2} {
		of("words say of "+strconv.Itoa(step), step, func(w lexicon.Weighing) float32 { return w.Sum })
	}
	return out
}

// TextFeatureNames returns the names of the columns of TextFeatures.
func TextFeatureNames() []string {
	var names []string
	for _, g := range textGroups {
		names = append(names, g.names...)
	}
	return names
}

// TextFeatures returns a row of numbers for each block of a text dump, what the
// first scores are made from. words weighs the words; it may be nil. A number
// that the dump cannot have is NaN.
func TextFeatures(d *page.Document, words *lexicon.Lexicon) [][]float32 {
	v := NewTextView(NewView(d))
	v.WeighWords(words, nil)
	rows := make([][]float32, len(d.Blocks))
	for i := range rows {
		rows[i] = make([]float32, textWidth)
		v.fillText(rows[i], i)
	}
	return rows
}

// fillText writes the features of a block into a row.
func (v *TextView) fillText(row []float32, i int) {
	for _, g := range textGroups {
		g.fill(v, i, row)
		row = row[len(g.names):]
	}
}

// TextContextFeatureNames returns the names of the columns of
// TextContextFeatures: the TextFeatures, and what the first scores tell.
func TextContextFeatureNames() []string {
	names := TextFeatureNames()
	for _, f := range contextFeatures {
		names = append(names, f.name)
	}
	return names
}

// TextContextFeatures returns a row of numbers for each block of a text dump that
// is scored again, nil for the others. rows are the TextFeatures of the blocks of
// d, scores their FirstScores; rows are not changed.
func TextContextFeatures(d *page.Document, rows [][]float32, scores []float64) [][]float32 {
	c := newPageContext(NewView(d), scores)
	out := make([][]float32, len(rows))
	for i, row := range rows {
		if scores[i] >= RescoreMin {
			out[i] = slices.Grow(slices.Clone(row), len(contextFeatures))[:len(row)+len(contextFeatures)]
			c.fillContext(out[i][len(row):], i)
		}
	}
	return out
}
