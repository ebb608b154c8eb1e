package fields

import (
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// leadFinders propose the standfirst: a sentence or two that stand between the
// headline and the story.
var leadFinders = ruleFinders(rules.Lead, []finder{
	{"class lead", func(a *Article) []facts.Candidate { return a.leadBlocks(markedLead) }},
	{"like the description", func(a *Article) []facts.Candidate { return a.leadBlocks(likeDescription) }},
	{"said again", func(a *Article) []facts.Candidate { return a.leadBlocks(saidAgain) }},
	{"below the headline of a dump", func(a *Article) []facts.Candidate { return a.leadBlocks(textLead) }},
	{"below the headline", func(a *Article) []facts.Candidate { return a.leadBlocks(belowHeadline) }},
	{"page state", func(a *Article) []facts.Candidate { return a.stateCandidates(stateLead) }},
	{"heading above the story", func(a *Article) []facts.Candidate { return a.leadBlocks(subHeading) }},
}...)

func (a *Article) DecideLead() {
	all := a.ask(leadFinders)
	a.Candidates["lead"] = all
	if len(all) > 0 {
		a.Lead = all[0]
		if facts.IsRuled(a.Lead) {
			a.takeLeadBlocks()
		} else if a.leadIsApart() {
			a.Take(a.Lead.Block)
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
func (a *Article) leadBlocks(is func(a *Article, block int) bool) []facts.Candidate {
	var out []facts.Candidate
	if a.First == len(a.In) {
		return nil // there is no story to stand above
	}
	from, to := max(a.First-leadReach, 0), a.First
	if a.Title.Block != page.NoBlock && a.Title.Block <= a.First {
		from = max(a.Title.Block+1, a.First-leadFarthest)
	}
	if a.First == a.Title.Block { // the headline reads like the story
		to = a.Next(a.First)
	}
	for i := from; i <= to; i++ {
		b := &a.Doc.Blocks[i]
		if b.Stats.Words < leadWordsMin || b.Stats.Words > leadWordsMax || 2*b.Stats.LinkWords > b.Stats.Words || i == a.Title.Block {
			continue
		}
		if a.isStamp(i) {
			continue
		}
		if a.In[i] && a.Next(i) < 0 || a.saysHeadline(b.Text) {
			continue
		}
		if b.Type != page.Caption && is(a, i) {
			out = append(out, facts.Candidate{Value: words.OneLine(b.Text), Block: i})
		}
	}
	return out
}

// isStamp tells a line that says when the story was published.
func (a *Article) isStamp(block int) bool {
	b := &a.Doc.Blocks[block]
	if 3*b.Stats.Digits > b.Stats.Runes {
		return true
	}
	if b.Stats.Digits == 0 || b.Stats.EndsSentence || score.IsLong(b) {
		return false
	}
	_, start, end, dated := dates.Find(b.Text, a.Language)
	return dated && 2*(end-start) > len(b.Text)
}

// titleAgain is the likeness from which a block says the headline again.
const titleAgain = 0.8

// saysHeadline tells a text that is the headline again, or ends in it: a kicker
// may stand before it.
func (a *Article) saysHeadline(text string) bool {
	return words.Likeness(text, a.Title.Value) > titleAgain || a.Title.Value != "" && strings.HasSuffix(text, a.Title.Value)
}

// markedLead finds the words of a standfirst in the classes around a block.
func markedLead(a *Article, block int) bool {
	c := a.Doc.Blocks[block].Container
	if c < 0 {
		return false
	}
	const tooFar = 2 // a container further up holds more than the standfirst
	k := &a.Doc.Containers[c]
	return k.Near[page.TrailingZeros(uint32(page.SmellLead))] < tooFar && k.Sums.Blocks <= 2
}

// belowHeadline finds the block right below the headline, with at most a
// credit between, that is no paragraph like the story's: on a news page, or
// where it is a heading or a credit follows. Elsewhere it is a first paragraph.
func belowHeadline(a *Article, block int) bool {
	if a.Title.Block == page.NoBlock || a.Doc.Root == nil {
		return false
	}
	for i := a.Title.Block + 1; i < block; i++ {
		if !a.IsCredit(i, a.Title.Block) {
			return false
		}
	}
	b := &a.Doc.Blocks[block]
	next := a.Next(block)
	return !a.IsCredit(block, a.Title.Block) && b.Type != page.ListItem && next >= 0 && !a.SamePath(block, next) && (b.Type == page.Heading || a.isNews() || a.creditFollows(block))
}

// likeDescription finds the block that the page gives as its description,
// where it stands apart from the story's paragraphs.
func likeDescription(a *Article, block int) bool {
	const nearlyAll = 0.8
	if !(a.View.InDescription[block] > nearlyAll) {
		return false
	}
	next := a.Next(block)
	return next >= 0 && !a.SamePath(block, next)
}

// saidAgain finds a block that the story's first paragraph says again, behind
// its dateline: dumps print the standfirst so.
func saidAgain(a *Article, block int) bool {
	next := a.Next(block)
	if next < 0 || next-block > 2 {
		return false
	}
	const nearlyAll = 0.9
	set := words.ShingleSet(a.Doc.Blocks[next].Text)
	return words.ShingleShare(a.Doc.WordsOf(&a.Doc.Blocks[block]), set) > nearlyAll
}

// subHeading finds a heading right above the story that ends like a sentence.
func subHeading(a *Article, block int) bool {
	b := &a.Doc.Blocks[block]
	return b.Type == page.Heading && b.Level >= 2 && b.Stats.Words >= page.LongBlock && a.Title.Block != page.NoBlock && block-a.Title.Block <= 3
}

// isNews tells a page that says its story is news.
func (a *Article) isNews() bool {
	for _, n := range a.LdArticles() {
		for _, t := range n.Types() {
			if strings.Contains(t, "News") {
				return true
			}
		}
	}
	return false
}

// creditFollows tells whether a credit or a date stands between a block and
// the story: what is above it is no paragraph of the story.
func (a *Article) creditFollows(block int) bool {
	next := block + 1
	if next >= a.Next(block) || next >= len(a.Doc.Blocks) {
		return false
	}
	b := &a.Doc.Blocks[next]
	if b.Stats.Words > credit.MaxWords {
		return false
	}
	_, _, _, dated := dates.Find(b.Text, a.dateLanguage())
	return dated || a.IsCredit(next, a.Title.Block)
}
