package score

import (
	"shuck/extract/internal/lexicon"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// wordFeatures are the weights of the words of a block and of those beside it,
// and of the classes of the containers it is in. They stand last in a row:
// fitting fills them in anew with each lexicon.
func wordFeatures() []feature {
	var out []feature
	list := func(name string, at func(v *View, i int) int, value func(lexicon.Weighing) float32) {
		out = append(out, feature{name, func(v *View, i int) float32 {
			j := at(v, i)
			if v.textWeights == nil || j < 0 || j >= len(v.textWeights) {
				return words.Missing
			}
			return value(v.textWeights[j])
		}})
	}
	classes := func(name string, value func(v *View, container int) float32) {
		out = append(out, feature{name, func(v *View, i int) float32 {
			c := v.d.Blocks[i].Container
			if v.ownClassWeights == nil || c < 0 {
				return words.Missing
			}
			return value(v, c)
		}})
	}
	sum := func(w lexicon.Weighing) float32 { return w.Sum }
	itself := func(_ *View, i int) int { return i }
	list("words say", itself, sum)
	list("least word", itself, func(w lexicon.Weighing) float32 { return w.Min })
	list("most word", itself, func(w lexicon.Weighing) float32 { return w.Max })
	list("words of heading say", func(v *View, i int) int { return int(v.heading[i]) }, sum)
	list("words of previous say", func(_ *View, i int) int { return i - 1 }, sum)
	list("words of next say", func(_ *View, i int) int { return i + 1 }, sum)
	classes("classes say", func(v *View, c int) float32 { return v.classWeights[c].Sum })
	classes("least class", func(v *View, c int) float32 { return v.classWeights[c].Min })
	classes("most class", func(v *View, c int) float32 { return v.classWeights[c].Max })
	classes("own class says", func(v *View, c int) float32 { return v.ownClassWeights[c].Sum })
	classes("parent's class says", func(v *View, c int) float32 {
		p := v.d.Containers[c].Parent
		if p < 0 {
			return words.Missing
		}
		return v.ownClassWeights[p].Sum
	})
	return out
}

// wordFeatureCount is the number of columns at the end of a row that need
// lexicons.
var wordFeatureCount = len(wordFeatures())

// FillWordFeatures writes what lexicons say of the blocks of an HTML page into
// the last columns of rows, which are its Features. Either lexicon may be nil.
func FillWordFeatures(d *page.Document, rows [][]float32, words, classes *lexicon.Lexicon) {
	v := NewView(d)
	v.WeighWords(words, classes)
	list := wordFeatures()
	for i, row := range rows {
		last := row[len(row)-wordFeatureCount:]
		for j := range list {
			last[j] = list[j].value(v, i)
		}
	}
}
