package fit

import (
	"shuck/extract/internal/body"
	"shuck/extract/internal/boost"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/score"
)

// authorOptions are lineOptions at half the rate: a page has few lines that
// name somebody.
var authorOptions = boost.Options{
	Rounds: 240, Leaves: 15, Rate: 0.05, Lambda: 5, MinWeight: 10, MaxBins: 127,
	FeatureFraction: 0.4, BagFraction: 0.8, Seed: 1,
}

// authorForests is how many forests the scores of lines that may name authors
// are the mean of.
const authorForests = 3

// authorLines are the lines of a dump that may name its authors.
type authorLines struct {
	rows   [][]float32
	labels []float32 // the share of a line's names that are authors by the gold
}

// findAuthorLines returns these lines, as extraction with a model finds them.
// There are none where the gold does not name the authors.
func (p *lesson) findAuthorLines(m *score.Model) (s authorLines) {
	want := authorNames(p.gold.Authors)
	if len(want) == 0 {
		return s
	}
	var lines [][]string
	k := fields.Know(body.Decide(facts.New(p.doc, m, nil)))
	k.Language = fields.Language(k.Body)
	headline := fields.Headline(k)
	lines, s.rows = fields.AuthorFeatures(k.WithHeadline(headline.Value, headline.Moves))
	for _, names := range lines {
		right, all := 0, authorNames(names)
		for name := range all {
			if want[name] {
				right++
			}
		}
		s.labels = append(s.labels, float32(share(right, len(all))))
	}
	return s
}

// fitAuthors fits the forest that tells which lines name the authors. Every
// page weighs the same.
func (f *fitter) fitAuthors(pages []*lesson, m *score.Model) error {
	found := make([]authorLines, len(pages))
	parallel(len(pages), func(i int) { found[i] = pages[i].findAuthorLines(m) })
	names := score.AuthorFeatureNames()
	t := &boost.Table{Names: names, Columns: make([][]float32, len(names))}
	for _, s := range found {
		for k, row := range s.rows {
			t.Weight = append(t.Weight, 1/float32(len(s.rows)))
			t.Target = append(t.Target, s.labels[k])
			for column, v := range row {
				t.Columns[column] = append(t.Columns[column], v)
			}
		}
	}
	t.Rows = len(t.Target)
	scaleToMeanOne(t.Weight)
	var err error
	m.Authors, err = f.fitSeveral(t, authorOptions, authorForests)
	return err
}
