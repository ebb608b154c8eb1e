package fields

import (
	"slices"
	"strings"
	"unicode/utf8"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/givennames"
	"shuck/extract/internal/jsonld"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"

	"golang.org/x/net/html/atom"
)

// The finders of authors, in the order of their rows.
const (
	printedCredit = authorsIDs + iota
	ldAuthor
	microdataAuthor
	classAuthor
	authorLink
	metaAuthor
	ldPageAuthor
	twitterLabel
	stateAuthor
	ldCreator
	nameInHeader
	nameAboveHeadline
	chineseName
	creditBehind
	signedParagraph
	labelledAuthor
	authorLinkBehind
	classBelow
	noteOnAuthor
	initialsBehind
	nameBehind
	firstPoster
	siteOwner
)

// authorFinders propose the authors. A candidate is one credit, with several names
// in it if the page gives them so.
var authorFinders = []finder{
	byRule(func(k *Known) []facts.Candidate { return k.ruledAuthors(false) }),
	byElement(elementAuthors),
	{printedCredit, "printed credit", 1.3, facts.Shown, printedCredits},
	{ldAuthor, "json-ld author", 1.0, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.LDNames("author")...) }},
	{microdataAuthor, "itemprop author", 1.0, facts.Shown, func(k *Known) []facts.Candidate { return k.annotatedAuthors(page.BasisDeclared) }},
	{classAuthor, "class author", 0.7, facts.Shown, func(k *Known) []facts.Candidate { return k.annotatedAuthors(page.BasisClass) }},
	{authorLink, "author link", 0.7, facts.Shown, func(k *Known) []facts.Candidate { return k.annotatedAuthors(page.BasisLink) }},
	{firstPoster, "first post of a forum", 0.9, facts.Shown, firstPosters},
	{metaAuthor, "meta author", 0.6, facts.Declared, metaAuthors},
	{ldPageAuthor, "json-ld page author", 0.6, facts.Declared, pageAuthors},
	{twitterLabel, "twitter label", 0.4, facts.Declared, labelAuthors},
	{stateAuthor, "page state", 0.6, facts.Declared, func(k *Known) []facts.Candidate {
		return append(k.stateCandidates(stateByline), k.stateCandidates(stateAuthors)...)
	}},
	{ldCreator, "json-ld creator", 0.5, facts.Declared, func(k *Known) []facts.Candidate { return facts.Values(k.LDNames("creator")...) }},
	{nameInHeader, "name in the header", 0.3, facts.Shown, namesInHeader},
	{nameAboveHeadline, "name above the headline", 0.25, facts.Shown, signersAboveHeadline},
	{chineseName, "Chinese names", 0.3, facts.Shown, chineseNames},
	{creditBehind, "credit behind the story", 0.5, facts.Shown, creditsBehind},
	{signedParagraph, "signed paragraph", 1.0, facts.Shown, signedParagraphs},
	{labelledAuthor, "labelled", 0.4, facts.Shown, labelledAuthors},
	{authorLinkBehind, "author link behind the story", 0.3, facts.Shown, linkedBehind},
	{classBelow, "class author below the story", 0.3, facts.Shown, classedBelow},
	{nameBehind, "name below the story", 0.25, facts.Shown, signedNames},
	{initialsBehind, "initials behind the story", 0.3, facts.Shown, signedInitials},
	{noteOnAuthor, "note about the author", 0.3, facts.Shown, introducedAuthors},
}

// importedAuthors are asked if no other finder found anything.
var importedAuthors = []finder{byImportedRule(func(k *Known) []facts.Candidate { return k.ruledAuthors(true) })}

// lastAuthors are asked if these found nobody either.
var lastAuthors = []finder{{siteOwner, "owner of the site", 0.2, facts.Shown, ownersOfSite}}

