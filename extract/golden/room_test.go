package golden

import (
	"fmt"
	"strings"
	"testing"

	"shuck/extract/internal/fieldtest"
)

// TestRoom holds that what is long on one side is not read once for each piece of the other.
func TestRoom(t *testing.T) {
	const pieces, perByte = 2000, 200
	paragraphs := make([]string, pieces)
	for i := range paragraphs {
		paragraphs[i] = fmt.Sprintf("The ferry %d stays in port, said the council.", i)
	}
	text := strings.Join(paragraphs, "\n\n")
	for name, f := range map[string]func(){
		"many paragraphs in one": func() { diffText(text, strings.Join(paragraphs, " ")) },
		"many phrases":           func() { phraseRule{phrases: paragraphs}.check(value{any: text}) },
	} {
		if took := fieldtest.AllocatedBy(f); took > uint64(perByte*len(text)) {
			t.Errorf("%s: %d bytes took %d", name, len(text), took)
		}
	}
}
