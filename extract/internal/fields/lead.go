package fields

import (
	"slices"
	"strings"

	"shuck/extract/internal/body"
	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/newsxml"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
	"shuck/extract/rules"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The finders of the standfirst, in the order of their rows.
const (
	classLead = leadIDs + iota
	descriptionLead
	repeatedLead
	leadAboveOpening
	dumpLead
	leadBelowHeader
	leadBelowHeadline
	leadInState
	headingAboveStory
)

// leadFinders propose the standfirst: a sentence or two between the headline and
// the story.
var leadFinders = ruleFinders(rules.Lead, []finder{
	byElement(func(i *newsxml.Item) []string { return []string{i.Lead} }),
	byLabelOf(exports.Lead),
	{classLead, "class lead", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.leadBlocks(classLeadBlock) }},
	{descriptionLead, "like the description", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.leadBlocks(likeDescription) }},
	{repeatedLead, "repeated by the story", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.leadBlocks(repeatedByStory) }},
	{leadAboveOpening, "above the paragraph that opens a dump's story", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.leadBlocks(aboveOpening) }},
	{dumpLead, "below the headline of a dump", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.leadBlocks(textLead) }},
	{leadBelowHeader, "below the header of a dump", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.leadBlocks((*Known).isBelowHeader) }},
	{leadBelowHeadline, "below the headline", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.leadBlocks(belowHeadline) }},
	{leadInState, "page state", 1, facts.Declared, func(k *Known) []facts.Candidate { return k.stateCandidates(stateLead) }},
	{headingAboveStory, "heading above the story", 1, facts.Shown, func(k *Known) []facts.Candidate { return k.leadBlocks(subHeading) }},
}...)

// Lead decides the standfirst: the first candidate there is. It goes out of the
// body if it stands apart from it.
func Lead(k *Known) Decision[facts.Candidate] {
	d := Decision[facts.Candidate]{Candidates: k.ask(leadFinders)}
	if len(d.Candidates) == 0 {
		return d
	}
	d.Value = d.Candidates[0]
	switch {
	case facts.IsRuled(d.Value):
		d.Moves = body.Out(k.leadPrinted(d.Value.Value)...)
	case d.Value.Block() != page.NoBlock:
		var blocks []int
		block := d.Value.Block()
		d.Value, blocks = k.wholeLead(d.Value)
		if k.leadIsApart(block) {
			d.Moves = body.Out(blocks...)
		}
	}
	return d
}

// leadIsApart reports whether a standfirst that a block begins is no part of the body. News
// stories have standfirsts, and what the paragraph below says again is not lost. What looks like
// a standfirst elsewhere, or is nothing but a bold paragraph among others, is as often the first
// paragraph, which must never be lost.
func (k *Known) leadIsApart(block int) bool {
	if k.Doc.Root == nil {
		return true
	}
	next := k.nextAfterLead(block)
	if next >= 0 && !k.SamePath(block, next) && k.Stats(block).Words >= page.LongBlockWords && k.repeats(next, block) {
		return true
	}
	if next >= 0 && k.SamePath(block, next) && k.Doc.Blocks[block].FirstChild.IsBold() {
		return false
	}
	if next >= 0 && k.isNoSentence(block, next) {
		return true
	}
	for _, n := range k.Doc.Meta.LD {
		for _, t := range n.Types() {
			if strings.HasSuffix(t, "NewsArticle") || t == "LiveBlogPosting" {
				return true
			}
		}
	}
	return false
}

// wholeLead adds the lines that stand beside a standfirst in one element, and returns
// the blocks of all.
func (k *Known) wholeLead(c facts.Candidate) (facts.Candidate, []int) {
	var lines []string
	var blocks []int
	first, end := k.leadElement(c.Block())
	for i := first; i < end; i++ {
		b := &k.Doc.Blocks[i]
		if i == c.Block() || i > c.Block() && b.Type != page.Caption && !k.isDateLine(i) && !k.IsCredit(i, k.Headline.Block()) {
			lines, blocks = append(lines, words.OneLine(b.Text)), append(blocks, i)
		}
	}
	c.Value = strings.Join(lines, "\n")
	return c, blocks
}

