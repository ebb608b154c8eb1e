package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// headlineFinders propose headlines. What the page shows comes first: a
// headline is given as printed, and metadata often has a shorter or older one.
var headlineFinders = []finder{
	{ruleFinder, func(a *article) []Candidate { return a.ruledHeadline(false) }},
	{"h1", func(a *article) []Candidate { return a.headings(1) }},
	{"h1 without kicker", headingParts},
	{"json-ld headline", func(a *article) []Candidate { return values(a.ldTexts("headline")...) }},
	{"itemprop headline", func(a *article) []Candidate { return a.marked(markHeadline) }},
	{"og:title", func(a *article) []Candidate { return values(a.doc.meta.all("og:title")...) }},
	{"twitter:title", func(a *article) []Candidate { return values(a.doc.meta.all("twitter:title")...) }},
	{"h2", func(a *article) []Candidate { return a.headings(2) }},
	{"title", func(a *article) []Candidate { return values(a.doc.meta.title) }},
	{"block in the title", blocksInTitle},
}

// importedHeadline is asked where the page has nothing else.
var importedHeadline = []finder{{importedFinder, func(a *article) []Candidate { return a.ruledHeadline(true) }}}

// decideHeadline takes the candidate that the others bear out best: what the
// page shows above its story, unless it has nothing to do with what metadata
// says.
func (a *article) decideHeadline() {
	if a.text != nil {
		a.decideTextHeadline()
		return
	}
	all := a.ask(headlineFinders, importedHeadline)
	for i := range all {
		all[i].Value = a.withoutSite(all[i].Value)
	}
	a.candidates["headline"] = all
	words := make([]*hashSet, len(all))
	for i := range all {
		words[i] = wordSet(all[i].Value)
	}
	best, bestWorth := -1, 0.0
	for i, c := range all {
		if !isHeadlineLike(c.Value) {
			continue
		}
		if worth := a.headlineWorth(i, all, words); worth > bestWorth {
			best, bestWorth = i, worth
		}
	}
	if best >= 0 {
		a.title = all[best]
		if !isRuled(a.title) {
			a.takeSecondHeading(all)
			a.settleKicker(all)
		}
		a.locateHeadline()
	}
}

// takeSecondHeading takes the heading below an h1 where metadata has it as the
// headline and the h1 word for word in the title: that one is for machines.
func (a *article) takeSecondHeading(all []Candidate) {
	const near = 3 // blocks: a kicker and a label come between
	if a.title.Finder != "h1" || letters(a.withoutSite(a.doc.meta.title)) != letters(a.title.Value) {
		return
	}
	for _, c := range all {
		if c.Finder != "h2" || c.Block < a.title.Block || c.Block > a.title.Block+near || c.Block > a.first {
			continue
		}
		for _, said := range all {
			if firmMetadata[said.Finder] && letters(said.Value) == letters(c.Value) {
				a.title = c
				return
			}
		}
	}
}

// finderWorth is what a headline is worth for who proposes it.
var finderWorth = map[string]float64{
	ruleFinder: 10, importedFinder: 0.4,
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
func (a *article) headlineWorth(one int, all []Candidate, words []*hashSet) float64 {
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
		like := commonShare(words[one], words[i]) * min(1, 0.4+finderWorth[o.Finder])
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
	if c.Block == noBlock {
		return worth
	}
	if declared > akin {
		worth += shownWorth
	}
	if c.Block > a.first {
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
func (a *article) headings(level int) []Candidate {
	var out []Candidate
	for i := range a.doc.Blocks {
		if len(out) == headingsMost {
			break
		}
		b := &a.doc.Blocks[i]
		if b.Type == Heading && b.Level == level && b.stats.words > 0 {
			out = append(out, Candidate{Value: oneLine(b.Text), Block: i})
		}
	}
	return out
}

// leadsHome tells a heading that is a link to the home page.
func (a *article) leadsHome(block int) bool {
	b := &a.doc.Blocks[block]
	if b.Type != Heading || b.stats.linkWords < b.stats.words || b.node == nil {
		return false
	}
	link := firstLink(b.node)
	if link == nil {
		return false
	}
	href := strings.TrimSpace(attr(link, "href"))
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
func blocksInTitle(a *article) []Candidate {
	title := strings.ToLower(a.doc.meta.title)
	const wordsMin = 3
	var out []Candidate
	for i := 0; i <= a.first && i < len(a.doc.Blocks); i++ {
		b := &a.doc.Blocks[i]
		if b.stats.words < wordsMin || b.stats.words > headlineWordsMax {
			continue
		}
		for line := range strings.SplitSeq(b.Text, "\n") {
			if strings.Count(line, " ") >= wordsMin-1 && strings.Contains(title, strings.ToLower(line)) {
				out = append(out, Candidate{Value: line, Block: i})
			}
		}
	}
	return out
}

// marked are the texts of elements that declare to be a field.
func (a *Facts) marked(field markField) []Candidate {
	var out []Candidate
	for _, m := range a.doc.marks {
		if m.field == field {
			out = append(out, Candidate{Value: markText(m), Block: min(m.block, len(a.doc.Blocks)-1)})
		}
	}
	return out
}

// headlineWordsMax is above the longest headlines there are: those of the
// Daily Mail reach 45 words.
const headlineWordsMax = 50

// isHeadlineLike refuses what cannot be a headline: nothing but a site's name
// is left of it, or it is a paragraph.
func isHeadlineLike(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 2 && strings.Count(s, " ") <= headlineWordsMax
}

// titleSeparators stand between a headline and the site's name in titles.
var titleSeparators = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", "｜", " ｜ ", " : ", "|"}

// withoutSite cuts the site's name off either end of a title, where the page
// names its site or a visible heading shows where the headline ends.
func (a *article) withoutSite(title string) string {
	title = oneLine(title)
	for {
		shorter, cut := a.cutSite(title)
		if !cut {
			return title
		}
		title = shorter
	}
}

func (a *article) cutSite(title string) (string, bool) {
	for _, sep := range titleSeparators {
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
func (a *article) isSiteName(s string) bool {
	s = letters(s)
	if s == "" {
		return false
	}
	for _, name := range a.siteNames() {
		if n := letters(name); n != "" && (s == n || len(n) >= siteNameMin && strings.Contains(s, n) && len(s) <= 3*len(n) || len(s) >= siteNameMin && strings.HasPrefix(n, s)) {
			return true
		}
	}
	return false
}

// siteNameMin is the length from which a part of a site's name is taken for it.
const siteNameMin = 4

// letters folds a name to its lower-case letters and digits.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// likeness is how much two short texts have in common: the share of the
// longer one's words that are in the other.
func likeness(x, y string) float64 { return commonShare(wordSet(x), wordSet(y)) }

// commonShare is the share of the larger set that is in the other.
func commonShare(a, b *hashSet) float64 {
	return float64(a.common(b)) / float64(max(a.len(), b.len(), 1))
}

// oneLine folds the line breaks of a block's text.
func oneLine(s string) string {
	if strings.IndexByte(s, '\n') < 0 && utf8.ValidString(s) {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}
