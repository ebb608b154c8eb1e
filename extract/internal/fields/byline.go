package fields

import (
	"slices"
	"strings"

	"shuck/extract/internal/body"
	"shuck/extract/internal/credit"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
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
// A source that names only the site, or only a role, keeps the share siteShare or
// roleShare: it stands in for an author if there is none.
const (
	agreeingShare = 0.5
	siteShare     = 0.2
	roleShare     = 0.2
)

// Byline decides the authors of a story and its credit as printed. For markup it
// takes the names of the source that is trusted and confirmed most; for text dumps
// see textByline.
func Byline(k *Known) Decision[Credit] {
	if k.Text != nil {
		return textByline(k)
	}
	d := Decision[Credit]{Candidates: k.ask(authorFinders, importedAuthors)}
	sources := k.sources(d.Candidates)
	best, bestScore := -1, 0.0
	for i := range sources {
		if score := sourceScore(sources, i); score > bestScore {
			best, bestScore = i, score
		}
	}
	if best < 0 {
		return d
	}
	d.Value.Authors = sources[best].names
	if sources[best].finder.ID != facts.RuleFinder {
		d.Value.Authors = adjustNames(fullest(sources, best), sources)
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
	for _, c := range all {
		names, named := credit.Authors(c.Value)
		if names = slices.DeleteFunc(names, namesNobody); len(names) == 0 {
			continue
		}
		if len(out) == 0 || out[len(out)-1].finder.ID != c.Finder.ID {
			out = append(out, authorSource{finder: c.Finder})
		}
		s := &out[len(out)-1]
		switch {
		case s.named && !named:
			continue // the role of those who are named already
		case named && !s.named:
			s.names, s.named = nil, true
		}
		s.credits = append(s.credits, c)
		for _, name := range names {
			if !credit.HasName(s.names, name) {
				s.names = append(s.names, name)
			}
		}
	}
	for i := range out {
		k.excludeSite(&out[i])
	}
	return out
}

// namesNobody reports whether a text that stands where authors do is no author: a
// licence, UI text, an hour, or a piece of markup.
func namesNobody(name string) bool {
	folded := strings.ToLower(name)
	for _, licence := range [...]string{"cc by", "cc-by", "cc0", "creative commons"} {
		if strings.HasPrefix(folded, licence) {
			return true
		}
	}
	isHour := len(name) > 3 && name[0] >= '0' && name[0] <= '9' && strings.IndexByte(name[:3], ':') > 0
	return isHour || strings.HasPrefix(name, "to ") || strings.ContainsAny(name, `"=<>✉☎©`) || uiTexts[folded] || boxHeadings[folded] || leftovers[folded]
}

// Some pages annotate as an author what stands in or near the author's box. All of it
// is compared as a whole and in lower case.
var (
	// uiTexts are the texts of links and buttons.
	uiTexts = words.PhraseSet(`full bio|read bio|view bio|full profile|view profile|read more|learn more|keep reading|get started|
		start free trial|quick start|filter filter|text size|pdf vorschau`)
	// boxHeadings head or label other boxes.
	boxHeadings = words.PhraseSet("table of contents|key takeaways|no comments|authorized dealer")
	// leftovers are bits of markup and of text that begin like a name.
	leftovers = words.PhraseSet("href|ca.")
)

// excludeSite takes the site out of a source that also names a person.
func (k *Known) excludeSite(s *authorSource) {
	people := slices.DeleteFunc(slices.Clone(s.names), func(name string) bool {
		return k.isSite(name) || credit.Agencies[strings.ToLower(name)]
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
	return k.isSiteName(name) || adminNames[strings.ToLower(name)] || !strings.Contains(name, " ") && name == strings.ToUpper(name) && strings.HasPrefix(host, strings.ToLower(name)+"-")
}

// adminNames are accounts that publish what others wrote.
var adminNames = words.WordSet("admin administrator wordpressadmin wpadmin webmaster siteadmin superadmin sysadmin editor redaktor")

// sourceScore returns the trust in a source and in those that agree with it.
func sourceScore(all []authorSource, i int) float64 {
	score := all[i].finder.Trust
	for j := range all {
		if j != i && all[j].finder.ID != all[i].finder.ID && credit.SharesName(all[i].names, all[j].names) {
			score += agreeingShare * all[j].finder.Trust
		}
	}
	if all[i].site {
		score *= siteShare
	}
	if !all[i].named {
		score *= roleShare
	}
	return score
}

// extraNames is how many more authors than the chosen source another one may name
// and still count as the fuller list, not as a menu.
const extraNames = 6

// fullest returns the longest list of authors that has all of the chosen one:
// metadata often names only the first of several. The longer list must begin with
// the same name, or be confirmed itself; otherwise the credit of a picture would
// slip in.
func fullest(all []authorSource, chosen int) []string {
	names := all[chosen].names
	for i, s := range all {
		if len(s.names) <= len(names) || len(s.names) > len(names)+extraNames || !credit.HasAllNames(s.names, all[chosen].names) {
			continue
		}
		if strings.EqualFold(s.names[0], names[0]) && !addsWord(s.names, all[chosen].names) || isConfirmed(all, i) {
			names = s.names
		}
	}
	return names
}

// addsWord reports whether a list adds a single word that is no agency to a list of
// full names: a section or a place.
func addsWord(list, names []string) bool {
	isWord := func(name string) bool { return !strings.Contains(name, " ") && !credit.Agencies[strings.ToLower(name)] }
	return !slices.ContainsFunc(names, isWord) && slices.ContainsFunc(list, func(name string) bool { return isWord(name) && !credit.HasName(names, name) })
}

// isConfirmed reports whether other sources have every name of a source.
func isConfirmed(all []authorSource, i int) bool {
	return !slices.ContainsFunc(all[i].names, func(name string) bool {
		return !slices.ContainsFunc(all, func(s authorSource) bool { return s.finder.ID != all[i].finder.ID && credit.HasName(s.names, name) })
	})
}

// adjustNames gives names the length that another source shows: words stuck to the
// end of a name go, and a first name gets its surname.
func adjustNames(names []string, all []authorSource) []string {
	out := slices.Clone(names)
	for i, name := range out {
		for _, s := range all {
			for _, other := range s.names {
				tooLong := strings.HasPrefix(name, other+" ") && strings.Contains(other, " ")
				tooShort := strings.HasPrefix(other, name+" ") && !strings.Contains(name, " ") && strings.Count(other, " ") == 1
				if (tooLong || tooShort) && s.named && !credit.HasName(out, other) {
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
	most := 0
	consider := func(c credit.Credit, ok bool, by facts.Finder, block int) {
		if n := countNames(authors, c.Names); ok && n > most {
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

// countNames returns how many of the names are in a list.
func countNames(names, list []string) int {
	n := 0
	for _, name := range names {
		if credit.HasName(list, name) {
			n++
		}
	}
	return n
}
