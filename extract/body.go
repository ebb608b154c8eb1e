package extract

import (
	"math"
	"strings"

	"shuck/extract/boost"
)

// Scores are cut no lower than between the two bounds, the second on pages that
// are sure to be articles: theirs are the paragraphs that stand out, while
// the parts of other pages are alike. Cuts are tried in steps of one
// scoreSteps-th.
const (
	leastCut        = 0.2
	leastArticleCut = 0.5
	scoreSteps      = 100
)

// bestCut is the probability above which blocks are body so that the body can
// be expected to have the best F1, and that F1. Where the scores are sure it is
// about a half; where they are not, leaving everything out would be worse than
// taking what is likelier than the rest.
func bestCut(scores []float64, least float64, words func(i int) int) (cut, expected float64) {
	var total, hit [scoreSteps + 1]float64 // words, and words that are body, by score
	all := 0.0
	for i, p := range scores {
		n := float64(words(i))
		step := int(p * scoreSteps)
		total[step] += n
		hit[step] += n * p
		all += n * p
	}
	cut = least
	taken, in := 0.0, 0.0
	for step := scoreSteps; step >= int(least*scoreSteps); step-- {
		taken += total[step]
		in += hit[step]
		if f := 2 * in / (taken + all); f > expected {
			cut, expected = float64(step)/scoreSteps, f
		}
	}
	return cut, expected
}

// decideBody scores every block and takes those that are likely the story.
func (a *article) decideBody() {
	if a.doc.Root == nil {
		a.decideTextBody()
		return
	}
	a.view, a.scores = scorePage(a.doc, a.model)
	a.body, a.dropped = make([]bool, len(a.scores)), make([]string, len(a.scores))
	words := func(i int) int { return a.view.stats(i).words }
	a.above, a.expected = bestCut(a.scores, a.leastCut(), words)
	if a.expected == 0 { // a small page gives little to be sure by
		a.above, a.expected = bestCut(a.scores, leastCut, words)
	}
	for i, p := range a.scores {
		a.body[i] = p >= a.above
	}
	a.dropRepeats()
	a.dropOtherStories()
	if story := a.dataBlocks(); story != nil {
		a.takeData(story)
	}
	a.bounds()
}

// leastCut is how low the scores of this page may be cut.
func (a *article) leastCut() float64 {
	if a.view.kinds == nil {
		return leastArticleCut
	}
	return leastCut + (leastArticleCut-leastCut)*float64(a.view.kinds[0])
}

// scorePage looks at a page and scores its blocks.
func scorePage(d *Document, m *Model) (*pageView, []float64) {
	v := viewPage(d)
	v.kinds = v.guessKinds(m.Kind)
	return v, scoreBlocks(v, m.Markup)
}

// neverBody is the log odds of 0.1, which no cut goes down to: trees are left
// out that cannot lift a block so far, which is most of them for most blocks.
const neverBody = -2.2

// scoreBlocks gives each block the probability that it is body; one below 0.1
// may be off.
func scoreBlocks(v *pageView, forest *boost.Forest) []float64 {
	scores := make([]float64, len(v.d.Blocks))
	row := newRow()
	for i := range scores {
		v.fill(row, i)
		margin, _ := forest.ScoreAbove(row, neverBody)
		scores[i] = 1 / (1 + math.Exp(-margin))
	}
	return scores
}

// leadIsApart tells whether a standfirst is a field of its own and no part of the
// body. News stories have standfirsts; what looks like one elsewhere is as
// often the first paragraph, which must never be lost.
func (a *article) leadIsApart() bool {
	if a.doc.Root == nil {
		return true
	}
	for _, n := range a.doc.meta.ld {
		for _, t := range n.types() {
			if strings.HasSuffix(t, "NewsArticle") || t == "LiveBlogPosting" {
				return true
			}
		}
	}
	return false
}

// takeStamps takes the lines out of the body's head that say when and by whom
// the story was published: short, and with a date.
func (a *article) takeStamps() {
	a.bounds()
	for i := a.first; i < a.end && !isLong(&a.doc.Blocks[i]); i++ {
		b := &a.doc.Blocks[i]
		if b.Type == Heading || b.stats.endsSentence || i == a.cutBlock {
			continue
		}
		if _, _, _, dated := findPrintedDate(b.Text, a.language); dated {
			a.take(i)
		}
	}
}

// trimBody takes out of the body what other steps found to be a field of its
// own, and headings that head nothing.
func (a *article) trimBody() {
	a.take(a.title.Block)
	a.takeStamps()
	a.bounds()
	for i := a.end - 1; i >= a.first; i-- {
		if !a.body[i] {
			continue
		}
		if a.doc.Blocks[i].Type != Heading {
			break
		}
		a.drop(i)
	}
	a.bounds()
}
