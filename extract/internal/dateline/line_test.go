package dateline

import "testing"

// TestParseLine reads paragraphs that may be datelines, and what one makes of an unknown
// name as the first line of a story.
func TestParseLine(t *testing.T) {
	for _, c := range []struct {
		text        string
		alone, head bool
	}{
		{"OSLO", true, true},
		{"LUDFORD, Kent", true, true},
		{"ELMPOINT (AFP)", true, true},
		{"MARROW, March 3", true, true},
		{"【本报讯】", true, true},
		{"LONDON --", true, false}, // the dash is no part of a dateline
		{"LUDFORD", false, true},
		{"রূপনগর", true, false},
		{"রুমানা আক্তার", false, false},
		{"Ana Pérez", false, false},
		{"Read more", false, false},
		{"", false, false},
	} {
		if _, ok := ParseLine(c.text); ok != c.alone {
			t.Errorf("ParseLine(%q) is %v", c.text, ok)
		}
		if _, ok := ParseFirstLine(c.text); ok != c.head {
			t.Errorf("ParseFirstLine(%q) is %v", c.text, ok)
		}
	}
}
