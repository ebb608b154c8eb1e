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

// A statement is what one finder says about who signs: names that stand
// together, and the candidates they were read from.
type statement struct {
	finder  facts.Finder
	credits []facts.Candidate
	names   []string
	named   bool // somebody signs by name, not a role in place of one
	site    bool // nobody signs but the site itself
}

// What else a statement is worth than the trust in its finder: the share of that
// trust that each statement adds which names one of the same signers, and what is
// left of a statement that has nobody but the site, or nothing but a role: these
// stand in for a signer where there is none.
const (
	agreeingShare = 0.5
	siteShare     = 0.2
	roleShare     = 0.2
)

// Byline decides who signs a story: of markup the names of the statement that has
// the most trust and agreement, and the credit as the page prints it; of a dump see
// textByline.
func Byline(k *Known) Decision[Credit] {
	if k.Text != nil {
		return textByline(k)
	}
	d := Decision[Credit]{Candidates: k.ask(authorFinders, importedAuthors)}
	statements := k.statements(d.Candidates)
	best, bestWorth := -1, 0.0
	for i := range statements {
		if worth := statementWorth(statements, i); worth > bestWorth {
			best, bestWorth = i, worth
		}
	}
	if best < 0 {
		return d
	}
	d.Value.Authors = statements[best].names
	if statements[best].finder.ID != facts.RuleFinder {
		d.Value.Authors = settleNames(fullest(statements, best), statements)
	}
	printed, ok := k.ruledByline()
	if !ok {
		printed = k.printedByline(d.Value.Authors, statements)
	}
	d.Value.Printed = printed
	d.Moves = body.Out(printed.Block())
	return d
}

// statements puts the candidates of each finder together.
func (k *Known) statements(all []facts.Candidate) []statement {
	var out []statement
	for _, c := range all {
		names, named := credit.Authors(c.Value)
		if names = slices.DeleteFunc(names, neverSigns); len(names) == 0 {
			continue
		}
		if len(out) == 0 || out[len(out)-1].finder.ID != c.Finder.ID {
			out = append(out, statement{finder: c.Finder})
		}
		s := &out[len(out)-1]
		switch {
		case s.named && !named:
			continue // the role of those who have been named
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
		k.dropSite(&out[i])
	}
	return out
}

// neverSigns tells what stands where authors do and is nobody: a licence, a button,
// an hour, a piece of markup.
func neverSigns(name string) bool {
	folded := strings.ToLower(name)
	for _, licence := range [...]string{"cc by", "cc-by", "cc0", "creative commons"} {
		if strings.HasPrefix(folded, licence) {
			return true
		}
	}
	isHour := len(name) > 3 && name[0] >= '0' && name[0] <= '9' && strings.IndexByte(name[:3], ':') > 0
	return isHour || strings.HasPrefix(name, "to ") || strings.ContainsAny(name, `"=<>✉☎©`) || buttons[folded]
}

// buttons and labels are marked as authors on some pages, or stand in their boxes.
var buttons = words.PhraseSet(`full bio|read bio|view bio|full profile|view profile|read more|learn more|get started|start free trial|quick start|
	filter filter|pdf vorschau|authorized dealer|table of contents|key takeaways|no comments|keep reading|text size|href|ca.`)

// dropSite drops the site from a statement that has a person as well.
func (k *Known) dropSite(s *statement) {
	people := slices.DeleteFunc(slices.Clone(s.names), func(name string) bool {
		return k.isSite(name) || credit.Agencies[strings.ToLower(name)]
	})
	if len(people) > 0 {
		s.names = slices.DeleteFunc(s.names, k.isSite)
		return
	}
	s.site = !slices.ContainsFunc(s.names, func(name string) bool { return !k.isSite(name) })
}

// isSite tells a signer that is the site: by its name, by the acronym that its
// host begins with, "LN" on ln-online.de, or as the account that runs it.
func (k *Known) isSite(name string) bool {
	host := facts.SiteHost(k.Address())
	return k.isSiteName(name) || adminNames[strings.ToLower(name)] || !strings.Contains(name, " ") && name == strings.ToUpper(name) && strings.HasPrefix(host, strings.ToLower(name)+"-")
}

// adminNames are accounts that publish for others.
var adminNames = words.WordSet("admin administrator wordpressadmin wpadmin webmaster siteadmin superadmin sysadmin editor redaktor")

// statementWorth is the trust in a statement and in those that agree with it.
func statementWorth(all []statement, i int) float64 {
	worth := all[i].finder.Trust
	for j := range all {
		if j != i && all[j].finder.ID != all[i].finder.ID && credit.SharesName(all[i].names, all[j].names) {
			worth += agreeingShare * all[j].finder.Trust
		}
	}
	if all[i].site {
		worth *= siteShare
	}
	if !all[i].named {
		worth *= roleShare
	}
	return worth
}

// extraNames is how many more signers than the chosen statement another one
// may have and still be taken for the fuller list, and not for a menu.
const extraNames = 6

// fullest is the longest list of signers that has all of the chosen one:
// metadata often has the first of several alone. It opens with the same name,
// or is itself borne out, lest the credit of a picture slips in.
func fullest(all []statement, chosen int) []string {
	names := all[chosen].names
	for i, s := range all {
		if len(s.names) <= len(names) || len(s.names) > len(names)+extraNames || !credit.HasAllNames(s.names, all[chosen].names) {
			continue
		}
		if strings.EqualFold(s.names[0], names[0]) && !addsWord(s.names, all[chosen].names) || borneOut(all, i) {
			names = s.names
		}
	}
	return names
}

// addsWord reports whether a list adds a single word that is no agency to full
// names: a section or a place.
func addsWord(list, names []string) bool {
	isWord := func(name string) bool { return !strings.Contains(name, " ") && !credit.Agencies[strings.ToLower(name)] }
	return !slices.ContainsFunc(names, isWord) && slices.ContainsFunc(list, func(name string) bool { return isWord(name) && !credit.HasName(names, name) })
}

// borneOut reports whether each name of a statement is in another one.
func borneOut(all []statement, i int) bool {
	return !slices.ContainsFunc(all[i].names, func(name string) bool {
		return !slices.ContainsFunc(all, func(s statement) bool { return s.finder.ID != all[i].finder.ID && credit.HasName(s.names, name) })
	})
}

// settleNames gives names the length that another statement shows: words that
// are glued behind a name go, and a first name gets its surname.
func settleNames(names []string, all []statement) []string {
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

// printedByline is the visible credit that names most of the authors; without
// any, the names as metadata gives them.
func (k *Known) printedByline(authors []string, statements []statement) facts.Candidate {
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
	for _, s := range statements {
		for _, c := range s.credits {
			if c.Is(microdataAuthor) || c.Is(classAuthor) { // elements whose text the page shows
				parsed, ok := credit.Parse(c.Value)
				consider(parsed, ok, c.Finder, page.NoBlock)
			}
		}
	}
	return best
}

// countNames counts the names of one list that are in another.
func countNames(names, list []string) int {
	n := 0
	for _, name := range names {
		if credit.HasName(list, name) {
			n++
		}
	}
	return n
}
