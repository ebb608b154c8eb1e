package fit

import (
	"fmt"
	"io"
	"slices"

	"shuck/extract/internal/boost"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// kindOptions make small trees: there are two thousand pages and hundreds of
// features.
var kindOptions = boost.Options{
	Classes: len(score.FittedKinds), Rounds: 70, Leaves: 7, Rate: 0.1, Lambda: 5, MinWeight: 8, MaxBins: 63,
	FeatureFraction: 0.3, BagFraction: 0.7, Seed: 1,
}

const forestsOfKinds = 4

// kindForests tell the kinds of pages apart, one forest where the address is
// known and one where it is not: people save pages of all kinds without their
// address, while few of the pages at hand lack it, and these are mostly forums.
// Both are nil where the pages' kinds are not known.
type kindForests struct{ known, unknown *boost.Forest }

// of returns the forest for a page with the given KindFeatures.
func (k kindForests) of(row []float32) *boost.Forest {
	if score.HasAddress(row) {
		return k.known
	}
	return k.unknown
}

// kindOf returns the index of a page's kind in score.FittedKinds, -1 where the
// gold does not say it.
func kindOf(p *lesson) int {
	switch {
	case p.view != "html":
		return -1
	case p.set == "news":
		return slices.Index(score.FittedKinds[:], page.KindArticle)
	case p.set == "wcxb":
		return slices.Index(score.FittedKinds[:], page.Kind(p.gold.Kind))
	}
	return -1
}

// fitKinds fits the forests that tell kinds of page apart.
func (f *fitter) fitKinds(pages []*lesson) (k kindForests, err error) {
	if k.known, err = f.fitKind(pages, func(row []float32) []float32 { return row }); err == nil {
		k.unknown, err = f.fitKind(pages, score.WithoutAddress)
	}
	return k, err
}

// fitKind fits one of them. visible gives what it may see of a page's
// KindFeatures.
func (f *fitter) fitKind(pages []*lesson, visible func(row []float32) []float32) (*boost.Forest, error) {
	t := &boost.Table{Names: score.KindFeatureNames()}
	t.Columns = make([][]float32, len(t.Names))
	for _, p := range pages {
		kind := kindOf(p)
		if kind < 0 {
			continue
		}
		for column, v := range visible(p.kindRow) {
			t.Columns[column] = append(t.Columns[column], v)
		}
		t.Target = append(t.Target, float32(kind))
	}
	if t.Rows = len(t.Target); t.Rows == 0 {
		return nil, nil // -views left out all
	}
	return f.fitSeveral(t, kindOptions, forestsOfKinds)
}

// guessKinds gives every HTML page the probabilities of its kind, by forests
// that were fitted to the pages of other folds. It returns the forests of each
// fold.
func (f *fitter) guessKinds(pages []*lesson, foldOf []int, stdout io.Writer) ([]kindForests, error) {
	forests := make([]kindForests, folds)
	right, all := map[string]int{}, map[string]int{}
	for fold := range folds {
		fitted, held := split(pages, foldOf, fold)
		var err error
		if forests[fold], err = f.fitKinds(fitted); err != nil {
			return nil, fmt.Errorf("kinds of fold %d: %w", fold, err)
		}
		for _, p := range held {
			if p.view != "html" {
				continue
			}
			p.kinds = chances(forests[fold].of(p.kindRow), p.kindRow)
			if kind := kindOf(p); kind >= 0 {
				name := p.set + " " + string(score.FittedKinds[kind])
				all[name]++
				if p.kinds[kind] == slices.Max(p.kinds) {
					right[name]++
				}
				all[withoutAddress]++
				if kinds := chances(forests[fold].unknown, score.WithoutAddress(p.kindRow)); kinds[kind] == slices.Max(kinds) {
					right[withoutAddress]++
				}
			}
		}
	}
	printKinds(stdout, right, all)
	return forests, nil
}

func chances(forest *boost.Forest, row []float32) []float32 {
	var out [len(score.FittedKinds)]float64
	forest.Probabilities(row, out[:])
	kinds := make([]float32, len(out))
	for i, p := range out {
		kinds[i] = float32(p)
	}
	return kinds
}

// withoutAddress names the figure for pages whose address is kept back.
const withoutAddress = "all without address"

func printKinds(w io.Writer, right, all map[string]int) {
	sum, n := 0, 0
	for _, name := range sortedKeys(all) {
		fmt.Fprintf(w, "kind of %-20s %4d pages  right %.4f\n", name, all[name], share(right[name], all[name]))
		if name != withoutAddress {
			sum, n = sum+right[name], n+all[name]
		}
	}
	fmt.Fprintf(w, "kind of %-20s %4d pages  right %.4f\n", "all", n, share(sum, n))
}
