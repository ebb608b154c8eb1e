package score

import (
	"math"
	"slices"
	"testing"

	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

func TestFarFrom(t *testing.T) {
	d := distancesToSure([]float64{0.1, 0.9, 0.2, 0.3, 0.85, 0.1}, 0.8)
	if want := []int32{maxDistance, maxDistance, 1, 2, 3, 1}; !slices.Equal(d.since, want) {
		t.Errorf("blocks since a sure one: %v, want %v", d.since, want)
	}
	if want := []int32{1, 3, 2, 1, maxDistance, maxDistance}; !slices.Equal(d.until, want) {
		t.Errorf("blocks until a sure one: %v, want %v", d.until, want)
	}
}

// TestLongStory: a story counts as no longer than there are enough to learn from.
func TestLongStory(t *testing.T) {
	n := slices.IndexFunc(contextFeatures, func(f contextFeature) bool { return f.name == "expected words" })
	for likely, want := range map[float64]float32{300: 300, longStory: longStory, 3 * longStory: longStory} {
		c := pageContext{scores: []float64{1}, likely: []float64{0, likely}}
		if got := contextFeatures[n].value(&c, 0); got != want {
			t.Errorf("%v words are %v, want %v", likely, got, want)
		}
	}
}

// An answer to an answer is on another path than the first one, and of its class.
func TestClassScores(t *testing.T) {
	d := page.Parse(page.Page{Data: []byte(`<body><div class="post"><p>one two three four</p></div><ul><li><div class="post"><p>five six seven eight</p></div></ul><p>nine ten eleven twelve</p>`)})
	c := newMarkupContext(NewView(d), []float64{0.9, 0.5, 0.1})
	for i, want := range []float32{0.5, 0.9, words.Missing} {
		if got := c.classScores.mean(c, i, c.blockWeight(i)); math.IsNaN(float64(want)) != math.IsNaN(float64(got)) || math.Abs(float64(got-want)) > 1e-6 {
			t.Errorf("block %d: score of others of the class %v, want %v", i, got, want)
		}
		if got := c.pathScores.mean(c, i, c.blockWeight(i)); got == got {
			t.Errorf("block %d: score of others on the path %v, want none", i, got)
		}
	}
}

// What the first scores of a page tell: of two paragraphs that hang alike, each
// sees the other, and their container their mean.
func TestMarkupContext(t *testing.T) {
	d := page.Parse(page.Page{Data: []byte(`<html><body><main><div class="story"><p>one two three four</p><p>five six seven eight</p></div></main><footer><p>nine</p></footer></body></html>`)})
	c := newMarkupContext(NewView(d), []float64{0.9, 0.5, 0.1})
	for _, w := range []struct {
		what      string
		got, want float32
	}{
		{"on the path of both", c.pathScores.mean(c, 0, 0), 0.7},
		{"of the other on the path", c.pathScores.mean(c, 0, c.blockWeight(0)), 0.5},
		{"of another alone on its path", c.pathScores.mean(c, 2, c.blockWeight(2)), words.Missing},
		{"of the container", c.mean[c.level(0, 0)], 0.7},
		{"of the block that completes the best half", c.topScores[1], 0.9},
		{"of the block that completes most", c.topScores[2], 0.5},
	} {
		if math.IsNaN(float64(w.want)) != math.IsNaN(float64(w.got)) || math.Abs(float64(w.got-w.want)) > 0.005 {
			t.Errorf("mean score %s is %v, want %v", w.what, w.got, w.want)
		}
	}
	rows := Features(d, nil)
	again := MarkupContextFeatures(d, rows, []float64{0.9, 0.5, RescoreMin / 2})
	if again[2] != nil || len(again[0]) != len(MarkupContextFeatureNames()) {
		t.Errorf("rows of %d, %d and %d numbers: a block below %g is not scored again", len(again[0]), len(again[1]), len(again[2]), RescoreMin)
	}
}
