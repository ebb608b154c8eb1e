package fields

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// headlineFinders propose headlines. What the page shows comes first: a
// headline is given as printed, and metadata often has a shorter or older one.
var headlineFinders = []finder{
	{facts.RuleFinder, func(a *Article) []facts.Candidate { return a.ruledHeadline(false) }},
	{"h1", func(a *Article) []facts.Candidate { return a.headings(1) }},
	{"h1 without kicker", headingParts},
	{"json-ld headline", func(a *Article) []facts.Candidate { return facts.Values(a.LdTexts("headline")...) }},
	{"itemprop headline", func(a *Article) []facts.Candidate { return a.Marked(page.FieldHeadline) }},
	{"og:title", func(a *Article) []facts.Candidate { return facts.Values(a.Doc.Meta.All("og:title")...) }},
	{"twitter:title", func(a *Article) []facts.Candidate { return facts.Values(a.Doc.Meta.All("twitter:title")...) }},
	{"h2", func(a *Article) []facts.Candidate { return a.headings(2) }},
	{"title", func(a *Article) []facts.Candidate { return facts.Values(a.Doc.Meta.Title) }},
	{"block in the title", blocksInTitle},
}

// importedHeadline is asked where the page has nothing else.
var importedHeadline = []finder{{facts.ImportedFinder, func(a *Article) []facts.Candidate { return a.ruledHeadline(true) }}}

// decideHeadline takes the candidate that the others bear out best: what the
// page shows above its story, unless it has nothing to do with what metadata
// says.
func (a *Article) DecideHeadline() {
	if a.Text != nil {
		a.decideTextHeadline()
		return
	}
	all := a.ask(headlineFinders, importedHeadline)
	for i := range all {
		all[i].Value = a.withoutSite(all[i].Value)
	}
	a.Candidates["headline"] = all
	list := make([]*words.Set, len(all))
	for i := range all {
		list[i] = words.SetOf(all[i].Value)
	}
	best, bestWorth := -1, 0.0
	for i, c := range all {
		if !page.IsHeadlineLike(c.Value) {
			continue
		}
		if worth := a.headlineWorth(i, all, list); worth > bestWorth {
			best, bestWorth = i, worth
		}
	}
	if best >= 0 {
		a.Title = all[best]
		if !facts.IsRuled(a.Title) {
			a.takeSecondHeading(all)
			a.settleKicker(all)
		}
		a.locateHeadline()
	}
}

// takeSecondHeading takes the heading below an h1 where metadata has it as the
// headline and the h1 word for word in the title: that one is for machines.
func (a *Article) takeSecondHeading(all []facts.Candidate) {
	const near = 3 // blocks: a kicker and a label come between
	if a.Title.Finder != "h1" || words.FoldName(a.withoutSite(a.Doc.Meta.Title)) != words.FoldName(a.Title.Value) {
		return
	}
	for _, c := range all {
		if c.Finder != "h2" || c.Block < a.Title.Block || c.Block > a.Title.Block+near || c.Block > a.First {
			continue
		}
		for _, said := range all {
			if firmMetadata[said.Finder] && words.FoldName(said.Value) == words.FoldName(c.Value) {
				a.Title = c
				return
			}
		}
	}
}

// finderWorth is what a headline is worth for who proposes it.
var finderWorth = map[string]float64{
	facts.RuleFinder: 10, facts.ImportedFinder: 0.4,
	"h1": 1.0, "h1 without kicker": 1.3, "block in the title": 0.6, "json-ld headline": 0.9, "itemprop headline": 0.9, "og:title": 0.8,
	"twitter:title": 0.6, "h2": 0.3, "title": 0.5,
}

// readsMetadata holds the finders that read metadata: they often repeat one
// another, and so have one voice together.
var readsMetadata = map[string]bool{"json-ld headline": true, "og:title": true, "twitter:title": true, "title": true}

// What else a headline is worth: agreementWorth for full agreement with a
// finder of the page, or with the best one of metadata; less among metadata;
// shownWorth where the page shows it and metadata says something akin to it.
const (
	agreementWorth = 0.5
	echoWorth      = 0.2
	shownWorth     = 0.3
	akin           = 0.15 // likeness: one word in six
)

