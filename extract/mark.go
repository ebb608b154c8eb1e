package extract

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A mark is an element that declares by its attributes which field it holds.
type mark struct {
	field markField
	node  *html.Node
	block int // the first block that can hold its text
	basis markBasis
}

// A markBasis is what a mark rests on.
type markBasis uint8

const (
	markDeclared   markBasis = iota // rel or itemprop
	markByClass                     // the words of a class
	markByLink                      // a link to a page about an author
	markByScript                    // a script that prints a date and does nothing else
	markByRevision                  // what a wiki says of the revision that it shows
)

// A markField is what a mark claims to hold.
type markField uint8

// The fields that elements are marked with.
const (
	markAuthor markField = iota + 1
	markHeadline
	markLead
	markDateline
	markPublished
	markModified
	markTopic
	markSection
	markPublisher
	markImage
)

// markOfItemprop holds the schema.org properties that news pages use.
var markOfItemprop = map[string]markField{
	"author": markAuthor, "creator": markAuthor, "headline": markHeadline, "alternativeHeadline": markLead,
	"description": markLead, "dateline": markDateline, "datePublished": markPublished, "dateCreated": markPublished,
	"dateModified": markModified, "keywords": markTopic, "articleSection": markSection, "publisher": markPublisher, "image": markImage,
}

// mark notes what an element declares about itself.
func (w *walker) mark(n *html.Node) {
	for _, a := range n.Attr {
		switch a.Key {
		case "itemprop":
			w.note(markOfItemprop[a.Val], n, markDeclared)
		case "itemtype":
			w.doc.meta.items = append(w.doc.meta.items, a.Val[strings.LastIndexByte(a.Val, '/')+1:])
		case "rel":
			switch {
			case strings.Contains(a.Val, "author"):
				w.note(markAuthor, n, markDeclared)
			case hasToken(a.Val, "tag"):
				w.note(markTopic, n, markDeclared)
			}
		case "class", "data-testid", "data-test":
			w.note(markOfClass(a.Val, w.doc.classes.list[w.doc.classes.of(a.Val)].smells), n, markByClass)
		case "href":
			if n.DataAtom == atom.A && leadsToAuthor(a.Val) {
				w.note(markAuthor, n, markByLink)
			}
		case "id":
			if wikiRevisions[a.Val] {
				w.note(markPublished, n, markByRevision)
			}
		case "data-date", "data-datetime", "data-publish-date": // times of films and players have the other dateAttributes
			if _, ok := parseMachineDate(a.Val, ""); ok {
				w.note(markPublished, n, markByClass)
			}
		case "datetime":
			if n.DataAtom == atom.Time {
				w.note(markPublished, n, markByClass)
			}
		}
	}
}

// wikiRevisions are the elements in which MediaWiki says when the revision was
// made that a page shows: an old one, or the newer of two that are compared.
var wikiRevisions = map[string]bool{"mw-revision-date": true, "mw-diff-ntitle1": true}

// markScript notes a script that does nothing but print a date.
func (w *walker) markScript(n *html.Node) {
	if n.DataAtom == atom.Script && scriptDate(n) != "" {
		w.note(markPublished, n, markByScript)
	}
}

// datePrinter matches a call with one string: showDate("2020/04/17 01:43").
var datePrinter = regexp.MustCompile(`^\s*[\w.$]+\(\s*["']([^"']+)["']\s*\)\s*;?\s*$`)

// scriptDate is the date that a script prints.
func scriptDate(n *html.Node) string {
	if n.FirstChild == nil || len(n.FirstChild.Data) > dateTextMax {
		return ""
	}
	if call := datePrinter.FindStringSubmatch(n.FirstChild.Data); call != nil && hasDateShape(call[1]) {
		return call[1]
	}
	return ""
}

// markOfClass reads the words of a class: "article__byline" marks an author.
func markOfClass(class string, s smell) markField {
	switch {
	case s == 0:
		return 0
	case s&smellDate != 0 && hasWord(class, "dateline"):
		return markDateline
	case s&smellAuthor != 0:
		return markAuthor
	case s&smellLead != 0:
		return markLead
	case s&smellDate != 0:
		return markPublished
	}
	return 0
}

func (w *walker) note(field markField, n *html.Node, basis markBasis) {
	if field != 0 {
		w.doc.marks = append(w.doc.marks, mark{field, n, len(w.doc.Blocks), basis})
	}
}

// leadsToAuthor tells the address of a page about an author by one of the
// folders in it: "/author/ana-perez", not "/authors".
func leadsToAuthor(href string) bool {
	for folder := range strings.SplitSeq(href, "/") {
		if authorFolders[folder] {
			return !strings.HasSuffix(href, folder) && !strings.HasSuffix(href, folder+"/")
		}
	}
	return false
}

// authorFolders hold the pages about authors on most sites.
var authorFolders = map[string]bool{
	"author": true, "authors": true, "autor": true, "autoren": true, "autores": true, "auteur": true, "auteurs": true, "autore": true, "autori": true,
	"by": true, "byline": true, "contributor": true, "contributors": true, "journalist": true, "journalists": true, "reporter": true, "reporters": true,
	"columnist": true, "columnists": true, "staff": true, "writers": true, "writer": true, "firma": true, "firmas": true, "yazar": true,
}

// hasToken looks for one of the space-separated words of an attribute.
func hasToken(list, token string) bool {
	for t := range strings.FieldsSeq(list) {
		if t == token {
			return true
		}
	}
	return false
}

// hasWord looks for a word in any case within a class.
func hasWord(class, word string) bool {
	return strings.Contains(strings.ToLower(class), word)
}

// markText is what a mark holds: its content attribute where it has one, for
// that is what microdata means, else its visible text.
func markText(m mark) string {
	if c := metaContent(m.node); c != "" {
		return foldSpace(c)
	}
	if src := attr(m.node, "src"); src != "" && m.field == markImage {
		return foldSpace(src)
	}
	if hasAttr(m.node, "itemscope") || m.field == markAuthor && m.basis == markDeclared {
		if name := itemName(m.node); name != "" {
			return name
		}
	}
	return nodeText(m.node)
}

// itemName is the name property of a microdata item, "" when it has none.
func itemName(item *html.Node) string {
	for n := range item.Descendants() {
		if attr(n, "itemprop") == "name" {
			if c := metaContent(n); c != "" {
				return foldSpace(c)
			}
			return nodeText(n)
		}
	}
	return ""
}
