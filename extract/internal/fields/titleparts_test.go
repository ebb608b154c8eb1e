package fields

import (
	"strings"
	"testing"
)

// TestWithoutBarredNames cuts names off titles, of which no more than a title has.
func TestWithoutBarredNames(t *testing.T) {
	const headline, name = "Ferry stays in port", " | Opinion"
	for names, want := range map[int]int{0: 0, 1: 0, partsMax: 0, partsMax + 2: 2} {
		title := headline + strings.Repeat(name, names)
		if have := withoutBarredNames(title); have != headline+strings.Repeat(name, want) {
			t.Errorf("%q becomes %q", title, have)
		}
	}
}
