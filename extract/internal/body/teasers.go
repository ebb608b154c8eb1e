package body

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
	"shuck/extract/internal/textrun"
)

// Teasers lead to other stories. Menus that fold out, tickers and sliders print whole
// sentences of them above the headline of the page's own, lists and cards stand below it,
// and links between its paragraphs. They read like the story.

// storyBelowMin is the number of words below a heading that are surely a story.
const storyBelowMin = 20

// excludeAboveHeadline takes out what stands above the only heading of the first
// level that repeats the page's title, if a story stands below it.
func (d *draft) excludeAboveHeadline() {
	top := d.topHeading()
	if top == page.NoBlock || !d.LooksLikeArticle() {
		return
	}
	if d.wordsIn(top+1, len(d.In)) < storyBelowMin {
		return
	}
	for i := range top {
		d.exclude(i)
	}
}

// topHeading returns the heading of the first level that repeats the title of the
// page; page.NoBlock if there is none, or more than one.
func (d *draft) topHeading() int {
	top := page.NoBlock
	for i := range d.Doc.Blocks {
		b := &d.Doc.Blocks[i]
		if b.Type != page.Heading || b.Level != 1 || d.View.InTitle[i] < score.TitleLike {
			continue
		}
		if top != page.NoBlock {
			return page.NoBlock
		}
		top = i
	}
	return top
}

// excludeListedStories takes out the lines that lead to other stories: each is nothing
// but a link, and above them stands a label that says so.
func (d *draft) excludeListedStories() {
	if d.Kind() != page.KindArticle {
		return
	}
	found := make([]bool, len(d.In))
	first, end := d.Span()
	listed, headed := 0, 0 // where the list ends that was read last, and that below such a label
	for i := first + 1; i < end; i++ {
		if !d.headsListed(i) {
			continue
		}
		isHead := d.looksLikeLabel(i)
		if i < headed || !isHead && i < listed {
			continue // an item that could be a label as well: what is below it was found
		}
		j := i + 1
		for ; j < end && d.isListedStory(j, isHead); j++ {
			found[i], found[j] = true, true
		}
		if listed = j; isHead {
			headed = j
		}
	}
	d.excludeFew(found)
}

// looksLikeLabel reports whether a block above a list shows by its looks or words that it is a label.
func (d *draft) looksLikeLabel(block int) bool {
	b := &d.Doc.Blocks[block]
	return b.Type == page.Heading || b.FirstChild.IsEmphasised() || strings.HasSuffix(b.Text, ":") || labels.HeadsOthers(b.Text)
}

// isListedStory reports whether a block is an item of a list that is nothing but a
// link, or a paragraph of that kind below what looks like a label.
func (d *draft) isListedStory(block int, belowLabel bool) bool {
	const wordsMin = 3 // of a paragraph: a name has fewer
	b := &d.Doc.Blocks[block]
	if b.Stats.LinkWords != b.Stats.Words {
		return false
	}
	return b.Type == page.ListItem || belowLabel && b.Type == page.Paragraph && b.Stats.Words >= wordsMin
}

// excludeShoutedLinks takes out the paragraphs between those of a story that are nothing
// but a link in capital letters, as papers set what leads to other stories without a
// label: "MAYOR OPENS NEW BATHS".
func (d *draft) excludeShoutedLinks() {
	if !d.LooksLikeArticle() {
		return
	}
	found := make([]bool, len(d.In))
	for i, in := range d.In {
		found[i] = in && d.isShoutedLink(i)
	}
	d.excludeFew(found)
}

func (d *draft) isShoutedLink(block int) bool {
	const wordsMin = 4 // a name or a title in capitals has fewer
	b := &d.Doc.Blocks[block]
	return b.Type == page.Paragraph && b.Stats.Words >= wordsMin && b.Stats.LinkWords == b.Stats.Words &&
		strings.ToUpper(b.Text) == b.Text && strings.ToLower(b.Text) != b.Text
}

// headsListed reports whether a block is a label of a word or a few above other stories:
// "More on this".
func (d *draft) headsListed(block int) bool {
	const wordsMax = 6
	b := &d.Doc.Blocks[block]
	return b.Stats.Words <= wordsMax && (labels.Of(d.Doc.WordHashes(b)).Opens&labels.Related != 0 || b.Stats.LinkWords == 0 && labels.HeadsOthers(b.Text))
}

const (
	// Teasers stand in rows of at least teasersMin. What one says has at most
	// teaserWordsMax words, its heading at least teaserHeadWords, and at least
	// headlineWords by the mean, since headlines are sentences, and names of things are not.
	teasersMin      = 3
	teaserWordsMax  = 60
	teaserHeadWords = 2
	headlineWords   = 4
	// Above a row of teasers the story has at least teasedWordsMin words.
	teasedWordsMin = 10
)

