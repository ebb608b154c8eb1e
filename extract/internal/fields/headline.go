package fields

import (
	"maps"
	"slices"
	"strings"

	"shuck/extract/internal/dates"
	"shuck/extract/internal/exports"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/newsxml"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// The finders of headlines, in the order of their rows.
const (
	h1 = headlineIDs + iota
	h1WithoutKicker
	ldHeadline
	microdataHeadline
	openGraphTitle
	twitterTitle
	h2
	titleElement
	blockInTitle
	datedHeading
	headOfStory
	headlineInState
)

// headlineFinders propose headlines. What the page shows comes first: a headline is
// given as printed, and metadata often has a shorter or older one.
var headlineFinders = []finder{
	byRule(func(k *Known) []facts.Candidate { return k.ruledHeadline(false) }),
	byElement(func(i *newsxml.Item) []string { return []string{i.Headline} }),
	{h1, "h1", 1.0, facts.Shown, func(k *Known) []facts.Candidate { return k.headings(1) }},
	{h1WithoutKicker, "h1 without kicker", 1.3, facts.Shown, headingParts},
	{ldHeadline, "json-ld headline", 0.9, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.LDTexts("headline")...) }},
	{microdataHeadline, "itemprop headline", 0.9, facts.Shown, func(k *Known) []facts.Candidate { return k.Annotated(page.FieldHeadline) }},
	{openGraphTitle, "og:title", 0.8, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.Doc.Meta.All("og:title")...) }},
	{twitterTitle, "twitter:title", 0.6, facts.Titles, func(k *Known) []facts.Candidate { return facts.Values(k.Doc.Meta.All("twitter:title")...) }},
	{h2, "h2", 0.3, facts.Shown, (*Known).subHeadings},
	{titleElement, "title", 0.5, facts.Titles, func(k *Known) []facts.Candidate { return facts.Values(k.Doc.Meta.Title) }},
	{blockInTitle, "block in the title", 0.6, facts.Shown, blocksInTitle},
	{datedHeading, "heading below its date", 2.6, facts.Shown, (*Known).datedHeadings},
	{headOfStory, "head of the story", 2.6, facts.Shown, (*Known).headsOfStory},
	{headlineInState, "page state", 0.7, facts.Declared, headlinesInState},
}

// importedHeadline is asked if no other finder found anything.
var importedHeadline = []finder{byImportedRule(func(k *Known) []facts.Candidate { return k.ruledHeadline(true) })}

// Headline decides the headline of a page. For markup it takes the candidate that
// the others confirm best, which is what the page shows above its story unless that
// has nothing to do with what metadata says. For text dumps see textHeadline.
func Headline(k *Known) Decision[facts.Candidate] {
	if k.Text != nil {
		return textHeadline(k)
	}
	all := firstOfEach(k.ask(headlineFinders, importedHeadline), headingsMax)
	r := k.rankedHeadlines(all)
	best, bestScore := -1, 0.0
	for i, c := range all {
		if !page.IsHeadlineLike(c.Value) {
			continue
		}
		score := r.score(i)
		if exports.LabelsRelease(r.bare[i].Value) {
			score *= labelShare
		}
		if score > bestScore && !k.isDateText(c.Value) {
			best, bestScore = i, score
		}
	}
	d := Decision[facts.Candidate]{Candidates: all}
	if best < 0 {
		return d
	}
	d.Value = r.bare[best]
	if !facts.IsRuled(d.Value) {
		d.Value = k.settleKicker(k.barePart(k.headingBefore(k.secondHeading(d.Value, all))), all, r.bare)
	}
	d.Value = k.withoutCredit(k.locateHeadline(d.Value))
	return d
}

// labelShare is what "Press release" keeps of its score: it is the headline of a page that has no
// other.
const labelShare = 0.01

// firstOfEach returns the first candidates of each finder, those of which stand together.
// They are compared with each other, and a page may declare thousands. No warning tells of
// it: the record has one headline, and all headings of the page are among its blocks.
func firstOfEach(all []facts.Candidate, most int) []facts.Candidate {
	n, finder := 0, facts.NoFinder
	return slices.DeleteFunc(all, func(c facts.Candidate) bool {
		if c.Finder.ID != finder {
			n, finder = 0, c.Finder.ID
		}
		n++
		return n > most
	})
}

// isDateText reports whether a text is a date and nothing else.
func (k *Known) isDateText(text string) bool {
	return len(text) <= dates.MaxBytes && dates.IsDate(text, k.DateLanguage())
}

