package fields

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

// An Outcome says how a candidate fared.
type Outcome uint8

// The outcomes, the best first.
const (
	Chosen Outcome = iota // the field has its value
	Agrees                // it says the same as the chosen one
	Lost
)

// A Fared is a candidate with how it fared, and why, in words.
type Fared struct {
	facts.Candidate
	Outcome Outcome
	Why     string
	rank    float64 // among those of the same outcome, the higher the better
}

// byRuleOfSite is why what others found was not weighed.
const byRuleOfSite = "a rule for the site decides"

// besideSite is how a title agrees.
const besideSite = "says the same, with the site's name beside it"

// askedLater is why the second of two good candidates lost.
const askedLater = "a place that is asked before it has one"

// ranked puts candidates in the order of how they fared, and says of the chosen one
// how many agree with it.
func ranked(list []Fared) []Fared {
	sort.SliceStable(list, func(i, j int) bool {
		a, b := &list[i], &list[j]
		return cmp.Or(cmp.Compare(a.Outcome, b.Outcome), cmp.Compare(b.rank, a.rank)) < 0
	})
	agreeing := 0
	for _, c := range list {
		if c.Outcome == Agrees {
			agreeing++
		}
	}
	if len(list) > 0 && list[0].Outcome == Chosen && list[0].Why == "" && agreeing > 0 {
		list[0].Why = fmt.Sprintf("%d more say so", agreeing)
		if agreeing == 1 {
			list[0].Why = "one more says so"
		}
	}
	return list
}

// FaredFirst tells how candidates fared for a field that has the value of the first.
func FaredFirst(all []facts.Candidate) []Fared {
	list := make([]Fared, len(all))
	for i, c := range all {
		list[i] = Fared{Candidate: c, Outcome: Lost, Why: askedLater}
		switch {
		case i == 0:
			list[i].Outcome, list[i].Why = Chosen, ""
		case words.FoldName(c.Value) == words.FoldName(all[0].Value):
			list[i].Outcome, list[i].Why = Agrees, "says the same"
		case facts.IsRuled(all[0]):
			list[i].Why = byRuleOfSite
		}
	}
	return ranked(list)
}

// FaredTopics tells how topics fared: all that the first finder has are chosen.
func FaredTopics(all []facts.Candidate) []Fared {
	list := make([]Fared, len(all))
	for i, c := range all {
		list[i] = Fared{Candidate: c, Outcome: Lost, Why: askedLater}
		if c.Finder.ID == all[0].Finder.ID {
			list[i].Outcome, list[i].Why = Chosen, ""
		}
	}
	return ranked(list)
}

// FaredHeadline tells how candidates for the headline fared. k is what was known when
// it was decided.
func FaredHeadline(k *Known, d Decision[facts.Candidate]) []Fared {
	all, value := slices.Clone(d.Candidates), d.Value
	var ranking *headlineRanking // of dumps the trust in a candidate is its score
	if k.Text == nil {
		ranking = k.rankedHeadlines(all)
	}
	list := make([]Fared, len(all))
	for i, c := range all {
		list[i] = Fared{Candidate: c, rank: c.Finder.Trust}
		if ranking != nil {
			list[i].rank = ranking.score(i)
			c = ranking.bare[i]
		}
		list[i].Outcome, list[i].Why = k.whyNoHeadline(c, value)
		if list[i].Outcome == Agrees && words.FoldName(c.Value) != words.FoldName(list[i].Value) {
			list[i].Why = besideSite
		}
	}
	if best := chosenAmong(list, value); best >= 0 {
		list[best].Outcome, list[best].Why = Chosen, ""
		if list[best].Value != value.Value {
			list[best].Why = "without what stands before the headline in it"
		}
	}
	return ranked(list)
}

// chosenAmong returns the number of the candidate that a value was made of: of those
// that say the same the one from the same finder or the best, and of others the best.
func chosenAmong(list []Fared, value facts.Candidate) int {
	best, bestRank := -1, 0.0
	if value.Value == "" {
		return best
	}
	for i, c := range list {
		rank := c.rank
		switch {
		case c.Value == value.Value && c.Finder.ID == value.Finder.ID:
			rank += 200
		case c.Value == value.Value:
			rank += 100
		}
		if best < 0 || rank > bestRank {
			best, bestRank = i, rank
		}
	}
	return best
}

// whyNoHeadline says why a candidate is not the headline, or that it says the same.
func (k *Known) whyNoHeadline(c, chosen facts.Candidate) (Outcome, string) {
	value, folded := words.FoldName(chosen.Value), words.FoldName(c.Value)
	switch {
	case folded == value && c.Is(titleElement) && words.OneLine(k.Doc.Meta.Title) != c.Value:
		return Agrees, besideSite
	case folded == value:
		return Agrees, "says the same"
	case facts.IsRuled(chosen):
		return Lost, byRuleOfSite
	case !page.IsHeadlineLike(c.Value):
		return Lost, "has no words, or more than a headline"
	case k.IsSiteName(c.Value):
		return Lost, "the site's name"
	}
	if why := k.whyMisplaced(c.Block()); why != "" {
		return Lost, why
	}
	if value != "" {
		if why := whyOtherLength(c, folded, value); why != "" {
			return Lost, why
		}
	}
	switch {
	case k.Text != nil:
		return Lost, "reads less like a headline"
	case isMetadata(c.Finder) && chosen.Block() != page.NoBlock:
		return Lost, "not as the page shows it"
	}
	return Lost, "fewer places agree with it"
}

