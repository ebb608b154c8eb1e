package extract

import (
	"strconv"
	"strings"
)

// A dumpFeature is one number that a block of a text dump is scored by. Text
// has a list and a forest of its own: what a tree tells is missing here, and
// what the print tells is missing there.
type dumpFeature struct {
	name  string
	value func(v *textView, i int) float32
}

// dumpFeatures are all features in the order of the fitted model.
var dumpFeatures = func() []dumpFeature {
	lists := [][]dumpFeature{dumpTextFeatures, dumpPlaceFeatures, dumpPrintFeatures, dumpLabelFeatures(), dumpNeighbourFeatures(), dumpPageFeatures, dumpWordFeatures()}
	var all []dumpFeature
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}()

// dumpTextFeatures look at the block's own text.
var dumpTextFeatures = []dumpFeature{
	{"words", func(v *textView, i int) float32 { return float32(v.stats(i).words) }},
	{"runes", func(v *textView, i int) float32 { return float32(v.stats(i).runes) }},
	{"commas per word", func(v *textView, i int) float32 { return ratio(v.stats(i).commas, v.stats(i).words) }},
	{"stops per word", func(v *textView, i int) float32 { return ratio(v.stats(i).stops, v.stats(i).words) }},
	{"stops", func(v *textView, i int) float32 { return float32(v.stats(i).stops) }},
	{"ends sentence", func(v *textView, i int) float32 { return oneIf(v.stats(i).endsSentence) }},
	{"ends cut off", func(v *textView, i int) float32 {
		t := v.d.Blocks[i].Text
		return oneIf(strings.HasSuffix(t, "..") || strings.HasSuffix(t, "…") || strings.HasSuffix(t, "[...]"))
	}},
	{"capitals share", func(v *textView, i int) float32 { return ratio(v.stats(i).capitals, v.stats(i).words) }},
	{"digits share", func(v *textView, i int) float32 { return ratio(v.stats(i).digits, v.stats(i).runes) }},
	{"stop word share", func(v *textView, i int) float32 { return ratio(v.stats(i).stopWords, v.stats(i).words) }},
	{"word length", func(v *textView, i int) float32 { return ratio(v.stats(i).runes, v.stats(i).words) }},
	{"first class", func(v *textView, i int) float32 { return float32(firstByteClass(v.d.Blocks[i].Text)) }},
	{"last class", func(v *textView, i int) float32 { return float32(lastByteClass(v.d.Blocks[i].Text)) }},
	{"bars", func(v *textView, i int) float32 {
		t := v.d.Blocks[i].Text
		return float32(strings.Count(t, "|") + strings.Count(t, ">") + strings.Count(t, "•") + strings.Count(t, "·") + strings.Count(t, "»"))
	}},
	{"address", func(v *textView, i int) float32 {
		t := v.d.Blocks[i].Text
		return oneIf(strings.Contains(t, "://") || strings.Contains(t, "@") || strings.Contains(t, "www."))
	}},
	{"copyright sign", func(v *textView, i int) float32 { return oneIf(strings.Contains(v.d.Blocks[i].Text, "©")) }},
	{"times on page", func(v *textView, i int) float32 { return float32(v.timesSaid(i)) }},
	{"date", func(v *textView, i int) float32 { return oneIf(v.dated[i]) }},
	{"picture credit", func(v *textView, i int) float32 { return oneIf(v.credited[i]) }},
}

// dumpPlaceFeatures say where on the page the block stands.
var dumpPlaceFeatures = []dumpFeature{
	{"index", func(v *textView, i int) float32 { return float32(i) }},
	{"index share", func(v *textView, i int) float32 { return ratio(i, len(v.d.Blocks)) }},
	{"words before", func(v *textView, i int) float32 { return float32(v.wordsBefore[i]) }},
	{"words before share", func(v *textView, i int) float32 { return ratio(v.wordsBefore[i], v.total.words) }},
	{"words after", func(v *textView, i int) float32 { return float32(v.total.words - v.wordsBefore[i]) }},
	{"blocks since long", func(v *textView, i int) float32 { return float32(v.sinceLong[i]) }},
	{"blocks until long", func(v *textView, i int) float32 { return float32(v.untilLong[i]) }},
	{"long words around 2", func(v *textView, i int) float32 { return float32(v.longWords(i-2, i+2)) }},
	{"long words around 4", func(v *textView, i int) float32 { return float32(v.longWords(i-4, i+4)) }},
	{"long words around 12", func(v *textView, i int) float32 { return float32(v.longWords(i-12, i+12)) }},
	{"long words before 3", func(v *textView, i int) float32 { return float32(v.longWords(i-3, i-1)) }},
	{"long words after 3", func(v *textView, i int) float32 { return float32(v.longWords(i+1, i+3)) }},
	{"long words before 8", func(v *textView, i int) float32 { return float32(v.longWords(i-8, i-1)) }},
	{"long words after 8", func(v *textView, i int) float32 { return float32(v.longWords(i+1, i+8)) }},
	{"long words before share", func(v *textView, i int) float32 { return ratio(v.longBefore[i], v.longBefore[len(v.d.Blocks)]) }},
	{"run before", func(v *textView, i int) float32 { return float32(v.run[i].before) }},
	{"run after", func(v *textView, i int) float32 { return float32(v.run[i].after) }},
	{"run words", func(v *textView, i int) float32 { return float32(v.run[i].words) }},
	{"blocks from core", func(v *textView, i int) float32 { return v.fromCore(i) }},
	{"words from core", func(v *textView, i int) float32 { return v.wordsFromCore(i) }},
	{"blocks into core", func(v *textView, i int) float32 { return float32(i - v.coreFirst) }},
	{"blocks behind core", func(v *textView, i int) float32 { return float32(i - v.coreEnd) }},
	{"in core", func(v *textView, i int) float32 { return v.inCore[i] }},
	{"in title", func(v *textView, i int) float32 { return v.inTitle[i] }},
	{"blocks from title", func(v *textView, i int) float32 {
		if v.titleBlock < 0 {
			return missing
		}
		return float32(i - v.titleBlock)
	}},
}

