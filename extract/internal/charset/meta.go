package charset

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// metaPrescan is how far into a page a <meta charset> counts. Browsers stop at
// 1 KB and rely on the server; a dump has lost what the server declared, and pages
// with 15 KB of scripts before it occur.
const metaPrescan = 32 << 10

// metaCharset returns the charset that a page declares in its head: in
// <meta charset>, in <meta http-equiv=content-type> or in an XML declaration.
func metaCharset(u *undecoded) string {
	if !u.isHTML {
		return ""
	}
	head := u.data[:min(len(u.data), metaPrescan)]
	if label := attributeCharset(xmlDeclaration(head), "encoding"); label != "" {
		return label
	}
	tokens := html.NewTokenizer(bytes.NewReader(head))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			tag, hasAttributes := tokens.TagName()
			if string(tag) == "body" {
				return ""
			}
			if string(tag) != "meta" || !hasAttributes {
				continue
			}
			if label := metaTagCharset(tokens); label != "" {
				return label
			}
		}
	}
}

// metaTagCharset reads the charset from the attributes of a <meta>, if it has
// one.
func metaTagCharset(tokens *html.Tokenizer) string {
	for more := true; more; {
		var key, value []byte
		key, value, more = tokens.TagAttr()
		switch string(key) {
		case "charset":
			return string(value)
		case "content":
			if label := attributeCharset(string(value), "charset"); label != "" {
				return label
			}
		}
	}
	return ""
}

// attributeCharset returns the value after a key and an equals sign.
//
//	("text/html; charset=Big5", "charset") -> "Big5"
//	("<?xml version='1.0' encoding='KOI8-R'?>", "encoding") -> "KOI8-R"
//	("charset and content", "charset") -> ""
func attributeCharset(s, key string) string {
	i := strings.Index(strings.ToLower(s), key)
	if i < 0 {
		return ""
	}
	value, ok := strings.CutPrefix(strings.TrimLeft(s[min(i+len(key), len(s)):], " \t\r\n"), "=")
	if !ok {
		return ""
	}
	value = strings.TrimLeft(value, " \t\r\n\"'")
	if end := strings.IndexAny(value, " \t\r\n\"';,?>"); end >= 0 {
		value = value[:end]
	}
	return value
}

// xmlDeclaration returns the <?xml … ?> that data starts with, or "".
func xmlDeclaration(data []byte) string {
	data = bytes.TrimLeft(data, " \t\r\n")
	if !bytes.HasPrefix(data, []byte("<?xml")) {
		return ""
	}
	declaration, _, _ := bytes.Cut(data, []byte(">"))
	return string(declaration)
}
