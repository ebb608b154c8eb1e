package boost

// grower grows trees over the same columns, keeping its buffers from tree to tree.
type grower struct {
	o       Options
	columns []binned
	layout  layout
	table   *Table
	free    []histogram // not in use
	pairs   []pair      // those of the leaf at hand, in the order of its rows

	// Of the tree at hand.
	job    growJob
	groups [][]int // the features of the job, as many at a time as there are lanes
	found  [2][]split
	tree   tree
	weight []float64 // of the rows of each branch
}

// growJob is what one tree is fitted to.
type growJob struct {
	bag, rest []uint32 // rows it is fitted to, and rows it only parts
	features  []int    // those it may split by
	derived   []pair   // derivatives of each row in the bag, by row
	unit      scale
}

// leaf is a leaf of the growing tree.
type leaf struct {
	branch    int // its place in the tree
	depth     int
	bag, rest span
	total     cell
	weight    float64
	value     float32
	histogram histogram // nil when it is not to be split
	best      split
}

func newGrower(t *Table, columns []binned, o Options) *grower {
	return &grower{o: o, columns: columns, layout: layoutOf(columns), table: t}
}

// grow fits one tree, splitting the leaf of greatest gain until there are enough or none gains. It returns the tree and its leaves,
// whose spans index bag and rest.
func (g *grower) grow(job growJob, bag, rest *rowSet) (tree, []*leaf) {
	g.start(job)
	root := g.root(bag.reset(job.bag), rest.reset(job.rest), bag)
	leaves := []*leaf{root}
	for len(leaves) < g.o.Leaves {
		at := bestLeaf(leaves)
		if leaves[at].best.gain <= 0 {
			break
		}
		left, right := g.split(leaves[at], bag, rest)
		leaves[at] = left
		leaves = append(leaves, right)
		if len(leaves) < g.o.Leaves {
			g.measure(left, right, bag)
		}
	}
	for _, l := range leaves {
		g.close(l)
	}
	return g.finish(), leaves
}

func (g *grower) start(job growJob) {
	g.job = job
	g.groups = g.groups[:0]
	for rest := job.features; len(rest) > 0; {
		n := min(lanes, len(rest))
		g.groups = append(g.groups, rest[:n])
		rest = rest[n:]
	}
	for i := range g.found {
		g.found[i] = make([]split, len(g.columns))
	}
	g.tree = make(tree, 1, 2*g.o.Leaves)
	g.weight = make([]float64, 1, 2*g.o.Leaves)
}

func (g *grower) root(bag, rest span, rows *rowSet) *leaf {
	l := &leaf{bag: bag, rest: rest, histogram: g.buffer()}
	for _, r := range rows.of(bag) {
		p := g.job.derived[r]
		l.total.first += p.first()
		l.total.second += p.second()
		l.weight += g.table.weight(r)
	}
	g.weight[0] = l.weight
	g.gather(rows.of(bag))
	g.search(l, nil, rows.of(bag))
	return l
}

// bestLeaf is the leaf of greatest gain, the first of equals.
func bestLeaf(leaves []*leaf) int {
	at := 0
	for i, l := range leaves {
		if l.best.better(leaves[at].best) {
			at = i
		}
	}
	return at
}

// split makes a branch of a leaf and returns its two new leaves.
func (g *grower) split(l *leaf, bag, rest *rowSet) (left, right *leaf) {
	s := l.best
	column := &g.columns[s.feature]
	left = &leaf{branch: len(g.tree), depth: l.depth + 1}
	right = &leaf{branch: len(g.tree) + 1, depth: l.depth + 1}
	side := s.sides(column)
	left.bag, right.bag = bag.part(l.bag, column.bins, &side)
	left.rest, right.rest = rest.part(l.rest, column.bins, &side)
	left.total = s.left(g.layout.of(l.histogram, s.feature))
	right.total = l.total.minus(left.total)
	small, large := bySize(left, right)
	for _, r := range bag.of(small.bag) {
		small.weight += g.table.weight(r)
	}
	large.weight = max(l.weight-small.weight, 0)
	large.histogram = l.histogram // still that of the parent: measure takes the smaller off
	g.tree[l.branch] = branch{
		feature:      int32(s.feature),
		left:         int32(left.branch),
		missingRight: s.missingRight,
		threshold:    s.threshold(column),
	}
	g.tree = append(g.tree, branch{}, branch{})
	g.weight = append(g.weight, left.weight, right.weight)
	return left, right
}

