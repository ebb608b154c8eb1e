package state

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// depthMax bounds how deep values are read.
const depthMax = 64

// A reader reads values from a text of JSON or JavaScript.
type reader struct {
	text string
	at   int
	left int // how much deeper values may be
	room []Value
}

// roomMax is how many values are made room for at once, at most.
const roomMax = 64

// made returns a place for a value that holds it. There is room for as many more as there
// were before, so that most values take no memory of their own.
func (r *reader) made(v Value) *Value {
	if len(r.room) == cap(r.room) {
		r.room = make([]Value, 0, min(2*cap(r.room)+1, roomMax))
	}
	r.room = append(r.room, v)
	return &r.room[len(r.room)-1]
}

// space goes behind white space and comments.
func (r *reader) space() {
	for r.at < len(r.text) {
		switch c := r.text[r.at]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			r.at++
		case strings.HasPrefix(r.text[r.at:], "/*"):
			r.pass("*/")
		case strings.HasPrefix(r.text[r.at:], "//"):
			r.pass("\n")
		default:
			return
		}
	}
}

// pass goes behind the next place where a text stands, or to the end.
func (r *reader) pass(end string) {
	if n := strings.Index(r.text[r.at:], end); n >= 0 {
		r.at += n + len(end)
	} else {
		r.at = len(r.text)
	}
}

// next shows the byte behind white space, 0 at the end.
func (r *reader) next() byte {
	r.space()
	if r.at == len(r.text) {
		return 0
	}
	return r.text[r.at]
}

// take goes behind a byte if it is the next.
func (r *reader) take(c byte) bool {
	if r.next() != c {
		return false
	}
	r.at++
	return true
}

// startsValue goes behind white space and reports whether a value follows that may hold
// text: a literal, or the call of something. What begins like a comment may be an address.
func (r *reader) startsValue() bool {
	rest := strings.TrimLeft(r.text[r.at:], " \t\r\n")
	r.at = len(r.text) - len(rest)
	switch {
	case rest == "":
		return false
	case strings.IndexByte("{[\"'`", rest[0]) >= 0:
		return true
	default:
		return strings.HasPrefix(rest, "(function") || strings.HasPrefix(rest, "JSON.") || strings.HasPrefix(rest, "decodeURI")
	}
}

// value reads the next value. It reports false where that is code or cut off: then it
// stands where it could not go on, and gives what it had read.
func (r *reader) value() (*Value, bool) {
	if r.left == 0 {
		return &Value{}, false
	}
	r.left--
	defer func() { r.left++ }()
	switch c := r.next(); {
	case c == '{':
		return r.members('}')
	case c == '[':
		return r.members(']')
	case c == '"' || c == '\'' || c == '`':
		text, ok := r.quoted()
		return r.made(Value{Kind: Text, Text: text}), ok
	case c == '(':
		return r.called()
	case c == '-' || c >= '0' && c <= '9':
		return r.number(), true
	case c == '!':
		r.at++
		return r.made(Value{}), r.take('0') || r.take('1')
	case isNameByte(c):
		return r.named()
	}
	return &Value{}, false
}

// members reads an object or a list up to the bracket that ends it.
func (r *reader) members(end byte) (*Value, bool) {
	v := r.made(Value{Kind: List})
	if end == '}' {
		v.Kind = Object
	}
	r.at++
	for {
		switch c := r.next(); {
		case c == end:
			r.at++
			return v, true
		case c == ',': // a hole, or a comma too many
			r.at++
			continue
		case c == 0:
			return v, false
		}
		key := ""
		if end == '}' {
			var ok bool
			if key, ok = r.key(); !ok || !r.take(':') {
				return v, false
			}
		}
		m, ok := r.value()
		if m.Key = key; m.Kind != Void || end == ']' {
			v.Members = append(v.Members, m)
		}
		if !ok || r.next() != ',' && r.next() != end {
			return v, false
		}
	}
}

