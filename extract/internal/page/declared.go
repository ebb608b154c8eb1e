package page

import (
	"strings"

	"golang.org/x/net/html"
)

// What a page says of itself, from whichever of its metadata says it first.
// These are for comparing with the visible page; the fields of the record have
// finders of their own.

func (d *Document) Title() string {
	if t := d.Meta.First("og:title", "twitter:title"); t != "" {
		return t
	}
	return d.Meta.Title
}

func (d *Document) Description() string {
	return d.Meta.First("og:description", "description", "twitter:description")
}

// ArticleBody is the story as JSON-LD gives it, "" when it does not.
func (d *Document) ArticleBody() string {
	return d.ldText("articleBody", LDNode.IsArticle)
}

// told is what JSON-LD gives of the text that the page is for: the story of an
// article, or else the description of a product, as text.
func (d *Document) DeclaredText() string {
	if story := d.ArticleBody(); story != "" {
		return story
	}
	text := d.ldText("description", LDNode.isProduct)
	if strings.ContainsAny(text, "<&") {
		return TextOfMarkup(html.UnescapeString(text))
	}
	return text
}

// ldText is the first string of a property of the JSON-LD objects that are of a
// sort, "" when none has it.
func (d *Document) ldText(key string, is func(LDNode) bool) string {
	for _, n := range d.Meta.LD {
		if is(n) {
			if list := LDStrings(n[key]); len(list) > 0 {
				return list[0]
			}
		}
	}
	return ""
}
