package extract

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// looksLikeHTML tells markup from flattened text: near its beginning a page of
// markup has a tag that no plain text would have.
func looksLikeHTML(data []byte) bool {
	head := data[:min(len(data), sniffBytes)]
	head = bytes.ReplaceAll(head, []byte{0}, nil) // UTF-16
	for i := bytes.IndexByte(head, '<'); i >= 0; {
		rest := head[i+1:]
		for _, tag := range sniffTags {
			if len(rest) > len(tag) && bytes.EqualFold(rest[:len(tag)], tag) && !isNameByte(rest[len(tag)]) {
				return true
			}
		}
		next := bytes.IndexByte(rest, '<')
		if next < 0 {
			return false
		}
		i += 1 + next
	}
	return false
}

// sniffBytes is how far looksLikeHTML reads: pages open with comments,
// licences and white space, but not with more than this.
const sniffBytes = 8 << 10

// sniffTags are the tags that give markup away.
var sniffTags = [][]byte{
	[]byte("!doctype"), []byte("html"), []byte("head"), []byte("body"), []byte("title"), []byte("meta"), []byte("link"), []byte("script"),
	[]byte("style"), []byte("div"), []byte("table"), []byte("p"), []byte("a"), []byte("br"), []byte("h1"), []byte("h2"), []byte("span"),
	[]byte("article"), []byte("section"), []byte("main"), []byte("ul"), []byte("header"), []byte("?xml"), []byte("font"), []byte("img"),
}

func isNameByte(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '-'
}

// parseTree parses markup. Pages nested deeper than the parser allows (it
// refuses more than 512 open elements) are parsed again with the innermost
// tags left out; their text stays.
func parseTree(text []byte) (*html.Node, error) {
	root, err := html.Parse(bytes.NewReader(text))
	if err == nil {
		return root, nil
	}
	return html.Parse(bytes.NewReader(levelled(text)))
}

// withoutScripts is what readers see whose browsers run no scripts: the parsed
// content of a <noscript>, nil where that is only a picture or a counter.
// Forums keep whole threads there. It is parsed apart from its page, because an
// <iframe> that is not closed in it would swallow the rest.
func withoutScripts(n *html.Node) []*html.Node {
	const tagsMin = 4 // closing tags of anything that is worth reading
	text := n.FirstChild
	if text == nil || text.Type != html.TextNode || strings.Count(text.Data, "</") < tagsMin {
		return nil
	}
	nodes, err := html.ParseFragment(strings.NewReader(text.Data), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		return nil
	}
	return nodes
}

// levelDepth is how many elements levelled lets stand open at a time: well
// below the parser's limit, as the parser adds some of its own.
const levelDepth = 200

// levelled copies markup without the tags that are nested too deep.
func levelled(text []byte) []byte {
	var out bytes.Buffer
	z := html.NewTokenizer(bytes.NewReader(text))
	var open []string
	dropped := 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out.Bytes()
		}
		raw := bytes.Clone(z.Raw())
		switch kind {
		case html.StartTagToken:
			name, _ := z.TagName()
			tag := string(name)
			switch {
			case isVoid(atom.Lookup(name)) || tag == "script" || tag == "style" || tag == "title" || tag == "textarea":
			case len(open) >= levelDepth:
				dropped++
				out.WriteByte(' ')
				continue
			case len(open) > 0 && open[len(open)-1] == tag && closesItself(tag):
			default:
				open = append(open, tag)
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			switch {
			case dropped > 0:
				dropped--
				out.WriteByte(' ')
				continue
			case len(open) > 0 && open[len(open)-1] == string(name):
				open = open[:len(open)-1]
			}
		}
		out.Write(raw)
	}
}

// closesItself tells tags that end the one before them when it was left open.
func closesItself(tag string) bool {
	switch tag {
	case "p", "li", "td", "th", "tr", "dt", "dd", "option":
		return true
	}
	return false
}

func isVoid(tag atom.Atom) bool {
	switch tag {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}
