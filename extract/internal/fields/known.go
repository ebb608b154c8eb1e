// Package fields decides the fields of a record, one function each: Headline, Dates,
// Byline, Lead, Opens (the dateline), Describe (section, topics and the like), and
// Trim, which takes out of the body what turned out to be a field of its own.
//
// Each is told what is known (type Known), only reads it, and gives a Decision. The
// finders of a field stand in a table in its file, a row each: who it is, how far to
// trust it, what it reads, and the function. Files that begin with text read dumps.
package fields

import (
	"sync"

	"shuck/extract/internal/body"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/score"
)

// Known is what a decider is told: the facts of the page, its body, and what was
// decided before it. Deciders only read it; whoever calls them applies what they
// decide and tells the next one.
type Known struct {
	*body.Body
	Language            string
	Headline            facts.Candidate // as printed; its block is where the page shows it
	Published, Modified dates.Date
	Byline              Credit
	Lead                facts.Candidate

	// What several deciders ask, found once when it is asked for.
	siteNames func() []string           // see namesOfSite
	head      func() []int              // see headBlocks
	state     func() map[string]any     // see stateObject
	topics    func() []score.Topicality // of each block
}

// Know is what is known of a page when its body is.
func Know(b *body.Body) *Known {
	k := &Known{Body: b, topics: sync.OnceValue(b.Topics)}
	k.siteNames = sync.OnceValue(k.namesOfSite)
	return k
}

// WithHeadline is what is known when the headline is, and what it takes out of the
// body above it.
func (k *Known) WithHeadline(c facts.Candidate, moves []body.Move) *Known {
	next := *k
	next.Headline = c
	if len(moves) > 0 {
		next.Body = k.With("headline", moves).Settled()
	}
	next.siteNames = sync.OnceValue(next.namesOfSite)
	next.head = sync.OnceValue(next.headBlocks)
	next.state = sync.OnceValue(next.stateObject)
	return &next
}

// A Decision is what a decider decides: the value of a field, the candidates for it,
// losers too, and what blocks move into the body or out of it.
type Decision[T any] struct {
	Value      T
	Candidates []facts.Candidate
	Moves      []body.Move
}

// A Credit is who signs a story.
type Credit struct {
	Printed facts.Candidate // as the page prints it
	Authors []string        // names alone, in order
}