// fromCore is how many blocks before (below zero) or behind the core one is.
func (v *textView) fromCore(i int) float32 {
	switch {
	case i < v.coreFirst:
		return float32(i - v.coreFirst)
	case i >= v.coreEnd:
		return float32(i - v.coreEnd + 1)
	}
	return 0
}

func (v *textView) wordsFromCore(i int) float32 {
	switch {
	case i < v.coreFirst:
		return float32(v.wordsBefore[i] - v.wordsBefore[v.coreFirst])
	case i >= v.coreEnd:
		return float32(v.wordsBefore[i+1] - v.wordsBefore[v.coreEnd])
	}
	return 0
}

// dumpPrintFeatures look at how the block was printed.
var dumpPrintFeatures = []dumpFeature{
	{"type", func(v *textView, i int) float32 { return v.typeClass(i) }},
	{"indent", func(v *textView, i int) float32 { return float32(v.layout[i].indent) }},
	{"blank lines before", func(v *textView, i int) float32 { return float32(v.layout[i].before) }},
	{"blank lines after", func(v *textView, i int) float32 {
		if i+1 == len(v.layout) {
			return missing
		}
		return float32(v.layout[i+1].before)
	}},
	{"printed lines", func(v *textView, i int) float32 { return float32(v.layout[i].lines) }},
	{"markers per word", func(v *textView, i int) float32 { return ratio(int(v.layout[i].markers), v.stats(i).words) }},
	{"print flags", func(v *textView, i int) float32 { return float32(v.layout[i].flags) }},
	{"control", func(v *textView, i int) float32 { return oneIf(v.layout[i].flags&layoutControl != 0) }},
	{"group blocks", func(v *textView, i int) float32 { return float32(v.groupBlocks[v.layout[i].group]) }},
	{"group words", func(v *textView, i int) float32 { return float32(v.groupWords[v.layout[i].group]) }},
}

func (v *textView) typeClass(i int) float32 {
	switch v.d.Blocks[i].Type {
	case Heading:
		return 1
	case ListItem:
		return 2
	}
	return 0
}

// dumpLabelFeatures look at the words that say what a block is.
func dumpLabelFeatures() []dumpFeature {
	out := []dumpFeature{{"labels", func(v *textView, i int) float32 { return float32(v.labels[i].count) }}}
	for k, name := range textLabelNames {
		bit := textLabel(1) << k
		out = append(out,
			dumpFeature{"label " + name, func(v *textView, i int) float32 {
				return oneIf(v.labels[i].has&bit != 0) + oneIf(v.labels[i].opens&bit != 0)
			}},
			dumpFeature{"since " + name, func(v *textView, i int) float32 { return float32(v.lastLabel[k][i]) }})
	}
	return out
}

