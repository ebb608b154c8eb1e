package fields

import (
	"shuck/extract/internal/credit"
	"shuck/extract/internal/facts"
	"shuck/extract/rules"
)

// ruledTextHeadline takes the headline that a rule gives.
func (a *Article) ruledTextHeadline() bool {
	c, ok := a.RuledLine(func(l *rules.LineResult) (string, int) { return l.Headline, l.HeadlineAt })
	if ok {
		a.Title, a.Candidates["headline"] = c, []facts.Candidate{c}
	}
	return ok
}

// ruledTextByline takes the credit that a rule gives, where it names somebody.
func (a *Article) ruledTextByline() bool {
	c, ok := a.RuledLine(func(l *rules.LineResult) (string, int) { return l.Byline, l.BylineAt })
	if !ok {
		return false
	}
	names, _ := credit.Authors(c.Value)
	if len(names) == 0 {
		return false
	}
	a.Authors, a.Credit, a.Candidates["authors"] = names, printedAs(c), []facts.Candidate{c}
	a.Take(c.Block)
	return true
}
