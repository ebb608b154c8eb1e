package dump

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// content decodes the body of a part. It never fails: what is no code stands
// for itself in quoted-printable, and for nothing in base64.
func (p *mimePart) content() []byte {
	body := p.body.Bytes()
	// The line end before a boundary belongs to the boundary.
	body = bytes.TrimSuffix(bytes.TrimSuffix(body, []byte("\n")), []byte("\r"))
	switch strings.TrimSpace(p.encoding) {
	case "base64":
		return fromBase64(body)
	case "quoted-printable":
		return fromQuotedPrintable(body)
	}
	return body
}

// fromBase64 decodes what is of the alphabet, up to the padding.
func fromBase64(body []byte) []byte {
	body, _, _ = bytes.Cut(body, []byte("="))
	digits := body[:0]
	for _, c := range body {
		if isTokenByte(rune(c)) && c != '-' && c != '_' || c == '+' || c == '/' {
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

// fromQuotedPrintable decodes "=C3=A9" and joins lines that end with "=".
func fromQuotedPrintable(body []byte) []byte {
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
