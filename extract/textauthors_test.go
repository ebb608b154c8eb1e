package extract

import (
	"slices"
	"testing"
)

// TestTextAuthors looks for who signs the story of a dump among the other names
// around it.
func TestTextAuthors(t *testing.T) {
	const head, story, foot = "Skip to content\n\nHome\n\nRivers\n\nWeather\n\nLog in\n\nCouncil keeps the ferry of the piano teachers\n\n", `
The council voted on Tuesday to keep the old ferry, which has carried piano teachers across the river for ninety years.

Nobody spoke against it, though Bruno Lind, the ferryman, was seen to yawn, and the mayor said that he would take the ferry himself.

The ferry will be painted in spring, if Bruno Lind and the painters can agree on a colour before the river thaws.
`, "\nShare this\n\nRelated stories\n\nA heron is seen on the roof of the fish market\n\nThe river is lower than in any January since the first ferry\n\nAbout us\n\n© 2026 The Ferry Post\n"
	for _, c := range []struct {
		name, above, below string
		want               []string
	}{
		{"a by-word", "By Ana Ferreira\n\n6 January 2026\n", "", []string{"Ana Ferreira"}},
		{"a label above", "By\n\nAna Ferreira\n\n6 January 2026\n", "", []string{"Ana Ferreira"}},
		{"a name beside the date", "Ana Ferreira\n\n6 January 2026\n", "", []string{"Ana Ferreira"}},
		{"a day behind a small word", "Posted by Ana Ferreira on January 6, 2026\n", "", []string{"Ana Ferreira"}},
		{"a weekday of two words", "Nguyễn Thị Hoài Thu Thứ năm, 6/1/2026\n", "", []string{"Nguyễn Thị Hoài Thu"}},
		{"glued to such a weekday", "Nguyễn Thị Hoài ThuThứ năm, 6/1/2026\n", "", []string{"Nguyễn Thị Hoài Thu"}},
		{"a label of other stories", "6 January 2026\n\nLEGGI ANCHE\n", "", []string{}},
		{"two names parted by a bar", "By Ana Ferreira | Mario Brandt\n\n6 January 2026\n", "", []string{"Ana Ferreira", "Mario Brandt"}},
		{"who is in the picture", "By Ana Ferreira\n\n6 January 2026\n\nBruno Lind\n", "", []string{"Ana Ferreira"}},
		{"behind the story", "6 January 2026\n", "\nBy Ana Ferreira\n", []string{"Ana Ferreira"}},
		{"with a clock behind the story", "6 January 2026\n", "\nPosted by Ana Ferreira at 12:23:00 AM Labels: ferries\n", []string{"Ana Ferreira"}},
		{"with a clock in Spanish", "6 January 2026\n", "\nPublicado por Ana Ferreira a las 9:05 Etiquetas: barcos\n", []string{"Ana Ferreira"}},
		{"glued to the day", "January 6, 2026by Ana Ferreira9 min readAdd Comment\n", "", []string{"Ana Ferreira"}},
		{"the same name again", "By Ana Ferreira\n\n6 January 2026\n", "\nAna Ferreira\n", []string{"Ana Ferreira"}},
		{"an agency glued to the label of the day", "PTILast Updated: Jan 06, 2026, 09:30 AM IST\n", "", []string{"PTI"}},
		{"a domain glued to the label of the day", "FerryMarkets.comLast Updated: Jan 06, 2026, 09:30 AM IST\n", "", []string{"FerryMarkets.com"}},
		{"a domain in a sentence with a day", "January 6, 2026 Link to the boats of FerryMarkets.com\n", "", []string{}},
		{"the editors before an update", "La rédaction, Mis à jour le 6 janvier 2026 12:10\n", "", []string{"La rédaction"}},
		{"a label above a picture", "Article rédigé par\n\n[]\n\nferryinfo avec AFP\n\n6 January 2026\n", "", []string{"ferryinfo", "AFP"}},
		{"mail behind a Korean name", "6 January 2026\n", "\nKTB 김서연 (a@ktb.example)\n", []string{"김서연"}},
		{"initials with an agency", "6 January 2026\n", "\nA.G avec AFP\n", []string{"A.G", "AFP"}},
		{"two people right above other stories", "6 January 2026\n", "\nAna Ferreira avec Bruno Lind\n\nTop articles\n", []string{"Ana Ferreira", "Bruno Lind"}},
		{"mail among the last lines", "6 January 2026\n", "\nKTB 김서연 (a@ktb.example)\n\nYour news is our news, so write to us, or call us at any hour of the day.\n\nThe ferry has a telephone, which its ferryman answers when the river is calm.\n", []string{"김서연"}},
		{"the agency that is the source", "6. January 2026, 16:22 Quelle: dpa Bayern\n", "", []string{"dpa"}},
		{"the agency behind a section", "World NewsReuters\n\nUpdated: January 6, 2026 5:29 am\n", "", []string{"Reuters"}},
		{"an outlet in brackets above the day", "Ana Ferreira (Ferry Post Oslo)\n\n6 January 2026\n", "", []string{"Ana Ferreira"}},
		{"two below a label", "Written by:\n\nAna Ferreira\n\nMario Brandt\n\n6 January 2026\n", "", []string{"Ana Ferreira", "Mario Brandt"}},
		{"who updated the story", "By Ana Ferreira\n\nUpdated by Mario Brandt\n\nUpdated January 6, 2026\n", "", []string{"Ana Ferreira"}},
		{"a name between the day and a button", "Foto: Mario Brandt (Fergeposten)\n\nFergen måtte ta grep.\n\n06.01.26 23:35\n\nTuvva Mathilda Lølund\n\nTips meg\n\nLes også\n\nFergen ofret musikken for barna\n", "", []string{"Tuvva Mathilda Lølund"}},
		{"nobody", "6 January 2026\n", "", []string{}},
		{"who took the picture", "6 January 2026\n\nPhoto: Mario Brandt\n", "", []string{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Do(Page{Data: []byte(head + c.above + story + c.below + foot), Shape: ShapeText}, Options{})
			if !slices.Equal(r.Authors, c.want) {
				t.Errorf("got %q, want %q", r.Authors, c.want)
			}
		})
	}
}
