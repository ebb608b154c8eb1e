package main

import "shuck/extract/boost"

// What one fit gives the next must come from pages of other sites, as it will
// where the model is used. So the pages of a fit are cut into innerFolds parts
// once more, by site, all views of a page in the same one.
const innerFolds = 4

// deal cuts the pages of a fit into its inner parts.
func deal(pages []*page) {
	for i, fold := range boost.Folds(innerNames(pages), innerFolds) {
		pages[i].inner = fold
	}
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

// splitInner gives the pages outside one inner part, and those in it.
func splitInner(pages []*page, inner int) (others, held []*page) {
	for _, p := range pages {
		if p.inner == inner {
			held = append(held, p)
		} else {
			others = append(others, p)
		}
	}
	return others, held
}

// weighWords gives every page lexicons that were fitted to pages of other sites,
// and returns those of all. They are fitted to pages of markup: there are more
// of them, the dumps are of the same words, and a dump has no classes. A fit
// without any uses the dumps.
func weighWords(pages []*page) lexicons {
	var markup []*page
	for _, p := range pages {
		if p.view == "html" {
			markup = append(markup, p)
		}
	}
	if len(markup) == 0 {
		markup = pages
	}
	for inner := range innerFolds {
		others, _ := splitInner(markup, inner)
		l := fitLexicons(others)
		for _, p := range pages {
			if p.inner == inner {
				p.lexicons = l
			}
		}
	}
	return fitLexicons(markup)
}
