package page

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"shuck/extract/internal/dates"
	"shuck/extract/internal/pattern"
	"shuck/extract/internal/textrun"
)

// An Annotation is an element that declares by its attributes which field it
// holds: a rel or an itemprop, a class, an address.
type Annotation struct {
	Field Field
	Node  *html.Node // the element
	Block int        // the first block that can hold its text
	Basis Basis
}

// A Basis is the kind of evidence that an annotation rests on.
type Basis uint8

// The kinds of evidence.
const (
	BasisDeclared Basis = iota // rel or itemprop
	BasisClass                 // the words of a class
	BasisLink                  // a link to a page about an author
	BasisScript                // a script that prints the date of publishing or keeps it
	BasisRevision              // the date of the revision that a wiki shows
)

// A Field is what an annotated element claims to hold.
type Field uint8

// The fields that an element may claim to hold.
const (
	FieldAuthor Field = iota + 1
	FieldHeadline
	FieldLead
	FieldDateline
	FieldPublished
	FieldModified
	FieldTopic
	FieldSection
	FieldPublisher
	FieldImage
)

// fieldOfItemprop gives the field of each schema.org property that news pages
// use.
var fieldOfItemprop = map[string]Field{
	"author": FieldAuthor, "creator": FieldAuthor, "headline": FieldHeadline, "alternativeHeadline": FieldLead,
	"description": FieldLead, "dateline": FieldDateline, "datePublished": FieldPublished, "dateCreated": FieldPublished,
	"dateModified": FieldModified, "keywords": FieldTopic, "articleSection": FieldSection, "publisher": FieldPublisher, "image": FieldImage,
}

// annotate records what an element declares about itself.
func (w *walker) annotate(n *html.Node) {
	for _, a := range n.Attr {
		switch a.Key {
		case "itemprop":
			w.addAnnotation(fieldOfItemprop[a.Val], n, BasisDeclared)
		case "itemtype":
			w.doc.Meta.Items = append(w.doc.Meta.Items, a.Val[strings.LastIndexByte(a.Val, '/')+1:])
		case "rel":
			w.addAnnotation(fieldOfRel(a.Val), n, BasisDeclared)
		case "class":
			w.addAnnotation(fieldOfClass(a.Val, w.doc.Classes.of(a.Val).hints), n, BasisClass)
		case "data-testid", "data-test":
			w.addAnnotation(fieldOfClass(a.Val, hintsOfName(a.Val)), n, BasisClass)
		case "href":
			if n.DataAtom == atom.A && isAuthorAddress(a.Val) {
				w.addAnnotation(FieldAuthor, n, BasisLink)
			}
		case "id":
			if wikiRevisions[a.Val] {
				w.addAnnotation(FieldPublished, n, BasisRevision)
			}
		default:
			if isDateAttribute(n, a) {
				w.addAnnotation(FieldPublished, n, BasisClass)
			}
		}
	}
}

// fieldOfRel gives the field that a rel attribute declares, 0 for none.
func fieldOfRel(rel string) Field {
	switch {
	case strings.Contains(rel, "author"):
		return FieldAuthor
	case hasToken(rel, "tag"):
		return FieldTopic
	}
	return 0
}

// isDateAttribute reports whether an attribute dates the page. Of the attributes
// that may hold a date, others give the times of films and players.
func isDateAttribute(n *html.Node, a html.Attribute) bool {
	switch a.Key {
	case "data-date", "data-datetime", "data-publish-date":
		_, ok := dates.Parse(a.Val, "")
		return ok
	case "datetime":
		return n.DataAtom == atom.Time || n.Data == "relative-time" // a custom element whose script prints "3 days ago"
	}
	return false
}

// wikiRevisions are the ids of elements in which MediaWiki states when the
// revision on the page was made: an old revision, or the newer of two that are
// compared.
var wikiRevisions = map[string]bool{"mw-revision-date": true, "mw-diff-ntitle1": true}

// annotateScript records a script that prints a date and does nothing else, or that
// keeps the date of publishing in a variable or a property.
func (w *walker) annotateScript(n *html.Node) {
	if n.DataAtom == atom.Script && ScriptDate(n) != "" {
		w.addAnnotation(FieldPublished, n, BasisScript)
	}
}

// datePrinter matches a call with one string, showDate("2020/04/17 01:43"), and
// not one with two, showDate("2020/04/17", "short").
var datePrinter = pattern.Of(`^\s*[\w.$]+\(\s*["']([^"']+)["']\s*\)\s*;?\s*$`)

