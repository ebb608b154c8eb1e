package score

import (
	"math"
)

// Lower bounds of the cut, for BestCut. On HTML pages the bound lies between
// MinCut and MinArticleCut, nearer the latter the surer the page is to be an
// article: an article's paragraphs stand out, while the parts of other pages are
// alike. MinTextCut is the bound of text dumps. Cuts are tried in steps of one
// scoreSteps-th.
const (
	MinCut        = 0.2
	MinArticleCut = 0.5
	MinTextCut    = 0.4
	scoreSteps    = 100
)

// MinPageWords is the fewest words a page with a story has: "Log in" is none.
const MinPageWords = 5

// biases are by how much the log odds of all blocks of a page may be off
// together: to one reader the body of a shop's page is its description, to
// another all that is said about the product. They are the middles of the
// fifths of a normal distribution with a deviation of 2, the best by
// cross-validation.
var biases = [...]float64{-2.56, -1.05, 0, 1.05, 2.56}

// BestCut chooses the probability from which on blocks are body: the one whose
// body has the best expected F1, in the mean over biases. It returns that cut,
// between minCut and 1, and the F1 that the scores let one expect of it. scores
// are the probabilities of all blocks, words returns the number of words of
// block i. Where the scores are sure the cut is about a half; where they are
// not, leaving everything out would be worse than including what is likelier
// than the rest. Where no cut is expected to find anything it returns minCut
// and 0.
func BestCut(scores []float64, minCut float64, words func(i int) int) (cut, expected float64) {
	var w wordsByScore
	for i, p := range scores {
		n := float64(words(i))
		step := int(p * scoreSteps)
		w.all[step] += n
		w.body[step] += n * p
	}
	var mean cutF1
	for _, bias := range biases {
		biased := w.withBias(bias)
		for step, f1 := range biased.cutF1() {
			mean[step] += f1 / float64(len(biases))
		}
	}
	cut = minCut
	best, plain := 0.0, w.cutF1()
	for step := scoreSteps; step >= int(minCut*scoreSteps); step-- {
		if mean[step] > best {
			best, cut, expected = mean[step], float64(step)/scoreSteps, plain[step]
		}
	}
	return cut, expected
}

// wordsByScore counts the words of a page by the score of their block, in
// scoreSteps steps, and how many of them are expected to be body.
type wordsByScore struct{ all, body [scoreSteps + 1]float64 }

// withBias returns what is expected where the log odds of all blocks are off by
// bias.
func (w *wordsByScore) withBias(bias float64) (out wordsByScore) {
	out.all = w.all
	for step, n := range w.all {
		if body := w.body[step]; body > 0 {
			odds := body / (n - body) * math.Exp(bias) // infinite where n is body
			out.body[step] = n / (1 + 1/odds)
		}
	}
	return out
}

// cutF1 is the expected F1 of a body, by the step of its cut.
type cutF1 [scoreSteps + 1]float64

func (w *wordsByScore) cutF1() (f1 cutF1) {
	all := 0.0
	for _, n := range w.body {
		all += n
	}
	taken, in := 0.0, 0.0
	for step := scoreSteps; step >= 0; step-- {
		taken += w.all[step]
		in += w.body[step]
		if in > 0 {
			f1[step] = 2 * in / (taken + all)
		}
	}
	return f1
}
