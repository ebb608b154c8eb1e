package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A layoutView is what the features of cards, headings and regions are made
// from: how the page repeats itself and where its parts begin.
type layoutView struct {
	kinds    []float32 // probability of each of FittedKinds; nil where it is not known
	address  addressView
	declared [len(declaredTypes)]int // nodes of JSON-LD and items of microdata of each type

	byPath  []deck  // by path: its containers together
	inner   []int32 // by container: the innermost card it is in, -1 for none
	outer   []int32 // the outermost
	deck    deck    // the path whose cards hold most words
	article []int32 // by container: number of the <article> it is in, from 1; 0 for none

	labels      []label // by block
	heading     []int32 // by block: the last heading before it, -1 for none
	headings    int
	topHeadings int     // of level 1
	topBefore   []int32 // by block: headings of level 1 before it
	prices      int     // blocks that name one
	questions   int     // blocks that end with a question mark
	typeWords   [blockTypes]int
	labelled    [labelCount]int // short blocks that have a word of a label

	partWords [smellCount + roleCount]int // words in containers of a smell or role
	parts     [smellCount + roleCount]int // those containers
	meet      []int32                     // by container: steps from the main container up to one that holds it too
}

// A deck is all containers of one path: a story's paragraphs, the cards of a
// listing, the posts of a thread.
type deck struct {
	count int
	sums
}

// Cards are at least cardsMin containers of the same path that hold at least
// two blocks each on average.
const cardsMin = 3

func (v *pageView) layOut() {
	v.address = viewAddress(v.d.Page.URL)
	if v.d.Page.URL == "" {
		v.address = viewAddress(v.d.meta.canonical)
	}
	v.declared = countDeclared(v.d)
	v.layBlocks()
	v.countDecks()
	v.dealCards()
	v.countParts()
	v.meetMain()
}

// layBlocks looks at the blocks in their order.
func (v *pageView) layBlocks() {
	n := len(v.d.Blocks)
	numbers := make([]int32, 2*n)
	v.heading, v.topBefore = numbers[:n:n], numbers[n:]
	v.labels = make([]label, n)
	last := int32(-1)
	for i := range v.d.Blocks {
		b := &v.d.Blocks[i]
		v.heading[i], v.topBefore[i] = last, int32(v.topHeadings)
		v.labels[i] = labelsOf(v.d.wordsOf(b))
		v.typeWords[typeNumber(b.Type)] += b.stats.words
		if b.Type == Heading {
			last = int32(i)
			v.headings++
			if b.Level == 1 {
				v.topHeadings++
			}
		}
		if b.stats.words < longBlock {
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
func hasPrice(b *Block) bool {
	if !b.stats.currency {
		return false
	}
	s := b.Text
	for _, sign := range [...]string{"$", "€", "£", "¥", "₹"} {
		if i := strings.Index(s, sign); i >= 0 {
			before, after := strings.TrimRight(s[:i], " \u00a0"), strings.TrimLeft(s[i+len(sign):], " \u00a0")
			if after != "" && isDigitByte(after[0]) || before != "" && isDigitByte(before[len(before)-1]) {
				return true
			}
		}
	}
	return false
}

func isDigitByte(c byte) bool { return '0' <= c && c <= '9' }

// countDecks adds up the containers of each path.
func (v *pageView) countDecks() {
	all := v.d.containers
	v.byPath = make([]deck, len(v.onPath))
	for i := range all {
		n := v.pathOf[i]
		if all[i].sums.blocks > 0 {
			v.byPath[n].count++
			v.byPath[n].addSums(all[i].sums)
		}
	}
}

// dealCards finds the cards that each container is in. A parent stands before
// its children, so one pass is enough.
func (v *pageView) dealCards() {
	all := v.d.containers
	numbers := make([]int32, 3*len(all))
	v.inner, v.outer, v.article = numbers[:len(all):len(all)], numbers[len(all):2*len(all):2*len(all)], numbers[2*len(all):]
	articles := int32(0)
	for i := range all {
		inner, outer, article := int32(-1), int32(-1), int32(0)
		if p := all[i].parent; p >= 0 {
			inner, outer, article = v.inner[p], v.outer[p], v.article[p]
		}
		if d := &v.byPath[v.pathOf[i]]; d.count >= cardsMin && d.blocks >= 2*d.count {
			if inner = int32(i); outer < 0 {
				outer = inner
				if d.words > v.deck.words {
					v.deck = *d
				}
			}
		}
		if all[i].tag == atom.Article {
			articles++
			article = articles
		}
		v.inner[i], v.outer[i], v.article[i] = inner, outer, article
	}
	v.articles = float32(articles)
}

// countParts adds up the containers of each smell and role, the outermost ones
// where they stand in each other.
func (v *pageView) countParts() {
	all := v.d.containers
	for i := range all {
		c := &all[i]
		note := func(k int) {
			if c.parent < 0 || all[c.parent].near[k] == farAway {
				v.partWords[k] += c.sums.words
				v.parts[k]++
			}
		}
		for s := c.smells; s != 0; s &= s - 1 {
			note(trailingZeros(uint32(s)))
		}
		for r := c.roles; r != 0; r &= r - 1 {
			note(smellCount + trailingZeros(uint32(r)))
		}
	}
}

// meetMain counts, for every container, how far up from the main container one
// must go to find it too.
func (v *pageView) meetMain() {
	all := v.d.containers
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
		switch p := all[i].parent; {
		case v.meet[i] >= 0:
		case p >= 0:
			v.meet[i] = v.meet[p]
		default:
			v.meet[i] = steps
		}
	}
}

// An opening is what element a block's text opens with, twice its number, and
// one more where all of the text is in that: a bold label, a link, a time.
type opening uint8

const (
	opensWithText opening = 2 * iota
	opensWithBold
	opensWithItalics
	opensWithLink
	opensWithSpan
	opensWithTime
	opensWithPicture
	opensWithOther
)

func openingOf(n *html.Node) opening {
	c := n.FirstChild
	for c != nil && (c.Type != html.ElementNode && strings.TrimSpace(c.Data) == "" || c.Type == html.CommentNode) {
		c = c.NextSibling
	}
	if c == nil || c.Type != html.ElementNode {
		return opensWithText
	}
	whole := opening(0)
	if c.NextSibling == nil || c.NextSibling == n.LastChild && strings.TrimSpace(c.NextSibling.Data) == "" {
		whole = 1
	}
	switch c.DataAtom {
	case atom.Strong, atom.B:
		return opensWithBold + whole
	case atom.Em, atom.I:
		return opensWithItalics + whole
	case atom.A:
		return opensWithLink + whole
	case atom.Span, atom.Font:
		return opensWithSpan + whole
	case atom.Time:
		return opensWithTime + whole
	case atom.Img:
		return opensWithPicture + whole
	}
	return opensWithOther + whole
}
