// Package fields decides the fields of a record. Each decider is one function:
// [Headline], [Dates], [Byline], [Lead], [Dateline], and [Describe] for
// section, topics and the like. [Trim] takes out of the body what turned out to be a
// field of its own.
//
// A decider reads what is known about the page, a [Known], and returns a [Decision].
// It asks finders, which propose candidates. The finders of a field stand in a table
// in its file, one row each. Files whose names begin with text deal with text dumps.
package fields

import (
	"strings"
	"sync"

	"shuck/extract/internal/body"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/score"
	"shuck/extract/internal/words"
)

// Known is what a decider knows: the facts of the page, its body, and what was
// decided before. Deciders only read it. Their caller applies what they decide and
// passes the result to the next one.
type Known struct {
	*body.Body
	Language            string
	Headline            facts.Candidate // as printed; its block is where the page shows it
	Published, Modified dates.Date
	Byline              Credit
	Lead                facts.Candidate

	// What several deciders need; each is computed once, when it is first needed.
	siteNames func() []string                   // see namesOfSite
	header    func() []int                      // see headerBlocks
	state     func() map[string]any             // see stateObject
	topics    func() []score.Topicality         // of each block
	lines     func() map[string]facts.Candidate // see shortLines
}

// Know returns what is known about a page once its body is.
func Know(b *body.Body) *Known {
	k := &Known{Body: b, topics: sync.OnceValue(b.Topics)}
	k.siteNames = sync.OnceValue(k.namesOfSite)
	k.lines = sync.OnceValue(k.shortLines)
	return k
}

// WithHeadline returns what is known once the headline is, with the moves that it
// asks for.
func (k *Known) WithHeadline(c facts.Candidate, moves []body.Move) *Known {
	next := *k
	next.Headline = c
	if len(moves) > 0 {
		next.Body = k.With("headline", moves).Settled()
	}
	next.siteNames = sync.OnceValue(next.namesOfSite)
	next.header = sync.OnceValue(next.headerBlocks)
	next.state = sync.OnceValue(next.stateObject)
	return &next
}

// A Decision is what a decider decides: the value of a field, all candidates for
// it, and the blocks that move into the body or out of it.
type Decision[T any] struct {
	Value      T
	Candidates []facts.Candidate
	Moves      []body.Move
}

// A Credit is the byline of a story.
type Credit struct {
	Printed facts.Candidate // as the page prints it
	Authors []string        // names alone, in order
}

// Language returns the language of a story as a BCP 47 tag. If there is too little
// text to identify it, what the page declares counts.
func Language(b *body.Body) string {
	var sample strings.Builder
	for i, in := range b.In {
		if in && sample.Len() < words.LanguageSample {
			sample.WriteString(b.Doc.Blocks[i].Text)
			sample.WriteByte('\n')
		}
	}
	if language := words.IdentifyLanguage(sample.String()); language != "" {
		return language
	}
	return words.NormaliseLanguageTag(b.Doc.Meta.Lang)
}

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

// labelled returns what the labels of an export give for a field.
func (k *Known) labelled(f exports.Field) []facts.Candidate {
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
	return finder{byLabel, "label", labelTrust, facts.Declared, func(k *Known) []facts.Candidate { return k.labelled(f) }}
}
