package newsxml

import (
	"strings"

	"golang.org/x/net/html"
)

// attr returns an attribute of an element, "" where there is none. The key is in
// small letters.
func attr(n *html.Node, key string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// child returns the first element that a path of names leads to from an element, nil
// where there is none.
func child(n *html.Node, path ...string) *html.Node {
	for _, name := range path {
		if n == nil {
			return nil
		}
		n = firstNamed(n, name)
	}
	return n
}

func firstNamed(n *html.Node, name string) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == name {
			return c
		}
	}
	return nil
}

// children returns the child elements of a name; all of them for "".
func children(n *html.Node, name string) []*html.Node {
	if n == nil {
		return nil
	}
	var out []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (name == "" || c.Data == name) {
			out = append(out, c)
		}
	}
	return out
}

// find returns the first element of a name in an element, nil where there is none.
func find(n *html.Node, name string) *html.Node {
	if n == nil {
		return nil
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == name {
			return c
		}
	}
	return nil
}

// findAll returns all elements of a name in an element, in their order.
func findAll(n *html.Node, name string) []*html.Node {
	if n == nil {
		return nil
	}
	var out []*html.Node
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == name {
			out = append(out, c)
		}
	}
	return out
}

// rawText returns the text of an element as it is written.
func rawText(n *html.Node) string {
	if n == nil {
		return ""
	}
	if c := n.FirstChild; c != nil && c.NextSibling == nil && c.Type == html.TextNode {
		return c.Data
	}
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// oneLine puts a text on one line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// textOf returns the text of an element on one line, "" for nil.
func textOf(n *html.Node) string { return oneLine(rawText(n)) }

// spacedText is textOf with a space between elements: "KARSAK" and "Jan. 14" of
// <location>KARSAK</location><story.date>Jan. 14</story.date>.
func spacedText(n *html.Node, between string) string {
	if n == nil {
		return ""
	}
	var parts []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		part := textOf(c)
		if c.Type == html.TextNode {
			part = oneLine(c.Data)
		}
		switch {
		case part == "":
		case len(parts) > 0 && c.Type == html.ElementNode && c.PrevSibling.Type == html.TextNode && oneLine(c.PrevSibling.Data) != "",
			len(parts) > 0 && strings.IndexByte(",;.:)", part[0]) >= 0:
			parts = append(parts, joint(c, part)+part)
		case len(parts) > 0:
			parts = append(parts, between+part)
		default:
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "")
}

// joint is what stands between an element and the text before it.
func joint(c *html.Node, part string) string {
	if strings.IndexByte(",;.:)", part[0]) >= 0 || !strings.HasSuffix(c.PrevSibling.Data, " ") && !strings.HasSuffix(c.PrevSibling.Data, "\n") {
		return ""
	}
	return " "
}

// first returns the first text that is not empty.
func first(list ...string) string {
	for _, s := range list {
		if s = oneLine(s); s != "" {
			return s
		}
	}
	return ""
}

// address returns the first text that is an address of the web.
func address(list ...string) string {
	for _, s := range list {
		if s = strings.TrimSpace(s); strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
			return s
		}
	}
	return ""
}

// distinct returns the texts that are not empty, each once.
func distinct(list []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, s := range list {
		if s = oneLine(s); s != "" && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}
