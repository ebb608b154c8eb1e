package terminal

import "bytes"

// A Style says whether text is marked by the colours of terminals.
type Style bool

// The escape sequences of terminals.
const (
	Bold    = "\x1b[1m"
	Faint   = "\x1b[2m"
	Red     = "\x1b[31m"
	Green   = "\x1b[32m"
	Yellow  = "\x1b[33m"
	Cyan    = "\x1b[36m"
	Reverse = "\x1b[7m"
	Upright = "\x1b[27m"
	end     = "\x1b[0m"
)

// In gives a text in a style, which is one of the escape sequences or several. No style
// and no text leave no trace.
func (s Style) In(style, text string) string {
	if !s || style == "" || text == "" {
		return text
	}
	return style + text + end
}

// ColoredJSON gives valid JSON with its keys, texts, numbers and nulls in colours.
func ColoredJSON(data []byte) []byte {
	b := make([]byte, 0, len(data)+len(data)/8)
	for len(data) > 0 {
		n := tokenLength(data)
		token, rest := data[:n], data[n:]
		if style := tokenStyle(token, rest); style != "" {
			b = append(append(append(b, style...), token...), end...)
		} else {
			b = append(b, token...)
		}
		data = rest
	}
	return b
}

// tokenLength is how much of JSON is one token: a text with its quotes, a number
// or word, or a byte of what is between.
func tokenLength(data []byte) int {
	if data[0] == '"' {
		for i := 1; i < len(data); i++ {
			switch data[i] {
			case '\\':
				i++
			case '"':
				return i + 1
			}
		}
		return len(data)
	}
	if end := bytes.IndexAny(data, "{}[]:,\" \t\r\n"); end > 0 {
		return end
	}
	return 1
}

func tokenStyle(token, rest []byte) string {
	switch c := token[0]; {
	case c == '"' && len(rest) > 0 && rest[0] == ':': // as shuck writes keys
		return Bold + Cyan
	case c == '"':
		return Green
	case c == 'n':
		return Faint
	case bytes.IndexByte([]byte("{}[]:, \t\r\n"), c) < 0:
		return Yellow
	}
	return ""
}
