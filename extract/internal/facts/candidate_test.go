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
		if said := LeftOut("topics", got); (said != nil) != (given > valuesMax) {
			t.Errorf("of %d values it says %q", given, said)
		}
	}
}
