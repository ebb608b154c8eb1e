// Package jsonld reads what pages declare about themselves in JSON-LD, by the words of
// schema.org, also where templates wrote it wrong.
//
// Text comes in as UTF-8. Functions keep nothing and may be called from several goroutines
// at once; the values of a Node are those of encoding/json and belong to the caller.
package jsonld

import (
	"encoding/json"
	"strings"

	"shuck/extract/internal/textrun"
)

// A Node is one JSON-LD object: a thing with a type and properties.
type Node map[string]any

// Parse reads the content of one JSON-LD script and returns its objects, the
// outermost first; members of @graph and of lists stand on their own. Invalid
// JSON is repaired; where that fails, the objects before the error are
// returned.
func Parse(script string) []Node {
	var nodes []Node
	var v any
	if json.Unmarshal([]byte(script), &v) == nil {
		collect(v, &nodes)
		return nodes
	}
	values := json.NewDecoder(strings.NewReader(repair(script)))
	for values.Decode(&v) == nil { // there may be several, and a bracket too many
		collect(v, &nodes)
		v = nil
	}
	return nodes
}

// collect descends into lists, @graph and mainEntity, where pages put their
// article, and nowhere else: an article in "hasPart" is another one.
func collect(v any, nodes *[]Node) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			collect(x, nodes)
		}
	case map[string]any:
		if len(v) > 0 {
			*nodes = append(*nodes, v)
		}
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage"} {
			collect(v[key], nodes)
		}
	}
}

// Types returns the types of a node without the schema.org prefix.
func (n Node) Types() []string {
	var out []string
	for _, t := range Strings(n["@type"]) {
		out = append(out, t[strings.LastIndexByte(t, '/')+1:])
	}
	return out
}

// IsArticle reports whether a node describes an article.
func (n Node) IsArticle() bool {
	for _, t := range n.Types() {
		if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "BlogPosting") || t == "Report" || t == "Recipe" || t == "LiveBlogPosting" || t == "Review" || t == "DiscussionForumPosting" {
			return true
		}
	}
	return false
}

// IsProduct reports whether a node describes something that is sold.
func (n Node) IsProduct() bool {
	for _, t := range n.Types() {
		if t == "Product" || t == "ProductGroup" {
			return true
		}
	}
	return false
}

// Text returns the first string of a property on one line, "" when it has none.
func (n Node) Text(key string) string {
	if list := Strings(n[key]); len(list) > 0 {
		return textrun.Fold(list[0])
	}
	return ""
}

// Object returns the first object of a property, nil when it has none.
func (n Node) Object(key string) Node {
	switch v := n[key].(type) {
	case map[string]any:
		return v
	case []any:
		for _, x := range v {
			if o, ok := x.(map[string]any); ok {
				return o
			}
		}
	}
	return nil
}

// Names returns the names of the things that a property holds.
func (n Node) Names(key string) []string { return Names(n[key]) }

// Names returns the names of the things that a value of JSON-LD holds:
// strings, objects with a name, or lists of these.
func Names(v any) []string {
	var out []string
	switch v := v.(type) {
	case string:
		if s := textrun.Fold(v); s != "" {
			out = append(out, s)
		}
	case map[string]any:
		if v["name"] != nil {
			out = append(out, Names(v["name"])...)
		} else {
			out = append(out, Names(v["@value"])...)
		}
	case []any:
		for _, x := range v {
			out = append(out, Names(x)...)
		}
	}
	return out
}

// Strings returns the strings of a value of JSON-LD that is a string, a list
// of strings or an object with @value.
func Strings(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case map[string]any:
		if s, ok := v["@value"].(string); ok {
			return []string{s}
		}
	case []any:
		var out []string
		for _, x := range v {
			if s, ok := x.(string); ok {
				out = append(out, s)
			}
		}
		return out
	}
	return nil
}

// Resolve replaces references to other nodes of a page, alone or in a list, by the nodes
// they refer to. Other values are returned as they are.
func Resolve(v any, nodes []Node) any {
	switch v := v.(type) {
	case map[string]any:
		id, ok := v["@id"].(string)
		if !ok || v["name"] != nil {
			return v
		}
		for _, n := range nodes {
			if n["@id"] == id && n["name"] != nil {
				return map[string]any(n)
			}
		}
	case []any:
		out := make([]any, len(v))
		for i, x := range v {
			out[i] = Resolve(x, nodes)
		}
		return out
	}
	return v
}
