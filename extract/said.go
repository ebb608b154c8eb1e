package extract

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
	for _, n := range d.meta.ld {
		if n.isArticle() {
			if list := ldStrings(n["articleBody"]); len(list) > 0 {
				return list[0]
			}
		}
	}
	return ""
}
