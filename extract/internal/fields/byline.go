package fields

import (
	"slices"
	"strings"

	"shuck/extract/internal/body"
	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/givennames"
	"shuck/extract/internal/newsxml"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// An authorSource is what one finder says about the authors: names that stand
// together, and the candidates they were read from.
type authorSource struct {
	finder  facts.Finder
	credits []facts.Candidate
	names   []string
	named   bool // the names are those of people or agencies, not roles in their place
	site    bool // it names nobody but the site itself
}

// What the score of a source has besides the trust in its finder. Each other source
// that names one of the same authors adds the share agreeingShare of its own trust.
// A source that names only the site or only a role, or declares only an account,
// keeps the share siteShare, roleShare or accountShare: it stands in for an author if
// there is none. One that declares only agencies keeps agencyShare if the page prints
// a person.
const (
	agreeingShare = 0.5
	siteShare     = 0.2
	roleShare     = 0.2
	accountShare  = 0.3
	agencyShare   = 0.6
	signedShare   = 0.15 // of what names the site or an account, where a person signs
)

// Byline decides the authors of a story and its credit as printed. For markup it
// takes the names of the source that is trusted and confirmed most; for text dumps
// see textByline.
func Byline(k *Known) Decision[Credit] {
	d := byline(k)
	if names := d.Value.Authors; len(names) > 0 && strings.HasPrefix(d.Value.Printed.Value, names[0]) {
		d.Value.Authors = append([]string{credit.WithoutByWord(names[0], k.Language)}, names[1:]...)
	}
	return d
}

// byline is Byline where the first name may still have a word before it that means "by".
func byline(k *Known) Decision[Credit] {
	if k.Text != nil {
		return textByline(k)
	}
	d := Decision[Credit]{Candidates: k.ask(authorFinders, importedAuthors, lastAuthors)}
	sources := k.sources(d.Candidates)
	best, bestScore := -1, 0.0
	for i := range sources {
		if score := k.sourceScore(sources, i); score > bestScore {
			best, bestScore = i, score
		}
	}
	if best < 0 {
		d.Value.Printed = unnamedCredit(d.Candidates)
		d.Moves = body.Out(d.Value.Printed.Block())
		return d
	}
	d.Value.Authors = sources[best].names
	if sources[best].finder.ID != facts.RuleFinder {
		d.Value.Authors = adjustNames(fullest(sources, sources[best].names), sources, k.Kind() == page.KindForum)
	}
	printed, ok := k.ruledByline()
	if !ok {
		printed = k.elementByline(k.printedByline(d.Value.Authors, sources))
	}
	d.Value.Printed = printed
	d.Moves = body.Out(printed.Block())
	return d
}

// sources groups candidates by their finder.
func (k *Known) sources(all []facts.Candidate) []authorSource {
	var out []authorSource
	var seen credit.NameSet // names of the last source
	for _, c := range all {
		names, named := credit.Authors(c.Value)
		if p, ok := dateline.ParseLone(c.Value); ok && p.IsFiledLine() && len(p.Reporters) == 0 {
			names, named = p.Agencies, true // where others have the byline: "LUDFORD, May 7, 2024 (AP)"
		}
		if !named && allUnnamed(names) {
			continue
		}
		if names = slices.DeleteFunc(names, namesNobody); len(names) == 0 {
			continue
		}
		if len(out) == 0 || out[len(out)-1].finder.ID != c.Finder.ID {
			out, seen = append(out, authorSource{finder: c.Finder}), credit.NameSet{}
		}
		s := &out[len(out)-1]
		switch {
		case s.named && !named:
			continue // the role of those who are named already
		case named && !s.named:
			s.names, s.named, seen = nil, true, credit.NameSet{}
		}
		s.credits = append(s.credits, c)
		for _, name := range names {
			name = k.withoutSiteBehind(name)
			if n := len(s.names); !seen.Has(name) && (n == 0 || !isSlugOf(name, s.names[n-1])) {
				s.names = append(s.names, name)
				seen.Add(name)
			}
		}
	}
	for i := range out {
		k.excludeSite(&out[i])
	}
	return out
}

// unnamedCredit returns the credit that a page prints and that names nobody; the zero value
// for none.
func unnamedCredit(all []facts.Candidate) facts.Candidate {
	for _, c := range all {
		if roles, named := credit.Authors(c.Value); c.Is(printedCredit) && !named && len(roles) > 0 && allUnnamed(roles) {
			return c
		}
	}
	return facts.Candidate{}
}

// allUnnamed reports whether the roles that stand in for authors are how papers sign what one
// of their reporters wrote: "our staff reporter". The editors are a team that has a name.
func allUnnamed(roles []string) bool {
	return !slices.ContainsFunc(roles, func(role string) bool {
		fields := strings.Fields(strings.ToLower(role))
		return len(fields) == 0 || !reporterWords[fields[len(fields)-1]] || !credit.Unnamed(role)
	})
}

// reporterWords are what such credits end with.
var reporterWords = words.WordSet("reporter reporters correspondent correspondents")

// namesNobody reports whether a text that stands where authors do is no author: a
// licence, UI text, an hour, the beginning of "Ada Venn's books", or a piece of markup.
func namesNobody(name string) bool {
	folded := strings.ToLower(name)
	for _, licence := range [...]string{"cc by", "cc-by", "cc0", "creative commons"} {
		if strings.HasPrefix(folded, licence) {
			return true
		}
	}
	isPossessive := strings.Contains(name, " ") && (strings.HasSuffix(name, "'s") || strings.HasSuffix(name, "’s"))
	isHour := len(name) > 3 && name[0] >= '0' && name[0] <= '9' && strings.IndexByte(name[:3], ':') > 0
	return isHour || isPossessive || strings.HasPrefix(name, "to ") || strings.ContainsAny(name, `"=<>✉☎©`) || uiTexts[folded] || boxHeadings[folded] || authorHeadings[folded] || leftovers[folded]
}

// Some pages annotate as an author what stands in or near the author's box. All of it
// is compared as a whole and in lower case.
var (
	// uiTexts are the texts of links and buttons.
	uiTexts = words.PhraseSet(`full bio|read bio|view bio|full profile|view profile|read more|learn more|keep reading|get started|
		start free trial|quick start|filter filter|text size|pdf vorschau|permalink|rss|rss feed|leave`)
	// boxHeadings head or label other boxes.
	boxHeadings = words.PhraseSet("no comments|keine kommentare|sin comentarios|sem comentários|authorized dealer")
	// authorHeadings head notes about the author.
	authorHeadings = words.PhraseSet(`about the author|about the writer|about author|author bio|zur person|zum autor|zur autorin|über den autor|über die autorin|sobre el autor|
		sobre la autora|sobre o autor|sobre a autora|à propos de l'auteur|à propos de l’auteur|l'autore|l’autore|sull'autore|over de auteur|om författaren|o autorovi|yazar hakkında|om forfatteren|o autorze|об авторе`)
	// leftovers are bits of markup and of text that begin like a name, and what nobody has filled in.
	leftovers = words.PhraseSet("href|ca.|your name|yourname|company name|default user|joomla!")
)

// excludeSite takes the site out of a source that also names a person.
func (k *Known) excludeSite(s *authorSource) {
	people := slices.DeleteFunc(slices.Clone(s.names), func(name string) bool {
		return k.isSite(name) || credit.NamesAgency(name)
	})
	if len(people) > 0 {
		s.names = slices.DeleteFunc(s.names, k.isSite)
		return
	}
	s.site = !slices.ContainsFunc(s.names, func(name string) bool { return !k.isSite(name) })
}

// isSite reports whether an author is the site: by its name, by the acronym that
// its host begins with ("LN" on ln-online.de), or as the account that runs it.
func (k *Known) isSite(name string) bool {
	host := facts.SiteHost(k.Address())
	return k.IsSiteName(name) || runsSite(name) || !strings.Contains(name, " ") && name == strings.ToUpper(name) && strings.HasPrefix(host, strings.ToLower(name)+"-")
}

// runsSite reports whether a name is that of an account which publishes what others wrote: "wpadmin",
// "editor2", "harbour_admin", "Site Admin", and not "Editor Pérez".
func runsSite(name string) bool {
	const admin = "admin"
	name = strings.TrimRight(name, "0123456789")
	endsInAdmin := len(name) >= len(admin) && strings.EqualFold(name[len(name)-len(admin):], admin)
	switch strings.Count(name, " ") {
	case 0:
		return endsInAdmin || adminNames[words.FoldName(name)]
	case 1:
		return endsInAdmin
	}
	return false
}

// adminNames are such accounts that do not end in "admin".
var adminNames = words.WordSet("administrator webmaster postmaster superuser webeditor sysop editor redaktor newsdesk newsroom")

// isSlugOf reports whether a name is another one as addresses have it: "ana-perez", "ana.perez".
func isSlugOf(name, other string) bool {
	return strings.ContainsAny(name, "-._") && !strings.Contains(name, " ") && strings.Contains(other, " ") && words.FoldName(name) == words.FoldName(other)
}

// sourceScore returns the trust in a source and in those that agree with it. Many places name the
// account that published a story, so that they do not count where the story is signed.
func (k *Known) sourceScore(all []authorSource, i int) float64 {
	score := all[i].finder.Trust
	if k.Kind() != page.KindForum && isAccount(all[i].names) && slices.ContainsFunc(all, signsInFull) {
		return score * signedShare
	}
	for j := range all {
		if j != i && all[j].finder.ID != all[i].finder.ID && credit.SharesName(all[i].names, all[j].names) {
			score += agreeingShare * all[j].finder.Trust
		}
	}
	if all[i].site {
		score *= siteShare
	}
	isDeclared := all[i].finder.Reads == facts.Declared
	if isDeclared && k.Kind() != page.KindForum && isAccount(all[i].names) {
		score *= accountShare
	}
	if isDeclared && areAgencies(all[i].names) && slices.ContainsFunc(all, signsInPrint) {
		score *= agencyShare
	}
	if !all[i].named {
		score *= roleShare
	}
	return score
}

// isAccount reports whether a list is one word in small letters, under which
// somebody is known to the system that the page was made with, or an account that runs the site.
func isAccount(names []string) bool {
	return len(names) == 1 && isSingleWord(names[0]) && names[0] == strings.ToLower(names[0]) && !credit.NamesAgency(names[0]) || len(names) == 1 && runsSite(names[0])
}

// areAgencies reports whether all names are those of news agencies.
func areAgencies(names []string) bool {
	return !slices.ContainsFunc(names, func(name string) bool { return !credit.NamesAgency(name) })
}

// signsInFull reports whether a source is a visible credit that names one person with more than a
// word, or a text of nothing but such a name that begins with a given name.
func signsInFull(s authorSource) bool {
	if !signsInPrint(s) || len(s.names) > 1 || !strings.Contains(s.names[0], " ") {
		return false
	}
	switch s.finder.ID {
	case printedCredit, creditBehind:
		return true
	case nameInHeader, nameBehind, initialsBehind:
		return givennames.Opens(s.names[0])
	}
	return false
}

// signsInPrint reports whether a source is a visible credit that names a person.
func signsInPrint(s authorSource) bool {
	return s.finder.Reads == facts.Shown && s.named && !s.site && !areAgencies(s.names)
}

// fullest returns the authors of another source if all of the chosen ones are among
// them and it is JSON-LD or other sources have them, too: a page often prints a box
// for each author, or names the first. Agencies are not added, as they are those
// that the authors work for.
func fullest(all []authorSource, chosen []string) []string {
	for i, s := range all {
		if len(s.names) > len(chosen) && credit.HasAllNames(s.names, chosen) && (s.finder.ID == ldAuthor || isConfirmed(all, i)) {
			own := credit.SetOf(chosen)
			return slices.DeleteFunc(slices.Clone(s.names), func(name string) bool {
				return credit.NamesAgency(name) && !own.Has(name)
			})
		}
	}
	return chosen
}

// isConfirmed reports whether other sources have every name of a source.
func isConfirmed(all []authorSource, i int) bool {
	others := credit.NameSet{}
	for _, s := range all {
		if s.finder.ID == all[i].finder.ID {
			continue
		}
		for _, name := range s.names {
			others.Add(name)
		}
	}
	return !slices.ContainsFunc(all[i].names, func(name string) bool { return !others.Has(name) })
}

// adjustedMax is how many names are held against those of other sources. Longer lists are
// from data, where names are whole, and would take the square of their length.
const adjustedMax = 100

// adjustNames gives names the length that another source shows: words stuck to the
// end of a name go, and a first name gets its surname. Accounts of a
// forum are one word, and their rank may be stuck to them.
func adjustNames(names []string, all []authorSource, areAccounts bool) []string {
	out := slices.Clone(names)
	if len(names) > adjustedMax {
		return out
	}
	for i, name := range out {
		for _, s := range all {
			for _, other := range s.names {
				tooLong := strings.HasPrefix(name, other+" ") && (areAccounts || strings.Contains(other, " "))
				tooShort := strings.HasPrefix(other, name+" ") && !areAccounts && isSingleWord(name) && strings.Count(other, " ") == 1
				if (tooLong || tooShort) && (s.named || s.finder.ID == ldAuthor) && !credit.HasName(out, other) {
					out[i] = other
				}
			}
		}
	}
	return out
}

// printedByline returns the visible credit that names most of the authors, or, if
// there is none, the names as metadata gives them.
func (k *Known) printedByline(authors []string, sources []authorSource) facts.Candidate {
	best := facts.Candidate{Value: strings.Join(authors, ", ")}
	most, named := 0, credit.SetOf(authors)
	consider := func(c credit.Credit, ok bool, by facts.Finder, block int) {
		if n := countNames(named, c.Names); ok && n > most {
			best, most = facts.Seen(c.Printed, block).By(by), n
		}
	}
	for _, i := range k.creditBlocks() {
		c, ok := k.CreditIn(i, k.Headline.Block())
		consider(c, ok, facts.Finder{ID: printedCredit, Name: "printed credit"}, i)
	}
	for _, s := range sources {
		for _, c := range s.credits {
			if c.Is(microdataAuthor) || c.Is(classAuthor) { // elements whose text the page shows
				parsed, ok := credit.Parse(c.Value)
				consider(parsed, ok, c.Finder, page.NoBlock)
			}
		}
	}
	return best
}

// countNames returns how many of the names are in a list, which has each once.
func countNames(names credit.NameSet, list []string) int {
	n := 0
	for _, name := range list {
		if names.Has(name) {
			n++
		}
	}
	return n
}

// isSingleWord reports whether a name is one word in a script with capitals. Below
// a label, such a word is as often another label.
func isSingleWord(name string) bool {
	return credit.OpensWithCase(name) && !strings.Contains(name, " ")
}

// elementAuthors returns the authors that have elements of their own, or else the
// credit.
func elementAuthors(i *newsxml.Item) []string {
	if len(i.Authors) > 0 {
		return i.Authors
	}
	return []string{i.Byline}
}

// elementByline returns the credit that an element has, as printed.
func (k *Known) elementByline(c facts.Candidate) facts.Candidate {
	if k.Doc.Item == nil || k.Doc.Item.Byline == "" || !c.Is(newsElement) && c.Finder.ID != facts.NoFinder {
		return c
	}
	c.Value = k.Doc.Item.Byline
	if parsed, ok := credit.Parse(c.Value); ok {
		c.Value = parsed.Printed
	}
	return c
}

// ruledAuthors returns the names that rules give, or the credits that they find.
func (k *Known) ruledAuthors(imported bool) []facts.Candidate {
	if names := k.Ruled(rules.Authors, imported); len(names) > 0 {
		return names
	}
	return k.Ruled(rules.Byline, imported)
}

// printedAs returns a credit as a record gives it: without a date.
func printedAs(c facts.Candidate) facts.Candidate {
	if parsed, ok := credit.Parse(c.Value); ok {
		c.Value = parsed.Printed
	}
	return c
}

// ruledByline returns the credit as printed that a rule gives.
func (k *Known) ruledByline() (facts.Candidate, bool) {
	all := k.Ruled(rules.Byline, false)
	if len(all) == 0 {
		return facts.Candidate{}, false
	}
	return printedAs(all[0]).By(facts.Rule), true
}
