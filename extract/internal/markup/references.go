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
	if closed {
		if text := commonReferences[s[1:n]]; text != "" {
			return text, n + 1
		}
		n++
	} else if attribute && n < len(s) && s[n] == '=' {
		return "&", 1
	}
	return namedReference(s[:min(n, referenceMax)], attribute)
}

// namedReference resolves what begins with a reference that has a name: all of s,
// or its beginning, as in "&notable", which is a reference in text alone.
func namedReference(s string, attribute bool) (string, int) {
	text := html.UnescapeString(s)
	if text == s || attribute && len(text) > 1 && text[len(text)-1] == s[len(s)-1] {
		return "&", 1
	}
	return text, len(s)
}

// referenceMax is longer than any reference with a name; the longest is
// &CounterClockwiseContourIntegral;.
const referenceMax = 40

// commonReferences are nearly all references of real pages; the table of
// x/net/html answers for the rest.
var commonReferences = map[string]string{
	"amp": "&", "lt": "<", "gt": ">", "quot": `"`, "apos": "'", "nbsp": "\u00a0",
	"ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»",
	"hellip": "…", "bull": "•", "middot": "·", "copy": "©",
	"eacute": "é", "agrave": "à", "auml": "ä", "ouml": "ö", "uuml": "ü",
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
