package facts

import (
	"shuck/extract/internal/page"
)

// A Candidate is a value that a finder proposes for a field. Candidates that
// lose stay with the article, so that a decision can be explained.
type Candidate struct {
	Value  string
	Finder string // name of the finder that proposed it
	Block  int    // number of the block it was read from; noBlock for metadata
}

// values makes candidates of strings that stand in metadata.
func Values(list ...string) []Candidate {
	out := make([]Candidate, len(list))
	for i, s := range list {
		out[i] = Candidate{Value: s, Block: page.NoBlock}
	}
	return out
}
