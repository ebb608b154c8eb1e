package newsxml

import (
	"strings"

	"golang.org/x/net/html"
)

// readNITF reads a story in NITF.
func readNITF(_, nitf *html.Node) *Item {
	content := child(nitf, "body", "body.content")
	if content == nil {
		return nil
	}
	page := pageOf(nil, nitfBlocks(content))
	if page == nil {
		return nil
	}
	head, top := child(nitf, "head"), child(nitf, "body", "body.head")
	docdata, pubdata := child(head, "docdata"), child(head, "pubdata")
	line := child(top, "dateline")
	item := &Item{
		Page: page, IsWhole: true,
		Headline: first(textOf(child(top, "hedline", "hl1")), textOf(child(top, "hedline")), textOf(child(head, "title"))),
		Dateline: Dateline{
			Text:  strings.TrimRight(spacedText(line, ", "), " -–—:"),
			Place: textOf(child(line, "location")),
			Date:  attr(child(line, "story.date"), "norm"),
		},
		Published: first(withoutMidnight(attr(pubdata, "date.publication")), attr(child(docdata, "date.issue"), "norm"),
			attr(child(docdata, "date.release"), "norm"), attr(child(line, "story.date"), "norm")),
		Language:    first(attr(nitf, "xml:lang"), attr(child(nitf, "body"), "xml:lang")),
		Publisher:   first(attr(pubdata, "name"), attr(child(docdata, "doc.copyright"), "holder"), textOf(child(top, "distributor"))),
		Section:     first(attr(pubdata, "position.section"), nitfMeta(head, "online_sections"), nitfMeta(head, "dsk"), attr(child(head, "tobject", "tobject.subject"), "tobject.subject.type")),
		Description: textOf(child(top, "abstract")),
		URL:         address(attr(pubdata, "ex-ref"), attr(child(docdata, "doc-id"), "id-string")),
		Image:       address(attr(find(content, "media-reference"), "source")),
		Topics:      nitfTopics(docdata),
	}
	for _, hl2 := range children(child(top, "hedline"), "hl2") {
		if item.Lead == "" && !strings.Contains(attr(hl2, "class"), "headline") { // of the page on the web
			item.Lead = textOf(hl2)
		}
	}
	for _, byline := range children(top, "byline") {
		if item.Byline == "" && !strings.Contains(attr(byline, "class"), "normalized") { // "Doe, John" for an index
			item.Byline, item.Authors = spacedText(byline, ", "), textsOf(findAll(byline, "person"))
		}
	}
	return item
}

// withoutMidnight returns a time without an hour that stands for none:
// "20070101T000000" of corpora that know the day.
func withoutMidnight(s string) string { return strings.TrimSuffix(s, "T000000") }

// nitfMeta returns the content of a meta element, the first of its values.
func nitfMeta(head *html.Node, name string) string {
	for _, m := range children(head, "meta") {
		if attr(m, "name") == name {
			value, _, _ := strings.Cut(attr(m, "content"), ";")
			return value
		}
	}
	return ""
}

// nitfTopics returns the keywords of a story, or else what an index has it under.
func nitfTopics(docdata *html.Node) []string {
	var out []string
	for _, keyword := range findAll(docdata, "keyword") {
		out = append(out, attr(keyword, "key"))
	}
	if len(out) > 0 {
		return distinct(out)
	}
	for _, c := range findAll(child(docdata, "identified-content"), "classifier") {
		if strings.Contains(attr(c, "type"), "descriptor") {
			out = append(out, first(attr(c, "value"), textOf(c)))
		}
	}
	return distinct(out)
}

// nitfBlocks returns the content of a story: of one that also has its first
// paragraph apart, the block with the full text.
func nitfBlocks(content *html.Node) []*html.Node {
	for _, b := range children(content, "block") {
		if attr(b, "class") == "full_text" {
			return shownIn(b)
		}
	}
	return shownIn(content)
}

// textsOf returns the texts of elements, each once.
func textsOf(list []*html.Node) []string {
	var out []string
	for _, n := range list {
		out = append(out, textOf(n))
	}
	return distinct(out)
}
