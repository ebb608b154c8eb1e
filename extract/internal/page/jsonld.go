package page

import (
	"encoding/json"
	"slices"
	"strings"
)

// An LDNode is one JSON-LD object: a thing with a type and properties.
type LDNode map[string]any

// parseLD reads the content of one JSON-LD script and returns its objects, the
// outermost first; members of @graph and of lists stand on their own. Invalid
// JSON is repaired; where that fails, the objects before the error are
// returned.
func parseLD(script string) []LDNode {
	var nodes []LDNode
	var v any
	if json.Unmarshal([]byte(script), &v) == nil {
		collectLD(v, &nodes)
		return nodes
	}
	values := json.NewDecoder(strings.NewReader(repairJSON(script)))
	for values.Decode(&v) == nil { // there may be several, and a bracket too many
		collectLD(v, &nodes)
		v = nil
	}
	return nodes
}

// collectLD descends into lists, @graph and mainEntity, where pages put their
// article, and nowhere else: an article in "hasPart" is another one.
func collectLD(v any, nodes *[]LDNode) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			collectLD(x, nodes)
		}
	case map[string]any:
		if len(v) > 0 {
			*nodes = append(*nodes, v)
		}
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage"} {
			collectLD(v[key], nodes)
		}
	}
}

// repairJSON mends what hand-made templates get wrong: raw control characters and
// quotes in strings, CDATA and comment wrappers, commas before a closing bracket,
// a missing end.
func repairJSON(s string) string {
	s = unwrapJSON(s)
	r := jsonRepair{out: make([]byte, 0, len(s))}
	for i := 0; i < len(s); i++ {
		if r.inString {
			r.stringByte(s[i], s[i+1:])
		} else {
			r.byte(s[i])
		}
	}
	return r.end()
}

// unwrapJSON cuts off the CDATA and comment wrappers around a script, and the
// semicolon at its end.
func unwrapJSON(s string) string {
	s = strings.TrimSpace(s)
	for _, wrap := range [...]string{"/*<![CDATA[*/", "//<![CDATA[", "<![CDATA[", "<!--", "/*]]>*/", "//]]>", "]]>", "-->"} {
		s = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, wrap), wrap))
	}
	return strings.TrimSuffix(s, ";")
}

// A jsonRepair is the state of repairJSON within a script.
type jsonRepair struct {
	out      []byte
	open     []byte // what closes the brackets that are open, the innermost last
	inString bool
	escaped  bool // the last byte was the backslash of an escape
}

// byte copies a byte outside strings.
func (r *jsonRepair) byte(c byte) {
	switch c {
	case '"':
		r.inString = true
	case '[', '{':
		r.open = append(r.open, c+2) // in ASCII, ']' is '['+2, and '}' is '{'+2
	case ']', '}':
		r.out = trimComma(r.out)
		r.open = r.open[:max(0, len(r.open)-1)]
	}
	r.out = append(r.out, c)
}

// stringByte copies a byte inside a string, which rest follows.
func (r *jsonRepair) stringByte(c byte, rest string) {
	switch {
	case r.escaped:
		r.escaped = false
		if !strings.ContainsRune(`"\/bfnrtu`, rune(c)) {
			r.out = r.out[:len(r.out)-1] // not an escape that JSON knows
		}
	case c == '\\':
		r.escaped = true
	case c == '"' && !endsString(rest):
		r.out = append(r.out, '\\')
	case c == '"':
		r.inString = false
	case c < ' ':
		c = ' '
	}
	r.out = append(r.out, c)
}

// end closes what is open and returns the script.
func (r *jsonRepair) end() string {
	if r.inString {
		r.out = append(r.out, '"')
	}
	r.out = trimComma(r.out)
	slices.Reverse(r.open)
	return string(append(r.out, r.open...))
}

// endsString reports whether a quote ends a string, by what follows it.
func endsString(rest string) bool {
	rest = strings.TrimLeft(rest, " \t\r\n")
	if after, comma := strings.CutPrefix(rest, ","); comma { // in prose words come next
		after = strings.TrimLeft(after, " \t\r\n")
		return after == "" || strings.IndexByte(`"{[]}-0123456789`, after[0]) >= 0
	}
	return rest == "" || strings.IndexByte(":]}", rest[0]) >= 0
}

// trimComma cuts a comma, and the white space behind it, off the end.
func trimComma(b []byte) []byte {
	for i := len(b) - 1; i >= 0; i-- {
		switch b[i] {
		case ' ', '\n', '\r', '\t':
		case ',':
			return b[:i]
		default:
			return b
		}
	}
	return b
}

// Types returns the types of a node without the schema.org prefix.
func (n LDNode) Types() []string {
	var out []string
	for _, t := range LDStrings(n["@type"]) {
		out = append(out, t[strings.LastIndexByte(t, '/')+1:])
	}
	return out
}

// IsArticle reports whether a node describes an article.
func (n LDNode) IsArticle() bool {
	for _, t := range n.Types() {
		if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "BlogPosting") || t == "Report" || t == "Recipe" || t == "LiveBlogPosting" || t == "Review" || t == "DiscussionForumPosting" {
			return true
		}
	}
	return false
}

// isProduct reports whether a node describes something that is sold.
func (n LDNode) isProduct() bool {
	for _, t := range n.Types() {
		if t == "Product" || t == "ProductGroup" {
			return true
		}
	}
	return false
}

// Text returns the first string of a property on one line, "" when it has none.
func (n LDNode) Text(key string) string {
	if list := LDStrings(n[key]); len(list) > 0 {
		return FoldSpace(list[0])
	}
	return ""
}

// Object returns the first object of a property, nil when it has none.
func (n LDNode) Object(key string) LDNode {
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

// Resolve replaces references to other nodes of the page, alone or in a list,
// by the nodes they refer to. Other values are returned as they are.
func (m *Metadata) Resolve(v any) any {
	switch v := v.(type) {
	case map[string]any:
		id, ok := v["@id"].(string)
		if !ok || v["name"] != nil {
			return v
		}
		for _, n := range m.LD {
			if n["@id"] == id && n["name"] != nil {
				return map[string]any(n)
			}
		}
	case []any:
		out := make([]any, len(v))
		for i, x := range v {
			out[i] = m.Resolve(x)
		}
		return out
	}
	return v
}

// Names returns the names of the things that a property holds.
func (n LDNode) Names(key string) []string { return LDNames(n[key]) }

// LDNames returns the names of the things that a value of JSON-LD holds:
// strings, objects with a name, or lists of these.
func LDNames(v any) []string {
	var out []string
	switch v := v.(type) {
	case string:
		if s := FoldSpace(v); s != "" {
			out = append(out, s)
		}
	case map[string]any:
		if v["name"] != nil {
			out = append(out, LDNames(v["name"])...)
		} else {
			out = append(out, LDNames(v["@value"])...)
		}
	case []any:
		for _, x := range v {
			out = append(out, LDNames(x)...)
		}
	}
	return out
}

// LDStrings returns the strings of a value of JSON-LD that is a string, a list
// of strings or an object with @value.
func LDStrings(v any) []string {
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
