package fit

import (
	"bytes"
	"hash/fnv"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// flatten makes a text dump of a page, as people who save pages do: the text of
// each element that stands by itself is a paragraph, whatever it is about and
// whether a reader would see it, since few flatteners know styles. The dump has
// one of dumpForms, chosen by the page's name so that a page always gives the same
// dump.
func (g *goldPage) flatten(root *html.Node) []byte {
	print := dumpForms[g.hash()%uint32(len(dumpForms))]
	return []byte(print(g, root) + "\n")
}

// hash is a number that follows from the page's name, for choices by chance.
func (g *goldPage) hash() uint32 {
	h := fnv.New32a()
	h.Write([]byte(g.ID))
	return h.Sum32()
}

var isoDay = regexp.MustCompile(`^\d{4}-\d\d-\d\d`)

// paragraphsOf flattens a page, with marks around its elements or none.
func paragraphsOf(root *html.Node, marks func(n *html.Node) (before, after string)) []string {
	f := flattener{marks: marks}
	f.walk(bodyOf(root), 0)
	f.flush()
	return f.paragraphs
}

// A flattener collects the paragraphs of a tree.
type flattener struct {
	marks      func(n *html.Node) (before, after string)
	paragraphs []string
	open       bytes.Buffer // the paragraph at hand
}

// flattenDepth is how deep a tree is walked: what lies deeper no reader sees.
const flattenDepth = 300

func (f *flattener) walk(n *html.Node, depth int) {
	switch {
	case n.Type == html.TextNode:
		f.write(n.Data)
		return
	case n.Type == html.ElementNode && (unprinted[n.DataAtom] || isHidden(n)), depth > flattenDepth:
		return
	case n.DataAtom == atom.Br:
		f.open.WriteByte('\n')
	}
	apart := n.Type == html.ElementNode && standsApart[n.DataAtom]
	if apart {
		f.flush()
	}
	before, after := f.marks(n)
	f.open.WriteString(before)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		f.walk(c, depth+1)
	}
	f.open.WriteString(after)
	if apart {
		f.flush()
	}
}

// write adds text to the paragraph at hand, each run of white space as one space.
func (f *flattener) write(text string) {
	space := false
	for _, r := range text {
		if strings.ContainsRune(" \t\r\n\f", r) {
			space = true
			continue
		}
		if space {
			f.open.WriteByte(' ')
			space = false
		}
		f.open.WriteRune(r)
	}
	if space {
		f.open.WriteByte(' ')
	}
}

// flush ends the paragraph at hand.
func (f *flattener) flush() {
	var lines []string
	for line := range strings.SplitSeq(f.open.String(), "\n") {
		lines = append(lines, strings.Join(strings.Fields(line), " "))
	}
	f.open.Reset()
	if text := strings.Trim(strings.Join(lines, "\n"), "\n"); text != "" {
		f.paragraphs = append(f.paragraphs, text)
	}
}

// isHidden reports whether an element has the attribute hidden.
func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" {
			return true
		}
	}
	return false
}

// find gives the first element of a kind below a node; nil where there is none.
func find(n *html.Node, kind atom.Atom) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.DataAtom == kind {
			return d
		}
	}
	return nil
}

func bodyOf(root *html.Node) *html.Node {
	if body := find(root, atom.Body); body != nil {
		return body
	}
	return root
}

func titleOf(root *html.Node) string {
	title := find(root, atom.Title)
	if title == nil || title.FirstChild == nil {
		return ""
	}
	return strings.Join(strings.Fields(title.FirstChild.Data), " ")
}

// unprinted are the elements whose text no flattener prints.
var unprinted = atoms(
	atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Object, atom.Canvas,
	atom.Audio, atom.Video, atom.Head, atom.Select, atom.Textarea,
)

// standsApart are the elements whose text is a paragraph of its own.
var standsApart = atoms(
	atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Dir,
	atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3,
	atom.H4, atom.H5, atom.H6, atom.Header, atom.Hr, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre,
	atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul,
	atom.Option, atom.Button, atom.Legend, atom.Caption,
)

func atoms(list ...atom.Atom) map[atom.Atom]bool {
	set := make(map[atom.Atom]bool, len(list))
	for _, a := range list {
		set[a] = true
	}
	return set
}
