package extract

import "strings"

// The fields that say what a page is about. They come from metadata in the
// order of their finders, and from the page where text dumps print them.

var sectionFinders = []finder{
	{"meta section", func(a *article) []Candidate {
		return values(a.doc.meta.first("article:section", "og:article:section", "section"))
	}},
	{"json-ld articleSection", func(a *article) []Candidate { return values(a.ldTexts("articleSection")...) }},
}

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
	{"twitter:image", func(a *article) []Candidate { return values(a.doc.meta.first("twitter:image", "twitter:image:src")) }},
}

var topicFinders = []finder{
	{"meta topics", func(a *article) []Candidate {
		return values(append(a.doc.meta.all("article:tag"), a.doc.meta.all("og:article:tag")...)...)
	}},
	{"json-ld keywords", func(a *article) []Candidate { return values(a.ldKeywords()...) }},
	{"meta keywords", func(a *article) []Candidate {
		return values(splitKeywords(a.doc.meta.first("news_keywords", "keywords", "parsely-tags", "sailthru.tags"))...)
	}},
	{"rel tag", func(a *article) []Candidate { return a.marked(markTopic) }},
}

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
	for _, n := range a.doc.meta.ld {
		if !n.isArticle() {
			continue
		}
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
	for _, n := range a.doc.meta.ld {
		if !n.isArticle() {
			continue
		}
		out = append(out, ldStrings(n["image"])...)
		if image := n.object("image"); image != nil {
			out = append(out, image.text("url"))
		}
	}
	return out
}

// isFree is false when the page says that it is paywalled.
func (a *article) isFree() bool {
	for _, n := range a.doc.meta.ld {
		if !n.isArticle() {
			continue
		}
		switch v := n["isAccessibleForFree"].(type) {
		case bool:
			return v
		case string:
			return !strings.EqualFold(v[strings.LastIndexByte(v, '/')+1:], "false")
		}
	}
	return a.doc.meta.first("article:content_tier") != "locked"
}
