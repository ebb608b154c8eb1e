package fit

import (
	"slices"
	"testing"

	"shuck/extract/internal/score"
)

// TestLexicon fits words to made-up pages: those of footers speak against a block.
func TestLexicon(t *testing.T) {
	lessons := newMadeUpLessons(24)
	l := fitLexicons(lessons)
	d := lessons[0].doc
	rows := score.Features(d, nil)
	score.FillWordFeatures(d, rows, l.words, l.classes)
	words, classes := slices.Index(score.FeatureNames(), "words say"), slices.Index(score.FeatureNames(), "classes say")
	for i, b := range d.Blocks {
		switch b.Text {
		case "Sign up for our newsletter", "All rights reserved":
			if rows[i][words] >= 0 || rows[i][classes] >= 0 {
				t.Errorf("%q: words %g, classes %g, want both below 0", b.Text, rows[i][words], rows[i][classes])
			}
		}
		if lessons[0].labels[i] == 1 && rows[i][classes] <= rows[len(rows)-1][classes] {
			t.Errorf("%.30q: the classes of the story weigh no more than those of the footer", b.Text)
		}
	}
}

// TestCommonTokens leaves out what few sites use.
func TestCommonTokens(t *testing.T) {
	lessons := newMadeUpLessons(24)
	_, all := commonTokens(lessons, wordOptions)
	_, some := commonTokens(lessons[:sitesMin-1], wordOptions)
	if len(all) == 0 || len(some) != 0 {
		t.Errorf("%d words are on %d sites, want some; %d on %d, want none", len(all), 12, len(some), sitesMin-1)
	}
}

// TestShuffled visits every example once a pass.
func TestShuffled(t *testing.T) {
	const n = 1000
	for pass := range 3 {
		seen := make([]bool, n)
		for k := range n {
			seen[shuffled(k, pass, n)] = true
		}
		if slices.Contains(seen, false) {
			t.Errorf("pass %d leaves examples out", pass)
		}
	}
}
