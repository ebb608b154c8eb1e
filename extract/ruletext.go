package extract

import "shuck/extract/rules"

// takeRuledLines takes out of the body of a text dump what a rule says is no
// part of the story. Where it knows the end, the sentences up to there are in.
func (a *Body) takeRuledLines(lines *rules.LineResult) {
	begun := false
	for i := range a.body {
		switch {
		case i <= lines.HeadlineAt || i == lines.BylineAt || i >= lines.End || lines.Drop[i]:
			a.drop(i)
		case begun && lines.End < len(a.body) && a.stats(i).endsSentence:
			a.put(i, true)
		}
		begun = begun || a.body[i]
	}
}

// ruledLine is what a rule for text dumps gives for the headline or the
// byline; ok is false where none does.
func (a *Facts) ruledLine(of func(*rules.LineResult) (string, int)) (c Candidate, ok bool) {
	for _, result := range a.rulings {
		if value, at := of(result.Lines); value != "" {
			return Candidate{Value: oneLine(value), Block: at, Finder: ruleFinder}, true
		}
	}
	return Candidate{}, false
}

// ruledTextHeadline takes the headline that a rule gives.
func (a *article) ruledTextHeadline() bool {
	c, ok := a.ruledLine(func(l *rules.LineResult) (string, int) { return l.Headline, l.HeadlineAt })
	if ok {
		a.title, a.candidates["headline"] = c, []Candidate{c}
	}
	return ok
}

// ruledTextByline takes the credit that a rule gives, where it names somebody.
func (a *article) ruledTextByline() bool {
	c, ok := a.ruledLine(func(l *rules.LineResult) (string, int) { return l.Byline, l.BylineAt })
	if !ok {
		return false
	}
	names, _ := creditSigners(c.Value)
	if len(names) == 0 {
		return false
	}
	a.authors, a.credit, a.candidates["authors"] = names, printedAs(c), []Candidate{c}
	a.take(c.Block)
	return true
}