// leadingText returns the text that a script begins with in quotes of any kind, also where
// they are escaped since it stands in another text. It is "" where there is none.
func leadingText(script string) string {
	for range wrapsMax {
		r := reader{text: script}
		if r.next() != '\\' {
			break
		}
		r.text, r.at = `"`+script[r.at:], 0
		script, _ = r.quoted()
	}
	r := reader{text: script}
	if c := r.next(); c != '"' && c != '\'' && c != '`' {
		return ""
	}
	text, _ := r.quoted()
	return text
}

// key reads the key of a member: a text, a name or a number.
func (r *reader) key() (string, bool) {
	if c := r.next(); c == '"' || c == '\'' {
		return r.quoted()
	}
	key := r.nameHere()
	return key, key != ""
}

// nameHere takes the name or number that stands here, "" for none.
func (r *reader) nameHere() string {
	start := r.at
	for r.at < len(r.text) && isNameByte(r.text[r.at]) {
		r.at++
	}
	return r.text[start:r.at]
}

func isNameByte(c byte) bool {
	return c == '_' || c == '$' || c >= '0' && c <= '9' || c|' ' >= 'a' && c|' ' <= 'z' || c >= utf8.RuneSelf
}

// number takes a number.
func (r *reader) number() *Value {
	start := r.at
	for r.at < len(r.text) && (isNameByte(r.text[r.at]) || strings.IndexByte("+-.", r.text[r.at]) >= 0) {
		r.at++
	}
	n, err := strconv.Atoi(r.text[start:r.at])
	if err != nil {
		n = -1
	}
	return r.made(Value{Kind: Number, Number: n})
}

// quoted reads a text in quotes of any kind. A line ends one that is not in backquotes.
func (r *reader) quoted() (string, bool) {
	quote := r.text[r.at]
	stops := string(quote) + "\\\n"
	if quote == '`' {
		stops = "`\\"
	}
	r.at++
	var out []byte // nil as long as the text stands for itself
	for start := r.at; ; {
		n := strings.IndexAny(r.text[start:], stops)
		if n < 0 {
			n = len(r.text) - start
		}
		plain := r.text[start : start+n]
		start += n
		isEnd := start == len(r.text) || r.text[start] != '\\'
		if isEnd {
			r.at = min(start+1, len(r.text))
			ok := start < len(r.text) && r.text[start] == quote
			if out == nil {
				return strings.ToValidUTF8(plain, "\ufffd"), ok
			}
			return strings.ToValidUTF8(string(append(out, plain...)), "\ufffd"), ok
		}
		out = append(out, plain...)
		out, n = AppendEscaped(out, r.text[start:])
		start += n
	}
}

// escapes are the escapes of one letter that do not stand for the letter itself.
var escapes = map[byte]string{'n': "\n", 't': "\t", 'r': "\r", 'b': "", 'f': "", 'v': "", '0': "", '\n': ""}

// AppendEscaped appends what the escape stands for that opens a text, as code has it in
// quotes ("\\n", "\\u00e9"), and gives its length.
func AppendEscaped(out []byte, text string) ([]byte, int) {
	if len(text) < 2 {
		return out, len(text)
	}
	switch c := text[1]; c {
	case 'x':
		if r, ok := hex(text, 2, 4); ok {
			return utf8.AppendRune(out, r), 4
		}
	case 'u':
		if end := strings.IndexByte(text[:min(len(text), 12)], '}'); strings.HasPrefix(text[2:], "{") && end > 0 {
			if r, ok := hex(text, 3, end); ok {
				return utf8.AppendRune(out, r), end + 1
			}
		}
		if r, ok := hex(text, 2, 6); ok {
			if utf16.IsSurrogate(r) && strings.HasPrefix(text[6:], `\u`) {
				if second, ok := hex(text, 8, 12); ok {
					return utf8.AppendRune(out, utf16.DecodeRune(r, second)), 12
				}
			}
			return utf8.AppendRune(out, r), 6
		}
	default:
		if plain, ok := escapes[c]; ok {
			return append(out, plain...), 2
		}
	}
	return append(out, text[1]), 2
}

// hex reads a number that a part of a text is.
func hex(text string, from, to int) (rune, bool) {
	if to > len(text) {
		return 0, false
	}
	n, err := strconv.ParseUint(text[from:to], 16, 32)
	return rune(n), err == nil && n <= utf8.MaxRune
}
