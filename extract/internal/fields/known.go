// Package fields decides the fields of a record. Each decider is one function:
// [Headline], [Dates], [Byline], [Lead], and [Describe] for section, topics
// and the like. What a story opens with decides package openings.
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
	"shuck/extract/internal/facts"
	"shuck/extract/internal/score"
	"shuck/extract/internal/state"
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
	region    func() string                     // see regionOfDates
	siteNames func() []string                   // see namesOfSite
	header    func() []int                      // see headerBlocks
	state     func() map[string]*state.Value    // see stateObject
	topics    func() *score.Topics              // of its blocks
	lines     func() map[string]facts.Candidate // see shortLines
	title     func() *words.Set                 // the words of the headline
	titles    func() []string                   // see foldedTitles
	leads     func() []int                      // see leadPlaces
}

// Know returns what is known about a page once its body is.
func Know(b *body.Body) *Known {
	k := &Known{Body: b, topics: sync.OnceValue(b.Topics)}
	k.region = sync.OnceValue(k.regionOfDates)
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
	next.title = sync.OnceValue(func() *words.Set { return words.SetOf(c.Value) })
	next.header = sync.OnceValue(next.headerBlocks)
	next.state = sync.OnceValue(next.stateObject)
	next.titles = sync.OnceValue(next.foldedTitles)
	next.leads = sync.OnceValue(next.leadPlaces)
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
