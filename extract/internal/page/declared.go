package page

import (
	"strings"

	"golang.org/x/net/html"
	"shuck/extract/internal/jsonld"
	"shuck/extract/internal/words"
)

// What a page declares about itself, from the first of its metadata that has it,
// to be compared with the visible page. The fields of the record are found
// elsewhere, from more sources.

// Title returns the title that the metadata declares, "" for none.
func (d *Document) Title() string {
	if d.Item != nil {
		return d.Item.Headline
	}
	if t := d.Meta.First("og:title", "twitter:title"); t != "" {
		return t
	}
	return d.Meta.Title
}

// Description returns the description that the metadata declares, "" for none.
func (d *Document) Description() string {
	if d.Item != nil {
		return d.Item.Description
	}
	return d.Meta.First("og:description", "description", "twitter:description")
}

// ArticleBody returns the text of the article that JSON-LD declares, "" for
// none.
func (d *Document) ArticleBody() string {
	return d.ldText("articleBody", jsonld.Node.IsArticle)
}

// DeclaredText returns the main text that JSON-LD declares: that of an article,
// or else the description of a product, without markup. It is "" where there is
// neither.
func (d *Document) DeclaredText() string {
	if story := d.ArticleBody(); story != "" {
		return story
	}
	text := d.ldText("description", jsonld.Node.IsProduct)
	if strings.ContainsAny(text, "<&") {
		return TextOfMarkup(html.UnescapeString(text))
	}
	return text
}

// ldText returns the first string of a property of those JSON-LD objects for
// which is holds, "" when none has one.
func (d *Document) ldText(key string, is func(jsonld.Node) bool) string {
	for _, n := range d.Meta.LD {
		if is(n) {
			if list := jsonld.Strings(n[key]); len(list) > 0 {
				return list[0]
			}
		}
	}
	return ""
}

// DeclaredLanguage returns the language that the page declares, with its region if
// it declares that too; "" for none.
func (d *Document) DeclaredLanguage() string {
	declared := words.NormaliseLanguageTag(d.Meta.Lang)
	if declared == "" {
		return ""
	}
	for _, t := range d.Meta.Tags {
		if t.Name != "og:locale" {
			continue
		}
		if locale := words.NormaliseLanguageTag(t.Content); strings.HasPrefix(locale, declared+"-") {
			return locale
		}
	}
	return declared
}
