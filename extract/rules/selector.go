package rules

import (
	"errors"

	"golang.org/x/net/html"
)

// A finder is a selector that has been compiled.
type finder interface {
	// find gives what it finds in a tree, in the order of the tree and each
	// node once.
	find(root *html.Node, b *budget) found
}

// found is what a selector finds: nodes, strings, or whether something holds.
type found struct {
	nodes   []*html.Node
	strings []string // of attributes and text, and what expressions compute
	holds   bool     // something was found
}

// compile makes a selector ready for use.
func (s Selector) compile() (finder, error) {
	switch {
	case s.XPath != "":
		return compileXPath(s.XPath)
	case s.CSS != "":
		return compileCSS(s.CSS)
	}
	return nil, errors.New("the selector is empty")
}
