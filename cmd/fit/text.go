package main

import (
	"shuck/extract"
	"shuck/extract/boost"
)

// innerFolds is the number of parts that the pages of a fit are cut into once
// more, to get first scores from pages of other sites for the second ones.
const innerFolds = 4

// fitText fits the forests for text dumps into a model.
func (f *fitter) fitText(pages []*page, m *extract.Model) error {
	var err error
	if m.Text, err = boost.Fit(tableOf(pages, extract.TextFeatureNames()), f.options); err != nil {
		return err
	}
	again, err := f.scoreHeld(pages)
	if err != nil {
		return err
	}
	if m.TextContext, err = boost.Fit(tableOf(again, extract.TextContextFeatureNames()), f.options); err != nil {
		return err
	}
	m.Lines, err = fitLines(again)
	return err
}

// scoreHeld gives copies of the pages with the rows for the second scores,
// made from first scores of forests that were fitted on other sites.
func (f *fitter) scoreHeld(pages []*page) ([]*page, error) {
	foldOf := boost.Folds(innerNames(pages), innerFolds)
	var out []*page
	for fold := range innerFolds {
		fitted, held := split(pages, foldOf, fold)
		forest, err := boost.Fit(tableOf(fitted, extract.TextFeatureNames()), f.options)
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
			p.rows = p.doc.TextContextFeatures(scores)
			p.lines = p.lineRows(scores)
			copies[i] = &p
		})
		out = append(out, copies...)
	}
	return out, nil
}

// innerNames groups pages by site, under other names than sitesOf: with the
// same ones the folds within a fold would be uneven.
func innerNames(pages []*page) []string {
	names := sitesOf(pages)
	for i := range names {
		names[i] = "inner " + names[i]
	}
	return names
}
