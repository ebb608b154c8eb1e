package exports

import (
	"slices"
	"strings"
	"testing"

	"shuck/extract/internal/fieldtest"
)

// TestWorkIsLinear holds that values and paragraphs of very many lines are put together
// once, and not anew with each line.
func TestWorkIsLinear(t *testing.T) {
	const lines = 20_000
	var quotes strings.Builder
	for n := range 400 {
		quotes.WriteString(strings.Repeat(">", n+1) + " Forwarded message\n")
	}
	for name, c := range map[string]struct{ head, line, tail string }{
		"header of a mail":     {"From: Ada Venn\nSubject: Ferry stays\nDate: Mon, 6 May 2024 10:00:00 +0000\nX-Note: a", "\n b", "\n\nThe ferry stays."},
		"mails in mails":       {"From: Ada Venn\nSubject: Ferry stays\nDate: Mon, 6 May 2024 10:00:00 +0000\n\n" + quotes.String(), "x\n", ""},
		"open tags":            {"<DOC>\n<DOCNO> 1 </DOCNO>\n<HEAD>Ferry stays</HEAD>\n<TEXT>\nThe ferry stays.\n", "<a\n", ""},
		"topics":               {"HEADLINE: Ferry stays\n\nBYLINE: Ada Venn\n\nLENGTH: 200 words\n\nBODY:\n\nThe ferry stays.\n", "\nSUBJECT: FERRIES (90%)\n", ""},
		"field of a database":  {"HD  Ferry stays\nBY  Ada Venn\nWC  200 words\nPD  6 May 2024\nSN  The Harbour Gazette\nLP  The ferry stays.\nTD  It may leave.\nCO  a", "\nb", "\n"},
		"value of a label":     {"HEADLINE: Ferry stays\nBYLINE: Ada Venn\nLENGTH: 200 words\nSECTION: a", "\nb", "\n\nBODY:\n\nThe ferry stays."},
		"paragraph of a story": {"HEADLINE: Ferry stays\n\nBYLINE: Ada Venn\n\nLENGTH: 200 words\n\nBODY:\n\n", "The ferry stays in port as the harbour is closed until Tuesday,\n", ""},
	} {
		text := c.head + strings.Repeat(c.line, lines) + c.tail
		in := strings.Split(text, "\n")
		var story *Story
		took := fieldtest.AllocatedBy(func() { story = Read(in) })
		if story == nil {
			t.Errorf("%s: not read", name)
		} else if len(story.Values) > valuesMax {
			t.Errorf("%s: %d values", name, len(story.Values))
		}
		if most := uint64(100*len(text) + 1<<20); took > most {
			t.Errorf("%s of %d lines: %d bytes are allocated, want at most %d", name, lines, took, most)
		}
	}
}

// TestMenuWork holds that the menus that are looked for at each line of a file have few lines, however
// many marks or entries that are alike stand at its head, and that no line is counted anew for
// each of them.
func TestMenuWork(t *testing.T) {
	const most = 60 * 30 // menus, lines of one
	for name, piece := range map[string]string{"marks": ">\n", "entries": "Home\n", "two": "Home\n>\n"} {
		text := strings.Repeat(piece, 2000) + "News\nSport\nOpinion\nTravel\nWeather\nVideo\n"
		all := 0
		menus := headMenus(fileLines([]byte(text)))
		for _, m := range menus {
			all += len(m.entries)
		}
		if all > most || len(menus) > 2 {
			t.Errorf("%s: %d menus of %d lines", name, len(menus), all)
		}
	}
	lines := slices.Repeat([]string{"Home"}, 10)
	tallies := make(lineTallies, len(lines))
	once := tallies.of(lines, 0, len(lines))
	lines[0] = "2 May 2025"
	if again := tallies.of(lines, 0, len(lines)); again != once || once.entries != len(lines) {
		t.Errorf("a part counts %+v, then %+v", once, again)
	}
}
