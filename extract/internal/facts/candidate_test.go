package facts

import (
	"slices"
	"testing"
)

func TestValuesAreBounded(t *testing.T) {
	for given, want := range map[int]int{0: 0, 2: 2, valuesMax: valuesMax, valuesMax + 1: valuesMax} {
		got := Values(slices.Repeat([]string{"ferry"}, given)...)
		if len(got) != want {
			t.Errorf("%d candidates of %d values, want %d", len(got), given, want)
		}
	}
}
