package score

import "slices"

// pageTraits are those of the KindFeatures that the blocks of a page are scored by
// too. They tell how old its markup is, and how much else than a story it holds:
// where few pages had a viewport and all were laid out in tables, other things
// were true of a paragraph than today.
var pageTraits = []string{
	"words per block", "paragraph share", "headings", "top headings", "list share", "table share", "repeated share",
	"words in main container", "long in main container", "share of main container", "link share in main container",
	"words per card", "share of cards", "meta viewport", "meta og:title", "meta og:image", "meta article:published_time",
	"generator", "og:type", "number of <nav>", "share in <table>", "share in <article>", "share in comment", "number of comment",
}

// traitColumns are the places of pageTraits among the KindFeatures.
var traitColumns = func() []int {
	names := KindFeatureNames()
	columns := make([]int, len(pageTraits))
	for i, name := range pageTraits {
		if columns[i] = slices.Index(names, name); columns[i] < 0 {
			panic("score: no feature of kinds " + name)
		}
	}
	return columns
}()

// setTraits takes the traits of the page from its KindFeatures.
func (v *View) setTraits(row []float32) {
	v.traits = make([]float32, len(traitColumns))
	for i, column := range traitColumns {
		v.traits[i] = row[column]
	}
}

// traitFeatures are the traits of the page, the same for every block of it.
func traitFeatures() featureGroup {
	var g featureGroup
	for _, name := range pageTraits {
		g.names = append(g.names, "page: "+name)
	}
	g.fill = func(v *View, _ int, row []float32) { copy(row, v.traits) }
	return g
}
