package rules

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// selectors reads a selector or a list of them: text, or one of the keys css
// and xpath.
func (p *yamlReader) selectors(n *yaml.Node, what string) []Selector {
	var out []Selector
	for _, member := range p.list(n, what) {
		s := Selector{at: at(member)}
		if member.Kind == yaml.MappingNode {
			before := len(p.errors)
			p.mapping(member, what, p.selectorKeys(&s))
			if (s.CSS == "") == (s.XPath == "") && len(p.errors) == before {
				p.fail(at(member), "%s: want either css or xpath", what)
			}
		} else {
			s = selectorOf(p.text(member, what), at(member))
		}
		out = append(out, s)
	}
	return out
}

func (p *yamlReader) selectorKeys(s *Selector) []yamlKey {
	return []yamlKey{
		{"css", func(n *yaml.Node) { s.CSS, s.at = p.text(n, "css"), at(n) }},
		{"xpath", func(n *yaml.Node) { s.XPath, s.at = p.text(n, "xpath"), at(n) }},
	}
}

// selectorOf reads a selector that does not say what it is: XPath begins with
// a slash or a bracket, which CSS cannot.
func selectorOf(s string, at position) Selector {
	if strings.HasPrefix(s, "/") || strings.HasPrefix(s, "(") || strings.HasPrefix(s, "./") {
		return Selector{XPath: s, at: at}
	}
	return Selector{CSS: s, at: at}
}

// finders reads a finder or a list of them.
func (p *yamlReader) finders(n *yaml.Node, field string) []Finder {
	var out []Finder
	for _, member := range p.list(n, field) {
		if member.Kind == yaml.MappingNode {
			out = append(out, p.finder(member, field))
			continue
		}
		out = append(out, Finder{Selector: selectorOf(p.text(member, field), at(member)), at: at(member)})
	}
	return out
}

func (p *yamlReader) finder(n *yaml.Node, field string) Finder {
	f := Finder{at: at(n)}
	set := func(name string, to *string) yamlKey {
		return yamlKey{name, func(n *yaml.Node) { *to = p.text(n, name) }}
	}
	before := len(p.errors)
	keys := append(p.selectorKeys(&f.Selector), set("attr", &f.Attr), set("json-ld", &f.JSONLD), set("meta", &f.Meta), set("constant", &f.Constant), set("split", &f.Split))
	keys = append(keys,
		yamlKey{"regex", func(n *yaml.Node) { f.Regex, f.at = p.text(n, "regex"), at(n) }},
		yamlKey{"group", func(n *yaml.Node) { f.Group = p.number(n, "group") }})
	p.mapping(n, field, keys)
	if len(p.errors) > before {
		return f
	}
	switch sources := f.sources(); {
	case len(sources) != 1:
		p.fail(at(n), "%s: want one of css, xpath, json-ld, meta and constant, not %s", field, countWords(sources))
	case f.Attr != "" && f.Selector.String() == "":
		p.fail(at(n), "%s: attr is about the elements that css or xpath finds", field)
	case f.JSONLD != "" && strings.Contains("."+f.JSONLD+".", ".."):
		p.fail(at(n), "%s: json-ld %q: want keys with dots between, such as author.name", field, f.JSONLD)
	case f.Group != 0 && f.Regex == "":
		p.fail(at(n), "%s: group is about a regex, which is not given", field)
	}
	return f
}

// sources are the keys of a finder that say where its values come from.
func (f *Finder) sources() []string {
	var out []string
	for _, s := range [...]struct{ name, value string }{
		{"css", f.Selector.CSS}, {"xpath", f.Selector.XPath}, {"json-ld", f.JSONLD}, {"meta", f.Meta}, {"constant", f.Constant},
	} {
		if s.value != "" {
			out = append(out, s.name)
		}
	}
	return out
}

func countWords(list []string) string {
	if len(list) == 0 {
		return "none of them"
	}
	return strings.Join(list, " and ")
}

func (p *yamlReader) number(n *yaml.Node, what string) int {
	i, err := strconv.Atoi(n.Value)
	if err != nil || i < 0 {
		p.fail(at(n), "%s: want a number from 0, not %s", what, kindOf(n))
	}
	return i
}

// lines reads the expressions for text dumps.
func (p *yamlReader) lines(l *Lines, n *yaml.Node) {
	one := func(name string, to *Pattern) yamlKey {
		return yamlKey{name, func(n *yaml.Node) { *to = Pattern{p.text(n, name), at(n)} }}
	}
	many := func(name string, to *[]Pattern) yamlKey {
		return yamlKey{name, func(n *yaml.Node) {
			for _, member := range p.list(n, name) {
				*to = append(*to, Pattern{p.text(member, name), at(member)})
			}
		}}
	}
	p.parts(n, "text", []yamlKey{
		one("when", &l.When), one("headline", &l.Headline), one("byline", &l.Byline), many("end", &l.End), many("drop", &l.Drop),
	})
}

func (l *Lines) isEmpty() bool {
	return l.Headline.Expr == "" && l.Byline.Expr == "" && len(l.End)+len(l.Drop) == 0
}
