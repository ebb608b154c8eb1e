package fields

import (
	"slices"
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/givennames"
	"shuck/extract/internal/labels"
	"shuck/extract/internal/newsxml"
	"shuck/extract/internal/page"
	"shuck/extract/internal/places"
	"shuck/extract/internal/subjects"
	"shuck/extract/internal/words"
)

// The finders of the publisher, in the order of their rows.
const (
	firstLineSite = siteIDs + iota
	openGraphSite
	ldPublisher
	microdataPublisher
	applicationName
	siteInDump
	ldWebSite
	homeLink
	copyrightLine
	nameInTitle
)

// siteFinders propose the publisher's name.
var siteFinders = []finder{
	byElement(func(i *newsxml.Item) []string { return []string{i.Publisher} }),
	{firstLineSite, "first line", 1, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.Doc.Header.Site) }},
	{openGraphSite, "og:site_name", 1, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.Doc.Meta.First("og:site_name", "sitename")) }},
	{ldPublisher, "json-ld publisher", 1, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.LDNames("publisher")...) }},
	{microdataPublisher, "itemprop publisher", 1, facts.Declared, func(k *Known) []facts.Candidate { return k.Annotated(page.FieldPublisher) }},
	{applicationName, "application-name", 1, facts.Declared, func(k *Known) []facts.Candidate {
		return facts.Values(k.Doc.Meta.First("application-name", "apple-mobile-web-app-title"))
	}},
	{siteInDump, "printed in a dump", 1, facts.Shown, textSites},
	{ldWebSite, "json-ld WebSite", 1, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.LDOf("WebSite", "name")...) }},
	{homeLink, "link to the home page", 1, facts.Shown, homeNames},
	{copyrightLine, "line with ©", 1, facts.Shown, copyrightNames},
}

// siteInTitle proposes the publisher's name where nothing else on the page says more than its address. What
// titles have beside the headline is no name by which other fields know the site.
var siteInTitle = []finder{
	{nameInTitle, "beside the headline in the title", 1, facts.Declared, namesBesideHeadline},
}

// site returns the decision for the publisher: the first name, or an address where there is none.
func (k *Known) site() Decision[string] {
	d := k.firstOf(siteFinders)
	isName := func(c facts.Candidate) bool {
		return !strings.HasPrefix(c.Value, "www.") && !strings.Contains(c.Value, "://") && !strings.Contains(c.Value, "{{")
	}
	if i := slices.IndexFunc(d.Candidates, isName); i >= 0 {
		d.Value = d.Candidates[i].Value
	} else if named := k.firstOf(siteInTitle); named.Value != "" {
		d.Value, d.Candidates = named.Value, append(d.Candidates, named.Candidates...)
	}
	return d
}

// namesBesideHeadline returns the name that the title has beside the headline of a page: that of its
// host, an address, or the last one behind the headline of an article, "Ferry stays in port - Harbour Post".
func namesBesideHeadline(k *Known) []facts.Candidate {
	title := words.OneLine(k.Doc.Meta.Title)
	parts := words.CutTitle(title)
	if k.Text != nil || len(parts) > partsMax || k.Headline.Value == "" {
		return nil
	}
	names := k.partsBehindHeadline(title, parts)
	for _, name := range slices.Backward(append(k.partsBeforeHeadline(title, parts), names...)) {
		if !strings.ContainsAny(name, notInName) && (places.IsSiteName(name) || k.isNamedByHost(name)) {
			return facts.Values(name)
		}
	}
	const namesMax = 2 // more are sections, or what a page is to be found by
	if len(names) > namesMax || k.Kind() != page.KindArticle && k.Kind() != page.KindForum {
		return nil
	}
	for _, name := range slices.Backward(names) {
		if !strings.ContainsAny(name, notInName) && k.mayNameSite(name) {
			return facts.Values(name)
		}
	}
	return nil
}

// notInName are signs of lists and of addresses.
const notInName = ",，、@"

// partsBehindHeadline returns the parts of a title behind the headline, without those that a colon
// alone or a space parts from it: they explain it.
func (k *Known) partsBehindHeadline(title string, parts []words.Span) []string {
	headline := words.FoldName(k.Headline.Value)
	for i := range len(parts) - 1 {
		sign := strings.TrimSuffix(title[parts[i].To:parts[i+1].From], " ")
		if words.FoldName(title[:parts[i].To]) == headline && sign != ":" && sign != "：" && sign != "" {
			return partTexts(title, parts[i+1:])
		}
	}
	return nil
}

// partsBeforeHeadline returns the parts of a title before the headline.
func (k *Known) partsBeforeHeadline(title string, parts []words.Span) []string {
	headline := words.FoldName(k.Headline.Value)
	for i := 1; i < len(parts); i++ {
		if words.FoldName(title[parts[i].From:]) == headline {
			return partTexts(title, parts[:i])
		}
	}
	return nil
}

// partTexts returns the texts of the parts of a title.
func partTexts(title string, parts []words.Span) []string {
	var out []string
	for _, part := range parts {
		out = append(out, title[part.From:part.To])
	}
	return out
}

