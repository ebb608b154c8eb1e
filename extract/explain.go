package extract

import (
	"math"
	"sort"
	"strings"

	"shuck/extract/internal/body"
	"shuck/extract/internal/boost"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/fields"
	"shuck/extract/internal/page"
	"shuck/extract/internal/reasons"
	"shuck/extract/internal/score"
)

// An Explanation says how a page came to its record.
type Explanation struct {
	Record Record
	Above  float64                // the score from which blocks were put into the body
	Forms  []string               // in which a text dump was flattened, the outermost first, or of news XML
	Kinds  []KindChance           // what the page may be, the likeliest first; none for text dumps
	Fields map[string][]Candidate // what finders proposed, by field, in the order of how they fared; the losers too
	Rules  []RuleUse              // site rules that were applied, the nearest first
	Blocks []BlockReason          // of the page, in order, and of a story that was taken from its data
}

// A Candidate is a value that a finder proposed for a field.
type Candidate struct {
	Value   string
	Finder  string // name of the finder that proposed it
	Block   int    // number of the block it was read from; -1 for metadata
	Outcome Outcome
	Why     string // why it lost, or what speaks for it, in words; "" where there is nothing to say
}

// An Outcome says how a candidate fared.
type Outcome string

// The outcomes.
const (
	Chosen Outcome = "chosen" // the record has its value, or one that was made of it
	Agrees Outcome = "agrees" // it says the same as the chosen one
	Lost   Outcome = "lost"
)

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
	// Why is the step in words, "" where the score alone decided.
	Why string
	// Kept is what the body has of the block: its text, without the dateline if it
	// opens with one. It is "" if the block is not in the body.
	Kept string
	// Field is the field of the record that was read from the block, "" for none.
	Field string
	// Moved are the features that moved the score most, up to movedMax of
	// them, the strongest first; none for blocks from the page's data.
	Moved []Influence
}

// An Influence is what one feature of a block added to the log odds of its being
// body, over both of its scores: the first by itself and its place, the second in view
// of the first scores of all blocks. Features that only matter together share what they add by the order in
// which the trees ask for them, so single ones are to be read with care.
type Influence struct {
	Feature string
	Value   float32 // NaN where the page cannot have the feature
	Added   float64
}

// Words returns the feature and its value as users know them: "words in links: 90 %".
func (i Influence) Words() string { // no field: of each block most are never shown
	reason, _ := reasons.Of(i.Feature)
	return reason.With(i.Value)
}

// movedMax is the number of influences that are listed for a block.
const movedMax = 12

// KeptText returns the blocks that are kept, joined as a record's body is, which it is.
func (e *Explanation) KeptText() string {
	var story []body.StoryBlock
	for _, b := range e.Blocks {
		if b.Kept != "" {
			story = append(story, body.StoryBlock{Type: page.BlockType(b.Type), Level: b.Level, Text: b.Kept})
		}
	}
	return body.TextOf(story)
}