// ScriptDate returns the date that a script element prints, as the script has
// it, if it does nothing else, or the one that it assigns to a variable or, if it is short,
// gives a property named for the date of publishing; else "".
func ScriptDate(n *html.Node) string {
	if n.FirstChild == nil {
		return ""
	}
	script := n.FirstChild.Data
	if len(script) <= dates.MaxBytes {
		if call := datePrinter().FindStringSubmatch(script); call != nil && dates.HasShape(call[1]) {
			return call[1]
		}
	}
	return cmp.Or(variableDate(script), propertyDate(script))
}

// dateVariables are the variables in which scripts keep when a story was published.
// All of them begin with dateVariable.
var dateVariables = [...]string{"publish_time", "publish_date", "pubDate", "pubTime"}

const dateVariable = "pub"

// variableDate returns the date that a script assigns to the first of dateVariables that
// gets one where the script first names it.
func variableDate(script string) string {
	var dated [len(dateVariables)]string
	var named [len(dateVariables)]bool
	for rest := script; ; rest = rest[len(dateVariable):] {
		at := strings.Index(rest, dateVariable)
		if at < 0 {
			break
		}
		rest = rest[at:]
		for i, name := range dateVariables {
			if after, ok := strings.CutPrefix(rest, name); ok && !named[i] {
				named[i], dated[i] = true, assignedDate(after)
			}
		}
	}
	return cmp.Or(dated[:]...)
}

// assignedDate returns the date that a script assigns to the variable whose name ends
// where the text begins: ` = "2020-04-17" || "";`.
func assignedDate(script string) string { return quotedDate(script, "=") }

// quotedDate returns the quoted date behind a sign that a script begins with.
func quotedDate(script, sign string) string {
	value, assigned := strings.CutPrefix(strings.TrimLeft(script, " "), sign)
	value = strings.TrimLeft(value, " ")
	if !assigned || value == "" || value[0] != '"' && value[0] != '\'' {
		return ""
	}
	date, _, closed := strings.Cut(value[1:], value[:1])
	if !closed || len(date) > dates.MaxBytes || !dates.HasShape(date) {
		return ""
	}
	return date
}

// dateProperties are the properties in which short scripts tell others when a story was
// published. All of them begin with dateProperty.
var dateProperties = [...]string{"publish_time", "publish_date", "publishTime", "publishDate"}

const dateProperty = "publish"

// propertyScriptMax is how long a script may be that describes its own page, in bytes:
// longer ones hold other stories as well.
const propertyScriptMax = 4096

// propertyDate returns the date that a short script gives to the only property named for
// the date of publishing: `{"publish_time": "2020-04-17 09:30"}`.
func propertyDate(script string) string {
	if len(script) > propertyScriptMax {
		return ""
	}
	only := ""
	for rest := script; ; rest = rest[len(dateProperty):] {
		at := strings.Index(rest, dateProperty)
		if at < 0 {
			return only
		}
		opened := at > 0 && strings.IndexByte("\"'{, \n\t", rest[at-1]) >= 0
		rest = rest[at:]
		if !opened {
			continue
		}
		for _, name := range dateProperties {
			after, ok := strings.CutPrefix(rest, name)
			if !ok {
				continue
			}
			if date := quotedDate(strings.TrimLeft(after, "\"'"), ":"); date != "" && only != "" {
				return "" // a list of stories
			} else if date != "" {
				only = date
			}
		}
	}
}

// fieldOfClass gives the field that the words of a class name, 0 for none:
// "article__byline" names an author.
func fieldOfClass(class string, s Hint) Field {
	switch {
	case s == 0:
		return 0
	case s&hintDate != 0 && ClassContains(class, "dateline"):
		return FieldDateline
	case s&HintAuthor != 0:
		return FieldAuthor
	case s&HintLead != 0:
		return FieldLead
	case s&hintDate != 0:
		return FieldPublished
	}
	return 0
}

// addAnnotation records that n holds field, unless field is 0.
func (w *walker) addAnnotation(field Field, n *html.Node, basis Basis) {
	if field != 0 {
		w.doc.Annotations = append(w.doc.Annotations, Annotation{field, n, len(w.doc.Blocks), basis})
	}
}

