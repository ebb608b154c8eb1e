package score

import (
	"slices"
	"strings"

	"shuck/extract/internal/boost"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// ScoreLines returns the probability that each of some lines, given as numbers
// of blocks in rising order, is the headline. Lines are scored twice, as blocks
// are as body: first each by itself, then, if it may be the headline, beside
// the others that may be. A kicker, a headline and a standfirst stand close
// together, and each looks like a headline where the others are not seen.
func (l *LineView) ScoreLines(lines []int, m *Model) []float64 {
	s := twiceScorer{
		blocks: len(lines), first: m.Lines, second: m.LineContext,
		rows:  newRows(min(len(lines), boost.BatchRows), len(lineFeatures)),
		fill:  func(row []float32, k int) { l.fillLine(row, lines[k]) },
		width: len(lineFeatures) + len(lineContextFeatures),
		context: func(first []float64) contextOf {
			return func(row []float32, k int) { l.withRivals(k, lines, first).fill(row[len(lineFeatures):]) }
		},
	}
	return s.score()
}

// A lineContext is a line that may be the headline, beside its rivals: the
// other lines that may be it, apart from those with the same text.
type lineContext struct {
	*LineView
	lines       []int
	scores      []float64
	index       int     // of the line among lines
	above       int     // index of the likeliest rival above it, or noRival
	below       int     // and below it
	best        int     // the likelier of the two
	copiesScore float64 // sum of the scores of lines with the same text
	likelier    int     // lines with a greater score
}

// noRival is the index of a rival that does not exist.
const noRival = -1

// contextRows returns a row of numbers for the second score of each line that
// has one, nil for the others. The line's first row comes first in it.
func (l *LineView) contextRows(lines []int, rows [][]float32, scores []float64) [][]float32 {
	out := make([][]float32, len(lines))
	for k, p := range scores {
		if p < RescoreMin {
			continue
		}
		n := len(rows[k])
		out[k] = slices.Grow(slices.Clone(rows[k]), len(lineContextFeatures))[:n+len(lineContextFeatures)]
		l.withRivals(k, lines, scores).fill(out[k][n:])
	}
	return out
}

// fill writes the lineContextFeatures of a line into a row.
func (c *lineContext) fill(row []float32) {
	for j := range lineContextFeatures {
		row[j] = lineContextFeatures[j].value(c)
	}
}

// withRivals returns the context of the k-th of some lines.
func (l *LineView) withRivals(k int, lines []int, scores []float64) *lineContext {
	c := &lineContext{LineView: l, lines: lines, scores: scores, index: k, above: noRival, below: noRival}
	for j, p := range scores {
		switch {
		case j == k || p < RescoreMin:
		case l.TextID[lines[j]] == l.TextID[lines[k]]:
			c.copiesScore += p
		case j < k && (c.above == noRival || p >= scores[c.above]):
			c.above = j
		case j > k && (c.below == noRival || p > scores[c.below]):
			c.below = j
		}
		if p > scores[k] {
			c.likelier++
		}
	}
	if c.best = c.above; c.above == noRival || c.below != noRival && scores[c.below] > scores[c.above] {
		c.best = c.below
	}
	return c
}

// A lineContextFeature is one number of the second scores of lines.
type lineContextFeature struct {
	name  string
	value func(c *lineContext) float32
}

// rivalFeatures set a rival, line r, beside a line i.
var rivalFeatures = [...]struct {
	name  string
	value func(c *lineContext, i, r int) float32
}{
	{"blocks", func(c *lineContext, i, r int) float32 { return float32(r - i) }},
	{"words", func(c *lineContext, i, r int) float32 { return float32(c.Stats(r).Words) }},
	{"relative words", func(c *lineContext, i, r int) float32 { return words.Ratio(c.Stats(i).Words, c.Stats(r).Words) }},
	{"ends sentence", func(c *lineContext, i, r int) float32 { return words.OneIf(c.Stats(r).EndsSentence) }},
	{"topic weight", func(c *lineContext, i, r int) float32 { return c.topics.of(i).weight - c.topics.of(r).weight }},
	{"topic share", func(c *lineContext, i, r int) float32 { return c.topics.of(i).share - c.topics.of(r).share }},
	{"times on page", func(c *lineContext, i, r int) float32 { return float32(c.Occurrences(r)) }},
	{"type", func(c *lineContext, i, r int) float32 { return c.typeClass(r) }},
	{"level", func(c *lineContext, i, r int) float32 { return float32(c.d.Blocks[r].Level - c.d.Blocks[i].Level) }},
	{"in title", func(c *lineContext, i, r int) float32 { return c.InTitle[i] - c.InTitle[r] }},
	{"picture credit", func(c *lineContext, i, r int) float32 { return words.OneIf(c.PictureCredit[r]) }},
	{"holds", func(c *lineContext, i, r int) float32 {
		x, y := c.d.Blocks[i].Text, c.d.Blocks[r].Text
		return words.OneIf(strings.Contains(x, y)) - words.OneIf(strings.Contains(y, x))
	}},
}

// lineContextFeatures stand behind lineFeatures in a row.
var lineContextFeatures = func() []lineContextFeature {
	list := []lineContextFeature{
		{"score", func(c *lineContext) float32 { return float32(c.scores[c.index]) }},
		{"score of copies", func(c *lineContext) float32 { return float32(c.copiesScore) }},
		{"likelier lines", func(c *lineContext) float32 { return float32(c.likelier) }},
	}
	rivals := []struct {
		name string
		of   func(c *lineContext) int
	}{
		{"rival above", func(c *lineContext) int { return c.above }},
		{"rival below", func(c *lineContext) int { return c.below }},
		{"best rival", func(c *lineContext) int { return c.best }},
	}
	for _, rival := range rivals {
		list = append(list, lineContextFeature{"score of " + rival.name, func(c *lineContext) float32 {
			if r := rival.of(c); r != noRival {
				return float32(c.scores[r])
			}
			return words.Missing
		}})
		for _, beside := range rivalFeatures {
			list = append(list, lineContextFeature{beside.name + " of " + rival.name, func(c *lineContext) float32 {
				r := rival.of(c)
				if r == noRival {
					return words.Missing
				}
				return beside.value(c, c.lines[c.index], c.lines[r])
			}})
		}
	}
	return list
}()

// LineContextFeatureNames returns the names of the columns of
// LineContextFeatures.
func LineContextFeatureNames() []string {
	names := LineFeatureNames()
	for _, f := range lineContextFeatures {
		names = append(names, f.name)
	}
	return names
}

// LineContextFeatures returns a row of numbers for the second score of each of
// the blocks that LineFeatures returned with the given rows; nil for a block
// that is not scored again. asBody are the scores of all blocks as body,
// asHeadline the FirstScores of the rows.
func LineContextFeatures(d *page.Document, asBody []float64, blocks []int, rows [][]float32, asHeadline []float64) [][]float32 {
	return lineViewOf(d, asBody).contextRows(blocks, rows, asHeadline)
}