// leadElement returns the blocks of the element around a block if that holds nothing
// but a standfirst of several lines, and otherwise the block alone.
func (k *Known) leadElement(block int) (first, end int) {
	const linesMax = 6
	c := k.Doc.Blocks[block].Container
	if c < 0 {
		return block, block + 1
	}
	around := &k.Doc.Containers[c]
	if around.Totals.Blocks == 1 && around.Parent >= 0 {
		around = &k.Doc.Containers[around.Parent]
	}
	if around.Totals.Blocks > linesMax || around.Totals.Words > leadWordsMax || around.First <= k.Headline.Block() || around.End > k.End {
		return block, block + 1
	}
	for i := around.First; i < around.End; i++ {
		if !k.SamePath(block, i) && k.Doc.Blocks[i].Type != page.Caption {
			return block, block + 1
		}
	}
	return around.First, around.End
}

// A standfirst has leadWordsMin to leadWordsMax words. It stands at most
// leadDistanceMax blocks above the story.
const (
	leadWordsMin      = 5
	leadWordsMax      = 120
	leadDistanceMax   = 12
	leadDistanceLimit = 60 // where a headline stands above it, share bars and galleries may come between
)

// leadBlocks returns the blocks that a test takes for the standfirst.
func (k *Known) leadBlocks(is func(k *Known, block int) bool) []facts.Candidate {
	var out []facts.Candidate
	for _, i := range k.leads() {
		if is(k, i) {
			out = append(out, facts.Seen(words.OneLine(k.Doc.Blocks[i].Text), i))
		}
	}
	return out
}

// leadPlaces returns the blocks between the headline and the story's second block that
// may be the standfirst, by what they are themselves.
func (k *Known) leadPlaces() []int {
	var out []int
	if k.First == len(k.In) {
		return nil // there is no story to stand above
	}
	from, to := max(k.First-leadDistanceMax, 0), k.First
	if k.Headline.Block() != page.NoBlock && k.Headline.Block() <= k.First {
		from = max(k.Headline.Block()+1, k.First-leadDistanceLimit)
	}
	if k.First == k.Headline.Block() { // the headline reads like the story
		to = k.Next(k.First)
	}
	for i := from; i <= to; i++ {
		b := &k.Doc.Blocks[i]
		if b.Stats.Words < leadWordsMin || b.Stats.Words > leadWordsMax || 2*b.Stats.LinkWords > b.Stats.Words || i == k.Headline.Block() || b.Type == page.Caption {
			continue
		}
		if k.isDateLine(i) || k.isSignature(i) || k.In[i] && k.Next(i) < 0 || k.repeatsHeadline(b) || isImprint(b) || labels.AsksReaders(b.Text) || k.isSubHeading(i) {
			continue
		}
		out = append(out, i)
	}
	return out
}

// isSignature reports whether a line is a credit, or is no longer than one and opens with the
// name of an author: "Ana Pérez and Tom Reed in Oslo".
func (k *Known) isSignature(block int) bool {
	b := &k.Doc.Blocks[block]
	if _, among := k.creditAmong(block); among {
		return true
	}
	return k.IsCredit(block, k.Headline.Block()) || len(k.Byline.Authors) > 0 && !b.Stats.EndsSentence && b.Stats.Words <= credit.MaxWords && strings.HasPrefix(b.Text, k.Byline.Authors[0]+" ")
}

// isImprint reports whether a line says who owns a text or picture, or how to write to its author.
func isImprint(b *page.Block) bool {
	if strings.Contains(b.Text, "©") || strings.Contains(b.Text, "(c) ") {
		return true
	}
	const wordsMax = 20 // a standfirst may end in an address, too
	at := strings.IndexByte(b.Text, '@')
	return at > 0 && b.Stats.Words <= wordsMax && !b.Stats.EndsSentence && at+1 < len(b.Text) && b.Text[at-1] != ' ' && b.Text[at+1] != ' '
}

