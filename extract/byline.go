package extract

import (
	"slices"
	"strings"
)

// authorFinders propose the names of those who sign, one candidate a finder's
// statement, several names in one value where they are given so.
var authorFinders = []finder{
	{"json-ld author", func(a *article) []Candidate { return values(a.ldNames("author")...) }},
	{"itemprop author", func(a *article) []Candidate { return a.markedAuthors(true) }},
	{"printed credit", printedCredits},
	{"class author", func(a *article) []Candidate { return a.markedAuthors(false) }},
	{"meta author", func(a *article) []Candidate {
		m := &a.doc.meta
		for _, name := range authorMetas {
			if list := m.all(name); len(list) > 0 {
				return values(list...)
			}
		}
		return nil
	}},
}

// authorMetas are the names of meta tags that give the author, the most
// careful first.
var authorMetas = []string{"author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "article:author", "twitter:creator:name", "cxenseparse:author"}

// decideByline takes the names from the first finder that gives any, and the
// credit as printed from the visible page. A credit that prints all these names
// and more is the better source: metadata often has the agency alone.
func (a *article) decideByline() {
	all := a.ask(authorFinders)
	a.candidates["authors"] = all
	for i := 0; i < len(all) && len(a.authors) == 0; {
		from := all[i].Finder
		for ; i < len(all) && all[i].Finder == from; i++ {
			a.addAuthors(all[i])
		}
	}
	a.candidates["byline"] = a.ask(bylineFinders)
	for _, c := range a.candidates["byline"] {
		a.preferPrinted(c)
	}
	a.credit = a.printedByline(a.candidates["byline"])
	if a.credit.Block != noBlock && a.credit.Value != "" {
		a.take(a.credit.Block)
	}
}

// preferPrinted takes the names of a printed credit that has those found so
// far among its own.
func (a *article) preferPrinted(c Candidate) {
	credit, ok := parseCredit(c.Value)
	if !ok || len(credit.names) <= len(a.authors) || len(a.authors) == 0 {
		return
	}
	for _, name := range a.authors {
		if !slices.ContainsFunc(credit.names, func(n string) bool { return strings.EqualFold(n, name) }) {
			return
		}
	}
	a.authors = credit.names
}

func (a *article) addAuthors(c Candidate) {
	for _, name := range creditNames(c.Value) {
		if !a.hasAuthor(name) && !a.isSiteName(name) {
			a.authors = append(a.authors, name)
		}
	}
}

func (a *article) hasAuthor(name string) bool {
	return slices.ContainsFunc(a.authors, func(n string) bool { return strings.EqualFold(n, name) })
}

// bylineFinders propose the credit as the page prints it.
var bylineFinders = []finder{
	{"printed credit", printedCredits},
	{"class author", func(a *article) []Candidate { return a.markedAuthors(false) }},
	{"itemprop author", func(a *article) []Candidate { return a.markedAuthors(true) }},
}

// printedByline is the visible credit that names the authors; without any, the
// names as metadata gives them.
func (a *article) printedByline(credits []Candidate) Candidate {
	for _, c := range credits {
		for _, name := range a.authors {
			if strings.Contains(strings.ToLower(c.Value), strings.ToLower(name)) {
				if credit, ok := parseCredit(c.Value); ok {
					c.Value = credit.printed
				}
				return c
			}
		}
	}
	return Candidate{Value: strings.Join(a.authors, ", "), Block: noBlock}
}

// creditWordsMax is above the longest credits: four names with places.
const creditWordsMax = 25

// isCredit tells whether a block is a credit line.
func (a *article) isCredit(block int) bool {
	b := &a.doc.Blocks[block]
	if b.stats.words > creditWordsMax {
		return false
	}
	_, ok := parseCredit(oneLine(b.Text))
	return ok
}

// creditReach is how many blocks above the story's first and behind its last
// one a credit may stand: share bars, dates and captions come between.
const creditReach = 10

// printedCredits are the credit lines above the story, in its first blocks and
// right behind it, the ones that open with a word such as "By" first.
func printedCredits(a *article) []Candidate {
	var marked, plain []Candidate
	from, to := a.title.Block+1, min(a.first+2, len(a.doc.Blocks))
	if a.title.Block == noBlock || a.title.Block > a.first {
		from = max(0, a.first-creditReach)
	}
	collect := func(i int, markedOnly bool) {
		b := &a.doc.Blocks[i]
		if b.stats.words > creditWordsMax || b.Type == Heading || i == a.title.Block {
			return
		}
		c, ok := parseCredit(oneLine(b.Text))
		switch {
		case !ok:
		case c.marked:
			marked = append(marked, Candidate{Value: c.printed, Block: i})
		case !markedOnly:
			plain = append(plain, Candidate{Value: c.printed, Block: i})
		}
	}
	for i := from; i < to; i++ {
		collect(i, false)
	}
	for i := max(to, a.end-1); i < min(a.end+2, len(a.doc.Blocks)); i++ {
		collect(i, true)
	}
	return append(marked, plain...)
}

// markedAuthors are the texts of elements marked as author: all that are sure
// of themselves, or else, near the story's beginning, the first that reads like
// a name and those that stand beside it.
func (a *article) markedAuthors(sure bool) []Candidate {
	var out []Candidate
	block := noBlock
	for _, m := range a.doc.marks {
		if m.field != markAuthor || m.sure != sure {
			continue
		}
		if m.block > a.first+2 || !sure && m.block < a.title.Block-2 {
			continue
		}
		if len(out) > 0 && m.block > block+1 {
			break // the authors of another story
		}
		text := markText(m)
		if strings.Count(text, " ") <= creditWordsMax && len(creditNames(text)) > 0 {
			out = append(out, Candidate{Value: text, Block: noBlock})
			block = m.block
		}
	}
	return out
}
