package rules

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"shuck/extract/internal/pattern"
)

// ParseYAML reads the rule in a YAML file and compiles all of it. The error
// joins one *Error for each thing that is wrong; there is no rule then.
func ParseYAML(file string, data []byte) (*Rule, error) {
	p := yamlReader{file: file}
	node, err := p.document(data)
	if err != nil {
		return nil, err
	}
	r := &Rule{Source: file}
	p.rule(r, node)
	if len(p.errors) == 0 {
		p.compile(r)
	}
	if len(p.errors) > 0 {
		return nil, errors.Join(p.errors...)
	}
	return r, nil
}

// A yamlReader reads a file and collects what is wrong with it.
type yamlReader struct {
	file   string
	errors []error
}

func (p *yamlReader) fail(at position, format string, args ...any) {
	p.errors = append(p.errors, &Error{p.file, at.line, at.column, fmt.Sprintf(format, args...)})
}

func at(n *yaml.Node) position { return position{n.Line, n.Column} }

// document is the one mapping that a file holds.
func (p *yamlReader) document(data []byte) (*yaml.Node, error) {
	var doc, more yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	if err := decoder.Decode(&doc); err != nil {
		if errors.Is(err, io.EOF) {
			return nil, &Error{p.file, 1, 1, "the file is empty; a rule has at least hosts and one field"}
		}
		return nil, p.syntaxError(err)
	}
	if err := decoder.Decode(&more); err == nil {
		return nil, &Error{p.file, more.Line, more.Column, "a second document; a rule is one file"}
	} else if !errors.Is(err, io.EOF) {
		return nil, p.syntaxError(err)
	}
	return doc.Content[0], nil
}

// positionInMessage is where the YAML library says that the file is no YAML:
// "yaml: line 3, column 2: did not find expected key", "line 4: …".
var positionInMessage = pattern.Of(`line (\d+)(?:,? col(?:umn)? ?(\d+))?[:.]? *`)

func (p *yamlReader) syntaxError(err error) error {
	out := &Error{File: p.file, Line: 1, Column: 1, Message: strings.TrimPrefix(err.Error(), "yaml: ")}
	if m := positionInMessage().FindStringSubmatch(out.Message); m != nil {
		out.Line, _ = strconv.Atoi(m[1])
		if column, err := strconv.Atoi(m[2]); err == nil {
			out.Column = column
		}
		out.Message = positionInMessage().ReplaceAllString(out.Message, "")
	}
	out.Message = "no YAML: " + out.Message
	return out
}

// A yamlKey is a key of a mapping and what reads its value.
type yamlKey struct {
	name string
	read func(*yaml.Node)
}

// mapping reads the keys of a mapping; of those it does not know it names the
// nearest one that there is.
func (p *yamlReader) mapping(n *yaml.Node, what string, keys []yamlKey) {
	if n.Kind != yaml.MappingNode {
		p.fail(at(n), "%s: want keys and values, not %s", what, kindOf(n))
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		k := slices.IndexFunc(keys, func(k yamlKey) bool { return k.name == key.Value })
		switch {
		case k < 0:
			p.fail(at(key), "%s", unknownKey(key.Value, what, keys))
		case seen[key.Value]:
			p.fail(at(key), "the key %q is there twice", key.Value)
		case value.Kind == yaml.AliasNode:
			p.fail(at(value), "%s: write the value out instead of *%s", key.Value, value.Value)
		default:
			keys[k].read(value)
		}
		seen[key.Value] = true
	}
}

func unknownKey(name, what string, keys []yamlKey) string {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = k.name
	}
	if meant, ok := Nearest(name, names); ok {
		return fmt.Sprintf("unknown key %q in %s; did you mean %s?", name, what, meant)
	}
	return fmt.Sprintf("unknown key %q in %s; there are %s", name, what, strings.Join(names, ", "))
}

func kindOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.SequenceNode:
		return "a list"
	case yaml.MappingNode:
		return "keys and values"
	}
	switch {
	case n.Value == "":
		return "nothing"
	case isNoText(n):
		return n.Value
	}
	return fmt.Sprintf("%q", n.Value)
}

// isNoText reports whether a value that stands without quotes is null, true or
// false, as in "headline: null": whoever writes that does not want the word.
func isNoText(n *yaml.Node) bool {
	tag := n.ShortTag()
	return n.Kind == yaml.ScalarNode && (tag == "!!null" || tag == "!!bool")
}

// text reads a value that is one string.
func (p *yamlReader) text(n *yaml.Node, what string) string {
	if n.Kind != yaml.ScalarNode || strings.TrimSpace(n.Value) == "" || isNoText(n) {
		p.fail(at(n), "%s: want text, not %s", what, kindOf(n))
		return ""
	}
	return n.Value
}

// anyText is text that may be empty, or nothing at all.
func (p *yamlReader) anyText(n *yaml.Node, what string) string {
	if n.Kind != yaml.ScalarNode || isNoText(n) && n.Value != "" {
		p.fail(at(n), "%s: want text, not %s", what, kindOf(n))
	}
	return n.Value
}

