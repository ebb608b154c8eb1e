package score

import (
	"math"
	"slices"
	"strconv"

	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A markupContext holds what the first scores of an HTML page tell together:
// what they tell of any page, and how likely the other blocks are in the
// containers around one and on the same path.
type markupContext struct {
	*pageContext
	mean        []float32   // by container: mean score of its blocks
	pathScores  groupScores // by path
	classScores groupScores // by the class of the innermost container that has one
	topScores   [len(topShares)]float32
	unsureShare float32 // words that the scores are unsure of, per word that is likely body
	toSure      [len(sureScores)]distances
}

// distances are, by block, how many blocks back the last block stands that a
// score is sure of, and how many on the next.
type distances struct{ since, until []int32 }

// topShares are the shares of the likely words that stand in the best blocks: the
// score of the block that completes each says how sure the page is of its story.
var topShares = [...]float64{0.2, 0.5, 0.8}

// sureScores are scores that few blocks outside a story reach.
var sureScores = [...]float64{0.8, 0.95}

// newMarkupContext gathers what the second scores of an HTML page need.
func newMarkupContext(v *View, scores []float64) *markupContext {
	c := &markupContext{pageContext: newPageContext(v, scores)}
	c.averageContainers()
	c.rankBlocks()
	for k, sure := range sureScores {
		c.toSure[k] = distancesToSure(scores, sure)
	}
	return c
}

// blockWeight is what a block counts in a mean: long ones more, but not by
// their length.
func (c *markupContext) blockWeight(i int) float64 {
	return math.Sqrt(float64(max(c.Stats(i).Words, 1)))
}

// averageContainers computes the mean scores of containers, paths and classes.
func (c *markupContext) averageContainers() {
	all := c.d.Containers
	sums := make([]float64, 2*len(all))
	scored, weight := sums[:len(all)], sums[len(all):]
	c.pathScores = newGroupScores(c.pathOf, len(c.byPath))
	c.classScores = newGroupScores(c.classOf(), len(c.d.Classes.List))
	for i, p := range c.scores {
		at := c.d.Blocks[i].Container
		if at < 0 {
			continue
		}
		w := c.blockWeight(i)
		scored[at] += w * p
		weight[at] += w
		c.pathScores.add(at, w, p)
		c.classScores.add(at, w, p)
	}
	c.mean = make([]float32, len(all))
	for i := len(all) - 1; i >= 0; i-- {
		if p := all[i].Parent; p >= 0 {
			scored[p] += scored[i]
			weight[p] += weight[i]
		}
		if c.mean[i] = words.Missing; weight[i] > 0 {
			c.mean[i] = float32(scored[i] / weight[i])
		}
	}
}

// rankBlocks computes topScores and unsureShare.
func (c *markupContext) rankBlocks() {
	var likely [scoreSteps + 1]float64
	all, unsure := 0.0, 0.0
	for i, p := range c.scores {
		n := float64(c.Stats(i).Words)
		likely[int(p*scoreSteps)] += n * p
		all += n * p
		unsure += n * min(p, 1-p)
	}
	c.unsureShare = float32(unsure / max(all, 1))
	sum, k := 0.0, 0
	for step := scoreSteps; step >= 0 && k < len(topShares); step-- {
		sum += likely[step]
		for k < len(topShares) && sum >= topShares[k]*all {
			c.topScores[k] = float32(step) / scoreSteps
			k++
		}
	}
}

// distancesToSure returns the distances to the blocks with a score above sure.
func distancesToSure(scores []float64, sure float64) distances {
	n := len(scores)
	both := make([]int32, 2*n)
	d := distances{both[:n], both[n:]}
	since, until := int32(maxDistance), int32(maxDistance)
	for i, p := range scores {
		d.since[i] = since
		if since = min(since+1, maxDistance); p > sure {
			since = 1
		}
	}
	for i := n - 1; i >= 0; i-- {
		d.until[i] = until
		if until = min(until+1, maxDistance); scores[i] > sure {
			until = 1
		}
	}
	return d
}

// A markupContextFeature is one number of the second scores that needs a tree.
type markupContextFeature struct {
	name  string
	value func(c *markupContext, i int) float32
}

// markupContextFeatures come after contextFeatures in a row.
var markupContextFeatures = func() []markupContextFeature {
	list := []markupContextFeature{
		{"score on path", func(c *markupContext, i int) float32 { return c.pathScores.mean(c, i, 0) }},
		{"score of others on path", func(c *markupContext, i int) float32 { return c.pathScores.mean(c, i, c.blockWeight(i)) }},
		{"score on class", func(c *markupContext, i int) float32 { return c.classScores.mean(c, i, 0) }},
		{"score of others on class", func(c *markupContext, i int) float32 { return c.classScores.mean(c, i, c.blockWeight(i)) }},
		{"score of heading", func(c *markupContext, i int) float32 {
			if c.heading[i] < 0 {
				return words.Missing
			}
			return float32(c.scores[c.heading[i]])
		}},
		{"unsure words", func(c *markupContext, _ int) float32 { return c.unsureShare }},
	}
	for level := range levels + 1 {
		list = append(list, markupContextFeature{"score at level " + strconv.Itoa(level+1), func(c *markupContext, i int) float32 {
			at := c.level(i, level)
			if at < 0 {
				return words.Missing
			}
			return c.mean[at]
		}})
	}
	for k, share := range topShares {
		name := "score of best " + strconv.FormatFloat(share, 'g', -1, 64)
		list = append(list,
			markupContextFeature{name, func(c *markupContext, _ int) float32 { return c.topScores[k] }},
			markupContextFeature{"score over " + name, func(c *markupContext, i int) float32 { return float32(c.scores[i]) - c.topScores[k] }})
	}
	for k, sure := range sureScores {
		name := strconv.FormatFloat(sure, 'g', -1, 64)
		list = append(list,
			markupContextFeature{"blocks since " + name, func(c *markupContext, i int) float32 { return float32(c.toSure[k].since[i]) }},
			markupContextFeature{"blocks until " + name, func(c *markupContext, i int) float32 { return float32(c.toSure[k].until[i]) }})
	}
	return list
}()

// classOf gives each container the class of the innermost one around it that has
// one, itself first: answers to answers are on another path and of the same class.
func (c *markupContext) classOf() []int32 {
	all := c.d.Containers
	classes := make([]int32, len(all))
	for i := range all {
		if classes[i] = all[i].Class; classes[i] == page.NoClass && all[i].Parent >= 0 {
			classes[i] = classes[all[i].Parent]
		}
	}
	return classes
}

// groupScores are the scores of blocks whose containers are alike.
type groupScores struct {
	of     []int32   // by container: the number of its group, or less than 0
	score  []float64 // by group: sum of scores, each times the weight of its block
	weight []float64
}

func newGroupScores(of []int32, groups int) groupScores {
	sums := make([]float64, 2*groups)
	return groupScores{of, sums[:groups], sums[groups:]}
}

func (g *groupScores) add(container int, weight, score float64) {
	if n := g.of[container]; n >= 0 {
		g.score[n] += weight * score
		g.weight[n] += weight
	}
}

// mean is the mean score of a block's group, without the block where its weight
// is given as own.
func (g *groupScores) mean(c *markupContext, block int, own float64) float32 {
	at := c.d.Blocks[block].Container
	if at < 0 || g.of[at] < 0 {
		return words.Missing
	}
	weight := g.weight[g.of[at]] - own
	if weight < 1e-6 {
		return words.Missing
	}
	return float32((g.score[g.of[at]] - own*c.scores[block]) / weight)
}

// sharedFeatures are the features of the first scores that the second ones look
// at too.
var sharedFeatures = []string{
	"words", "link share", "ends sentence", "type", "heading level", "tag", "index share", "near comment", "near related", "near <aside>",
	"page articles", "outer card count", "card count", "blocks from title", "in title", "times on page", "page words", "article number",
	"steps to main", "label related", "heading label related", "words at level 1", "words at level 2", "words at level 3",
	"long words around 4", "words say", "classes say", "opens related",
	"chance of article", "chance of forum", "chance of product", "chance of listing", "chance of collection", "chance of documentation",
	"chance of service",
}

// sharedColumns are the columns of sharedFeatures in a row of Features.
var sharedColumns = func() []int {
	names := FeatureNames()
	columns := make([]int, len(sharedFeatures))
	for i, name := range sharedFeatures {
		if columns[i] = slices.Index(names, name); columns[i] < 0 {
			panic("extract: no feature " + name)
		}
	}
	return columns
}()

// appendShared appends the sharedFeatures of a row of Features.
func appendShared(to, row []float32) []float32 {
	for _, column := range sharedColumns {
		to = append(to, row[column])
	}
	return to
}

// fillSecond writes the numbers of the second score of a block into a row that
// begins with its sharedFeatures.
func (c *markupContext) fillSecond(row []float32, i int) {
	row = row[len(sharedFeatures):]
	c.fillContext(row, i)
	row = row[len(contextFeatures):]
	for j := range markupContextFeatures {
		row[j] = markupContextFeatures[j].value(c, i)
	}
}

// MarkupContextFeatureNames returns the names of the columns of
// MarkupContextFeatures: some of Features, and what the first scores tell.
func MarkupContextFeatureNames() []string {
	names := slices.Clone(sharedFeatures)
	for _, f := range contextFeatures {
		names = append(names, f.name)
	}
	for _, f := range markupContextFeatures {
		names = append(names, f.name)
	}
	return names
}

// MarkupContextFeatures returns a row of numbers for each block that is scored
// again, nil for the others. rows are the Features of the blocks of d, scores
// their FirstScores; rows are not changed.
func MarkupContextFeatures(d *page.Document, rows [][]float32, scores []float64) [][]float32 {
	c := newMarkupContext(NewView(d), scores)
	out := make([][]float32, len(rows))
	width := len(MarkupContextFeatureNames())
	for i, row := range rows {
		if scores[i] >= RescoreMin {
			out[i] = appendShared(make([]float32, 0, width), row)[:width]
			c.fillSecond(out[i], i)
		}
	}
	return out
}
