package extract

import "slices"

// A pageView holds what the features of all blocks of a page are made from,
// gathered once in passes that are linear in the page.
type pageView struct {
	d             *Document
	total         sums
	wordsBefore   []int     // words of the blocks before each, and of all at the end
	longBefore    []int     // likewise, of long blocks that are not mostly links
	sinceLong     []int     // blocks back to the last long one
	untilLong     []int     // blocks on to the next long one
	saying        []int32   // of each block, the number of what it says: the same for the same words
	times         []int32   // of each saying, the blocks that say it
	inTitle       []float32 // share of the block's words that are in the title
	inDescription []float32 // share of its shingles that are in the meta description
	inTold        []float32 // and in what JSON-LD tells of the story, or the product
	titleBlock    int       // the heading, or else the block, most like the title; -1 for none
	depth         []int     // of each container
	up            []int     // of each container, the next one that holds more blocks; -1 for none
	pathOf        []int32   // of each container, the number of its path
	onPath        []sums    // by path: the blocks that stand directly in its containers
	main          int       // the container that holds most of the prose directly; -1 for none
	says          float32   // what metadata declares the page to be: see pageSays
	articles      float32   // <article> elements
	layoutView
	wordView
}

// farLong stands for "no long block that way".
const farLong = 50

// viewPage gathers what the features need.
func viewPage(d *Document) *pageView {
	n := len(d.Blocks)
	v := &pageView{
		d: d, titleBlock: -1, main: -1,
		wordsBefore: make([]int, n+1), longBefore: make([]int, n+1),
		sinceLong: make([]int, n), untilLong: make([]int, n),
		saying: make([]int32, n),
	}
	v.sumBlocks()
	v.distances()
	v.overlaps()
	v.climb()
	v.says = pageSays(&d.meta)
	v.layOut()
	return v
}

func (v *pageView) stats(i int) *blockStats { return &v.d.Blocks[i].stats }

func (v *pageView) sumBlocks() {
	numbers := make(map[uint32]int32, len(v.d.Blocks))
	for i := range v.d.Blocks {
		b := &v.d.Blocks[i]
		v.total.add(b)
		v.wordsBefore[i+1] = v.wordsBefore[i] + b.stats.words
		v.longBefore[i+1] = v.longBefore[i]
		if isLong(b) {
			v.longBefore[i+1] += b.stats.words
		}
		h := uint32(fnvOffset32)
		for _, w := range v.d.wordsOf(b) {
			h = (h ^ w) * fnvPrime32
		}
		number, known := numbers[h]
		if !known {
			number = int32(len(v.times))
			numbers[h] = number
			v.times = append(v.times, 0)
		}
		v.saying[i] = number
		v.times[number]++
	}
}

// timesSaid is how many blocks of the page say what one does, itself counted.
func (v *pageView) timesSaid(block int) int { return int(v.times[v.saying[block]]) }

// isLong tells a block that reads like a sentence and not like a link.
func isLong(b *Block) bool {
	return b.stats.words >= longBlock && 2*b.stats.linkWords < b.stats.words
}

func (v *pageView) distances() {
	n := len(v.d.Blocks)
	since, until := farLong, farLong
	for i := range n {
		v.sinceLong[i] = since
		if since++; isLong(&v.d.Blocks[i]) {
			since = 1
		}
		since = min(since, farLong)
	}
	for i := n - 1; i >= 0; i-- {
		v.untilLong[i] = until
		if until++; isLong(&v.d.Blocks[i]) {
			until = 1
		}
		until = min(until, farLong)
	}
}

// longWords counts the words of long blocks from one block to another, both
// included.
func (v *pageView) longWords(from, to int) int {
	n := len(v.d.Blocks)
	from, to = max(from, 0), min(to+1, n)
	if from >= to {
		return 0
	}
	return v.longBefore[to] - v.longBefore[from]
}

// overlaps compares every block with the page's title, its description and what
// JSON-LD tells of its text.
func (v *pageView) overlaps() {
	title := wordSet(v.d.title())
	description := shingleSet(v.d.description())
	told := shingleSet(v.d.told())
	n := len(v.d.Blocks)
	shares := make([]float32, 3*n)
	v.inTitle, v.inDescription, v.inTold = shares[:n:n], shares[n:2*n:2*n], shares[2*n:]
	best := float32(titleLike)
	for i := range v.d.Blocks {
		words := v.d.wordsOf(&v.d.Blocks[i])
		v.inTitle[i] = titleShare(words, title)
		v.inDescription[i] = shingleShare(words, description)
		v.inTold[i] = shingleShare(words, told)
		like := v.inTitle[i]
		if v.d.Blocks[i].Type == Heading {
			like += headingBonus
		}
		if title.len() > 0 && like > best {
			best, v.titleBlock = like, i
		}
	}
}