func bySize(a, b *leaf) (small, large *leaf) {
	if b.bag.size() < a.bag.size() {
		return b, a
	}
	return a, b
}

// measure counts two new siblings and finds their best splits, unless they are too deep to be split.
func (g *grower) measure(left, right *leaf, bag *rowSet) {
	if left.depth >= g.o.MaxDepth {
		return
	}
	small, large := bySize(left, right)
	small.histogram = g.buffer()
	rows := bag.of(small.bag)
	g.gather(rows)
	g.search(small, large, rows)
}

// search counts the rows of small and finds its best split. Given the larger sibling, whose histogram is still that of the parent,
// it takes small off that and searches it as well.
func (g *grower) search(small, large *leaf, rows []uint32) {
	splitters := [2]*splitter{newSplitter(g.o, g.job.unit, small.total, small.weight)}
	if large != nil {
		splitters[1] = newSplitter(g.o, g.job.unit, large.total, large.weight)
	}
	parallel(len(g.groups), func(i int) {
		group := g.groups[i]
		g.layout.count(small.histogram, g.columns, group, rows, g.pairs)
		for _, f := range group {
			g.found[0][f] = splitters[0].best(f, g.layout.of(small.histogram, f))
			if large == nil {
				continue
			}
			g.layout.subtract(large.histogram, small.histogram, f)
			g.found[1][f] = splitters[1].best(f, g.layout.of(large.histogram, f))
		}
	})
	small.best = g.bestOf(0)
	if large != nil {
		large.best = g.bestOf(1)
	}
}

// bestOf is the best of what the features found, the first of equals.
func (g *grower) bestOf(which int) split {
	var best split
	for _, f := range g.job.features {
		if s := g.found[which][f]; s.better(best) {
			best = s
		}
	}
	return best
}

// gather puts the derivatives of rows into pairs, in their order.
func (g *grower) gather(rows []uint32) {
	g.pairs = g.pairs[:0]
	for _, r := range rows {
		g.pairs = append(g.pairs, g.job.derived[r])
	}
}

// buffer is a histogram that is free for use. What it holds is left from before.
func (g *grower) buffer() histogram {
	if n := len(g.free); n > 0 {
		h := g.free[n-1]
		g.free = g.free[:n-1]
		return h
	}
	return make(histogram, g.layout[len(g.columns)])
}

// close gives a leaf its value and takes its histogram back.
func (g *grower) close(l *leaf) {
	if l.histogram != nil {
		g.free = append(g.free, l.histogram)
		l.histogram = nil
	}
	first := float64(l.total.first) * g.job.unit.first
	denominator := float64(l.total.second)*g.job.unit.second + g.o.Lambda
	if denominator > 0 {
		l.value = float32(-g.o.Rate * first / denominator)
	}
	g.tree[l.branch].value = l.value
}

// finish gives the splits their means, from the last branch to the first, and puts the branches in the order of levels.
func (g *grower) finish() tree {
	for i := len(g.tree) - 1; i >= 0; i-- {
		b := &g.tree[i]
		if b.isLeaf() {
			continue
		}
		left, right := float64(g.tree[b.left].value), float64(g.tree[b.left+1].value)
		share := 0.5
		if g.weight[i] > 0 {
			share = g.weight[b.left] / g.weight[i]
		}
		b.value = float32(left*share + right*(1-share))
	}
	return g.tree.byLevel()
}

// byLevel puts the branches in the order of levels: what encodes without places of children, and keeps the top of a tree together.
func (t tree) byLevel() tree {
	out := make(tree, 1, len(t))
	out[0] = t[0]
	for i := 0; i < len(out); i++ {
		if from := out[i].left; from != 0 {
			out[i].left = int32(len(out))
			out = append(out, t[from], t[from+1])
		}
	}
	return out
}
