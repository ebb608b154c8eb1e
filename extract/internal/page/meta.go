package page

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"shuck/extract/internal/pattern"

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
	Tags      []MetaTag
	LD        []LDNode // JSON-LD, flattened, in the order of the page
	Items     []string // types of microdata, in the order of the page: "NewsArticle"
	state     []string // scripts and attributes that hold the page's state as JSON
	stream    []string // scripts with the pieces of a state that comes in pieces, from the piece on
	ldObjects int      // objects and lists of JSON-LD so far, also of what was not read
}

// A MetaTag is a meta element: its name, property or itemprop in lower case,
// and its content.
type MetaTag struct{ Name, Content string }

// read looks for metadata in an element, wherever on the page it stands.
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

// readMeta reads a meta element.
func (m *Metadata) readMeta(n *html.Node) {
	content := FoldSpace(metaContent(n))
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
	m.LD = append(m.LD, parseLD(script)...)
}

// readScript reads a script that holds data.
func (m *Metadata) readScript(n *html.Node) {
	if n.FirstChild == nil {
		return
	}
	switch kind := Attr(n, "type"); {
	case strings.HasPrefix(kind, "application/ld+json"):
		m.addLD(n.FirstChild.Data)
	case kind == "application/json":
		m.state = append(m.state, n.FirstChild.Data)
	case kind == "" && isBareLD(n.FirstChild.Data):
		m.addLD(n.FirstChild.Data)
	default:
		m.readState(n.FirstChild.Data)
	}
}

// readState reads a script that hands its page the state: as an object, or as the next
// piece of a stream.
func (m *Metadata) readState(script string) {
	script = strings.TrimLeft(script, " \t\r\n")
	if head := streamed().FindString(script[:min(len(script), streamHeadMax)]); head != "" {
		m.stream = append(m.stream, script[len(head):])
		return
	}
	state := assignedState(script)
	if state == "" {
		state = pushedState(script)
	}
	if state != "" {
		m.state = append(m.state, state)
	}
}

// streamed matches what a script begins with that hands its page the next piece of a
// stream, and streamHeadMax is how long that is at most.
var streamed = pattern.Of(`^\(?(?:self|window|globalThis)\.__next_f(?:\s*=\s*(?:self|window|globalThis)\.__next_f\s*\|\|\s*\[\]\))?\.push\(\s*\[\s*1\s*,\s*`)

const streamHeadMax = 120

// State returns what holds the page's state: JSON, behind which other things may stand.
// Few pages are asked for it, and putting the pieces of a stream together takes its time.
func (m *Metadata) State() []string {
	var stream []byte
	for _, piece := range m.stream {
		var text string
		if json.NewDecoder(strings.NewReader(piece)).Decode(&text) == nil {
			stream = append(stream, text...)
		}
	}
	states := slices.Clone(m.state)
	for i, state := range states {
		if strings.HasPrefix(state, `"`) && json.NewDecoder(strings.NewReader(state)).Decode(&state) == nil {
			states[i] = state
		}
	}
	return appendRows(states, stream)
}

// appendRows appends the states that the rows of a stream are. A row has a number, a
// colon and JSON, or behind a T the length of a text, and the text.
func appendRows(states []string, stream []byte) []string {
	for len(stream) > 0 {
		_, row, ok := bytes.Cut(stream, []byte(":"))
		if !ok {
			break
		}
		if text, after, ok := streamedText(row); ok {
			quoted, _ := json.Marshal(string(text)) // a string is always JSON
			states, stream = append(states, string(quoted)), after
			continue
		}
		row, stream, _ = bytes.Cut(row, []byte("\n"))
		if len(row) >= propsMin {
			states = append(states, string(row))
		}
	}
	return states
}

// streamedText reads the text that a row of a stream begins with, as "T1f4,<p>…" does.
func streamedText(row []byte) (text, rest []byte, ok bool) {
	const digitsMax = 8
	head, _, ok := bytes.Cut(row[:min(len(row), digitsMax)], []byte(","))
	if !ok || len(head) < 2 || head[0] != 'T' {
		return nil, nil, false
	}
	n, err := strconv.ParseUint(string(head[1:]), 16, 32)
	rest = row[len(head)+1:]
	if err != nil || n > uint64(len(rest)) {
		return nil, nil, false
	}
	return rest[:n], rest[n:], true
}

// pushedState returns the script from the object on that it pushes onto a list of the
// window, as in `(window["state"]=window["state"]||[]).push({`, or "" if it begins
// otherwise. What follows the object is left in.
func pushedState(script string) string {
	const headMax = 200
	if list := strings.TrimLeft(script, "("); !strings.HasPrefix(list, "window") && !strings.HasPrefix(list, "self") {
		return ""
	}
	at := strings.Index(script[:min(len(script), headMax)], ".push({")
	if at < 0 {
		return ""
	}
	return script[at+len(".push("):]
}

// isBareLD reports whether a script without a type is JSON-LD.
func isBareLD(script string) bool {
	const headMax = 60
	script = strings.TrimLeft(script, " \t\r\n")
	return strings.HasPrefix(script, "{") && strings.Contains(script[:min(len(script), headMax)], `"@context"`)
}

// assigned matches what a script begins with that gives its page the state as an object
// or as the text of one.
var assigned = pattern.Of(`^(?:(?:window|self|globalThis)(?:\.[\w$]+|\[["'][^"']*["']\])|(?:var|let|const) [\w$]+)\s*=\s*(JSON\.parse\(\s*)?["{]`)

// assignedState returns the script from the object on that it assigns, as in
// "window.__INITIAL_STATE__ = {" or `window["state"] = JSON.parse("{`, or "" if it begins
// otherwise. What follows the object is left in.
func assignedState(script string) string {
	const headMax = 120
	at := assigned().FindStringSubmatchIndex(script[:min(len(script), headMax)])
	if at == nil {
		return ""
	}
	state := script[at[1]-1:]
	isText := at[2] >= 0
	if isText != (state[0] == '"') {
		return ""
	}
	return state
}

// propsMin is the length from which an attribute may hold a story.
const propsMin = 300

// readProps keeps the JSON that an attribute such as data-page or
// data-react-props hands to a script for display.
func (m *Metadata) readProps(a html.Attribute) {
	if len(a.Val) >= propsMin && a.Val[0] == '{' && strings.HasPrefix(a.Key, "data-") {
		m.state = append(m.state, a.Val)
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

// FoldSpace puts a text on one line: white space is folded to single spaces,
// invisible characters are removed, and entities that were encoded twice are
// resolved.
func FoldSpace(s string) string {
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	var run textRun
	run.add(s, false, false)
	text, _ := run.finish(false)
	return text
}