// excludeTeasers takes out rows of teasers below the first paragraph of an article or above
// its headline: each has a heading that leads to another page of the site, and a
// text of a sentence or two or a day, in elements of one kind.
func (d *draft) excludeTeasers() {
	headline := d.headlineBlock()
	if headline == page.NoBlock || !d.isStoryOf(headline) {
		return
	}
	var row []int // where its teasers begin
	end, words := 0, 0
	story, prose := d.storyStart(headline), page.NoBlock
	seen := false // a row with nothing but itself below the headline
	take := func() {
		if len(row) < teasersMin || words < headlineWords*len(row) {
			return
		}
		if row[0] < story && end > headline {
			if seen || !d.includeBrief(headline, row[0]) {
				seen = true
				return
			}
		}
		for i := row[0]; i < end; i++ {
			d.exclude(i)
		}
	}
	for i := 0; i < len(d.In); {
		next := d.teaserEnd(i, prose)
		switch {
		case next == i:
			if d.In[i] && score.IsLong(&d.Doc.Blocks[i]) {
				prose = i
			}
			i++
			continue
		case len(row) > 0 && (!d.SamePath(i, row[0]) || !d.areTeaserLines(end, i, row[0])):
			take()
			row, words = row[:0], 0
		}
		row, words = append(row, i), words+max(d.Stats(i).LinkWords, d.headWords(i))
		end, i = next, next
	}
	take()
}

// isStoryOf reports whether a page is one of the story below a headline. Many teasers make
// the page of a brief look like a list, which has no day beside its heading.
func (d *draft) isStoryOf(headline int) bool {
	switch d.Kind() {
	case page.KindArticle:
		return true
	case page.KindListing, page.KindService:
		return len(d.headerDates(headline)) > 0
	}
	return false
}

// includeBrief puts in the paragraphs between a headline and a row of teasers, if the scores
// put in nothing there but a label, and reports whether there are any: among many teasers a
// brief reads least like a story.
func (d *draft) includeBrief(headline, teasers int) bool {
	if teasers <= headline || d.wordsIn(headline, teasers) >= teasedWordsMin {
		return false
	}
	found := false
	for i := headline + 1; i < teasers; i++ {
		if b := &d.Doc.Blocks[i]; b.Type == page.Paragraph && b.Stats.EndsSentence && b.Stats.Words >= teasedWordsMin && 2*b.Stats.LinkWords < b.Stats.Words {
			d.include(i)
			found = true
		} else if found {
			d.exclude(i) // the label above the teasers
		}
	}
	return found
}

// storyStart returns the first block below a headline that has words enough of the story
// above it.
func (d *draft) storyStart(headline int) int {
	words := 0
	for i := headline + 1; i < len(d.In); i++ {
		if words >= teasedWordsMin {
			return i
		}
		if d.In[i] {
			words += d.Stats(i).Words
		}
	}
	return len(d.In)
}

// teaserEnd returns where the teaser ends that begins with a block; the block itself if
// none does. prose is the paragraph of the story above it, page.NoBlock if there is none.
func (d *draft) teaserEnd(block, prose int) int {
	b := &d.Doc.Blocks[block]
	if b.Container == page.NoContainer {
		return block
	}
	end, link := block, block
	switch {
	case b.Stats.LinkWords < teaserHeadWords:
		if d.headWords(block) > 0 && d.leadsOn(block+1) {
			end, link = block+2, block+1
		}
	case b.Stats.LinkWords == b.Stats.Words && !isNumbered(b.Text):
		end = d.teaserTextEnd(block, prose)
	case isWholeTeaser(b):
		end = block + 1
	}
	if end > block && !d.leadsAlong(d.Doc.Blocks[link].Node) {
		return block
	}
	return end
}

// headWords returns the number of words of a heading without a link; 0 of another block.
func (d *draft) headWords(block int) int {
	if b := &d.Doc.Blocks[block]; b.Type == page.Heading && b.Stats.LinkWords == 0 && !isNumbered(b.Text) {
		return b.Stats.Words
	}
	return 0
}

// isNumbered reports whether a text begins with a digit, as the parts of a list do.
func isNumbered(text string) bool { return text != "" && text[0] >= '0' && text[0] <= '9' }

// leadsOn reports whether a block is the text of a teaser with nothing but a link at its
// end: "The old engine has to be warmed. More »".
func (d *draft) leadsOn(block int) bool {
	const linkWordsMax = 4
	if block >= len(d.In) {
		return false
	}
	b := &d.Doc.Blocks[block]
	if !d.In[block] || b.Node == nil || b.Type != page.Paragraph || b.Stats.Words > teaserWordsMax || b.Stats.LinkWords > linkWordsMax || b.Stats.LinkWords == b.Stats.Words {
		return false
	}
	for c := b.Node.LastChild; c != nil; c = c.PrevSibling {
		switch {
		case c.DataAtom == atom.A:
			before, is := strings.CutSuffix(b.Text, textrun.Fold(page.NodeText(c)))
			return is && !strings.HasSuffix(strings.TrimSpace(before), ":")
		case c.Type != html.CommentNode && page.HasWords(c, 1):
			return false
		}
	}
	return false
}

