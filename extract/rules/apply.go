package rules

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

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
	Text string
	Node *html.Node // where it stands; nil for what is in no single element
}

// A Result is what a rule says of a page.
type Result struct {
	Rule   *Rule
	Fields map[Field][]Value // of the first finder of each field that gives something
	Keep   map[*html.Node]bool
	Drop   map[*html.Node]bool // what Drop and Strip find
	Lines  *LineResult         // of text dumps
	// Trouble says which selectors could not be used on this page, and why.
	Trouble []error
}

// A Trial is what one part of a rule gives on a page.
type Trial struct {
	Key    string // "headline", "keep", …
	What   string // the selector or other source as written
	Values []Value
	Nodes  []*html.Node
	Holds  bool // of when
	Err    error
}

// Apply applies a rule to a page; nil when the rule is not for it, as its When
// does not hold.
func (r *Rule) Apply(p Page) *Result {
	a := r.application(p)
	if p.Root == nil {
		lines := a.lines()
		if lines == nil {
			return nil
		}
		return &Result{Rule: r, Lines: lines}
	}
	for _, s := range r.When {
		if f, err := a.find(s); err != nil || !f.holds {
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
	out.Trouble = a.trouble
	return out
}

// Try is Apply for who writes a rule: it gives what each part of it gives.
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
	trouble             []error
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
	err := a.budget.guarded(func() { out = selector.find(a.page.Root, a.budget) })
	if err != nil {
		out = found{}
		err = &Error{a.rule.Source, s.at.line, s.at.column, fmt.Sprintf("%s: %v", s, err)}
		a.trouble = append(a.trouble, err)
	}
	return out, err
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

// valuesMost is how many values a finder gives: no story has more topics.
const valuesMost = 100

// values are what a finder gives.
func (a *application) values(f *Finder) ([]Value, error) {
	var raw []Value
	switch {
	case f.Constant != "":
		raw = []Value{{Text: f.Constant}}
	case f.JSONLD != "":
		raw = a.jsonLD(f.JSONLD)
	case f.Meta != "":
		raw = a.meta(f.Meta)
	default:
		var err error
		if raw, err = a.selected(f); err != nil {
			return nil, err
		}
	}
	var out []Value
	err := a.budget.guarded(func() {
		for _, v := range raw[:min(len(raw), valuesMost)] {
			v.Text = a.matched(f, strings.TrimSpace(v.Text))
			out = appendSplit(out, v, f.Split)
		}
	})
	return out, err
}

// appendSplit adds a value, or its parts, to a list.
func appendSplit(list []Value, v Value, separator string) []Value {
	parts := []string{v.Text}
	if separator != "" {
		parts = strings.SplitN(v.Text, separator, valuesMost)
	}
	for _, part := range parts {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, Value{part, v.Node})
		}
	}
	return list
}

// matched is what the regular expression of a finder leaves of a text.
func (a *application) matched(f *Finder, text string) string {
	text = text[:min(len(text), valueBytesMost)]
	if f.Regex == "" {
		return strings.ToValidUTF8(text, "")
	}
	re := a.compiled.patterns[f.Regex]
	if re == nil {
		return ""
	}
	a.budget.look()
	m := re.FindStringSubmatch(text)
	if f.Group >= len(m) {
		return ""
	}
	return strings.TrimSpace(m[f.Group])
}

// selected are the texts or attributes of what a selector finds.
func (a *application) selected(f *Finder) ([]Value, error) {
	found, err := a.find(f.Selector)
	if err != nil {
		return nil, err
	}
	var out []Value
	for _, s := range found.strings {
		out = append(out, Value{Text: s})
	}
	err = a.budget.guarded(func() {
		for _, n := range found.nodes {
			if a.isStripped(n) || len(out) == valuesMost {
				continue
			}
			if f.Attr != "" {
				out = append(out, Value{Text: attr(n, f.Attr)})
			} else {
				out = append(out, Value{Text: textOf(n, a.stripped, a.budget), Node: n})
			}
		}
	})
	return out, err
}

func (a *application) isStripped(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		a.budget.spend(1)
		if a.stripped[n] {
			return true
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// meta are the contents of meta elements by their name, property or itemprop.
func (a *application) meta(name string) []Value {
	var out []Value
	a.budget.guarded(func() {
		var walk func(*html.Node)
		walk = func(n *html.Node) {
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				a.budget.spend(1)
				if c.DataAtom == atom.Meta && (strings.EqualFold(attr(c, "name"), name) || strings.EqualFold(attr(c, "property"), name) || strings.EqualFold(attr(c, "itemprop"), name)) {
					out = append(out, Value{Text: attr(c, "content")})
				}
				walk(c)
			}
		}
		walk(a.page.Root)
	})
	return out
}

// jsonLD follows a path of keys, "author.name", in the page's JSON-LD: the
// values of the first object that has it.
func (a *application) jsonLD(path string) []Value {
	if a.page.JSONLD == nil {
		return nil
	}
	keys := strings.Split(path, ".")
	for _, object := range a.page.JSONLD() {
		var out []Value
		followPath(object, keys, &out)
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// followPath goes down a path of keys, through lists.
func followPath(v any, keys []string, out *[]Value) {
	switch v := v.(type) {
	case []any:
		for _, member := range v {
			followPath(member, keys, out)
		}
	case map[string]any:
		if len(keys) > 0 {
			followPath(v[keys[0]], keys[1:], out)
		}
	case string:
		if len(keys) == 0 && v != "" {
			*out = append(*out, Value{Text: html.UnescapeString(v)})
		}
	}
}

// String is the source of a finder as it is written.
func (f *Finder) String() string {
	var out string
	switch {
	case f.Constant != "":
		out = "constant " + f.Constant
	case f.JSONLD != "":
		out = "json-ld " + f.JSONLD
	case f.Meta != "":
		out = "meta " + f.Meta
	default:
		out = f.Selector.String()
	}
	if f.Attr != "" {
		out += " @" + f.Attr
	}
	if f.Regex != "" {
		out += " /" + f.Regex + "/"
	}
	if f.Split != "" {
		out += " split at " + strconv.Quote(f.Split)
	}
	return out
}

// compile makes the rule ready for use, the first time it is called; what does
// not compile is among the errors, and gives nothing.
func (r *Rule) compile() *compiled {
	r.once.Do(func() {
		c := &compiled{selectors: map[Selector]finder{}, patterns: map[string]*regexp.Regexp{}}
		for _, s := range r.selectors() {
			if f, err := s.compile(); err != nil {
				c.errors = append(c.errors, &Error{r.Source, s.at.line, s.at.column, err.Error()})
			} else {
				c.selectors[s] = f
			}
		}
		for _, p := range r.patterns() {
			if re, err := regexp.Compile(p.Expr); err != nil {
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

// Check compiles the rule and gives what is wrong with it, each an *Error.
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
