package extract

import (
	"math"
	"os"
	"strings"
	"testing"

	"shuck/extract/internal/fieldtest"
	"shuck/extract/internal/score"
)

// An explanation has the record of Extract, and a reason for every block.
func TestExplain(t *testing.T) {
	data, err := os.ReadFile("../testdata/pages/harbour-bridge.html")
	if err != nil {
		t.Fatal(err)
	}
	d, err := Parse(Page{Data: data})
	if err != nil {
		t.Fatal(err)
	}
	e := Explain(d, Options{})
	if got, want := e.Record.Body, Extract(d, Options{}).Body; got != want {
		t.Errorf("explained body is %q, extracted %q", got, want)
	}
	in := 0
	for i, b := range e.Blocks {
		if b.InBody {
			in++
		}
		if b.InBody != (b.Score >= e.Above) && b.Step == "" {
			t.Errorf("block %d is in the body: %v, with a score of %.2f, and no step says why", i, b.InBody, b.Score)
		}
		if len(b.Moved) != movedMax {
			t.Errorf("block %d: %d features moved it", i, len(b.Moved))
		}
		if cap(b.Moved) > 2*movedMax {
			t.Errorf("block %d keeps room for %d features", i, cap(b.Moved))
		}
		for k, m := range b.Moved {
			if m.Feature == "score" {
				t.Errorf("block %d is explained by its own score", i)
			}
			if k > 0 && math.Abs(m.Added) > math.Abs(b.Moved[k-1].Added) {
				t.Errorf("block %d: %s moved it more than %s before it", i, m.Feature, b.Moved[k-1].Feature)
			}
		}
	}
	if in == 0 {
		t.Error("no block is in the body")
	}
	if len(e.Kinds) != len(score.FittedKinds) || e.Kinds[0].Kind != e.Record.Kind {
		t.Errorf("kinds are %v, of the record %s", e.Kinds, e.Record.Kind)
	}
	if e.Fields["headline"] == nil {
		t.Error("no candidates for the headline")
	}
}

// TestExplainRoom holds that an explanation keeps what it says of a block, and no more:
// the rows of a page and words of which most are never shown are many times as large.
func TestExplainRoom(t *testing.T) {
	const blocks, perBlock = 2000, 2000
	for name, piece := range map[string]string{"markup": "<p>Ferry stays", "text": "Ferry stays\n\n"} {
		d, err := Parse(Page{Data: []byte(strings.Repeat(piece, blocks))})
		if err != nil {
			t.Fatal(err)
		}
		Explain(d, Options{}) // what is made once
		record := fieldtest.AllocatedBy(func() { Extract(d, Options{}) })
		explained := fieldtest.AllocatedBy(func() { Explain(d, Options{}) })
		if more := (explained - record) / blocks; more > perBlock {
			t.Errorf("%s: %d bytes for each block, beside those of the record", name, more)
		}
	}
}