// Explain is Extract for a reader who wants to know why. It takes several times as
// long.
func Explain(d *Document, opts Options) Explanation {
	a := decide(d, opts)
	k := a.Known
	e := Explanation{Record: recordOf(a, opts), Above: k.Above, Fields: map[string][]Candidate{}}
	for field, candidates := range a.Fared() {
		e.Fields[field] = nil
		for _, c := range candidates {
			e.Fields[field] = append(e.Fields[field], Candidate{c.Value, c.Finder.Name, c.Block(), outcomes[c.Outcome], c.Why})
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
		sort.SliceStable(e.Kinds, func(i, j int) bool { return e.Kinds[i].Chance > e.Kinds[j].Chance })
	}
	moved, fieldOf := movedBy(a.Facts, d.page), a.FieldOf()
	e.Blocks = make([]BlockReason, 0, len(k.Doc.Blocks))
	for i := range k.Doc.Blocks {
		r := BlockReason{Block: blockOf(&k.Doc.Blocks[i]), InBody: k.In[i], Score: k.Scores[i], Step: k.Moved[i], Field: fieldOf[i]}
		if r.Step != "" {
			r.Why = reasons.Step(r.Step)
		}
		if r.InBody {
			r.Kept = r.Text
		}
		if cut := a.Opening.Value.Cut; r.InBody && cut.Block == i {
			r.Kept = r.Text[cut.Bytes:]
		}
		if i < len(d.page.Blocks) {
			r.Moved = moved(i)
		}
		e.Blocks = append(e.Blocks, r)
	}
	return e
}

// outcomes are how candidates fared, as they are called outside.
var outcomes = [...]Outcome{fields.Chosen: Chosen, fields.Agrees: Agrees, fields.Lost: Lost}

// movedBy returns a function that says what moved the score of a block. Blocks are
// scored twice. What moved the second score is joined with what moved the first, which
// stands for the features of the second that are nothing but the first score.
func movedBy(f *facts.Facts, d *page.Document) func(block int) []Influence {
	m := f.Model
	if d.Root == nil {
		names, own := score.TextContextFeatureNames(), score.TextFeatureNames()
		return movers(f.Text.TextRows(m), scoredBy{m.Text, own}, scoredBy{m.TextContext, names})
	}
	names, own := score.MarkupContextFeatureNames(), score.FeatureNames()
	return movers(f.View.MarkupRows(m), scoredBy{m.Markup, own}, scoredBy{m.MarkupContext, names})
}

// movers says what moved the score of a block by the rows of its first and second score; not all
// blocks have the second.
func movers(rows func(block int) (first, second []float32), first, second scoredBy) func(block int) []Influence {
	once, twice := joined(first), joined(second, first)
	return func(i int) []Influence {
		row, again := rows(i)
		if again == nil {
			return once.strongest(row)
		}
		return twice.strongest(again, row)
	}
}

// A scoredBy is a forest that scores blocks, and the names of its features.
type scoredBy struct {
	forest *boost.Forest
	names  []string
}

// A jointScore joins features of the same name of several scores of a block. The sums are those
// of the block in hand: pages may have ten thousands of them.
type jointScore struct {
	scores   []scoredBy
	features [][]int // of each score, where each feature is in sums; -1 for none
	sums     []Influence
	added    []float64 // by one forest
}

// joined joins scores. What the last one adds stands for their first score in the others.
func joined(scores ...scoredBy) *jointScore {
	j := &jointScore{scores: scores}
	at := map[string]int{}
	for n, by := range scores {
		list := make([]int, len(by.names))
		for k, name := range by.names {
			i, ok := at[name]
			switch {
			case ok:
			case n+1 < len(scores) && repeatsScore(name):
				i = -1
			default:
				i = len(j.sums)
				at[name] = i
				j.sums = append(j.sums, Influence{Feature: name})
			}
			list[k] = i
		}
		j.features = append(j.features, list)
	}
	return j
}

// repeatsScore reports whether a feature of the second scores is the first score of
// the block itself, if beside that of others.
func repeatsScore(feature string) bool {
	return feature == "score" || strings.HasPrefix(feature, "score over ")
}

// strongest returns the features that moved a block most over all its scores, of which it is
// given the rows.
func (j *jointScore) strongest(rows ...[]float32) []Influence {
	for i := range j.sums {
		j.sums[i].Added = 0
	}
	for n := len(rows) - 1; n >= 0; n-- { // the value is that of the first row that has the feature
		for k, i := range j.features[n] {
			if i >= 0 {
				j.sums[i].Value = rows[n][k]
			}
		}
	}
	for n, by := range j.scores {
		j.added = by.forest.Contributions(rows[n], j.added)
		for k, i := range j.features[n] {
			if i >= 0 {
				j.sums[i].Added += j.added[k]
			}
		}
	}
	most := make([]Influence, 0, movedMax) // and no more, for they are kept for each block of a page
	for _, m := range j.sums {
		at := len(most)
		for at > 0 && math.Abs(most[at-1].Added) < math.Abs(m.Added) {
			at--
		}
		if at < movedMax {
			most = append(most[:min(len(most), movedMax-1)], m)
			copy(most[at+1:], most[at:])
			most[at] = m
		}
	}
	return most
}
