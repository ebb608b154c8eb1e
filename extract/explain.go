package extract

import (
	"cmp"
	"math"
	"slices"

	"shuck/extract/internal/boost"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// An Explanation says how a page came to its record.
type Explanation struct {
	Record Record
	Above  float64                // the score from which blocks were put into the body
	Forms  []string               // in which a text dump was flattened, the outermost first, or of news XML
	Kinds  []KindChance           // what the page may be, the likeliest first; none for text dumps
	Fields map[string][]Candidate // what finders proposed, by field, in their order; the losers too
	Rules  []RuleUse              // site rules that were applied, the nearest first
	Blocks []BlockReason          // of the page, in order, and of a story that was taken from its data
}

// A Candidate is a value that a finder proposed for a field.
type Candidate struct {
	Value  string
	Finder string // name of the finder that proposed it
	Block  int    // number of the block it was read from; -1 for metadata
}

// A RuleUse is a rule that was applied to a page.
type RuleUse struct {
	Source  string   // its file
	Trouble []string // what in it could not be used on the page, and why
}

// A KindChance is the probability that a page is of a kind.
type KindChance struct {
	Kind   Kind
	Chance float64
}

// A BlockReason says why a block is or is not part of the body.
type BlockReason struct {
	Block
	InBody bool
	Score  float64 // probability that it is body, before any step looked at the whole page
	// Step is the step that put a block in or took it out against its score, ""
	// where the score alone decided.
	Step string
	// Moved are the features that moved the score most, up to movedMax of
	// them, the strongest first; none for blocks from the page's data.
	Moved []Influence
}

// An Influence is what one feature of a block added to the log odds of its being
// body. Features that only matter together share what they add by the order in
// which the trees ask for them, so single ones are to be read with care.
type Influence struct {
	Feature string
	Value   float32 // NaN where the page cannot have the feature
	Added   float64
}

// movedMax is the number of influences that are listed for a block.
const movedMax = 5

// Explain is Extract for a reader who wants to know why. It takes several times as
// long.
func Explain(d *Document, opts Options) Explanation {
	a := decide(d, opts)
	k := a.Known
	e := Explanation{Record: recordOf(a, opts), Above: k.Above, Fields: map[string][]Candidate{}}
	for field, candidates := range a.Candidates() {
		e.Fields[field] = nil
		for _, c := range candidates {
			e.Fields[field] = append(e.Fields[field], Candidate{c.Value, c.Finder.Name, c.Block()})
		}
	}
	if d.page.Item != nil {
		e.Forms = append(e.Forms, d.page.Item.Format)
	}
	for _, form := range d.page.Forms {
		e.Forms = append(e.Forms, form.Name)
	}
	for _, use := range k.RulesUsed() {
		e.Rules = append(e.Rules, RuleUse(use))
	}
	if k.View.Kinds != nil {
		for n, kind := range score.FittedKinds {
			e.Kinds = append(e.Kinds, KindChance{Kind(kind), float64(k.View.Kinds[n])})
		}
		slices.SortStableFunc(e.Kinds, func(x, y KindChance) int { return cmp.Compare(y.Chance, x.Chance) })
	}
	moved := movedBy(a.Facts, d.page)
	for i := range k.Doc.Blocks {
		r := BlockReason{Block: blockOf(&k.Doc.Blocks[i]), InBody: k.In[i], Score: k.Scores[i], Step: k.Moved[i]}
		if i < len(d.page.Blocks) {
			r.Moved = moved(i)
		}
		e.Blocks = append(e.Blocks, r)
	}
	return e
}

// movedBy returns a function that says what moved the score of a block: the second
// score, or the first if that left no doubt.
func movedBy(f *facts.Facts, d *page.Document) func(block int) []Influence {
	m := f.Model
	if d.Root == nil {
		rows := score.TextFeatures(d, m.TextWords)
		again := score.TextContextFeatures(d, rows, score.FirstScores(m.Text, rows))
		return func(i int) []Influence {
			if again[i] == nil {
				return influences(rows[i], m.Text, score.TextFeatureNames())
			}
			return influences(again[i], m.TextContext, score.TextContextFeatureNames())
		}
	}
	rows := score.Features(d, f.View.Kinds)
	score.FillWordFeatures(d, rows, m.Words, m.Classes)
	again := score.MarkupContextFeatures(d, rows, score.FirstScores(m.Markup, rows))
	return func(i int) []Influence {
		if again[i] == nil {
			return influences(rows[i], m.Markup, score.FeatureNames())
		}
		return influences(again[i], m.MarkupContext, score.MarkupContextFeatureNames())
	}
}

// influences returns the features that moved the score of a row most.
func influences(row []float32, forest *boost.Forest, names []string) []Influence {
	all := make([]Influence, len(names))
	for i, added := range forest.Contributions(row)[:len(names)] {
		all[i] = Influence{names[i], row[i], added}
	}
	slices.SortStableFunc(all, func(x, y Influence) int { return cmp.Compare(math.Abs(y.Added), math.Abs(x.Added)) })
	return all[:min(len(all), movedMax)]
}
