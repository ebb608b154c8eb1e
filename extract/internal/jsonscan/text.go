package jsonscan

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// decode decodes a string with its quotes.
func decode(quoted []byte) ([]byte, error) {
	text, size, err := decodeNext(quoted)
	if err == nil && size != len(quoted) {
		err = ErrNotObject
	}
	return text, err
}

// decodeNext decodes the string that data starts with, and gives its length with the
// quotes. The text has no more room than data: no escape is shorter than what it stands
// for.
func decodeNext(data []byte) (text []byte, size int, err error) {
	rest := data[1:]
	for {
		n := plainLength(rest)
		if n == len(rest) {
			return nil, 0, ErrNotObject
		}
		isEnd := rest[n] == '"'
		if text == nil {
			text = make([]byte, 0, roomFor(n, len(rest), isEnd))
		}
		text, rest = append(text, rest[:n]...), rest[n:]
		if isEnd {
			return validUTF8(text), len(data) - len(rest) + 1, nil
		}
		if text, n = appendEscaped(text, rest); n == 0 {
			return nil, 0, ErrNotObject
		}
		rest = rest[n:]
	}
}

// roomFor is how long a text may become: one without an escape as long as it is.
func roomFor(plain, all int, isEnd bool) int {
	if isEnd {
		return plain
	}
	return all
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

// plainEscapes are the escapes of one letter.
var plainEscapes = [256]byte{
	'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}

// appendEscaped appends what the escape that data starts with stands for, such as \n
// or \u00e9, and gives its length. It is 0 for what is no escape.
func appendEscaped(text, data []byte) ([]byte, int) {
	if len(data) < 2 || data[0] != '\\' {
		return text, 0
	}
	if plain := plainEscapes[data[1]]; plain != 0 {
		return append(text, plain), 2
	}
	r, ok := unit(data)
	if !ok {
		return text, 0
	}
	size := unitSize
	if utf16.IsSurrogate(r) {
		second, _ := unit(data[size:])
		if r = utf16.DecodeRune(r, second); r != utf8.RuneError {
			size += unitSize
		}
	}
	return utf8.AppendRune(text, r), size
}

// unitSize is the length of an escape by number.
const unitSize = len(`\u00e9`)

// unit reads the \uXXXX that data starts with.
func unit(data []byte) (rune, bool) {
	if len(data) < unitSize || !bytes.HasPrefix(data, []byte(`\u`)) {
		return 0, false
	}
	n, err := strconv.ParseUint(string(data[2:unitSize]), 16, 16)
	return rune(n), err == nil
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
