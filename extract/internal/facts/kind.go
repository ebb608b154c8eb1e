package facts

import (
	"slices"

	"shuck/extract/internal/page"
	"shuck/extract/internal/score"
)

// kindOfType gives the kind of page that a type of JSON-LD or microdata declares.
var kindOfType = map[string]page.Kind{
	"Product": page.KindProduct, "ProductGroup": page.KindProduct,
	"DiscussionForumPosting": page.KindForum, "QAPage": page.KindForum,
	"CollectionPage": page.KindCollection, "ItemList": page.KindListing, "SearchResultsPage": page.KindListing,
	"TechArticle": page.KindDocumentation, "APIReference": page.KindDocumentation,
	"Service": page.KindService,
}

// sureKind is the probability from which the kind that a page looks like counts
// for more than the one that it declares.
const sureKind = 0.4

// Kind is what the page looks like; where that is not clear, what its metadata
// declares it to be, and an article when it declares nothing.
func (f *Facts) Kind() page.Kind {
	if k := f.View.Kinds; k != nil && slices.Max(k) >= sureKind && !f.saysNothing() {
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

// saysNothing tells a short page without an address and without metadata. Short
// pages are mostly shells of forums and shops, which say at least that; this one
// was written by hand or cut down.
func (f *Facts) saysNothing() bool {
	const short = 200 // words
	m := &f.Doc.Meta
	return f.View.Total.Words < short && len(m.Tags) == 0 && len(m.LD) == 0 && f.Doc.Page.URL == "" && m.Canonical == ""
}
