package score

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A feature is one number that a block of an HTML page is scored by. Those that
// need a tree are missing (NaN) where a page has none.
type feature struct {
	name  string
	value func(v *View, i int) float32
}

// A featureGroup is features that are computed together, because they look at
// the same thing. fill writes a value for each name into a row.
type featureGroup struct {
	names  []string
	fill   func(v *View, i int, row []float32)
	ofPage bool // the values are the same for every block of a page
}

// featureGroups are all features in the order of the fitted model. The model
// holds for this list alone: changing it means fitting again, and a test says
// so.
var featureGroups = []featureGroup{
	oneByOne(ownTextFeatures), oneByOne(positionFeatures), oneByOne(overlapFeatures), oneByOne(tagFeatures),
	nearFeatures(), levelFeatures(), pathFeatures(), neighbourFeatures(), ofPage(oneByOne(pageFeatures)),
	labelFeatures(), oneByOne(headingFeatures()), itemFeatures("card", (*View).innerItemOf), itemFeatures("outer card", (*View).outerItemOf),
	oneByOne(regionFeatures()), phraseFeatures(), ofPage(oneByOne(kindChances())), ofPage(traitFeatures()),
	oneByOne(wordFeatures()),
}

// oneByOne makes a group of features that have nothing in common. Inlined for each list it would fill
// kilobytes that run once.
//
//go:noinline
func oneByOne(list []feature) featureGroup {
	var g featureGroup
	for _, f := range list {
		g.names = append(g.names, f.name)
	}
	g.fill = func(v *View, i int, row []float32) {
		for j := range list {
			row[j] = list[j].value(v, i)
		}
	}
	return g
}

// ofPage marks a group whose values are the same for every block of a page.
func ofPage(g featureGroup) featureGroup {
	g.ofPage = true
	return g
}

// fillMissing writes down that a block has none of a group's features.
func fillMissing(row []float32) {
	for j := range row {
		row[j] = words.Missing
	}
}

// ownTextFeatures look at the block's own text.
var ownTextFeatures = []feature{
	{"words", func(v *View, i int) float32 { return float32(v.Stats(i).Words) }},
	{"runes", func(v *View, i int) float32 { return float32(v.Stats(i).Runes) }},
	{"link share", func(v *View, i int) float32 {
		if v.d.Root == nil {
			return words.Missing
		}
		return words.Ratio(v.Stats(i).LinkWords, v.Stats(i).Words)
	}},
	{"commas per word", func(v *View, i int) float32 { return words.Ratio(v.Stats(i).Commas, v.Stats(i).Words) }},
	{"stops per word", func(v *View, i int) float32 { return words.Ratio(v.Stats(i).Stops, v.Stats(i).Words) }},
	{"ends sentence", func(v *View, i int) float32 { return words.OneIf(v.Stats(i).EndsSentence) }},
	{"capitals share", func(v *View, i int) float32 { return words.Ratio(v.Stats(i).Capitals, v.Stats(i).Words) }},
	{"digits share", func(v *View, i int) float32 { return words.Ratio(v.Stats(i).Digits, v.Stats(i).Runes) }},
	{"stop word share", func(v *View, i int) float32 { return words.Ratio(v.Stats(i).StopWords, v.Stats(i).Words) }},
	{"word length", func(v *View, i int) float32 { return words.Ratio(v.Stats(i).Runes, v.Stats(i).Words) }},
	{"first byte class", func(v *View, i int) float32 { return float32(firstByteClass(v.d.Blocks[i].Text)) }},
	{"last byte class", func(v *View, i int) float32 { return float32(lastByteClass(v.d.Blocks[i].Text)) }},
	{"lines", func(v *View, i int) float32 { return float32(strings.Count(v.d.Blocks[i].Text, "\n")) }},
	{"bars", func(v *View, i int) float32 { return float32(strings.Count(v.d.Blocks[i].Text, "|")) }},
	{"times on page", func(v *View, i int) float32 { return float32(v.Occurrences(i)) }},
}

