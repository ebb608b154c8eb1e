package fields

import (
	"testing"
)

// TestCutKicker cuts lines at the first sign that may part a kicker from a headline.
func TestCutKicker(t *testing.T) {
	for _, c := range []struct{ line, kicker, headline string }{
		{"Ferries: Council keeps one", "Ferries", "Council keeps one"},
		{"Ferries : Council keeps one", "Ferries", "Council keeps one"},
		{"Ferries - Council keeps one", "Ferries", "Council keeps one"},
		{"Ferries — Council keeps one", "Ferries", "Council keeps one"},
		{"Ferries | Council keeps one: the old one", "Ferries", "Council keeps one: the old one"},
		{"A ninety-year-old ferry", "", ""},
		{": Council keeps one", "", ""},
		{"Ferries:", "Ferries", ""},
		{"", "", ""},
	} {
		if kicker, headline := cutKicker(c.line); kicker != c.kicker || headline != c.headline {
			t.Errorf("%q: got %q and %q", c.line, kicker, headline)
		}
	}
}
