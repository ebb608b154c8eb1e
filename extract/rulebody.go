package extract

import (
	"golang.org/x/net/html"

	"shuck/extract/rules"
)

// Where a rule finds fewer words than ruleWordsLeast, or than a share of what
// the scores take for the story, it no longer fits the page, and the scores
// stay.
const (
	ruleWordsLeast = 10
	ruleShareLeast = 0.1
	// An imported rule has no say in blocks that the scores are sure of: it puts
	// in those above importedIn that it keeps, and takes out those below
	// importedOut that it does not, or below importedDrop that it drops. Taking it
	// at its word cost a hundredth of the F1 on news pages.
	importedIn   = 0.5
	importedOut  = 0.8
	importedDrop = 0.9
	// And where it finds less than half of the story, or twice as much, it does
	// not fit the page.
	importedShareLeast = 0.5
	importedShareMost  = 2.0
	// pruneBelow is the score below which blocks go where a rule has what it
	// finds pruned.
	pruneBelow = 0.1
)

// takeRuled takes what the nearest rule that fits says is the body.
func (a *Body) takeRuled() {
	for _, result := range a.rulings {
		if a.doc.Root == nil {
			a.takeRuledLines(result.Lines)
			return
		}
		if a.takeRuledBody(result) {
			return
		}
	}
}

// takeRuledBody puts in the blocks of the elements that a rule keeps, and takes
// out the others; a rule that only drops leaves the others as they are. It
// tells whether the rule fits the page.
func (a *Body) takeRuledBody(result *rules.Result) bool {
	if len(result.Keep) == 0 && len(result.Drop) == 0 {
		return false
	}
	in := a.ruledBlocks(result)
	had, has := 0, 0
	for i := range in {
		words := a.view.stats(i).words
		if a.body[i] {
			had += words
		}
		if in[i] {
			has += words
		}
	}
	if !ruleFits(result.Rule, float64(has), float64(had)) {
		return false
	}
	for i := range in {
		a.put(i, in[i])
	}
	return true
}

// ruleFits tells by the words it finds, and those that the scores take for the
// story, whether a rule fits the page.
func ruleFits(r *rules.Rule, has, had float64) bool {
	if r.Imported {
		return has >= ruleWordsLeast && has >= importedShareLeast*had && has <= importedShareMost*had
	}
	return has >= ruleWordsLeast && has >= ruleShareLeast*had
}

// ruledBlocks is the body, by block, as a rule says it.
func (a *Body) ruledBlocks(result *rules.Result) []bool {
	kept, dropped := insideOf(result.Keep), insideOf(result.Drop)
	in := make([]bool, len(a.body))
	for i := range in {
		b := &a.doc.Blocks[i]
		switch {
		case b.node == nil:
			in[i] = a.body[i]
		case result.Rule.Imported:
			in[i] = a.importedBlock(i, len(result.Keep) == 0 || kept(b.node), dropped(b.node))
		case dropped(b.node):
		case len(result.Keep) == 0:
			in[i] = a.body[i]
		default:
			in[i] = kept(b.node) && b.Type != Caption && !(result.Rule.Prune && a.scores[i] < pruneBelow)
		}
	}
	return in
}

// importedBlock tells whether a block is body that an imported rule keeps or
// drops.
func (a *Body) importedBlock(i int, kept, dropped bool) bool {
	score := a.scores[i]
	switch {
	case dropped:
		return a.body[i] && score >= importedDrop
	case kept:
		return a.body[i] || score >= importedIn && a.doc.Blocks[i].Type != Caption
	}
	return a.body[i] && score >= importedOut
}

// insideOf tells of nodes whether they are in one of a set, or are one. It
// remembers what it has seen, so each node is looked at once.
func insideOf(set map[*html.Node]bool) func(*html.Node) bool {
	known := map[*html.Node]bool{}
	var inside func(*html.Node) bool
	inside = func(n *html.Node) bool {
		if n == nil || len(set) == 0 {
			return false
		}
		is, ok := known[n]
		if !ok {
			is = set[n] || inside(n.Parent)
			known[n] = is
		}
		return is
	}
	return inside
}
