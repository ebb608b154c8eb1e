package golden

import (
	"bytes"
	"fmt"
	"testing"
)

// TestLinesOfLongGolden reads a golden of many records, with a mistake in the last.
func TestLinesOfLongGolden(t *testing.T) {
	const records = 20_000
	var b bytes.Buffer
	for i := range records {
		fmt.Fprintf(&b, "{\"source\": \"a.zip#%d\", \"headline\": null}\n", i)
	}
	b.WriteString("{\"source\": \"a.zip#last\", \"nonsense\": 1}\n")
	file, problems := parseGolden("long.golden.json", b.Bytes())
	if len(problems) != 1 || problems[0].Line != records+1 {
		t.Errorf("%d problems, want one in line %d", len(problems), records+1)
	}
	for i, e := range file.entries {
		if e.line != i+1 {
			t.Fatalf("record %d is in line %d", i, e.line)
		}
	}
}

func TestLineAt(t *testing.T) {
	data := []byte("a\n\nbc\n")
	p := &parser{data: data, newlines: newlinesOf(data)}
	for offset := range len(data) + 2 {
		if have, want := p.lineAt(offset), 1+bytes.Count(data[:min(offset, len(data))], []byte("\n")); have != want {
			t.Errorf("offset %d is in line %d, want %d", offset, have, want)
		}
	}
}
