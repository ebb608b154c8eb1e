package dump

import (
	"bytes"
	"errors"
	"io"
)

// readValues gives a page for each object of an array, or of objects on several
// lines behind each other.
func (j *jsonReader) readValues() bool {
	values := valueReader{feed: j.feed, limit: j.meter.page}
	for {
		err := values.toNext()
		if err == io.EOF {
			return j.failEmpty(j.since, j.name, "JSON file")
		}
		source := j.source()
		var value []byte
		if err == nil {
			value, err = values.next()
		}
		switch {
		case errors.Is(err, errLongLine):
			if !j.fail(source, tooLarge("object", j.meter.page)) {
				return false
			}
		case err != nil && err != io.EOF:
			if !j.fail(source, readError(err, "object", len(value))) {
				return false
			}
			if !j.resume("") {
				return true
			}
			values.isTorn = true
		case !j.giveObject(source, "object", value, false):
			return false
		}
	}
}

// A valueReader takes JSON apart into the values at its top, or in an array there.
type valueReader struct {
	*feed
	limit   int64
	buffer  []byte
	inArray bool
	indent  int  // of the line that the last value started on
	isTorn  bool // the value before had no end
}

// toNext goes to where the next value starts. Behind a value that had no end, that
// is the next line with an object as far in as it was.
func (v *valueReader) toNext() error {
	column, isIndent := 0, true // of the line so far, which is all white space
	for {
		head, err := v.window()
		if err != nil {
			return err
		}
		switch c := head[0]; {
		case c == '\n':
			column, isIndent = -1, true
		case isJSONSpace(c):
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

// next takes the value that starts here, which is good until the next call. With
// an error, io.EOF at the end, it gives what there is of it.
func (v *valueReader) next() ([]byte, error) {
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
			return v.buffer, errLongLine
		}
		return bytes.TrimSpace(v.buffer), nil
	}
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
	case b.depth == 0 && (c == ',' || c == ']' || c == '}' || isJSONSpace(c)):
		b.ended = true
		return c == '}' // or nothing would be taken where it stands alone
	case c == '}', c == ']':
		b.depth--
		b.ended = b.depth == 0
	}
	return true
}
