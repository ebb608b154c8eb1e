package words

import "testing"

func TestHasPhrase(t *testing.T) {
	for _, c := range []struct {
		text, phrase string
		want         bool
	}{
		{"the dam of Tarnow is old", "Tarnow", true}, {"Tarnow", "Tarnow", true}, {"in Tarnow's dam", "Tarnow", true},
		{"the Tarnower Bote", "Tarnow", false}, {"Tarnower in Tarnow", "Tarnow", true}, {"tarnow", "Tarnow", false}, {"a text", "", false},
	} {
		if got := HasPhrase(c.text, c.phrase); got != c.want {
			t.Errorf("%q in %q: got %v", c.phrase, c.text, got)
		}
	}
}