// isTeaserLine reports whether a block is a line beside a teaser: a day, a section, who
// wrote it.
func (d *draft) isTeaserLine(block int) bool {
	const wordsMax = 6
	b := &d.Doc.Blocks[block]
	return b.Type != page.Heading && b.Stats.Words <= wordsMax && !b.Stats.EndsSentence
}

// areTeaserLines reports whether the blocks of the body from one up to another are nothing
// but lines beside teasers, in other elements than their headings.
func (d *draft) areTeaserLines(from, to, heading int) bool {
	for i := from; i < to; i++ {
		if d.In[i] && (!d.isTeaserLine(i) || d.SamePath(i, heading)) {
			return false
		}
	}
	return true
}

// teaserTextEnd returns where the text below the heading of a teaser ends, or the day if it
// has no text; the heading itself if there is neither.
func (d *draft) teaserTextEnd(heading, prose int) int {
	const blocksMax = 8 // what the scores left out may stand between: a day, a section
	end, link := heading, page.FirstLink(d.Doc.Blocks[heading].Node, linkAbove)
	for i := heading + 1; i < min(len(d.In), heading+blocksMax); i++ {
		b := &d.Doc.Blocks[i]
		switch {
		case b.Stats.LinkWords > 0 && b.Stats.LinkWords == b.Stats.Words && page.FirstLink(b.Node, linkAbove) == link:
			end = i + 1 // the whole teaser is a link
		case b.Type == page.Heading || b.Stats.Words > teaserWordsMax || b.Stats.LinkWords >= teaserHeadWords && d.SamePath(i, heading):
			return end
		case d.isTeaserLine(i):
			if d.In[i] && b.Stats.Digits > 0 && b.Stats.LinkWords == 0 {
				end = i + 1
			}
		case i > heading+1 && prose != page.NoBlock && d.SamePath(i, prose):
			return end // the story goes on
		case d.In[i] && b.Stats.LinkWords < b.Stats.Words:
			return i + 1
		}
	}
	return end
}

// isWholeTeaser reports whether a block is a heading that is a link and a text below it or
// one behind it that is cut off, or a day with both behind it.
func isWholeTeaser(b *page.Block) bool {
	if b.Type == page.TableRow || b.Stats.Words > teaserWordsMax {
		return false
	}
	head, text, _ := strings.Cut(b.Text, "\n")
	isSentence := strings.HasSuffix(head, ".") && !endsCutOff(head)
	isDated := opensWithDay(b.Text)
	if !isDated && (text == "" && !endsCutOff(head) || isSentence) {
		return false
	}
	return opensWithLink(b.Node, isDated)
}

// opensWithDay reports whether a text begins with a day in digits.
func opensWithDay(text string) bool {
	if !isNumbered(text) {
		return false
	}
	_, start, _, dated := dates.Find(text, "")
	return dated && start == 0
}

// endsCutOff reports whether a text ends in the middle of a sentence, as that of a teaser
// does: "The old engine has to be warmed […]".
func endsCutOff(text string) bool {
	text = strings.TrimRight(text, "]) »›")
	return strings.HasSuffix(text, "…") || strings.HasSuffix(text, "...")
}

// leadsAlong reports whether the first link in a block or the link around it leads to
// another page of the same site.
func (d *draft) leadsAlong(n *html.Node) bool {
	link := page.FirstLink(n, linkAbove)
	if link == nil {
		return false
	}
	href := page.Attr(link, "href")
	if scheme, _, ok := strings.Cut(href, ":"); ok && !strings.ContainsAny(scheme, "/?#") {
		host := facts.SiteHost(href)
		return host != "" && host == facts.SiteHost(d.Address())
	}
	return href != "" && href[0] != '#' && !strings.HasPrefix(href, "//")
}

// linkAbove is how many elements around a block may be the link that it stands in.
const linkAbove = 2

// opensWithLink reports whether the first text of an element stands in a link, or the first
// behind a text with digits and no letters.
func opensWithLink(n *html.Node, isDated bool) bool {
	for c := range n.Descendants() {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			if isDated && lettersOf(c.Data) == "" {
				continue
			}
			for up := c.Parent; up != nil && up != n; up = up.Parent {
				if up.DataAtom == atom.A {
					return true
				}
			}
			return false
		}
	}
	return false
}
