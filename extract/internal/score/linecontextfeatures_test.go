package score

import (
	"strings"
	"testing"

	"shuck/extract/internal/page"
)

// TestRivals looks at lines that may be the headline beside each other.
func TestRivals(t *testing.T) {
	const long = "The council voted on Tuesday to keep the old ferry, which has carried piano teachers across the river for ninety years."
	dump := strings.Join([]string{"Menu", "Vote on the river", "Council keeps the ferry", "The mayor yawned", "Council keeps the ferry", "By Ana Ferreira", long, long}, "\n\n")
	d := page.Parse(page.Page{Data: []byte(dump), Shape: page.ShapeText})
	l := lineViewOf(d, []float64{0, 0, 0, 0, 0, 0, 1, 1})
	lines, scores := []int{0, 1, 2, 3, 4}, []float64{0.001, 0.5, 0.9, 0.7, 0.2}
	for k, want := range []struct {
		above, below, best, likelier int
		copies                       float64
	}{
		{noRival, 2, 2, 4, 0},
		{noRival, 2, 2, 2, 0},
		{1, 3, 3, 0, 0.2}, // the copy below is no rival, the menu too unlikely
		{2, 4, 2, 1, 0},
		{3, noRival, 3, 3, 0.9},
	} {
		c := l.withRivals(k, lines, scores)
		if c.above != want.above || c.below != want.below || c.best != want.best || c.likelier != want.likelier || c.copiesScore != want.copies {
			t.Errorf("line %d: above %d, below %d, best %d, likelier %d, copies %g; want %+v", k, c.above, c.below, c.best, c.likelier, c.copiesScore, want)
		}
	}
	rows := l.contextRows(lines, l.rowsOf(lines), scores)
	for k, row := range rows {
		if want := len(LineContextFeatureNames()); k == 0 && row != nil || k > 0 && len(row) != want {
			t.Errorf("line %d: %d numbers, want %d, none for the first", k, len(row), want)
		}
	}
}

// TestOpening finds where a list begins whose longest part comes late.
func TestOpening(t *testing.T) {
	const long = "A boat of this sort is long enough for a piano and its teacher, and has room for a heron. "
	item := strings.Repeat("Oars\n\nPrice\n\n", 12)
	dump := "Menu\n\nThe best boats\n\n" + long + "\n\n" + long + "Really.\n\n" + item + strings.Repeat(long+"\n\n", 3)
	d := page.Parse(page.Page{Data: []byte(dump), Shape: page.ShapeText})
	scores := make([]float64, len(d.Blocks))
	for i := range d.Blocks {
		if strings.HasPrefix(d.Blocks[i].Text, "A boat") {
			scores[i] = 1
		}
	}
	l := lineViewOf(d, scores)
	if l.opening != 2 || l.First < 20 {
		t.Errorf("opening at %d, story at %d; want 2 and more than 20", l.opening, l.First)
	}
	for _, i := range l.Candidates() {
		if i == 1 {
			return
		}
	}
	t.Errorf("the headline above the opening is no candidate: %v", l.Candidates())
}
