package page

import (
	"testing"
)

// TestDatedNames cuts the paper and the day of its print off titles.
func TestDatedNames(t *testing.T) {
	for _, c := range []struct{ title, want string }{
		{"Council keeps the ferry, The Ferry Post, 06.01.2026", "Council keeps the ferry"},
		{"Council keeps the ferry, 6 January 2026", "Council keeps the ferry, 6 January 2026"},
		{"Ferry, Post, 06.01.2026", "Ferry, Post, 06.01.2026"}, // what is left is too short
		{"Council keeps the ferry, the piano and the painters who painted it, 06.01.2026", "Council keeps the ferry, the piano and the painters who painted it, 06.01.2026"},
		{"Council keeps the ferry, The Ferry Post", "Council keeps the ferry, The Ferry Post"},
		{"", ""},
	} {
		if got := WithoutSiteAndDate(c.title, "en"); got != c.want {
			t.Errorf("%q: got %q, want %q", c.title, got, c.want)
		}
	}
}

// TestOpensWithStory: what stands first is the first paragraph of a story, or its headline.
func TestOpensWithStory(t *testing.T) {
	const below = "\n\nUnited led through Carl Timms until the last minute, when Strand turned in a corner from Lee Abbot.\n"
	for _, c := range []struct {
		text string
		want bool
	}{
		{"Two late goals from Emeka Strand lifted Rovers to second place." + below, true},
		{"Two late goals from Emeka Strand lifted Rovers to second place.\n" + below[2:], true},
		{"ORRIN (AP) — Two late goals lifted Rovers to second place, “and I could not see the line.”" + below, true},
		{"Did two late goals from Emeka Strand really lift the Rovers to second place in the last minute of the season?" + below, true},
		{"Two late goals from Emeka Strand lifted Rovers to second place" + below, false},
		{"Could Emeka Strand really lift the Rovers to second place?" + below, false},
		{"Strand lifts Rovers. To second place." + below, false},
		{"Two late goals from Emeka Strand lifted Rovers to second place.\n\nBy Ida Lund" + below, false},
		{"Two late goals from Emeka Strand lifted Rovers to second place.\n\n4 May 2026" + below, false},
		{"# Two late goals from Emeka Strand lifted Rovers to second place.\n\n*Fen Post*" + below, false},
	} {
		if got := Parse(Page{Data: []byte(c.text), Shape: ShapeText}).OpensWithStory(); got != c.want {
			t.Errorf("%q opens with the story: %t", c.text, got)
		}
	}
}
