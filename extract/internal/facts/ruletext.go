package facts

import (
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// ruledLine is what a rule for text dumps gives for the headline or the
// byline; ok is false where none does.
func (a *Facts) RuledLine(of func(*rules.LineResult) (string, int)) (c Candidate, ok bool) {
	for _, result := range a.Rulings {
		if value, at := of(result.Lines); value != "" {
			return Candidate{Value: words.OneLine(value), Block: at, Finder: RuleFinder}, true
		}
	}
	return Candidate{}, false
}
