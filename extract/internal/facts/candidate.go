package facts

// A Candidate is a value that a finder proposes for a field. Those that lose are
// kept, so that a decision can be explained.
type Candidate struct {
	Value  string
	Finder Finder
	place  int // number of the block it was read from, counted from 1; 0 for none
}

// Seen is a candidate that was read from a block; page.NoBlock is none.
func Seen(value string, block int) Candidate { return Candidate{Value: value, place: block + 1} }

// Values are candidates that stand in metadata, in no block.
func Values(list ...string) []Candidate {
	out := make([]Candidate, len(list))
	for i, s := range list {
		out[i].Value = s
	}
	return out
}

// Block is the number of the block that the candidate was read from; page.NoBlock
// for metadata, and for no candidate at all.
func (c Candidate) Block() int { return c.place - 1 }

// In is the candidate as read from another block.
func (c Candidate) In(block int) Candidate {
	c.place = block + 1
	return c
}

// By is the candidate as proposed by a finder.
func (c Candidate) By(f Finder) Candidate {
	c.Finder = f
	return c
}

// Is reports whether a finder proposed the candidate.
func (c Candidate) Is(id FinderID) bool { return c.Finder.ID == id }

// A FinderID names a finder in programs.
type FinderID int

// The finders that say what site rules say, for any field. Those of single fields
// are counted on from FieldFinder.
const (
	NoFinder FinderID = iota
	RuleFinder
	ImportedFinder
	FieldFinder
)

// A Source is what a finder reads.
type Source uint8

// The sources.
const (
	Shown    Source = iota // what the page shows
	Declared               // what its metadata says of the story
	Titles                 // what its metadata says of the page, which stories repeat
	Ruled                  // a rule for the site
)

// A Finder proposes candidates for a field.
type Finder struct {
	ID    FinderID
	Name  string  // for people
	Trust float64 // what a candidate is worth for who proposes it
	Reads Source
}
