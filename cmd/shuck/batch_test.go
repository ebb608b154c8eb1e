package main

import (
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"

	"shuck/extract"
	"shuck/extract/dump"
)

// batched gives how many inputs there are in each batch of a file.
func batched(from *origin, add func(*batch, *origin)) (sizes []int) {
	b := &batch{yield: func(held []input) bool {
		sizes = append(sizes, len(held))
		return len(sizes) < 3
	}}
	add(b, b.before(from))
	b.pass()
	return sizes
}

func TestBatches(t *testing.T) {
	failed := input{event: pageFailed}
	large := failed
	large.page.Extra = map[string]json.RawMessage{"a": make([]byte, batchBytes)}
	for name, test := range map[string]struct {
		inputs []input
		want   []int
	}{
		"none":         {nil, nil},
		"up to a page": {[]input{failed, failed, {event: pageDone}, failed}, []int{3, 1}},
		"many":         {slices.Repeat([]input{failed}, batchInputs+2), []int{batchInputs, 2}},
		"large":        {[]input{failed, large, failed}, []int{2, 1}},
		"enough":       {slices.Repeat([]input{{event: pageDone}}, 5), []int{1, 1, 1}},
	} {
		sizes := batched(&origin{}, func(b *batch, _ *origin) {
			for _, in := range test.inputs {
				b.add(in)
			}
		})
		if !slices.Equal(sizes, test.want) {
			t.Errorf("%s: %v, want %v", name, sizes, test.want)
		}
	}
}

// TestNothingWaitsInABatch reads a stream again when inputs are held.
func TestNothingWaitsInABatch(t *testing.T) {
	from := &origin{file: dump.File{Source: "-", Reader: strings.NewReader("more")}}
	sizes := batched(from, func(b *batch, from *origin) {
		b.add(input{event: pageFailed, page: extract.Page{Source: "-#0"}})
		_, _ = io.ReadAll(from.file.Reader)
		b.add(input{event: pageFailed})
	})
	if !slices.Equal(sizes, []int{1, 1}) {
		t.Errorf("batches of %v", sizes)
	}
}
