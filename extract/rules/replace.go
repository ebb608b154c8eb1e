package rules

import (
	"bytes"
	"time"
)

// maxGrowth bounds what replacements may make of a page: twice its size, and a
// little for small ones.
const maxGrowth = 64 << 10

// Rewrite makes the replacements of the rules for an address in the bytes of a
// page, and gives the page itself where there are none. Those of imported rules
// are not made: what they do to a page cannot be weighed against the heuristics,
// and it cost a dateline and a body on the pages that were measured. A
// replacement that would make the page grow beyond measure is left out.
func (s *Set) Rewrite(address string, page []byte) []byte {
	most := 2*len(page) + maxGrowth
	for _, r := range s.For(address, func() time.Time { return time.Time{} }) {
		if r.Imported {
			continue
		}
		for _, replacement := range r.Replace {
			find, with := []byte(replacement.Find), []byte(replacement.With)
			if n := bytes.Count(page, find); n > 0 && len(page)+n*(len(with)-len(find)) <= most {
				page = bytes.ReplaceAll(page, find, with)
			}
		}
	}
	return page
}
