package newsxml

import (
	"strings"

	"golang.org/x/net/html"
	"shuck/extract/internal/words"
)

// readFeedItem reads an item of an RSS feed or an entry of an Atom feed, nil where it
// has not the full text of its story.
func readFeedItem(root, n *html.Node) *Item {
	headline := plainText(own(n, "title"))
	text := fullText(n)
	if text == nil {
		return nil
	}
	var heading *html.Node
	if headline != "" {
		heading = paragraph("h1", headline)
	}
	page := pageOf(heading, text)
	if page == nil {
		return nil
	}
	channel := child(root, "channel")
	if channel == nil {
		channel = root
	}
	published, updated := feedDates(n)
	item := &Item{
		Page: page, Headline: headline, Published: published, Modified: updated,
		Authors:   feedAuthors(n),
		Language:  first(attr(n, "xml:lang"), textOf(other(n, "language")), textOf(other(channel, "language")), attr(root, "xml:lang")),
		Publisher: first(textOf(other(channel, "publisher")), plainText(own(channel, "title"))),
		URL:       feedAddress(n),
		Image:     feedImage(n),
		Topics:    feedTopics(n),
	}
	for _, name := range [...]string{"summary", "description"} {
		if summary := plainText(own(n, name)); item.Description == "" && !isStory(summary) {
			item.Description = summary
		}
	}
	if len(item.Authors) == 0 && root.Data == "feed" {
		item.Authors = feedAuthors(root)
	}
	return item
}

// own returns the child of a name that is of the feed itself, and other the one of
// any vocabulary: "dc:creator", whatever its prefix is.
func own(n *html.Node, name string) *html.Node {
	for _, c := range children(n, name) {
		if c.Namespace == "" {
			return c
		}
	}
	return nil
}

func other(n *html.Node, name string) *html.Node { return child(n, name) }

// plainText returns the text of an element whose text may be markup, on one line.
func plainText(n *html.Node) string {
	text := rawText(n)
	if n == nil || !isMarkup().MatchString(text) {
		return oneLine(html.UnescapeString(text))
	}
	return visibleText(textNodes(text))
}

// visibleText returns the text of nodes on one line, with a space between blocks.
func visibleText(nodes []*html.Node) string {
	var b strings.Builder
	for _, top := range nodes {
		if top.Type == html.TextNode {
			b.WriteString(top.Data)
		}
		for c := range top.Descendants() {
			switch {
			case c.Type == html.TextNode && !isLeftOut[c.Parent.Data]:
				b.WriteString(c.Data)
			case c.Data == "p" || c.Data == "br" || c.Data == "div" || c.Data == "li":
				b.WriteByte(' ')
			}
		}
		b.WriteByte(' ')
	}
	return oneLine(b.String())
}

// A content that is the full text has at least textWordsMin words, and more than the
// summary by the factor textRatioMin unless it has sureWordsMin; without an element
// for the content, a description of storyWordsMin words is the story.
const (
	textWordsMin  = 25
	sureWordsMin  = 100
	storyWordsMin = 200
	textRatioMin  = 1.2
)

// contentElements are where items have their text, in the order in which they are
// tried: content:encoded, content of Atom, yandex:full-text, xhtml:body.
var contentElements = [...]string{"encoded", "content", "full-text", "body"}

// fullText returns the nodes of an item's full text, nil where it has none.
func fullText(n *html.Node) []*html.Node {
	summary := countWords(plainText(own(n, "summary")))
	if summary == 0 {
		summary = countWords(plainText(own(n, "description")))
	}
	for _, name := range contentElements {
		c := other(n, name)
		if c == nil || c.Namespace == "media" || attr(c, "src") != "" || !isTextType(attr(c, "type")) {
			continue
		}
		nodes := contentNodes(c)
		text := visibleText(nodes)
		size := countWords(text)
		if size >= textWordsMin && (size >= sureWordsMin || float64(size) > textRatioMin*float64(summary)) && !isExcerpt(text) {
			return nodes
		}
	}
	if c := own(n, "description"); c != nil && isStory(plainText(c)) {
		return contentNodes(c)
	}
	return nil
}

// isTextType reports whether the type of a content of Atom is one of text.
func isTextType(t string) bool {
	switch t = strings.ToLower(t); t {
	case "", "text", "html", "xhtml", "application/xhtml+xml":
		return true
	}
	return strings.HasPrefix(t, "text/")
}

// isStory reports whether a description is as long as a story.
func isStory(text string) bool { return countWords(text) >= storyWordsMin && !isExcerpt(text) }

func countWords(text string) int {
	stats, _ := words.Measure(text, 0, nil)
	return stats.Words
}

// isExcerpt reports whether a text says that it breaks off.
func isExcerpt(text string) bool {
	for _, end := range [...]string{"[…]", "[...]", "(…)", "(...)", "[…", "[..."} {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}

// feedDates returns when an item was published, and when it was changed if that is
// said beside it.
func feedDates(n *html.Node) (published, updated string) {
	updated = first(textOf(other(n, "updated")), textOf(other(n, "modified")))
	published = first(textOf(other(n, "pubdate")), textOf(other(n, "published")), textOf(other(n, "issued")), textOf(other(n, "date")))
	switch {
	case published == "":
		return updated, ""
	case published == updated:
		updated = ""
	}
	return published, updated
}

// feedAuthors returns the names of those who sign an item or a feed: "Ida Lund" of
// "ida@marrow.example (Ida Lund)", and nobody of an address alone.
func feedAuthors(n *html.Node) []string {
	var out []string
	for _, c := range children(n, "creator") {
		out = append(out, plainText(c))
	}
	for _, c := range children(n, "author") {
		name := textOf(child(c, "name"))
		if name == "" {
			name = plainText(c)
		}
		if _, inside, ok := strings.Cut(name, "("); ok && strings.Contains(name, "@") {
			name, _, _ = strings.Cut(inside, ")")
		}
		if !strings.Contains(name, "@") && c.Namespace != "itunes" {
			out = append(out, name)
		}
	}
	return distinct(out)
}

// feedAddress returns the address of an item's page.
func feedAddress(n *html.Node) string {
	list := []string{textOf(other(n, "origlink"))}
	for _, link := range children(n, "link") {
		if rel := attr(link, "rel"); rel == "" || rel == "alternate" {
			list = append(list, textOf(link), attr(link, "href"))
		}
	}
	if guid := own(n, "guid"); attr(guid, "ispermalink") != "false" {
		list = append(list, textOf(guid))
	}
	return address(append(list, textOf(own(n, "id")))...)
}

// feedImage returns the address of the picture that an item is shown with.
func feedImage(n *html.Node) string {
	for _, name := range [...]string{"content", "thumbnail", "enclosure"} {
		for _, c := range findAll(n, name) {
			kind := attr(c, "medium") + attr(c, "type")
			if name == "thumbnail" || strings.HasPrefix(kind, "image") {
				if a := address(attr(c, "url")); a != "" {
					return a
				}
			}
		}
	}
	return ""
}

// feedTopics returns what an item is filed under.
func feedTopics(n *html.Node) []string {
	var out []string
	for _, c := range children(n, "category") {
		out = append(out, first(attr(c, "label"), attr(c, "term"), plainText(c)))
	}
	return distinct(out)
}
