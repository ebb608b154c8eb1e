package markup

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// dumpTree writes a tree a node a line, indented, in the manner of html5lib's
// tests. The attributes of an element follow it, in the order of their keys.
func dumpTree(root *html.Node) string {
	var b strings.Builder
	var dump func(*html.Node, string)
	dump = func(n *html.Node, indent string) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			b.WriteString(indent)
			switch c.Type {
			case html.TextNode:
				fmt.Fprintf(&b, "%q\n", c.Data)
			case html.CommentNode:
				fmt.Fprintf(&b, "<!-- %s -->\n", c.Data)
			case html.DoctypeNode:
				fmt.Fprintf(&b, "<!DOCTYPE %s>\n", c.Data)
				dumpAttributes(&b, c.Attr, indent)
			default:
				fmt.Fprintf(&b, "<%s>\n", strings.TrimLeft(c.Namespace+" "+c.Data, " "))
				dumpAttributes(&b, c.Attr, indent)
			}
			dump(c, indent+"  ")
		}
	}
	dump(root, "")
	return b.String()
}

func dumpAttributes(b *strings.Builder, attrs []html.Attribute, indent string) {
	var lines []string
	for _, a := range attrs {
		key := strings.TrimLeft(a.Namespace+" "+a.Key, " ")
		lines = append(lines, fmt.Sprintf("%s  %s=%q\n", indent, key, a.Val))
	}
	slices.Sort(lines)
	b.WriteString(strings.Join(lines, ""))
}

// difference describes the first difference of two trees, "" where there is
// none. The order of attributes does not count.
func difference(a, b *html.Node) string {
	if a.Type != b.Type || a.DataAtom != b.DataAtom || a.Data != b.Data || a.Namespace != b.Namespace || !sameSet(a.Attr, b.Attr) {
		return fmt.Sprintf("%.200q %v differs from %.200q %v", a.Data, a.Attr, b.Data, b.Attr)
	}
	x, y := a.FirstChild, b.FirstChild
	for ; x != nil && y != nil; x, y = x.NextSibling, y.NextSibling {
		if !isLinked(x, a) {
			return fmt.Sprintf("%.200q is badly linked", x.Data)
		}
		if d := difference(x, y); d != "" {
			return a.Data + " > " + d
		}
	}
	switch {
	case x != nil:
		return fmt.Sprintf("%s has %.200q besides", a.Data, x.Data)
	case y != nil:
		return fmt.Sprintf("%s lacks %.200q", a.Data, y.Data)
	}
	return ""
}

// isLinked reports whether a child is linked well with its parent and the sibling
// after it.
func isLinked(child, parent *html.Node) bool {
	if next := child.NextSibling; next != nil {
		return child.Parent == parent && next.PrevSibling == child
	}
	return child.Parent == parent && parent.LastChild == child
}

func sameSet(a, b []html.Attribute) bool {
	if len(a) != len(b) {
		return false
	}
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	return true
}
