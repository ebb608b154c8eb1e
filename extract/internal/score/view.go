package score

import (
	"slices"

	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A View holds what the features of a page and its blocks are computed from,
// gathered once in passes that are linear in the page. It belongs to one
// goroutine. Blocks are numbered as in the document.
type View struct {
	d                *page.Document
	Total            page.Totals
	wordsBefore      []int         // words of the blocks before each, and of all at the end
	longBefore       []int         // likewise, of long blocks that are not mostly links
	sinceLong        []int         // blocks back to the last long one
	untilLong        []int         // blocks on to the next long one
	TextID           []int32       // by block: a number that blocks with the same words share
	occurrences      []int32       // by TextID: the blocks that have it
	firstWith        []int32       // by TextID: the first of them
	InTitle          []float32     // share of the block's words that are in the title
	InDescription    []float32     // by block: share of its shingles that are in the meta description
	inStructuredData []float32     // and in the text of the story, or the product, in JSON-LD
	titleBlock       int           // the heading, or else the block, most like the title; -1 for none
	depth            []int         // of each container
	up               []int         // of each container, the next one that holds more blocks; -1 for none
	pathOf           []int32       // of each container, the number of its path
	onPath           []page.Totals // by path: the blocks that stand directly in its containers
	main             int           // the container that holds most of the prose directly; -1 for none
	declaredKind     float32       // the kind that metadata declares: see declaredKindOf
	articles         float32       // <article> elements
	traits           []float32     // of the page as a whole: see pageTraits
	words            *vocabulary   // nil until it is asked for
	layoutView
	wordView
}

// maxDistance is the greatest distance in blocks; it also stands for "none that
// way".
const maxDistance = 50

// NewView makes the view of a document, of HTML or of a text dump. The view
// keeps the document and does not change it.
func NewView(d *page.Document) *View {
	n := len(d.Blocks)
	v := &View{
		d: d, titleBlock: -1, main: -1,
		wordsBefore: make([]int, n+1), longBefore: make([]int, n+1),
		sinceLong: make([]int, n), untilLong: make([]int, n),
		TextID: make([]int32, n),
	}
	v.countBlocks()
	v.measureDistances()
	v.compareWithMetadata()
	v.scanContainers()
	v.declaredKind = declaredKindOf(&d.Meta)
	if d.Root != nil {
		v.scanLayout()
	}
	return v
}

// Stats returns the text statistics of a block; they belong to the document.
func (v *View) Stats(i int) *words.Stats { return &v.d.Blocks[i].Stats }

// countBlocks adds up the page's blocks and finds those with the same words.
func (v *View) countBlocks() {
	numbers := newNumbering(len(v.d.Blocks))
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
		number, isNew := numbers.of(h)
		if isNew {
			v.occurrences, v.firstWith = append(v.occurrences, 0), append(v.firstWith, int32(i))
		}
		v.TextID[i] = number
		v.occurrences[number]++
	}
}

// A numbering numbers hashes from 0, in the order in which they are first asked about.
type numbering struct {
	numbers words.Table[uint32, int32] // the number of a hash, and 1
	last    int32
}

// newNumbering returns a numbering for so many hashes at most.
func newNumbering(most int) *numbering {
	return &numbering{numbers: words.NewTable[uint32, int32](most + 1)}
}

// of returns the number of a hash, and whether it was not asked about before.
func (n *numbering) of(hash uint32) (number int32, isNew bool) {
	hash = max(hash, 1) // a table cannot have 0
	at := n.numbers.Find(hash, hash)
	if isNew = at.Key == 0; isNew {
		n.last++
		at.Key, at.Value = hash, n.last
	}
	return at.Value - 1, isNew
}

// sameAs returns the first block with the words of a block, which may be that block. What
// is known of it by its words alone is known of the other.
func (v *View) sameAs(block int) int { return int(v.firstWith[v.TextID[block]]) }

// Occurrences returns how many blocks of the page have the same words as one,
// itself counted.
func (v *View) Occurrences(block int) int { return int(v.occurrences[v.TextID[block]]) }

