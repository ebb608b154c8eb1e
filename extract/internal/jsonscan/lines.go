package jsonscan

import (
	"bufio"
	"errors"
	"io"
)

// ErrTooLong is what comes of a line or a value above the limit, which is passed
// over.
var ErrTooLong = errors.New("it is too long")

// Lines reads the lines of a stream. The stream may be read otherwise between two
// calls of Next.
type Lines struct {
	in    *bufio.Reader
	limit int64
	long  []byte
}

// NewLines returns the lines of what in gives. Lines above the limit in bytes, their
// line ends apart, are passed over; 0 is no limit.
func NewLines(in *bufio.Reader, limit int64) *Lines { return &Lines{in: in, limit: limit} }

// Next returns the next line with its line end, which is good until the next call.
// With an error, io.EOF at the end, it returns what there is of the line; ErrTooLong
// passes over one.
func (l *Lines) Next() ([]byte, error) {
	line, err := l.in.ReadSlice('\n')
	if err != bufio.ErrBufferFull {
		return line, l.check(len(line), err)
	}
	l.long = l.long[:0]
	size := 0
	for {
		size += len(line)
		if l.limit == 0 || int64(size) <= l.limit+1 {
			l.long = append(l.long, line...)
		}
		if err != bufio.ErrBufferFull {
			return l.long, l.check(size, err)
		}
		line, err = l.in.ReadSlice('\n')
	}
}

func (l *Lines) check(size int, err error) error {
	if l.limit > 0 && int64(size) > l.limit+1 && (err == nil || err == io.EOF) {
		return ErrTooLong
	}
	return err
}
