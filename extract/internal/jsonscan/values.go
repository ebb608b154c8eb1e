package jsonscan

import (
	"bufio"
	"bytes"
)

// Values reads the values at the top of a stream, or in an array there. To read one,
// call Seek, then Next; the stream may be looked at between the two.
type Values struct {
	in      *bufio.Reader
	limit   int64
	buffer  []byte
	inArray bool
	indent  int  // of the line that the last value started on
	isTorn  bool // the value before had no end
}

// recordMark stands before each value in sequences of JSON texts, RFC 7464.
const recordMark = '\x1e'

// NewValues returns the values of what in gives. Those above the limit in bytes are
// passed over; 0 is no limit.
func NewValues(in *bufio.Reader, limit int64) *Values { return &Values{in: in, limit: limit} }

// Tear says that the value before had no end, as behind damage in the stream.
func (v *Values) Tear() { v.isTorn = true }

// Seek goes to where the next value starts. Behind a value that had no end, that is
// the next line with an object as far in as it was. The error is that of the stream,
// io.EOF when there is no value left.
func (v *Values) Seek() error {
	column, isIndent := 0, true // of the line so far, which is all white space
	for {
		head, err := v.window()
		if err != nil {
			return err
		}
		switch c := head[0]; {
		case c == '\n':
			column, isIndent = -1, true
		case isSpace(c), c == recordMark:
		case v.isTorn && !(isIndent && c == '{' && column == v.indent) && !(isIndent && c == ']' && v.inArray):
			isIndent = false
		case c == ',', c == ']' && v.inArray, c == '[' && !v.inArray:
			v.inArray = c == '[' || c == ',' && v.inArray
			v.isTorn = false
		default:
			v.indent, v.isTorn = column, false
			return nil
		}
		column++
		v.skip(1)
	}
}

// Next takes the value that starts here, which is good until the next call. A value
// ends by its shape and need not be JSON. With an error, io.EOF at the end, it returns
// what there is of it; ErrTooLong passes over one.
func (v *Values) Next() ([]byte, error) {
	v.buffer = v.buffer[:0]
	var b brackets
	for size := int64(0); ; {
		head, err := v.window()
		if err != nil {
			return v.buffer, err
		}
		n := b.pass(head)
		size += int64(n)
		if v.limit == 0 || size <= v.limit {
			v.buffer = append(v.buffer, head[:n]...)
		}
		v.skip(n)
		if !b.ended {
			continue
		}
		v.isTorn = b.isTorn
		if v.limit > 0 && size > v.limit {
			return v.buffer, ErrTooLong
		}
		return bytes.TrimSpace(v.buffer), nil
	}
}

// window shows what is at hand, at least one byte.
func (v *Values) window() ([]byte, error) {
	if _, err := v.in.Peek(1); err != nil {
		return nil, err
	}
	return v.in.Peek(v.in.Buffered())
}

// skip takes n bytes that are at hand.
func (v *Values) skip(n int) { _, _ = v.in.Discard(n) }

// GoesOn reports whether the value that data starts with goes on behind it, other
// than in a string, where no line may end.
func GoesOn(data []byte) bool {
	var b brackets
	b.pass(data)
	return b.depth > 0 && !b.inString
}

// EndsInValue reports whether data ends within a string that is itself a value, or a
// key, of the object that data starts with.
func EndsInValue(data []byte) bool {
	var b brackets
	b.pass(data)
	return b.depth == 1 && b.inString && !b.ended
}

// Brackets find the end of a value: the bracket that closes the first, or what
// follows a value without brackets. A line end in a string, where none may be, ends
// it too.
type brackets struct {
	depth             int
	inString, escaped bool
	ended, isTorn     bool
}

// pass goes on in data up to the end of the value, or of data, and gives how far
// that is.
func (b *brackets) pass(data []byte) int {
	at := 0
	for at < len(data) && !b.ended {
		if b.inString && !b.escaped {
			if at += plainLength(data[at:]); at == len(data) {
				return at
			}
		}
		if b.byte(data[at]) {
			at++
		}
	}
	return at
}

// byte takes a byte. It reports false for one that is behind the value.
func (b *brackets) byte(c byte) bool {
	switch {
	case b.escaped:
		b.escaped = false
	case b.inString && c == '\n':
		b.ended, b.isTorn = true, true
	case b.inString:
		b.inString, b.escaped = c != '"', c == '\\'
		b.ended = !b.inString && b.depth == 0
	case c == '"':
		b.inString = true
	case c == '{', c == '[':
		b.depth++
	case b.depth == 0 && (c == ',' || c == ']' || c == '}' || isSpace(c)):
		b.ended = true
		return c == '}' // or nothing would be taken where it stands alone
	case c == '}', c == ']':
		b.depth--
		b.ended = b.depth == 0
	}
	return true
}
