package rules

import (
	"strings"

	"golang.org/x/net/html"

	"shuck/extract/internal/pattern"
)

// A cssCost says what a compound looks at, besides the node itself, before it
// matches or not.
type cssCost struct {
	siblings bool // those of the node
	above    bool // its ancestors
	below    bool // all that is in it
	each     bool // and for each node in it, what that looks at in turn
	// program is the size of the regular expression that the text is held
	// against; 0 is none.
	program int
}

// costlyPseudos are the pseudo-classes that look around. p:first-child looks at
// siblings, div:has(p) below; a:link at nothing else.
var costlyPseudos = []struct {
	prefixes []string
	cost     cssCost
}{
	{[]string{":nth-", ":first-", ":last-", ":only-"}, cssCost{siblings: true}},
	{[]string{":lang(", ":enabled", ":disabled"}, cssCost{above: true}},
	{[]string{":contains", ":matches", ":has", ":empty"}, cssCost{below: true}},
}

// costOf gives the cost of a compound by its pseudo-classes. It is an error when
// one has a regular expression that is too large.
func costOf(pseudos string) (cssCost, error) {
	var c cssCost
	lower := strings.ToLower(pseudos)
	for _, p := range costlyPseudos {
		for _, prefix := range p.prefixes {
			if strings.Contains(lower, prefix) {
				c.siblings = c.siblings || p.cost.siblings
				c.above = c.above || p.cost.above
				c.below = c.below || p.cost.below
			}
		}
	}
	if _, inside, ok := strings.Cut(lower, ":has"); ok {
		c.each = strings.Contains(inside, ":")
	}
	for _, at := range matchesCall().FindAllStringIndex(pseudos, -1) {
		re, err := compilePattern(patternAt(pseudos[at[1]:]))
		if err != nil {
			return c, err
		}
		c.program = max(c.program, re.size)
	}
	return c, nil
}

// matchesCall finds the pseudo-classes with a regular expression.
var matchesCall = pattern.Of(`(?i):matches(own)?\(`)

// patternAt is the regular expression that stands before the bracket that closes
// an open one; the library counts brackets of both kinds, and knows no escapes.
func patternAt(s string) string {
	open := 0
	for i := range len(s) {
		switch s[i] {
		case '(', '[':
			open++
		case ')', ']':
			if open == 0 {
				return s[:i]
			}
			open--
		}
	}
	return s
}

// spend takes off a budget what a compound of this cost looks at around a node.
func (c cssCost) spend(n *html.Node, siblings int, b *budget) {
	if c.siblings {
		b.spend(siblings)
	}
	if c.above {
		for p := n.Parent; p != nil; p = p.Parent {
			b.spend(1)
		}
	}
	if c.below {
		c.spendBelow(n, b)
	}
}

func (c cssCost) spendBelow(n *html.Node, b *budget) {
	children := 0
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		b.spendOnText(child.Data)
		if c.program > 0 && child.Type == html.TextNode {
			b.spend(len(child.Data) * c.program / matchPerStep)
		}
		c.spendBelow(child, b)
		children++
	}
	if !c.each {
		return
	}
	inner := cssCost{siblings: c.siblings, above: c.above, below: true, program: c.program}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		inner.spend(child, children, b)
	}
}
