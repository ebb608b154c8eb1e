package main

import (
	"shuck/extract"
	"shuck/extract/boost"
)

// fitText fits the forests for text dumps into a model.
func (f *fitter) fitText(pages []*page, m *extract.Model) error {
	eachOf(len(pages), func(i int) { pages[i].rows = pages[i].doc.TextFeatures(pages[i].lexicons.words) })
	var err error
	if m.Text, err = fitSeveral(tableOf(pages, extract.TextFeatureNames()), f.options, textForests); err != nil {
		return err
	}
	again, err := f.scoreHeld(pages)
	if err != nil {
		return err
	}
	if m.TextContext, err = fitSeveral(tableOf(again, extract.TextContextFeatureNames()), f.options, textForests); err != nil {
		return err
	}
	m.Lines, err = fitLines(again)
	return err
}

// scoreHeld gives copies of the pages with the rows for the second scores,
// made from first scores of forests that were fitted on other sites.
func (f *fitter) scoreHeld(pages []*page) ([]*page, error) {
	var out []*page
	for fold := range innerFolds {
		fitted, held := splitInner(pages, fold)
		forest, err := fitSeveral(tableOf(fitted, extract.TextFeatureNames()), f.options, textForests)
		if err != nil {
			return nil, err
		}
		copies := make([]*page, len(held))
		eachOf(len(held), func(i int) {
			p := *held[i]
			scores := make([]float64, len(p.rows))
			for j, row := range p.rows {
				scores[j] = forest.Probability(row)
			}
			p.rows = p.doc.TextContextFeatures(p.lexicons.words, scores)
			p.lines = p.lineRows(scores)
			copies[i] = &p
		})
		out = append(out, copies...)
	}
	return out, nil
}

// textForests is how many forests the scores of dumps are the mean of. There are
// few dumps to fit to, so what a forest draws by chance tells; and dumps have
// few blocks, so that several forests cost little.
const textForests = 3

// fitSeveral fits forests that differ in what they draw by chance alone, and
// takes the mean of them.
func fitSeveral(t *boost.Table, o boost.Options, n int) (*boost.Forest, error) {
	forests := make([]*boost.Forest, n)
	for i := range forests {
		var err error
		if forests[i], err = boost.Fit(t, o); err != nil {
			return nil, err
		}
		o.Seed++
	}
	return boost.Average(forests...), nil
}
