package score

import (
	"strings"

	"golang.org/x/net/html/atom"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A layoutView holds what the features of repeated items, headings and regions
// are computed from: how the page repeats itself and where its parts begin.
type layoutView struct {
	Kinds    []float32 // probability of each of FittedKinds; nil where it is not known
	address  pageAddress
	declared [len(declaredTypes)]int // nodes of JSON-LD and items of microdata of each type

	byPath    []group // by path: its containers together
	innerItem []int32 // by container: the innermost item it is in, -1 for none
	outerItem []int32 // the outermost
	topGroup  group   // the group whose items hold most words
	article   []int32 // by container: number of the <article> it is in, from 1; 0 for none

	labels      []labels.WordClass // by block
	phrases     []labels.Found     // by block
	heading     []int32            // by block: the last heading before it, -1 for none
	headings    int
	topHeadings int     // of level 1
	topBefore   []int32 // by block: headings of level 1 before it
	prices      int     // blocks that name one
	questions   int     // blocks that end with a question mark
	typeWords   [blockTypes]int
	labelCounts [labels.WordClassCount]int // by label: short blocks that begin with one of its words

	partWords   [page.HintCount + page.RoleCount]int // words in containers of a smell or role
	parts       [page.HintCount + page.RoleCount]int // those containers
	stepsToMain []int32                              // by container: steps from the main container up to one that holds it too
}

// A group is all containers of one path: a story's paragraphs, the teasers of a
// listing, the posts of a thread.
type group struct {
	count int
	page.Totals
}

// The containers of a path are the items of a repeated layout where they are
// itemsMin or more and hold at least two blocks each on average.
const itemsMin = 3

// scanLayout gathers what a layoutView holds.
func (v *View) scanLayout() {
	v.address = parseAddress(v.d.Address)
	if v.d.Address == "" {
		v.address = parseAddress(v.d.Meta.Canonical)
	}
	v.declared = countDeclared(v.d)
	v.scanBlocks()
	v.countGroups()
	v.findItems()
	v.countParts()
	v.countStepsToMain()
}

// scanBlocks looks at the blocks in their order.
func (v *View) scanBlocks() {
	n := len(v.d.Blocks)
	numbers := make([]int32, 2*n)
	v.heading, v.topBefore = numbers[:n:n], numbers[n:]
	v.labels, v.phrases = make([]labels.WordClass, n), make([]labels.Found, n)
	last := int32(-1)
	for i := range v.d.Blocks {
		b := &v.d.Blocks[i]
		v.heading[i], v.topBefore[i] = last, int32(v.topHeadings)
		if same := v.sameAs(i); same < i {
			v.labels[i], v.phrases[i] = v.labels[same], v.phrases[same]
		} else {
			hashes := v.d.WordHashes(b)
			v.labels[i], v.phrases[i] = labels.WordClassesOf(hashes), labels.Of(hashes)
		}
		v.typeWords[typeNumber(b.Type)] += b.Stats.Words
		if b.Type == page.Heading {
			last = int32(i)
			v.headings++
			if b.Level == 1 {
				v.topHeadings++
			}
		}
		if b.Stats.Words < page.LongBlockWords {
			for l, k := v.labels[i], 0; l != 0; l, k = l>>1, k+1 {
				v.labelCounts[k] += int(l & 1)
			}
			if hasPrice(b) {
				v.prices++
			}
		}
		if lastByteClass(b.Text) == edgeStop && b.Text[len(b.Text)-1] == '?' {
			v.questions++
		}
	}
}

// hasPrice reports whether a block has a currency sign beside a digit: "$12",
// "9 €", "£ 5".
func hasPrice(b *page.Block) bool {
	if !b.Stats.Currency {
		return false
	}
	s := b.Text
	for _, sign := range [...]string{"$", "€", "£", "¥", "₹"} {
		if i := strings.Index(s, sign); i >= 0 {
			before, after := strings.TrimRight(s[:i], " \u00a0"), strings.TrimLeft(s[i+len(sign):], " \u00a0")
			if after != "" && words.IsDigitByte(after[0]) || before != "" && words.IsDigitByte(before[len(before)-1]) {
				return true
			}
		}
	}
	return false
}

// countGroups adds up the containers of each path.
func (v *View) countGroups() {
	all := v.d.Containers
	v.byPath = make([]group, len(v.onPath))
	for i := range all {
		n := v.pathOf[i]
		if all[i].Totals.Blocks > 0 {
			v.byPath[n].count++
			v.byPath[n].Add(all[i].Totals)
		}
	}
}

// findItems finds the items that each container is in. A parent stands before
// its children, so one pass is enough.
func (v *View) findItems() {
	all := v.d.Containers
	numbers := make([]int32, 3*len(all))
	v.innerItem, v.outerItem, v.article = numbers[:len(all):len(all)], numbers[len(all):2*len(all):2*len(all)], numbers[2*len(all):]
	articles := int32(0)
	for i := range all {
		inner, outer, article := int32(-1), int32(-1), int32(0)
		if p := all[i].Parent; p >= 0 {
			inner, outer, article = v.innerItem[p], v.outerItem[p], v.article[p]
		}
		if g := &v.byPath[v.pathOf[i]]; g.count >= itemsMin && g.Blocks >= 2*g.count {
			if inner = int32(i); outer < 0 {
				outer = inner
				if g.Words > v.topGroup.Words {
					v.topGroup = *g
				}
			}
		}
		if all[i].Tag == atom.Article {
			articles++
			article = articles
		}
		v.innerItem[i], v.outerItem[i], v.article[i] = inner, outer, article
	}
	v.articles = float32(articles)
}

// countParts adds up the containers of each smell and role, the outermost ones
// where they stand in each other.
func (v *View) countParts() {
	all := v.d.Containers
	for i := range all {
		c := &all[i]
		note := func(k int) {
			if c.Parent < 0 || all[c.Parent].Distance[k] == page.FarAway {
				v.partWords[k] += c.Totals.Words
				v.parts[k]++
			}
		}
		for s := c.Hints; s != 0; s &= s - 1 {
			note(page.BitIndex(uint32(s)))
		}
		for r := c.Roles; r != 0; r &= r - 1 {
			note(page.HintCount + page.BitIndex(uint32(r)))
		}
	}
}

// countStepsToMain counts, for every container, how many steps up from the main
// container the first one is that holds it too.
func (v *View) countStepsToMain() {
	all := v.d.Containers
	v.stepsToMain = make([]int32, len(all))
	if v.main < 0 {
		return
	}
	for i := range v.stepsToMain {
		v.stepsToMain[i] = -1
	}
	steps := int32(0)
	for c := v.main; c >= 0; c = v.up[c] {
		v.stepsToMain[c] = steps
		steps++
	}
	for i := range all {
		switch p := all[i].Parent; {
		case v.stepsToMain[i] >= 0:
		case p >= 0:
			v.stepsToMain[i] = v.stepsToMain[p]
		default:
			v.stepsToMain[i] = steps
		}
	}
}
