// Package jsonscan reads JSON by its shape, several times as fast as encoding/json
// and without stopping for good at what is damaged: objects are cut into fields, and
// streams into values or lines. It knows nothing of what the values are for.
//
//	object.go     an object -> its fields
//	text.go       a string -> what it says
//	plain.go      a value -> one that all readers read alike
//	values.go     a stream -> the values in it, one by one
//	lines.go      a stream -> its lines, of any length up to a limit
//
// Every function may be called from any number of goroutines; a Values or a Lines is
// for one at a time.
package jsonscan

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
)

// ErrNotObject is what comes of data that is no JSON object, and ErrCut of data
// that ends too early for one. Their messages are about the data: "it is ...".
var (
	ErrNotObject = errors.New("it is not a JSON object")
	ErrCut       = errors.New("it is cut off")
)

// A Field is a key of an object with its value.
type Field struct {
	// Name is the key, decoded.
	Name string
	// Raw is the value as it stands in the data, which it is a part of. It is never
	// empty, but only its end is certain: inside it may be no JSON.
	Raw []byte

	text []byte // of a string that is decoded already, else nil
}

// IsText reports whether the value is a string.
func (f Field) IsText() bool { return f.Raw[0] == '"' }

// Text decodes a value that is a string. Bytes that are no UTF-8, and halves of
// surrogate pairs, become U+FFFD. What is returned is no part of the object and never
// nil, unless the string is no JSON: then the error is ErrNotObject.
func (f Field) Text() ([]byte, error) {
	if f.text != nil {
		return f.text, nil
	}
	return decode(f.Raw)
}

// Fields returns the fields of an object in the order of their names in it. Of fields
// with one name the last counts, at the place of the first; the others have to be JSON, as
// nobody else will see them. With an error, ErrNotObject or ErrCut, it returns the fields
// before it.
//
// Strings whose Text will be wanted are decoded while their end is looked for, rather
// than passed twice: those under names of which needs reports true. It may be nil.
func Fields(object []byte, needs func(name string) bool) ([]Field, error) {
	var fields []Field
	var places map[string]int // of all fields, once there are many
	s := scanner{data: object}
	for {
		name, ok, err := s.next()
		if err != nil || !ok {
			return fields, err
		}
		field := Field{Name: name}
		start := s.at
		if needs != nil && needs(name) {
			field.text = s.text()
		}
		if field.text == nil {
			err = s.passValue()
		}
		if err != nil {
			return fields, err
		}
		field.Raw = s.data[start:s.at]
		if at := placeOf(name, fields, places); at >= 0 {
			if !json.Valid(fields[at].Raw) {
				return fields, ErrNotObject
			}
			fields[at] = field
			continue
		}
		fields = append(fields, field)
		switch {
		case places != nil:
			places[name] = len(fields) - 1
		case len(fields) == manyFields:
			places = make(map[string]int, 2*manyFields)
			for at := range fields {
				places[fields[at].Name] = at
			}
		}
	}
}

// manyFields is from how many fields on they are not looked through one by one.
const manyFields = 16

// placeOf is where a field of a name is, or -1. Where places is not nil, it has all.
func placeOf(name string, fields []Field, places map[string]int) int {
	if places == nil {
		return slices.IndexFunc(fields, func(f Field) bool { return f.Name == name })
	}
	if at, ok := places[name]; ok {
		return at
	}
	return -1
}

// StartsObject reports whether data starts with an object as far as its first key and
// colon, or is an empty object.
func StartsObject(data []byte) bool {
	s := scanner{data: data}
	_, _, err := s.next()
	return err == nil
}

// A scanner reads the fields of one object.
type scanner struct {
	data []byte
	at   int
	open bool // a field has been read
}

// next goes to the value of the next field and gives its name, or false behind the
// last field. The value must be taken.
func (s *scanner) next() (name string, ok bool, err error) {
	first := byte('{')
	if s.open {
		first = ','
	}
	switch c := s.token(); {
	case s.open && c == '}':
		s.at++
		return "", false, s.end()
	case c != first:
		return "", false, s.wrong()
	}
	s.at++
	if c := s.token(); c == '}' && !s.open {
		s.at++
		return "", false, s.end()
	} else if c != '"' {
		return "", false, s.wrong()
	}
	s.open = true
	if name, err = s.name(); err != nil {
		return "", false, err
	}
	if s.token() != ':' {
		return "", false, s.wrong()
	}
	s.at++
	s.token()
	return name, true, nil
}

// name takes a key.
func (s *scanner) name() (string, error) {
	start := s.at
	if err := s.passString(); err != nil {
		return "", err
	}
	name, err := decode(s.data[start:s.at])
	return string(name), err
}

// token passes over space and shows the byte that follows, or 0.
func (s *scanner) token() byte {
	for ; s.at < len(s.data); s.at++ {
		if c := s.data[s.at]; !isSpace(c) {
			return c
		}
	}
	return 0
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// end makes sure that nothing follows the object.
func (s *scanner) end() error {
	if s.token(); s.at < len(s.data) {
		return ErrNotObject
	}
	return nil
}

func (s *scanner) wrong() error {
	if s.at >= len(s.data) {
		return ErrCut
	}
	return ErrNotObject
}

// text takes a string and decodes it on the way. Where there is none, or none that is
// JSON, it takes nothing and gives nil.
func (s *scanner) text() []byte {
	if s.at >= len(s.data) || s.data[s.at] != '"' {
		return nil
	}
	text, size, err := decodeNext(s.data[s.at:])
	if err != nil {
		return nil
	}
	s.at += size
	return text
}

// passValue goes behind a value of any kind, whether it is valid or not: behind a
// string, the bracket that closes what was opened, or all that is neither punctuation
// nor space.
func (s *scanner) passValue() error {
	for depth := 0; s.at < len(s.data); {
		switch s.data[s.at] {
		case '"':
			if err := s.passString(); err != nil {
				return err
			}
		case '{', '[':
			depth++
			s.at++
			continue
		case '}', ']':
			if depth--; depth < 0 {
				return ErrNotObject
			}
			s.at++
		case ',', ':', ' ', '\t', '\r', '\n':
			if depth == 0 {
				return ErrNotObject
			}
			s.at++
			continue
		default:
			s.passLiteral()
		}
		if depth == 0 {
			return nil
		}
	}
	return ErrCut
}

// passLiteral goes behind a number, true, false or null.
func (s *scanner) passLiteral() {
	end := bytes.IndexAny(s.data[s.at:], ",:{}[]\" \t\r\n")
	if end < 0 {
		end = len(s.data) - s.at
	}
	s.at += max(1, end)
}

// passString goes behind a string: behind the first quote that is not escaped, which
// one behind an even number of backslashes is not. Quotes alone are looked for, since
// most of what is in a string need not be looked at to find its end.
func (s *scanner) passString() error {
	for from := s.at + 1; ; {
		n := bytes.IndexByte(s.data[from:], '"')
		if n < 0 {
			s.at = len(s.data)
			return ErrCut
		}
		slashes, quote := 0, from+n
		for quote-slashes > from && s.data[quote-slashes-1] == '\\' {
			slashes++
		}
		if from = quote + 1; slashes%2 == 0 {
			s.at = from
			return nil
		}
	}
}
