package transfer

import (
	"bytes"
	"encoding/base64"
)

// Base64 decodes what is of the alphabet, up to the padding; what is not of it stands
// for nothing. Behind the padding it goes on with what is nothing but digits, as where
// pieces were encoded one by one. It reuses body, which is overwritten.
func Base64(body []byte) []byte {
	var data []byte
	for {
		piece, rest, isPadded := bytes.Cut(body, []byte("="))
		piece = base64Piece(piece)
		if data == nil {
			data = piece
		} else {
			data = append(data, piece...)
		}
		body = bytes.TrimLeft(rest, "= \t\r\n")
		if !isPadded || !startsBase64(body) {
			return data
		}
	}
}

// startsBase64 reports whether there are nothing but digits, and line ends, up to the
// next padding or the end.
func startsBase64(body []byte) bool {
	for _, c := range body {
		switch {
		case c == '=':
			return true
		case !isBase64Digit(c) && c != '\r' && c != '\n':
			return false
		}
	}
	return len(body) > 0
}

// base64Piece decodes what has no padding.
func base64Piece(body []byte) []byte {
	digits := body[:0]
	for _, c := range body {
		if isBase64Digit(c) {
			digits = append(digits, c)
		}
	}
	if len(digits)%4 == 1 { // a digit alone is no byte
		digits = digits[:len(digits)-1]
	}
	data := make([]byte, base64.RawStdEncoding.DecodedLen(len(digits)))
	n, _ := base64.RawStdEncoding.Decode(data, digits)
	return data[:n]
}

func isBase64Digit(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '+' || c == '/'
}

// QuotedPrintable decodes "=C3=A9" and joins lines that end with "="; an equals sign
// that is no code stands for itself.
func QuotedPrintable(body []byte) []byte {
	data := make([]byte, 0, len(body))
	for len(body) > 0 {
		at := bytes.IndexByte(body, '=')
		if at < 0 {
			break
		}
		data = append(data, body[:at]...)
		body = body[at:]
		if end := softBreak(body); end > 0 {
			body = body[end:]
			continue
		}
		if high, low := hexDigit(body, 1), hexDigit(body, 2); high >= 0 && low >= 0 {
			data = append(data, byte(high<<4|low))
			body = body[3:]
			continue
		}
		data = append(data, '=')
		body = body[1:]
	}
	return append(data, body...)
}

// softBreak is the length of a "=" with the line end, or the end, behind it.
// Space between, which mail servers add, goes with it.
func softBreak(body []byte) int {
	end := 1
	for end < len(body) && (body[end] == ' ' || body[end] == '\t') {
		end++
	}
	switch rest := body[end:]; {
	case len(rest) == 0:
		return end
	case rest[0] == '\n':
		return end + 1
	case bytes.HasPrefix(rest, []byte("\r\n")):
		return end + 2
	}
	return 0
}

func hexDigit(body []byte, at int) int {
	if at >= len(body) {
		return -1
	}
	switch c := body[at]; {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
