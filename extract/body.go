package extract

import (
	"math"

	"shuck/extract/boost"
)

// bodyThreshold is the probability above which a block is body. It is above a
// half because a lost short block costs less than a teaser taken in.
const bodyThreshold = 0.55

// decideBody scores every block and takes those that are likely the story.
func (a *article) decideBody() {
	if a.doc.Root == nil {
		a.decideTextBody()
		return
	}
	a.view = viewPage(a.doc)
	a.scores = scoreBlocks(a.view, a.model.Markup)
	a.body = make([]bool, len(a.scores))
	for i, p := range a.scores {
		a.body[i] = p > bodyThreshold
	}
	if story := a.dataBlocks(); story != nil {
		a.takeData(story)
	}
	a.bounds()
}

// scoreBlocks gives each block the probability that it is body.
func scoreBlocks(v *pageView, forest *boost.Forest) []float64 {
	scores := make([]float64, len(v.d.Blocks))
	row := make([]float32, len(blockFeatures))
	for i := range scores {
		v.fill(row, i)
		scores[i] = forest.Probability(row)
	}
	return scores
}

// trimBody takes out of the body what other steps found to be a field of its
// own, and headings that head nothing.
func (a *article) trimBody() {
	a.take(a.title.Block)
	a.bounds()
	for i := a.end - 1; i >= a.first; i-- {
		if !a.body[i] {
			continue
		}
		if a.doc.Blocks[i].Type != Heading {
			break
		}
		a.body[i] = false
	}
	a.bounds()
}

// confidence is how sure the scores were of the blocks that were taken, by
// their words.
func (a *article) confidence() float64 {
	sum, words := 0.0, 0.0
	for i, in := range a.body {
		if in {
			n := float64(a.doc.Blocks[i].stats.words)
			sum += n * a.scores[i]
			words += n
		}
	}
	if words == 0 {
		return 0
	}
	return math.Round(1000*sum/words) / 1000
}
