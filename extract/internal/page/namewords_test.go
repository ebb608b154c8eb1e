package page

import (
	"testing"
)

// TestLowerCaseShare distinguishes buttons from names by how the dump prints their words
// elsewhere.
func TestLowerCaseShare(t *testing.T) {
	d := Parse(Page{Data: []byte("Ana Ferreira\n\nText Size\n\nThe size of a text and the ferry of Ana."), Shape: ShapeText})
	small := d.LowerCaseWords([]string{"Ana Ferreira", "Text Size"})
	for name, want := range map[string]float32{"Ana Ferreira": 0, "Text Size": 1} {
		if got := LowerCaseShare([]string{name}, small); got != want {
			t.Errorf("%q: got %g, want %g", name, got, want)
		}
	}
}
