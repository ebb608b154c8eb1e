package rules

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// cssSelector is a list of alternatives, each a chain of compounds. It is
// matched in one walk that carries, for each compound, whether the chain up to
// it ends at a node, its parent, an ancestor or a sibling. So the cost is that
// of nodes times compounds: matching backwards from each node, as libraries do,
// takes time without bound on deep trees.
type cssSelector []cssChain

// cssChain is "article > p.lead": compounds and, before each, its combinator.
type cssChain []cssPart

type cssPart struct {
	combinator byte // ' ', '>', '+' or '~' to the part before; 0 for the first
	compound   cascadia.Sel
	// plain is the compound up to its first pseudo-class, where there is one:
	// what it does not match need not be looked at any closer.
	plain cascadia.Sel
	cost  cssCost
}

// maxParts is how many compounds a chain can have: one bit each.
const maxParts = 32

// compileCSS reads a selector.
func compileCSS(s string) (finder, error) {
	var out cssSelector
	for _, alternative := range splitTop(s, ',') {
		chain, err := compileChain(alternative)
		if err != nil {
			return nil, err
		}
		out = append(out, chain)
	}
	return out, nil
}

func compileChain(s string) (cssChain, error) {
	var chain cssChain
	rest, combinator := strings.TrimSpace(s), byte(0)
	if rest == "" {
		return nil, errors.New("a CSS selector is missing beside a comma")
	}
	for rest != "" {
		end := compoundEnd(rest)
		if end == 0 {
			return nil, fmt.Errorf("CSS %q: an element is missing before %q", s, rest)
		}
		part, err := compileCompound(rest[:end])
		if err != nil {
			return nil, fmt.Errorf("CSS %q: %w", s, err)
		}
		part.combinator = combinator
		chain = append(chain, part)
		rest, combinator = cutCombinator(rest[end:])
		if rest == "" && combinator != 0 && combinator != ' ' {
			return nil, fmt.Errorf("CSS %q: an element is missing behind %q", s, combinator)
		}
	}
	if len(chain) > maxParts {
		return nil, fmt.Errorf("CSS %q: has more than %d parts", s, maxParts)
	}
	return chain, nil
}

// compileCompound reads a compound: "p.lead:first-child".
func compileCompound(s string) (part cssPart, err error) {
	if err := checkCompound(s); err != nil {
		return part, err
	}
	if part.compound, err = cascadia.Parse(s); err != nil {
		return part, err
	}
	pseudos := len(s)
	eachTop(s, func(i int, c byte) bool {
		if c == ':' {
			pseudos = i
		}
		return c != ':'
	})
	if pseudos > 0 && pseudos < len(s) {
		if part.plain, err = cascadia.Parse(s[:pseudos]); err != nil {
			return part, err
		}
	}
	part.cost, err = costOf(s[pseudos:])
	return part, err
}

// cutCombinator cuts the combinator off the head of what follows a compound.
func cutCombinator(s string) (rest string, combinator byte) {
	trimmed := strings.TrimLeft(s, " \t\r\n\f")
	if trimmed == "" {
		return "", ' '
	}
	if strings.IndexByte(">+~", trimmed[0]) >= 0 {
		return strings.TrimLeft(trimmed[1:], " \t\r\n\f"), trimmed[0]
	}
	return trimmed, ' '
}

// compoundEnd is where the first compound of a chain ends.
func compoundEnd(s string) int {
	end := len(s)
	eachTop(s, func(i int, c byte) bool {
		if strings.IndexByte(" \t\r\n\f>+~", c) >= 0 {
			end = i
			return false
		}
		return true
	})
	return end
}

// splitTop splits where a sign stands outside brackets and quotes.
func splitTop(s string, sep byte) []string {
	var out []string
	from := 0
	eachTop(s, func(i int, c byte) bool {
		if c == sep {
			out = append(out, s[from:i])
			from = i + 1
		}
		return true
	})
	return append(out, s[from:])
}

// eachTop calls do with each byte that stands outside brackets and quotes,
// until it gives false.
func eachTop(s string, do func(i int, c byte) bool) {
	depth, quote := 0, byte(0)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case depth == 0:
			if !do(i, c) {
				return
			}
		}
	}
}

