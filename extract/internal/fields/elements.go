package fields

import (
	"shuck/extract/internal/credit"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/newsxml"
)

// The elements of news XML name the fields of a story. What they say goes before what
// its text looks like.

// newsElement is the finder of all fields that elements declare.
const newsElement = elementIDs

// elementTrust is above what the finders of a field reach together, so that an
// element only gives way to a rule.
const elementTrust = 5

// Element finds what elements declare.
var Element = facts.Finder{ID: newsElement, Name: "element", Trust: elementTrust, Reads: facts.Declared}

// byElement returns the row for what an element of news XML says.
func byElement(values func(*newsxml.Item) []string) finder {
	return finder{Element.ID, Element.Name, Element.Trust, Element.Reads, func(k *Known) []facts.Candidate {
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
