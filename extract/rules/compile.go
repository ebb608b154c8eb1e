package rules

import (
	"fmt"
	"regexp"
	"regexp/syntax"
)

// compile makes the rule ready for use, the first time it is called; what does
// not compile is among the errors, and gives nothing.
func (r *Rule) compile() *compiled {
	r.once.Do(func() {
		c := &compiled{selectors: map[Selector]finder{}, patterns: map[string]*regex{}}
		for _, s := range r.selectors() {
			if f, err := s.compile(); err != nil {
				c.errors = append(c.errors, &Error{r.Source, s.at.line, s.at.column, err.Error()})
			} else {
				c.selectors[s] = f
			}
		}
		for _, p := range r.patterns() {
			if re, err := compilePattern(p.Expr); err != nil {
				c.errors = append(c.errors, &Error{r.Source, p.at.line, p.at.column, err.Error()})
			} else {
				c.patterns[p.Expr] = re
			}
		}
		for _, f := range r.allFinders() {
			if re := c.patterns[f.Regex]; re != nil && f.Group > re.NumSubexp() {
				c.errors = append(c.errors, &Error{r.Source, f.at.line, f.at.column, fmt.Sprintf("group %d: the regex has %d", f.Group, re.NumSubexp())})
			}
		}
		r.compiled = c
	})
	return r.compiled
}

// maxProgram is how many steps the program of a regular expression may have.
// Those people write have some dozens; repetitions multiply, and matching takes
// time in proportion to the steps.
const maxProgram = 5000

// A regex is a regular expression with the size of its program, in instructions.
type regex struct {
	*regexp.Regexp
	size int
}

// spend takes off a budget what it takes at most to hold the expression against
// a text.
func (re *regex) spend(text string, b *budget) { b.spend(1 + len(text)*re.size/matchPerStep) }

// compilePattern compiles a regular expression that cannot hold up a page.
func compilePattern(expr string) (*regex, error) {
	re, err := regexp.Compile(expr)
	if err != nil {
		return nil, err
	}
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil, err
	}
	program, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return nil, err
	}
	n := len(program.Inst)
	if n > maxProgram {
		return nil, fmt.Errorf("the regex has %d steps when its repetitions are written out, want at most %d", n, maxProgram)
	}
	return &regex{re, n}, nil
}

// Check compiles the rule and gives what is wrong with it, each an [*Error]; nil when all of
// it can be used.
func (r *Rule) Check() []error { return r.compile().errors }

func (r *Rule) allFinders() []Finder {
	var out []Finder
	for _, field := range Fields {
		out = append(out, r.Finders[field]...)
	}
	return out
}

// selectors are all selectors of the rule.
func (r *Rule) selectors() []Selector {
	var out []Selector
	for _, list := range [...][]Selector{r.When, r.Keep, r.Drop, r.Strip, r.Unwrap} {
		out = append(out, list...)
	}
	for _, f := range r.allFinders() {
		if f.Selector.String() != "" {
			out = append(out, f.Selector)
		}
	}
	return out
}

// patterns are all regular expressions of the rule.
func (r *Rule) patterns() []Pattern {
	var out []Pattern
	for _, f := range r.allFinders() {
		if f.Regex != "" {
			out = append(out, Pattern{f.Regex, f.at})
		}
	}
	l := &r.Lines
	for _, p := range append([]Pattern{l.When, l.Headline, l.Byline}, append(l.End[:len(l.End):len(l.End)], l.Drop...)...) {
		if p.Expr != "" {
			out = append(out, p)
		}
	}
	return out
}
