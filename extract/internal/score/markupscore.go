package score

import (
	"shuck/extract/internal/boost"
	"shuck/extract/internal/page"
)

// Weigh guesses the kind of an HTML page and weighs its words and classes: what a
// view holds of a model. It comes before ScoreMarkup.
func (v *View) Weigh(m *Model) {
	v.Kinds = v.guessKinds(m)
	v.WeighWords(m.Words, m.Classes)
}

// ScoreMarkup returns the probability of each block of an HTML page, which Weigh has
// weighed, that it is body.
func (v *View) ScoreMarkup(m *Model) []float64 {
	rows := newRows(min(len(v.d.Blocks), boost.BatchRows), featureCount())
	v.fillPage(rows)
	s := twiceScorer{
		blocks: len(v.d.Blocks), alike: v.alike, first: m.Markup, second: m.MarkupContext,
		rows: rows, fill: v.fillBlock, keep: appendShared,
		width:   len(sharedFeatures) + len(contextFeatures) + len(markupContextFeatures),
		context: func(first []float64) contextOf { return newMarkupContext(v, first).fillSecond },
	}
	return s.score()
}

// Menus and lists of teasers have many links that are alike. Of those on one path only
// one in alikeStride is scored at first: where it and the one before are surely out, so are
// those between them.
const (
	alikeStride = 4
	alikeReach  = 50 // blocks, from a link to those that speak for it
)

// A likeness is a link and the two blocks on its path that speak for it.
type likeness struct{ block, before, after int32 }

// alike divides the blocks of a page into those that are scored at first and those for
// which two of these may speak.
func (v *View) alike() (scored []int, others []likeness) {
	n := len(v.d.Blocks)
	before, paths := make([]int32, n), make([]alikePath, len(v.onPath)) // before: -1 for a block that is scored at first
	for i := range before {
		before[i] = -1
		number := v.pathNumber(i)
		if number < 0 {
			continue
		}
		p, at := &paths[number], int32(i+1)
		if p.passed++; p.scored > 0 && p.passed < alikeStride && at-p.scored <= alikeReach && isShortLink(&v.d.Blocks[i]) {
			before[i] = p.scored - 1
		} else {
			p.scored, p.passed = at, 0
		}
	}
	for i := range paths {
		paths[i] = alikePath{}
	}
	scored, others = make([]int, 0, n), make([]likeness, 0, n/2)
	for i := n - 1; i >= 0; i-- {
		number := v.pathNumber(i)
		if before[i] >= 0 && paths[number].scored > 0 && paths[number].scored-int32(i+1) <= alikeReach {
			others = append(others, likeness{int32(i), before[i], paths[number].scored - 1})
			continue
		}
		if scored = append(scored, i); number >= 0 {
			paths[number].scored = int32(i + 1)
		}
	}
	return scored, others
}

// An alikePath is what is known of a path on the way through the blocks.
type alikePath struct {
	scored int32 // the last block on it that is scored at first, and 1
	passed int32 // blocks on it since then
}

// isShortLink reports whether a block is a link of few words and nothing else.
func isShortLink(b *page.Block) bool {
	return b.Stats.Words < page.LongBlockWords && b.Stats.LinkWords == b.Stats.Words && b.Type != page.Heading
}
