package exit

import (
	"errors"
	"io"
	"os"
	"syscall"
)

// An Output is where a run writes to. It remembers that something could not be written,
// whether or not the command has asked for that.
type Output struct {
	to  io.Writer
	err error
}

// NewOutput returns an Output that writes to a stream.
func NewOutput(to io.Writer) *Output { return &Output{to: to} }

// Write writes to the stream.
func (o *Output) Write(p []byte) (int, error) {
	n, err := o.to.Write(p)
	if o.err == nil {
		o.err = err
	}
	return n, err
}

// Stream is what is written to, for who asks whether it is a terminal.
func (o *Output) Stream() any { return o.to }

// Err is the first error of Write, but that the reader has gone.
func (o *Output) Err() error {
	if IsClosedPipe(o.err) {
		return nil
	}
	return o.err
}

// WhileRead returns a writer that drops what is written once the reader has gone, as
// head does when it has seen enough: for commands whose code says what they found, which
// then is to be found to its end.
func WhileRead(to io.Writer) io.Writer { return &whileRead{to: to} }

type whileRead struct {
	to     io.Writer
	isGone bool
}

func (w *whileRead) Write(p []byte) (int, error) {
	if w.isGone {
		return len(p), nil
	}
	n, err := w.to.Write(p)
	if IsClosedPipe(err) {
		w.isGone = true
		return len(p), nil
	}
	return n, err
}

// IsClosedPipe reports whether an error says that the reader of an output has gone.
func IsClosedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, os.ErrClosed) || errors.Is(err, io.ErrClosedPipe)
}
