package fit

import (
	"math"
	"strings"
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

// TestTally prints the figures of some records.
func TestTally(t *testing.T) {
	story := goldPage{ID: "a", URL: "https://port.example/a", Kind: "article", Body: "one two three four"}
	tally := newTally()
	for _, c := range []struct {
		set, view string
		gold      goldPage
		record    extract.Record
		want      float64
	}{
		{"news", "html", story, extract.Record{Body: "one two three four"}, 1},
		{"news", "html", story, extract.Record{Body: "five"}, 0},
		{"wcxb", "html", story, extract.Record{Body: "one two"}, 2.0 / 3},
		{"news", "flat", goldPage{Body: "one", Headline: "A  Ferry sank", Authors: []string{"By Ana Ferreira and John Miller"}}, extract.Record{Body: "one", Headline: "A ferry sank", Authors: []string{"Ana Ferreira"}}, 1},
		{"snippets", "html", goldPage{With: []string{"Two three", "six"}, Without: []string{"four", "seven"}}, extract.Record{Body: "one two three four"}, 0},
		{"fields", "flat", goldPage{}, extract.Record{Body: "one"}, 0},
	} {
		if f1 := tally.add(&lesson{set: c.set, view: c.view, gold: c.gold}, c.record); math.Abs(f1-c.want) > 1e-9 {
			t.Errorf("F1 of %q in %s: %g, want %g", c.record.Body, c.set, f1, c.want)
		}
	}
	var got strings.Builder
	tally.print(&got, 1)
	for _, line := range []string{
		"news/html               2 pages  body F1 0.5000\n    0.000 a https://port.example/a\n",
		"wcxb article            1 pages  body F1 0.6667\n",
		"words from     0        3 pages  body F1 0.5556\n",
		"news/flat               1 pages  headline 1.0000\n",
		"news/flat               1 pages  authors 0.0000\n",
		"snippets/html        F1 0.5000  precision 0.5000  recall 0.5000\n",
	} {
		if !strings.Contains(got.String(), line) {
			t.Errorf("printed\n%s\nwant a line %q", &got, line)
		}
	}
}

// TestAuthorNames compares lists of authors that are printed in different ways.
func TestAuthorNames(t *testing.T) {
	for _, list := range [][]string{{"Ana Ferreira", "John Miller"}, {"ana ferreira and John Miller"}, {"Ana Ferreira, John  Miller"}, {"John Miller & Ana Ferreira", ""}} {
		names := authorNames(list)
		if len(names) != 2 || !names["ana ferreira"] || !names["john miller"] {
			t.Errorf("%q: got %v", list, names)
		}
	}
}
