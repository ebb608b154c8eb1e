package extract

import (
	"strings"

	"shuck/extract/rules"
)

// leadFinders propose the standfirst: a sentence or two that stand between the
// headline and the story.
var leadFinders = ruleFinders(rules.Lead, []finder{
	{"class lead", func(a *article) []Candidate { return a.leadBlocks(markedLead) }},
	{"like the description", func(a *article) []Candidate { return a.leadBlocks(likeDescription) }},
	{"said again", func(a *article) []Candidate { return a.leadBlocks(saidAgain) }},
	{"below the headline of a dump", func(a *article) []Candidate { return a.leadBlocks(textLead) }},
	{"below the headline", func(a *article) []Candidate { return a.leadBlocks(belowHeadline) }},
	{"page state", func(a *article) []Candidate { return a.stateCandidates(stateLead) }},
	{"heading above the story", func(a *article) []Candidate { return a.leadBlocks(subHeading) }},
}...)

func (a *article) decideLead() {
	all := a.ask(leadFinders)
	a.candidates["lead"] = all
	if len(all) > 0 {
		a.lead = all[0]
		if isRuled(a.lead) {
			a.takeLeadBlocks()
		} else if a.leadIsApart() {
			a.take(a.lead.Block)
		}
	}
}

// A standfirst has leadWordsMin to leadWordsMax words, and stands within
// leadReach blocks of the first block of the story.
const (
	leadWordsMin = 5
	leadWordsMax = 120
	leadReach    = 12
	leadFarthest = 60 // where a headline stands above it, share bars and galleries may come between
)

// leadBlocks are the blocks between the headline and the story's second block
// that a test takes for the standfirst.
func (a *article) leadBlocks(is func(a *article, block int) bool) []Candidate {
	var out []Candidate
	if a.first == len(a.body) {
		return nil // there is no story to stand above
	}
	from, to := max(a.first-leadReach, 0), a.first
	if a.title.Block != noBlock && a.title.Block <= a.first {
		from = max(a.title.Block+1, a.first-leadFarthest)
	}
	if a.first == a.title.Block { // the headline reads like the story
		to = a.next(a.first)
	}
	for i := from; i <= to; i++ {
		b := &a.doc.Blocks[i]
		if b.stats.words < leadWordsMin || b.stats.words > leadWordsMax || 2*b.stats.linkWords > b.stats.words || i == a.title.Block {
			continue
		}
		if a.isStamp(i) {
			continue
		}
		if a.body[i] && a.next(i) < 0 || a.saysHeadline(b.Text) {
			continue
		}
		if b.Type != Caption && is(a, i) {
			out = append(out, Candidate{Value: oneLine(b.Text), Block: i})
		}
	}
	return out
}

// isStamp tells a line that says when the story was published.
func (a *article) isStamp(block int) bool {
	b := &a.doc.Blocks[block]
	if 3*b.stats.digits > b.stats.runes {
		return true
	}
	if b.stats.digits == 0 || b.stats.endsSentence || isLong(b) {
		return false
	}
	_, start, end, dated := findPrintedDate(b.Text, a.language)
	return dated && 2*(end-start) > len(b.Text)
}

// titleAgain is the likeness from which a block says the headline again.
const titleAgain = 0.8

// saysHeadline tells a text that is the headline again, or ends in it: a kicker
// may stand before it.
func (a *article) saysHeadline(text string) bool {
	return likeness(text, a.title.Value) > titleAgain || a.title.Value != "" && strings.HasSuffix(text, a.title.Value)
}

// next is the body block behind a block, -1 when there is none.
func (a *Body) next(block int) int {
	for i := block + 1; i < len(a.body); i++ {
		if a.body[i] {
			return i
		}
	}
	return -1
}

// markedLead finds the words of a standfirst in the classes around a block.
func markedLead(a *article, block int) bool {
	c := a.doc.Blocks[block].container
	if c < 0 {
		return false
	}
	const tooFar = 2 // a container further up holds more than the standfirst
	k := &a.doc.containers[c]
	return k.near[trailingZeros(uint32(smellLead))] < tooFar && k.sums.blocks <= 2
}

// belowHeadline finds the block right below the headline, with at most a
// credit between, that is no paragraph like the story's: on a news page, or
// where it is a heading or a credit follows. Elsewhere it is a first paragraph.
func belowHeadline(a *article, block int) bool {
	if a.title.Block == noBlock || a.doc.Root == nil {
		return false
	}
	for i := a.title.Block + 1; i < block; i++ {
		if !a.isCredit(i, a.title.Block) {
			return false
		}
	}
	b := &a.doc.Blocks[block]
	next := a.next(block)
	return !a.isCredit(block, a.title.Block) && b.Type != ListItem && next >= 0 && !a.samePath(block, next) && (b.Type == Heading || a.isNews() || a.creditFollows(block))
}

// likeDescription finds the block that the page gives as its description,
// where it stands apart from the story's paragraphs.
func likeDescription(a *article, block int) bool {
	const nearlyAll = 0.8
	if !(a.view.inDescription[block] > nearlyAll) {
		return false
	}
	next := a.next(block)
	return next >= 0 && !a.samePath(block, next)
}

// saidAgain finds a block that the story's first paragraph says again, behind
// its dateline: dumps print the standfirst so.
func saidAgain(a *article, block int) bool {
	next := a.next(block)
	if next < 0 || next-block > 2 {
		return false
	}
	const nearlyAll = 0.9
	set := shingleSet(a.doc.Blocks[next].Text)
	return shingleShare(a.doc.wordsOf(&a.doc.Blocks[block]), set) > nearlyAll
}

// subHeading finds a heading right above the story that ends like a sentence.
func subHeading(a *article, block int) bool {
	b := &a.doc.Blocks[block]
	return b.Type == Heading && b.Level >= 2 && b.stats.words >= longBlock && a.title.Block != noBlock && block-a.title.Block <= 3
}

// samePath tells whether two blocks hang in the tree under the same tags and
// classes.
func (a *Facts) samePath(i, j int) bool {
	x, y := a.doc.Blocks[i].container, a.doc.Blocks[j].container
	return x < 0 || y < 0 || a.doc.containers[x].path == a.doc.containers[y].path
}

// isNews tells a page that says its story is news.
func (a *article) isNews() bool {
	for _, n := range a.ldArticles() {
		for _, t := range n.types() {
			if strings.Contains(t, "News") {
				return true
			}
		}
	}
	return false
}

// creditFollows tells whether a credit or a date stands between a block and
// the story: what is above it is no paragraph of the story.
func (a *article) creditFollows(block int) bool {
	next := block + 1
	if next >= a.next(block) || next >= len(a.doc.Blocks) {
		return false
	}
	b := &a.doc.Blocks[next]
	if b.stats.words > creditWordsMax {
		return false
	}
	_, _, _, dated := findPrintedDate(b.Text, a.dateLanguage())
	return dated || a.isCredit(next, a.title.Block)
}
