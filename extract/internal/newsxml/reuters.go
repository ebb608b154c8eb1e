package newsxml

import "golang.org/x/net/html"

// readReuters reads a newsitem of Reuters' corpus, RCV1.
func readReuters(n *html.Node) *Item {
	page := pageOf(nil, shownIn(child(n, "text")))
	if page == nil {
		return nil
	}
	dc := map[string]string{}
	for _, e := range findAll(child(n, "metadata"), "dc") {
		dc[attr(e, "element")] = attr(e, "value")
	}
	return &Item{
		Format: "Reuters newsitem", Page: page, IsWhole: true,
		Headline:  first(textOf(child(n, "headline")), textOf(child(n, "title"))),
		Byline:    textOf(child(n, "byline")),
		Dateline:  Dateline{Text: textOf(child(n, "dateline"))},
		Published: first(dc["dc.date.published"], dc["dc.date.created"], attr(n, "date")),
		Language:  attr(n, "xml:lang"),
		Publisher: first(dc["dc.source"], dc["dc.publisher"]),
	}
}
