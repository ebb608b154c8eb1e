package main

import (
	"strings"

	"shuck/extract"
	"shuck/extract/boost"
)

// lineOptions are smaller trees than those of blocks: a page has one headline.
var lineOptions = boost.Options{
	Rounds: 240, Leaves: 15, Rate: 0.1, Lambda: 5, MinWeight: 10, MaxBins: 127,
	FeatureFraction: 0.4, BagFraction: 0.8, Seed: 1,
}

// A headlineRow is a line that may be a headline, and whether the gold says so.
type headlineRow struct {
	row   []float32
	label float32
}

// lineRows are the lines of a page that may be its headline; none where none
// of them is.
func (p *page) lineRows(scores []float64) []headlineRow {
	want := fold(p.gold.Headline)
	if want == "" {
		return nil
	}
	blocks, rows := p.doc.LineFeatures(scores)
	out := make([]headlineRow, len(blocks))
	found := false
	for k, i := range blocks {
		got := fold(p.doc.Blocks[i].Text)
		right := got == want || i == 0 && strings.HasPrefix(got, want)
		found = found || right
		out[k].row = rows[k]
		if right {
			out[k].label = 1
		}
	}
	if !found {
		return nil
	}
	return out
}

// lineForests is how many forests the scores of headlines are the mean of.
const lineForests = 3

// fitLines fits the forest that tells headlines. Every page weighs the same, and
// its headline as much as all other lines.
func fitLines(pages []*page) (*boost.Forest, error) {
	t := &boost.Table{Names: extract.LineFeatureNames()}
	t.Columns = make([][]float32, len(t.Names))
	for _, p := range pages {
		right := 0
		for _, r := range p.lines {
			right += int(r.label)
		}
		for _, r := range p.lines {
			alike := len(p.lines) - right // lines with the same label
			if r.label > 0 {
				alike = right
			}
			t.Weight = append(t.Weight, 1/float32(alike))
			for f, v := range r.row {
				t.Columns[f] = append(t.Columns[f], v)
			}
			t.Target = append(t.Target, r.label)
		}
	}
	t.Rows = len(t.Target)
	scaleToMeanOne(t.Weight)
	return fitSeveral(t, lineOptions, lineForests)
}
