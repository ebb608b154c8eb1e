package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/dates"
)

// A mark is an element that declares by its attributes which field it holds.
type Mark struct {
	Field MarkField
	Node  *html.Node
	Block int // the first block that can hold its text
	Basis MarkBasis
}

// A markBasis is what a mark rests on.
type MarkBasis uint8

const (
	MarkDeclared   MarkBasis = iota // rel or itemprop
	MarkByClass                     // the words of a class
	MarkByLink                      // a link to a page about an author
	MarkByScript                    // a script that prints a date and does nothing else
	MarkByRevision                  // what a wiki says of the revision that it shows
)

// A markField is what a mark claims to hold.
type MarkField uint8

// The fields that elements are marked with.
const (
	MarkAuthor MarkField = iota + 1
	MarkHeadline
	markLead
	MarkDateline
	MarkPublished
	MarkModified
	MarkTopic
	MarkSection
	MarkPublisher
	MarkImage
)

// markOfItemprop holds the schema.org properties that news pages use.
var markOfItemprop = map[string]MarkField{
	"author": MarkAuthor, "creator": MarkAuthor, "headline": MarkHeadline, "alternativeHeadline": markLead,
	"description": markLead, "dateline": MarkDateline, "datePublished": MarkPublished, "dateCreated": MarkPublished,
	"dateModified": MarkModified, "keywords": MarkTopic, "articleSection": MarkSection, "publisher": MarkPublisher, "image": MarkImage,
}

// mark notes what an element declares about itself.
func (w *walker) mark(n *html.Node) {
	for _, a := range n.Attr {
		switch a.Key {
		case "itemprop":
			w.note(markOfItemprop[a.Val], n, MarkDeclared)
		case "itemtype":
			w.doc.Meta.Items = append(w.doc.Meta.Items, a.Val[strings.LastIndexByte(a.Val, '/')+1:])
		case "rel":
			switch {
			case strings.Contains(a.Val, "author"):
				w.note(MarkAuthor, n, MarkDeclared)
			case hasToken(a.Val, "tag"):
				w.note(MarkTopic, n, MarkDeclared)
			}
		case "class", "data-testid", "data-test":
			w.note(markOfClass(a.Val, w.doc.Classes.List[w.doc.Classes.of(a.Val)].smells), n, MarkByClass)
		case "href":
			if n.DataAtom == atom.A && leadsToAuthor(a.Val) {
				w.note(MarkAuthor, n, MarkByLink)
			}
		case "id":
			if wikiRevisions[a.Val] {
				w.note(MarkPublished, n, MarkByRevision)
			}
		case "data-date", "data-datetime", "data-publish-date": // times of films and players have the other dateAttributes
			if _, ok := dates.Parse(a.Val, ""); ok {
				w.note(MarkPublished, n, MarkByClass)
			}
		case "datetime":
			if n.DataAtom == atom.Time {
				w.note(MarkPublished, n, MarkByClass)
			}
		}
	}
}

// wikiRevisions are the elements in which MediaWiki says when the revision was
// made that a page shows: an old one, or the newer of two that are compared.
var wikiRevisions = map[string]bool{"mw-revision-date": true, "mw-diff-ntitle1": true}

// markScript notes a script that does nothing but print a date.
func (w *walker) markScript(n *html.Node) {
	if n.DataAtom == atom.Script && ScriptDate(n) != "" {
		w.note(MarkPublished, n, MarkByScript)
	}
}

// datePrinter matches a call with one string: showDate("2020/04/17 01:43").
var datePrinter = regexp.MustCompile(`^\s*[\w.$]+\(\s*["']([^"']+)["']\s*\)\s*;?\s*$`)

// scriptDate is the date that a script prints.
func ScriptDate(n *html.Node) string {
	if n.FirstChild == nil || len(n.FirstChild.Data) > dates.MaxBytes {
		return ""
	}
	if call := datePrinter.FindStringSubmatch(n.FirstChild.Data); call != nil && dates.HasShape(call[1]) {
		return call[1]
	}
	return ""
}

// markOfClass reads the words of a class: "article__byline" marks an author.
func markOfClass(class string, s smell) MarkField {
	switch {
	case s == 0:
		return 0
	case s&smellDate != 0 && HasWord(class, "dateline"):
		return MarkDateline
	case s&smellAuthor != 0:
		return MarkAuthor
	case s&SmellLead != 0:
		return markLead
	case s&smellDate != 0:
		return MarkPublished
	}
	return 0
}

func (w *walker) note(field MarkField, n *html.Node, basis MarkBasis) {
	if field != 0 {
		w.doc.Marks = append(w.doc.Marks, Mark{field, n, len(w.doc.Blocks), basis})
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
func HasWord(class, word string) bool {
	return strings.Contains(strings.ToLower(class), word)
}

// markText is what a mark holds: its content attribute where it has one, for
// that is what microdata means, else its visible text.
func MarkText(m Mark) string {
	if c := metaContent(m.Node); c != "" {
		return FoldSpace(c)
	}
	if src := Attr(m.Node, "src"); src != "" && m.Field == MarkImage {
		return FoldSpace(src)
	}
	if hasAttr(m.Node, "itemscope") || m.Field == MarkAuthor && m.Basis == MarkDeclared {
		if name := itemName(m.Node); name != "" {
			return name
		}
	}
	return NodeText(m.Node)
}

// itemName is the name property of a microdata item, "" when it has none.
func itemName(item *html.Node) string {
	for n := range item.Descendants() {
		if Attr(n, "itemprop") == "name" {
			if c := metaContent(n); c != "" {
				return FoldSpace(c)
			}
			return NodeText(n)
		}
	}
	return ""
}
