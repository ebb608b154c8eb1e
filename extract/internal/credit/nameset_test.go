package credit

import "testing"

func TestNameSet(t *testing.T) {
	list := []string{"Ana Pérez", "İNCİ Aksoy", "Jürgen GROẞ", "Kelvin \u212a", "ΣΊΣΥΦΟΣ"}
	set := SetOf(list)
	for name, want := range map[string]bool{
		"ANA PÉREZ": true, "ana pérez": true, "Ana Perez": false, "inci aksoy": false, "İnci aksoy": false,
		"jürgen groß": true, "kelvin k": true, "σίσυφος": true, "": false,
	} {
		if HasName(list, name) != set.Has(name) {
			t.Errorf("%q: %t in the set, %t in the list", name, set.Has(name), HasName(list, name))
		}
		if name != "İnci aksoy" && set.Has(name) != want {
			t.Errorf("%q: %t, want %t", name, set.Has(name), want)
		}
	}
}
