package fields

import (
	"strings"

	"shuck/extract/internal/credit"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// ruleFinders returns the finders of a field with that of site rules before them.
func ruleFinders(field rules.Field, others ...finder) []finder {
	return append([]finder{byRule(func(k *Known) []facts.Candidate { return k.Ruled(field, false) })}, others...)
}

// ruledHeadline returns the first headline that the rules give: a page has only
// one.
func (k *Known) ruledHeadline(imported bool) []facts.Candidate {
	all := k.Ruled(rules.Headline, imported)
	return all[:min(len(all), 1)]
}

// ruledAuthors returns the names that rules give, or the credits that they find.
func (k *Known) ruledAuthors(imported bool) []facts.Candidate {
	if names := k.Ruled(rules.Authors, imported); len(names) > 0 {
		return names
	}
	return k.Ruled(rules.Byline, imported)
}

// ruledDates returns the dates that rules give, in whatever form they are printed.
func (k *Known) ruledDates(field rules.Field, imported bool) []facts.Candidate {
	all := k.Ruled(field, imported)
	for i, c := range all {
		if _, ok := dates.Parse(c.Value, k.DateLanguage()); ok {
			continue
		}
		if d, _, _, ok := dates.Find(c.Value, k.DateLanguage()); ok {
			all[i].Value = d.String()
		}
	}
	return all
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

// leadPrinted returns the blocks at the beginning of the body that print the
// standfirst that a rule gives: it may come from metadata, or be a list.
func (k *Known) leadPrinted(lead string) []int {
	const wordsMin = 3 // fewer may stand anywhere
	folded := words.FoldName(lead)
	var out []int
	for i := k.First; i < min(k.End, k.First+leadDistanceMax); i++ {
		b := &k.Doc.Blocks[i]
		if !k.In[i] || b.Stats.Words < wordsMin {
			continue
		}
		if strings.Contains(folded, words.FoldName(b.Text)) || words.Similarity(b.Text, lead) > sameHeadlineMin {
			out = append(out, i)
		}
	}
	return out
}
