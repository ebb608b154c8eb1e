package score

import (
	"flag"
	"math"
	"testing"

	"shuck/extract/internal/fieldtest"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
)

func TestTopicality(t *testing.T) {
	const p = `<p>The ferry and the harbour</p><p>A ferry is in the harbour: a ferry!</p><p>The mayor was on the ferry</p><p>Menu of the ferry</p><p>and of the</p><p>Basket</p>`
	d := page.Parse(page.Page{Data: []byte("<body>" + p), Shape: page.ShapeHTML})
	scores := []float64{0.9, 0.9, 0.9, 0.4, 0.9, 0.1} // ferry 4 times, harbour 2, mayor 1
	// Words that are said 1, 2, 3 and 4 times elsewhere weigh 1/5, 2/6, 3/7 and 4/8.
	want := []Topicality{
		{2, 1, (3.0/7 + 1.0/5) / 2, 3.0 / 4},
		{3, 1, (2.0/6 + 1.0/5 + 2.0/6) / 3, 2.0 / 4},
		{2, 0.5, 3.0 / 7 / 2, 3.0 / 4},
		{2, 0.5, 4.0 / 8 / 2, 1},
		{0, words.Missing, words.Missing, words.Missing},
		{1, 0, 0, 0},
	}
	got := NewTopics(NewView(d), scores)
	near := func(x, y float32) bool {
		return math.IsNaN(float64(x)) && math.IsNaN(float64(y)) || math.Abs(float64(x-y)) < 1e-6
	}
	for i, w := range want {
		if g := got.of(i); g.words != w.words || !near(g.share, w.share) || !near(g.weight, w.weight) || !near(g.max, w.max) {
			t.Errorf("block %d %q: %v, want %v", i, d.Blocks[i].Text, g, w)
		}
	}
}

var update = flag.Bool("update", false, "write stopwords.table anew, after a list of common words was changed")

// TestStopHashes holds that stopwords.table is that of the lists.
func TestStopHashes(t *testing.T) {
	var hashes []uint32
	for word := range words.StopWords() {
		hashes = words.Hash(word, hashes)
	}
	fieldtest.Kept(t, "stopwords.table", stopHashes, words.FreezeSet(hashes), *update, "go test ./extract/internal/score -run StopHashes -update")
}
