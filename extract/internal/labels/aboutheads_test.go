package labels

import "testing"

func TestHeadsAbout(t *testing.T) {
	for _, c := range []struct {
		line, below string
		want        bool
	}{
		{"About us", "", true},
		{"About Gull Holm Ferries:", "Gull Holm Ferries runs the boats.", true},
		{"ABOUT THE FERRIES OF GULL HOLM", "Founded in 1911, the FERRIES run to Gull Holm.", true},
		{"About the storm", "It took the landing stage.", false},
		{"About the storm", "The storm took the landing stage.", false},
		{"About Gull Holm", "It took the landing stage.", false},
		{"Gull Holm Ferries", "Gull Holm Ferries runs the boats.", false},
		{"Über die Gull-Holm-Fähren", "Die Gull-Holm-Fähren betreiben die Schiffe.", true},
		{"À propos d'Îles en Ligne", "Îles en Ligne exploite les bateaux.", true},
		{"Acerca de Gull Holm", "Gull Holm opera los barcos.", true},
		{"O firmie Promy Wyspy", "Promy Wyspy obsługuje statki.", true},
		{"О компании", "", true},
		{"О компании «Паромы»", "«Паромы» возит пассажиров.", true},
		{"Gull Holm Hakkında", "Gull Holm adalara gemi işletiyor.", true},
		{"ガルホルム・フェリーについて", "ガルホルム・フェリー株式会社は船を運航しています。", true},
		{"关于海鸥轮渡", "海鸥轮渡经营往返各岛的船只。", true},
		{"نبذة عن الشركة", "", true},
		{"गल होम के बारे में", "गल होम नावें चलाता है।", true},
		{"", "", false},
	} {
		if got := HeadsAbout(c.line, c.below); got != c.want {
			t.Errorf("%q above %q: %t, want %t", c.line, c.below, got, c.want)
		}
	}
}

func TestHeadsContact(t *testing.T) {
	for line, want := range map[string]bool{"Media contact:": true, "Pressekontakt": true, "お問い合わせ先": true, "Contact with the ferry was lost": false} {
		if got := HeadsContact(line); got != want {
			t.Errorf("%q: %t, want %t", line, got, want)
		}
	}
}
