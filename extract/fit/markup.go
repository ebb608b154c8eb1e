package fit

import (
	"shuck/extract/internal/boost"
	"shuck/extract/internal/score"
)

// fitMarkup fits the forests for HTML pages and puts them into a model. What
// one fit passes to the next is always made from pages of other sites: the
// lexicons that fill the rows, and the first scores that the second ones see.
func (f *fitter) fitMarkup(pages []*lesson, m *score.Model) error {
	parallel(len(pages), func(i int) {
		p := pages[i]
		score.FillWordFeatures(p.doc, p.rows, p.lexicons.words, p.lexicons.classes)
	})
	scores := map[*lesson][]float64{}
	for fold := range innerFolds {
		others, held := splitInner(pages, fold)
		forest, err := f.fitSeveral(tableOf(others, score.FeatureNames()), firstOptions, firstForests)
		if err != nil {
			return err
		}
		for i, s := range firstScores(held, forest) {
			scores[held[i]] = s
		}
	}
	trusted := make([]*lesson, len(pages))
	for i, p := range pages {
		t := *p
		t.trust = max(minTrust, p.agreement(scores[p]))
		trusted[i] = &t
	}
	var err error
	first := tableOf(trusted, score.FeatureNames())
	if m.Markup, err = f.fitToStop(first, firstOptions, firstForests, score.RescoreMin); err != nil {
		return err
	}
	parallel(len(trusted), func(i int) {
		t := trusted[i]
		t.first = scores[pages[i]]
		t.rows = score.MarkupContextFeatures(t.doc, t.rows, t.first)
	})
	second := tableOf(trusted, score.MarkupContextFeatureNames())
	m.MarkupContext, err = f.fitToStop(second, contextOptions, contextForests, score.DoubtMin)
	return err
}

// firstOptions fit the first scores of pages of markup. Most of the work of
// scoring is done for these: two forests of a hundred rounds are better than one
// of a hundred and fifty, and no slower.
var firstOptions = withRounds(100, 31, 0.1)

const firstForests = 2

// contextOptions fit the second scores of pages of markup.
var contextOptions = withRounds(100, 47, 0.1)

const contextForests = 2

func firstScores(pages []*lesson, forest *boost.Forest) [][]float64 {
	out := make([][]float64, len(pages))
	parallel(len(pages), func(i int) {
		out[i] = score.FirstScores(forest, pages[i].rows)
	})
	return out
}

// minTrust is the weight of a page whose gold contradicts what the pages of
// other sites teach. Some golds are a part of the story, or are of another
// state of the page; they would teach that good paragraphs are none.
const minTrust = 0.3

// agreement measures how much the labels and the scores of a page have in
// common: an F1 over the words of its blocks. It is 1 where the gold is
// snippets.
func (p *lesson) agreement(scores []float64) float64 {
	if p.gold.Body == "" {
		return 1
	}
	both, all := 0.0, 0.0
	for i, label := range p.labels {
		if label != label { // NaN: the gold does not say
			continue
		}
		n := float64(min(p.lengths[i], weightWordsMax))
		all += n * float64(label)
		if scores[i] > 0.5 {
			both += n * float64(label)
			all += n
		}
	}
	if all == 0 {
		return 1
	}
	return 2 * both / all
}
