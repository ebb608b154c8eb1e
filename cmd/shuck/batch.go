package main

import (
	"io"

	"shuck/cmd/shuck/internal/pathname"
)

// A batch is inputs of a file on their way to a worker: a page with the inputs before it
// that cost next to nothing, such as lines of JSON without a page, of which a file may
// have millions. Handing them on, writing and telling them one by one would cost more
// than they do.
//
// No input waits in a batch for what has not come yet: what is held is passed on before
// a stream is read, which may have nothing for hours.
type batch struct {
	yield func([]input) bool
	most  int // inputs
	held  []input
	bytes int  // of what they carry
	ended bool // nobody wants more
}

const (
	batchInputs = 256
	batchBytes  = 64 << 10
)

// before gives the file that inputs come from as one that passes on what is held before
// it is read.
func (b *batch) before(from *origin) *origin {
	b.most = batchInputs
	switch {
	case from.file.Reader != nil:
		from.file.Reader = readerBehind{from.file.Reader, b}
	case pathname.IsPipe(from.file.Source):
		b.most = 1
	}
	return from
}

// add takes the next input, and reports whether more are wanted.
func (b *batch) add(in input) bool {
	if b.ended {
		return false
	}
	b.held = append(b.held, in)
	b.bytes += in.carries()
	if in.event == pageDone || len(b.held) >= b.most || b.bytes >= batchBytes {
		b.pass()
	}
	return !b.ended
}

// pass passes on what is held.
func (b *batch) pass() {
	if b.ended || len(b.held) == 0 {
		return
	}
	held := b.held
	b.held, b.bytes = nil, 0
	b.ended = !b.yield(held)
}

// carries is how much memory an input holds beside what all do.
func (in input) carries() int {
	size := len(in.page.Data)
	for name, value := range in.page.Extra {
		size += len(name) + len(value)
	}
	return size
}

// A readerBehind passes on a batch before it reads.
type readerBehind struct {
	io.Reader
	batch *batch
}

func (r readerBehind) Read(p []byte) (int, error) {
	r.batch.pass()
	return r.Reader.Read(p)
}
