package jsonld

import (
	"slices"
	"strings"
)

// repair mends what hand-made templates get wrong: raw control characters and
// quotes in strings, CDATA and comment wrappers, commas before a closing bracket,
// a missing end.
func repair(s string) string {
	s = unwrap(s)
	r := repairer{out: make([]byte, 0, len(s))}
	for i := 0; i < len(s); i++ {
		if r.inString {
			r.stringByte(s[i], s[i+1:])
		} else {
			r.byte(s[i])
		}
	}
	return r.end()
}

// unwrap cuts off the CDATA and comment wrappers around a script, and the
// semicolon at its end.
func unwrap(s string) string {
	s = strings.TrimSpace(s)
	for _, wrap := range [...]string{"/*<![CDATA[*/", "//<![CDATA[", "<![CDATA[", "<!--", "/*]]>*/", "//]]>", "]]>", "-->"} {
		s = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, wrap), wrap))
	}
	return strings.TrimSuffix(s, ";")
}

// A repairer is the state of repair within a script.
type repairer struct {
	out      []byte
	open     []byte // what closes the brackets that are open, the innermost last
	inString bool
	escaped  bool // the last byte was the backslash of an escape
}

// byte copies a byte outside strings.
func (r *repairer) byte(c byte) {
	switch c {
	case '"':
		r.inString = true
	case '[', '{':
		r.open = append(r.open, c+2) // in ASCII, ']' is '['+2, and '}' is '{'+2
	case ']', '}':
		r.out = trimComma(r.out)
		r.open = r.open[:max(0, len(r.open)-1)]
	}
	r.out = append(r.out, c)
}

// stringByte copies a byte inside a string, which rest follows.
func (r *repairer) stringByte(c byte, rest string) {
	switch {
	case r.escaped:
		r.escaped = false
		if !strings.ContainsRune(`"\/bfnrtu`, rune(c)) {
			r.out = r.out[:len(r.out)-1] // not an escape that JSON knows
		}
	case c == '\\':
		r.escaped = true
	case c == '"' && !endsString(rest):
		r.out = append(r.out, '\\')
	case c == '"':
		r.inString = false
	case c < ' ':
		c = ' '
	}
	r.out = append(r.out, c)
}

// end closes what is open and returns the script.
func (r *repairer) end() string {
	if r.inString {
		r.out = append(r.out, '"')
	}
	r.out = trimComma(r.out)
	slices.Reverse(r.open)
	return string(append(r.out, r.open...))
}

// endsString reports whether a quote ends a string, by what follows it.
func endsString(rest string) bool {
	rest = strings.TrimLeft(rest, " \t\r\n")
	if after, comma := strings.CutPrefix(rest, ","); comma { // in prose words come next
		after = strings.TrimLeft(after, " \t\r\n")
		return after == "" || strings.IndexByte(`"{[]}-0123456789`, after[0]) >= 0
	}
	return rest == "" || strings.IndexByte(":]}", rest[0]) >= 0
}

// trimComma cuts a comma, and the white space behind it, off the end.
func trimComma(b []byte) []byte {
	for i := len(b) - 1; i >= 0; i-- {
		switch b[i] {
		case ' ', '\n', '\r', '\t':
		case ',':
			return b[:i]
		default:
			return b
		}
	}
	return b
}
