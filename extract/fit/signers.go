package fit

import (
	"shuck/extract/internal/body"
	"shuck/extract/internal/boost"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/score"
)

// signerOptions are those of headlines at half their rate: a page has few lines
// that name somebody.
var signerOptions = boost.Options{
	Rounds: 240, Leaves: 15, Rate: 0.05, Lambda: 5, MinWeight: 10, MaxBins: 127,
	FeatureFraction: 0.4, BagFraction: 0.8, Seed: 1,
}

// signerForests is how many forests the scores of lines that sign are the mean of.
const signerForests = 3

// signerLines are the lines of a dump that may say who signs its story.
type signerLines struct {
	rows   [][]float32
	labels []float32 // the share of a line's names that sign by the gold
}

// findSigners finds these lines, where the page is read with what was fitted
// before. There are none where the gold does not say who signs.
func (p *lesson) findSigners(m *score.Model) (s signerLines) {
	want := signers(p.gold.Authors)
	if len(want) == 0 {
		return s
	}
	var lines [][]string
	k := fields.Know(body.Decide(facts.New(p.doc, m, nil)))
	k.Language = fields.Language(k.Body)
	headline := fields.Headline(k)
	lines, s.rows = fields.SignerFeatures(k.WithHeadline(headline.Value, headline.Moves))
	for _, names := range lines {
		right, all := 0, signers(names)
		for name := range all {
			if want[name] {
				right++
			}
		}
		s.labels = append(s.labels, float32(share(right, len(all))))
	}
	return s
}

// fitSigners fits the forest that tells who signs. Every page weighs the same.
func fitSigners(pages []*lesson, m *score.Model) error {
	found := make([]signerLines, len(pages))
	eachOf(len(pages), func(i int) { found[i] = pages[i].findSigners(m) })
	names := score.SignerFeatureNames()
	t := &boost.Table{Names: names, Columns: make([][]float32, len(names))}
	for _, s := range found {
		for k, row := range s.rows {
			t.Weight = append(t.Weight, 1/float32(len(s.rows)))
			t.Target = append(t.Target, s.labels[k])
			for f, v := range row {
				t.Columns[f] = append(t.Columns[f], v)
			}
		}
	}
	t.Rows = len(t.Target)
	scaleToMeanOne(t.Weight)
	var err error
	m.Signers, err = fitSeveral(t, signerOptions, signerForests)
	return err
}