// isNamedByHost reports whether a name and the one in the address of the page are the same, or one
// is a part of the other: "The Harbour Post" at harbourpost.example.
func (k *Known) isNamedByHost(name string) bool {
	host := facts.SiteHost(k.Address())
	if host == "" || len(strings.Fields(name)) > siteWordsMax {
		return false
	}
	host = words.FoldName(siteOfHost(host))
	name = words.FoldName(name)
	return len(host) >= siteNameMin && len(name) >= siteNameMin && (strings.Contains(name, host) || strings.Contains(host, name))
}

// mayNameSite reports whether what a title has behind a headline may be the name of the site: it is no
// list, no sentence and no section.
func (k *Known) mayNameSite(name string) bool {
	const authorLabel = "by "
	last, _ := utf8.DecodeLastRuneInString(name)
	return len(strings.Fields(name)) <= siteWordsMax && !strings.HasPrefix(name, authorLabel) && !words.EndsSentence(last) &&
		subjects.Section(name) == name && !subjects.IsGeneral(name) && words.FoldName(k.firstOf(sectionFinders).Value) != words.FoldName(name)
}

// namesOfSite returns all names that the page gives its site, and that of its host,
// folded.
func (k *Known) namesOfSite() []string {
	var names []string
	for _, c := range k.ask(siteFinders) {
		names = append(names, c.Value)
	}
	if host := facts.SiteHost(k.Address()); host != "" {
		names = append(names, host)
		if name, _, ok := strings.Cut(host, "."); ok {
			names = append(names, name)
		}
		names = append(names, siteOfHost(host))
	}
	for i := range names {
		names[i] = words.FoldName(names[i])
	}
	return names
}

// homeNames returns the text of a link to the home page at the top of the page that the title
// has as its first or last part.
func homeNames(k *Known) []facts.Candidate {
	names := k.namesInTitle()
	if len(names) < 2 {
		return nil
	}
	for i := range min(pageTop, len(k.Doc.Blocks)) {
		b := &k.Doc.Blocks[i]
		if b.Node == nil || b.Stats.LinkWords == 0 {
			continue
		}
		link := page.FirstLink(b.Node, 1)
		if link == nil || !isHome(page.Attr(link, "href")) {
			continue
		}
		text := words.OneLine(page.NodeText(link))
		for _, name := range names {
			if text != "" && words.FoldName(text) == words.FoldName(name) {
				return []facts.Candidate{facts.Seen(text, i)}
			}
		}
	}
	return nil
}

// namesInTitle returns what may be the name of the site in the page's title: its first and
// its last part, or all of it.
func (k *Known) namesInTitle() []string {
	title := words.OneLine(k.Doc.Meta.Title)
	parts := words.CutTitle(title)
	if len(parts) < 2 {
		return []string{title}
	}
	last := parts[len(parts)-1]
	return []string{title[parts[0].From:parts[0].To], title[last.From:last.To]}
}

// copyrightNames returns whom a line with © at the end of the page names that the title has
// as its first or last part, or as all of it.
func copyrightNames(k *Known) []facts.Candidate {
	const nameMax = 5
	if k.Text != nil || k.Kind() != page.KindArticle {
		return nil
	}
	owners := k.copyrights()
	if len(owners) == 0 {
		return nil
	}
	names := k.namesInTitle()
	for _, owner := range slices.Backward(owners) {
		for _, name := range names {
			if n := len(strings.Fields(name)); len(name) >= siteNameMin && n <= nameMax {
				if words.FoldName(firstFields(strings.TrimLeft(owner.Value, yearLetters), n)) == words.FoldName(name) {
					return []facts.Candidate{facts.Seen(name, owner.Block())}
				}
			}
		}
	}
	return nil
}

// copyrights returns what short lines at the end of the page say behind ©.
func (k *Known) copyrights() []facts.Candidate {
	const blocksMax, wordsMax = 6, 20
	var out []facts.Candidate
	for i := max(k.End, len(k.Doc.Blocks)-blocksMax); i < len(k.Doc.Blocks); i++ {
		b := &k.Doc.Blocks[i]
		if _, owner, ok := strings.Cut(strings.Replace(b.Text, "(c)", "©", 1), "©"); ok && b.Stats.Words <= wordsMax {
			out = append(out, facts.Seen(words.OneLine(owner), i))
		}
	}
	return out
}

// yearLetters are those of the years between © and who owns a page.
const yearLetters = "0123456789-–, "

// firstFields returns the first words of a text.
func firstFields(text string, n int) string {
	fields := strings.Fields(text)
	return strings.Join(fields[:min(n, len(fields))], " ")
}

// siteOfHost returns the name in a host that its owner chose, which stands before
// the parts that name a country or a kind of owner: that of news.harbour.co.uk is
// harbour.
func siteOfHost(host string) string {
	const shortMax = 3 // co, com, org
	parts := strings.Split(host, ".")
	parts = parts[:len(parts)-1]
	for len(parts) > 1 && len(parts[len(parts)-1]) <= shortMax {
		parts = parts[:len(parts)-1]
	}
	if len(parts) == 0 {
		return host
	}
	return parts[len(parts)-1]
}