// sameHeadlineMin is the similarity from which a text repeats the headline.
const sameHeadlineMin = 0.8

// repeatsHeadline reports whether a block is the headline, or ends in it behind a
// kicker.
func (k *Known) repeatsHeadline(b *page.Block) bool {
	return k.isLikeHeadline(b) || k.Headline.Value != "" && strings.HasSuffix(b.Text, k.Headline.Value) || k.isTitle(b.Text)
}

// isLikeHeadline reports whether a block has more than sameHeadlineMin in common with the
// headline. It cannot where too few of its words are those of the headline, as in most blocks.
func (k *Known) isLikeHeadline(b *page.Block) bool {
	title := k.title()
	common := 0
	for _, w := range k.Doc.WordHashes(b) {
		if title.Has(w) {
			common++
		}
	}
	return float64(common) > sameHeadlineMin*float64(title.Len()) && words.CommonShare(words.SetOf(b.Text), title) > sameHeadlineMin
}

// isTitle reports whether a text is a title that the page declares: another form of the
// headline, which some papers print below it.
func (k *Known) isTitle(text string) bool { return slices.Contains(k.titles(), words.FoldName(text)) }

// foldedTitles returns the titles that the page declares, folded.
func (k *Known) foldedTitles() []string {
	titles := append(k.Doc.Meta.All("og:title"), k.LDTexts("headline")...)
	titles = append(titles, k.withoutSite(k.Doc.Meta.Title))
	for i := range titles {
		titles[i] = words.FoldName(titles[i])
	}
	return titles
}

// classLeadBlock reports whether the classes around a block say that it is a
// standfirst.
func classLeadBlock(k *Known, block int) bool {
	c := k.Doc.Blocks[block].Container
	if c < 0 {
		return false
	}
	const tooFar = 2 // a container further up holds more than the standfirst
	isLead := k.HintDistance(block, page.HintLead) < tooFar && !k.isUnderPicture(block) && !k.describesOther(block)
	if isLead && k.Doc.Containers[c].Totals.Blocks <= 2 {
		return true
	}
	first, end := k.leadElement(block)
	next := k.Next(end - 1)
	return (isLead && end > first+1 || k.hasLeadClass(c)) && next >= 0 && k.standsApart(block, next)
}

// isUnderPicture reports whether the classes right around a block say that it belongs to a
// picture, and not as clearly that it is a standfirst.
func (k *Known) isUnderPicture(block int) bool {
	caption := k.HintDistance(block, page.HintCaption)
	return caption < 2 && caption <= k.HintDistance(block, page.HintLead)
}

// describesOther reports whether the classes around a block that say "description" say as near, or on
// the element right around, that it describes the author, or what readers may subscribe to.
func (k *Known) describesOther(block int) bool {
	lead := k.HintDistance(block, page.HintLead)
	return min(k.HintDistance(block, page.HintAuthor), k.HintDistance(block, page.HintSubscribe)) <= lead+1
}

// hasLeadClass reports whether a container or the one around it has a class with a word
// that papers use for the standfirst, such as "article__preamble".
func (k *Known) hasLeadClass(container int) bool {
	for levels := 0; container >= 0 && levels < 2; levels++ {
		c := &k.Doc.Containers[container]
		if c.Class != page.NoClass && c.Totals.Words <= leadWordsMax {
			class := strings.ToLower(page.Attr(c.Node, "class"))
			for _, word := range leadClasses {
				if strings.Contains(class, word) {
					return true
				}
			}
		}
		container = c.Parent
	}
	return false
}

// leadClasses are the words for a standfirst in the classes of papers, in several
// languages.
var leadClasses = [...]string{"preamble", "ingress", "perex", "sapo", "entradilla", "chapeau", "sottotitolo", "sommario", "catenaccio", "manchet", "zajawka", "opener", "standfirst", "sub-title", "post-excerpt", "entry-excerpt", "article-excerpt", "midtitle", "mid_title"}

