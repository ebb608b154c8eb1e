package rules

import (
	"strconv"
	"strings"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// maxValues is how many values a finder gives: no story has more topics.
const maxValues = 100

// values are what a finder gives.
func (a *application) values(f *Finder) ([]Value, error) {
	var raw []Value
	var err error
	switch {
	case f.Constant != "":
		raw = []Value{{Text: f.Constant}}
	case f.JSONLD != "":
		raw = a.jsonLD(f.JSONLD)
	case f.Meta != "":
		raw, err = a.meta(f)
	default:
		raw, err = a.selected(f)
	}
	if err != nil {
		return nil, err
	}
	var out []Value
	err = a.guarded(f.at, f.String(), func() {
		for _, v := range raw[:min(len(raw), maxValues)] {
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
		parts = strings.SplitN(v.Text, separator, maxValues)
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
	text = text[:min(len(text), maxValueBytes)]
	if f.Regex == "" {
		return strings.ToValidUTF8(text, "")
	}
	re := a.compiled.patterns[f.Regex]
	if re == nil {
		return ""
	}
	re.spend(text, a.budget)
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
	err = a.guarded(f.at, f.String(), func() {
		for _, n := range found.nodes {
			if a.isStripped(n) || len(out) == maxValues {
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
func (a *application) meta(f *Finder) (out []Value, err error) {
	if a.metas == nil { // one walk for all finders of the rule
		a.metas = cascadia.QueryAll(a.page.Root, metaElements)
	}
	err = a.guarded(f.at, f.String(), func() {
		for _, m := range a.metas {
			a.budget.spend(1)
			for _, key := range [...]string{"name", "property", "itemprop"} {
				if strings.EqualFold(attr(m, key), f.Meta) {
					out = append(out, Value{Text: attr(m, "content")})
					break
				}
			}
		}
	})
	return out, err
}

var metaElements = cascadia.MustCompile("meta")

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
