package score

import (
	"slices"
	"testing"

	"shuck/extract/internal/page"
)

// TestWordTokens: a block is weighed by its words and by every two that follow
// each other, a short one by others than a paragraph.
func TestWordTokens(t *testing.T) {
	const long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
	d := page.Parse(page.Page{Data: []byte("<p>Sign up now</p><p>now sign up</p><p>Sign</p><p>" + long + "</p><p>one two</p>"), Shape: page.ShapeHTML})
	common := func(a, b int) int {
		n := 0
		for _, token := range WordTokens(d, a) {
			if slices.Contains(WordTokens(d, b), token) {
				n++
			}
		}
		return n
	}
	for _, c := range []struct {
		name string
		got  int
		want int
	}{
		{"three words and two pairs", len(WordTokens(d, 0)), 5},
		{"the same words and one pair in another order", common(0, 1), 4},
		{"one word and no pair", len(WordTokens(d, 2)), 1},
		{"a paragraph's words are others", common(4, 3), 0},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d tokens, want %d", c.name, c.got, c.want)
		}
	}
}
