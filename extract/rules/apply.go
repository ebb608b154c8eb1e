package rules

import (
	"errors"
	"fmt"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Page is what rules are applied to. Nothing in it is changed.
type Page struct {
	Root *html.Node // nil for a text dump
	// JSONLD gives the objects of the page's JSON-LD; it is asked only by rules
	// that want them. nil is none.
	JSONLD func() []map[string]any
	Lines  []string // of a text dump
}

// A Value is what a finder gives.
type Value struct {
	Text string     // trimmed, valid UTF-8, never ""
	Node *html.Node // where it stands; nil for what is in no single element
}

// A Result is what a rule says of a page.
type Result struct {
	Rule   *Rule
	Fields map[Field][]Value   // of the first finder of each field that gives something
	Keep   map[*html.Node]bool // what the first selector of Keep finds that finds something; nil for nothing
	Drop   map[*html.Node]bool // what Drop and Strip find
	Lines  *LineResult         // of text dumps; nil for a tree
	// Trouble says which parts of the rule could not be used on this page, and
	// why; each is an *Error.
	Trouble []error
	// CutOff is set when one of them was given up since it took too much work. Such
	// a part gives nothing; if it is of When, so does the whole rule.
	CutOff bool
}

// A Trial is what one part of a rule gives on a page.
type Trial struct {
	Key    string       // "headline", "keep", …
	What   string       // the selector or other source as written
	Values []Value      // of a finder, and of expressions for text dumps
	Nodes  []*html.Node // of a selector
	Holds  bool         // it found something
	Err    error        // an *Error when it could not be used on the page
}

// Apply applies the rule to a page; nil when the rule is not for it, as its When
// does not hold. The same page gives the same result everywhere.
func (r *Rule) Apply(p Page) *Result { return r.application(p).apply() }

func (a *application) apply() *Result {
	r := a.rule
	if a.page.Root == nil {
		lines := a.lines()
		if lines == nil {
			return nil
		}
		return &Result{Rule: r, Lines: lines, Trouble: a.trouble, CutOff: a.cutOff}
	}
	for _, s := range r.When {
		if f, _ := a.find(s); !f.holds {
			if a.cutOff {
				return &Result{Rule: r, Trouble: a.trouble, CutOff: true}
			}
			return nil
		}
	}
	a.findStripped()
	out := &Result{Rule: r, Fields: map[Field][]Value{}, Drop: a.stripped}
	for _, field := range Fields {
		for i := range r.Finders[field] {
			if v, err := a.values(&r.Finders[field][i]); err == nil && len(v) > 0 {
				out.Fields[field] = v
				break
			}
		}
	}
	for _, s := range r.Keep {
		if f, err := a.find(s); err == nil && len(f.nodes) > 0 {
			out.Keep = setOf(f.nodes)
			break
		}
	}
	for _, s := range r.Drop {
		f, _ := a.find(s)
		a.strip(f.nodes)
	}
	out.Trouble, out.CutOff = a.trouble, a.cutOff
	return out
}

// Try is for who writes a rule: it applies every part of it, also those that Apply
// would not come to, and gives what each finds, in the order of the rule. What cannot be
// used has its Err, and stops no other part.
func (r *Rule) Try(p Page) []Trial {
	a := r.application(p)
	if p.Root == nil {
		return a.tryLines()
	}
	var out []Trial
	try := func(key string, list []Selector) {
		for _, s := range list {
			f, err := a.find(s)
			out = append(out, Trial{Key: key, What: s.String(), Nodes: f.nodes, Holds: f.holds, Err: err})
		}
	}
	try("when", r.When)
	try("strip", r.Strip)
	try("unwrap", r.Unwrap)
	a.findStripped()
	for _, field := range Fields {
		for i := range r.Finders[field] {
			f := &r.Finders[field][i]
			v, err := a.values(f)
			out = append(out, Trial{Key: string(field), What: f.String(), Values: v, Holds: len(v) > 0, Err: err})
		}
	}
	try("keep", r.Keep)
	try("drop", r.Drop)
	return out
}

// An application is a rule at work on a page.
type application struct {
	rule                *Rule
	page                Page
	compiled            *compiled
	budget              *budget
	stripped, unwrapped map[*html.Node]bool
	metas               []*html.Node // the page's meta elements; nil until they are asked for
	trouble             []error
	cutOff              bool
}

func (r *Rule) application(p Page) *application {
	return &application{rule: r, page: p, compiled: r.compile(), budget: newBudget(), stripped: map[*html.Node]bool{}}
}

// find runs a selector.
func (a *application) find(s Selector) (found, error) {
	selector := a.compiled.selectors[s]
	if selector == nil {
		return found{}, &Error{a.rule.Source, s.at.line, s.at.column, "does not compile"}
	}
	var out found
	err := a.guarded(s.at, s.String(), func() { out = selector.find(a.page.Root, a.budget) })
	if err != nil {
		out = found{}
	}
	return out, err
}

// guarded runs a part of the rule, which stands somewhere and is written so, and
// notes the trouble it makes.
func (a *application) guarded(at position, what string, run func()) error {
	return a.guardedFor(stepsOfSelector, at, what, run)
}

// guardedFor is guarded for a part that may take so many steps.
func (a *application) guardedFor(steps int, at position, what string, run func()) error {
	err := a.budget.guarded(steps, run)
	if err == nil {
		return nil
	}
	a.cutOff = a.cutOff || errors.Is(err, errCutOff)
	err = &Error{a.rule.Source, at.line, at.column, fmt.Sprintf("%s: %v", what, err)}
	a.trouble = append(a.trouble, err)
	return err
}

// findStripped finds what Strip and Unwrap say.
func (a *application) findStripped() {
	a.unwrapped = map[*html.Node]bool{}
	for _, s := range a.rule.Unwrap {
		f, _ := a.find(s)
		for _, n := range f.nodes {
			a.unwrapped[n] = true
		}
	}
	for _, s := range a.rule.Strip {
		f, _ := a.find(s)
		a.strip(f.nodes)
	}
}

// strip notes nodes that are to be left out. The page itself never is: a word
// that is in a class of the body element would strip everything.
func (a *application) strip(nodes []*html.Node) {
	for _, n := range nodes {
		if !a.unwrapped[n] && n.DataAtom != atom.Body && n.DataAtom != atom.Html {
			a.stripped[n] = true
		}
	}
}

func setOf(nodes []*html.Node) map[*html.Node]bool {
	out := make(map[*html.Node]bool, len(nodes))
	for _, n := range nodes {
		out[n] = true
	}
	return out
}