// checkCompound refuses selectors in brackets that reach through the tree: they
// cannot be matched in one walk.
func checkCompound(s string) error {
	if strings.Contains(s, "::") {
		return errors.New("pseudo-elements are no part of a page")
	}
	for _, pseudo := range [...]string{":has(", ":haschild(", ":not(", ":is("} {
		for rest := s; ; {
			_, inside, ok := strings.Cut(rest, pseudo)
			if !ok {
				break
			}
			rest = inside
			for _, alternative := range splitTop(insideBrackets(inside), ',') {
				alternative = strings.TrimSpace(alternative)
				if strings.Contains(alternative, ":has(") || compoundEnd(alternative) < len(alternative) {
					return fmt.Errorf("%s%s): only a single element can stand in the brackets; say it with xpath", pseudo, alternative)
				}
			}
		}
	}
	return nil
}

// insideBrackets is what stands before the bracket that closes an open one.
func insideBrackets(s string) string {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth == 0 {
				return s[:i]
			}
			depth--
		}
	}
	return s
}

func (s cssSelector) find(root *html.Node, b *budget) found {
	w := cssWalk{chains: s, budget: b, countsSiblings: s.countsSiblings()}
	none := make([]uint32, len(s))
	w.children(root, 0, none, none)
	return found{nodes: w.nodes, holds: len(w.nodes) > 0}
}

func (s cssSelector) countsSiblings() bool {
	return slices.ContainsFunc(s, func(chain cssChain) bool {
		return slices.ContainsFunc(chain, func(p cssPart) bool { return p.cost.siblings })
	})
}

// cssWalk is one walk over a tree. The bits of a chain say at which of its
// compounds a node is the end of the chain up to there.
type cssWalk struct {
	chains cssSelector
	budget *budget
	levels []cssLevel
	nodes  []*html.Node
	// countsSiblings is whether the cost of a match depends on their number.
	countsSiblings bool
}

// A cssLevel is the bits at one depth of the tree, by chain: of the child that
// is being looked at, of it with all its ancestors, of the sibling before it, and
// of all before it. There is one for each depth, as there are many nodes.
type cssLevel struct{ own, below, before, allBefore []uint32 }

// level gives the bits of a depth, without those of siblings.
func (w *cssWalk) level(depth int) cssLevel {
	if depth == len(w.levels) {
		n := len(w.chains)
		all := make([]uint32, 4*n)
		w.levels = append(w.levels, cssLevel{all[:n], all[n : 2*n], all[2*n : 3*n], all[3*n:]})
	}
	l := w.levels[depth]
	clear(l.before)
	clear(l.allBefore)
	return l
}

// children matches the children of a node; parent and above are the bits of it
// and of it with all its ancestors.
func (w *cssWalk) children(n *html.Node, depth int, parent, above []uint32) {
	l := w.level(depth)
	siblings := 0
	if w.countsSiblings {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			siblings++
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.budget.spend(1)
		if c.Type != html.ElementNode {
			continue
		}
		matched := false
		for i, chain := range w.chains {
			l.own[i] = w.match(c, chain, siblings, parent[i], above[i], l.before[i], l.allBefore[i])
			l.below[i] = above[i] | l.own[i]
			matched = matched || l.own[i]>>(len(chain)-1)&1 == 1
		}
		if matched {
			w.take(c)
		}
		w.children(c, depth+1, l.own, l.below)
		for i := range l.own {
			l.before[i], l.allBefore[i] = l.own[i], l.allBefore[i]|l.own[i]
		}
	}
}

func (w *cssWalk) take(n *html.Node) {
	if len(w.nodes) == maxFound {
		panic(errFound)
	}
	w.nodes = append(w.nodes, n)
}

// matches reports whether a compound matches a node, with so many siblings.
func (p *cssPart) matches(n *html.Node, siblings int, b *budget) bool {
	if p.plain != nil && !p.plain.Match(n) {
		return false
	}
	p.cost.spend(n, siblings, b)
	return p.compound.Match(n)
}

// match gives the bits of a node for a chain.
func (w *cssWalk) match(n *html.Node, chain cssChain, siblings int, parent, above, before, allBefore uint32) uint32 {
	bits := uint32(0)
	for i, part := range chain {
		from := uint32(1) << max(i-1, 0)
		reached := part.combinator == 0
		switch part.combinator {
		case ' ':
			reached = above&from != 0
		case '>':
			reached = parent&from != 0
		case '+':
			reached = before&from != 0
		case '~':
			reached = allBefore&from != 0
		}
		if reached {
			w.budget.spend(1)
			if part.matches(n, siblings, w.budget) {
				bits |= 1 << i
			}
		}
	}
	return bits
}
