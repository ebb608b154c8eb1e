package facts

import (
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// RuledLine returns what a rule for text dumps gives for the headline or the
// byline; ok is false if none does.
func (f *Facts) RuledLine(of func(*rules.LineResult) (string, int)) (c Candidate, ok bool) {
	for _, result := range f.Rulings {
		if value, at := of(result.Lines); value != "" {
			return Seen(words.OneLine(value), at).By(Rule), true
		}
	}
	return Candidate{}, false
}
