// Package pattern has regular expressions that are compiled when they are first asked for:
// most pages ask for few of them, and compiling all takes as long as reading a small page.
package pattern

import (
	"regexp"
	"sync"
)

// Of returns a function that gives a regular expression, always the same. It is safe for
// concurrent use. It panics where the expression is none, which any test finds that uses it.
//
// It is not put into its callers, each of which would have a kilobyte of it.
//
//go:noinline
func Of(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
