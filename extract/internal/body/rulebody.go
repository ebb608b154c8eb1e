package body

import (
	"slices"

	"shuck/extract/internal/page"
	"shuck/extract/rules"

	"golang.org/x/net/html"
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
func (a *draft) takeRuled() {
	for _, result := range a.Rulings {
		if a.Doc.Root == nil {
			if result.CutOff {
				continue
			}
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
func (a *draft) takeRuledBody(result *rules.Result) bool {
	if len(result.Keep) == 0 && len(result.Drop) == 0 {
		return false
	}
	in := a.ruledBlocks(result)
	had, has := 0, 0
	for i := range in {
		words := a.View.Stats(i).Words
		if a.In[i] {
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
	a.expected = a.expectedOf(a.In)
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
func (a *draft) ruledBlocks(result *rules.Result) []bool {
	kept, dropped := insideOf(result.Keep), insideOf(result.Drop)
	in := make([]bool, len(a.In))
	for i := range in {
		b := &a.Doc.Blocks[i]
		switch {
		case b.Node == nil:
			in[i] = a.In[i]
		case result.Rule.Imported:
			in[i] = a.importedBlock(i, len(result.Keep) == 0 || kept(b.Node), dropped(b.Node))
		case dropped(b.Node):
		case len(result.Keep) == 0:
			in[i] = a.In[i]
		default:
			in[i] = kept(b.Node) && b.Type != page.Caption && !(result.Rule.Prune && a.Scores[i] < pruneBelow)
		}
	}
	return in
}

// importedBlock reports whether a block is body that an imported rule keeps or
// drops.
func (a *draft) importedBlock(i int, kept, dropped bool) bool {
	score := a.Scores[i]
	switch {
	case dropped:
		return a.In[i] && score >= importedDrop
	case kept:
		return a.In[i] || score >= importedIn && a.Doc.Blocks[i].Type != page.Caption
	}
	return a.In[i] && score >= importedOut
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

// StaleRules warns of rules that were cut off, and of those that know where the
// body is and find nothing there, on a page that has a story.
func (a *Body) StaleRules() []string {
	var out []string
	for _, result := range a.Rulings {
		r := result.Rule
		if result.CutOff {
			out = append(out, "the site rule "+r.Source+" takes too much work here and was cut off")
			continue
		}
		if !r.Imported && len(r.Keep) > 0 && len(result.Keep) == 0 && a.Doc.Root != nil && slices.Contains(a.In, true) {
			out = append(out, "the site rule "+r.Source+" finds no body here; it may be out of date")
		}
	}
	return out
}

// takeRuledLines takes out of the body of a text dump what a rule says is no
// part of the story. Where it knows the end, the sentences up to there are in.
func (a *draft) takeRuledLines(lines *rules.LineResult) {
	begun := false
	for i := range a.In {
		switch {
		case i <= lines.HeadlineAt || i == lines.BylineAt || i >= lines.End || lines.Drop[i]:
			a.drop(i)
		case begun && lines.End < len(a.In) && a.Stats(i).EndsSentence:
			a.put(i, true)
		}
		begun = begun || a.In[i]
	}
}
