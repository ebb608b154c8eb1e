package newsxml

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// An Item is one story, as the elements around it declare it. Texts are on one line;
// what is not declared is empty.
type Item struct {
	Format string // for people: "NITF"

	Headline, Lead      string
	Byline              string   // the credit as written: "By Ana Pérez, Staff Correspondent"
	Authors             []string // names that have elements of their own
	Dateline            Dateline
	Published, Modified string // as written, in whatever form
	Language            string // a language tag
	Publisher, Section  string
	Topics              []string
	Description         string
	URL, Image          string // addresses; "" where they are no http ones

	// Page is the tree of a page with the text of the story, and, for feeds, with
	// its headline above it.
	Page *html.Node
	// IsWhole says that the elements enclose the story and nothing else. Otherwise
	// what they hold is a piece of a page.
	IsWhole bool
	// Stories is how many stories the data holds, of which this is the first that has
	// a text.
	Stories int
}

// A Dateline is a dateline with elements of its own.
type Dateline struct {
	Text  string // "KARSAK, Jan. 14"
	Place string // "" where it has no element
	Date  string // as written for machines, "" where it is not
}

// A format is a kind of news XML.
type format struct {
	name  string
	bare  string // what a file of it is that holds no story's text
	story string // the element around one story
	// about is the element that says what holds for all stories; "" where there is
	// none.
	about string
	// read reads a story; nil where it holds no text.
	read func(root, story *html.Node) *Item
}

// formats are the formats by their root element, in small letters and without a
// prefix.
var formats = map[string]*format{
	"nitf":        {"NITF", "news XML without a story (NITF)", "nitf", "", readNITF},
	"newsitem":    {"NewsML-G2", "news XML without a story (NewsML)", "newsitem", "", readNewsItem},
	"newsmessage": {"NewsML-G2", "news XML without a story (NewsML-G2)", "newsitem", "", readNewsItem},
	"packageitem": {"NewsML-G2", "a list of news items (NewsML-G2)", "newsitem", "", readNewsItem},
	"newsml":      {"NewsML 1", "news XML without a story (NewsML 1)", "newsitem", "", readNewsItem},
	"rss":         {"RSS", "a feed (RSS)", "item", "channel", readFeedItem},
	"rdf":         {"RSS", "a feed (RDF)", "item", "channel", readFeedItem},
	"feed":        {"Atom", "a feed (Atom)", "entry", "feed", readFeedItem},
}

// Root returns the name of the root element of a text in small letters, with its
// prefix; "" where the text is no markup. Declarations and comments may stand before
// it.
func Root(text []byte) string {
	text = bytes.TrimLeft(bytes.TrimPrefix(text, []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(text) == 0 || text[0] != '<' {
		return ""
	}
	if name := firstTag(text); name != "" {
		return name
	}
	for s := newScanner(text); s.next(); {
		switch s.kind {
		case html.StartTagToken, html.SelfClosingTagToken:
			return s.name()
		case html.TextToken:
			if len(bytes.Trim(s.Raw(), " \t\r\n]>")) > 0 { // a declaration may end in ]>
				return ""
			}
		case html.EndTagToken:
			return ""
		}
	}
	return ""
}

// firstTag returns the name of the tag that a text opens with, behind a doctype, where
// that shows at a glance: as it does of almost all pages, which are no news XML.
func firstTag(text []byte) string {
	const doctype = "<!doctype "
	if len(text) > len(doctype) && bytes.EqualFold(text[:len(doctype)], []byte(doctype)) {
		_, rest, _ := bytes.Cut(text, []byte(">"))
		text = bytes.TrimLeft(rest, " \t\r\n")
	}
	if len(text) == 0 || text[0] != '<' {
		return ""
	}
	end := bytes.IndexAny(text[:min(len(text), longestTag)], " >")
	if end < 2 {
		return ""
	}
	name := strings.ToLower(string(text[1:end]))
	if strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "" {
		return "" // an end tag, or one with signs that may not be part of its name
	}
	if text[end] == '>' || name == "html" {
		return name
	}
	return "" // it has attributes, and may have no end
}

// longestTag is above the length of the tags that firstTag looks for.
const longestTag = 16

// formatOf returns the format of a text, nil where it is no news XML.
func formatOf(text []byte) *format {
	_, root := cutPrefix(Root(text))
	return formats[root]
}

// Is reports whether the root element of a text, of which the beginning is enough, is
// one of news XML.
func Is(text []byte) bool { return formatOf(text) != nil }

// Read reads the first story with a text in news XML, which is UTF-8. Where there is
// none, it returns nil and what the text is instead: "a feed (RSS)", since a feed of
// summaries is a list of links, or "" where it is no news XML at all.
func Read(text []byte) (item *Item, instead string) {
	f := formatOf(text)
	if f == nil {
		return nil, ""
	}
	root := parse(text)
	stories := storiesIn(root, f.story)
	for _, story := range stories {
		if item := f.read(root, story); item != nil {
			item.Stories = len(stories)
			if item.Format == "" {
				item.Format = f.name
			}
			return item, ""
		}
	}
	return nil, f.bare
}

// storiesIn returns the outermost elements of a name, the root itself if it is one.
func storiesIn(root *html.Node, name string) []*html.Node {
	if root.Data == name {
		return []*html.Node{root}
	}
	var out []*html.Node
	for _, c := range children(root, "") {
		out = append(out, storiesIn(c, name)...)
	}
	return out
}