// belowHeadline reports whether a block stands right below the headline, with at
// most credits between, and not among paragraphs like itself. It must be on a news
// page, be a heading, or have a credit behind it. Elsewhere it is a first
// paragraph.
func belowHeadline(k *Known, block int) bool {
	if k.Headline.Block() == page.NoBlock || k.Doc.Root == nil {
		return false
	}
	b := &k.Doc.Blocks[block]
	next := k.nextAfterLead(block)
	isApart := next >= 0 && !k.Stats(block).EndsSentence && k.isPlainLine(block) && !k.areSiblings(block, next)
	for i := k.Headline.Block() + 1; i < block; i++ {
		if !k.IsCredit(i, k.Headline.Block()) && i != k.Byline.Printed.Block() && !(isApart && k.isHeaderLine(i)) {
			return false
		}
	}
	return !k.isUnderPicture(block) && b.Type != page.ListItem && next >= 0 && k.standsApart(block, next) && (b.Type == page.Heading || k.isNews() || k.creditFollows(block) || k.isNoSentence(block, next))
}

// isSubHeading reports whether a block of a page of markup is a heading like another one further down in
// the story, and no sentence or two, which papers also set as headings.
func (k *Known) isSubHeading(block int) bool {
	b := &k.Doc.Blocks[block]
	if k.Doc.Root == nil || b.Type != page.Heading || b.Stats.Words >= page.LongBlockWords {
		return false
	}
	for i := k.Next(block); i >= 0; i = k.Next(i) {
		if other := &k.Doc.Blocks[i]; other.Type == page.Heading && other.Level == b.Level && k.SamePath(block, i) {
			return true
		}
	}
	return false
}

// areSiblings reports whether one element holds two blocks: a heading beside the paragraphs of a story is
// one of its sub-headings.
func (k *Known) areSiblings(a, b int) bool {
	x, y := k.Doc.Blocks[a].Node, k.Doc.Blocks[b].Node
	return x != nil && y != nil && x.Parent == y.Parent
}

// isNoSentence reports whether a line beside the day or the credit of an article is its standfirst since
// it ends in no mark, and the first paragraph, which stands in another element, ends in one. It is asked
// only of pages that declare nothing.
func (k *Known) isNoSentence(block, next int) bool {
	if len(k.Doc.Meta.LD) > 0 || k.Doc.Meta.First("og:title") != "" {
		return false
	}
	if k.Stats(block).EndsSentence || !k.Stats(next).EndsSentence || k.Stats(next).Words < plainWordsMin || k.SamePath(block, next) || !k.LooksLikeArticle() {
		return false
	}
	return (k.isBesideDay(block) || k.isBesideDay(block+1)) && k.isPlainLine(block) && !k.isBesidePicture(block)
}

// plainWordsMin is how many words a standfirst without a mark and the paragraph below it have.
const plainWordsMin = 8

// isPlainLine reports whether a line is long enough for a standfirst, and has neither a day nor an
// address nor the sign of a copyright.
func (k *Known) isPlainLine(block int) bool {
	text := k.Doc.Blocks[block].Text
	if k.Stats(block).Words < plainWordsMin || strings.ContainsAny(text, "@©＞>[") || strings.Contains(text, "://") {
		return false
	}
	_, _, _, dated := dates.Find(text, k.DateLanguage())
	return !dated
}

// isBesidePicture reports whether a picture stands right above a text, or with little else in the element
// around it: then the text is its caption.
func (k *Known) isBesidePicture(block int) bool {
	n, c := k.Doc.Blocks[block].Node, k.Doc.Blocks[block].Container
	if n == nil {
		return false
	}
	above := n.PrevSibling
	for above != nil && above.Type != html.ElementNode {
		above = above.PrevSibling
	}
	return holdsPicture(above) || c >= 0 && k.Doc.Containers[c].Totals.Blocks <= 2 && holdsPicture(k.Doc.Containers[c].Node)
}