// textSites returns the names of the publisher that a dump prints: what the title
// line has behind the headline, and a line at the top that shares a word with the
// copyright line.
func textSites(k *Known) []facts.Candidate {
	if k.Text == nil {
		return nil
	}
	var out []facts.Candidate
	title := words.OneLine(k.Doc.Meta.Title)
	if head := k.Headline.Value; head != "" && strings.HasPrefix(title, head) && len(title) > len(head) {
		out = append(out, facts.Values(strings.Trim(title[len(head):], " |-–—·:»"))...)
	}
	owner := k.copyrightWords()
	if len(owner) == 0 {
		return out
	}
	for i := range k.Doc.Blocks[:min(siteDistanceMax, len(k.Doc.Blocks))] {
		b := &k.Doc.Blocks[i]
		if b.Stats.Words == 0 || b.Stats.Words > siteWordsMax || k.Text.Labels[i].Has&^labels.Related != 0 || b.Text[0] == '#' {
			continue
		}
		for _, w := range k.Doc.WordHashes(b) {
			if owner[w] {
				return append(out, facts.Seen(words.OneLine(b.Text), i))
			}
		}
	}
	return out
}

// The publisher's name stands among the first siteDistanceMax blocks of a dump and
// has at most siteWordsMax words.
const (
	siteDistanceMax = 12
	siteWordsMax    = 6
)

// copyrightWords returns the words behind the last © of a dump, without numbers and
// the words of any copyright line.
func (k *Known) copyrightWords() map[uint32]bool {
	for i := len(k.Doc.Blocks) - 1; i >= k.End && i >= 0; i-- {
		_, owner, found := strings.Cut(k.Doc.Blocks[i].Text, "©")
		if !found {
			continue
		}
		owner, _, _ = strings.Cut(owner, ". ")
		set := map[uint32]bool{}
		for word := range strings.FieldsSeq(owner) {
			word = strings.ToLower(strings.Trim(word, ".,;:|()"))
			if word == "" || words.IsStopWord(word) || copyrightCommon[word] || strings.ContainsAny(word, "0123456789") {
				continue
			}
			hashes := words.Hash(word, nil)
			for _, h := range hashes {
				set[h] = true
			}
		}
		return set
	}
	return nil
}

// copyrightCommon are the words of copyright lines that name nobody.
var copyrightCommon = map[string]bool{
	"news": true, "media": true, "group": true, "ltd": true, "limited": true, "inc": true, "llc": true, "publishing": true, "publications": true, "pvt": true, "co": true,
	"newspapers": true, "all": true, "rights": true, "reserved": true, "copyright": true, "verlag": true, "gmbh": true, "ag": true, "tous": true, "droits": true, "réservés": true,
	"the": true, "network": true, "digital": true, "online": true, "home": true,
}

// isPartOfSiteName reports whether a text is a name of the site or the last words of one:
// "Mercury" for the Harbour Mercury.
func (k *Known) isPartOfSiteName(text string) bool {
	folded := words.FoldName(text)
	return k.IsSiteName(text) || len(folded) >= siteNameMin && slices.ContainsFunc(k.siteNames(), func(name string) bool { return strings.HasSuffix(name, folded) })
}

// ownersOfSite returns the person after whom a site is named, or who owns its copyright. Those who
// have a site of their own sign nothing on it. Shops are named after people, too, and are left out.
func ownersOfSite(k *Known) []facts.Candidate {
	if k.Text != nil || k.Kind() != page.KindArticle && k.Kind() != page.KindForum { // a short post is like those of a thread
		return nil
	}
	for _, c := range append(k.ask(siteFinders), k.copyrightOwners()...) {
		for _, title := range [...]string{"Dr. ", "Prof. ", "Dr "} {
			c.Value = strings.TrimPrefix(c.Value, title)
		}
		name, ok := credit.Parse(c.Value)
		if ok && !name.Marked && len(name.Names) == 1 && strings.Count(name.Names[0], " ") == 1 && givennames.Opens(name.Names[0]) {
			c.Value = name.Names[0]
			return []facts.Candidate{c}
		}
	}
	return nil
}

// copyrightOwners returns what lines with © at the end of the page name first. Without a year or the
// rights such a line is that of a picture.
func (k *Known) copyrightOwners() []facts.Candidate {
	var out []facts.Candidate
	for _, c := range k.copyrights() {
		owner := strings.TrimLeft(c.Value, yearLetters)
		if owner == c.Value && !strings.Contains(owner, "ight") && !strings.Contains(owner, "echt") {
			continue
		}
		if end := strings.IndexAny(owner, ".,|•·–:;("); end >= 0 {
			owner = owner[:end]
		}
		out = append(out, facts.Seen(strings.TrimSpace(owner), c.Block()))
	}
	return out
}
