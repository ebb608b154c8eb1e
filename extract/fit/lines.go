package fit

import (
	"math"
	"slices"
	"strings"

	"shuck/extract/internal/boost"
	"shuck/extract/internal/score"
)

// lineOptions make smaller trees than those of blocks: a page has one headline.
var lineOptions = boost.Options{
	Rounds: 240, Leaves: 15, Rate: 0.1, Lambda: 5, MinWeight: 10, MaxBins: 127,
	FeatureFraction: 0.4, BagFraction: 0.8, Seed: 1,
}

// headlineLines are the lines of a dump that may be its headline.
type headlineLines struct {
	body   []float64   // scores of all blocks as body
	blocks []int       // the lines
	rows   [][]float32 // their numbers; nil where a line is not scored
	labels []float32   // 1 where the gold says that it is the headline
}

// findLines returns the lines of a page that may be its headline, given the
// scores of its blocks as body; nil where the headline is not among them.
func (p *lesson) findLines(scores []float64) *headlineLines {
	want := fold(p.gold.Headline)
	if want == "" {
		return nil
	}
	l := &headlineLines{body: scores}
	l.blocks, l.rows = score.LineFeatures(p.doc, scores)
	l.labels = make([]float32, len(l.blocks))
	found := false
	for k, i := range l.blocks {
		got := fold(p.doc.Blocks[i].Text)
		if got == want || i == 0 && strings.HasPrefix(got, want) {
			l.labels[k], found = 1, true
		}
	}
	if !found {
		return nil
	}
	return l
}

// linesWithContext returns the lines of a page with the rows for their second
// scores.
func (p *lesson) linesWithContext(forest *boost.Forest) *headlineLines {
	if p.lines == nil {
		return nil
	}
	l := *p.lines
	l.rows = score.LineContextFeatures(p.doc, l.body, l.blocks, l.rows, score.FirstScores(forest, l.rows))
	return &l
}

// lineForests is how many forests the scores of headlines are the mean of.
const lineForests = 3

// fitLines fits the forests that tell headlines.
func (f *fitter) fitLines(pages []*lesson, m *score.Model) error {
	var err error
	table := tableOfLines(pages, score.LineFeatureNames())
	if m.Lines, err = f.fitSeveral(table, lineOptions, lineForests); err != nil {
		return err
	}
	learnLineStops(m.Lines, table)
	var again []*lesson
	for fold := range innerFolds {
		fitted, held := splitInner(pages, fold)
		forest, err := f.fitSeveral(tableOfLines(fitted, score.LineFeatureNames()), lineOptions, lineForests)
		if err != nil {
			return err
		}
		copies := make([]*lesson, len(held))
		parallel(len(held), func(i int) {
			p := *held[i]
			p.lines = p.linesWithContext(forest)
			copies[i] = &p
		})
		again = append(again, copies...)
	}
	m.LineContext, err = f.fitSeveral(tableOfLines(again, score.LineContextFeatureNames()), lineOptions, lineForests)
	return err
}

// learnLineStops teaches a forest that scores lines when to give one up: where no line
// to learn from that came near a score that counts, headline or not, had so low a margin.
// A page has one headline, and the few that fitToStop would give up are missed.
func learnLineStops(forest *boost.Forest, t *boost.Table) {
	const near = score.RescoreMin / 2
	every := *t
	every.Target = slices.Repeat([]float32{1}, t.Rows)
	forest.LearnStops(&every, math.Log(near/(1-near)), 0)
}

// tableOfLines gathers the lines of pages. Every page weighs the same, and its
// headline as much as all its other lines.
func tableOfLines(pages []*lesson, names []string) *boost.Table {
	t := &boost.Table{Names: names, Columns: make([][]float32, len(names))}
	for _, p := range pages {
		if p.lines != nil {
			p.lines.addTo(t)
		}
	}
	t.Rows = len(t.Target)
	scaleToMeanOne(t.Weight)
	return t
}

// addTo appends the lines to a table.
func (l *headlineLines) addTo(t *boost.Table) {
	right, all := 0, 0
	for k, row := range l.rows {
		if row != nil {
			all++
			right += int(l.labels[k])
		}
	}
	for k, row := range l.rows {
		if row == nil {
			continue
		}
		alike := all - right // lines with the same label
		if l.labels[k] > 0 {
			alike = right
		}
		t.Weight = append(t.Weight, 1/float32(alike))
		for f, v := range row {
			t.Columns[f] = append(t.Columns[f], v)
		}
		t.Target = append(t.Target, l.labels[k])
	}
}