// A headlineRanking knows what the scores of the candidates depend on.
type headlineRanking struct {
	*Known
	all    []facts.Candidate // those of each finder stand together
	bare   []facts.Candidate // what their titles have beside other names
	sets   []*words.Set      // the words of bare
	names  map[string]bool   // the other names in titles, folded
	titles map[string]bool   // the values of metadata, folded
	above  int               // the heading right above the story, if the page hides its title
}

// rankedHeadlines prepares the ranking of candidates. It cuts the site's name off
// their values.
func (k *Known) rankedHeadlines(all []facts.Candidate) *headlineRanking {
	r := &headlineRanking{k, all, make([]facts.Candidate, len(all)), make([]*words.Set, len(all)), map[string]bool{}, map[string]bool{}, page.NoBlock}
	for i := range all {
		all[i].Value = withoutTags(all[i].Value)
		if isMetadata(all[i].Finder) {
			all[i].Value = withoutPage(all[i].Value)
		}
		all[i].Value = k.withoutSite(all[i].Value)
		r.bare[i] = all[i]
		if isMetadata(all[i].Finder) {
			if t, ok := k.partTitle(all[i].Value); ok && !k.isDateText(t.part.Value) {
				r.bare[i] = t.part.By(all[i].Finder)
				maps.Copy(r.names, t.names)
			} else if all[i].Finder.Reads == facts.Titles {
				r.bare[i].Value = strings.Trim(withoutBarredNames(words.WithoutWideNames(all[i].Value), k.LooksLikeArticle() || k.Kind() == page.KindArticle), " -–—|")
			}
		}
		r.sets[i] = words.SetOf(r.bare[i].Value)
	}
	for _, c := range r.bare {
		if isMetadata(c.Finder) {
			r.titles[words.FoldName(c.Value)] = true
			delete(r.names, words.FoldName(c.Value))
		}
	}
	if r.hidesTitle() {
		r.above = r.headingAbove()
	}
	return r
}

// hidesTitle reports whether metadata has nothing but a title that the page shows
// nowhere: it may be that of the site.
func (r *headlineRanking) hidesTitle() bool {
	for i, c := range r.all {
		if c.Finder.Reads == facts.Declared || c.Finder.Reads == facts.Titles && r.locateHeadline(r.bare[i]).Block() != page.NoBlock {
			return false
		}
	}
	return true
}

// headingAbove returns the lower heading nearest above the story, unless others like it
// stand inside the story: then it heads a part.
func (r *headlineRanking) headingAbove() int {
	above := page.NoBlock
	for _, c := range r.all {
		i := c.Block()
		if !c.Is(h2) || r.Stats(i).Words < lineWordsMin || r.Stats(i).Words >= page.LongBlockWords {
			continue
		}
		if i > r.First && r.In[i] {
			return page.NoBlock
		}
		if i <= r.First && r.First-i <= storyAbove {
			above = max(above, i)
		}
	}
	return above
}

// isMetadata reports whether a finder reads metadata. Such finders often repeat one
// another, so they have one voice together.
func isMetadata(f facts.Finder) bool { return f.Reads == facts.Declared || f.Reads == facts.Titles }

// What the score of a headline has besides the trust in its finder: agreementBonus
// for full agreement with a finder of the page, or with the best one of metadata;
// metadataBonus for agreement within metadata; shownBonus if the page shows it and
// metadata says something similar.
const (
	agreementBonus = 0.5
	metadataBonus  = 0.2
	shownBonus     = 0.3
	similarMin     = 0.25 // similarity: one word in four
)

// score returns the score of one of the candidates.
func (r *headlineRanking) score(one int) float64 {
	c := r.all[one]
	score, declared := c.Finder.Trust, 0.0
	best, finder := 0.0, facts.NoFinder // the best agreement with one finder
	for i, o := range r.all {
		if o.Finder.ID != finder {
			score += agreementBonus * best
			best, finder = 0, o.Finder.ID
		}
		if o.Finder.ID == c.Finder.ID {
			continue
		}
		like := words.CommonShare(r.sets[one], r.sets[i]) * min(1, 0.4+o.Finder.Trust)
		if isMetadata(o.Finder) {
			declared = max(declared, like)
		} else {
			best = max(best, like)
		}
	}
	score += agreementBonus * best
	if isMetadata(c.Finder) {
		if r.IsSiteName(c.Value) && strings.Count(c.Value, " ") < lineWordsMin {
			score -= misplacedMalus
		}
		return score + metadataBonus*declared
	}
	score += agreementBonus * declared
	if c.Block() == page.NoBlock {
		return score
	}
	if declared > similarMin {
		score += shownBonus
	}
	switch {
	case c.Is(h1) && r.isAboveStory(c.Block()):
		score += nearBonus
	case c.Is(h2) && c.Block() == r.above:
		score += hiddenTitleBonus
	}
	if c.Block() > r.First && !c.Is(blockInTitle) {
		score -= misplacedMalus // a heading inside or below the story
	}
	if r.leadsHome(c.Block()) || r.isName(c) {
		score -= misplacedMalus // the name of the site or a section
	}
	return score
}

