package extract

// A Candidate is a value that a finder proposes for a field. Candidates that
// lose stay with the article, so that a decision can be explained.
type Candidate struct {
	Value  string
	Finder string // name of the finder that proposed it
	Block  int    // number of the block it was read from; noBlock for metadata
}

// noBlock stands where a candidate was not read from a visible block.
const noBlock = -1

// A finder proposes values for one field. It reads the document and what was
// decided before, and changes neither.
type finder struct {
	name string
	find func(*article) []Candidate
}

// ask collects the candidates of finders in their order; empty ones and those
// that repeat an earlier value of the same finder are dropped. The finders of
// a further list are asked only where those before it found nothing.
func (a *article) ask(lists ...[]finder) []Candidate {
	for _, finders := range lists {
		if all := a.askAll(finders); len(all) > 0 {
			return all
		}
	}
	return nil
}

func (a *article) askAll(finders []finder) []Candidate {
	var all []Candidate
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

// values makes candidates of strings that stand in metadata.
func values(list ...string) []Candidate {
	out := make([]Candidate, len(list))
	for i, s := range list {
		out[i] = Candidate{Value: s, Block: noBlock}
	}
	return out
}
