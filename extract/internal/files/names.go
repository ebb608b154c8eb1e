package files

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Names of files are bytes, and records are texts. A byte that is no UTF-8 is written
// %xHH, as it is in the names under --out:
//
//	"caf\xe9.html"  caf%xE9.html
//	"100%xE9"       100%x25xE9      what could be taken for ours
//	"100%x"         100%x

// Text is the name of a file as valid UTF-8. Two names never have the same one.
func Text(name string) string {
	if utf8.ValidString(name) && !strings.Contains(name, "%x") {
		return name
	}
	var b strings.Builder
	for i := 0; i < len(name); {
		r, size := utf8.DecodeRuneInString(name[i:])
		_, isOurs := escapedByte(name[i:])
		if r == utf8.RuneError && size == 1 || isOurs {
			fmt.Fprintf(&b, "%%x%02X", name[i])
		} else {
			b.WriteString(name[i : i+size])
		}
		i += size
	}
	return b.String()
}

// Name is the name of the file whose text is given: what [Text] made it of.
func Name(text string) string {
	if !strings.Contains(text, "%x") {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if c, ok := escapedByte(text[i:]); ok {
			b.WriteByte(c)
			i += len("%xHH") - 1
			continue
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// escapedByte is the byte that a text begins with as %xHH.
func escapedByte(text string) (byte, bool) {
	if len(text) < len("%xHH") || text[:2] != "%x" || strings.Trim(text[2:4], "0123456789ABCDEF") != "" {
		return 0, false
	}
	c, err := strconv.ParseUint(text[2:4], 16, 8)
	return byte(c), err == nil
}
