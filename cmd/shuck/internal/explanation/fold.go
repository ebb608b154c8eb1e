package explanation

import (
	"bytes"
	"fmt"
	"strings"

	"shuck/cmd/shuck/internal/terminal"
)

// A run of dropped blocks is folded from foldMin blocks on. A block of foldWords words
// or more, and one whose score is not far below that of the body, stay in sight: they are
// what one looks for when a paragraph is missing.
const (
	foldMin   = 4
	foldWords = 15
	foldShare = 0.5
)

// folded cuts the blocks of a page into runs: those of one block are shown, longer ones
// are folded.
func folded(p Page, fold bool) [][]Block {
	var runs [][]Block
	for start := 0; start < len(p.Blocks); {
		end := start
		for fold && end < len(p.Blocks) && isDull(p.Blocks[end], p.Above) {
			end++
		}
		if end-start >= foldMin {
			runs = append(runs, p.Blocks[start:end])
			start = end
			continue
		}
		for end = max(end, start+1); start < end; start++ {
			runs = append(runs, p.Blocks[start:start+1])
		}
	}
	return runs
}

// isDull reports whether nobody misses a block.
func isDull(b Block, above float64) bool {
	return !b.Kept && b.Field == nil && b.Score < foldShare*above && len(strings.Fields(b.Text)) < foldWords
}

// fold shows a run of dropped blocks on one line, and what was against most of them.
func (t Text) fold(w *bytes.Buffer, run []Block) {
	low, high := run[0].Score, run[0].Score
	texts := make([]string, len(run))
	for i, b := range run {
		low, high = min(low, b.Score), max(high, b.Score)
		texts[i] = oneLine(b.Text)
	}
	scores := fmt.Sprintf("%.2f", low)
	if high-low >= 0.01 {
		scores = fmt.Sprintf("%.2f to %.2f", low, high)
	}
	last := run[len(run)-1].Number
	head := fmt.Sprintf("%s %4d to %d, %d blocks, %s: ", signDropped, run[0].Number, last, len(run), scores)
	t.line(w, terminal.Faint, head, strings.Join(texts, " · "))
	if why := commonest(run); why != "" {
		t.wrapped(w, terminal.Faint, indent, "most of them: "+why)
	}
}

// commonest is what was against most blocks of a run: a step, or the feature that moved
// most of them down.
func commonest(run []Block) string {
	counts := map[string]int{}
	best := ""
	for _, b := range run {
		why := b.Why
		for _, m := range b.Moved {
			if why == "" && m.Added < 0 {
				why = m.Words
			}
		}
		if why == "" {
			continue
		}
		counts[why]++
		if counts[why] > counts[best] {
			best = why
		}
	}
	return best
}