// headlineWorth is the worth of one of the candidates, whose words are given
// and which stand together by finder.
func (a *Article) headlineWorth(one int, all []facts.Candidate, list []*words.Set) float64 {
	c := all[one]
	worth, declared := finderWorth[c.Finder], 0.0
	best, finder := 0.0, "" // the best agreement with one finder
	for i, o := range all {
		if o.Finder != finder {
			worth += agreementWorth * best
			best, finder = 0, o.Finder
		}
		if o.Finder == c.Finder {
			continue
		}
		like := words.CommonShare(list[one], list[i]) * min(1, 0.4+finderWorth[o.Finder])
		if readsMetadata[o.Finder] {
			declared = max(declared, like)
		} else {
			best = max(best, like)
		}
	}
	worth += agreementWorth * best
	if readsMetadata[c.Finder] {
		return worth + echoWorth*declared
	}
	worth += agreementWorth * declared
	if c.Block == page.NoBlock {
		return worth
	}
	if declared > akin {
		worth += shownWorth
	}
	if c.Block > a.First {
		worth -= belowStart // a heading inside or below the story
	}
	if a.leadsHome(c.Block) {
		worth -= belowStart // the site's name
	}
	return worth
}

// belowStart is what a heading loses that stands below the story's first
// paragraph: it heads a part of the story, or another one.
const belowStart = 0.8

// headingsMost bounds the headings that are compared with each other: the
// headline is not the hundredth of its level, and pages have thousands.
const headingsMost = 64

// headings are the visible headings of a level that can head the story.
func (a *Article) headings(level int) []facts.Candidate {
	var out []facts.Candidate
	for i := range a.Doc.Blocks {
		if len(out) == headingsMost {
			break
		}
		b := &a.Doc.Blocks[i]
		if b.Type == page.Heading && b.Level == level && b.Stats.Words > 0 {
			out = append(out, facts.Candidate{Value: words.OneLine(b.Text), Block: i})
		}
	}
	return out
}

// leadsHome tells a heading that is a link to the home page.
func (a *Article) leadsHome(block int) bool {
	b := &a.Doc.Blocks[block]
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

// firstLink is the link around a node or the first one in it.
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

// blocksInTitle are the short blocks above the story that the page's title
// repeats whole, with the site's name before or behind them.
func blocksInTitle(a *Article) []facts.Candidate {
	title := strings.ToLower(a.Doc.Meta.Title)
	const wordsMin = 3
	var out []facts.Candidate
	for i := 0; i <= a.First && i < len(a.Doc.Blocks); i++ {
		b := &a.Doc.Blocks[i]
		if b.Stats.Words < wordsMin || b.Stats.Words > page.HeadlineWordsMax {
			continue
		}
		for line := range strings.SplitSeq(b.Text, "\n") {
			if strings.Count(line, " ") >= wordsMin-1 && strings.Contains(title, strings.ToLower(line)) {
				out = append(out, facts.Candidate{Value: line, Block: i})
			}
		}
	}
	return out
}

// withoutSite cuts the site's name off either end of a title, where the page
// names its site or a visible heading shows where the headline ends.
func (a *Article) withoutSite(title string) string {
	title = words.OneLine(title)
	for {
		shorter, cut := a.cutSite(title)
		if !cut {
			return title
		}
		title = shorter
	}
}

func (a *Article) cutSite(title string) (string, bool) {
	for _, sep := range page.TitleSeparators {
		if i := strings.LastIndex(title, sep); i > 0 && a.isSiteName(title[i+len(sep):]) {
			return strings.TrimSpace(title[:i]), true
		}
		if i := strings.Index(title, sep); i > 0 && a.isSiteName(title[:i]) {
			return strings.TrimSpace(title[i+len(sep):]), true
		}
	}
	return title, false
}

// isSiteName tells whether a piece of a title is the site's name: it is like
// what the page calls its site, or like its host.
func (a *Article) isSiteName(s string) bool {
	s = words.FoldName(s)
	if s == "" {
		return false
	}
	for _, name := range a.siteNames() {
		if n := words.FoldName(name); n != "" && (s == n || len(n) >= siteNameMin && strings.Contains(s, n) && len(s) <= 3*len(n) || len(s) >= siteNameMin && strings.HasPrefix(n, s)) {
			return true
		}
	}
	return false
}

// siteNameMin is the length from which a part of a site's name is taken for it.
const siteNameMin = 4