// dumpNeighbourFeatures look at four blocks on either side.
func dumpNeighbourFeatures() []dumpFeature {
	var out []dumpFeature
	of := func(name string, step int, value func(v *textView, i, j int) float32) {
		out = append(out, dumpFeature{name + " of " + strconv.Itoa(step), func(v *textView, i int) float32 {
			if i+step < 0 || i+step >= len(v.d.Blocks) {
				return missing
			}
			return value(v, i, i+step)
		}})
	}
	for _, step := range []int{-4, -3, -2, -1, 1, 2, 3, 4} {
		of("words", step, func(v *textView, _, j int) float32 { return float32(v.stats(j).words) })
		of("ends sentence", step, func(v *textView, _, j int) float32 { return oneIf(v.stats(j).endsSentence) })
		of("in core", step, func(v *textView, _, j int) float32 { return v.inCore[j] })
		if step < -2 || step > 2 {
			continue
		}
		of("type", step, func(v *textView, _, j int) float32 { return v.typeClass(j) })
		of("same indent", step, func(v *textView, i, j int) float32 { return oneIf(v.layout[i].indent == v.layout[j].indent) })
		of("labels", step, func(v *textView, _, j int) float32 { return float32(v.labels[j].has) })
		of("opening labels", step, func(v *textView, _, j int) float32 { return float32(v.labels[j].opens) })
		of("capitals share", step, func(v *textView, _, j int) float32 { return ratio(v.stats(j).capitals, v.stats(j).words) })
		of("date", step, func(v *textView, _, j int) float32 { return oneIf(v.dated[j]) })
		of("picture credit", step, func(v *textView, _, j int) float32 { return oneIf(v.credited[j]) })
		of("times on page", step, func(v *textView, _, j int) float32 { return float32(v.timesSaid(j)) })
		of("stop word share", step, func(v *textView, _, j int) float32 { return ratio(v.stats(j).stopWords, v.stats(j).words) })
	}
	return out
}

// dumpPageFeatures are the same for every block of a page.
var dumpPageFeatures = []dumpFeature{
	{"page words", func(v *textView, _ int) float32 { return float32(v.total.words) }},
	{"page blocks", func(v *textView, _ int) float32 { return float32(len(v.d.Blocks)) }},
	{"page long word share", func(v *textView, _ int) float32 { return ratio(v.longBefore[len(v.d.Blocks)], v.total.words) }},
	{"core words", func(v *textView, _ int) float32 { return float32(v.coreWords) }},
	{"core share", func(v *textView, _ int) float32 { return ratio(v.coreWords, v.total.words) }},
	{"lined", func(v *textView, _ int) float32 { return oneIf(v.d.lined) }},
	{"wrapped", func(v *textView, _ int) float32 { return oneIf(v.wrapped) }},
}

// dumpWordFeatures are what the lexicon says of a block and of those beside it.
func dumpWordFeatures() []dumpFeature {
	var out []dumpFeature
	of := func(name string, step int, value func(weighing) float32) {
		out = append(out, dumpFeature{name, func(v *textView, i int) float32 {
			if i+step < 0 || i+step >= len(v.said) {
				return missing
			}
			return value(v.said[i+step])
		}})
	}
	of("words say", 0, func(w weighing) float32 { return w.sum })
	of("least word", 0, func(w weighing) float32 { return w.least })
	of("most word", 0, func(w weighing) float32 { return w.most })
	for _, step := range [...]int{-2, -1, 1, 2} {
		of("words say of "+strconv.Itoa(step), step, func(w weighing) float32 { return w.sum })
	}
	return out
}

// TextFeatureNames are the names of the numbers that blocks of text dumps are
// scored by, in the order of the columns of TextFeatures.
func TextFeatureNames() []string {
	names := make([]string, len(dumpFeatures))
	for i, f := range dumpFeatures {
		names[i] = f.name
	}
	return names
}

// TextFeatures gives a row of numbers for each block of a text dump, for
// fitting the scores; words may be nil. A number that the dump cannot have is NaN.
func TextFeatures(d *Document, words *Lexicon) [][]float32 {
	v := viewText(viewPage(d))
	v.weighPage(words, nil)
	rows := make([][]float32, len(d.Blocks))
	for i := range rows {
		rows[i] = make([]float32, len(dumpFeatures))
		v.fillText(rows[i], i)
	}
	return rows
}

// fillText writes the features of a block into a row.
func (v *textView) fillText(row []float32, i int) {
	for j := range dumpFeatures {
		row[j] = dumpFeatures[j].value(v, i)
	}
}

// TextContextFeatureNames are the names of the numbers that blocks of text
// dumps are scored by the second time: the TextFeatures, and what the first
// scores tell.
func TextContextFeatureNames() []string {
	names := TextFeatureNames()
	for _, f := range contextFeatures {
		names = append(names, f.name)
	}
	return names
}

// TextContextFeatures gives a row of numbers for each block of a text dump whose
// blocks have the given first scores.
func TextContextFeatures(d *Document, words *Lexicon, scores []float64) [][]float32 {
	v := viewText(viewPage(d))
	v.weighPage(words, nil)
	c := viewContext(v.pageView, scores)
	rows := make([][]float32, len(d.Blocks))
	for i := range rows {
		rows[i] = make([]float32, len(dumpFeatures)+len(contextFeatures))
		v.fillText(rows[i], i)
		c.fillContext(rows[i][len(dumpFeatures):], i)
	}
	return rows
}
