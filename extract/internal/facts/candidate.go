package facts

import (
	"fmt"
	"slices"
)

// A Candidate is a value that a finder proposes for a field. Candidates that lose
// are kept, so that a decision can be explained.
type Candidate struct {
	Value  string
	Finder Finder
	place  int  // number of the block it was read from, counted from 1; 0 for none
	isCut  bool // more values stood behind it, and were left out
}

// Seen returns a candidate that was read from a block; page.NoBlock means none.
func Seen(value string, block int) Candidate { return Candidate{Value: value, place: block + 1} }

// Values returns candidates that stand in metadata, not in a block. Behind valuesMax of
// them there are none, which LeftOut warns of.
func Values(list ...string) []Candidate {
	out := make([]Candidate, min(len(list), valuesMax))
	for i := range out {
		out[i].Value = list[i]
	}
	if len(list) > valuesMax {
		out[valuesMax-1].isCut = true
	}
	return out
}

// valuesMax is above the number of values that any field of a page has, such as topics.
// More of them are not written for readers.
const valuesMax = 10_000

// After returns the candidate as one behind which another was passed over, since it
// repeats one before it or is empty.
func (c Candidate) After(passed Candidate) Candidate {
	c.isCut = c.isCut || passed.isCut
	return c
}

// LeftOut returns a warning where values of a field were left out, as "topics", or nil.
// The candidates are all that there are for the field.
func LeftOut(field string, all []Candidate) []string {
	if !slices.ContainsFunc(all, func(c Candidate) bool { return c.isCut }) {
		return nil
	}
	return []string{fmt.Sprintf("the page gives more than %d %s; those beyond were not read", valuesMax, field)}
}

// Block returns the number of the block that the candidate was read from;
// page.NoBlock for metadata, and for the zero Candidate.
func (c Candidate) Block() int { return c.place - 1 }

// In returns the candidate as read from another block.
func (c Candidate) In(block int) Candidate {
	c.place = block + 1
	return c
}

// By returns the candidate as proposed by a finder.
func (c Candidate) By(f Finder) Candidate {
	c.Finder = f
	return c
}

// Is reports whether a finder proposed the candidate.
func (c Candidate) Is(id FinderID) bool { return c.Finder.ID == id }

// A FinderID identifies a finder.
type FinderID int

// The finders of site rules, for any field. The IDs of the finders of single fields
// begin at FieldFinder.
const (
	NoFinder FinderID = iota // of what no table proposes
	RuleFinder
	ImportedFinder
	FieldFinder
)

// A Source is what a finder reads.
type Source uint8

// The sources.
const (
	Shown    Source = iota // what the page shows
	Declared               // what its metadata declares about the story
	Titles                 // what its metadata declares about the page, which often repeats the story's own
	Ruled                  // a rule for the site
)

// A Finder proposes candidates for a field.
type Finder struct {
	ID    FinderID
	Name  string  // for people
	Trust float64 // the score that a candidate has for its finder alone
	Reads Source
}
