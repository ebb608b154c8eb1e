package words

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
		{"渡し船「かもめ」:海辺新聞", []string{"渡し船「かもめ」", "海辺新聞"}},
		{"- Coast", []string{"Coast"}},
		{"", nil},
	} {
		var got []string
		for _, part := range CutTitle(c.title) {
			got = append(got, c.title[part.From:part.To])
		}
		if !slices.Equal(got, c.parts) {
			t.Errorf("%q: got %q, want %q", c.title, got, c.parts)
		}
	}
}

// TestWithoutWideNames cuts short names in scripts without spaces off titles.
func TestWithoutWideNames(t *testing.T) {
	for _, c := range [][2]string{
		{"渡轮停航直到面包师康复_港口频道_海岸网", "渡轮停航直到面包师康复"},
		{"渡轮停航直到面包师康复", "渡轮停航直到面包师康复"},
		{"海岸网_渡轮停航直到面包师康复的那一天为止", "海岸网_渡轮停航直到面包师康复的那一天为止"},
		{"鐘樓 岸邊新聞", "鐘樓 岸邊新聞"},
		{"Ferry stays in port | Coast", "Ferry stays in port | Coast"},
		{"", ""},
	} {
		if got := WithoutWideNames(c[0]); got != c[1] {
			t.Errorf("%q: got %q, want %q", c[0], got, c[1])
		}
	}
}
