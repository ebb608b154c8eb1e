package extract

import "testing"

// TestCreditedUpdates reads the dates of dumps that have a label before them, most of them
// in the line of authors.
func TestCreditedUpdates(t *testing.T) {
	const prose = "The harbour master of Elm Point has asked the council for a second heron, because the first one is said to be lonely.\n\n" +
		"The council will vote on Thursday; a heron costs less than a gull net, the harbour master told its members, and it brings visitors.\n\n" +
		"Nobody has asked the heron, which was seen on the roof of the fish market with its back to the sea all morning.\n"
	for _, c := range []struct{ name, line, published, modified string }{
		{"an update", "By Ida Lund Updated May 4, 2023", "", "2023-05-04"},
		{"an update behind a mark", "By Ida Lund | Last updated: May 4, 2023", "", "2023-05-04"},
		{"in German", "Von Ida Lund Aktualisiert am 4. Mai 2023", "", "2023-05-04"},
		{"in French", "Par Ida Lund, mis à jour le 4 mai 2023", "", "2023-05-04"},
		{"in Spanish", "Por Ida Lund Actualizado 4 de mayo de 2023", "", "2023-05-04"},
		{"in Russian", "Автор: Ида Лунд Обновлено 4 мая 2023", "", "2023-05-04"},
		{"no label", "By Ida Lund May 4, 2023", "2023-05-04", ""},
		{"published", "By Ida Lund Published May 4, 2023", "2023-05-04", ""},
		{"both labels of one date", "By Ida Lund Published/Updated May 4, 2023", "2023-05-04", ""},
		{"both dates", "By Ida Lund Published May 4, 2023, updated May 6, 2023", "2023-05-04", "2023-05-06"},
		{"of an event", "Event date: May 21, 2023. Posted May 4, 2023", "2023-05-04", ""},
		{"of a copyright", "© May 9, 2023 The Quay Ledger\n\nMay 4, 2023", "2023-05-04", ""},
		{"today's", "Today is Sunday, May 21, 2023\n\nMay 4, 2023", "2023-05-04", ""},
		{"of a picture", "Photo: Elm Point on May 9, 2019\n\nMay 4, 2023", "2023-05-04", ""},
		{"an update in a line of its own", "Updated May 4, 2023", "2023-05-04", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			dump := "A second heron for Elm Point\n\n" + c.line + "\n\n" + prose
			r := Do(Page{Data: []byte(dump)}, Options{})
			if r.Published != c.published || r.Modified != c.modified {
				t.Errorf("got %q, changed %q, want %q, changed %q", r.Published, r.Modified, c.published, c.modified)
			}
		})
	}
}
