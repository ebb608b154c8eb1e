package dateline

import "testing"

// TestParseTextFirst: in a story that is nothing but text an unknown name is a place with
// less beside it than on a page; what speakers and rubrics open with is none.
func TestParseTextFirst(t *testing.T) {
	const rest = "The court has ordered a brewery to open the footpath along the river again."
	for _, c := range []struct {
		open  string
		named bool // by the story
		place string
	}{
		{"LUDFORD: ", false, "LUDFORD"},
		{"LUDFORD : ", false, "LUDFORD"},
		{"LUDFORD = ", false, "LUDFORD"},
		{"LUDFORD // ", false, "LUDFORD"},
		{"LUDFORD, Tue: ", false, "LUDFORD"},
		{"LUDFORD CITY: ", false, "LUDFORD CITY"},
		{"LUDFORD, Norland — ", false, "LUDFORD, Norland"},
		{"LUDFORD, Norland: ", false, "LUDFORD, Norland"},
		{"LUDFORD, Norland, Feb. 17, 2026 — ", false, "LUDFORD, Norland"},
		{"LUDFORD AND TARNOWEK — ", false, "LUDFORD AND TARNOWEK"},
		{"LUDFORD and TARNOWEK, Norland — ", false, "LUDFORD and TARNOWEK, Norland"},
		{"Ludford, Feb 17: ", false, "Ludford"},
		{"Upper Ludford, 17 February — ", false, "Upper Ludford"},
		{"LUDFORD, 17/02 — ", false, "LUDFORD"},
		{"LUDFORD (Staff Reporter): ", false, "LUDFORD"},
		{"(LUDFORD, Norland) — ", false, "LUDFORD, Norland"},
		{"(LUDFORD) — ", true, "LUDFORD"},
		{"[LUDFORD] ", false, "LUDFORD"},
		{"LUDFORD. ", true, "LUDFORD"},
		{"Obernwik/Tarnow – ", false, "Obernwik/Tarnow"},
		{"**LUDFORD** (AP) — ", false, "LUDFORD"},
		{"**OSLO** — ", false, "OSLO"},

		{"ODA BRINK: ", false, ""},
		{"(NEXSTAR) — ", false, ""},
		{"LUDFORD. ", false, ""},
		{"ODA BRINK, HOST: ", false, ""},
		{"BRINK, Host: ", false, ""},
		{"EXCLUSIVE: ", false, ""},
		{"QORBELTH_ ", false, "QORBELTH"},
		{"KAMPUNG QORBEL: ", false, "KAMPUNG QORBEL"},
		{"ODA BRINK: ", false, ""},
		{"Qorbelth de la Selm.- ", false, "Qorbelth de la Selm"},
		{"Qorbelth.- ", true, "Qorbelth"},
		{"Respuesta.- ", false, ""},
		{"Alt Selm/Neu Selm – ", true, "Alt Selm/Neu Selm"},
		{"Horní Sel 22. února (ČTK) - ", false, "Horní Sel"},
		{"WEATHER: ", false, ""},
		{"[VIDEO] ", false, ""},
		{"[UPDATE] ", false, ""},
		{"ROUND-UP: ", false, ""},
		{"NASA: ", false, ""},
		{"Growers: ", false, ""},
		{"DEAR ABBY: ", false, ""},
		{"DIE ZEIT: ", false, ""},
		{"CVE-2024-49113: ", false, ""},
		{"Updated, Feb 17: ", false, ""},
		{"Text/Foto – ", false, ""},
		{"**Note** ", false, ""},
		{"QUICK SUMMARY: ", false, ""},
		{"TLDR: ", false, ""},
		{"OUR TOP PICK: ", false, ""},
		{"PanARMENIAN.Net - ", false, ""},
		{"INTERNATIONAL Golden ", true, ""},
		{"A HUNTER who ", true, ""},
		{"THE VENEZUELAN INSTITUTE for ", true, ""},
	} {
		dl, _ := ParseTextFirst(c.open+rest, func(string) bool { return c.named })
		if dl.Place != c.place {
			t.Errorf("%q: place %q, want %q", c.open, dl.Place, c.place)
		}
		if dl.Place != "" && (c.open + rest)[dl.End:] != rest {
			t.Errorf("%q: the story begins at %q", c.open, (c.open + rest)[dl.End:])
		}
	}
}

// TestParseTextFirstDay: a day in numbers is one where only one of them can be the month.
func TestParseTextFirstDay(t *testing.T) {
	const rest = "The court has ordered a brewery to open the footpath along the river again."
	for open, want := range map[string]int{"LUDFORD, 17/02 — ": 17, "LUDFORD, 02.17.2026 — ": 17, "LUDFORD, 03/02 — ": 0} {
		dl, _ := ParseTextFirst(open+rest, func(string) bool { return false })
		if dl.Place != "LUDFORD" || dl.Day != want {
			t.Errorf("%q: %q on day %d, want %d", open, dl.Place, dl.Day, want)
		}
	}
}
