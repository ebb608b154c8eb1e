package explanation

import (
	"fmt"
	"runtime"
	"testing"
)

// TestRoom holds that a page is not read again for each paragraph that it has otherwise.
func TestRoom(t *testing.T) {
	const paragraphs, perParagraph = 1000, 10_000
	var want, got []string
	blocks := make([]Block, paragraphs)
	for i := range blocks {
		text := fmt.Sprintf("The ferry %d stays in port, said the council on Monday", i)
		blocks[i] = Block{Number: i, Text: text, Body: text, Kept: true}
		want, got = append(want, text+", number."), append(got, text)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	reasons := bodyReasons(blocks, wantedBody{whole: want}, wantedBody{whole: got})
	runtime.ReadMemStats(&after)
	if len(reasons) < paragraphs || reasons[0].What != Changed || *reasons[0].Block != 0 || *reasons[paragraphs-1].Block != paragraphs-1 {
		t.Errorf("%d reasons, the first is %+v", len(reasons), reasons[0])
	}
	if took := after.TotalAlloc - before.TotalAlloc; took > paragraphs*perParagraph {
		t.Errorf("%d paragraphs took %d bytes each", paragraphs, took/paragraphs)
	}
}
