package fit

import (
	"math"
	"testing"

	"shuck/extract"
)

func TestBagF1(t *testing.T) {
	for _, c := range []struct {
		got, want string
		f1        float64
	}{
		{"a b c d", "a b c d", 1},
		{"a b", "a b c d", 2.0 / 3},
		{"a a a a", "a b", 1.0 / 3},
		{"", "a", 0},
		{"x y", "a b", 0},
	} {
		if f1 := bagF1(words(c.got), words(c.want)); math.Abs(f1-c.f1) > 1e-9 {
			t.Errorf("F1 of %q against %q is %v, want %v", c.got, c.want, f1, c.f1)
		}
	}
}

// TestWhole puts back in front of a body what the gold prints there, once.
func TestWhole(t *testing.T) {
	gold := &goldPage{Lead: []string{"It sank."}}
	for _, c := range []struct {
		name   string
		record extract.Record
		want   string
	}{
		{"nothing to put back", extract.Record{Body: "Story."}, "Story."},
		{"a standfirst", extract.Record{Body: "Story.", Lead: "It sank."}, "It sank.\n\nStory."},
		{"a standfirst that is there", extract.Record{Body: "It sank.\n\nStory.", Lead: "It sank."}, "It sank.\n\nStory."},
		{"a dateline", extract.Record{Body: "Story.", Dateline: &extract.Dateline{Text: "PORT"}}, "PORT Story."},
	} {
		if got := printedBody(gold, c.record); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestCurveRises makes a curve of verdicts that do not always rise.
func TestCurveRises(t *testing.T) {
	var verdicts []verdict
	for i := range 400 {
		verdicts = append(verdicts, verdict{float64(i) / 400, i%7 != 0 && i > 100 || i > 200 && i < 240})
	}
	curve := curveOf(verdicts)
	last := float32(-1)
	for _, p := range curve {
		if p.Chance < last || p.Chance > 1 {
			t.Fatalf("curve does not rise: %v", curve)
		}
		last = p.Chance
	}
}
