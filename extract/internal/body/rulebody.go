package body

import (
	"fmt"
	"slices"

	"shuck/extract/internal/page"
	"shuck/extract/rules"

	"golang.org/x/net/html"
)

// A rule no longer fits the page if it finds fewer words than ruleWordsMin, or less
// than the share ruleShareMin of what the scores take for the story. Then the choice
// by scores stays.
const (
	ruleWordsMin = 10
	ruleShareMin = 0.1
)

// An imported rule has no say in blocks of which the scores are sure: following it to
// the letter cost a hundredth of the F1 on news pages. What it keeps is put in from
// the score importedInclude on. Of what is in, blocks that it does not keep stay from
// the score importedKeep on, and those that it drops from importedDropped on. It does
// not fit the page if it finds less than importedShareMin of the story or more than
// importedShareMax.
const (
	importedInclude  = 0.5
	importedKeep     = 0.8
	importedDropped  = 0.9
	importedShareMin = 0.5
	importedShareMax = 2.0
)

// pruneBelow is the score below which blocks go if a rule has what it finds pruned.
const pruneBelow = 0.1

// applyRules makes the body what the nearest rule that fits the page says it is.
func (d *draft) applyRules() {
	for _, result := range d.Rulings {
		if d.Doc.Root == nil {
			if result.CutOff {
				continue
			}
			d.applyLineRule(result.Lines)
			return
		}
		if d.applyRule(result) {
			return
		}
	}
}

// applyRule puts in the blocks of the elements that a rule keeps, and takes out the
// others; a rule that only drops leaves the others as they are. It reports whether
// the rule fits the page.
func (d *draft) applyRule(result *rules.Result) bool {
	if len(result.Keep) == 0 && len(result.Drop) == 0 {
		return false
	}
	in := d.ruledBlocks(result)
	found, scored := wordCount(d.Doc.Blocks, in), d.Words()
	if !ruleFits(result.Rule, found, scored) {
		d.unfit = append(d.unfit, unfit{result.Rule, found, scored, "the heuristics find"})
		return false
	}
	if result.Rule.Imported {
		d.weighed = d.weighedBy(result, in)
	} else if len(result.Keep) > 0 {
		d.followed = result.Rule
	}
	for i := range in {
		d.set(i, in[i])
	}
	d.expected = d.expectedOf(d.In)
	return true
}

// An unfit rule is one that finds a body of so many words, which is not taken since
// something else finds so many.
type unfit struct {
	rule         *rules.Rule
	found, other int
	finder       string // "the heuristics find"
}

// A weighed rule is an imported one whose body of so many words is not taken as it is.
type weighed struct {
	rule          *rules.Rule
	found         int
	left, instead int // words of its body that are not taken, and others that are
}

// weighedBy compares the body that an imported rule has with what is taken of it. It
// returns nil where these are the same.
func (d *draft) weighedBy(result *rules.Result, taken []bool) *weighed {
	w := weighed{rule: result.Rule}
	for i, own := range d.ownBlocks(result) {
		words := d.Doc.Blocks[i].Stats.Words
		switch {
		case own && !taken[i]:
			w.left += words
		case !own && taken[i]:
			w.instead += words
		}
		if own {
			w.found += words
		}
	}
	if w.left+w.instead == 0 {
		return nil
	}
	return &w
}

// ruleFits reports whether a rule fits the page, by the number of words that it finds
// and of those that the scores take for the story.
func ruleFits(r *rules.Rule, found, scored int) bool {
	if found < ruleWordsMin {
		return false
	}
	f, s := float64(found), float64(scored)
	if r.Imported {
		return f >= importedShareMin*s && f <= importedShareMax*s
	}
	return f >= ruleShareMin*s
}

// ruledBlocks returns, by block, what is in the body according to a rule, which is
// weighed if it is imported.
func (d *draft) ruledBlocks(result *rules.Result) []bool {
	if !result.Rule.Imported {
		return d.ownBlocks(result)
	}
	kept, dropped := insideOf(result.Keep), insideOf(result.Drop)
	in := make([]bool, len(d.In))
	for i := range in {
		if in[i] = d.In[i]; d.Doc.Blocks[i].Node != nil {
			node := d.Doc.Blocks[i].Node
			in[i] = d.importedBlock(i, len(result.Keep) == 0 || kept(node), dropped(node))
		}
	}
	return in
}

// ownBlocks returns, by block, what is in the body if a rule is followed to the letter.
func (d *draft) ownBlocks(result *rules.Result) []bool {
	kept, dropped := insideOf(result.Keep), insideOf(result.Drop)
	in := make([]bool, len(d.In))
	for i := range in {
		b := &d.Doc.Blocks[i]
		switch {
		case b.Node == nil:
			in[i] = d.In[i]
		case dropped(b.Node):
		case len(result.Keep) == 0:
			in[i] = d.In[i]
		default:
			in[i] = kept(b.Node) && b.Type != page.Caption && !(result.Rule.Prune && d.Scores[i] < pruneBelow)
		}
	}
	return in
}

// importedBlock reports whether a block is in the body that an imported rule keeps,
// drops, or does neither with.
func (d *draft) importedBlock(i int, kept, dropped bool) bool {
	score := d.Scores[i]
	switch {
	case dropped:
		return d.In[i] && score >= importedDropped
	case kept:
		return d.In[i] || score >= importedInclude && d.Doc.Blocks[i].Type != page.Caption
	}
	return d.In[i] && score >= importedKeep
}

// insideOf returns a function that reports whether a node is one of a set or stands
// inside one. It remembers its answers, so each node is looked at once.
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

// StaleRules returns warnings about rules that were cut off, about those that know
// where the body is but find nothing there on a page with a story, and about those
// whose body is not taken, or not as it is.
func (b *Body) StaleRules() []string {
	var out []string
	for _, result := range b.Rulings {
		r := result.Rule
		if result.CutOff {
			out = append(out, "the site rule "+r.Source+" takes too much work here and was cut off")
			continue
		}
		if !r.Imported && len(r.Keep) > 0 && len(result.Keep) == 0 && b.Doc.Root != nil && slices.Contains(b.In, true) {
			out = append(out, "the site rule "+r.Source+" finds no body here; it may be out of date")
		}
	}
	for _, u := range b.unfit {
		if u.found+u.other > 0 {
			out = append(out, fmt.Sprintf("the site rule %s has a body of %d words here, which is not taken: %s %d", u.rule.Source, u.found, u.finder, u.other))
		}
	}
	if w := b.weighed; w != nil {
		out = append(out, fmt.Sprintf("the site rule %s is imported and so only weighed: of the %d words of its body here %d are not taken, and %d others are", w.rule.Source, w.found, w.left, w.instead))
	}
	return out
}

// applyLineRule takes out of the body of a text dump what a rule says is no part of
// the story. If the rule knows where the story ends, all sentences up to there are in.
func (d *draft) applyLineRule(lines *rules.LineResult) {
	begun := false
	for i := range d.In {
		switch {
		case i <= lines.HeadlineAt || i == lines.BylineAt || i >= lines.End || lines.Drop[i]:
			d.exclude(i)
		case begun && lines.End < len(d.In) && d.Stats(i).EndsSentence:
			d.include(i)
		}
		begun = begun || d.In[i]
	}
}
