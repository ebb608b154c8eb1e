package fit

import "shuck/extract/internal/boost"

// What one fit gives the next must come from pages of other sites, as it will
// where the model is used. So the pages of a fit are cut into innerFolds parts
// once more, by site, all views of a page in the same one.
const innerFolds = 4

// assignInner cuts the pages of a fit into its inner parts.
func assignInner(pages []*lesson) {
	for i, fold := range boost.Folds(innerNames(pages), innerFolds) {
		pages[i].inner = fold
	}
}

// innerNames groups pages by site, under other names than sitesOf: with the
// same ones the folds within a fold would be uneven.
func innerNames(pages []*lesson) []string {
	names := sitesOf(pages)
	for i := range names {
		names[i] = "inner " + names[i]
	}
	return names
}

// splitInner gives the pages outside one inner part, and those in it.
func splitInner(pages []*lesson, inner int) (others, held []*lesson) {
	for _, p := range pages {
		if p.inner == inner {
			held = append(held, p)
		} else {
			others = append(others, p)
		}
	}
	return others, held
}

// fitHeldOutLexicons cuts pages into their inner parts and gives each page
// lexicons that were fitted to the other parts. It returns those that were
// fitted to all.
func fitHeldOutLexicons(pages []*lesson) lexicons {
	assignInner(pages)
	for inner := range innerFolds {
		others, held := splitInner(pages, inner)
		l := fitLexicons(others)
		for _, p := range held {
			p.lexicons = l
		}
	}
	return fitLexicons(pages)
}
