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

// TestInSentence tells a word of a sentence from a part of a name or an address.
func TestInSentence(t *testing.T) {
	for text, want := range map[string]bool{
		"la politique du pont":            true,
		"Il parle de politique.":          true,
		"l’politique":                     true,
		"(politique)":                     true,
		"Politique":                       false,
		"geopolitique, politiquement":     false,
		"see politique.example/a":         false,
		"write to politique@example.org":  false,
		"politiques, and then politique ": true,
		"":                                false,
	} {
		if got := InSentence(text, "politique"); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
	if InSentence("a text", "") {
		t.Error("a text has the phrase of no words")
	}
}
