package shard

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"os"

	"shuck/extract/dump"
)

// All inputs of a run stand one behind the other on one line of bytes, which is cut
// into parts of one length. A file belongs to the part in which it begins. One that
// can be cut gives to each part the pages that begin there. So parts follow each other
// as the inputs do, and what they gave is joined by writing it in their order.

// A Plan is where a part begins and ends on that line.
type Plan struct {
	from, to, all int64
	isLast        bool
	at            int64 // where the next file begins
}

// A Measure adds up inputs, to make a Plan.
type Measure struct {
	all  int64
	list hash.Hash
}

// NewMeasure returns one of no inputs.
func NewMeasure() *Measure { return &Measure{list: sha256.New()} }

// Add takes the next input.
func (m *Measure) Add(file dump.File) {
	size := sizeOf(file.Source)
	m.all += size
	fmt.Fprintf(m.list, "%q %q %d\n", file.Source, file.URL, size)
}

// Sum tells one list of inputs from another.
func (m *Measure) Sum() string { return hex.EncodeToString(m.list.Sum(nil)[:16]) }

// Plan is that of a part of these inputs.
func (m *Measure) Plan(p Part) *Plan {
	border := func(n int) int64 { // all*n/of, without all*n
		of, n64 := int64(p.Of), int64(n)
		return m.all/of*n64 + m.all%of*n64/of
	}
	return &Plan{from: border(p.Number - 1), to: border(p.Number), all: m.all, isLast: p.Number == p.Of}
}

// Take gives what of the next input belongs to the part: all of it, where the range is
// nil, or what begins in a range.
func (p *Plan) Take(file dump.File) (r *dump.Range, ok bool) {
	begin, end := p.at, p.at+sizeOf(file.Source)
	p.at = end
	begins := p.from <= begin && begin < p.to || p.isLast && begin == p.all
	switch {
	case begin >= p.from && end <= p.to, end <= p.from, begin >= p.to:
		return nil, begins
	case file.CanBeCut():
		return &dump.Range{From: max(0, p.from-begin), To: min(end, p.to) - begin}, true
	}
	return nil, begins
}

// sizeOf is the size of a file, 0 for what is none.
func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return 0
	}
	return info.Size()
}
