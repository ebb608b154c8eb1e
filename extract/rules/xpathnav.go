package rules

import (
	"strings"

	"github.com/antchfx/xpath"
	"golang.org/x/net/html"
)

// A place is a node, or one of its attributes.
type place struct {
	node *html.Node
	attr int // -1 for the node itself
}

// A navigator moves in a tree for the XPath library: it is its NodeNavigator, and
// what the methods do is said there. Each move is a step of the budget, as is each
// node whose text is read.
type navigator struct {
	place
	root    *html.Node
	budget  *budget
	pattern *regex // that texts are held against, which bounds them; nil is none
}

func newNavigator(root *html.Node, b *budget, pattern *regex) *navigator {
	return &navigator{place: place{root, -1}, root: root, budget: b, pattern: pattern}
}

func (n *navigator) NodeType() xpath.NodeType {
	if n.attr >= 0 {
		return xpath.AttributeNode
	}
	switch n.node.Type {
	case html.ElementNode:
		return xpath.ElementNode
	case html.TextNode:
		return xpath.TextNode
	case html.DocumentNode:
		return xpath.RootNode
	}
	return xpath.CommentNode // a doctype is nothing that is asked for either
}

func (n *navigator) LocalName() string {
	if n.attr >= 0 {
		return n.node.Attr[n.attr].Key
	}
	if n.node.Type == html.ElementNode {
		return n.node.Data
	}
	return ""
}

func (n *navigator) Prefix() string { return "" }

func (n *navigator) Value() string {
	text := n.text()
	if n.pattern == nil {
		return text
	}
	text = bounded(text)
	n.pattern.spend(text, n.budget)
	return text
}

func (n *navigator) text() string {
	switch {
	case n.attr >= 0:
		value := n.node.Attr[n.attr].Val
		n.budget.spendOnText(value)
		return value
	case n.node.Type == html.ElementNode || n.node.Type == html.DocumentNode:
		var b strings.Builder
		n.addText(&b, n.node)
		return b.String()
	}
	n.budget.spendOnText(n.node.Data)
	return n.node.Data
}

func (n *navigator) addText(b *strings.Builder, node *html.Node) {
	for c := node.FirstChild; c != nil && (n.pattern == nil || b.Len() < maxValueBytes); c = c.NextSibling {
		n.budget.spendOnText(c.Data)
		switch c.Type {
		case html.TextNode:
			b.WriteString(c.Data)
		case html.ElementNode:
			n.addText(b, c)
		}
	}
}

func (n *navigator) Copy() xpath.NodeNavigator {
	n.budget.spend(1)
	c := *n
	return &c
}

func (n *navigator) MoveToRoot() { n.place = place{n.root, -1} }

func (n *navigator) MoveToParent() bool {
	if n.attr >= 0 {
		n.attr = -1
		return true
	}
	if n.node == n.root {
		return false
	}
	return n.move(n.node.Parent)
}

func (n *navigator) MoveToNextAttribute() bool {
	n.budget.spend(1)
	if n.attr+1 >= len(n.node.Attr) {
		return false
	}
	n.attr++
	return true
}

func (n *navigator) MoveToChild() bool {
	return n.attr < 0 && n.move(n.node.FirstChild)
}

func (n *navigator) MoveToFirst() bool {
	if n.attr >= 0 || n.node.PrevSibling == nil {
		return false
	}
	if p := n.node.Parent; p != nil {
		return n.move(p.FirstChild)
	}
	return false
}

func (n *navigator) MoveToNext() bool {
	return n.attr < 0 && n.node != n.root && n.move(n.node.NextSibling)
}

func (n *navigator) MoveToPrevious() bool {
	return n.attr < 0 && n.node != n.root && n.move(n.node.PrevSibling)
}

func (n *navigator) MoveTo(other xpath.NodeNavigator) bool {
	o, ok := other.(*navigator)
	if !ok || o.root != n.root {
		return false
	}
	n.place = o.place
	return true
}

func (n *navigator) move(to *html.Node) bool {
	n.budget.spend(1)
	if to == nil {
		return false
	}
	n.node = to
	return true
}
