package fields

import (
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dateline"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// ruleFinders are the finders of a field, with that of site rules before them.
func ruleFinders(field rules.Field, others ...finder) []finder {
	return append([]finder{{facts.RuleFinder, func(a *Article) []facts.Candidate { return a.Ruled(field, false) }}}, others...)
}

// ruledHeadline is the first headline of the rules: a page has one.
func (a *Article) ruledHeadline(imported bool) []facts.Candidate {
	all := a.Ruled(rules.Headline, imported)
	return all[:min(len(all), 1)]
}

// ruledSigners are the names that rules give, or the credits they find.
func (a *Article) ruledSigners(imported bool) []facts.Candidate {
	if names := a.Ruled(rules.Authors, imported); len(names) > 0 {
		return names
	}
	return a.Ruled(rules.Byline, imported)
}

// ruledDates are the dates that rules give, in whatever form they are printed.
func (a *Article) ruledDates(field rules.Field, imported bool) []facts.Candidate {
	all := a.Ruled(field, imported)
	for i, c := range all {
		if _, ok := dates.Parse(c.Value, a.dateLanguage()); ok {
			continue
		}
		if d, _, _, ok := dates.Find(c.Value, a.dateLanguage()); ok {
			all[i].Value = d.String()
		}
	}
	return all
}

// printedAs is a credit as a record gives it: without a date.
func printedAs(c facts.Candidate) facts.Candidate {
	if parsed, ok := credit.Parse(c.Value); ok {
		c.Value = parsed.Printed
	}
	return c
}

// ruledByline is the credit as printed that a rule gives.
func (a *Article) ruledByline() (facts.Candidate, bool) {
	all := a.Ruled(rules.Byline, false)
	if len(all) == 0 {
		return facts.Candidate{}, false
	}
	c := printedAs(all[0])
	c.Finder = facts.RuleFinder
	return c, true
}

// ruledDateline takes the dateline that a rule gives, and cuts it off the
// paragraph that it opens.
func (a *Article) ruledDateline() bool {
	for _, c := range a.Ruled(rules.Dateline, false) {
		p, ok := dateline.ParseLone(c.Value)
		if !ok {
			if p, ok = dateline.Parse(c.Value); !ok {
				continue
			}
		}
		block, cut := a.opensWith(c.Value)
		a.setDateline(p, block, cut)
		a.Candidates["dateline"] = []facts.Candidate{{Value: p.Text, Finder: facts.RuleFinder, Block: block}}
		return true
	}
	return false
}

// opensWith is the body block that a dateline opens, and where the text behind
// it begins.
func (a *Article) opensWith(printed string) (block, cut int) {
	for i := a.First; i < a.End; i++ {
		text := a.Doc.Blocks[i].Text
		if !a.In[i] || !strings.HasPrefix(text, printed) {
			continue
		}
		if p, ok := dateline.Parse(text); ok {
			return i, p.End
		}
		rest := strings.TrimLeft(text[len(printed):], " \n.:,-–—")
		return i, len(text) - len(rest)
	}
	return page.NoBlock, 0
}

// takeLeadBlocks takes the blocks out of the body's head that print what a rule
// gives as the standfirst: it may have come from metadata, or be a list.
func (a *Article) takeLeadBlocks() {
	const wordsMin = 3 // fewer may stand anywhere
	lead := words.FoldName(a.Lead.Value)
	for i := a.First; i < min(a.End, a.First+leadReach); i++ {
		b := &a.Doc.Blocks[i]
		if !a.In[i] || b.Stats.Words < wordsMin {
			continue
		}
		if strings.Contains(lead, words.FoldName(b.Text)) || words.Similarity(b.Text, a.Lead.Value) > titleAgain {
			a.Take(i)
		}
	}
}
