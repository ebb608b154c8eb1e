package extract

import (
	"strings"
	"testing"
)

// TestTextDatelines reads datelines of places that nobody knows in stories that are nothing
// but text: above them stand headline, credit and day.
func TestTextDatelines(t *testing.T) {
	const (
		head  = "Growers march for a floor under beet prices\n\nBy Ana Ferreira\n\nFebruary 17, 2026\n\n"
		first = "Some 4,000 growers marched through the port on Tuesday, asking for a minimum price after a wet harvest."
		rest  = "\n\n\"We cannot sell below what the seed cost us,\" said Oda Brink, who has farmed near the town for years.\n\nThe ministry said that it would receive a delegation on Friday, and that no decision would be taken before.\n"
	)
	for open, want := range map[string]string{
		"QORBELTH: ":                 "QORBELTH",
		"Qorbelth, Feb 17: ":         "Qorbelth",
		"QORBELTH, Norland — ":       "QORBELTH, Norland",
		"**QORBELTH** (AP) — ":       "QORBELTH",
		"QORBELTH\n\n":               "QORBELTH",
		"QORBELTH, Norland (AP) —\n": "QORBELTH, Norland",
		"ODA BRINK: ":                "",
		"GROWERS: ":                  "",
		"NOTE\n\n":                   "",
	} {
		r := Do(Page{Data: []byte(head + open + first + rest), Shape: ShapeText}, Options{})
		if place := placeOf(r); place != want || want != "" && !strings.HasPrefix(r.Body, first) {
			t.Errorf("%q: place %q, want %q; body %.60q", open, place, want, r.Body)
		}
	}
	bullets := Do(Page{Data: []byte(head + "- Qorbelth (AP) - " + first + strings.ReplaceAll(rest, "\n\n", "\n\n- ")), Shape: ShapeText}, Options{})
	if got := placeOf(bullets); got != "Qorbelth" {
		t.Errorf("bullets: place %q", got)
	}
	speaker := Do(Page{Data: []byte(head + "BRINKUM: " + first + "\n\nLUNDGREN: They marched through the port on Tuesday, asking for a price after a wet harvest." + rest), Shape: ShapeText}, Options{})
	if speaker.Dateline != nil {
		t.Errorf("speakers: got %+v", speaker.Dateline)
	}
}

// placeOf returns the place of a record's dateline, "" for none.
func placeOf(r Record) string {
	if r.Dateline == nil {
		return ""
	}
	return r.Dateline.Place
}
