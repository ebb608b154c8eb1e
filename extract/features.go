package extract

import (
	"math"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// A feature is one number that a block is scored by. Features that need a tree
// are missing (NaN) for text dumps.
type feature struct {
	name  string
	value func(v *pageView, i int) float32
}

var missing = float32(math.NaN())

// A featureGroup is features that are computed together, because they look at
// the same thing. fill writes a value for each name into a row.
type featureGroup struct {
	names []string
	fill  func(v *pageView, i int, row []float32)
}

// featureGroups are all features in the order of the fitted model. The model
// holds for this list alone: changing it means fitting again, and a test says
// so.
var featureGroups = []featureGroup{
	oneByOne(textFeatures), oneByOne(positionFeatures), oneByOne(overlapFeatures), oneByOne(tagFeatures),
	nearFeatures(), levelFeatures(), pathFeatures(), neighbourFeatures(), oneByOne(pageFeatures),
	labelFeatures(), oneByOne(headingFeatures()), cardFeatures("card", (*pageView).innerCard), cardFeatures("outer card", (*pageView).outerCard),
	oneByOne(regionFeatures()), phraseFeatures(), oneByOne(kindChances()),
	oneByOne(wordFeatures()),
}

// oneByOne makes a group of features that have nothing in common.
func oneByOne(list []feature) featureGroup {
	var g featureGroup
	for _, f := range list {
		g.names = append(g.names, f.name)
	}
	g.fill = func(v *pageView, i int, row []float32) {
		for j := range list {
			row[j] = list[j].value(v, i)
		}
	}
	return g
}

// fillMissing writes down that a block has none of a group's features.
func fillMissing(row []float32) {
	for j := range row {
		row[j] = missing
	}
}

// textFeatures look at the block's own text.
var textFeatures = []feature{
	{"words", func(v *pageView, i int) float32 { return float32(v.stats(i).words) }},
	{"runes", func(v *pageView, i int) float32 { return float32(v.stats(i).runes) }},
	{"link share", func(v *pageView, i int) float32 {
		if v.d.Root == nil {
			return missing
		}
		return ratio(v.stats(i).linkWords, v.stats(i).words)
	}},
	{"commas per word", func(v *pageView, i int) float32 { return ratio(v.stats(i).commas, v.stats(i).words) }},
	{"stops per word", func(v *pageView, i int) float32 { return ratio(v.stats(i).stops, v.stats(i).words) }},
	{"ends sentence", func(v *pageView, i int) float32 { return oneIf(v.stats(i).endsSentence) }},
	{"capitals share", func(v *pageView, i int) float32 { return ratio(v.stats(i).capitals, v.stats(i).words) }},
	{"digits share", func(v *pageView, i int) float32 { return ratio(v.stats(i).digits, v.stats(i).runes) }},
	{"stop word share", func(v *pageView, i int) float32 { return ratio(v.stats(i).stopWords, v.stats(i).words) }},
	{"word length", func(v *pageView, i int) float32 { return ratio(v.stats(i).runes, v.stats(i).words) }},
	{"first byte class", func(v *pageView, i int) float32 { return float32(firstByteClass(v.d.Blocks[i].Text)) }},
	{"last byte class", func(v *pageView, i int) float32 { return float32(lastByteClass(v.d.Blocks[i].Text)) }},
	{"lines", func(v *pageView, i int) float32 { return float32(strings.Count(v.d.Blocks[i].Text, "\n")) }},
	{"bars", func(v *pageView, i int) float32 { return float32(strings.Count(v.d.Blocks[i].Text, "|")) }},
	{"times on page", func(v *pageView, i int) float32 { return float32(v.timesSaid(i)) }},
}

// positionFeatures say where on the page the block stands.
var positionFeatures = []feature{
	{"index", func(v *pageView, i int) float32 { return float32(i) }},
	{"index share", func(v *pageView, i int) float32 { return ratio(i, len(v.d.Blocks)) }},
	{"words before", func(v *pageView, i int) float32 { return float32(v.wordsBefore[i]) }},
	{"words before share", func(v *pageView, i int) float32 { return ratio(v.wordsBefore[i], v.total.words) }},
	{"words after", func(v *pageView, i int) float32 { return float32(v.total.words - v.wordsBefore[i]) }},
	{"blocks from title", func(v *pageView, i int) float32 {
		if v.titleBlock < 0 {
			return missing
		}
		return float32(i - v.titleBlock)
	}},
	{"words from title", func(v *pageView, i int) float32 {
		if v.titleBlock < 0 {
			return missing
		}
		return float32(v.wordsBefore[i] - v.wordsBefore[v.titleBlock])
	}},
	{"blocks since long", func(v *pageView, i int) float32 { return float32(v.sinceLong[i]) }},
	{"blocks until long", func(v *pageView, i int) float32 { return float32(v.untilLong[i]) }},
	{"long words around 4", func(v *pageView, i int) float32 { return float32(v.longWords(i-4, i+4)) }},
	{"long words around 12", func(v *pageView, i int) float32 { return float32(v.longWords(i-12, i+12)) }},
	{"long words before 6", func(v *pageView, i int) float32 { return float32(v.longWords(i-6, i-1)) }},
	{"long words after 6", func(v *pageView, i int) float32 { return float32(v.longWords(i+1, i+6)) }},
	{"long words before share", func(v *pageView, i int) float32 { return ratio(v.longBefore[i], v.longBefore[len(v.d.Blocks)]) }},
}

// overlapFeatures compare the block with what the page says of itself.
var overlapFeatures = []feature{
	{"in title", func(v *pageView, i int) float32 { return v.inTitle[i] }},
	{"in description", func(v *pageView, i int) float32 { return v.inDescription[i] }},
	{"told by JSON-LD", func(v *pageView, i int) float32 { return v.inTold[i] }},
}

// tagFeatures look at the element whose text the block is.
var tagFeatures = []feature{
	{"tag", func(v *pageView, i int) float32 { return v.tagClass(i) }},
	{"heading level", func(v *pageView, i int) float32 {
		if v.d.Blocks[i].Type != Heading {
			return 0
		}
		return float32(v.d.Blocks[i].Level)
	}},
	{"list level", func(v *pageView, i int) float32 {
		if v.d.Blocks[i].Type != ListItem {
			return 0
		}
		return float32(v.d.Blocks[i].Level)
	}},
	{"depth", func(v *pageView, i int) float32 {
		if v.d.Root == nil {
			return missing
		}
		return float32(v.depth[v.d.Blocks[i].container])
	}},
}

// nearFeatures give, for each smell and role, how far up the nearest container
// that has it is.
func nearFeatures() featureGroup {
	var g featureGroup
	for _, name := range smellNames {
		g.names = append(g.names, "near "+name)
	}
	for _, name := range roleNames {
		g.names = append(g.names, "near <"+name+">")
	}
	g.fill = func(v *pageView, i int, row []float32) {
		c := v.d.Blocks[i].container
		if c < 0 {
			fillMissing(row)
			return
		}
		for k, n := range v.d.containers[c].near {
			row[k] = float32(n)
		}
	}
	return g
}

// levels is how many containers up a block is looked at. A container that
// holds no more blocks than the one inside it is not counted: pages wrap things
// in any number of elements.
const levels = 5

// levelFeatures look at the containers around the block.
func levelFeatures() featureGroup {
	var g featureGroup
	for level := range levels {
		for _, name := range [...]string{"words", "blocks", "link share", "paragraph share", "long share", "page share"} {
			g.names = append(g.names, name+" at level "+string(rune('1'+level)))
		}
	}
	g.fill = func(v *pageView, i int, row []float32) {
		c := v.level(i, 0)
		for ; c >= 0 && len(row) > 0; c, row = v.up[c], row[6:] {
			s := &v.d.containers[c].sums
			row[0], row[1] = float32(s.words), float32(s.blocks)
			row[2], row[3] = ratio(s.linkWords, s.words), ratio(s.paragraphWords, s.words)
			row[4], row[5] = ratio(s.long, s.blocks), ratio(s.words, v.total.words)
		}
		fillMissing(row)
	}
	return g
}

// pathFeatures look at all blocks of the page whose containers have the same
// tags and classes all the way up: the paragraphs of one story, the items of
// one menu.
func pathFeatures() featureGroup {
	return featureGroup{
		names: []string{"words on path", "blocks on path", "link share on path", "words per block on path", "page share on path", "in main container"},
		fill: func(v *pageView, i int, row []float32) {
			fillMissing(row)
			if path := v.pathNumber(i); path >= 0 {
				s := &v.onPath[path]
				row[0], row[1], row[2] = float32(s.words), float32(s.blocks), ratio(s.linkWords, s.words)
				row[3], row[4] = ratio(s.words, s.blocks), ratio(s.words, v.total.words)
			}
			if v.main >= 0 {
				c := &v.d.containers[v.main]
				row[5] = oneIf(c.first <= i && i < c.end)
			}
		},
	}
}

// neighbourSteps are the blocks on either side that a block is scored by.
var neighbourSteps = [...]struct {
	name string
	step int
}{{"third before", -3}, {"second before", -2}, {"previous", -1}, {"next", 1}, {"second after", 2}, {"third after", 3}}

// neighbourFeatures look at three blocks on either side.
func neighbourFeatures() featureGroup {
	var g featureGroup
	for _, n := range neighbourSteps {
		for _, name := range [...]string{"words", "link share", "ends sentence", "heading", "same path"} {
			g.names = append(g.names, name+" of "+n.name)
		}
	}
	g.fill = func(v *pageView, i int, row []float32) {
		path := v.pathNumber(i)
		for _, n := range neighbourSteps {
			j := i + n.step
			if j < 0 || j >= len(v.d.Blocks) {
				fillMissing(row[:5])
			} else {
				b := &v.d.Blocks[j]
				row[0], row[1] = float32(b.stats.words), ratio(b.stats.linkWords, b.stats.words)
				row[2], row[3] = oneIf(b.stats.endsSentence), oneIf(b.Type == Heading)
				if row[4] = missing; path >= 0 {
					row[4] = oneIf(path == v.pathNumber(j))
				}
			}
			row = row[5:]
		}
	}
	return g
}

// pageFeatures are the same for every block of a page.
var pageFeatures = []feature{
	{"page words", func(v *pageView, _ int) float32 { return float32(v.total.words) }},
	{"page blocks", func(v *pageView, _ int) float32 { return float32(v.total.blocks) }},
	{"page link share", func(v *pageView, _ int) float32 { return ratio(v.total.linkWords, v.total.words) }},
	{"page long blocks", func(v *pageView, _ int) float32 { return float32(v.total.long) }},
	{"page long word share", func(v *pageView, _ int) float32 { return ratio(v.longBefore[len(v.d.Blocks)], v.total.words) }},
	{"page says", func(v *pageView, _ int) float32 { return v.says }},
	{"page articles", func(v *pageView, _ int) float32 { return v.articles }},
}

// tagClass numbers the tags that a block can be of.
func (v *pageView) tagClass(i int) float32 {
	if v.d.Root == nil {
		return missing
	}
	switch v.d.Blocks[i].tag {
	case atom.P:
		return 1
	case atom.Div:
		return 2
	case atom.Li:
		return 3
	case atom.Td, atom.Th:
		return 4
	case atom.Tr:
		return 5
	case atom.Pre:
		return 6
	case atom.Blockquote:
		return 7
	case atom.Figcaption:
		return 8
	case atom.Dt:
		return 9
	case atom.Dd:
		return 10
	case atom.Section, atom.Article, atom.Main:
		return 11
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return 12
	}
	return 0
}

func ratio(a, b int) float32 {
	if b == 0 {
		return 0
	}
	return float32(a) / float32(b)
}

func oneIf(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// The classes of a byte at an edge of a block.
const (
	edgeLower = iota
	edgeUpper
	edgeDigit
	edgeQuote
	edgeStop
	edgeColon
	edgeOther
	edgeWide
)

func firstByteClass(s string) int { return int(byteClasses[s[0]]) }

func lastByteClass(s string) int { return int(byteClasses[s[len(s)-1]]) }

var byteClasses = func() (classes [256]uint8) {
	for c := range classes {
		switch {
		case 'a' <= c && c <= 'z':
			classes[c] = edgeLower
		case 'A' <= c && c <= 'Z':
			classes[c] = edgeUpper
		case '0' <= c && c <= '9':
			classes[c] = edgeDigit
		case c == '"' || c == '\'' || c == '(' || c == ')':
			classes[c] = edgeQuote
		case c == '.' || c == '!' || c == '?':
			classes[c] = edgeStop
		case c == ':':
			classes[c] = edgeColon
		case c >= 0x80:
			classes[c] = edgeWide
		default:
			classes[c] = edgeOther
		}
	}
	return classes
}()

// FeatureNames are the names of the numbers that blocks are scored by, in the
// order of the columns of Features.
func FeatureNames() []string {
	var names []string
	for _, g := range featureGroups {
		names = append(names, g.names...)
	}
	return names
}

// Features gives a row of numbers for each block of a document, for fitting
// the scores. kinds are the probabilities of FittedKinds, nil where they are not
// known. A feature that the page cannot have is NaN, and so is what lexicons say:
// see FillWordFeatures.
func Features(d *Document, kinds []float32) [][]float32 {
	v := viewPage(d)
	v.kinds = kinds
	rows := newRows(len(d.Blocks), featureCount())
	for i, row := range rows {
		v.fill(row, i)
	}
	return rows
}

// newRows are n rows for numbers, side by side.
func newRows(n, width int) [][]float32 {
	return slices.Collect(slices.Chunk(make([]float32, n*width), width))
}

func featureCount() int {
	n := 0
	for i := range featureGroups {
		n += len(featureGroups[i].names)
	}
	return n
}

// fill writes the features of a block into a row.
func (v *pageView) fill(row []float32, i int) {
	for j := range featureGroups {
		g := &featureGroups[j]
		g.fill(v, i, row[:len(g.names)])
		row = row[len(g.names):]
	}
}
