package dump

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"

	"shuck/extract"
)

// Pages opens the file and gives the page in it. Where it cannot be had, the
// page has only its Source, and the error is an [*extract.Error] of the kind
// unreadable, damaged or too-large. Whether there is anything of use in the
// bytes is not looked at here.
//
// A File may be read from any goroutine, and more than once unless it has a
// Reader.
func (f File) Pages(maxBytes int64) iter.Seq2[extract.Page, error] {
	return func(yield func(extract.Page, error) bool) {
		data, err := f.read(maxBytes)
		if err != nil {
			yield(extract.Page{Source: f.Source}, err)
			return
		}
		yield(extract.Page{Source: f.Source, URL: f.URL, Data: data}, nil)
	}
}

// read gives the bytes of the page without the compression around them.
func (f File) read(maxBytes int64) ([]byte, error) {
	if f.Reader != nil {
		return readPage(f.Reader, maxBytes, 0)
	}
	file, err := os.Open(f.Source)
	if err != nil {
		return nil, unreadable(err)
	}
	defer file.Close()
	return readPage(file, maxBytes, sizeOf(file))
}

// sizeOf is the size of a regular file, or 0 where it cannot be known. It is
// a hint: the file may be growing.
func sizeOf(file *os.File) int64 {
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return 0
	}
	return info.Size()
}

// readPage unwraps and reads r to its end, or to one byte above the limit.
// sizeHint saves growing the buffer when the page is not compressed.
func readPage(r io.Reader, maxBytes, sizeHint int64) ([]byte, error) {
	inner, layers, err := unwrap(bufio.NewReader(r))
	if err != nil {
		return nil, readError(err, layers, 0)
	}
	if maxBytes > 0 {
		sizeHint = min(sizeHint, maxBytes)
		inner = io.LimitReader(inner, maxBytes+1)
	}
	var page bytes.Buffer
	if len(layers) == 0 {
		page.Grow(int(sizeHint) + bytes.MinRead) // MinRead: what ReadFrom wants free to see the end
	}
	if _, err := page.ReadFrom(inner); err != nil {
		return nil, readError(err, layers, page.Len())
	}
	if maxBytes > 0 && int64(page.Len()) > maxBytes {
		return nil, &extract.Error{
			Kind:    extract.ErrTooLarge,
			Message: fmt.Sprintf("the page is larger than the limit of %d bytes", maxBytes),
		}
	}
	return page.Bytes(), nil
}

// readError tells trouble with the compression, which names the layers it
// went through and what was read, from trouble with the file around it.
func readError(err error, layers []string, read int) error {
	var system *fs.PathError
	if len(layers) == 0 || errors.As(err, &system) {
		return unreadable(err)
	}
	reason := err.Error()
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		reason = "it is cut off"
	}
	return &extract.Error{
		Kind:    extract.ErrDamaged,
		Message: fmt.Sprintf("the %s data is damaged after %d bytes of the page: %s", layers[len(layers)-1], read, reason),
	}
}

// unreadable says why the system refused, without the path: the record and
// the message name it already.
func unreadable(err error) *extract.Error {
	var system *fs.PathError
	if errors.As(err, &system) {
		err = system.Err
	}
	return &extract.Error{Kind: extract.ErrUnreadable, Message: "cannot be read: " + err.Error()}
}
