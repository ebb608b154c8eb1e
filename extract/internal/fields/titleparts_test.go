package fields

import (
	"slices"
	"testing"
)

// TestCutTitle cuts titles at the signs that may part names from a headline, and at no
// others.
func TestCutTitle(t *testing.T) {
	for _, c := range []struct {
		title string
		parts []string
	}{
		{"Ferry stays in port - Coast", []string{"Ferry stays in port", "Coast"}},
		{"Ferry stays in port_Harbour_Coast News", []string{"Ferry stays in port", "Harbour", "Coast News"}},
		{"Ferry stays in port--Coast", []string{"Ferry stays in port", "Coast"}},
		{"Coast :: Ferry stays in port ::", []string{"Coast", "Ferry stays in port"}},
		{"Coast: Ferry stays", []string{"Coast", "Ferry stays"}},
		{"A ninety-year-old ferry at 12:30", []string{"A ninety-year-old ferry at 12:30"}},
		{"Either/or", []string{"Either/or"}},
		{"渡轮停航-港口频道 海岸网", []string{"渡轮停航", "港口频道", "海岸网"}},
		{"- Coast", []string{"Coast"}},
		{"", nil},
	} {
		var got []string
		for _, part := range cutTitle(c.title) {
			got = append(got, c.title[part.from:part.to])
		}
		if !slices.Equal(got, c.parts) {
			t.Errorf("%q: got %q, want %q", c.title, got, c.parts)
		}
	}
}
