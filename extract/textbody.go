package extract

import "shuck/extract/boost"

// textThreshold is the probability above which a block of a text dump is body.
const textThreshold = 0.5

// decideTextBody scores every block of a text dump and takes those that are
// likely the story, from the one region of the dump where it stands.
func (a *article) decideTextBody() {
	a.view = viewPage(a.doc)
	a.text = viewText(a.view)
	a.scores = scoreText(a.text, a.model.Text)
	a.body = make([]bool, len(a.scores))
	from, to := storyRegion(a.text, a.scores)
	for i := from; i < to; i++ {
		a.body[i] = a.scores[i] > textThreshold
	}
	a.bounds()
}

// A region of blocks is worth the words of those that are likely body, less
// those of the others, each block counting regionLeast words at least and
// regionMost at most.
const (
	regionLeast = 4
	regionMost  = 60
)

// storyRegion finds the run of blocks that is worth most as one story. A
// block of another story behind a page of teasers stays out.
func storyRegion(v *textView, scores []float64) (first, end int) {
	best, sum, start := 0.0, 0.0, 0
	for i, p := range scores {
		sum += (p - textThreshold) * float64(min(max(v.stats(i).words, regionLeast), regionMost))
		if sum <= 0 {
			sum, start = 0, i+1
		} else if sum > best {
			best, first, end = sum, start, i+1
		}
	}
	return first, end
}

// scoreText gives each block the probability that it is body.
func scoreText(v *textView, forest *boost.Forest) []float64 {
	scores := make([]float64, len(v.d.Blocks))
	row := make([]float32, len(dumpFeatures))
	for i := range scores {
		v.fillText(row, i)
		scores[i] = forest.Probability(row)
	}
	return scores
}
