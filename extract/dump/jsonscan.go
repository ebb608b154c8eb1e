package dump

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/bits"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// errJSON is what comes of a line that is no JSON object. errJSONCut is for
// one that ends too early.
var (
	errJSON    = errors.New("it is not a JSON object")
	errJSONCut = errors.New("it is cut off")
)

// A jsonScanner reads the fields of one JSON object on one line, as
// encoding/json does but several times as fast: strings are decoded in one go
// where they stand, and other values are passed over.
type jsonScanner struct {
	data []byte
	at   int
	open bool // a field has been read
}

// next goes to the value of the next field and gives its name, or false
// behind the last field. The value must be taken by text or by raw.
func (s *jsonScanner) next() (name string, ok bool, err error) {
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
	key, err := s.text()
	if err != nil {
		return "", false, err
	}
	if s.token() != ':' {
		return "", false, s.wrong()
	}
	s.at++
	s.token()
	return string(key), true, nil
}

// token passes over space and shows the byte that follows, or 0.
func (s *jsonScanner) token() byte {
	for ; s.at < len(s.data); s.at++ {
		if c := s.data[s.at]; !isJSONSpace(c) {
			return c
		}
	}
	return 0
}

func isJSONSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// end makes sure that nothing follows the object.
func (s *jsonScanner) end() error {
	if s.token(); s.at < len(s.data) {
		return errJSON
	}
	return nil
}

func (s *jsonScanner) wrong() error {
	if s.at >= len(s.data) {
		return errJSONCut
	}
	return errJSON
}

// plainLength is how many bytes of a string stand for themselves before the
// first that does not: a quote, a backslash or a control. It looks at eight at
// a time, by the arithmetic for finding a byte in a word.
func plainLength(text []byte) int {
	const each, high = 0x0101010101010101, 0x8080808080808080
	n := 0
	for ; len(text)-n >= 8; n += 8 {
		word := binary.LittleEndian.Uint64(text[n:])
		quote, slash := word^each*'"', word^each*'\\'
		special := (word-each*' ')&^word | (quote-each)&^quote | (slash-each)&^slash
		if special &= high; special != 0 {
			return n + bits.TrailingZeros64(special)/8
		}
	}
	for ; n < len(text); n++ {
		if c := text[n]; c < ' ' || c == '"' || c == '\\' {
			break
		}
	}
	return n
}

// text takes a string and decodes it. Bytes that are no UTF-8, and halves of
// surrogate pairs, become U+FFFD.
func (s *jsonScanner) text() ([]byte, error) {
	s.at++ // the quote
	start := s.at
	var out []byte
	for {
		from := s.at
		if s.at += plainLength(s.data[s.at:]); s.at >= len(s.data) {
			return nil, errJSONCut
		}
		if out == nil { // it cannot become longer than what is left
			out = make([]byte, 0, s.roomFrom(start))
		}
		out = append(out, s.data[from:s.at]...)
		switch s.data[s.at] {
		case '"':
			s.at++
			return validUTF8(out), nil
		case '\\':
			var err error
			if out, err = s.escape(out); err != nil {
				return nil, err
			}
		default:
			return nil, errJSON
		}
	}
}

// roomFrom is how long the string that started there can be: up to here if it
// ends here, else all that is left.
func (s *jsonScanner) roomFrom(start int) int {
	if s.data[s.at] == '"' {
		return s.at - start
	}
	return len(s.data) - start
}

// plainEscapes are the escapes of one letter.
var plainEscapes = [256]byte{
	'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}

// escape takes an escape, such as \n or \u00e9, and appends what it stands for.
func (s *jsonScanner) escape(out []byte) ([]byte, error) {
	if s.at+1 >= len(s.data) {
		return nil, errJSONCut
	}
	letter := s.data[s.at+1]
	if plain := plainEscapes[letter]; plain != 0 {
		s.at += 2
		return append(out, plain), nil
	}
	if letter != 'u' {
		return nil, errJSON
	}
	r, err := s.unit()
	if err != nil {
		return nil, err
	}
	if utf16.IsSurrogate(r) {
		r = s.pair(r)
	}
	return utf8.AppendRune(out, r), nil
}

// unit takes \uXXXX.
func (s *jsonScanner) unit() (rune, error) {
	if s.at+6 > len(s.data) {
		return 0, errJSONCut
	}
	n, err := strconv.ParseUint(string(s.data[s.at+2:s.at+6]), 16, 16)
	if err != nil {
		return 0, errJSON
	}
	s.at += 6
	return rune(n), nil
}

// pair takes the second half of a surrogate pair, if there is one.
func (s *jsonScanner) pair(first rune) rune {
	back := s.at
	if bytes.HasPrefix(s.data[s.at:], []byte(`\u`)) {
		if second, err := s.unit(); err == nil {
			if r := utf16.DecodeRune(first, second); r != utf8.RuneError {
				return r
			}
		}
	}
	s.at = back
	return utf8.RuneError
}

// raw takes a value of any kind as it stands, whether it is valid or not.
func (s *jsonScanner) raw() ([]byte, error) {
	start := s.at
	err := s.passValue()
	return s.data[start:min(s.at, len(s.data))], err
}

// passValue goes behind a value: behind a string, the bracket that closes what
// was opened, or all that is neither punctuation nor space.
func (s *jsonScanner) passValue() error {
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
				return errJSON
			}
			s.at++
		case ',', ':', ' ', '\t', '\r', '\n':
			if depth == 0 {
				return errJSON
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
	return errJSONCut
}

// passLiteral goes behind a number, true, false or null.
func (s *jsonScanner) passLiteral() {
	end := bytes.IndexAny(s.data[s.at:], ",:{}[]\" \t\r\n")
	if end < 0 {
		end = len(s.data) - s.at
	}
	s.at += max(1, end)
}

func (s *jsonScanner) passString() error {
	for s.at++; s.at < len(s.data); s.at++ {
		if s.at += plainLength(s.data[s.at:]); s.at >= len(s.data) {
			break
		}
		switch s.data[s.at] {
		case '"':
			s.at++
			return nil
		case '\\':
			s.at++
		}
	}
	return errJSONCut
}

// validUTF8 replaces every byte that is not part of a character.
func validUTF8(text []byte) []byte {
	if utf8.Valid(text) {
		return text
	}
	valid := make([]byte, 0, len(text)+len(text)/8)
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		valid = utf8.AppendRune(valid, r)
		text = text[size:]
	}
	return valid
}
