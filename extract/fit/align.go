package fit

import "slices"

// An aligner lays the blocks of a page along the words of a gold body: which
// blocks are where in it, in the order of both. A block stands where its words
// do; so the third "Black" of a list of products is not confused with the one in
// a menu.
type aligner struct {
	gold []string
	at   map[string][]int // where in the gold each word, and each shingle, stands

	best []float64 // by place in the gold: the score of the best chain that ends there
	last []int     // by place: the last link of that chain, -1 for none
	tree []int     // by stretch of places, as Fenwick lays them out: the place with the best chain
	link []link
}

// A link says that a block stands at a place of the gold, behind the link before.
type link struct{ block, end, before int }

// A gap in the gold between two blocks costs a chain as much as gapWords words
// gain it: fewer words than that by themselves are chance.
const gapWords = 1.5

// Of two copies of a block that one is preferred which stands within nearBlocks
// after the block that the gold has before it; nearBonus is less than a word.
const (
	nearBlocks = 4
	nearBonus  = 0.1
)

// placesMax bounds how many places are tried for a block: "a" is everywhere.
const placesMax = 400

func newAligner(gold []string) *aligner {
	a := &aligner{gold: gold, at: map[string][]int{}}
	for i, w := range gold {
		a.at[w] = append(a.at[w], i)
		if i+shingleSize <= len(gold) {
			s := shingle(gold, i)
			a.at[s] = append(a.at[s], i)
		}
	}
	return a
}

// align gives the place of each block in the gold, -1 for those that have none.
func (a *aligner) align(blocks [][]string) []int {
	n := len(a.gold) + 1
	a.best, a.last, a.tree, a.link = make([]float64, n), make([]int, n), make([]int, n+1), a.link[:0]
	for i := range a.last {
		a.last[i] = -1
	}
	for i := range a.tree {
		a.tree[i] = 0
	}
	for i, words := range blocks {
		a.extend(i, words)
	}
	out := make([]int, len(blocks))
	for i := range out {
		out[i] = -1
	}
	for l := a.last[a.bestUpTo(n-1)]; l >= 0; l = a.link[l].before {
		out[a.link[l].block] = a.link[l].end
	}
	return out
}

// extend adds a block to the chains that it goes on with.
func (a *aligner) extend(block int, words []string) {
	type step struct {
		end, before int
		score       float64
	}
	var steps []step
	for _, p := range a.places(words) {
		from := a.bestUpTo(p.start)
		score, before := a.best[from]-gapWords, a.last[from]
		if a.best[p.start] >= score {
			score, before = a.best[p.start], a.last[p.start]
			if before >= 0 && block-a.link[before].block <= nearBlocks {
				score += nearBonus
			}
		}
		if score += float64(p.score); score >= a.best[p.end] {
			steps = append(steps, step{p.end, before, score})
		}
	}
	for _, s := range steps { // only now: a block stands in one place
		if s.score < a.best[s.end] {
			continue
		}
		a.link = append(a.link, link{block, s.end, s.before})
		a.best[s.end], a.last[s.end] = s.score, len(a.link)-1
		a.update(s.end)
	}
}

// A span is a stretch of the gold that a block may stand at.
type span struct{ start, end, score int }

// places are the stretches of the gold that have the words of a block: all of
// them, or, of a long block, most shingles.
func (a *aligner) places(words []string) []span {
	var out []span
	if len(words) == 0 {
		return nil
	}
	if len(words) < shingleSize {
		for _, p := range a.at[words[0]] {
			if p+len(words) <= len(a.gold) && slices.Equal(a.gold[p:p+len(words)], words) {
				out = append(out, span{p, p + len(words), len(words)})
			}
		}
		return out[max(0, len(out)-placesMax):]
	}
	// All shingles that are in the gold vote for the place where the block
	// would start.
	votes := map[int]int{}
	for i := 0; i+shingleSize <= len(words); i++ {
		where := a.at[shingle(words, i)]
		for _, p := range where[:min(len(where), placesMax)] {
			votes[p-i]++
		}
	}
	all := len(words) - shingleSize + 1
	for p, n := range votes {
		if 2*n >= all || n > 20 {
			start, end := max(p, 0), min(p+len(words), len(a.gold))
			out = append(out, span{start, end, n + shingleSize - 1})
		}
	}
	slices.SortFunc(out, func(x, y span) int { return x.start - y.start })
	return out
}

// bestUpTo returns where the best chain ends that ends no later than a place.
func (a *aligner) bestUpTo(place int) int {
	best := 0
	for i := place + 1; i > 0; i -= i & -i {
		if a.best[a.tree[i]] > a.best[best] {
			best = a.tree[i]
		}
	}
	return best
}

// update notes in the tree that the best chain that ends at a place got better.
func (a *aligner) update(place int) {
	for i := place + 1; i < len(a.tree); i += i & -i {
		if a.best[place] >= a.best[a.tree[i]] {
			a.tree[i] = place
		}
	}
}
