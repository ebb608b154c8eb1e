package dateline

import "testing"

// TestParseFirst: in the first paragraph of a story an unknown name is a place where
// its print or the story shows it.
func TestParseFirst(t *testing.T) {
	const rest = "The court has ordered a brewery to open the footpath along the river again."
	for _, c := range []struct {
		open  string
		named bool // by the story
		place string
	}{
		{"LUDFORD -- ", false, "LUDFORD"},
		{"LUDFORD _ ", false, "LUDFORD"},
		{"UPPER LUDFORD – ", false, "UPPER LUDFORD"},
		{"LUDFORD/TARNOW - ", false, "LUDFORD/TARNOW"},
		{"LUDFORD (Quay News) - ", false, "LUDFORD"},
		{"LUDFORD, Jan 14: ", false, "LUDFORD"},
		{"LUDFORD: ", true, "LUDFORD"},
		{"Obernwik - ", false, "Obernwik"},
		{"Nieder Obernwik - ", true, "Nieder Obernwik"},
		{"PARIS (AFP) - ", false, "PARIS"},

		{"LUDFORD: ", false, ""},
		{"Nieder Obernwik - ", false, ""},
		{"CLAIM: ", true, ""},
		{"DEAR ABBY: ", false, ""},
		{"SUMMARY: ", false, ""},
		{"OUR TOP PICK: ", false, ""},
		{"WATCH - ", false, ""},
		{"LIVE – ", false, ""},
		{"SACHA PFEIFFER, HOST: ", false, ""},
		{"PanARMENIAN.Net - ", false, ""},
		{"REBECCA Cooke ", true, ""},
		{"IN ", true, ""},
	} {
		dl, _ := ParseFirst(c.open+rest, func(string) bool { return c.named })
		if dl.Place != c.place {
			t.Errorf("%q: place %q, want %q", c.open, dl.Place, c.place)
		}
		if dl.Place != "" && (c.open + rest)[dl.End:] != rest {
			t.Errorf("%q: the story begins at %q", c.open, (c.open + rest)[dl.End:])
		}
	}
}
