package dump

import (
	"strings"
	"testing"

	"shuck/extract/internal/fieldtest"
)

// TestFoldedFieldIsLinear counts the bytes that are allocated for a field of many lines.
func TestFoldedFieldIsLinear(t *testing.T) {
	work := func(lines int) uint64 {
		head := "HTTP/1.1 200 OK\r\nX-Long: a\r\n" + strings.Repeat(" folded\r\n", lines) + "\r\nstory"
		return fieldtest.AllocatedBy(func() {
			if _, content, ended := parseHTTP([]byte(head)); string(content) != "story" || !ended {
				t.Fatalf("content %q, ended %t", content, ended)
			}
		})
	}
	if once, fourTimes := work(5_000), work(20_000); fourTimes > 6*once {
		t.Errorf("%d bytes for 5,000 lines, %d for 20,000", once, fourTimes)
	}
}

func TestFoldedField(t *testing.T) {
	var fields fieldReader
	var have []string
	for _, line := range []string{"A: one\r\n", "\t two \r\n", " three\n", "b:x\n", "no field\n", " still none\n", "C:\n", " late\n", "\n"} {
		if name, value, _ := fields.next([]byte(line)); name != "" {
			have = append(have, name+"="+value)
		}
	}
	if want := "a=one two three;b=x;c= late"; strings.Join(have, ";") != want {
		t.Errorf("%q, want %q", strings.Join(have, ";"), want)
	}
}