// titleLike is how much a block must have in common with the title to be taken
// for it; headingBonus lets a heading win over a breadcrumb that says the same.
const (
	titleLike    = 0.5
	headingBonus = 0.2
)

// titleShare is how much words have in common with the title: the smaller of
// the shares of either that is in the other. Titles are short, so a long block
// is not compared.
func titleShare(words []uint32, title *hashSet) float32 {
	const titleWordsMax = 60
	if title.len() == 0 {
		return missing
	}
	if len(words) == 0 || len(words) > titleWordsMax {
		return 0
	}
	common := 0
	for _, w := range words {
		if title.has(w) {
			common++
		}
	}
	return min(ratio(common, len(words)), ratio(common, title.len()))
}

// shingleSize is the number of words of a shingle.
const shingleSize = 4

// shingle hashes the words that start at i.
func shingle(words []uint32, i int) uint32 {
	h := uint32(fnvOffset32)
	for _, w := range words[i : i+shingleSize] {
		h = (h ^ w) * fnvPrime32
	}
	return h
}

// shingleSet are the shingles of a text.
func shingleSet(text string) *hashSet {
	if text == "" {
		return nil
	}
	words := hashWords(text, nil)
	return shinglesOf(words)
}

// shinglesOf are the shingles of words.
func shinglesOf(words []uint32) *hashSet {
	set := newHashSet(len(words))
	for i := 0; i+shingleSize <= len(words); i++ {
		set.add(shingle(words, i))
	}
	return set
}

func wordSet(text string) *hashSet {
	words := hashWords(text, nil)
	set := newHashSet(len(words))
	for _, w := range words {
		set.add(w)
	}
	return set
}

// shingleShare is the share of the shingles of words that are in a set.
func shingleShare(words []uint32, set *hashSet) float32 {
	if set == nil {
		return missing
	}
	common, all := countShingles(words, set)
	return ratio(common, max(all, 1))
}

// countShingles counts the shingles of words, and those that are in a set.
func countShingles(words []uint32, set *hashSet) (common, all int) {
	all = max(0, len(words)-shingleSize+1)
	for i := range all {
		if set.has(shingle(words, i)) {
			common++
		}
	}
	return common, all
}

// climb prepares what is asked of containers.
func (v *pageView) climb() {
	all := v.d.containers
	v.depth, v.up = make([]int, len(all)), make([]int, len(all))
	v.pathOf = make([]int32, len(all))
	numbers := make(map[uint32]int32, len(all)/2)
	prose := make([]int, len(all))
	for i := range all {
		c := &all[i]
		number, known := numbers[c.path]
		if !known {
			number = int32(len(numbers))
			numbers[c.path] = number
		}
		v.pathOf[i] = number
		v.up[i] = -1
		if c.parent >= 0 {
			v.depth[i] = v.depth[c.parent] + 1
			if v.up[i] = c.parent; all[c.parent].sums.blocks == c.sums.blocks {
				v.up[i] = v.up[c.parent]
			}
		}
	}
	v.onPath = make([]sums, len(numbers))
	for i := range v.d.Blocks {
		b := &v.d.Blocks[i]
		if b.container < 0 {
			continue
		}
		v.onPath[v.pathOf[b.container]].add(b)
		if c := v.level(i, 0); c >= 0 && isLong(b) {
			prose[c] += b.stats.words
		}
	}
	if len(prose) > 0 {
		v.main = slices.Index(prose, slices.Max(prose))
	}
}

// pathNumber is the number of the path of the container that a block is in; -1
// outside a tree.
func (v *pageView) pathNumber(block int) int32 {
	c := v.d.Blocks[block].container
	if c < 0 {
		return -1
	}
	return v.pathOf[c]
}

// level is the container a number of steps up from the smallest one that holds
// more than the block, -1 when there is none.
func (v *pageView) level(i, steps int) int {
	c := v.d.Blocks[i].container
	if c >= 0 && v.d.containers[c].sums.blocks == 1 {
		c = v.up[c]
	}
	for ; steps > 0 && c >= 0; steps-- {
		c = v.up[c]
	}
	return c
}

// pageSays numbers what metadata declares a page to be.
func pageSays(m *metadata) float32 {
	for _, n := range m.ld {
		if n.isArticle() {
			return 1
		}
	}
	for _, n := range m.ld {
		for _, t := range n.types() {
			switch t {
			case "Product", "ProductGroup":
				return 2
			case "DiscussionForumPosting", "QAPage", "Question":
				return 3
			case "CollectionPage", "ItemList", "SearchResultsPage":
				return 4
			}
		}
	}
	switch m.first("og:type") {
	case "article":
		return 5
	case "product", "og:product":
		return 6
	case "website":
		return 7
	}
	return 0
}