// positionFeatures say where on the page the block stands.
var positionFeatures = []feature{
	{"index", func(v *View, i int) float32 { return blocksAway(i) }},
	{"index share", func(v *View, i int) float32 { return words.Ratio(i, len(v.d.Blocks)) }},
	{"words before", func(v *View, i int) float32 { return wordsAway(v.wordsBefore[i]) }},
	{"words before share", func(v *View, i int) float32 { return words.Ratio(v.wordsBefore[i], v.Total.Words) }},
	{"words after", func(v *View, i int) float32 { return wordsAway(v.Total.Words - v.wordsBefore[i]) }},
	{"blocks from title", func(v *View, i int) float32 {
		if v.titleBlock < 0 {
			return words.Missing
		}
		return blocksAway(i - v.titleBlock)
	}},
	{"words from title", func(v *View, i int) float32 {
		if v.titleBlock < 0 {
			return words.Missing
		}
		return wordsAway(v.wordsBefore[i] - v.wordsBefore[v.titleBlock])
	}},
	{"blocks since long", func(v *View, i int) float32 { return float32(v.sinceLong[i]) }},
	{"blocks until long", func(v *View, i int) float32 { return float32(v.untilLong[i]) }},
	{"long words around 4", func(v *View, i int) float32 { return float32(v.longWords(i-4, i+4)) }},
	{"long words around 12", func(v *View, i int) float32 { return float32(v.longWords(i-12, i+12)) }},
	{"long words before 6", func(v *View, i int) float32 { return float32(v.longWords(i-6, i-1)) }},
	{"long words after 6", func(v *View, i int) float32 { return float32(v.longWords(i+1, i+6)) }},
	{"long words before share", func(v *View, i int) float32 { return words.Ratio(v.longBefore[i], v.longBefore[len(v.d.Blocks)]) }},
}

// Most stories are shorter than farWords and farBlocks: how much further on a
// block stands tells nothing, and few long stories are there to learn so from.
const (
	farWords  = 1500
	farBlocks = 150
)

// longStory is how many words a story has at most as a number to score by. Of pages that seem
// to have more the few to learn from mostly hold threads of comments, and essays of that
// length lost half of their paragraphs for it.
const longStory = 7500

// wordsAway is a distance in words as a number to score by.
func wordsAway(n int) float32 { return float32(min(n, farWords)) }

// blocksAway is a distance in blocks as a number to score by.
func blocksAway(n int) float32 { return float32(min(n, farBlocks)) }

// overlapFeatures compare the block with the page's metadata.
var overlapFeatures = []feature{
	{"in title", func(v *View, i int) float32 { return v.InTitle[i] }},
	{"in description", func(v *View, i int) float32 { return v.InDescription[i] }},
	{"told by JSON-LD", func(v *View, i int) float32 { return v.inStructuredData[i] }},
}

// tagFeatures look at the element whose text the block is.
var tagFeatures = []feature{
	{"tag", func(v *View, i int) float32 { return v.tagClass(i) }},
	{"heading level", func(v *View, i int) float32 {
		if v.d.Blocks[i].Type != page.Heading {
			return 0
		}
		return float32(v.d.Blocks[i].Level)
	}},
	{"list level", func(v *View, i int) float32 {
		if v.d.Blocks[i].Type != page.ListItem {
			return 0
		}
		return float32(v.d.Blocks[i].Level)
	}},
	{"depth", func(v *View, i int) float32 {
		if v.d.Root == nil {
			return words.Missing
		}
		return float32(v.depth[v.d.Blocks[i].Container])
	}},
}