// list gives the members of a list; what is no list is its only member. A list without
// any is a mistake: nobody writes a key down to say nothing.
func (p *yamlReader) list(n *yaml.Node, what string) []*yaml.Node {
	if n.Kind != yaml.SequenceNode {
		return []*yaml.Node{n}
	}
	if len(n.Content) == 0 {
		p.fail(at(n), "%s: the list is empty", what)
	}
	return n.Content
}

// parts is mapping of a part of a rule, in which something has to stand.
func (p *yamlReader) parts(n *yaml.Node, what string, keys []yamlKey) {
	if n.Kind == yaml.MappingNode && len(n.Content) == 0 {
		p.fail(at(n), "%s: there is nothing in it", what)
		return
	}
	p.mapping(n, what, keys)
}

// rule reads the keys of a whole file.
func (p *yamlReader) rule(r *Rule, n *yaml.Node) {
	r.Finders = map[Field][]Finder{}
	keys := []yamlKey{
		{"hosts", func(n *yaml.Node) { r.Hosts = p.hosts(n) }},
		{"from", func(n *yaml.Node) { r.From = p.day(n, "from") }},
		{"until", func(n *yaml.Node) { r.Until = p.day(n, "until") }},
		{"imported", func(n *yaml.Node) { r.Imported = p.truth(n, "imported") }},
		{"when", func(n *yaml.Node) { r.When = p.selectors(n, "when") }},
		{"body", func(n *yaml.Node) {
			p.parts(n, "body", []yamlKey{
				{"keep", func(n *yaml.Node) { r.Keep = p.selectors(n, "keep") }},
				{"drop", func(n *yaml.Node) { r.Drop = p.selectors(n, "drop") }},
				{"prune", func(n *yaml.Node) { r.Prune = p.truth(n, "prune") }},
			})
		}},
		{"strip", func(n *yaml.Node) { r.Strip = p.selectors(n, "strip") }},
		{"replace", func(n *yaml.Node) { r.Replace = p.replacements(n) }},
		{"unwrap", func(n *yaml.Node) { r.Unwrap = p.selectors(n, "unwrap") }},
		{"text", func(n *yaml.Node) { p.lines(&r.Lines, n) }},
	}
	for _, field := range Fields {
		keys = append(keys, yamlKey{string(field), func(n *yaml.Node) { r.Finders[field] = p.finders(n, string(field)) }})
	}
	before := len(p.errors)
	p.mapping(n, "the rule", keys)
	switch {
	case len(p.errors) > before:
	case len(r.Hosts) == 0:
		p.fail(at(n), `hosts: missing; name the site, as in "hosts: example.org"`)
	case r.From != "" && r.Until != "" && r.From > r.Until:
		p.fail(at(n), "from %s is later than until %s: no story is of such a day", r.From, r.Until)
	case r.isEmpty():
		p.fail(at(n), "the rule gives nothing; it needs a field, body, strip, replace or text")
	}
}

// isEmpty reports whether the rule cannot change anything.
func (r *Rule) isEmpty() bool {
	return len(r.Finders) == 0 && len(r.Keep)+len(r.Drop)+len(r.Strip)+len(r.Replace) == 0 && r.Lines.isEmpty()
}

func (p *yamlReader) hosts(n *yaml.Node) []string {
	var out []string
	for _, member := range p.list(n, "hosts") {
		host := strings.ToLower(p.text(member, "hosts"))
		if host == "" {
			continue
		}
		name := strings.TrimPrefix(host, "*.")
		if host != everyHost && (strings.ContainsAny(name, "/*: @") || !strings.Contains(name, ".") || strings.Contains("."+name+".", "..")) {
			p.fail(at(member), "host %q: want a name such as example.org, *.example.org, or * for every page", member.Value)
			continue
		}
		out = append(out, host)
	}
	return out
}

func (p *yamlReader) day(n *yaml.Node, what string) string {
	day := p.text(n, what)
	if _, err := time.Parse(dayForm, day); err != nil && day != "" {
		p.fail(at(n), "%s %q: want a day such as 2021-03-31", what, day)
	}
	return day
}

func (p *yamlReader) truth(n *yaml.Node, what string) bool {
	if n.Value != "true" && n.Value != "false" {
		p.fail(at(n), "%s: want true or false, not %s", what, kindOf(n))
	}
	return n.Value == "true"
}

// replacements reads a list of find and with.
func (p *yamlReader) replacements(n *yaml.Node) []Replacement {
	var out []Replacement
	for _, member := range p.list(n, "replace") {
		r := Replacement{at: at(member)}
		before := len(p.errors)
		p.mapping(member, "replace", []yamlKey{
			{"find", func(n *yaml.Node) { r.Find = p.text(n, "find") }},
			{"with", func(n *yaml.Node) { r.With = p.anyText(n, "with") }},
		})
		if r.Find == "" && len(p.errors) == before {
			p.fail(at(member), "replace: want find, the string to replace")
		}
		out = append(out, r)
	}
	return out
}

// compile compiles all of the rule.
func (p *yamlReader) compile(r *Rule) {
	for _, err := range r.compile().errors {
		wrong := err.(*Error)
		p.fail(position{wrong.Line, wrong.Column}, "%s", wrong.Message)
	}
}