// isAuthorAddress reports whether an address is that of a page about an author,
// by one of its folders: "/author/ana-perez", but not "/authors"; or "/@ana".
func isAuthorAddress(href string) bool {
	if handle, ok := strings.CutPrefix(href, "/@"); ok {
		return strings.IndexByte(handle, '/') < 0
	}
	for rest := href; rest != ""; {
		folder, behind, _ := strings.Cut(rest, "/")
		if len(folder) <= authorFolderMax && len(folder) > 1 && authorInitials[folder[0]] && authorFolders[folder] {
			return !strings.HasSuffix(href, folder) && !strings.HasSuffix(href, folder+"/")
		}
		rest = behind
	}
	return false
}

// TopicLinks calls a function with the text of each link to a topic in an element that is as small
// as a credit.
func TopicLinks(n *html.Node, found func(topic string)) {
	const elementsMax = 60
	elements := 0
	for c := range n.Descendants() {
		if elements++; elements > elementsMax {
			return
		}
		if c.DataAtom == atom.A && isTopicLink(c) {
			if text := NodeText(c); text != "" {
				found(text)
			}
		}
	}
}

// isTopicLink reports whether a link leads to all stories about a topic.
func isTopicLink(a *html.Node) bool {
	if hasToken(Attr(a, "rel"), "tag") {
		return true
	}
	if isAuthorAddress(Attr(a, "href")) {
		return false
	}
	href := Attr(a, "href")
	return slices.ContainsFunc(topicFolders[:], func(folder string) bool { return strings.Contains(href, folder) })
}

// topicFolders are the folders in which most sites keep the lists of their topics.
var topicFolders = [...]string{"/categor", "/kategorie", "/tag/", "/tags/", "/topic/", "/topics/", "/thema/", "/themen/", "/rubri", "/section/", "/sections/"}

// authorFolderMax is the length of the longest of authorFolders.
const authorFolderMax = len("contributors")

// authorInitials are the letters that authorFolders begin with.
var authorInitials = func() (initials [256]bool) {
	for folder := range authorFolders {
		initials[folder[0]] = true
	}
	return initials
}()

// authorFolders are the folders in which most sites keep pages about authors.
var authorFolders = map[string]bool{
	"author": true, "authors": true, "autor": true, "autoren": true, "autores": true, "auteur": true, "auteurs": true, "autore": true, "autori": true,
	"by": true, "byline": true, "contributor": true, "contributors": true, "journalist": true, "journalists": true, "reporter": true, "reporters": true,
	"columnist": true, "columnists": true, "staff": true, "writers": true, "writer": true, "firma": true, "firmas": true, "yazar": true,
	"autorzy": true, "szerzo": true, "szerzok": true, "skribent": true, "skribenten": true, "giornalisti": true, "periodistas": true, "columnistas": true, "colunistas": true, "penulis": true, "yazarlar": true,
}

// hasToken reports whether an attribute has token among its space-separated
// words.
func hasToken(list, token string) bool {
	for t := range strings.FieldsSeq(list) {
		if t == token {
			return true
		}
	}
	return false
}

// ClassContains reports whether a class contains a word, given in lower case,
// in any case.
func ClassContains(class, word string) bool {
	return strings.Contains(strings.ToLower(class), word)
}

// AnnotationText returns what an annotated element holds, on one line: its
// content attribute where it has one, which is what microdata means, the
// address of an image, the name of an item, or else its visible text. Of a text that is longer
// than any field it is the beginning.
func AnnotationText(a Annotation) string { return ShortAnnotation(a, annotationMost) }

// annotationMost is how many bytes of the text of an annotated element are read. Only lists of
// topics come near it.
const annotationMost = 4 << 10

// ShortAnnotation is AnnotationText as ShortText is NodeText.
func ShortAnnotation(a Annotation, most int) string {
	if c := metaContent(a.Node); c != "" {
		return textrun.Fold(c)
	}
	if src := Attr(a.Node, "src"); src != "" && a.Field == FieldImage {
		return textrun.Fold(src)
	}
	if hasAttr(a.Node, "itemscope") || a.Field == FieldAuthor && a.Basis == BasisDeclared {
		if name := itemName(a.Node, most); name != "" {
			return name
		}
	}
	return ShortText(a.Node, most)
}

// itemName returns the name property of a microdata item as ShortText does, "" when it has none.
func itemName(item *html.Node, most int) string {
	for n := range item.Descendants() {
		if Attr(n, "itemprop") == "name" {
			if c := metaContent(n); c != "" {
				return textrun.Fold(c)
			}
			return ShortText(n, most)
		}
	}
	return ""
}
