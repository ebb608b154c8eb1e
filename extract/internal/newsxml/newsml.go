package newsxml

import (
	"strings"

	"golang.org/x/net/html"
)

// readNewsItem reads a newsItem of NewsML-G2, a NewsItem of NewsML 1, or what Reuters'
// corpus calls so: names have no capitals here, and what is in it tells which.
func readNewsItem(_, n *html.Node) *Item {
	switch {
	case child(n, "contentset") != nil:
		return readG2(n)
	case find(n, "newscomponent") != nil:
		return readNewsML1(n)
	case child(n, "text") != nil:
		return readReuters(n)
	}
	return nil
}

// readG2 reads a newsItem of NewsML-G2.
func readG2(n *html.Node) *Item {
	item := contentItem(append(children(child(n, "contentset"), "inlinexml"), children(child(n, "contentset"), "inlinedata")...))
	if item == nil {
		return nil
	}
	about, meta := child(n, "contentmeta"), child(n, "itemmeta")
	created := textOf(child(meta, "versioncreated"))
	own := Item{
		Format:    "NewsML-G2",
		Headline:  first(mainText(children(about, "headline")), textOf(child(meta, "title"))),
		Byline:    textOf(child(about, "by")),
		Authors:   namesIn(children(about, "creator")),
		Dateline:  Dateline{Text: strings.TrimRight(textOf(child(about, "dateline")), " -–—:"), Place: located(about)},
		Published: first(textOf(child(about, "contentcreated")), textOf(child(meta, "firstcreated")), created),
		Modified:  textOf(child(about, "contentmodified")),
		Language:  first(attr(child(about, "language"), "tag"), attr(n, "xml:lang")),
		Publisher: first(append(namesIn(children(meta, "provider")), namesIn(children(about, "infosource"))...)...),
		Topics:    distinct(append(textsOf(children(about, "keyword")), namesIn(children(about, "subject"))...)),
	}
	if version := attr(n, "version"); own.Modified == "" && version != "" && version != "1" {
		own.Modified = created
	}
	for _, d := range children(about, "description") {
		if own.Description == "" && !strings.Contains(attr(d, "role"), "caption") {
			own.Description = textOf(d)
		}
	}
	for _, link := range append(children(meta, "link"), children(about, "link")...) {
		if own.URL == "" && (strings.HasSuffix(attr(link, "rel"), "alternate") || strings.HasSuffix(attr(link, "rel"), "canonical")) {
			own.URL = address(attr(link, "href"))
		}
	}
	return own.over(item)
}

// located returns the place that a story is located at where it has a name and no
// dateline says it.
func located(about *html.Node) string {
	if child(about, "dateline") == nil {
		return ""
	}
	return first(namesIn(children(about, "located"))...)
}

// mainText returns the text of the headline without a role, or that of the first.
func mainText(list []*html.Node) string {
	for _, n := range list {
		if role := attr(n, "role"); role == "" || strings.HasSuffix(role, "main") || strings.HasSuffix(role, "hld") {
			return textOf(n)
		}
	}
	return first(textsOf(list)...)
}

// namesIn returns what elements such as provider and creator name: in a name element,
// or else as a literal.
func namesIn(list []*html.Node) []string {
	var out []string
	for _, n := range list {
		out = append(out, first(textOf(child(n, "name")), attr(n, "literal")))
	}
	return distinct(out)
}

// readNewsML1 reads a NewsItem of NewsML 1.
func readNewsML1(n *html.Node) *Item {
	var contents []*html.Node
	all := findAll(n, "contentitem")
	for _, c := range all[:min(len(all), contentsMax)] {
		if !isPicture(c) {
			contents = append(contents, children(c, "datacontent")...)
		}
	}
	item := contentItem(contents)
	if item == nil {
		return nil
	}
	lines, manage, admin, describe := find(n, "newslines"), child(n, "newsmanagement"), find(n, "administrativemetadata"), find(n, "descriptivemetadata")
	own := Item{
		Format:    "NewsML 1",
		Headline:  textOf(child(lines, "headline")),
		Lead:      textOf(child(lines, "subheadline")),
		Byline:    textOf(child(lines, "byline")),
		Dateline:  Dateline{Text: strings.TrimRight(textOf(child(lines, "dateline")), " -–—:")},
		Published: first(textOf(child(manage, "firstcreated")), textOf(child(n, "identification", "newsidentifier", "dateid"))),
		Language:  first(attr(child(describe, "language"), "formalname"), attr(n, "xml:lang")),
		Publisher: first(attr(child(admin, "provider", "party"), "formalname"), textOf(child(lines, "creditline"))),
		Topics:    textsOf(children(lines, "keywordline")),
	}
	if revised := textOf(child(manage, "thisrevisioncreated")); revised != own.Published {
		own.Modified = revised
	}
	return own.over(item)
}

// contentsMax bounds the contents that are looked at for the text. A story with a
// gallery has 60; the text comes first.
const contentsMax = 200

// isPicture reports whether a content item is none of text, or the caption of one
// that is not.
func isPicture(content *html.Node) bool {
	media := strings.ToLower(attr(child(content, "mediatype"), "formalname"))
	if media != "" && !strings.Contains(media, "text") {
		return true
	}
	for n := content.Parent; n != nil && n.Data != "newsitem"; n = n.Parent {
		role := strings.ToLower(attr(child(n, "role"), "formalname"))
		if strings.Contains(role, "caption") || strings.Contains(role, "photo") || strings.Contains(role, "picture") {
			return true
		}
	}
	return false
}

// contentItem reads the first content of a story that has a text: NITF, XHTML, or
// text alone.
func contentItem(list []*html.Node) *Item {
	for _, n := range list {
		if nitf := find(n, "nitf"); nitf != nil {
			if item := readNITF(nil, nitf); item != nil {
				return item
			}
		}
		if page := pageOf(nil, contentNodes(n)); page != nil {
			return &Item{Page: page, IsWhole: true}
		}
	}
	return nil
}

// over returns an item with what it lacks taken from the one inside it, whose text it
// has.
func (i *Item) over(inner *Item) *Item {
	out := *i
	out.Page, out.IsWhole = inner.Page, inner.IsWhole
	for _, f := range [...]struct {
		to   *string
		from string
	}{
		{&out.Headline, inner.Headline}, {&out.Lead, inner.Lead}, {&out.Byline, inner.Byline},
		{&out.Published, inner.Published}, {&out.Modified, inner.Modified}, {&out.Language, inner.Language},
		{&out.Publisher, inner.Publisher}, {&out.Section, inner.Section}, {&out.Description, inner.Description}, {&out.URL, inner.URL}, {&out.Image, inner.Image},
	} {
		if *f.to == "" {
			*f.to = f.from
		}
	}
	if out.Dateline.Text == "" {
		out.Dateline = inner.Dateline
	}
	if len(out.Authors) == 0 {
		out.Authors = inner.Authors
	}
	if len(out.Topics) == 0 {
		out.Topics = inner.Topics
	}
	return &out
}
