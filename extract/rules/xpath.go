package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/antchfx/xpath"
	"golang.org/x/net/html"

	"shuck/extract/internal/pattern"
)

// xpathSelector is an expression that has been compiled once, to know that it
// can be. Compiled expressions of the library keep state while they run, so
// each run has its own.
type xpathSelector struct {
	expr string
	// pattern is the largest regular expression that it holds texts against; nil
	// where there is none.
	pattern *regex
}

// compileXPath checks an expression. It contains what the library panics with.
func compileXPath(s string) (f finder, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			f, err = nil, fmt.Errorf("XPath %q: %v", s, fault)
		}
	}()
	spelledOut := idCall().ReplaceAllString(s, "//*[@id=$1]")
	if _, err := xpath.Compile(spelledOut); err != nil {
		return nil, fmt.Errorf("XPath %q: %w", s, err)
	}
	out := xpathSelector{expr: spelledOut}
	if regexCall().MatchString(spelledOut) {
		out.pattern = &regex{size: smallPattern}
		for _, literal := range literals().FindAllString(spelledOut, -1) {
			re, err := compilePattern(literal[1 : len(literal)-1])
			if err != nil {
				return nil, fmt.Errorf("XPath %q: %w", s, err)
			}
			if re.size > out.pattern.size {
				out.pattern = re
			}
		}
	}
	return out, nil
}

// smallPattern is what a regular expression counts as at least, those among them
// that an expression puts together from what is on the page.
const smallPattern = 64

// regexCall finds the functions of expressions that take regular expressions,
// and literals the strings, which may be these.
var (
	regexCall = pattern.Of(`\b(matches|replace)\(`)
	literals  = pattern.Of(`"[^"]*"|'[^']*'`)
)

// idCall is the function that the library does not have: id("main")/p.
var idCall = pattern.Of(`\bid\(("[^"]*"|'[^']*')\)`)

func (s xpathSelector) find(root *html.Node, b *budget) found {
	expr, err := xpath.Compile(s.expr)
	if err != nil {
		panic(err)
	}
	switch v := expr.Evaluate(newNavigator(root, b, s.pattern)).(type) {
	case bool:
		return found{holds: v}
	case string:
		v = strings.TrimSpace(v)
		return found{strings: []string{v}, holds: v != ""}
	case float64:
		return found{strings: []string{strconv.FormatFloat(v, 'f', -1, 64)}, holds: v != 0}
	case *xpath.NodeIterator:
		return collect(v, b)
	}
	return found{}
}

// collect takes what an iterator gives. The library gives nodes twice that
// can be reached in two ways (//div//p in nested divs).
func collect(it *xpath.NodeIterator, b *budget) found {
	var out found
	seen := map[place]bool{}
	for it.MoveNext() {
		b.spend(1)
		nav, ok := it.Current().(*navigator)
		if !ok || seen[nav.place] {
			continue
		}
		if len(seen) == maxFound {
			panic(errFound)
		}
		seen[nav.place] = true
		out.holds = true
		if nav.attr < 0 && nav.node.Type == html.ElementNode {
			out.nodes = append(out.nodes, nav.node)
		} else if v := strings.TrimSpace(nav.Value()); v != "" {
			out.strings = append(out.strings, v)
		}
	}
	return out
}
