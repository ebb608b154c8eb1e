package extract

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"shuck/extract/rules"
)

// The fields that say what a page is about. They come from metadata in the
// order of their finders, and from the page where text dumps print them.

var sectionFinders = ruleFinders(rules.Section, []finder{
	{"meta section", func(a *article) []Candidate {
		return values(a.doc.meta.first("article:section", "og:article:section", "section"))
	}},
	{"itemprop articleSection", func(a *article) []Candidate { return a.marked(markSection) }},
	{"json-ld articleSection", func(a *article) []Candidate { return values(a.ldTexts("articleSection")...) }},
	{"json-ld breadcrumb", func(a *article) []Candidate { return values(a.ldBreadcrumb()) }},
	{"printed in a dump", textSections},
	{"page state", func(a *article) []Candidate { return a.stateCandidates(stateSection) }},
	{"printed breadcrumb", func(a *article) []Candidate { return values(a.printedBreadcrumb()) }},
}...)

var descriptionFinders = []finder{
	{"description", func(a *article) []Candidate { return values(a.doc.meta.first("description")) }},
	{"og:description", func(a *article) []Candidate { return values(a.doc.meta.first("og:description", "twitter:description")) }},
	{"json-ld description", func(a *article) []Candidate { return values(a.ldTexts("description")...) }},
}

var imageFinders = []finder{
	{"og:image", func(a *article) []Candidate {
		return values(a.doc.meta.first("og:image", "og:image:url", "og:image:secure_url"))
	}},
	{"json-ld image", func(a *article) []Candidate { return values(a.ldImages()...) }},
	{"itemprop image", func(a *article) []Candidate { return a.marked(markImage) }},
	{"twitter:image", func(a *article) []Candidate { return values(a.doc.meta.first("twitter:image", "twitter:image:src")) }},
}

var topicFinders = ruleFinders(rules.Topics, []finder{
	{"meta topics", func(a *article) []Candidate {
		return values(append(a.doc.meta.all("article:tag"), a.doc.meta.all("og:article:tag")...)...)
	}},
	{"json-ld keywords", func(a *article) []Candidate { return values(a.ldKeywords()...) }},
	{"meta keywords", func(a *article) []Candidate {
		return values(splitKeywords(a.doc.meta.first("news_keywords", "keywords", "parsely-tags", "sailthru.tags"))...)
	}},
	{"rel tag", func(a *article) []Candidate { return a.marked(markTopic) }},
	{"class tags", func(a *article) []Candidate { return values(a.printedTags()...) }},
	{"line of topics", textTopics},
	{"page state", func(a *article) []Candidate { return a.stateCandidates(stateTopics) }},
}...)

// first is the value of the first candidate that finders give.
func (a *article) firstOf(field string, finders []finder) string {
	all := a.ask(finders)
	a.candidates[field] = all
	if len(all) == 0 {
		return ""
	}
	return all[0].Value
}

// topics are what the first finder gives that has any.
func (a *article) topics() []string {
	all := a.ask(topicFinders)
	a.candidates["topics"] = all
	var out []string
	for _, c := range all {
		if c.Finder == all[0].Finder {
			out = append(out, c.Value)
		}
	}
	return out
}

func (a *article) ldKeywords() []string {
	var out []string
	for _, n := range a.ldArticles() {
		list := n.names("keywords")
		if len(list) == 1 {
			list = splitKeywords(list[0])
		}
		out = append(out, list...)
	}
	return out
}

// splitKeywords cuts a list at semicolons or else at commas.
func splitKeywords(s string) []string {
	sep := ","
	if strings.Contains(s, ";") {
		sep = ";"
	}
	var out []string
	for part := range strings.SplitSeq(s, sep) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

func (a *article) ldImages() []string {
	var out []string
	for _, n := range a.ldArticles() {
		out = append(out, ldStrings(n["image"])...)
		if image := n.object("image"); image != nil {
			out = append(out, image.text("url"))
		}
	}
	return out
}

// isFree is false when the page says that it is paywalled.
func (a *article) isFree() bool {
	for _, n := range a.ldArticles() {
		switch v := n["isAccessibleForFree"].(type) {
		case bool:
			return v
		case string:
			return !strings.EqualFold(v[strings.LastIndexByte(v, '/')+1:], "false")
		}
	}
	return a.doc.meta.first("article:content_tier") != "locked"
}

// ldBreadcrumb is the last but one of a page's breadcrumbs, as the last is the
// page itself, or the last where it is not.
func (a *article) ldBreadcrumb() string {
	for _, n := range a.doc.meta.ld {
		if len(n.types()) == 0 || n.types()[0] != "BreadcrumbList" {
			continue
		}
		items, _ := n["itemListElement"].([]any)
		var names []string
		for _, item := range items {
			if m, ok := item.(map[string]any); ok {
				names = append(names, append(ldNames(m["item"]), ldNames(m["name"])...)...)
			}
		}
		return a.lastCrumb(names)
	}
	return ""
}

// printedBreadcrumb reads the first container that is called breadcrumb.
func (a *article) printedBreadcrumb() string {
	for i := range a.doc.containers {
		c := &a.doc.containers[i]
		if c.smells&smellBreadcrumb != 0 && c.first <= a.first {
			return a.lastCrumb(linkTexts(c.node))
		}
	}
	return ""
}

// lastCrumb is the last name that is a section: not the home page, which comes
// first, and not the story.
func (a *article) lastCrumb(names []string) string {
	for i := len(names) - 1; i >= 1; i-- {
		if likeness(names[i], a.title.Value) < titleAgain && names[i] != "" {
			return names[i]
		}
	}
	return ""
}

// printedTags are the links of the container below the headline that is called
// tags or topics and holds little else.
func (a *article) printedTags() []string {
	for i := range a.doc.containers {
		c := &a.doc.containers[i]
		if c.smells&smellTag == 0 || c.end <= a.title.Block || c.sums.words == 0 || 2*c.sums.linkWords < c.sums.words || c.near[smellCount+trailingZeros(uint32(roleNav))] != farAway {
			continue
		}
		if texts := linkTexts(c.node); len(texts) > 0 && len(texts) <= topicsMax {
			return texts
		}
	}
	return nil
}

// topicsMax is above the longest tag lists of stories; longer ones are menus.
const topicsMax = 25

// linkTexts are the texts of the links in a node.
func linkTexts(n *html.Node) []string {
	var out []string
	for _, link := range goquery.NewDocumentFromNode(n).FindMatcher(links).Nodes {
		if text := nodeText(link); text != "" {
			out = append(out, text)
		}
	}
	return out
}

var links = cascadia.MustCompile("a")

// topicLabels head a story's topics where they are printed. "Topics" alone
// does; "More topics" does not.
var topicLabels = map[string]bool{
	"related topics": true, "sur le même thème": true, "関連キーワード": true, "topics": true, "tags": true, "keywords": true, "themen": true, "schlagworte": true,
	"temas": true, "sujets": true, "mots-clés": true, "etiquetas": true, "теги": true, "темы": true, "タグ": true, "标签": true, "關鍵字": true,
}
