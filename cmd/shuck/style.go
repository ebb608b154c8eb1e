package main

import "bytes"

// A textStyle says whether text is marked by the colours of terminals.
type textStyle bool

// The escape sequences of terminals.
const (
	styleBold    = "\x1b[1m"
	styleFaint   = "\x1b[2m"
	styleRed     = "\x1b[31m"
	styleGreen   = "\x1b[32m"
	styleYellow  = "\x1b[33m"
	styleCyan    = "\x1b[36m"
	styleReverse = "\x1b[7m"
	styleUpright = "\x1b[27m"
	styleEnd     = "\x1b[0m"
)

func (s textStyle) in(style, text string) string {
	if !s {
		return text
	}
	return style + text + styleEnd
}

// coloredJSON gives valid JSON with its keys, texts, numbers and nulls in colours.
func coloredJSON(data []byte) []byte {
	b := make([]byte, 0, len(data)+len(data)/8)
	for len(data) > 0 {
		n := tokenLength(data)
		token, rest := data[:n], data[n:]
		if style := tokenStyle(token, rest); style != "" {
			b = append(append(append(b, style...), token...), styleEnd...)
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
		return styleBold + styleCyan
	case c == '"':
		return styleGreen
	case c == 'n':
		return styleFaint
	case bytes.IndexByte([]byte("{}[]:, \t\r\n"), c) < 0:
		return styleYellow
	}
	return ""
}
