package fit

import (
	"math"
	"slices"
	"testing"

	"shuck/extract"
	"shuck/extract/internal/page"
)

// TestDropUnsureLabels takes the labels off headings that the gold leaves out
// inside the story, where the golds of a set are not to be trusted with them.
func TestDropUnsureLabels(t *testing.T) {
	markup := "<h2>Menu</h2><h2>Top</h2><p>" + prose[0] + "</p><h2>Inside</h2><p>Short</p><p>" + prose[1] + "</p><h2>Below</h2>"
	body := prose[0] + "\n\n" + prose[1]
	nan := math.NaN()
	for _, c := range []struct {
		set  string
		want []float64
	}{
		{"news", []float64{0, 0, 1, 0, 0, 1, 0}},
		{"misinfo", []float64{0, 0, 1, nan, 0, 1, 0}},
	} {
		p := newLesson(c.set, "html", goldPage{Body: body}, extract.Page{Data: []byte(markup), Shape: extract.ShapeHTML})
		same := func(got float32, want float64) bool { return float64(got) == want || got != got && want != want }
		if !slices.EqualFunc(p.labels, c.want, same) {
			t.Errorf("%s: labels %v, want %v", c.set, p.labels, c.want)
		}
	}
}

// TestWeights: all pages of a set weigh the same, and long blocks more than short
// ones.
func TestWeights(t *testing.T) {
	for _, c := range []struct {
		name string
		set  string
		kind page.Kind
		want float64 // of the whole page
	}{
		{"news", "news", page.KindArticle, 9},
		{"snippets", "snippets", page.KindArticle, 0.7},
		{"a rare kind", "wcxb", page.KindForum, 6},
		{"documentation", "wcxb", page.KindDocumentation, 4.5},
		{"a set for lines alone", "fields", page.KindArticle, 0},
	} {
		p := &lesson{set: c.set, trust: 1, gold: goldPage{Kind: string(c.kind)}, labels: []float32{1, float32(unknown), 0}, lengths: []int{80, 50, 2}}
		w := p.weights()
		if sum := float64(w[0] + w[2]); w[1] != 0 || math.Abs(sum-c.want) > 1e-5 || c.want > 0 && w[0] <= w[2] {
			t.Errorf("%s: weights %v, want %g in all", c.name, w, c.want)
		}
	}
}

// TestSampleWeight: of the blocks outside bodies one in ten is fitted on, and
// stands for all of them; those that were hard to tell are all kept.
func TestSampleWeight(t *testing.T) {
	p := &lesson{sample: 10, gold: goldPage{ID: "a page"}, first: make([]float64, 1000)}
	p.first[7] = 0.5
	kept, sum := 0, float32(0)
	for i := range p.first {
		w := p.sampleWeight(i)
		sum += w
		if w > 0 {
			kept++
		}
	}
	if p.sampleWeight(7) != 1 {
		t.Error("a block that was hard to tell is not kept as it is")
	}
	if kept < 50 || kept > 200 || sum < 500 || sum > 2000 {
		t.Errorf("%d of 1000 blocks stand for %g", kept, sum)
	}
}

// TestTableOf puts labelled blocks into a table, and no others.
func TestTableOf(t *testing.T) {
	p := &lesson{set: "news", trust: 1, sample: 1,
		labels: []float32{1, float32(unknown), 0, 0}, lengths: []int{10, 10, 10, 10},
		rows: [][]float32{{1, 10}, {2, 20}, {3, 30}, nil}}
	got := tableOf([]*lesson{p}, []string{"a", "b"})
	if got.Rows != 2 || !slices.Equal(got.Columns[1], []float32{10, 30}) || !slices.Equal(got.Target, []float32{1, 0}) || !slices.Equal(got.Weight, []float32{1, 1}) {
		t.Errorf("got %+v", got)
	}
}

// TestSplit keeps the pages of a site in one part, in folds and within them.
func TestSplit(t *testing.T) {
	lessons := newMadeUpLessons(24)
	others, held := split(lessons, []int{0, 1, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2}, 1)
	if len(others) != 22 || len(held) != 2 || held[0] != lessons[1] || held[1] != lessons[2] {
		t.Errorf("fold 1 holds %d pages, and %d are outside", len(held), len(others))
	}
	assignInner(lessons)
	inner := map[string]int{}
	for _, p := range lessons {
		site := p.gold.site()
		if part, seen := inner[site]; seen && part != p.inner {
			t.Errorf("%s is in the parts %d and %d", site, part, p.inner)
		}
		inner[site] = p.inner
	}
	others, held = splitInner(lessons, lessons[0].inner)
	if len(others)+len(held) != len(lessons) || !slices.Contains(held, lessons[0]) || slices.Contains(others, lessons[0]) {
		t.Errorf("an inner part holds %d pages, and %d are outside", len(held), len(others))
	}
}

// TestAgreement: a gold that leaves out what scores take for body is at odds with
// them.
func TestAgreement(t *testing.T) {
	for _, c := range []struct {
		name   string
		labels []float32
		scores []float64
		want   float64
	}{
		{"the same", []float32{1, 0}, []float64{0.9, 0.1}, 1},
		{"half of it left out", []float32{1, 0}, []float64{0.9, 0.9}, 2.0 / 3},
		{"another part", []float32{1, 0}, []float64{0.1, 0.9}, 0},
		{"nothing is body", []float32{0, 0}, []float64{0.1, 0.1}, 1},
		{"not said", []float32{float32(unknown), 1}, []float64{0.9, 0.9}, 1},
	} {
		p := &lesson{gold: goldPage{Body: "A body."}, labels: c.labels, lengths: []int{10, 10}}
		if got := p.agreement(c.scores); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s: %g, want %g", c.name, got, c.want)
		}
	}
}