// whyMisplaced says why a block stands where no headline does; "" for other blocks.
func (k *Known) whyMisplaced(block int) string {
	switch {
	case block == page.NoBlock:
		return ""
	case k.leadsHome(block):
		return "the site's name: a link to its home page"
	case block > k.First:
		return "below the story's start"
	}
	return ""
}

// whyOtherLength says that a candidate has more than the headline or less; "" if it has
// other words. Both are folded.
func whyOtherLength(c facts.Candidate, candidate, headline string) string {
	switch {
	case c.Finder.Reads == facts.Titles && strings.HasPrefix(candidate, headline):
		return "the site's name or the like stands behind it"
	case strings.HasSuffix(candidate, headline):
		return "something stands before the headline in it"
	case strings.HasPrefix(candidate, headline):
		return "something stands behind the headline in it"
	case strings.Contains(headline, candidate):
		return "only a part of the headline"
	}
	return ""
}

// FaredByline tells how candidates for the authors fared.
func FaredByline(k *Known, d Decision[Credit]) []Fared {
	list := make([]Fared, len(d.Candidates))
	sources := k.sources(d.Candidates)
	scores := map[facts.FinderID]float64{} // of the first source of each finder
	for i, s := range sources {
		if _, ok := scores[s.finder.ID]; !ok {
			scores[s.finder.ID] = k.sourceScore(sources, i)
		}
	}
	authors := credit.SetOf(d.Value.Authors)
	chosen := facts.NoFinder
	for i, c := range d.Candidates {
		list[i] = Fared{Candidate: c, Outcome: Lost, rank: c.Finder.Trust}
		if score, ok := scores[c.Finder.ID]; ok {
			list[i].rank = score
		}
		names, named := credit.Authors(c.Value)
		names = slices.DeleteFunc(names, namesNobody)
		list[i].Outcome, list[i].Why = k.whyNoAuthor(names, named, authors)
	}
	for _, c := range list {
		if c.Outcome == Agrees && (chosen == facts.NoFinder || c.rank > rankOf(list, chosen)) {
			chosen = c.Finder.ID
		}
	}
	for i := range list {
		switch {
		case list[i].Outcome == Agrees && list[i].Finder.ID == chosen:
			list[i].Outcome, list[i].Why = Chosen, ""
		case list[i].Outcome == Lost && list[i].Why == "" && chosen == facts.RuleFinder:
			list[i].Why = byRuleOfSite
		case list[i].Outcome == Lost && list[i].Why == "":
			list[i].Why = "less is known for it: no other place names them"
		}
	}
	return ranked(list)
}

// rankOf returns the rank of the candidates of a finder.
func rankOf(list []Fared, finder facts.FinderID) float64 {
	for _, c := range list {
		if c.Finder.ID == finder {
			return c.rank
		}
	}
	return 0
}

// whyNoAuthor says why names that a candidate gives are not the authors, or that they
// are. "" is for what depends on the others.
func (k *Known) whyNoAuthor(names []string, named bool, authors credit.NameSet) (Outcome, string) {
	isSite := len(names) > 0 && !slices.ContainsFunc(names, func(name string) bool { return !k.isSite(name) })
	switch {
	case len(names) == 0:
		return Lost, "names nobody"
	case slices.ContainsFunc(names, authors.Has):
		return Agrees, "names the same"
	case isSite:
		return Lost, "the site itself, no author"
	case !named:
		return Lost, "a role, no name"
	case isAccount(names):
		return Lost, "an account's name, no author"
	}
	return Lost, ""
}

// FaredDates tells how candidates for a date fared.
func FaredDates(k *Known, d Decision[dates.Date], now time.Time) []Fared {
	value := d.Value.String()
	p := &datesOfPage{Known: k, now: now}
	list := make([]Fared, len(d.Candidates))
	chosen, sameDay := -1, -1
	for i, c := range p.read(d.Candidates) {
		list[i] = Fared{Candidate: c.Candidate, Outcome: Lost, Why: "another day, and another place is asked before it"}
		switch {
		case !c.ok:
			list[i].Why = "no date that can be read"
		case !p.isPlausible(c):
			list[i].Why = "no story is from that day"
		case value == "":
			list[i].Why = "the page says of its one date only that it is that of a change"
		case c.date.String() == value:
			list[i].Outcome, list[i].Why = Agrees, "says the same"
			if chosen < 0 {
				chosen = i
			}
		case c.date.Day() == value[:min(len(value), len(time.DateOnly))]:
			list[i].Outcome, list[i].Why = Agrees, "the same day"
			if sameDay < 0 {
				sameDay = i
			}
		}
	}
	if chosen < 0 {
		chosen = sameDay
	}
	if chosen >= 0 {
		list[chosen].Outcome, list[chosen].Why = Chosen, ""
	}
	return ranked(list)
}
