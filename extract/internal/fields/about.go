package fields

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
	"shuck/extract/internal/facts"
	"shuck/extract/internal/page"
	"shuck/extract/internal/words"
	"shuck/extract/rules"
)

// The fields that say what a page is about. They come from metadata in the
// order of their finders, and from the page where text dumps print them.

var SectionFinders = ruleFinders(rules.Section, []finder{
	{"meta section", func(a *Article) []facts.Candidate {
		return facts.Values(a.Doc.Meta.First("article:section", "og:article:section", "section"))
	}},
	{"itemprop articleSection", func(a *Article) []facts.Candidate { return a.Marked(page.FieldSection) }},
	{"json-ld articleSection", func(a *Article) []facts.Candidate { return facts.Values(a.LdTexts("articleSection")...) }},
	{"json-ld breadcrumb", func(a *Article) []facts.Candidate { return facts.Values(a.ldBreadcrumb()) }},
	{"printed in a dump", textSections},
	{"page state", func(a *Article) []facts.Candidate { return a.stateCandidates(stateSection) }},
	{"printed breadcrumb", func(a *Article) []facts.Candidate { return facts.Values(a.printedBreadcrumb()) }},
}...)

var DescriptionFinders = []finder{
	{"description", func(a *Article) []facts.Candidate { return facts.Values(a.Doc.Meta.First("description")) }},
	{"og:description", func(a *Article) []facts.Candidate {
		return facts.Values(a.Doc.Meta.First("og:description", "twitter:description"))
	}},
	{"json-ld description", func(a *Article) []facts.Candidate { return facts.Values(a.LdTexts("description")...) }},
}

var ImageFinders = []finder{
	{"og:image", func(a *Article) []facts.Candidate {
		return facts.Values(a.Doc.Meta.First("og:image", "og:image:url", "og:image:secure_url"))
	}},
	{"json-ld image", func(a *Article) []facts.Candidate { return facts.Values(a.ldImages()...) }},
	{"itemprop image", func(a *Article) []facts.Candidate { return a.Marked(page.FieldImage) }},
	{"twitter:image", func(a *Article) []facts.Candidate {
		return facts.Values(a.Doc.Meta.First("twitter:image", "twitter:image:src"))
	}},
}

var topicFinders = ruleFinders(rules.Topics, []finder{
	{"meta topics", func(a *Article) []facts.Candidate {
		return facts.Values(append(a.Doc.Meta.All("article:tag"), a.Doc.Meta.All("og:article:tag")...)...)
	}},
	{"json-ld keywords", func(a *Article) []facts.Candidate { return facts.Values(a.ldKeywords()...) }},
	{"meta keywords", func(a *Article) []facts.Candidate {
		return facts.Values(splitKeywords(a.Doc.Meta.First("news_keywords", "keywords", "parsely-tags", "sailthru.tags"))...)
	}},
	{"rel tag", func(a *Article) []facts.Candidate { return a.Marked(page.FieldTopic) }},
	{"class tags", func(a *Article) []facts.Candidate { return facts.Values(a.printedTags()...) }},
	{"line of topics", textTopics},
	{"page state", func(a *Article) []facts.Candidate { return a.stateCandidates(stateTopics) }},
}...)

// first is the value of the first candidate that finders give.
func (a *Article) FirstOf(field string, finders []finder) string {
	all := a.ask(finders)
	a.Candidates[field] = all
	if len(all) == 0 {
		return ""
	}
	return all[0].Value
}

// topics are what the first finder gives that has any.
func (a *Article) Topics() []string {
	all := a.ask(topicFinders)
	a.Candidates["topics"] = all
	var out []string
	for _, c := range all {
		if c.Finder == all[0].Finder {
			out = append(out, c.Value)
		}
	}
	return out
}

func (a *Article) ldKeywords() []string {
	var out []string
	for _, n := range a.LdArticles() {
		list := n.Names("keywords")
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

func (a *Article) ldImages() []string {
	var out []string
	for _, n := range a.LdArticles() {
		out = append(out, page.LDStrings(n["image"])...)
		if image := n.Object("image"); image != nil {
			out = append(out, image.Text("url"))
		}
	}
	return out
}

// isFree is false when the page says that it is paywalled.
func (a *Article) IsFree() bool {
	for _, n := range a.LdArticles() {
		switch v := n["isAccessibleForFree"].(type) {
		case bool:
			return v
		case string:
			return !strings.EqualFold(v[strings.LastIndexByte(v, '/')+1:], "false")
		}
	}
	return a.Doc.Meta.First("article:content_tier") != "locked"
}

// ldBreadcrumb is the last but one of a page's breadcrumbs, as the last is the
// page itself, or the last where it is not.
func (a *Article) ldBreadcrumb() string {
	for _, n := range a.Doc.Meta.LD {
		if len(n.Types()) == 0 || n.Types()[0] != "BreadcrumbList" {
			continue
		}
		items, _ := n["itemListElement"].([]any)
		var names []string
		for _, item := range items {
			if m, ok := item.(map[string]any); ok {
				names = append(names, append(page.LDNames(m["item"]), page.LDNames(m["name"])...)...)
			}
		}
		return a.lastCrumb(names)
	}
	return ""
}

// printedBreadcrumb reads the first container that is called breadcrumb.
func (a *Article) printedBreadcrumb() string {
	for i := range a.Doc.Containers {
		c := &a.Doc.Containers[i]
		if c.Hints&page.HintBreadcrumb != 0 && c.First <= a.First {
			return a.lastCrumb(linkTexts(c.Node))
		}
	}
	return ""
}

// lastCrumb is the last name that is a section: not the home page, which comes
// first, and not the story.
func (a *Article) lastCrumb(names []string) string {
	for i := len(names) - 1; i >= 1; i-- {
		if words.Similarity(names[i], a.Title.Value) < titleAgain && names[i] != "" {
			return names[i]
		}
	}
	return ""
}

// printedTags are the links of the container below the headline that is called
// tags or topics and holds little else.
func (a *Article) printedTags() []string {
	for i := range a.Doc.Containers {
		c := &a.Doc.Containers[i]
		if c.Hints&page.HintTag == 0 || c.End <= a.Title.Block || c.Totals.Words == 0 || 2*c.Totals.LinkWords < c.Totals.Words || c.Distance[page.HintCount+page.BitIndex(uint32(page.RoleNav))] != page.FarAway {
			continue
		}
		if texts := linkTexts(c.Node); len(texts) > 0 && len(texts) <= topicsMax {
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
		if text := page.NodeText(link); text != "" {
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
