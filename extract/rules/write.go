package rules

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"
)

// YAML is the rule as a YAML file, which ParseYAML reads back. What the rule
// notes of the config it was read from stands at its head as comments.
func (r *Rule) YAML() []byte {
	w := yamlWriter{}
	for _, n := range r.Notes {
		w.line(0, "# line %d: %s: %s", n.Line, n.Key, n.Message)
	}
	w.line(0, "hosts: %s", flow(r.Hosts))
	if r.From != "" {
		w.line(0, "from: %s", r.From)
	}
	if r.Until != "" {
		w.line(0, "until: %s", r.Until)
	}
	if r.Imported {
		w.line(0, "imported: true # weighed against the heuristics; take this out once the rule was held against pages")
	}
	w.selectors(0, "when", r.When)
	for _, field := range Fields {
		w.finders(field, r.Finders[field])
	}
	if len(r.Keep)+len(r.Drop) > 0 || r.Prune {
		w.line(0, "body:")
		w.selectors(1, "keep", r.Keep)
		w.selectors(1, "drop", r.Drop)
		if r.Prune {
			w.line(1, "prune: true")
		}
	}
	w.selectors(0, "strip", r.Strip)
	w.selectors(0, "unwrap", r.Unwrap)
	if len(r.Replace) > 0 {
		w.line(0, "replace:")
		for _, replacement := range r.Replace {
			w.line(1, "- {find: %s, with: %s}", scalar(replacement.Find), scalar(replacement.With))
		}
	}
	w.text(&r.Lines)
	return []byte(w.String())
}

// A yamlWriter writes lines, indented by levels.
type yamlWriter struct{ strings.Builder }

func (w *yamlWriter) line(level int, format string, args ...any) {
	w.WriteString(strings.Repeat("  ", level))
	fmt.Fprintf(w, format, args...)
	w.WriteByte('\n')
}

func (w *yamlWriter) selectors(level int, key string, list []Selector) {
	if len(list) == 0 {
		return
	}
	w.line(level, "%s:", key)
	for _, s := range list {
		w.line(level+1, "- %s", writtenSelector(s))
	}
}

// writtenSelector is a selector that is read back as it was: XPath that does
// not begin like XPath needs its key.
func writtenSelector(s Selector) string {
	if s.XPath != "" && selectorOf(s.XPath, position{}).XPath == "" {
		return "{xpath: " + scalar(s.XPath) + "}"
	}
	return scalar(s.String())
}

func (w *yamlWriter) finders(field Field, list []Finder) {
	if len(list) == 0 {
		return
	}
	w.line(0, "%s:", field)
	for _, f := range list {
		w.line(1, "- %s", writtenFinder(f))
	}
}

func writtenFinder(f Finder) string {
	var parts []string
	add := func(key, value string) {
		if value != "" {
			parts = append(parts, key+": "+scalar(value))
		}
	}
	add("css", f.Selector.CSS)
	add("xpath", f.Selector.XPath)
	add("json-ld", f.JSONLD)
	add("meta", f.Meta)
	add("constant", f.Constant)
	add("attr", f.Attr)
	add("regex", f.Regex)
	add("split", f.Split)
	if f.Group > 0 {
		add("group", fmt.Sprint(f.Group))
	}
	if len(parts) == 1 && f.Selector.String() != "" {
		return writtenSelector(f.Selector)
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (w *yamlWriter) text(l *Lines) {
	if l.isEmpty() && l.When.Expr == "" {
		return
	}
	w.line(0, "text:")
	for _, p := range [...]struct {
		key  string
		list []Pattern
	}{{"when", []Pattern{l.When}}, {"headline", []Pattern{l.Headline}}, {"byline", []Pattern{l.Byline}}, {"end", l.End}, {"drop", l.Drop}} {
		var exprs []string
		for _, pattern := range p.list {
			if pattern.Expr != "" {
				exprs = append(exprs, pattern.Expr)
			}
		}
		if len(exprs) > 0 {
			w.line(1, "%s: %s", p.key, flow(exprs))
		}
	}
}

// flow is one string, or a list on one line.
func flow(list []string) string {
	if len(list) == 1 {
		return scalar(list[0])
	}
	parts := make([]string, len(list))
	for i, s := range list {
		parts[i] = scalar(s)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// scalar is a string as YAML writes it, safe inside brackets as well.
func scalar(s string) string {
	if s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./") == "" && s[0] != '-' && !isYAMLWord(s) {
		return s
	}
	if strings.ContainsFunc(s, unicode.IsControl) {
		return strconv.QuoteToASCII(s) // which YAML reads as Go does
	}
	return "'" + strings.ReplaceAll(strings.ToValidUTF8(s, ""), "'", "''") + "'"
}

// isYAMLWord reports whether YAML would read a word as something else than text.
func isYAMLWord(s string) bool {
	var n yaml.Node
	err := yaml.Unmarshal([]byte(s), &n)
	return err != nil || n.Content[0].Tag != "!!str" && strings.Trim(s, "0123456789") != ""
}
