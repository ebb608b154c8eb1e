package main

import (
	"fmt"
	"io"
	"slices"

	"shuck/extract"
	"shuck/extract/boost"
)

// kindOptions are small trees: there are two thousand pages and hundreds of
// features.
var kindOptions = boost.Options{
	Classes: len(extract.FittedKinds), Rounds: 70, Leaves: 7, Rate: 0.1, Lambda: 5, MinWeight: 8, MaxBins: 63,
	FeatureFraction: 0.3, BagFraction: 0.7, Seed: 1,
}

// kindOf is the number of a page's kind among extract.FittedKinds, -1 where the
// gold does not say it.
func kindOf(p *page) int {
	switch {
	case p.view != "html":
		return -1
	case p.set == "news":
		return slices.Index(extract.FittedKinds[:], extract.KindArticle)
	case p.set == "wcxb":
		return slices.Index(extract.FittedKinds[:], extract.Kind(p.gold.Kind))
	}
	return -1
}

// fitKinds fits the forest that tells kinds of page apart; nil where no pages
// tell of kinds.
func fitKinds(pages []*page) (*boost.Forest, error) {
	t := &boost.Table{Names: extract.KindFeatureNames()}
	t.Columns = make([][]float32, len(t.Names))
	for _, p := range pages {
		kind := kindOf(p)
		if kind < 0 {
			continue
		}
		for f, v := range p.kindRow {
			t.Columns[f] = append(t.Columns[f], v)
		}
		t.Target = append(t.Target, float32(kind))
	}
	if t.Rows = len(t.Target); t.Rows == 0 {
		return nil, nil // -views left out all
	}
	return boost.Fit(t, kindOptions)
}

// guessKinds gives every HTML page the probabilities of its kind, from a forest
// that was fitted on the pages of other sites, and returns the forest of each
// fold.
func guessKinds(pages []*page, foldOf []int, stdout io.Writer) ([]*boost.Forest, error) {
	forests := make([]*boost.Forest, folds)
	right, all := map[string]int{}, map[string]int{}
	for fold := range folds {
		fitted, held := split(pages, foldOf, fold)
		forest, err := fitKinds(fitted)
		if err != nil {
			return nil, fmt.Errorf("kinds of fold %d: %w", fold, err)
		}
		forests[fold] = forest
		for _, p := range held {
			if p.view != "html" {
				continue
			}
			p.kinds = chances(forest, p.kindRow)
			if kind := kindOf(p); kind >= 0 {
				name := p.set + " " + string(extract.FittedKinds[kind])
				all[name]++
				if p.kinds[kind] == slices.Max(p.kinds) {
					right[name]++
				}
			}
		}
	}
	printKinds(stdout, right, all)
	return forests, nil
}

func chances(forest *boost.Forest, row []float32) []float32 {
	var out [len(extract.FittedKinds)]float64
	forest.Probabilities(row, out[:])
	kinds := make([]float32, len(out))
	for i, p := range out {
		kinds[i] = float32(p)
	}
	return kinds
}

func printKinds(w io.Writer, right, all map[string]int) {
	sum, n := 0, 0
	for _, name := range sortedKeys(all) {
		fmt.Fprintf(w, "kind of %-20s %4d pages  right %.4f\n", name, all[name], share(right[name], all[name]))
		sum, n = sum+right[name], n+all[name]
	}
	fmt.Fprintf(w, "kind of %-20s %4d pages  right %.4f\n", "all", n, share(sum, n))
}
