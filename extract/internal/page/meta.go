package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Metadata is what a page says about itself in its head and in data scripts.
type Metadata struct {
	Lang      string // of the html element
	Title     string
	Canonical string
	Base      string
	About     string // the page's address in microdata
	Tags      []MetaTag
	LD        []LDNode // JSON-LD, flattened, in the order of the page
	Items     []string // types of microdata, in the order of the page: "NewsArticle"
	State     []string // scripts and attributes that hold the page's state as JSON
}

// A MetaTag is a meta element: its name, property or itemprop in lower case,
// and its content.
type MetaTag struct{ Name, Content string }

// see reads an element for metadata, wherever on the page it stands.
func (m *Metadata) read(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		m.Lang = Attr(n, "lang")
		if m.Lang == "" {
			m.Lang = Attr(n, "xml:lang")
		}
	case atom.Title:
		if m.Title == "" {
			m.Title = NodeText(n)
		}
	case atom.Meta:
		m.readMeta(n)
	case atom.Link:
		if Attr(n, "itemprop") == "mainEntityOfPage" {
			m.About = strings.TrimSpace(Attr(n, "href"))
		}
		if m.Canonical == "" && strings.EqualFold(Attr(n, "rel"), "canonical") {
			m.Canonical = strings.TrimSpace(Attr(n, "href"))
		}
	case atom.Base:
		if m.Base == "" {
			m.Base = strings.TrimSpace(Attr(n, "href"))
		}
	case atom.Script:
		m.readScript(n)
	}
}

func (m *Metadata) readMeta(n *html.Node) {
	content := FoldSpace(metaContent(n))
	if content == "" {
		return
	}
	if Attr(n, "name") == "script:ld+json" { // as routers write it that make a meta tag of all they are given
		m.LD = append(m.LD, parseLD(content)...)
		return
	}
	for _, key := range [...]string{"property", "name", "itemprop", "http-equiv"} {
		if name := Attr(n, key); name != "" {
			m.Tags = append(m.Tags, MetaTag{strings.ToLower(strings.TrimSpace(name)), content})
		}
	}
}

// metaContent is what an element declares in its content attribute; some
// sites and tools that save pages write value for it.
func metaContent(n *html.Node) string {
	if c := Attr(n, "content"); c != "" || n.DataAtom != atom.Meta {
		return c
	}
	return Attr(n, "value")
}

func (m *Metadata) readScript(n *html.Node) {
	if n.FirstChild == nil {
		return
	}
	switch kind := Attr(n, "type"); {
	case strings.HasPrefix(kind, "application/ld+json"):
		m.LD = append(m.LD, parseLD(n.FirstChild.Data)...)
	case kind == "application/json":
		m.State = append(m.State, n.FirstChild.Data)
	case kind == "" && isBareLD(n.FirstChild.Data):
		m.LD = append(m.LD, parseLD(n.FirstChild.Data)...)
	default:
		if state := assignedState(n.FirstChild.Data); state != "" {
			m.State = append(m.State, state)
		}
	}
}

// isBareLD tells JSON-LD in a script without a type.
func isBareLD(script string) bool {
	const headMax = 60
	script = strings.TrimLeft(script, " \t\r\n")
	return strings.HasPrefix(script, "{") && strings.Contains(script[:min(len(script), headMax)], `"@context"`)
}

// assignedState is the object that a script begins by giving to the window:
// "window.__INITIAL_STATE__ = {". What comes behind it is left to who reads it.
func assignedState(script string) string {
	const nameMax = 60
	rest, ok := strings.CutPrefix(strings.TrimLeft(script, " \t\r\n"), "window.")
	if !ok {
		return ""
	}
	at := strings.IndexByte(rest[:min(len(rest), nameMax)], '=')
	if at < 0 {
		return ""
	}
	if rest = strings.TrimLeft(rest[at+1:], " \t\r\n"); strings.HasPrefix(rest, "{") {
		return rest
	}
	return ""
}

// propsMin is the length from which an attribute may hold a story.
const propsMin = 300

// readProps keeps what an attribute gives a component of a script to show, as
// JSON: data-page, data-react-props.
func (m *Metadata) readProps(a html.Attribute) {
	if len(a.Val) >= propsMin && a.Val[0] == '{' && strings.HasPrefix(a.Key, "data-") {
		m.State = append(m.State, a.Val)
	}
}

// First is the content of the first meta tag that has one of the names, tried
// in the order given.
func (m *Metadata) First(names ...string) string {
	for _, name := range names {
		for _, t := range m.Tags {
			if t.Name == name {
				return t.Content
			}
		}
	}
	return ""
}

// All are the contents of all meta tags of a name, in the order of the page.
func (m *Metadata) All(name string) []string {
	var out []string
	for _, t := range m.Tags {
		if t.Name == name {
			out = append(out, t.Content)
		}
	}
	return out
}

// FoldSpace makes one line of a text: white space folded to single spaces,
// invisible characters gone, entities that were encoded twice resolved.
func FoldSpace(s string) string {
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	var run textRun
	run.add(s, false, false)
	text, _ := run.finish(false)
	return text
}
