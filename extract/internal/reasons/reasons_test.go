package reasons

import (
	"math"
	"slices"
	"testing"

	"shuck/extract/internal/score"
)

// featuresOfModel are the columns of all forests that score blocks.
func featuresOfModel() []string {
	return slices.Concat(score.FeatureNames(), score.MarkupContextFeatureNames(), score.TextContextFeatureNames())
}

// TestEveryFeatureHasWords holds that users meet no feature by its name, and none in
// words that say the same as another's.
func TestEveryFeatureHasWords(t *testing.T) {
	lists := [][]string{
		slices.Concat(score.FeatureNames(), score.MarkupContextFeatureNames()), score.TextContextFeatureNames(),
	}
	for _, names := range lists {
		said := map[string]string{}
		for _, name := range names {
			r, ok := Of(name)
			if !ok || r.Words == "" {
				t.Errorf("feature %q has no words", name)
			}
			if other := said[r.Words]; other != "" && other != name {
				t.Errorf("features %q and %q are both %q", other, name, r.Words)
			}
			said[r.Words] = name
		}
	}
	if len(featuresOfModel()) < 400 {
		t.Errorf("the model has only %d features", len(featuresOfModel()))
	}
	if _, ok := Of("no such feature"); ok {
		t.Error("a feature that there is not has words")
	}
}

// TestEveryWordIsUsed holds that the tables have no row for a feature that is gone.
func TestEveryWordIsUsed(t *testing.T) {
	used := map[string]bool{}
	for _, name := range featuresOfModel() {
		used[name] = true
	}
	partsOfOthers := []string{"heading", "same path", "blocks", "paragraph share", "long share", "page share", "same indent", "opening labels"}
	for name := range single {
		if !used[name] && !slices.Contains(partsOfOthers, name) {
			t.Errorf("there is no feature %q", name)
		}
	}
}

func TestWith(t *testing.T) {
	none := float32(math.NaN())
	for _, c := range []struct {
		feature string
		value   float32
		want    string
	}{
		{"link share", 0.9, "words in links: 90 %"},
		{"words", 37, "words: 37"},
		{"word length", 4.56, "letters in a word: 4.6"},
		{"ends sentence", 1, "ends like a sentence: yes"},
		{"ends sentence of previous", 0, "block before, ends like a sentence: no"},
		{"near nav", 0, "menu around it, by its class: yes"},
		{"near <nav>", 3, "<nav> around it: 3 up"},
		{"near nav", 255, "menu around it, by its class: no"},
		{"words at level 2", 812, "in the element 2 up, words: 812"},
		{"outer card place", 1, "number of the block in the outer box it is in: 1"},
		{"words say", -2, "the words it uses"},
		{"expected share of 5 after", 0.25, "share that is story of the 5 blocks after: 25 %"},
		{"page: meta viewport", 1, "on the whole page, made for phones: yes"},
		{"since ad", 4, "blocks since the last words about advertising: 4"},
		{"tag", 3, "its HTML tag"},
		{"blocks from title", none, "blocks below the title: none"},
	} {
		r, _ := Of(c.feature)
		if got := r.With(c.value); got != c.want {
			t.Errorf("%s of %g: %q, want %q", c.feature, c.value, got, c.want)
		}
	}
}
