package fields

import (
	"testing"
)

func TestNamesNobody(t *testing.T) {
	for name, want := range map[string]bool{
		"Ida Lund": false, "infoduck": false, "3i Harbour": false, "Tony Stark": false, "Page Turner": false,
		"CC BY": true, "CC-BY-SA 4.0": true, "Creative Commons Attribution": true, "2:54pm": true, "12:30 Uhr": true,
		`"pl"`: true, "href": true, "✉ Ida Lund ✉ Corresponding": true, "to Wikimedia projects": true, "Full Bio": true, "Start free trial": true,
		"No Comments": true, "Keine Kommentare": true, "Authorized Dealer": true, "Zur Person": true,
	} {
		if got := namesNobody(name); got != want {
			t.Errorf("%q: got %v", name, got)
		}
	}
}
