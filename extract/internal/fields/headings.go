package fields

import (
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Headings are where most pages print the headline. What follows says which of them can be
// it and what they say, and which of two that stand together is it.

// headingsMax bounds the headings that are compared with each other: the headline
// is not the hundredth heading of its level, and some pages have thousands.
const headingsMax = 64

// subHeadings returns the visible headings of the second level. If there is none, and
// none of the first level, above the story, it returns the nearest heading above it too.
func (k *Known) subHeadings() []facts.Candidate {
	out := k.headings(2)
	above := k.headingsAbove()
	for _, h := range above {
		if k.Doc.Blocks[h.Block()].Level <= 2 {
			return out
		}
	}
	return append(out, above[:min(1, len(above))]...)
}

// headings returns the visible headings of a level that can be the headline.
func (k *Known) headings(level int) []facts.Candidate {
	var out []facts.Candidate
	for i := range k.Doc.Blocks {
		if len(out) == headingsMax {
			break
		}
		b := &k.Doc.Blocks[i]
		if b.Type == page.Heading && b.Level == level && b.Stats.Words > 0 {
			out = append(out, facts.Seen(headingText(b), i))
		}
	}
	return out
}

// headingText returns the text of a heading without the sign of the link to itself that
// manuals put behind or before it, and without a rule of stars below it.
func headingText(b *page.Block) string { return withoutSigns(words.OneLine(b.Text)) }

// withoutSigns cuts off a text what headingText does.
func withoutSigns(text string) string {
	const signs, opening, ruleMin = "¶§🔗#", "¶§🔗#>›»〉/[|•", 3
	text = strings.TrimLeft(text, "›〉 ")
	if rest := strings.TrimRight(text, "¶🔗"); rest != text {
		text = strings.TrimRight(rest, " ")
	}
	if before, last, ok := words.CutLast(text, " "); ok && (strings.Trim(last, signs) == "" || len(last) >= ruleMin && strings.Trim(last, "*＊=_-") == "") {
		text = before
	}
	for first, rest, ok := strings.Cut(text, " "); ok && strings.Trim(first, opening) == ""; first, rest, ok = strings.Cut(text, " ") {
		text = rest
	}
	return text
}

// datedHeadings returns the heading at the story's start that stands right below the only
// heading of the page that is a date: so blogs print the day and then the post, below the
// name of the blog. Where there are several days, the page is that of the blog.
func (k *Known) datedHeadings() []facts.Candidate {
	only := page.NoBlock
	for i := range k.Doc.Blocks {
		if day := &k.Doc.Blocks[i]; day.Type == page.Heading && day.Stats.Digits > 0 && k.isDateText(day.Text) {
			if only != page.NoBlock {
				return nil
			}
			only = i
		}
	}
	if only == page.NoBlock || only < k.First-storyAbove || only > k.First+1 || only+1 >= len(k.Doc.Blocks) {
		return nil
	}
	post := &k.Doc.Blocks[only+1]
	if post.Type != page.Heading || post.Stats.Words < lineWordsMin || post.Stats.Words >= page.LongBlockWords {
		return nil
	}
	return []facts.Candidate{facts.Seen(headingText(post), only+1)}
}

// leadsHome reports whether a heading is a link to the home page.
func (k *Known) leadsHome(block int) bool {
	b := &k.Doc.Blocks[block]
	if b.Type != page.Heading || b.Stats.LinkWords < b.Stats.Words || b.Node == nil {
		return false
	}
	link := firstLink(b.Node)
	if link == nil {
		return false
	}
	href := strings.TrimSpace(page.Attr(link, "href"))
	_, path, absolute := strings.Cut(href, "://")
	if absolute {
		_, path, _ = strings.Cut(path, "/")
		return path == ""
	}
	return href == "/" || href == "./" || href == "index.html"
}

// firstLink returns the link around a node, or the first one in it.
func firstLink(n *html.Node) *html.Node {
	if p := n.Parent; p != nil && p.DataAtom == atom.A {
		return p
	}
	for c := range n.Descendants() {
		if c.DataAtom == atom.A {
			return c
		}
	}
	return nil
}

// secondHeading returns the heading below an h1, if metadata has it as the headline
// and the title is the h1 word for word: such an h1 is written for search engines.
// Otherwise it returns the headline that was chosen.
func (k *Known) secondHeading(chosen facts.Candidate, all []facts.Candidate) facts.Candidate {
	const near = 3 // blocks: a kicker and a label come between
	if !chosen.Is(h1) || words.FoldName(k.withoutSite(k.Doc.Meta.Title)) != words.FoldName(chosen.Value) {
		return chosen
	}
	for _, c := range all {
		if !c.Is(h2) || c.Block() < chosen.Block() || c.Block() > chosen.Block()+near || c.Block() > k.First {
			continue
		}
		if isDeclaredTwice(c.Value, all) {
			return c
		}
	}
	return chosen
}

// isDeclaredTwice reports whether JSON-LD has a text as its headline, or metadata has it and
// begins with it in another form: one form alone is often a teaser for other sites.
func isDeclaredTwice(text string, all []facts.Candidate) bool {
	folded, forms, declared := words.FoldName(text), 0, false
	for _, c := range all {
		value := words.FoldName(c.Value)
		if c.Is(ldHeadline) && value == folded {
			return true
		}
		declared = declared || c.Finder.Reads == facts.Declared && value == folded
		if isMetadata(c.Finder) && strings.HasPrefix(value, folded) {
			forms++
		}
	}
	return declared && forms > 1
}

// headingBefore returns the heading right above an h1, if the title has first it and then
// the h1, parted by a comma: then the h1 is the subtitle.
func (k *Known) headingBefore(chosen facts.Candidate) facts.Candidate {
	at := chosen.Block()
	if at < 1 || !chosen.Is(h1) || k.Doc.Blocks[at-1].Type != page.Heading || k.Stats(at-1).Words < lineWordsMin {
		return chosen
	}
	above := headingText(&k.Doc.Blocks[at-1])
	sign, ok := strings.CutPrefix(words.OneLine(k.Doc.Meta.Title), above)
	if rest := strings.TrimLeft(sign, " "); ok && strings.HasPrefix(rest, ",") && strings.HasPrefix(words.FoldName(rest), words.FoldName(chosen.Value)) {
		return facts.Seen(above, at-1).By(chosen.Finder)
	}
	return chosen
}

// withoutCredit cuts off a headline the credit that stands below it in the same block.
func (k *Known) withoutCredit(c facts.Candidate) facts.Candidate {
	if c.Block() == page.NoBlock {
		return c
	}
	above, last, ok := words.CutLast(k.Doc.Blocks[c.Block()].Text, "\n")
	if line, isCredit := credit.Parse(last); ok && isCredit && line.Marked && strings.HasSuffix(words.FoldName(c.Value), words.FoldName(last)) {
		c.Value = words.OneLine(above)
	}
	return c
}

// barePart returns the heading between a headline that was chosen and the story that shows
// what this has before other names: a page prints its whole title at the top, "Ferry stays in
// port | Harbour | Coast News", and the headline above the story.
func (k *Known) barePart(chosen facts.Candidate) facts.Candidate {
	if chosen.Block() == page.NoBlock || chosen.Block() >= k.First {
		return chosen
	}
	parts := words.CutTitle(chosen.Value)
	for i := len(parts) - 1; i > 0; i-- {
		text, sign := chosen.Value[:parts[i-1].To], strings.TrimSpace(chosen.Value[parts[i-1].To:parts[i].From])
		if sign == "" || strings.ContainsAny(sign, ":：") {
			continue // what follows a colon belongs to it
		}
		line, ok := k.lines()[words.FoldName(text)]
		if ok && strings.Count(text, " ") >= lineWordsMin-1 && line.Block() > chosen.Block() && k.Doc.Blocks[line.Block()].Type == page.Heading {
			return line.By(chosen.Finder)
		}
	}
	return chosen
}
