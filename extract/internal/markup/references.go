package markup

import (
	"strings"

	"golang.org/x/net/html"
)

// resolve replaces the character references of a text: "a &lt; b" is "a < b".
// In attributes fewer things are references, as addresses are full of
// ampersands: "?a=1&lt=2" stays.
func (l *lexer) resolve(s string, attribute bool) string {
	amp := strings.IndexByte(s, '&')
	if amp < 0 {
		return s
	}
	b := l.room(len(s))
	start := b.Len()
	for amp >= 0 {
		b.WriteString(s[:amp])
		s = s[amp:]
		text, n := reference(s, attribute)
		b.WriteString(text)
		s = s[n:]
		amp = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()[start:]
}

// reference resolves the reference that a text begins with and returns how
// long it is. An ampersand that begins none stands for itself.
func reference(s string, attribute bool) (string, int) {
	if strings.HasPrefix(s, "&#") {
		return numericReference(s)
	}
	n := 1
	for n < len(s) && isAlphanumeric(s[n]) {
		n++
	}
	if n == 1 {
		return "&", 1
	}
	closed := n < len(s) && s[n] == ';'
	if text := commonReference(s[1:n]); text != "" && closed {
		return text, n + 1
	}
	if attribute && !closed && n < len(s) && s[n] == '=' {
		return "&", 1
	}
	if closed {
		n++
	}
	n = min(n, referenceMax)
	text := html.UnescapeString(s[:n])
	if text == s[:n] || attribute && len(text) > 1 && text[len(text)-1] == s[n-1] {
		return "&", 1 // none, or only the beginning of a name: "&notable"
	}
	return text, n
}

// referenceMax is longer than any reference with a name; the longest is
// &CounterClockwiseContourIntegral;.
const referenceMax = 40

// commonReference knows what nearly all references of real pages are; the
// table of x/net/html answers for the rest.
func commonReference(name string) string {
	switch name {
	case "amp":
		return "&"
	case "lt":
		return "<"
	case "gt":
		return ">"
	case "quot":
		return `"`
	case "apos":
		return "'"
	case "nbsp":
		return "\u00a0"
	case "ndash":
		return "–"
	case "mdash":
		return "—"
	case "lsquo":
		return "‘"
	case "rsquo":
		return "’"
	case "ldquo":
		return "“"
	case "rdquo":
		return "”"
	case "laquo":
		return "«"
	case "raquo":
		return "»"
	case "hellip":
		return "…"
	case "bull":
		return "•"
	case "middot":
		return "·"
	case "copy":
		return "©"
	case "eacute":
		return "é"
	case "agrave":
		return "à"
	case "auml":
		return "ä"
	case "ouml":
		return "ö"
	case "uuml":
		return "ü"
	}
	return ""
}

// numericReference resolves "&#8217;" and "&#x2019;".
// 0x80 to 0x9F are read as Windows-1252.
func numericReference(s string) (string, int) {
	digits, base := 2, rune(10)
	if len(s) > 2 && s[2]|0x20 == 'x' {
		digits, base = 3, 16
	}
	n, code := digits, rune(0)
	for n < len(s) {
		d := digit(s[n])
		if d >= base {
			break
		}
		code = min(base*code+d, codeMax)
		n++
	}
	if n == digits {
		return "&", 1
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	switch {
	case 0x80 <= code && code <= 0x9F:
		return string(windows1252[code-0x80]), n
	case code == 0 || code == codeMax:
		return "\ufffd", n
	}
	return string(code), n // U+FFFD for surrogates
}

// codeMax is above all code points.
const codeMax = 0x110000

// windows1252 are the characters that references from 0x80 on stand for.
var windows1252 = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8D, 'Ž', 0x8F,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9D, 'ž', 'Ÿ',
}

// digit is the value of a digit, 16 for what is none.
func digit(c byte) rune {
	switch {
	case '0' <= c && c <= '9':
		return rune(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return rune(c|0x20-'a') + 10
	}
	return 16
}

func isAlphanumeric(c byte) bool { return isLetter(c) || '0' <= c && c <= '9' }
