package body

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
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
	for i := first + 1; i < end; i++ {
		if !d.headsListed(i) {
			continue
		}
		for j := i + 1; j < end && d.isListedStory(j, i); j++ {
			found[i], found[j] = true, true
		}
	}
	d.excludeFew(found)
}

// isListedStory reports whether a block is an item below a label that is nothing but a
// link, or a paragraph of that kind if the label shows by its looks that it is one.
func (d *draft) isListedStory(block, label int) bool {
	const wordsMin = 3 // of a paragraph: a name has fewer
	b, above := &d.Doc.Blocks[block], &d.Doc.Blocks[label]
	if b.Stats.LinkWords != b.Stats.Words {
		return false
	}
	isHead := above.Type == page.Heading || above.FirstChild.IsEmphasised() || strings.HasSuffix(above.Text, ":") || labels.HeadsOthers(above.Text)
	return b.Type == page.ListItem || isHead && b.Type == page.Paragraph && b.Stats.Words >= wordsMin
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
// text of a sentence or two, in elements of one kind.
func (d *draft) excludeTeasers() {
	headline := d.headlineBlock()
	if d.Kind() != page.KindArticle || headline == page.NoBlock {
		return
	}
	var row []int // where its teasers begin
	end, words := 0, 0
	story := d.storyStart(headline)
	take := func() {
		if len(row) < teasersMin || words < headlineWords*len(row) || row[0] < story && end > headline {
			return
		}
		for i := row[0]; i < end; i++ {
			d.exclude(i)
		}
	}
	for i := 0; i < len(d.In); {
		next := d.teaserEnd(i)
		switch {
		case next == i:
			i++
			continue
		case len(row) > 0 && (!d.SamePath(i, row[0]) || d.wordsIn(end, i) > 0):
			take()
			row, words = row[:0], 0
		}
		row, words = append(row, i), words+d.Stats(i).LinkWords
		end, i = next, next
	}
	take()
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
// none does.
func (d *draft) teaserEnd(block int) int {
	b := &d.Doc.Blocks[block]
	isNumbered := b.Text[0] >= '0' && b.Text[0] <= '9'
	if isNumbered || b.Stats.LinkWords < teaserHeadWords || b.Container == page.NoContainer {
		return block
	}
	end := block
	switch {
	case b.Stats.LinkWords == b.Stats.Words:
		end = d.teaserTextEnd(block)
	case isWholeTeaser(b):
		end = block + 1
	}
	if end > block && !d.leadsAlong(b.Node) {
		return block
	}
	return end
}

// teaserTextEnd returns where the text below the heading of a teaser ends; the heading
// itself if there is none.
func (d *draft) teaserTextEnd(heading int) int {
	const blocksMax = 8 // what the scores left out may stand between: a day, a section
	for i := heading + 1; i < min(len(d.In), heading+blocksMax); i++ {
		b := &d.Doc.Blocks[i]
		switch {
		case b.Type == page.Heading || b.Stats.Words > teaserWordsMax || b.Stats.LinkWords >= teaserHeadWords && d.SamePath(i, heading):
			return heading
		case d.In[i] && b.Stats.LinkWords < b.Stats.Words:
			return i + 1
		}
	}
	return heading
}

// isWholeTeaser reports whether a block is a heading that is a link and a text below it or
// one behind it that is cut off.
func isWholeTeaser(b *page.Block) bool {
	head, text, _ := strings.Cut(b.Text, "\n")
	isSentence := strings.HasSuffix(head, ".") && !endsCutOff(head)
	if text == "" && !endsCutOff(head) || isSentence {
		return false
	}
	return b.Type != page.TableRow && b.Stats.Words <= teaserWordsMax && opensWithLink(b.Node)
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
	const above = 2
	link := page.FirstLink(n, above)
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

// opensWithLink reports whether the first text of an element stands in a link.
func opensWithLink(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
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
