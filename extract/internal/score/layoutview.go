package score

import (
	"strings"

	"golang.org/x/net/html/atom"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// A layoutView is what the features of cards, headings and regions are made
// from: how the page repeats itself and where its parts begin.
type layoutView struct {
	Kinds    []float32 // probability of each of FittedKinds; nil where it is not known
	address  addressView
	declared [len(declaredTypes)]int // nodes of JSON-LD and items of microdata of each type

	byPath  []deck  // by path: its containers together
	inner   []int32 // by container: the innermost card it is in, -1 for none
	outer   []int32 // the outermost
	deck    deck    // the path whose cards hold most words
	article []int32 // by container: number of the <article> it is in, from 1; 0 for none

	labels      []labels.WordClass // by block
	heading     []int32            // by block: the last heading before it, -1 for none
	headings    int
	topHeadings int     // of level 1
	topBefore   []int32 // by block: headings of level 1 before it
	prices      int     // blocks that name one
	questions   int     // blocks that end with a question mark
	typeWords   [blockTypes]int
	labelled    [labels.WordClassCount]int // short blocks that have a word of a label

	partWords [page.HintCount + page.RoleCount]int // words in containers of a smell or role
	parts     [page.HintCount + page.RoleCount]int // those containers
	meet      []int32                              // by container: steps from the main container up to one that holds it too
}

// A deck is all containers of one path: a story's paragraphs, the cards of a
// listing, the posts of a thread.
type deck struct {
	count int
	page.Totals
}

// Cards are at least cardsMin containers of the same path that hold at least
// two blocks each on average.
const cardsMin = 3

func (v *View) layOut() {
	v.address = viewAddress(v.d.Page.URL)
	if v.d.Page.URL == "" {
		v.address = viewAddress(v.d.Meta.Canonical)
	}
	v.declared = countDeclared(v.d)
	v.layBlocks()
	v.countDecks()
	v.dealCards()
	v.countParts()
	v.meetMain()
}

// layBlocks looks at the blocks in their order.
func (v *View) layBlocks() {
	n := len(v.d.Blocks)
	numbers := make([]int32, 2*n)
	v.heading, v.topBefore = numbers[:n:n], numbers[n:]
	v.labels = make([]labels.WordClass, n)
	last := int32(-1)
	for i := range v.d.Blocks {
		b := &v.d.Blocks[i]
		v.heading[i], v.topBefore[i] = last, int32(v.topHeadings)
		v.labels[i] = labels.WordClassesOf(v.d.WordHashes(b))
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
				v.labelled[k] += int(l & 1)
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

// hasPrice finds a currency sign beside a digit: "$12", "9 €", "£ 5".
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

// countDecks adds up the containers of each path.
func (v *View) countDecks() {
	all := v.d.Containers
	v.byPath = make([]deck, len(v.onPath))
	for i := range all {
		n := v.pathOf[i]
		if all[i].Totals.Blocks > 0 {
			v.byPath[n].count++
			v.byPath[n].Add(all[i].Totals)
		}
	}
}

// dealCards finds the cards that each container is in. A parent stands before
// its children, so one pass is enough.
func (v *View) dealCards() {
	all := v.d.Containers
	numbers := make([]int32, 3*len(all))
	v.inner, v.outer, v.article = numbers[:len(all):len(all)], numbers[len(all):2*len(all):2*len(all)], numbers[2*len(all):]
	articles := int32(0)
	for i := range all {
		inner, outer, article := int32(-1), int32(-1), int32(0)
		if p := all[i].Parent; p >= 0 {
			inner, outer, article = v.inner[p], v.outer[p], v.article[p]
		}
		if d := &v.byPath[v.pathOf[i]]; d.count >= cardsMin && d.Blocks >= 2*d.count {
			if inner = int32(i); outer < 0 {
				outer = inner
				if d.Words > v.deck.Words {
					v.deck = *d
				}
			}
		}
		if all[i].Tag == atom.Article {
			articles++
			article = articles
		}
		v.inner[i], v.outer[i], v.article[i] = inner, outer, article
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

// meetMain counts, for every container, how far up from the main container one
// must go to find it too.
func (v *View) meetMain() {
	all := v.d.Containers
	v.meet = make([]int32, len(all))
	if v.main < 0 {
		return
	}
	for i := range v.meet {
		v.meet[i] = -1
	}
	steps := int32(0)
	for c := v.main; c >= 0; c = v.up[c] {
		v.meet[c] = steps
		steps++
	}
	for i := range all {
		switch p := all[i].Parent; {
		case v.meet[i] >= 0:
		case p >= 0:
			v.meet[i] = v.meet[p]
		default:
			v.meet[i] = steps
		}
	}
}
