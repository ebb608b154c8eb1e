package score

import (
	"slices"

	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A pageView holds what the features of all blocks of a page are made from,
// gathered once in passes that are linear in the page.
type View struct {
	d             *page.Document
	Total         page.Totals
	wordsBefore   []int         // words of the blocks before each, and of all at the end
	longBefore    []int         // likewise, of long blocks that are not mostly links
	sinceLong     []int         // blocks back to the last long one
	untilLong     []int         // blocks on to the next long one
	Saying        []int32       // of each block, the number of what it says: the same for the same words
	times         []int32       // of each saying, the blocks that say it
	inTitle       []float32     // share of the block's words that are in the title
	InDescription []float32     // share of its shingles that are in the meta description
	inTold        []float32     // and in what JSON-LD tells of the story, or the product
	titleBlock    int           // the heading, or else the block, most like the title; -1 for none
	depth         []int         // of each container
	up            []int         // of each container, the next one that holds more blocks; -1 for none
	pathOf        []int32       // of each container, the number of its path
	onPath        []page.Totals // by path: the blocks that stand directly in its containers
	main          int           // the container that holds most of the prose directly; -1 for none
	says          float32       // what metadata declares the page to be: see pageSays
	articles      float32       // <article> elements
	layoutView
	wordView
}

// farLong stands for "no long block that way".
const farLong = 50

// viewPage gathers what the features need.
func ViewPage(d *page.Document) *View {
	n := len(d.Blocks)
	v := &View{
		d: d, titleBlock: -1, main: -1,
		wordsBefore: make([]int, n+1), longBefore: make([]int, n+1),
		sinceLong: make([]int, n), untilLong: make([]int, n),
		Saying: make([]int32, n),
	}
	v.sumBlocks()
	v.distances()
	v.overlaps()
	v.climb()
	v.says = pageSays(&d.Meta)
	v.layOut()
	return v
}

func (v *View) Stats(i int) *words.Stats { return &v.d.Blocks[i].Stats }

func (v *View) sumBlocks() {
	numbers := make(map[uint32]int32, len(v.d.Blocks))
	for i := range v.d.Blocks {
		b := &v.d.Blocks[i]
		v.Total.AddBlock(b)
		v.wordsBefore[i+1] = v.wordsBefore[i] + b.Stats.Words
		v.longBefore[i+1] = v.longBefore[i]
		if IsLong(b) {
			v.longBefore[i+1] += b.Stats.Words
		}
		h := uint32(words.FNVOffset32)
		for _, w := range v.d.WordHashes(b) {
			h = (h ^ w) * words.FNVPrime32
		}
		number, known := numbers[h]
		if !known {
			number = int32(len(v.times))
			numbers[h] = number
			v.times = append(v.times, 0)
		}
		v.Saying[i] = number
		v.times[number]++
	}
}

// timesSaid is how many blocks of the page say what one does, itself counted.
func (v *View) TimesSaid(block int) int { return int(v.times[v.Saying[block]]) }

// isLong tells a block that reads like a sentence and not like a link.
func IsLong(b *page.Block) bool {
	return b.Stats.Words >= page.LongBlockWords && 2*b.Stats.LinkWords < b.Stats.Words
}

func (v *View) distances() {
	n := len(v.d.Blocks)
	since, until := farLong, farLong
	for i := range n {
		v.sinceLong[i] = since
		if since++; IsLong(&v.d.Blocks[i]) {
			since = 1
		}
		since = min(since, farLong)
	}
	for i := n - 1; i >= 0; i-- {
		v.untilLong[i] = until
		if until++; IsLong(&v.d.Blocks[i]) {
			until = 1
		}
		until = min(until, farLong)
	}
}

// longWords counts the words of long blocks from one block to another, both
// included.
func (v *View) longWords(from, to int) int {
	n := len(v.d.Blocks)
	from, to = max(from, 0), min(to+1, n)
	if from >= to {
		return 0
	}
	return v.longBefore[to] - v.longBefore[from]
}

// overlaps compares every block with the page's title, its description and what
// JSON-LD tells of its text.
func (v *View) overlaps() {
	title := words.SetOf(v.d.Title())
	description := words.ShingleSet(v.d.Description())
	told := words.ShingleSet(v.d.DeclaredText())
	n := len(v.d.Blocks)
	shares := make([]float32, 3*n)
	v.inTitle, v.InDescription, v.inTold = shares[:n:n], shares[n:2*n:2*n], shares[2*n:]
	best := float32(titleLike)
	for i := range v.d.Blocks {
		list := v.d.WordHashes(&v.d.Blocks[i])
		v.inTitle[i] = titleShare(list, title)
		v.InDescription[i] = words.ShingleShare(list, description)
		v.inTold[i] = words.ShingleShare(list, told)
		like := v.inTitle[i]
		if v.d.Blocks[i].Type == page.Heading {
			like += headingBonus
		}
		if title.Len() > 0 && like > best {
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
func titleShare(list []uint32, title *words.Set) float32 {
	const titleWordsMax = 60
	if title.Len() == 0 {
		return words.Missing
	}
	if len(list) == 0 || len(list) > titleWordsMax {
		return 0
	}
	common := 0
	for _, w := range list {
		if title.Has(w) {
			common++
		}
	}
	return min(words.Ratio(common, len(list)), words.Ratio(common, title.Len()))
}

// climb prepares what is asked of containers.
func (v *View) climb() {
	all := v.d.Containers
	v.depth, v.up = make([]int, len(all)), make([]int, len(all))
	v.pathOf = make([]int32, len(all))
	numbers := make(map[uint32]int32, len(all)/2)
	prose := make([]int, len(all))
	for i := range all {
		c := &all[i]
		number, known := numbers[c.PathHash]
		if !known {
			number = int32(len(numbers))
			numbers[c.PathHash] = number
		}
		v.pathOf[i] = number
		v.up[i] = -1
		if c.Parent >= 0 {
			v.depth[i] = v.depth[c.Parent] + 1
			if v.up[i] = c.Parent; all[c.Parent].Totals.Blocks == c.Totals.Blocks {
				v.up[i] = v.up[c.Parent]
			}
		}
	}
	v.onPath = make([]page.Totals, len(numbers))
	for i := range v.d.Blocks {
		b := &v.d.Blocks[i]
		if b.Container < 0 {
			continue
		}
		v.onPath[v.pathOf[b.Container]].AddBlock(b)
		if c := v.level(i, 0); c >= 0 && IsLong(b) {
			prose[c] += b.Stats.Words
		}
	}
	if len(prose) > 0 {
		v.main = slices.Index(prose, slices.Max(prose))
	}
}

// pathNumber is the number of the path of the container that a block is in; -1
// outside a tree.
func (v *View) pathNumber(block int) int32 {
	c := v.d.Blocks[block].Container
	if c < 0 {
		return -1
	}
	return v.pathOf[c]
}

// level is the container a number of steps up from the smallest one that holds
// more than the block, -1 when there is none.
func (v *View) level(i, steps int) int {
	c := v.d.Blocks[i].Container
	if c >= 0 && v.d.Containers[c].Totals.Blocks == 1 {
		c = v.up[c]
	}
	for ; steps > 0 && c >= 0; steps-- {
		c = v.up[c]
	}
	return c
}

// pageSays numbers what metadata declares a page to be.
func pageSays(m *page.Metadata) float32 {
	for _, n := range m.LD {
		if n.IsArticle() {
			return 1
		}
	}
	for _, n := range m.LD {
		for _, t := range n.Types() {
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
	switch m.First("og:type") {
	case "article":
		return 5
	case "product", "og:product":
		return 6
	case "website":
		return 7
	}
	return 0
}
