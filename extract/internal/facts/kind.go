package facts

import (
	"slices"

	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// kindOfType has the kind of page that a type of JSON-LD or microdata declares.
var kindOfType = map[string]page.Kind{
	"Product": page.KindProduct, "ProductGroup": page.KindProduct,
	"DiscussionForumPosting": page.KindForum, "QAPage": page.KindForum,
	"CollectionPage": page.KindCollection, "ItemList": page.KindListing, "SearchResultsPage": page.KindListing,
	"TechArticle": page.KindDocumentation, "APIReference": page.KindDocumentation,
	"Service": page.KindService,
}

// sureKind is the probability from which the kind that a page looks like counts for
// more than the one it declares.
const sureKind = 0.4

// Kind returns the kind of page that the page looks like. If that is not clear, it
// is the one that the metadata declares, or an article if it declares none. News XML
// holds articles.
func (f *Facts) Kind() page.Kind {
	if f.Doc.Item != nil {
		return page.KindArticle
	}
	if k := f.View.Kinds; k != nil && slices.Max(k) >= sureKind && !f.declaresNothing() {
		return score.FittedKinds[slices.Index(k, slices.Max(k))]
	}
	for _, n := range f.Doc.Meta.LD {
		for _, t := range n.Types() {
			if k, ok := kindOfType[t]; ok {
				return k
			}
			if n.IsArticle() {
				return page.KindArticle
			}
		}
	}
	for _, t := range f.Doc.Meta.Items {
		if k, ok := kindOfType[t]; ok {
			return k
		}
	}
	return page.KindArticle
}

// declaresNothing reports whether a short page has neither an address nor metadata.
// Short pages are mostly shells of forums and shops, which declare at least that
// much; a page without it was written by hand or cut down.
func (f *Facts) declaresNothing() bool {
	const short = 200 // words
	m := &f.Doc.Meta
	return f.View.Total.Words < short && len(m.Tags) == 0 && len(m.LD) == 0 && f.Doc.Page.URL == "" && m.Canonical == ""
}
