package newsxml

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// depthMax is how deep elements are nested; what lies deeper is read as if it lay
// there. News XML around a page of XHTML reaches 40.
const depthMax = 200

// A scanner goes through XML tag by tag. It is the tokenizer of HTML because that
// takes what feeds get wrong and XML forbids: ampersands, tags left open. Names come
// in small letters.
type scanner struct {
	*html.Tokenizer
	kind       html.TokenType
	start, end int // of the token, in bytes
}

func newScanner(text []byte) *scanner {
	z := html.NewTokenizer(bytes.NewReader(text))
	z.AllowCDATA(true)
	return &scanner{Tokenizer: z}
}

// next goes to the next token, and reports whether there is one.
func (s *scanner) next() bool {
	s.kind = s.Next()
	s.start = s.end
	s.end += len(s.Raw())
	s.NextIsNotRawText() // a <title> of XML holds elements
	return s.kind != html.ErrorToken
}

// text returns the text of a text token; that of CDATA has no references.
func (s *scanner) text() string {
	raw := s.Raw()
	if data, ok := bytes.CutPrefix(raw, []byte("<![CDATA[")); ok {
		return string(bytes.TrimSuffix(data, []byte("]]>")))
	}
	return string(s.Text())
}

// name returns the name of a tag.
func (s *scanner) name() string {
	name, _ := s.TagName()
	return string(name)
}

// attributes returns the attributes of a tag, whose name has been read.
func (s *scanner) attributes() []html.Attribute {
	var out []html.Attribute
	for {
		key, value, more := s.TagAttr()
		if len(key) > 0 {
			out = append(out, html.Attribute{Key: string(key), Val: string(value)})
		}
		if !more {
			return out
		}
	}
}

// isVoid are the elements of HTML in news XML that hold nothing, and that feeds do
// not always close.
var isVoid = map[string]bool{"br": true, "img": true, "hr": true, "col": true, "wbr": true}

// parse returns the root element of a text; nil where there is none. Names have no
// prefix, which stands in Namespace unless it is that of the root.
func parse(text []byte) *html.Node {
	top := &html.Node{Type: html.DocumentNode}
	t := treeBuilder{open: []*html.Node{top}}
	for s := newScanner(text); s.next(); {
		t.add(s)
	}
	for n := top.FirstChild; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode {
			return n
		}
	}
	return nil
}

// A treeBuilder makes a tree of tokens.
type treeBuilder struct {
	open []*html.Node // from the document to the innermost element
	home string       // prefix of the root
}

func (t *treeBuilder) add(s *scanner) {
	innermost := t.open[len(t.open)-1]
	switch s.kind {
	case html.TextToken:
		innermost.AppendChild(&html.Node{Type: html.TextNode, Data: s.text()})
	case html.StartTagToken, html.SelfClosingTagToken:
		prefix, name := cutPrefix(s.name())
		if innermost.Type == html.DocumentNode {
			t.home = prefix
		}
		if prefix == t.home {
			prefix = ""
		}
		n := &html.Node{Type: html.ElementNode, Data: name, Namespace: prefix, Attr: s.attributes()}
		innermost.AppendChild(n)
		if s.kind == html.StartTagToken && !isVoid[name] && len(t.open) < depthMax {
			t.open = append(t.open, n)
		}
	case html.EndTagToken:
		_, name := cutPrefix(s.name())
		t.close(name)
	}
}

// close leaves the innermost open element of a name, and what is open in it.
func (t *treeBuilder) close(name string) {
	for i := len(t.open) - 1; i > 0; i-- {
		if t.open[i].Data == name {
			t.open = t.open[:i]
			return
		}
	}
}

// cutPrefix cuts "content:encoded" into "content" and "encoded".
func cutPrefix(name string) (prefix, local string) {
	if prefix, local, ok := strings.Cut(name, ":"); ok {
		return prefix, local
	}
	return "", name
}
