package body

import "testing"

func TestAreLineNumbers(t *testing.T) {
	for text, want := range map[string]bool{
		"1\n2\n3": true, "41 42": true, "1": false, "1\n3": false, "x = 1": false, "": false,
	} {
		if got := areLineNumbers(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
