package fields

import (
	"shuck/extract/internal/facts"
)

// A finder proposes values for one field. It reads the document and what was
// decided before, and changes neither.
type finder struct {
	name string
	find func(*Article) []facts.Candidate
}

// ask collects the candidates of finders in their order; empty ones and those
// that repeat an earlier value of the same finder are dropped. The finders of
// a further list are asked only where those before it found nothing.
func (a *Article) ask(lists ...[]finder) []facts.Candidate {
	for _, finders := range lists {
		if all := a.askAll(finders); len(all) > 0 {
			return all
		}
	}
	return nil
}

func (a *Article) askAll(finders []finder) []facts.Candidate {
	var all []facts.Candidate
	for _, f := range finders {
		first := len(all)
	next:
		for _, c := range f.find(a) {
			if c.Value == "" {
				continue
			}
			for _, seen := range all[first:] {
				if seen.Value == c.Value {
					continue next
				}
			}
			c.Finder = f.name
			all = append(all, c)
		}
	}
	return all
}
