package fields

import (
	"shuck/extract/internal/exports"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/newsxml"
	"shuck/extract/rules"
)

// A finder is a row in the table of a field: who proposes candidates, how far it is
// trusted, what it reads, and the function that finds them. The function changes
// nothing.
type finder struct {
	id    facts.FinderID
	name  string // for people
	trust float64
	reads facts.Source
	find  func(*Known) []facts.Candidate
}

// byRule returns the row for what rules for the site say.
func byRule(find func(*Known) []facts.Candidate) finder {
	return finder{facts.Rule.ID, facts.Rule.Name, facts.Rule.Trust, facts.Rule.Reads, find}
}

// byImportedRule returns the row for what rules say that were made for another
// program.
func byImportedRule(find func(*Known) []facts.Candidate) finder {
	return finder{facts.Imported.ID, facts.Imported.Name, facts.Imported.Trust, facts.Imported.Reads, find}
}

// ruleFinders returns the finders of a field with that of site rules before them.
func ruleFinders(field rules.Field, others ...finder) []finder {
	return append([]finder{byRule(func(k *Known) []facts.Candidate { return k.Ruled(field, false) })}, others...)
}

// newsElement is the finder of all fields that elements of news XML declare, which goes before
// what the text of a story looks like.
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

// The IDs of the finders of a field begin here; they stand beside its table.
const (
	headlineIDs = facts.FieldFinder + iota*idsOfField
	authorsIDs
	datesIDs
	leadIDs
	aboutIDs
	siteIDs
	elementIDs
	exportIDs
)

// idsOfField is above the number of finders that a field has.
const idsOfField = 100

// ask collects the candidates of finders in their order, without empty ones and
// those that repeat an earlier value of the same finder. Each further list of
// finders is asked only if those before it found nothing.
func (k *Known) ask(lists ...[]finder) []facts.Candidate {
	for _, finders := range lists {
		if all := k.askAll(finders); len(all) > 0 {
			return all
		}
	}
	return nil
}

// askAll collects the candidates of finders.
func (k *Known) askAll(finders []finder) []facts.Candidate {
	var all []facts.Candidate
	for _, f := range finders {
		found := f.find(k)
		var seen map[string]bool
		if len(found) > 1 { // most find one or nothing
			seen = make(map[string]bool, len(found))
		}
		for _, c := range found {
			if c.Value == "" || seen[c.Value] {
				if last := len(all) - 1; last >= 0 {
					all[last] = all[last].After(c)
				}
				continue
			}
			if seen != nil {
				seen[c.Value] = true
			}
			all = append(all, c.By(facts.Finder{ID: f.id, Name: f.name, Trust: f.trust, Reads: f.reads}))
		}
	}
	return all
}

// An export says in labels what a page only shows. What a label gives is cleaned like
// any other candidate and trusted before all of them but the rules for a site.

// byLabel finds what a label gives, for any field.
const byLabel = exportIDs

// labelTrust is above the trust in anything that a page shows or declares.
const labelTrust = 5

// Labelled returns what the labels of an export give for a field.
func (k *Known) Labelled(f exports.Field) []facts.Candidate {
	var out []facts.Candidate
	for _, v := range k.Doc.Export.All(f) {
		name := "label"
		if v.Label != "" {
			name += " " + v.Label
		}
		out = append(out, facts.Candidate{Value: v.Text}.By(facts.Finder{ID: byLabel, Name: name, Trust: labelTrust, Reads: facts.Declared}))
	}
	return out
}

// byLabelOf returns the row for what labels give for a field.
func byLabelOf(f exports.Field) finder {
	return finder{byLabel, "label", labelTrust, facts.Declared, func(k *Known) []facts.Candidate { return k.Labelled(f) }}
}
