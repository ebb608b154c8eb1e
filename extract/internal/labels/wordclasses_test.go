package labels

import (
	"strings"
	"testing"

	"shuck/extract/internal/words"
)

func TestWordClassesOf(t *testing.T) {
	of := func(text string) string {
		words := words.Hash(text, nil)
		var names []string
		for k := range WordClassCount {
			if WordClassesOf(words)>>k&1 == 1 {
				names = append(names, WordClasses[k].Name)
			}
		}
		return strings.Join(names, " ")
	}
	for text, want := range map[string]string{
		"Share this": "share", "Teilen": "share", "Shareholders met": "", "Add to basket": "shop", "The harbour was calm": "",
		"12 min ago": "time", "Todos los derechos reservados": "rights",
	} {
		if got := of(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