// nearFeatures give, for each hint and role, how far up the nearest container
// that has it is.
func nearFeatures() featureGroup {
	var g featureGroup
	for _, name := range page.HintNames {
		g.names = append(g.names, "near "+name)
	}
	for _, name := range page.RoleNames {
		g.names = append(g.names, "near <"+name+">")
	}
	g.fill = func(v *View, i int, row []float32) {
		c := v.d.Blocks[i].Container
		if c < 0 {
			fillMissing(row)
			return
		}
		for k, n := range v.d.Containers[c].Distance {
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
	g.fill = func(v *View, i int, row []float32) {
		c := v.level(i, 0)
		for ; c >= 0 && len(row) > 0; c, row = v.up[c], row[6:] {
			s := &v.d.Containers[c].Totals
			row[0], row[1] = float32(s.Words), float32(s.Blocks)
			row[2], row[3] = words.Ratio(s.LinkWords, s.Words), words.Ratio(s.ParagraphWords, s.Words)
			row[4], row[5] = words.Ratio(s.LongBlocks, s.Blocks), words.Ratio(s.Words, v.Total.Words)
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
		fill: func(v *View, i int, row []float32) {
			fillMissing(row)
			if path := v.pathNumber(i); path >= 0 {
				s := &v.onPath[path]
				row[0], row[1], row[2] = float32(s.Words), float32(s.Blocks), words.Ratio(s.LinkWords, s.Words)
				row[3], row[4] = words.Ratio(s.Words, s.Blocks), words.Ratio(s.Words, v.Total.Words)
			}
			if v.main >= 0 {
				c := &v.d.Containers[v.main]
				row[5] = words.OneIf(c.First <= i && i < c.End)
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
	g.fill = func(v *View, i int, row []float32) {
		path := v.pathNumber(i)
		for _, n := range neighbourSteps {
			j := i + n.step
			if j < 0 || j >= len(v.d.Blocks) {
				fillMissing(row[:5])
			} else {
				b := &v.d.Blocks[j]
				row[0], row[1] = float32(b.Stats.Words), words.Ratio(b.Stats.LinkWords, b.Stats.Words)
				row[2], row[3] = words.OneIf(b.Stats.EndsSentence), words.OneIf(b.Type == page.Heading)
				if row[4] = words.Missing; path >= 0 {
					row[4] = words.OneIf(path == v.pathNumber(j))
				}
			}
			row = row[5:]
		}
	}
	return g
}

// pageFeatures are the same for every block of a page.
var pageFeatures = []feature{
	{"page words", func(v *View, _ int) float32 { return float32(v.Total.Words) }},
	{"page blocks", func(v *View, _ int) float32 { return float32(v.Total.Blocks) }},
	{"page link share", func(v *View, _ int) float32 { return words.Ratio(v.Total.LinkWords, v.Total.Words) }},
	{"page long blocks", func(v *View, _ int) float32 { return float32(v.Total.LongBlocks) }},
	{"page long word share", func(v *View, _ int) float32 { return words.Ratio(v.longBefore[len(v.d.Blocks)], v.Total.Words) }},
	{"page says", func(v *View, _ int) float32 { return v.declaredKind }},
	{"page articles", func(v *View, _ int) float32 { return v.articles }},
}

// tagClass numbers the tags that a block can have.
func (v *View) tagClass(i int) float32 {
	if v.d.Root == nil {
		return words.Missing
	}
	switch v.d.Blocks[i].Tag {
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

// The classes of a byte at an edge of a block.
const (
	edgeLower = iota
	edgeUpper
	edgeDigit
	edgeQuote
	edgeStop
	edgeColon
	edgeOther
	edgeNonASCII
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
			classes[c] = edgeNonASCII
		default:
			classes[c] = edgeOther
		}
	}
	return classes
}()

// FeatureNames returns the names of the columns of Features.
func FeatureNames() []string {
	var names []string
	for _, g := range featureGroups {
		names = append(names, g.names...)
	}
	return names
}

// Features returns a row of numbers for each block of an HTML page, what the
// first scores are made from. kinds are the probabilities of FittedKinds, nil
// where they are not known. A number that the page cannot have is NaN, and so
// is what lexicons say: see FillWordFeatures.
func Features(d *page.Document, kinds []float32) [][]float32 {
	v := NewView(d)
	v.Kinds = kinds
	v.setTraits(v.kindRow())
	rows := newRows(len(d.Blocks), featureCount())
	v.fillPage(rows)
	for i, row := range rows {
		v.fillBlock(row, i)
	}
	return rows
}

// newRows makes n rows of numbers, side by side in memory.
func newRows(n, width int) [][]float32 {
	return slices.AppendSeq(make([][]float32, 0, n), slices.Chunk(make([]float32, n*width), width))
}

func featureCount() int {
	n := 0
	for i := range featureGroups {
		n += len(featureGroups[i].names)
	}
	return n
}

// fillPage writes what is the same for every block of the page into rows, which
// may then be used for one block after the other.
func (v *View) fillPage(rows [][]float32) {
	for _, row := range rows {
		v.fill(row, 0, true)
	}
}

// fillBlock writes the other features, those of a block, into a row.
func (v *View) fillBlock(row []float32, i int) { v.fill(row, i, false) }

// fill writes the features of the page or those of a block into a row.
func (v *View) fill(row []float32, i int, ofPage bool) {
	for j := range featureGroups {
		g := &featureGroups[j]
		if g.ofPage == ofPage {
			g.fill(v, i, row[:len(g.names)])
		}
		row = row[len(g.names):]
	}
}
