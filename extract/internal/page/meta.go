package page

import (
	"slices"
	"strings"

	"shuck/extract/internal/jsonld"
	"shuck/extract/internal/saved"
	"shuck/extract/internal/state"
	"shuck/extract/internal/textrun"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Metadata is what a page declares about itself in its head and in data
// scripts.
type Metadata struct {
	Lang      string // of the html element
	Title     string // of the title element
	Canonical string // address, by link rel=canonical
	Base      string // address that others are relative to
	About     string // the page's address in microdata
	Saved     string // the page's address by the program that saved it
	archived  string // the page's address by the archive that it was saved from
	Tags      []MetaTag
	LD        []jsonld.Node  // JSON-LD, flattened, in the order of the page
	Items     []string       // types of microdata, in the order of the page: "NewsArticle"
	state     []state.Script // scripts and attributes that may hold the page's state
	templates []*html.Node   // whose content scripts put into the page
	ldObjects int            // objects and lists of JSON-LD so far, also of what was not read
}

// A MetaTag is a meta element: its name, property or itemprop in lower case,
// and its content.
type MetaTag struct{ Name, Content string }

// read looks for metadata in an element, wherever on the page it stands.
func (m *Metadata) read(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		m.keepAddress(Attr(n, saved.SourceAttr))
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
		m.readLink(n)
	case atom.Base:
		if m.Base == "" {
			m.Base = strings.TrimSpace(Attr(n, "href"))
		}
	case atom.Script:
		m.readScript(n)
	case atom.Template:
		m.templates = append(m.templates, n)
	case atom.Textarea:
		if n.FirstChild != nil {
			m.keepState(state.Script{Type: templateType, Text: n.FirstChild.Data})
		}
	case 0:
		if n.Data == "doc" {
			m.readDoc(n)
		}
	}
}

// readLink reads a link element.
func (m *Metadata) readLink(n *html.Node) {
	rel, href := Attr(n, "rel"), strings.TrimSpace(Attr(n, "href"))
	if Attr(n, "itemprop") == "mainEntityOfPage" {
		m.About = href
	}
	switch {
	case m.Canonical == "" && strings.EqualFold(rel, "canonical"):
		m.Canonical = href
	case rel == "bookmark":
		m.readArchived(href)
	}
}

// keepAddress keeps the first address that those who saved the page wrote into it.
func (m *Metadata) keepAddress(address string) {
	if m.Saved == "" {
		m.Saved = address
	}
}

// readArchived reads the address of a page as archive.today gives it, behind its own.
func (m *Metadata) readArchived(address string) {
	if original := saved.Original(address); original != address {
		m.archived = original
	}
}

// leaveArchive drops what an archive says of a copy, which has its own name, address and moment
// in place of those of the page.
func (m *Metadata) leaveArchive() {
	if m.archived != "" {
		m.Canonical, m.Tags = m.archived, nil
	}
}

// readDoc reads the attributes of the root of XML that extractors write: `<doc title="Ferry
// raised" author="Ida Lund; Ana Perez" date="2020-03-09">`.
func (m *Metadata) readDoc(n *html.Node) {
	m.Title = Attr(n, "title")
	for _, a := range n.Attr {
		m.Tags = append(m.Tags, MetaTag{a.Key, a.Val})
	}
}

// readMeta reads a meta element.
func (m *Metadata) readMeta(n *html.Node) {
	content := textrun.Fold(metaContent(n))
	if content == "" {
		return
	}
	if Attr(n, "name") == "script:ld+json" { // as routers write it that make a meta tag of all they are given
		m.addLD(content)
		return
	}
	for _, key := range [...]string{"property", "name", "itemprop", "http-equiv"} {
		if name := Attr(n, key); name != "" {
			m.Tags = append(m.Tags, MetaTag{strings.ToLower(strings.TrimSpace(name)), content})
		}
	}
}

// metaContent returns what an element declares in its content attribute, or in
// value, which some sites and tools that save pages write for it.
func metaContent(n *html.Node) string {
	if c := Attr(n, "content"); c != "" || n.DataAtom != atom.Meta {
		return c
	}
	return Attr(n, "value")
}

// ldObjectsMax is how many objects and lists the JSON-LD of a page may have, together:
// each costs many times its bytes. Of 3,013 real pages the one with most has 874.
const ldObjectsMax = 100_000

// addLD reads a script of JSON-LD, unless the page has too much of it.
func (m *Metadata) addLD(script string) {
	m.ldObjects += strings.Count(script, "{") + strings.Count(script, "[")
	if m.ldObjects > ldObjectsMax {
		return
	}
	m.LD = append(m.LD, jsonld.Parse(script)...)
}

// readScript reads a script that holds data.
func (m *Metadata) readScript(n *html.Node) {
	if n.FirstChild == nil {
		return
	}
	switch kind := Attr(n, "type"); {
	case strings.HasPrefix(kind, "application/ld+json"):
		m.addLD(n.FirstChild.Data)
	case kind == "" && isBareLD(n.FirstChild.Data):
		m.addLD(n.FirstChild.Data)
	default:
		m.keepState(state.Script{Type: strings.ToLower(kind), Text: n.FirstChild.Data})
	}
}

// keepState keeps what may hold state until somebody asks for it, as happens on few
// pages.
func (m *Metadata) keepState(script state.Script) {
	if script.Keep() {
		m.state = append(m.state, script)
	}
}

// State returns what may hold the page's state.
func (m *Metadata) State() []state.Script {
	scripts := slices.Clone(m.state)
	for _, n := range m.templates {
		var b strings.Builder
		writeBare(n, &b)
		if script := (state.Script{Type: templateType, Text: b.String()}); script.Keep() {
			scripts = append(scripts, script)
		}
	}
	return scripts
}

// templateType is the type of what is markup as it stands.
const templateType = "template"

// writeBare writes the content of an element as markup without attributes. A template
// inside is one of its own.
func writeBare(n *html.Node, b *strings.Builder) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(html.EscapeString(c.Data))
		case c.Type == html.ElementNode && c.DataAtom != atom.Template && c.DataAtom != atom.Script && c.DataAtom != atom.Style:
			b.WriteString("<" + c.Data + ">")
			writeBare(c, b)
			b.WriteString("</" + c.Data + ">")
		}
	}
}

// isBareLD reports whether a script without a type is JSON-LD.
func isBareLD(script string) bool {
	const headMax = 60
	script = strings.TrimLeft(script, " \t\r\n")
	return strings.HasPrefix(script, "{") && strings.Contains(script[:min(len(script), headMax)], `"@context"`)
}

// readProps keeps the JSON that an attribute such as data-page or props hands to a
// script for display.
func (m *Metadata) readProps(a html.Attribute) {
	if len(a.Val) >= state.SizeMin && (strings.IndexByte("{[%", a.Val[0]) >= 0 || strings.HasPrefix(a.Val, "eyJ")) {
		m.keepState(state.Script{Text: a.Val})
	}
}

// First returns the content of the first meta tag that has one of the names,
// given in lower case and tried in that order, or "".
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

// All returns the contents of all meta tags of a name, given in lower case, in
// the order of the page.
func (m *Metadata) All(name string) []string {
	var out []string
	for _, t := range m.Tags {
		if t.Name == name {
			out = append(out, t.Content)
		}
	}
	return out
}
