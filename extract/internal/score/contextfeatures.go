package score

import (
	"strconv"

	"shuck/extract/internal/words"
)

// A pageContext holds what the first scores of a page's blocks tell together:
// where the story begins and ends, and what stands alone.
type pageContext struct {
	*View
	scores   []float64
	likely   []float64 // words that are likely body before each block, and of all at the end
	since    []int     // blocks back to the last that is likely body
	until    []int
	from, to int // the best region
}

// newPageContext gathers what the second scores need.
func newPageContext(v *View, scores []float64) *pageContext {
	n := len(scores)
	c := &pageContext{View: v, scores: scores, likely: make([]float64, n+1), since: make([]int, n), until: make([]int, n)}
	since, until := maxDistance, maxDistance
	for i, p := range scores {
		c.likely[i+1] = c.likely[i] + p*float64(v.Stats(i).Words)
		c.since[i] = since
		if since = min(since+1, maxDistance); p > likelyBody {
			since = 1
		}
	}
	for i := n - 1; i >= 0; i-- {
		c.until[i] = until
		if until = min(until+1, maxDistance); scores[i] > likelyBody {
			until = 1
		}
	}
	c.from, c.to = storyRegion(v, scores)
	return c
}

// A region of blocks gains the words of those that are likely body and loses
// those of the others; a block counts as regionWordsMin words at least and
// regionWordsMax at most.
const (
	regionWordsMin = 4
	regionWordsMax = 60
)

// storyRegion finds the run of blocks with the greatest sum of such values.
func storyRegion(v *View, scores []float64) (first, end int) {
	best, sum, start := 0.0, 0.0, 0
	for i, p := range scores {
		sum += (p - likelyBody) * float64(min(max(v.Stats(i).Words, regionWordsMin), regionWordsMax))
		if sum <= 0 {
			sum, start = 0, i+1
		} else if sum > best {
			best, first, end = sum, start, i+1
		}
	}
	return first, end
}

// expected returns the expected number of body words in a stretch of blocks,
// both ends included.
func (c *pageContext) expected(from, to int) float32 {
	from, to = max(from, 0), min(to+1, len(c.scores))
	if from >= to {
		return 0
	}
	return float32(c.likely[to] - c.likely[from])
}

// expectedShare is expected as a share of the stretch's words.
func (c *pageContext) expectedShare(from, to int) float32 {
	from, to = max(from, 0), min(to+1, len(c.scores))
	if from >= to || c.wordsBefore[to] == c.wordsBefore[from] {
		return words.Missing
	}
	return float32((c.likely[to] - c.likely[from]) / float64(c.wordsBefore[to]-c.wordsBefore[from]))
}

// A contextFeature is one number of the second scores.
type contextFeature struct {
	name  string
	value func(c *pageContext, i int) float32
}

// contextFeatures come after the features of the first scores in a row.
var contextFeatures = func() []contextFeature {
	list := []contextFeature{
		{"score", func(c *pageContext, i int) float32 { return float32(c.scores[i]) }},
		{"expected before", func(c *pageContext, i int) float32 { return float32(min(c.likely[i], farWords)) }},
		{"expected after", func(c *pageContext, i int) float32 {
			return float32(min(c.likely[len(c.scores)]-c.likely[i+1], farWords))
		}},
		{"expected share before", func(c *pageContext, i int) float32 {
			if all := c.likely[len(c.scores)]; all > 0 {
				return float32(c.likely[i] / all)
			}
			return words.Missing
		}},
		{"expected words", func(c *pageContext, _ int) float32 { return float32(min(c.likely[len(c.scores)], longStory)) }},
		{"blocks since likely", func(c *pageContext, i int) float32 { return float32(c.since[i]) }},
		{"blocks until likely", func(c *pageContext, i int) float32 { return float32(c.until[i]) }},
		{"in region", func(c *pageContext, i int) float32 { return words.OneIf(c.from <= i && i < c.to) }},
		{"blocks into region", func(c *pageContext, i int) float32 { return blocksAway(i - c.from) }},
		{"blocks to region's end", func(c *pageContext, i int) float32 { return blocksAway(c.to - i) }},
		{"words from region", func(c *pageContext, i int) float32 {
			switch {
			case i < c.from:
				return float32(c.wordsBefore[i+1] - c.wordsBefore[c.from])
			case i >= c.to:
				return float32(c.wordsBefore[i] - c.wordsBefore[c.to] + 1)
			}
			return 0
		}},
		{"region share", func(c *pageContext, _ int) float32 {
			if all := c.likely[len(c.scores)]; all > 0 {
				return float32((c.likely[c.to] - c.likely[c.from]) / all)
			}
			return words.Missing
		}},
	}
	for _, reach := range []int{2, 5, 10, 25} {
		n := strconv.Itoa(reach)
		list = append(list,
			contextFeature{"expected share of " + n + " before", func(c *pageContext, i int) float32 { return c.expectedShare(i-reach, i-1) }},
			contextFeature{"expected share of " + n + " after", func(c *pageContext, i int) float32 { return c.expectedShare(i+1, i+reach) }},
			contextFeature{"expected of " + n + " before", func(c *pageContext, i int) float32 { return c.expected(i-reach, i-1) }},
			contextFeature{"expected of " + n + " after", func(c *pageContext, i int) float32 { return c.expected(i+1, i+reach) }})
	}
	for _, step := range []int{-4, -3, -2, -1, 1, 2, 3, 4} {
		list = append(list, contextFeature{"score of " + strconv.Itoa(step), func(c *pageContext, i int) float32 {
			if i+step < 0 || i+step >= len(c.scores) {
				return words.Missing
			}
			return float32(c.scores[i+step])
		}})
	}
	return list
}()

// fillContext writes the contextFeatures of a block.
func (c *pageContext) fillContext(row []float32, i int) {
	for j := range contextFeatures {
		row[j] = contextFeatures[j].value(c, i)
	}
}
