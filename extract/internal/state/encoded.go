package state

import (
	"encoding/base64"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// wrapsMax is how many wrappings around a value are taken off.
const wrapsMax = 4

// unwrapped returns a value in which texts that hold values or encoded markup are these.
func unwrapped(v *Value, left int) *Value {
	for i := range v.Members {
		v.Members[i] = unwrapped(v.Members[i], left)
	}
	if v.Kind != Text || len(v.Text) < SizeMin || left == 0 {
		return v
	}
	if text := plain(v.Text); text != v.Text {
		v.Text = text
		return unwrapped(v, left-1)
	}
	if inner := parsed(v.Text); inner.Kind != Void {
		inner.Key = v.Key
		return unwrapped(inner, left-1)
	}
	return v
}

// parsed returns the value that a text is, or a Void. One that is cut off, or has
// something behind it, counts if it begins as no prose does.
func parsed(text string) *Value {
	r := reader{text: text, left: depthMax}
	if strings.IndexByte(`{["`, text[0]) < 0 {
		return &Value{}
	}
	v, ok := r.value()
	isAll := ok && (r.next() == 0 || r.next() == ';')
	switch {
	case v.Kind == Text: // else it is a quotation
		if !isAll || v.Text == "" || strings.IndexByte(`{["<%`, v.Text[0]) < 0 {
			return &Value{}
		}
	case !isAll && (len(v.Members) == 0 || text[0] == '[' && strings.IndexByte(`{["`, text[1]) < 0):
		return &Value{}
	}
	return v
}

// plain returns what an encoded text stands for, and others as they are.
func plain(text string) string {
	text = strings.TrimSpace(text)
	decoded, err := text, error(nil)
	switch head := text[:min(len(text), len("{&quot;"))]; {
	case strings.HasPrefix(head, "{&q;"):
		decoded = strings.NewReplacer("&q;", `"`, "&s;", "'", "&l;", "<", "&g;", ">", "&a;", "&").Replace(text)
	case strings.Contains(head, "&quot;"), strings.Contains(head, "&#34;"), strings.HasPrefix(head, "&lt;"):
		decoded = html.UnescapeString(text)
	case head != "" && head[0] == '%':
		decoded, err = url.PathUnescape(text)
	case isBase64(head):
		decoded, err = fromBase64(text)
	}
	if err != nil || !utf8.ValidString(decoded) {
		return text
	}
	return decoded
}

// isBase64 reports whether a text begins as what would begin with {", [{, <p, <d, <h, <a,
// <s or %7B does in base 64.
func isBase64(head string) bool {
	return len(head) > 3 && isAmong(head[:3], " eyJ eyI W3s PHA PGR PGg PGF PHN JTd ")
}

func fromBase64(text string) (string, error) {
	text = strings.NewReplacer("-", "+", "_", "/", "=", "", "\n", "").Replace(text)
	out, err := base64.RawStdEncoding.DecodeString(text)
	return string(out), err
}
