package fit

import "shuck/extract/internal/score"

// fitText fits the forests for text dumps and puts them into a model.
func (f *fitter) fitText(pages []*lesson, m *score.Model) error {
	parallel(len(pages), func(i int) { pages[i].rows = score.TextFeatures(pages[i].doc, pages[i].lexicons.words) })
	var err error
	if m.Text, err = f.fitToStop(tableOf(pages, score.TextFeatureNames()), textOptions, textForests, score.RescoreMin); err != nil {
		return err
	}
	again, err := f.withHeldOutScores(pages)
	if err != nil {
		return err
	}
	if m.TextContext, err = f.fitToStop(tableOf(again, score.TextContextFeatureNames()), textOptions, textForests, score.DoubtMin); err != nil {
		return err
	}
	if err := f.fitLines(again, m); err != nil {
		return err
	}
	return f.fitAuthors(pages, m)
}

// withHeldOutScores returns copies of the pages with the rows for the second
// scores, made from first scores of forests that were fitted to other sites.
func (f *fitter) withHeldOutScores(pages []*lesson) ([]*lesson, error) {
	var out []*lesson
	for fold := range innerFolds {
		fitted, held := splitInner(pages, fold)
		forest, err := f.fitSeveral(tableOf(fitted, score.TextFeatureNames()), textOptions, textForests)
		if err != nil {
			return nil, err
		}
		copies := make([]*lesson, len(held))
		parallel(len(held), func(i int) {
			p := *held[i]
			p.first = score.FirstScores(forest, p.rows)
			p.rows = score.TextContextFeatures(p.doc, p.rows, p.first)
			p.lines = p.findLines(p.first)
			copies[i] = &p
		})
		out = append(out, copies...)
	}
	return out, nil
}

// textOptions fit both scores of text dumps.
var textOptions = withRounds(120, 31, 0.1)

// textForests is how many forests the scores of dumps are the mean of. There
// are few dumps to fit to, so it matters what a forest draws at random; and
// dumps have few blocks, so that several forests cost little.
const textForests = 2