// isName reports whether a candidate is a name of the site or a section, and not what
// a title has beside these. At the top of the page, the likeness of a name is one.
func (r *headlineRanking) isName(c facts.Candidate) bool {
	folded := words.FoldName(c.Value)
	isSite := r.namesSite(folded) || r.isAtTop(c.Block()) && r.IsSiteName(c.Value)
	return r.names[folded] || isSite && !r.titles[folded]
}

// isAboveStory reports whether a heading of several words stands right above the story
// and not at the top of the page.
func (r *headlineRanking) isAboveStory(block int) bool {
	return block >= pageTop && block <= r.First && block >= r.First-storyAbove && r.Stats(block).Words >= lineWordsMin
}

// nearBonus is what a heading of the first level has that stands right above the
// story: titles may have another headline. It is less than what JSON-LD has before
// titles, which names the headline of the story.
const nearBonus = 0.1

// hiddenTitleBonus is what a lower heading right at the story's start has if the page has
// a title that it does not show.
const hiddenTitleBonus = 0.5

// storyAbove is how many blocks above the story, or above another heading, a headline
// stands that belongs to it.
const storyAbove = 6

// misplacedMalus is what a heading loses that stands below the story's first
// paragraph, where it heads a part of the story or another one, or that is the name
// of the site.
const misplacedMalus = 0.8

// withoutSite cuts the names of the site off both ends of a title.
func (k *Known) withoutSite(title string) string {
	title = words.OneLine(title)
	for {
		shorter, cut := k.cutSite(title)
		if !cut {
			return title
		}
		title = shorter
	}
}

// cutSite cuts a name of the site off one end of a title, and reports whether there
// was one.
func (k *Known) cutSite(title string) (string, bool) {
	for _, sep := range page.TitleSeparators {
		first := strings.Index(title, sep)
		if first < 0 {
			continue // most of them, and a search from the end takes longer
		}
		if i := strings.LastIndex(title, sep); i > 0 && k.IsSiteName(title[i+len(sep):]) {
			return strings.TrimSpace(title[:i]), true
		}
		if first > 0 && k.IsSiteName(title[:first]) {
			return strings.TrimSpace(title[first+len(sep):]), true
		}
	}
	if name, rest, ok := strings.Cut(title, ": "); ok && k.headsSite(name) {
		return strings.TrimSpace(rest), true
	}
	return title, false
}

// headsSite reports whether a name stands at the top of the page and leads to its home
// page: "The Tide Table: Ferry stays in port" is a title as blogs make them.
func (k *Known) headsSite(name string) bool {
	folded := words.FoldName(name)
	for i := range min(pageTop, len(k.Doc.Blocks)) {
		if b := &k.Doc.Blocks[i]; b.Type == page.Heading && words.FoldName(b.Text) == folded {
			return k.leadsHome(i)
		}
	}
	return false
}

// IsSiteName reports whether a piece of a title is the site's name: whether it is
// like a name that the page gives its site, or like its host.
func (k *Known) IsSiteName(s string) bool {
	s = words.FoldName(s)
	if s == "" {
		return false
	}
	for _, n := range k.siteNames() {
		if n != "" && (s == n || len(n) >= siteNameMin && strings.Contains(s, n) && len(s) <= 3*len(n) || len(s) >= siteNameMin && strings.HasPrefix(n, s)) {
			return true
		}
	}
	return false
}

// siteNameMin is the length in bytes from which a part of a site's name counts as
// its name.
const siteNameMin = 4

// ruledHeadline returns the first headline that the rules give: a page has only
// one.
func (k *Known) ruledHeadline(imported bool) []facts.Candidate {
	all := k.Ruled(rules.Headline, imported)
	return all[:min(len(all), 1)]
}