// IsLong reports whether a block reads like a sentence and not like a link: it
// has page.LongBlockWords words or more, and less than half of them in links.
func IsLong(b *page.Block) bool {
	return b.Stats.Words >= page.LongBlockWords && 2*b.Stats.LinkWords < b.Stats.Words
}

// measureDistances counts how far the long blocks on either side stand.
func (v *View) measureDistances() {
	n := len(v.d.Blocks)
	since, until := maxDistance, maxDistance
	for i := range n {
		v.sinceLong[i] = since
		if since++; IsLong(&v.d.Blocks[i]) {
			since = 1
		}
		since = min(since, maxDistance)
	}
	for i := n - 1; i >= 0; i-- {
		v.untilLong[i] = until
		if until++; IsLong(&v.d.Blocks[i]) {
			until = 1
		}
		until = min(until, maxDistance)
	}
}

// longWords counts the words of the long blocks in a stretch, both ends
// included.
func (v *View) longWords(from, to int) int {
	n := len(v.d.Blocks)
	from, to = max(from, 0), min(to+1, n)
	if from >= to {
		return 0
	}
	return v.longBefore[to] - v.longBefore[from]
}

// compareWithMetadata compares every block with the page's title, its
// description and the text in its JSON-LD.
func (v *View) compareWithMetadata() {
	title := words.SetOf(v.d.Title())
	description := words.ShingleSet(v.d.Description())
	structured := words.ShingleSet(v.d.DeclaredText())
	n := len(v.d.Blocks)
	shares := make([]float32, 3*n)
	v.InTitle, v.InDescription, v.inStructuredData = shares[:n:n], shares[n:2*n:2*n], shares[2*n:]
	best := float32(TitleLike)
	for i := range v.d.Blocks {
		if same := v.sameAs(i); same < i {
			v.InTitle[i], v.InDescription[i], v.inStructuredData[i] = v.InTitle[same], v.InDescription[same], v.inStructuredData[same]
		} else {
			list := v.d.WordHashes(&v.d.Blocks[i])
			v.InTitle[i] = titleShare(list, title)
			v.InDescription[i] = words.ShingleShare(list, description)
			v.inStructuredData[i] = words.ShingleShare(list, structured)
		}
		like := v.InTitle[i]
		if v.d.Blocks[i].Type == page.Heading {
			like += headingBonus
		}
		if title.Len() > 0 && like > best {
			best, v.titleBlock = like, i
		}
	}
}

// TitleLike is how much a block must have in common with the title to be taken
// for it; headingBonus lets a heading win over a breadcrumb that says the same.
const (
	TitleLike    = 0.5
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

// scanContainers prepares what is asked of containers.
func (v *View) scanContainers() {
	all := v.d.Containers
	v.depth, v.up = make([]int, len(all)), make([]int, len(all))
	v.pathOf = make([]int32, len(all))
	numbers := newNumbering(len(all))
	prose := make([]int, len(all))
	for i := range all {
		c := &all[i]
		v.pathOf[i], _ = numbers.of(c.PathHash)
		v.up[i] = -1
		if c.Parent >= 0 {
			v.depth[i] = v.depth[c.Parent] + 1
			if v.up[i] = c.Parent; all[c.Parent].Totals.Blocks == c.Totals.Blocks {
				v.up[i] = v.up[c.Parent]
			}
		}
	}
	v.onPath = make([]page.Totals, numbers.last)
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

// pathNumber returns the number of the path of the container that a block is
// in, -1 outside a tree.
func (v *View) pathNumber(block int) int32 {
	c := v.d.Blocks[block].Container
	if c < 0 {
		return -1
	}
	return v.pathOf[c]
}

// level returns the container a number of steps up from the smallest one that
// holds more than the block, -1 where there is none.
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

// declaredKindOf numbers what metadata declares a page to be.
func declaredKindOf(m *page.Metadata) float32 {
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
