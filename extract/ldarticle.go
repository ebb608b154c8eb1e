package extract

import "strings"

// ldArticles are the JSON-LD articles of the page that tell its own story.
// Where there are several, those of other stories are left: the page's own has
// its title or its address, or else stands first.
func (a *Facts) ldArticles() []ldNode {
	if a.stories != nil {
		return a.stories
	}
	var all, own []ldNode
	for _, n := range a.doc.meta.ld {
		if n.isArticle() {
			all = append(all, n)
			if a.isOwnStory(n) {
				own = append(own, n)
			}
		}
	}
	switch {
	case len(own) > 0:
		a.stories = own
	case len(all) > 0:
		a.stories = all[:1]
	default:
		a.stories = []ldNode{}
	}
	return a.stories
}

// ownStory is the likeness of a story's headline to the page's title from
// which it is the page's own.
const ownStory = 0.5

func (a *Facts) isOwnStory(n ldNode) bool {
	if likeness(n.text("headline"), a.doc.title()) >= ownStory {
		return true
	}
	page := strings.TrimRight(a.address(), "/")
	for _, key := range [...]string{"url", "mainEntityOfPage", "@id"} {
		u := n.text(key)
		if o := n.object(key); o != nil {
			u = o.text("@id")
		}
		u, _, _ = strings.Cut(u, "#")
		if u != "" && strings.TrimRight(a.absolute(u), "/") == page {
			return true
		}
	}
	return false
}

// ldTexts are the values of a property in the page's story.
func (a *Facts) ldTexts(key string) []string {
	var out []string
	for _, n := range a.ldArticles() {
		out = append(out, n.text(key))
	}
	return out
}

// ldNames are the names of the things a property of the page's story holds.
func (a *Facts) ldNames(key string) []string {
	var out []string
	for _, n := range a.ldArticles() {
		out = append(out, ldNames(a.doc.meta.resolve(n[key]))...)
	}
	return out
}
