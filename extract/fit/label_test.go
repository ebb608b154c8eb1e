package fit

import (
	"math"
	"slices"
	"testing"
)

// TestLabels labels the blocks of small pages by a gold body.
func TestLabels(t *testing.T) {
	const gold = "The ferry left the harbour at noon with nine people on board.\n\nWeather\n\nA storm had been forecast for the evening by two stations."
	const first, second = "The ferry left the harbour at noon with nine people on board.", "A storm had been forecast for the evening by two stations."
	for _, c := range []struct {
		name  string
		texts []string
		want  []float64
	}{
		{"paragraphs of the gold are body, others are not", []string{"Home and news and sport and more", first, second}, []float64{0, 1, 1}},
		{"a short heading between them is body", []string{first, "Weather", second}, []float64{1, 1, 1}},
		{"the same word in a menu is not", []string{"Weather", "Sport", first, second}, []float64{0, 0, 1, 1}},
		{"of two copies the one beside the story counts", []string{first, "Menu of all sections here", "Elsewhere", first, second}, []float64{math.NaN(), 0, 0, 1, 1}},
		{"a teaser that quotes a few words is not body", []string{"Read more of what happened after the ferry left the harbour at dawn on a long day that nobody there will forget", first}, []float64{0, 1}},
	} {
		got := newLabeller(&goldPage{Body: gold}).labels(c.texts)
		same := func(a, b float64) bool { return a == b || a != a && b != b }
		if !slices.EqualFunc(got, c.want, same) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

// TestLabelsBySnippets labels blocks where the gold is only what must and must
// not be in the body.
func TestLabelsBySnippets(t *testing.T) {
	l := newLabeller(&goldPage{With: []string{"left at noon"}, Without: []string{"Sign up"}})
	got := l.labels([]string{"The ferry left at  noon.", "Sign up for our letter", "Nobody knows."})
	if got[0] != 1 || got[1] != 0 || got[2] == got[2] {
		t.Errorf("got %v, want 1, 0 and unknown", got)
	}
}
