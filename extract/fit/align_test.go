package fit

import (
	"slices"
	"strings"
	"testing"
)

// TestAlign lays blocks along a gold: the number of gold words up to the end of
// each block, -1 where it has no place.
func TestAlign(t *testing.T) {
	const gold = "red blue red green the ferry left the harbour at noon red"
	for _, c := range []struct {
		name   string
		blocks string // divided by bars
		want   []int
	}{
		{"in order", "red|blue|red|green", []int{1, 2, 3, 4}},
		{"a word that is not there", "red|yellow|blue", []int{1, -1, 2}},
		{"a long block", "menu|the ferry left the harbour at noon|red", []int{-1, 11, 12}},
		{"a long block with one word changed at its end", "the ferry left the harbour at midnight|red", []int{11, 12}},
		{"too few words in common", "the ferry left for an island far away", []int{-1}},
		{"out of order", "the ferry left the harbour at noon|green", []int{11, -1}},
		{"nothing", "", []int{-1}},
	} {
		var blocks [][]string
		for block := range strings.SplitSeq(c.blocks, "|") {
			blocks = append(blocks, words(block))
		}
		if got := newAligner(words(gold)).align(blocks); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}
