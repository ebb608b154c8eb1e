package dateline

import "testing"

// TestMayBeCredit holds which datelines are a person with a paper where nothing follows.
func TestMayBeCredit(t *testing.T) {
	for text, want := range map[string]bool{
		"Ada Venn · CBC News":      true,
		"Ada Venn (Reuters)":       true,
		"Ada Venn / Reuters":       true,
		"OBERNWIK · CBC News":      false,
		"Obernwik (Reuters)":       false, // one word
		"ADA VENN (Reuters)":       false,
		"MARROW BAY, Fenland (AP)": false, // of no known state
		"New York (Reuters)":       false,
		"Ada Venn, May 7 (AP)":     false,
		"Marrow Bay, Ohio (AP)":    false,
		"OSLO, March 7 (Reuters)":  false,
	} {
		p, ok := Parse(text + " - The ferry stays in port.")
		if !ok {
			t.Errorf("%q is no dateline", text)
		}
		if got := p.MayBeCredit(); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

func TestMarks(t *testing.T) {
	for text, want := range map[string][2]bool{ // ends in a mark, is one
		"OSLO -": {true, false}, "OSLO: ": {true, false}, "—": {true, true}, " -- ": {true, true}, "OSLO": {}, "": {},
	} {
		if got := [2]bool{EndsInMark(text), IsMark(text)}; got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}
