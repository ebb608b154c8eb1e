package score

import (
	"math"
)

// Scores of markup are cut no lower than between the first two bounds, the second
// on pages that are sure to be articles: theirs are the paragraphs that stand out,
// while the parts of other pages are alike. Those of text dumps are cut no lower
// than the third. Cuts are tried in steps of one scoreSteps-th.
const (
	LeastCut        = 0.2
	LeastArticleCut = 0.5
	LeastTextCut    = 0.4
	scoreSteps      = 100
)

// leastPage is how many words a page with a story has at least: "Log in" is none.
const LeastPage = 5

// moods are by how much the log odds of all blocks of a page may be off together:
// the body of a shop's page is its description to one reader, and to another all
// that is said of the thing. They are the middles of the fifths of a normal
// distribution with a deviation of 2, the best by cross-validation.
var moods = [...]float64{-2.56, -1.05, 0, 1.05, 2.56}

// bestCut is the probability above which blocks are body so that the body can
// be expected to have the best F1 in the mean of the moods, and the F1 that scores
// let one expect of it. Where they are sure it is about a half; where they are
// not, leaving everything out would be worse than taking what is likelier than
// the rest.
func BestCut(scores []float64, least float64, words func(i int) int) (cut, expected float64) {
	var w wordsByScore
	for i, p := range scores {
		n := float64(words(i))
		step := int(p * scoreSteps)
		w.all[step] += n
		w.body[step] += n * p
	}
	var mean cutF1
	for _, mood := range moods {
		for step, f1 := range w.inMood(mood).cutF1() {
			mean[step] += f1 / float64(len(moods))
		}
	}
	cut = least
	best, plain := 0.0, w.cutF1()
	for step := scoreSteps; step >= int(least*scoreSteps); step-- {
		if mean[step] > best {
			best, cut, expected = mean[step], float64(step)/scoreSteps, plain[step]
		}
	}
	return cut, expected
}

// wordsByScore counts the words of a page in steps of the scores of their blocks,
// and those of them that can be expected to be body.
type wordsByScore struct{ all, body [scoreSteps + 1]float64 }

// inMood is what can be expected where the log odds of all blocks are off by so
// much.
func (w *wordsByScore) inMood(mood float64) *wordsByScore {
	out := &wordsByScore{all: w.all}
	for step, n := range w.all {
		if body := w.body[step]; body > 0 {
			odds := body / (n - body) * math.Exp(mood) // infinite where n is body
			out.body[step] = n / (1 + 1/odds)
		}
	}
	return out
}

// cutF1 is the F1 that can be expected of a body by the step of its cut.
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
