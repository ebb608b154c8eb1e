package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// What a page says of itself, from whichever of its metadata says it first.
// These are for comparing with the visible page; the fields of the record have
// finders of their own.

func (d *Document) title() string {
	if t := d.meta.first("og:title", "twitter:title"); t != "" {
		return t
	}
	return d.meta.title
}

func (d *Document) description() string {
	return d.meta.first("og:description", "description", "twitter:description")
}

// articleBody is the story as JSON-LD gives it, "" when it does not.
func (d *Document) articleBody() string {
	return d.ldText("articleBody", ldNode.isArticle)
}

// told is what JSON-LD gives of the text that the page is for: the story of an
// article, or else the description of a product, as text.
func (d *Document) told() string {
	if story := d.articleBody(); story != "" {
		return story
	}
	text := d.ldText("description", ldNode.isProduct)
	if strings.ContainsAny(text, "<&") {
		return textOfMarkup(html.UnescapeString(text))
	}
	return text
}

// ldText is the first string of a property of the JSON-LD objects that are of a
// sort, "" when none has it.
func (d *Document) ldText(key string, is func(ldNode) bool) string {
	for _, n := range d.meta.ld {
		if is(n) {
			if list := ldStrings(n[key]); len(list) > 0 {
				return list[0]
			}
		}
	}
	return ""
}