// holdsPicture reports whether there is a picture among the first elements of one.
func holdsPicture(n *html.Node) bool {
	if n == nil {
		return false
	}
	if n.DataAtom == atom.Img {
		return true
	}
	const nodesMax = 30
	nodes := 0
	for c := range n.Descendants() {
		if nodes++; c.DataAtom == atom.Img || nodes > nodesMax {
			return c.DataAtom == atom.Img
		}
	}
	return false
}

// likeDescription reports whether a block is what the page declares as its
// description and stands apart from the story's paragraphs.
func likeDescription(k *Known, block int) bool {
	const nearlyAll = 0.8
	if !(k.View.InDescription[block] > nearlyAll) {
		return false
	}
	next := k.nextAfterLead(block)
	return next >= 0 && k.standsApart(block, next)
}

// standsApart reports whether a standfirst is set in another way than the paragraph that
// follows it: in another element, or in bold letters as that is not.
func (k *Known) standsApart(block, next int) bool {
	return !k.SamePath(block, next) || k.Doc.Blocks[block].FirstChild.IsBold() && !k.Doc.Blocks[next].FirstChild.IsBold()
}

// nextAfterLead returns the first block of the body behind a standfirst that a block
// begins.
func (k *Known) nextAfterLead(block int) int {
	_, end := k.leadElement(block)
	return k.Next(end - 1)
}

// repeatedByStory reports whether the story's first paragraph repeats a block
// behind its dateline: dumps print the standfirst that way.
func repeatedByStory(k *Known, block int) bool {
	next := k.Next(block)
	return next >= 0 && next-block <= 2 && k.repeats(next, block)
}

// repeats reports whether a block says again what another one says.
func (k *Known) repeats(block, other int) bool {
	const nearlyAll = 0.9
	set := words.ShingleSet(k.Doc.Blocks[block].Text)
	return words.ShingleShare(k.Doc.WordHashes(&k.Doc.Blocks[other]), set) > nearlyAll
}

// subHeading reports whether a block is a long heading right above the story.
func subHeading(k *Known, block int) bool {
	b := &k.Doc.Blocks[block]
	return b.Type == page.Heading && b.Level >= 2 && b.Stats.Words >= page.LongBlockWords && k.Headline.Block() != page.NoBlock && block-k.Headline.Block() <= 3
}

// isNews reports whether the page declares its story to be news.
func (k *Known) isNews() bool {
	for _, n := range k.LDArticles() {
		for _, t := range n.Types() {
			if strings.Contains(t, "News") {
				return true
			}
		}
	}
	return false
}

// creditFollows reports whether a credit or a date stands right behind a block and
// before the story: what stands above it is no paragraph of the story.
func (k *Known) creditFollows(block int) bool {
	next := block + 1
	if next >= k.Next(block) || next >= len(k.Doc.Blocks) {
		return false
	}
	b := &k.Doc.Blocks[next]
	if b.Stats.Words > credit.MaxWords {
		return false
	}
	_, _, _, dated := dates.Find(b.Text, k.DateLanguage())
	return dated || k.IsCredit(next, k.Headline.Block())
}

// leadPrinted returns the blocks at the beginning of the body that print the
// standfirst that a rule gives: it may come from metadata, or be a list.
func (k *Known) leadPrinted(lead string) []int {
	const wordsMin = 3 // fewer may stand anywhere
	folded := words.FoldName(lead)
	var out []int
	for i := k.First; i < min(k.End, k.First+leadDistanceMax); i++ {
		b := &k.Doc.Blocks[i]
		if !k.In[i] || b.Stats.Words < wordsMin {
			continue
		}
		if strings.Contains(folded, words.FoldName(b.Text)) || words.Similarity(b.Text, lead) > sameHeadlineMin {
			out = append(out, i)
		}
	}
	return out
}
