package facts

import (
	"strings"

	"shuck/extract/internal/jsonld"
	"shuck/extract/internal/words"
)

// LDArticles returns the JSON-LD articles about the page's own story. If there are
// several articles, its own has its title or its address, or else is the first.
func (f *Facts) LDArticles() []jsonld.Node { return f.stories() }

// ownStories finds what LDArticles returns.
func (f *Facts) ownStories() []jsonld.Node {
	var all, own []jsonld.Node
	for _, n := range f.Doc.Meta.LD {
		if n.IsArticle() {
			all = append(all, n)
			if f.isOwnStory(n) {
				own = append(own, n)
			}
		}
	}
	if len(own) > 0 {
		return own
	}
	return all[:min(len(all), 1)]
}

// ownStory is the similarity of a story's headline to the page's title from which
// it is the page's own.
const ownStory = 0.5

// isOwnStory reports whether an article has the title or the address of the page.
func (f *Facts) isOwnStory(n jsonld.Node) bool {
	if words.Similarity(n.Text("headline"), f.Doc.Title()) >= ownStory {
		return true
	}
	address := strings.TrimRight(f.Address(), "/")
	for _, key := range [...]string{"url", "mainEntityOfPage", "@id"} {
		u := n.Text(key)
		if o := n.Object(key); o != nil {
			u = o.Text("@id")
		}
		u, _, _ = strings.Cut(u, "#")
		if u != "" && strings.TrimRight(f.Absolute(u), "/") == address {
			return true
		}
	}
	return false
}

// LDTexts returns the values of a property of the page's story.
func (f *Facts) LDTexts(key string) []string {
	var out []string
	for _, n := range f.LDArticles() {
		out = append(out, n.Text(key))
	}
	return out
}

// LDNames returns the names of the things that a property of the page's story
// holds.
func (f *Facts) LDNames(key string) []string {
	var out []string
	for _, n := range f.LDArticles() {
		out = append(out, jsonld.Names(jsonld.Resolve(n[key], f.Doc.Meta.LD))...)
	}
	return out
}
