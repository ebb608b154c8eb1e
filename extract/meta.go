package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata is what a page says about itself in its head and in data scripts.
type metadata struct {
	lang      string // of the html element
	title     string
	canonical string
	base      string
	about     string // the page's address in microdata
	tags      []metaTag
	ld        []ldNode // JSON-LD, flattened, in the order of the page
	items     []string // types of microdata, in the order of the page: "NewsArticle"
	state     []string // scripts and attributes that hold the page's state as JSON
}

// A metaTag is a meta element: its name, property or itemprop in lower case,
// and its content.
type metaTag struct{ name, content string }

// see reads an element for metadata, wherever on the page it stands.
func (m *metadata) see(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		m.lang = attr(n, "lang")
		if m.lang == "" {
			m.lang = attr(n, "xml:lang")
		}
	case atom.Title:
		if m.title == "" {
			m.title = nodeText(n)
		}
	case atom.Meta:
		m.seeMeta(n)
	case atom.Link:
		if attr(n, "itemprop") == "mainEntityOfPage" {
			m.about = strings.TrimSpace(attr(n, "href"))
		}
		if m.canonical == "" && strings.EqualFold(attr(n, "rel"), "canonical") {
			m.canonical = strings.TrimSpace(attr(n, "href"))
		}
	case atom.Base:
		if m.base == "" {
			m.base = strings.TrimSpace(attr(n, "href"))
		}
	case atom.Script:
		m.seeScript(n)
	}
}

func (m *metadata) seeMeta(n *html.Node) {
	content := foldSpace(metaContent(n))
	if content == "" {
		return
	}
	if attr(n, "name") == "script:ld+json" { // as routers write it that make a meta tag of all they are given
		m.ld = append(m.ld, parseLD(content)...)
		return
	}
	for _, key := range [...]string{"property", "name", "itemprop", "http-equiv"} {
		if name := attr(n, key); name != "" {
			m.tags = append(m.tags, metaTag{strings.ToLower(strings.TrimSpace(name)), content})
		}
	}
}

// metaContent is what an element declares in its content attribute; some
// sites and tools that save pages write value for it.
func metaContent(n *html.Node) string {
	if c := attr(n, "content"); c != "" || n.DataAtom != atom.Meta {
		return c
	}
	return attr(n, "value")
}

func (m *metadata) seeScript(n *html.Node) {
	if n.FirstChild == nil {
		return
	}
	switch kind := attr(n, "type"); {
	case strings.HasPrefix(kind, "application/ld+json"):
		m.ld = append(m.ld, parseLD(n.FirstChild.Data)...)
	case kind == "application/json":
		m.state = append(m.state, n.FirstChild.Data)
	case kind == "" && isBareLD(n.FirstChild.Data):
		m.ld = append(m.ld, parseLD(n.FirstChild.Data)...)
	default:
		if state := assignedState(n.FirstChild.Data); state != "" {
			m.state = append(m.state, state)
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

// propsLeast is the length from which an attribute may hold a story.
const propsLeast = 300

// seeProps keeps what an attribute gives a component of a script to show, as
// JSON: data-page, data-react-props.
func (m *metadata) seeProps(a html.Attribute) {
	if len(a.Val) >= propsLeast && a.Val[0] == '{' && strings.HasPrefix(a.Key, "data-") {
		m.state = append(m.state, a.Val)
	}
}

// first is the content of the first meta tag that has one of the names, tried
// in the order given.
func (m *metadata) first(names ...string) string {
	for _, name := range names {
		for _, t := range m.tags {
			if t.name == name {
				return t.content
			}
		}
	}
	return ""
}

// all are the contents of all meta tags of a name, in the order of the page.
func (m *metadata) all(name string) []string {
	var out []string
	for _, t := range m.tags {
		if t.name == name {
			out = append(out, t.content)
		}
	}
	return out
}

// foldSpace makes one line of a text: white space folded to single spaces,
// invisible characters gone, entities that were encoded twice resolved.
func foldSpace(s string) string {
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	var run textRun
	run.add(s, false, false)
	text, _ := run.take(false)
	return text
}