// authorMetas are the names of the meta tags that give the author, the most
// reliable first.
var authorMetas = []string{"author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "article:author", "twitter:creator:name", "cxenseparse:author", "citation_author", "books:author", "book:author"}

// metaAuthors returns the contents of the first meta tags that name somebody other than who
// made the site, and do not praise it.
func metaAuthors(k *Known) []facts.Candidate {
	for _, name := range authorMetas {
		list := k.Doc.Meta.All(name)
		if !slices.ContainsFunc(list, namesMaker) && !slices.ContainsFunc(list, isSlogan) && slices.ContainsFunc(list, func(s string) bool { return len(credit.Names(s)) > 0 }) {
			return facts.Values(list...)
		}
	}
	return nil
}

// namesMaker reports whether a site declares with a text who made or owns it, on all of its pages:
// a company by its legal form, or its own address and a company ("quay.example | Marlow Media"), or
// whoever designs such sites ("Marlow Web Design").
func namesMaker(text string) bool {
	if strings.Contains(text, ".") {
		if names := credit.Names(text); len(names) > 1 && slices.ContainsFunc(names, credit.IsDomain) {
			return true
		}
	}
	folded := words.FoldName(text)
	for _, work := range [...]string{"webdesign", "websiteby", "webdevelopment", "designedby", "developedby", "themeby", "siteby"} {
		if strings.HasPrefix(folded, work) || strings.HasSuffix(folded, work) {
			return true
		}
	}
	text, _, _ = strings.Cut(text, ",")
	first, _, ok := strings.Cut(text, " ")
	last := text[strings.LastIndexByte(text, ' ')+1:]
	return ok && (companyForms[strings.ToLower(last)] || companyForms[strings.ToLower(first)])
}

// isSlogan reports whether a site declares with a text what it offers: "Your trusted source for local
// news", "Toda la actualidad de la provincia". "Ada Venn, who writes about all that flies" is none.
func isSlogan(text string) bool {
	const wordsMin = 3
	fields := strings.Fields(strings.ToLower(text))
	return len(fields) >= wordsMin && slices.ContainsFunc(fields, func(word string) bool { return sloganWords[strings.Trim(word, ".,:;!")] }) &&
		slices.ContainsFunc(strings.Fields(text)[1:], words.OpensLower) && !givennames.Opens(text)
}

// sloganWords are words that stand in slogans and in no name.
var sloganWords = words.WordSet(`your our you we that since latest trusted tu tus vuestra nuestra nuestro toda todas votre vos notre toute toutes dernières ihr ihre dein deine unser unsere alle alles
	sua seu nossa tudo tutte tutta vostra nostra jouw onze ваши ваш наши все всё`)

// companyForms are the legal forms of companies behind or before their names.
var companyForms = words.WordSet("ltd ltd. limited inc inc. llc plc gmbh s.a. α.ε. o.o. s.p.a. s.r.l. b.v. n.v. a/s a.s. s.r.o. d.o.o. kft kft. oyj ооо зао оао")

// pageAuthors returns the authors that JSON-LD gives to the page if it has no
// article.
func pageAuthors(k *Known) []facts.Candidate {
	if len(k.LDArticles()) > 0 {
		return nil
	}
	var out []facts.Candidate
	for _, n := range k.Doc.Meta.LD {
		if slices.Contains(n.Types(), "WebPage") {
			out = append(out, facts.Values(jsonld.Names(jsonld.Resolve(n["author"], k.Doc.Meta.LD))...)...)
		}
	}
	return out
}

// labelAuthors returns the author that a page declares for Twitter's cards beside
// the label "Written by".
func labelAuthors(k *Known) []facts.Candidate {
	var out []facts.Candidate
	for _, n := range [...]string{"1", "2"} {
		if credit.IsLabel(k.Doc.Meta.First("twitter:label" + n)) {
			out = append(out, facts.Values(k.Doc.Meta.First("twitter:data"+n))...)
		}
	}
	return out
}

// creditBlocks returns the blocks where a credit may be printed: the article
// header, and what is right behind the story.
func (k *Known) creditBlocks() []int {
	end := min(k.End, len(k.Doc.Blocks))
	return appendRange(slices.Clip(k.header()), max(end-1, 0), min(end+2, len(k.Doc.Blocks)))
}

// printedCredits returns the lines in the article header that are clearly credits:
// the first one, and those right below it.
func printedCredits(k *Known) []facts.Candidate {
	var out []facts.Candidate
	last := page.NoBlock
	if c, ok := k.creditBelowHeadline(); ok {
		out, last = append(out, facts.Seen(c.Lines, k.Headline.Block())), k.Headline.Block()
	}
	for _, i := range k.header() {
		if len(out) > 0 && i != last+1 || k.isBesideHeadline(i) || k.inAside(i) {
			continue
		}
		c, ok := k.CreditIn(i, k.Headline.Block())
		if !ok {
			c, ok = k.creditAmong(i)
		}
		if ok && c.Marked {
			out = append(out, facts.Seen(c.Lines, i))
			last = i
		}
	}
	return out
}

// creditAmong returns the credit that is a part of a short line, between signs:
// "quay.example · by Ana Pérez · 3 March", "By Ana Pérez • 3 March | View in browser".
func (k *Known) creditAmong(block int) (credit.Credit, bool) {
	const signs = "|·•"
	b := &k.Doc.Blocks[block]
	if b.Stats.Words > credit.MaxWords || b.Type == page.Caption || block == k.Headline.Block() || !strings.ContainsAny(b.Text, signs) {
		return credit.Credit{}, false
	}
	for _, part := range strings.FieldsFunc(words.OneLine(b.Text), func(r rune) bool { return strings.ContainsRune(signs, r) }) {
		if credit.OpensWithBy(part) {
			if c, ok := credit.Parse(strings.TrimSpace(part)); ok && c.Marked {
				return c, true
			}
		}
	}
	return credit.Credit{}, false
}

// creditBelowHeadline returns the credit on the lines below the headline in its block:
// "<span>Ferry raised at noon</span><br>By Ana Pérez".
func (k *Known) creditBelowHeadline() (credit.Credit, bool) {
	const linesMax = 8 // a path to the page above, the headline, credit and day
	headline := words.FoldName(k.Headline.Value)
	for _, i := range k.fullerHeadline() {
		lines := strings.SplitN(k.Doc.Blocks[i].Text, "\n", linesMax)
		for end := 1; end < len(lines); end++ {
			if strings.HasSuffix(headline, words.FoldName(lines[end-1])) && strings.HasSuffix(words.FoldName(strings.Join(lines[:end], " ")), headline) {
				c, ok := credit.Parse(strings.TrimSpace(strings.Join(lines[end:], "\n")))
				if ok && !c.Marked { // "Ana Pérez", and the day below
					_, _, _, dated := dates.Find(strings.Join(lines[end:], "\n"), k.DateLanguage())
					ok = dated && k.areSigners(c, i)
				}
				return c, ok
			}
		}
	}
	return credit.Credit{}, false
}

// labelledAuthors returns whom a labelled fact below the headline or behind the
// story names: "Author Ana Pérez", "Date: 28.04.2023 Author: Ana Pérez Source:
// dpa". If such facts name different people, they belong to several stories, and it
// returns none.
func labelledAuthors(k *Known) []facts.Candidate {
	if k.Kind() == page.KindDocumentation {
		return nil // its lists are about terms
	}
	var found []facts.Candidate
	var names []string
	for i := max(0, k.Headline.Block()); i < len(k.Doc.Blocks); i++ {
		if k.Stats(i).Words > labelledWordsMax {
			continue
		}
		value, ok := k.labelledFact(i)
		if !ok {
			continue
		}
		authors, named := credit.Authors(value)
		switch {
		case !named || slices.ContainsFunc(authors, isSingleWord):
		case found == nil:
			found, names = []facts.Candidate{facts.Seen(value, i)}, authors
		case !slices.Equal(names, authors):
			return nil
		}
	}
	if slices.ContainsFunc(names, readsLikeForm) {
		return nil
	}
	return found
}

// readsLikeForm reports whether a text ends in a word in small letters, as what forms say beside
// their labels does: "Sign up", "(forget stored information)". Some sites write names so:
// "ada venn".
func readsLikeForm(text string) bool {
	const nameMax = 2 // words
	last := text[strings.LastIndexByte(text, ' ')+1:]
	isName := words.OpensLower(text) && words.CountTo(text, nameMax+1) <= nameMax
	return words.OpensLower(last) && !strings.Contains(last, ".") && !isName
}

// labelledWordsMax is above the number of words in the longest fact: labels, three
// names and a role.
const labelledWordsMax = 16

// labelledFact returns what a block says behind a label for authors, or the text of
// the block below one that is nothing but the label.
func (k *Known) labelledFact(block int) (value string, ok bool) {
	const labelWordsMax = 5
	text := k.Doc.Blocks[block].Text
	if k.Stats(block).Words > labelWordsMax || !credit.IsLabel(words.OneLine(text)) {
		return credit.Labelled(text)
	}
	if block+1 == len(k.Doc.Blocks) || k.Stats(block+1).Words > labelledWordsMax || k.inMenu(block+1) {
		return "", false // "Authors" is an entry of menus, too
	}
	value = words.OneLine(k.Doc.Blocks[block+1].Text)
	isSentence := k.Doc.Blocks[block+1].Stats.EndsSentence && k.Stats(block+1).Words > labelWordsMax
	return value, !isSentence && !strings.HasSuffix(value, ":")
}

// nameDistanceMax is how many blocks below the headline a line that is nothing but
// a name may stand. Further down it is a link or a label.
const nameDistanceMax = 3

// namesInHeader returns the first line below the headline that is nothing but
// names, or else the outlet that a line with a date there links.
func namesInHeader(k *Known) []facts.Candidate {
	if k.Headline.Block() == page.NoBlock {
		return nil
	}
	var outlet []facts.Candidate
	for i := k.Headline.Block() + 1; i < min(k.Headline.Block()+1+nameDistanceMax, len(k.Doc.Blocks)); i++ {
		linked, text := k.linkedOutlet(i), words.OneLine(k.Doc.Blocks[i].Text)
		if of, ok := credit.Team(text); ok && k.isPartOfSiteName(of) && !k.inMenu(i) {
			return []facts.Candidate{facts.Seen(text, i)}
		}
		if k.Doc.Blocks[i].Type == page.Quote {
			continue // who said it
		}
		if c, ok := k.CreditIn(i, k.Headline.Block()); ok && !c.Marked && !k.inMenu(i) && k.areSigners(c, i) {
			if linked != "" && len(c.Names) > 1 && credit.HasName(c.Names, linked) {
				people := slices.DeleteFunc(slices.Clone(c.Names), func(name string) bool { return strings.EqualFold(name, linked) })
				return []facts.Candidate{facts.Seen(strings.Join(people, ", "), i)}
			}
			return []facts.Candidate{facts.Seen(c.Lines, i)}
		}
		if piece := k.signedBesideDay(i, text); piece != "" {
			return []facts.Candidate{facts.Seen(piece, i)}
		}
		if _, _, _, dated := dates.Find(k.Doc.Blocks[i].Text, k.DateLanguage()); dated && linked != "" && outlet == nil {
			outlet = []facts.Candidate{facts.Seen(linked, i)}
		}
	}
	return outlet
}

// signedBesideDay returns the piece of a header line beside the day that says who signs: behind a label
// that no list has, in a script without capitals, or without a name, as desks do.
func (k *Known) signedBesideDay(block int, line string) string {
	if k.Stats(block).Words > credit.MaxWords || k.inMenu(block) || !k.isBesideDay(block) {
		return ""
	}
	for _, piece := range credit.Pieces(line, k.DateLanguage()) {
		if names := k.behindLabel(block, piece); names != nil {
			return strings.Join(names, ", ")
		}
		if credit.Unnamed(piece) || k.signsWithoutCapitals(block, piece) {
			return piece
		}
	}
	return ""
}

// signsWithoutCapitals reports whether a piece of a line with a day in it is a name in a script without
// capitals. Alone on a line it may as well be a section.
func (k *Known) signsWithoutCapitals(block int, piece string) bool {
	if credit.OpensWithCase(piece) {
		return false
	}
	_, _, _, dated := dates.Find(k.Doc.Blocks[block].Text, k.DateLanguage())
	if !dated && !givennames.Opens(piece) && !(block+1 < len(k.Doc.Blocks) && k.isDay(block+1) && k.isOnlyLine(block)) {
		return false
	}
	return k.namesBesideDay(block, piece) != nil && !credit.IsEastAsianName(piece) && !strings.Contains(piece, "、")
}

// isOnlyLine reports whether no other block has the text of a block. Sections stand in menus, too.
func (k *Known) isOnlyLine(block int) bool {
	text := k.Doc.Blocks[block].Text
	for i := range k.Doc.Blocks {
		if i != block && k.Doc.Blocks[i].Text == text {
			return false
		}
	}
	return true
}

// areSigners reports whether something shows that a line of nothing but names in the header is
// no heading or button such as "General Information": a handle, an agency, a given name, or the
// day beside it.
func (k *Known) areSigners(c credit.Credit, block int) bool {
	switch {
	case strings.Contains(k.Doc.Blocks[block].Text, "@"):
		return true
	case k.AreWords(c.Names):
		return false
	case slices.ContainsFunc(c.Names, hasGivenName) || slices.ContainsFunc(c.Names, credit.NamesAgency):
		return true
	case block+1 < len(k.Doc.Blocks) && k.HintDistance(block+1, page.HintAuthor) == 0:
		return true // what is said of an author
	}
	for i := max(block-1, 0); i <= min(block+1, len(k.Doc.Blocks)-1); i++ {
		if k.isDateLine(i) {
			return true
		}
	}
	return false
}

// hasGivenName reports whether a name begins or ends with a given name: "Ada Venn", "Venn Ada".
func hasGivenName(name string) bool {
	return givennames.Opens(name) || givennames.Opens(name[strings.LastIndexByte(name, ' ')+1:])
}

// signersAboveHeadline returns the member or the name that stands right above the headline.
func signersAboveHeadline(k *Known) []facts.Candidate {
	if at := k.Headline.Block() - 1; at >= 0 && k.isDateLine(at) && !k.inMenu(at) {
		if name, by := k.memberIn(at); name != "" && by != nil && userNameClass(by) != "" {
			return []facts.Candidate{facts.Seen(name, at)} // "solovey 17 May 2022 at 12:01"
		}
	}
	if at := k.Headline.Block() - 1; at >= 0 && at+2 < len(k.Doc.Blocks) && k.Doc.Blocks[at+1].Level == 1 {
		if name := k.nameBehindDay(at); name != "" {
			return []facts.Candidate{facts.Seen(name, at)}
		}
	}
	return namesAboveHeadline(k)
}

// namesAboveHeadline returns a name that stands right above the headline of the first level, if
// the day stands beside it, between them or right below the headline: without one it is a heading
// or whom the story is about.
func namesAboveHeadline(k *Known) []facts.Candidate {
	title, blocks := k.Headline.Block(), k.Doc.Blocks
	if title < 1 || title+1 >= len(blocks) || blocks[title].Level != 1 {
		return nil
	}
	at := title - 1
	above := k.isDay(at) || k.isDateLine(at) && !givennames.Opens(words.OneLine(blocks[at].Text)) // "Posted on 4 May 2021"
	dated := above || k.isDay(title+1)
	if above {
		at--
	}
	most := credit.MaxWords
	if above && !k.isDay(title-1) {
		most = labelledNameMax
	}
	if at < 0 || k.Stats(at).Words > most {
		return nil
	}
	if _, _, _, besides := dates.Find(blocks[at].Text, k.DateLanguage()); !dated && !besides || k.inMenu(at) || k.isBesideHeadline(at) || !givennames.Opens(words.OneLine(blocks[at].Text)) {
		return nil
	}
	if c, ok := k.CreditIn(at, title); ok && !c.Marked && !k.AreWords(c.Names) {
		return []facts.Candidate{facts.Seen(c.Lines, at)}
	}
	return nil
}

// nameBehindDay returns the name that stands behind the day, and perhaps the hour, in a short line of
// parts, "4.5.2021 | 13:10 Uhr | Ana Pérez", or in a block of its own below them.
func (k *Known) nameBehindDay(block int) string {
	const signs = "|·•/–—"
	b := &k.Doc.Blocks[block]
	text, day := words.OneLine(b.Text), block
	if at := strings.LastIndexAny(text, signs); at >= 0 {
		_, size := utf8.DecodeRuneInString(text[at:])
		text = strings.TrimSpace(text[at+size:])
	} else if day--; day >= 0 && k.Stats(day).Words == 0 {
		day-- // a sign between them
	}
	if day < 0 || b.Stats.Words > credit.MaxWords || b.Stats.LinkWords == b.Stats.Words && day == block || k.inMenu(block) || !givennames.Opens(text) {
		return ""
	}
	d := words.OneLine(k.Doc.Blocks[day].Text)
	if _, start, _, dated := dates.Find(d, k.DateLanguage()); !dated || start > 0 || day != block && !k.isDay(day) {
		return ""
	}
	if c, ok := credit.Parse(text); ok && !c.Marked && strings.Contains(c.Names[0], " ") && !k.AreWords(c.Names) {
		return c.Lines
	}
	return ""
}

// labelledNameMax is how many words a name has at most above a day that is not alone on its line.
const labelledNameMax = 3

// isDay reports whether a block is nothing but a day, perhaps with the hour.
func (k *Known) isDay(block int) bool {
	text := words.OneLine(k.Doc.Blocks[block].Text)
	return len(text) <= dates.MaxBytes && dates.IsDate(text, k.DateLanguage())
}

// linkedOutlet returns the text of a link in a short block that leads to another site
// which has it for a name: from there the story was taken.
func (k *Known) linkedOutlet(block int) string {
	const blockWordsMax = 10 // a name, the outlet and a date
	b := &k.Doc.Blocks[block]
	if b.Node == nil || b.Stats.LinkWords == 0 || b.Stats.Words > blockWordsMax {
		return ""
	}
	for c := range b.Node.Descendants() {
		if c.DataAtom != atom.A {
			continue
		}
		text, host := words.OneLine(page.NodeText(c)), facts.SiteHost(page.Attr(c, "href"))
		if host != "" && strings.IndexByte(text, ' ') > 0 && words.FoldName(text) == words.FoldName(siteOfHost(host)) && !k.IsSiteName(text) {
			return text
		}
	}
	return ""
}

// chineseNames returns the first line of nothing but Chinese names right above the
// story or among its first lines.
func chineseNames(k *Known) []facts.Candidate {
	for i := max(k.First-2, 0); i < min(k.First+nameDistanceMax, len(k.Doc.Blocks)); i++ {
		if text := words.OneLine(k.Doc.Blocks[i].Text); credit.AreChineseNames(text) && i != k.Headline.Block() && !k.inMenu(i) {
			return []facts.Candidate{facts.Seen(text, i)}
		}
	}
	return nil
}

// inMenu reports whether a block stands in navigation or in a list of links.
func (k *Known) inMenu(block int) bool {
	return k.HasRole(block, page.RoleNav) || k.HintDistance(block, page.HintNav) < 3
}

// isBesideHeadline reports whether a block above the headline stands in an aside, where
// teasers name the authors of other stories, and the headline does not.
func (k *Known) isBesideHeadline(block int) bool {
	title := k.Headline.Block()
	return title != page.NoBlock && block < title && k.HasRole(block, page.RoleAside) && !k.HasRole(title, page.RoleAside)
}
