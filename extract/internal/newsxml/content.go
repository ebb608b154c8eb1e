package newsxml

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/markup"
	"shuck/extract/internal/pattern"
)

// tagOf gives the elements of NITF the tags that they have on a page. Other elements
// that HTML does not know are words of a paragraph, such as <person>.
var tagOf = map[string]string{
	"block": "div", "hl1": "h2", "hl2": "h3", "bq": "blockquote", "media": "figure", "media.caption": "figcaption", "media-caption": "figcaption",
	"nitf-table": "div", "fn": "p", "credit": "p", "body": "div", "html": "div", "body.content": "div",
}

// isLeftOut are the elements without words of the story.
var isLeftOut = map[string]bool{
	"head": true, "title": true, "meta": true, "link": true, "script": true, "style": true,
	"note": true, "media-reference": true, "media-metadata": true, "media-producer": true, "media-object": true, "nitf-table-metadata": true,
	"body.head": true, "body.end": true,
}

// pageOf returns a page with content, which it moves there, below a heading where it
// is given; nil where the content has no words.
func pageOf(heading *html.Node, content []*html.Node) *html.Node {
	article := element("article")
	for _, n := range content {
		article.AppendChild(n)
	}
	if oneLine(rawText(article)) == "" {
		return nil
	}
	if heading != nil {
		article.InsertBefore(heading, article.FirstChild)
	}
	page, top, body := &html.Node{Type: html.DocumentNode}, element("html"), element("body")
	body.AppendChild(article)
	top.AppendChild(body)
	page.AppendChild(top)
	return page
}

// element returns a new element of HTML.
func element(tag string) *html.Node {
	return &html.Node{Type: html.ElementNode, Data: tag, DataAtom: atom.Lookup([]byte(tag))}
}

// paragraph returns an element of HTML with a text.
func paragraph(tag, text string) *html.Node {
	n := element(tag)
	n.AppendChild(&html.Node{Type: html.TextNode, Data: text})
	return n
}

// shown returns a node of news XML as a new one of a page, nil where it has no place
// there.
func shown(n *html.Node) *html.Node {
	switch {
	case n.Type == html.TextNode:
		return &html.Node{Type: html.TextNode, Data: n.Data}
	case n.Type != html.ElementNode || isLeftOut[n.Data]:
		return nil
	}
	tag := n.Data
	if known := tagOf[tag]; known != "" {
		tag = known
	} else if atom.Lookup([]byte(tag)) == 0 {
		tag = "span"
	}
	out := element(tag)
	out.Attr = n.Attr
	for _, c := range shownIn(n) {
		out.AppendChild(c)
	}
	return out
}

// shownIn returns what an element holds as nodes of a page; none for nil.
func shownIn(n *html.Node) []*html.Node {
	if n == nil {
		return nil
	}
	var out []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if s := shown(c); s != nil {
			out = append(out, s)
		}
	}
	return out
}

// contentNodes returns what an element holds as nodes of a page: its elements, or the
// markup or the paragraphs that its text is.
func contentNodes(n *html.Node) []*html.Node {
	if len(children(n, "")) > 0 {
		return shownIn(n)
	}
	return textNodes(rawText(n))
}

// textNodes returns the nodes of a text that is markup or plain.
func textNodes(text string) []*html.Node {
	if !isMarkup().MatchString(text) {
		return paragraphs(text)
	}
	body := find(markup.Parse([]byte(text)), "body")
	if body == nil {
		return nil
	}
	var out []*html.Node
	for c := body.FirstChild; c != nil; c = body.FirstChild {
		body.RemoveChild(c)
		out = append(out, c)
	}
	return out
}

// isMarkup matches a text with tags, "one<br/>two" and "<p>one", and not "a < b".
var isMarkup = pattern.Of(`<(?:[a-zA-Z][a-zA-Z0-9]*[\s/>]|/[a-zA-Z]|!--)`)

// paragraphs cuts a plain text at its blank lines, or at all line ends if it has none.
func paragraphs(text string) []*html.Node {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	separator := blankLine()
	if !separator.MatchString(strings.TrimSpace(text)) {
		separator = lineEnd()
	}
	var out []*html.Node
	for _, part := range separator.Split(text, -1) {
		if part = oneLine(part); part != "" {
			out = append(out, paragraph("p", part))
		}
	}
	return out
}

var (
	blankLine = pattern.Of(`\n[ \t]*\n`)
	lineEnd   = pattern.Of(`\n`)
)
