package fields

import (
	"strings"

	"shuck/extract/internal/body"
	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/newsxml"
	"shuck/extract/internal/page"
)

// The elements of news XML name the fields of a story. What they say goes before what
// its text looks like.

// newsElement is the finder of all fields that elements declare.
const newsElement = elementIDs

// elementTrust is above what the finders of a field reach together, so that an
// element only gives way to a rule.
const elementTrust = 5

// byElement returns the row for what an element of news XML says.
func byElement(values func(*newsxml.Item) []string) finder {
	return finder{newsElement, "element", elementTrust, facts.Declared, func(k *Known) []facts.Candidate {
		if k.Doc.Item == nil {
			return nil
		}
		return facts.Values(values(k.Doc.Item)...)
	}}
}

// elementAuthors returns the authors that have elements of their own, or else the
// credit.
func elementAuthors(i *newsxml.Item) []string {
	if len(i.Authors) > 0 {
		return i.Authors
	}
	return []string{i.Byline}
}

// elementByline returns the credit that an element has, as printed.
func (k *Known) elementByline(c facts.Candidate) facts.Candidate {
	if k.Doc.Item == nil || k.Doc.Item.Byline == "" || !c.Is(newsElement) && c.Finder.ID != facts.NoFinder {
		return c
	}
	c.Value = k.Doc.Item.Byline
	if parsed, ok := credit.Parse(c.Value); ok {
		c.Value = parsed.Printed
	}
	return c
}

// elementDateline decides for the dateline that has an element. Where the story
// prints it again, it is cut off there.
func (k *Known) elementDateline() (Decision[Opening], bool) {
	if k.Doc.Item == nil || k.Doc.Item.Dateline.Text == "" {
		return Decision[Opening]{}, false
	}
	line := k.Doc.Item.Dateline
	p, ok := dateline.ParseLone(line.Text)
	day, hasDay := dates.Parse(line.Date, k.dateLanguage())
	if !ok {
		if p = k.partDateline(line); !hasDay {
			day, _, _, hasDay = dates.Find(line.Text, k.dateLanguage())
		}
	}
	d := k.opened(p, k.printedCut(line.Text), nil)
	if hasDay && d.Value.Dateline.Date == nil {
		date := day.Day()
		d.Value.Dateline.Date = &date
	}
	d.Candidates[0] = d.Candidates[0].By(facts.Finder{ID: newsElement, Name: "element", Trust: elementTrust, Reads: facts.Declared})
	return d, true
}

// partDateline takes a dateline apart whose place nobody knows: "Obernwik (IPA)",
// "MARROW 1997-03-04".
func (k *Known) partDateline(line newsxml.Dateline) dateline.Dateline {
	p := dateline.Dateline{Text: line.Text, Place: line.Text}
	if before, agency, ok := strings.Cut(p.Place, "("); ok {
		p.Place, p.Agencies = before, []string{strings.TrimSpace(strings.TrimRight(agency, ") "))}
	}
	if _, start, _, ok := dates.Find(p.Place, k.dateLanguage()); ok && start > 0 {
		p.Place = p.Place[:start]
	}
	if p.Place = strings.TrimRight(p.Place, " ,"); line.Place != "" {
		p.Place = line.Place
	}
	p.Places = dateline.SplitPlaces(p.Place)
	return p
}

// printedCut returns the cut that takes a dateline off the first paragraph of the
// story, noCut where that does not open with it.
func (k *Known) printedCut(text string) body.Cut {
	i := k.First
	for i >= 0 && i < len(k.Doc.Blocks) && k.Doc.Blocks[i].Type != page.Paragraph {
		i = k.Next(i)
	}
	if i < 0 || i >= len(k.Doc.Blocks) {
		return noCut
	}
	block := k.Doc.Blocks[i].Text
	rest, ok := strings.CutPrefix(block, text)
	rest = strings.TrimLeft(rest, " \u00a0")
	behind := strings.TrimLeft(rest, "-–—:_. \u00a0")
	if !ok || len(behind) == len(rest) {
		return noCut
	}
	return body.Cut{Block: i, Bytes: len(block) - len(behind)}
}
