package state

import (
	"strings"

	"golang.org/x/net/html"
)

// Editors keep a paragraph as a list of its parts: text, links, what is bold. composed
// returns a value in which each of these is one text of markup.

// tagOf returns the element that a paragraph or heading of a kind is, "" for others.
func tagOf(kind string) string {
	switch {
	case isAmong(kind, " p paragraph block normal unstyled "):
		return "p"
	case isAmong(kind, " heading h2 h3 h4 heading-2 heading-3 heading-4 "):
		return "h2"
	case isAmong(kind, " li list-item listitem list_item "):
		return "li"
	case isAmong(kind, " blockquote quote "):
		return "blockquote"
	}
	return ""
}

// parts are what editors call the parts of a paragraph.
const parts = "  text span a link hyperlink autolink strong b em i u bold italic mark sub sup code paragraph p br linebreak hardbreak "

// isAmong reports whether a kind is among some with spaces around each.
func isAmong(kind, kinds string) bool { return strings.Contains(kinds, " "+kind+" ") }

// typeOf returns what an object says that it is, in lower case.
func typeOf(v *Value) string {
	for _, key := range [...]string{"type", "_type", "nodeType"} {
		if t := v.Get(key); t.Kind == Text {
			return strings.ToLower(t.Text)
		}
	}
	return ""
}

// contentOf returns the member of an object that holds its parts or its text.
func contentOf(v *Value) *Value {
	for _, key := range [...]string{"children", "content", "text", "value"} {
		if m := v.Get(key); m.Kind == Text || m.Kind == List || m.Kind == Object {
			return m
		}
	}
	return &nothing
}

// composed puts paragraphs together.
func composed(v *Value) *Value {
	if v.Kind == Object {
		kind := typeOf(v)
		if style := v.Get("style"); kind == "block" && style.Kind == Text {
			kind = style.Text
		}
		content := contentOf(v)
		if tag := tagOf(kind); tag != "" && content.Kind != Void && !strings.Contains(content.Text, "</") {
			var b strings.Builder
			if writeParts(content, &b) && b.Len() > 0 {
				return &Value{Key: "text", Kind: Text, Text: "<" + tag + ">" + b.String() + "</" + tag + ">"}
			}
		}
	}
	for i := range v.Members {
		v.Members[i] = composed(v.Members[i])
	}
	return v
}

// writeParts writes the text of the parts of a paragraph, and reports whether they are
// nothing else.
func writeParts(v *Value, b *strings.Builder) bool {
	switch v.Kind {
	case Text:
		b.WriteString(html.EscapeString(v.Text))
	case List:
		for _, m := range v.Members {
			if !writeParts(m, b) {
				return false
			}
		}
	case Object:
		kind := typeOf(v)
		if strings.HasSuffix(kind, "break") || kind == "br" {
			b.WriteString("<br>")
		}
		return isAmong(kind, parts) && writeParts(contentOf(v), b)
	}
	return true
}
