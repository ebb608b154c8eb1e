package main

import (
	"bytes"
	"io"
	"os"

	"golang.org/x/term"
)

// terminalOf gives the terminal that a stream is, or nil: something that a person
// types into or reads.
func terminalOf(stream any) *os.File {
	if file, ok := stream.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		return file
	}
	return nil
}

func isTerminal(stream any) bool { return terminalOf(stream) != nil }

// usualWidth is that of a terminal which does not say.
const usualWidth = 80

func widthOf(terminal *os.File) int {
	width, _, err := term.GetSize(int(terminal.Fd()))
	if err != nil || width <= 0 {
		return usualWidth
	}
	return width
}

// wantsColor decides --color: on a terminal only, unless it was asked for.
func wantsColor(color when, out io.Writer) bool {
	if color != whenAuto {
		return color == whenAlways
	}
	return isTerminal(out) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

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
